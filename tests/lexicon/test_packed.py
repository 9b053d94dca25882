"""A dictionary that is asked while lexicons are compiled accepts what its compiled form accepts; words near many forms are all found."""

from pathlib import Path
from random import Random

import pytest

from copyedit.lexicon.affixes import Affixes
from copyedit.lexicon.compile.dictionary import Dictionary
from copyedit.lexicon.compile.near import Near
from copyedit.lexicon.compile.packed import Packed
from copyedit.lexicon.edits import one_edit
from copyedit.lexicon.neighbours import Word
from copyedit.lexicon.store import Store, pack

AFF = r"""SET UTF-8
IGNORE -
NEEDAFFIX x
FORBIDDENWORD f
PFX u Y 1
PFX u 0 un .
PFX r Y 1
PFX r 0 re/s [^e]
SFX s Y 3
SFX s y ies [^aeiou]y
SFX s 0 s [^sy]
SFX s 0 s [aeiou]y
SFX l Y 1
SFX l 0 less/n .
SFX n Y 1
SFX n 0 ness .
"""
DIC = """9
play/urs
party/s
end/l
end-less/n
hav/xr
ends/f
and\\/or/s
wait po:verb
ship/u	po:noun
"""
RIGHT = "play plays unplay unplays replay replays party parties end endless endlessness rehav rehavs and/or and/ors wait ship unship"
WRONG = "playes partys endness hav havs ends unend ships unwait waits nplay pla ess lessness wai po:verb"


@pytest.fixture
def packed(tmp_path: Path) -> Packed:
    (tmp_path / "x.aff").write_text(AFF, encoding="utf-8")
    (tmp_path / "x.dic").write_text(DIC, encoding="utf-8")
    return Packed(Dictionary.read(tmp_path / "x.aff", tmp_path / "x.dic", str))


def test_affixes(packed: Packed) -> None:
    for asked in (packed.asked(), Affixes(Store(pack(packed.sections("0."))), "0.")):
        assert [word for word in RIGHT.split() if not asked.accepts(word)] == []
        assert [word for word in WRONG.split() if asked.accepts(word)] == []


def test_near() -> None:
    chance = Random(5)  # noqa: S311
    texts = list({"".join(chance.choices("abcé", k=chance.randrange(1, 7))) for _ in range(900)})
    near = Near(Word(text, n % 8, is_name=False) for n, text in enumerate(texts))
    for form in [*texts[:200], "", "z", "abz", "zzzz"]:
        expected = sorted(text for n, text in enumerate(texts) if n % 8 >= 3 and one_edit(form, text))
        assert sorted(word.text for word in near.slips(form, 3)) == expected
