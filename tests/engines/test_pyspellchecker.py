"""Another speller, its own lists or a desk's: slips with their corrections, names and quotations as always, one problem if it fails."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit import languages
from copyedit.config import Configuration, Settings
from copyedit.core.engine_settings import PySpellChecker
from copyedit.core.errors import UserError
from copyedit.core.findings import Finding, Report
from copyedit.core.house import Entry
from copyedit.desk import Desk

pytest.importorskip("spellchecker")
BOOK = Desk(Settings()).book
ENGLISH = Desk(Settings(select=("spelling",), pyspellchecker=PySpellChecker()), BOOK)


def found(text: str, desk: Desk = ENGLISH) -> list[Finding]:
    report = desk.check_text(text)
    assert not report.problems
    return list(report.findings)


@pytest.mark.parametrize(
    ("text", "span", "right"),
    [
        pytest.param("The militray visit ended.", (4, 12), "military", id="two letters swapped"),
        pytest.param("They will recieve it.", (10, 17), "receive", id="a known misspelling"),
        pytest.param("Miltary visits ended.", (0, 7), "Military", id="a capital at the start of a sentence is kept"),
        pytest.param("It is the goverment’s plan.", (10, 21), "government’s", id="a possessive ending is kept"),
        pytest.param("😀 The militray visit.", (6, 14), "military", id="behind an emoji"),
    ],
)
def test_a_slip(text: str, span: tuple[int, int], right: str) -> None:
    [finding] = found(text)
    assert (finding.rule, (finding.start, finding.end), finding.suggestions[0]) == (
        "spelling.pyspellchecker",
        span,
        right,
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The military visit ended.", id="right words"),
        pytest.param("They met Wisell in Netherwick on Monday.", id="names in a sentence"),
        pytest.param("Netherwick fell. They left Netherwick.", id="a name that opens a sentence and stands elsewhere"),
        pytest.param("Ann Capling said so. Wisell Capling agreed.", id="a name beside a name"),
        pytest.param("Write to desk@militray.example or x_militray.", id="an address, a code"),
        pytest.param("There’ll be more; they’ve said so, and it isn’t bad.", id="contractions"),
        pytest.param("The NATOO summit, an iPhoen, 12kmm.", id="capitals and figures"),
        pytest.param("A qzxvbnm of it.", id="nothing is near"),
        pytest.param("<!-- x -->", id="no words"),
    ],
)
def test_silence(text: str) -> None:
    assert found(text) == []


def test_a_quotation_is_told_softly_and_the_house_words_are_right() -> None:
    desk = Desk(ENGLISH.settings._replace(words=frozenset({Entry("sosial")})), BOOK)
    [finding] = found("“The militray visit ended,” she said of the sosial club.", desk)
    assert (finding.text, finding.severity, finding.fix) == ("militray", "warning", "none")


def test_it_speaks_instead_of_our_speller_only() -> None:
    desk = Desk(Settings(pyspellchecker=PySpellChecker()), BOOK)
    rules = {f.rule for f in found("The militray visit ended on the the quay.", desk)}
    assert rules == {"spelling.pyspellchecker", "grammar.doubled-word"}
    wanted = desk.wanted("en")
    assert not {"spelling.unknown-word", "spelling.run-on"} & set(wanted)
    assert "spelling.dialect" in wanted


WORDS = {"harbour": 50, "harbours": 20, "wall": 90, "the": 900, "fell": 30}
FILES = {
    "words.json": json.dumps(WORDS).encode(),
    "words.json.gz": gzip.compress(json.dumps(WORDS).encode()),
    "words.txt": b"\xef\xbb\xbf# of the desk\n" + "".join(f"{w} {n}\n" for w, n in WORDS.items()).encode(),
    "words.tsv": "".join(f"{w}\t{n}\n" for w, n in WORDS.items()).encode(),
    "plain.txt": "\n".join(WORDS).encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_a_list_of_the_desk(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    (tmp_path / "copyedit.toml").write_text(
        f'speller = "pyspellchecker"\nselect = ["spelling"]\n[pyspellchecker]\nlists = {{en = "{name}"}}\n',
        encoding="utf-8",
    )
    settings = Configuration().settings(str(tmp_path / "a.txt"))
    [finding] = found("The harbur wall fell.", Desk(settings, BOOK))
    assert (finding.text, finding.suggestions) == ("harbur", ("harbour",))


def problems(report: Report) -> list[str]:
    return [f"{p.path}: {p.message}" for p in report.problems]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(None, "cannot be read: No such file", id="missing"),
        pytest.param(b"\xff\xfe", "is not UTF-8 at byte 0", id="not UTF-8"),
        pytest.param(b'{"a": ', "is no list of frequencies", id="half of it"),
        pytest.param(b'{"a": "b"}', "is no list of frequencies", id="no counts"),
        pytest.param(b"a b c\n", "is no list of frequencies", id="prose"),
        pytest.param(b"", "is no list of frequencies", id="empty"),
        pytest.param(b'{"a":' * 100_000, "is no list of frequencies", id="nested"),
    ],
)
def test_a_list_that_cannot_be_used_is_one_problem(tmp_path: Path, data: bytes | None, expected: str) -> None:
    path = tmp_path / "words.json"
    if data is not None:
        path.write_bytes(data)
    desk = Desk(Settings(pyspellchecker=PySpellChecker(lists=(("en", str(path)),))), BOOK)
    for _ in range(2):
        report = desk.check_text("The militray visit ended on the the quay.")
        [problem] = problems(report)
        assert problem.startswith(f"pyspellchecker: {path}: ")
        assert expected in problem
        assert [f.rule for f in report.findings] == ["grammar.doubled-word"]


def test_a_language_without_a_list_is_one_problem() -> None:
    document = ENGLISH.read("a.txt", b"Bir haber.")
    document.language = "tr"
    [problem] = problems(ENGLISH.check(document))
    assert "has no list for “tr”" in problem
    assert "lists = {tr = " in problem


def test_the_language_of_the_text_chooses_the_list() -> None:
    document = ENGLISH.read("a.txt", b"Der Minister sagte gesterm nichts dazu.")
    document.language = "de"
    [finding] = [f for f in ENGLISH.check(document).findings if f.rule == "spelling.pyspellchecker"]
    assert (finding.text, finding.suggestions[0], finding.language) == ("gesterm", "gestern", "de")


@pytest.mark.skipif("de" not in languages.CODES, reason="no German in this version")
def test_a_german_noun_is_no_name() -> None:
    document = ENGLISH.read("a.txt", b"Am Abend trat die Regirung zusammen.")
    document.language = "de"
    assert [f.text for f in ENGLISH.check(document).findings if f.rule == "spelling.pyspellchecker"] == ["Regirung"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('speller = "hunspell"', "speller must be “copyedit” or “pyspellchecker”"),
        ('speller = "pyspellchecker"\n[pyspellchecker]\ndistance = 3', "distance must be 1 or 2"),
        ('speller = "pyspellchecker"\n[pyspellchecker]\nlist = "a"', "did you mean “lists”?"),
        ('pyspellchecker = "a.json"', "must be a table"),
    ],
)
def test_a_mistake_is_one_line(tmp_path: Path, text: str, expected: str) -> None:
    (tmp_path / "copyedit.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=r"copyedit\.toml") as error:
        Configuration().settings(str(tmp_path / "a.txt"))
    assert expected in str(error.value)


def test_no_package(tmp_path: Path) -> None:
    (tmp_path / "copyedit.toml").write_text('speller = "pyspellchecker"\n', encoding="utf-8")
    (tmp_path / "a.txt").write_text("The visit ended on the the quay.\n", encoding="utf-8")
    script = "import sys; sys.modules['spellchecker'] = None; from copyedit.commands import run; sys.exit(run(['check', 'a.txt']))"
    ran = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False)
    [line] = ran.stderr.splitlines()
    assert "pip install 'copyedit[pyspellchecker]'" in line
    assert ran.returncode == 2
    assert "grammar.doubled-word" in ran.stdout
