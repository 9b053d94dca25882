"""What people write for what: the stretches in which a form differs from a word, and which word is meant."""

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk
from copyedit.lexicon.mistakes import stretches


@pytest.mark.parametrize(
    ("wrong", "right", "expected"),
    [
        pytest.param("conductd", "conducted", ["t|e>|d"], id="left out"),
        pytest.param("militray", "military", ["t|ar>ra|y"], id="swapped"),
        pytest.param("industrie", "industry", ["r|y>ie|$"], id="letters for one at the end"),
        pytest.param("avaliabel", "available", ["a|il>li|a", "b|le>el|$"], id="two swaps"),
        pytest.param("benifishal", "beneficial", ["n|e>i|f", "i|ci>sh|a"], id="two stretches"),
        pytest.param("nife", "knife", ["^|k>|n"], id="the first letter"),
        pytest.param("knife", "knife", [], id="nothing"),
    ],
)
def test_stretches(wrong: str, right: str, expected: list[str]) -> None:
    assert [f"{s.before}|{s.right}>{s.wrong}|{s.after}" for s in stretches(wrong, right)] == expected


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        pytest.param("The council borrowd the money.", "borrowd", "borrowed", id="e of an ending"),
        pytest.param("They huntd down the rebels.", "huntd", "hunted", id="e of another"),
        pytest.param("The textile industrie is in decline.", "industrie", "industry", id="an ending by ear, two edits"),
        pytest.param("Two familys left the village.", "familys", "families", id="a plural, two edits"),
        pytest.param(
            "It was the most intesting match of the year.", "intesting", "interesting", id="two letters left out"
        ),
        pytest.param("The photograpy is superb.", "photograpy", "photography", id="a letter of ph"),
        pytest.param("The minister stayd at home.", "stayd", "stayed", id="one letter"),
        pytest.param("She was consided a rival.", "consided", "considered", id="a syllable left out"),
        pytest.param("The goverbment resigned.", "goverbment", "government", id="the next key, which no list has"),
        pytest.param("It was a rnatch to remember.", "rnatch", "match", id="letters that look like one"),
        pytest.param("The militray denied it.", "militray", "military", id="a swap"),
    ],
)
def test_the_likeliest_word_comes_first(text: str, wrong: str, right: str) -> None:
    found = Desk(Settings(languages=("en",), select=("spelling",))).check_text(text).findings
    assert [(f.text, f.suggestions[0]) for f in found] == [(wrong, right)]
