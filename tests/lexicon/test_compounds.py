"""Compounds by a dictionary's own rules, on small dictionaries, and that no form takes long, counted in steps."""

from __future__ import annotations

from pathlib import Path

import pytest

from copyedit.core.errors import UserError
from copyedit.lexicon import open_store
from copyedit.lexicon.affixes import Affixes
from copyedit.lexicon.compile.dictionary import Dictionary
from copyedit.lexicon.compile.packed import Packed
from copyedit.lexicon.compounds import STEPS
from copyedit.lexicon.store import Store, pack


def affixes(folder: Path, aff: str, dic: str) -> Affixes:
    (folder / "x.aff").write_text("SET UTF-8\n" + aff, encoding="utf-8")
    (folder / "x.dic").write_text("9\n" + dic.replace(" ", "\n"), encoding="utf-8")
    return compiled(folder)


def compiled(folder: Path) -> Affixes:
    return Affixes(Store(pack(Packed(Dictionary.read(folder / "x.aff", folder / "x.dic", str)).sections())))


@pytest.mark.parametrize(
    ("aff", "dic", "right", "wrong"),
    [
        pytest.param(
            "COMPOUNDFLAG z\nCOMPOUNDMIN 3\n", "haus/z tür ei/z", "haushaus", "haustür eiei türhaus hausq", id="flag"
        ),
        pytest.param(
            "COMPOUNDBEGIN x\nCOMPOUNDMIDDLE y\nCOMPOUNDEND z\n", "bahn/xy hof/yz tür/z", "bahnhof bahnhoftür bahnbahnhof",
            "hofbahn türhof bahn-hof", id="begin, middle, end",
        ),
        pytest.param(
            "COMPOUNDBEGIN x\nCOMPOUNDEND z\nCOMPOUNDPERMITFLAG p\nSFX s Y 1\nSFX s 0 s/px .\nSFX n Y 1\nSFX n 0 en .\n",
            "arbeit/s zeit/zn", "arbeitszeit arbeitszeiten arbeits", "arbeitzeit zeitenzeit arbeitszeits", id="linking s",
        ),
        pytest.param(
            "COMPOUNDBEGIN x\nCOMPOUNDEND z\nPFX u Y 1\nPFX u 0 un .\n", "klar/xu heit/zu", "klarheit unklarheit",
            "klarunheit ununklarheit", id="prefix in front only",
        ),
        pytest.param(
            "COMPOUNDFLAG z\nCHECKCOMPOUNDTRIPLE\nSIMPLIFIEDTRIPLE\n", "schiff/z fahrt/z ball/z", "schiffahrt ballfahrt",
            "schifffahrt balllball", id="three letters written as two",
        ),
        pytest.param("COMPOUNDFLAG z\nCHECKCOMPOUNDDUP\n", "foo/z bar/z", "foobar barfoo", "foofoo", id="not twice"),
        pytest.param(
            "COMPOUNDFLAG z\nCHECKCOMPOUNDCASE\n", "foo/z Bar/z", "Barfoo", "fooBar", id="no capital inside"
        ),
        pytest.param(
            "COMPOUNDFLAG z\nCHECKCOMPOUNDREP\nREP 1\nREP oe o\n", "zoe/z ber/z zober", "berzoe", "zoeber",
            id="a word with a usual fault",
        ),
        pytest.param(
            "COMPOUNDFLAG z\nCHECKCOMPOUNDPATTERN 2\nCHECKCOMPOUNDPATTERN a o\nCHECKCOMPOUNDPATTERN /q /r\n",
            "foa/z obb/z kil/zq lim/zr", "obbfoa limkil kilkil", "foaobb killim", id="patterns",
        ),
        pytest.param(
            "COMPOUNDMIN 1\nCOMPOUNDRULE 2\nCOMPOUNDRULE ab\nCOMPOUNDRULE ac*b\n", "vijf/a honderd/b en/c",
            "vijfhonderd vijfenhonderd vijfenenhonderd", "honderdvijf vijfen enhonderd vijfvijf", id="rules",
        ),
        pytest.param(
            "COMPOUNDFLAG z\nFORCEUCASE c\n", "stor/z sjön/zc hus/z", "storhus Storsjön Storhus", "storsjön", id="a place's name"
        ),
        pytest.param(
            "COMPOUNDFLAG z\nFORBIDDENWORD f\n", "foo/z bar/z foobar/f", "barfoo", "foobar", id="forbidden"
        ),
    ],
)  # fmt: skip
def test_rules(tmp_path: Path, aff: str, dic: str, right: str, wrong: str) -> None:
    asked = affixes(tmp_path, aff, dic)
    assert [word for word in right.split() if not asked.accepts(word)] == []
    assert [word for word in wrong.split() if asked.accepts(word)] == []


def test_flags_of_one_byte_in_a_file_of_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "x.aff").write_bytes(
        b"SET UTF-8\nAF 2\nAF \xe1\xf3\nAF \xf3\nSFX \xe1 Y 1\nSFX \xe1 0 ak .\nSFX \xf3 Y 1\nSFX \xf3 0 ok .\n"
    )
    (tmp_path / "x.dic").write_text("2\nház/1\nkör/2\n", encoding="utf-8")
    asked = compiled(tmp_path)
    assert [w for w in ("ház", "házak", "házok", "kör", "körök", "körok", "körak") if asked.accepts(w)] == [
        "ház", "házak", "házok", "kör", "körok",
    ]  # fmt: skip


@pytest.mark.parametrize("code", ["de", "sv", "hu", "nl"])
@pytest.mark.parametrize(
    "form",
    [
        "en" * 30,
        "abc" * 20,
        "underkategorier" * 4,
        "sjukvårdspersonalensarbetsmiljöförbättringsarbetsgruppsmötq",
        "s" * 60,
    ],
)
def test_no_form_takes_many_steps(code: str, form: str) -> None:
    try:
        asked = Affixes(open_store(code))
    except UserError as error:
        pytest.skip(str(error))
    asked.accepts(form)
    assert asked.steps <= STEPS


def test_a_form_of_any_length_is_none() -> None:
    asked = Affixes(open_store("de"))
    assert not asked.accepts("donau" * 2_000)
    assert asked.steps == 0
