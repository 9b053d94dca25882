"""Where sentences end: abbreviations, initials, decimals, closing marks."""

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

DESK = Desk(Settings())


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["It rained.", "Nobody came."], id="two"),
        pytest.param(["Mr. Smith met Gen. Lee.", "They talked."], id="titles"),
        pytest.param(["J. K. Rowe of the U.S. Army left at 5 p.m. on Monday."], id="initials and times"),
        pytest.param(["It cost 3.5 million.", "He paid."], id="decimals"),
        pytest.param(["“We left.”", "“Why?”", "Nobody knew."], id="closing marks"),
        pytest.param(["“Why?” she asked.", "He left."], id="a question inside"),
        pytest.param(["He waited ... and left.", "Then …", "Nothing."], id="ellipses"),
        pytest.param(["No. 10 was closed.", "See p. 12 for more."], id="numbers"),
        pytest.param(["He came (late).", "She left."], id="brackets"),
        pytest.param(["One line\nand another.", "Then a third."], id="line ends"),
    ],
)
def test_sentences(sentences: list[str]) -> None:
    document = DESK.read("a.txt", " ".join(sentences).encode())
    assert [document.prose[m.start : m.end] for m in document.marks("sentence")] == sentences


def test_sentences_stay_inside_blocks() -> None:
    document = DESK.read("a.txt", b"A title without a stop\n\nThe harbour opened on Monday after the storm.")
    assert [document.prose[m.start : m.end] for m in document.marks("sentence")] == [
        "A title without a stop",
        "The harbour opened on Monday after the storm.",
    ]
