"""A screen of raw bytes never says no where the check would speak; many texts at once give what each gives."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pure import pure_desk

from copyedit.config import Settings
from copyedit.core.tokens import WORD
from copyedit.desk import Desk
from copyedit.lexicon.cutting import TOGETHER
from copyedit.lexicon.screen import Screen
from copyedit.screening import Screening

SETTINGS = Settings(select=("spelling",), ignore=("spelling.confusion",))  # which is no matter of single words
DESK = Desk(SETTINGS)
DESKS = pytest.mark.parametrize("desk", [DESK, pure_desk(SETTINGS)], ids=["core", "pure"])
WORDS = st.sampled_from(
    "the militray visit Militray MILITRAY Gerasimov colour color hewas don't don’t it’s Soleimani’s co-operrate naïve "
    "recieve Recieve paris Washigton x_militray a1militray 漢字 militray’s — “ ” . , \n\n - ' Leadershio thier theatre's militray's militray’s deadman's rustc's knwon-well 'militray Militray's".split(
        " "
    )
)
TEXTS = st.lists(WORDS).map(" ".join)


@DESKS
@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_what_the_check_finds_the_screen_has_noted(desk: Desk, text: str) -> None:
    words = desk.lexicon("en")
    noted = Screen(words).noted(text.encode())
    assert noted is not None
    for finding in desk.check_text(text, path="a.txt").findings:
        assert set(WORD.findall(finding.text)) & noted, finding


@DESKS
@given(text=TEXTS)
@settings(deadline=None)
def test_the_findings_are_the_same_with_and_without(desk: Desk, text: str) -> None:
    noted = Screen(desk.lexicon("en")).noted(text.encode())
    whole = desk.check_bytes("a.txt", text.encode()).findings
    assert desk.check_bytes("a.txt", text.encode(), noted=noted).findings == whole


@DESKS
@given(texts=st.lists(TEXTS, min_size=1, max_size=5))
@settings(deadline=None)
def test_many_at_once_give_what_each_gives(desk: Desk, texts: list[str]) -> None:
    words = desk.lexicon("en")
    data = [text.encode() for text in texts]
    one_by_one = Screen(words)
    assert [seen.words for seen in Screening(Screen(words)).look_together(data)] == [
        one_by_one.noted(text) for text in data
    ]


@DESKS
@pytest.mark.parametrize("data", [b"", b" ", b"\n\n", b"'", b"'''s 's", b"militray"])
def test_small_texts(desk: Desk, data: bytes) -> None:
    words = desk.lexicon("en")
    (together,) = Screening(Screen(words)).look_together([data])
    assert [together] == Screening(Screen(words)).look([data])


def test_bytes_that_are_no_utf_8_are_left_to_the_decoder() -> None:
    assert Screen(DESK.lexicon("en")).noted("Straße".encode("latin-1")) is None


@pytest.mark.parametrize("changes", [{"select": ()}, {"languages": ("en", "de")}, {"encoding": "latin-1"}])
def test_a_look_at_the_bytes_is_not_enough(changes: dict[str, object]) -> None:
    assert Desk(Settings(select=("spelling",))._replace(**changes)).screening() is None


@pytest.mark.parametrize("times", [1, 4, 5])
def test_looks_see_several_cuts_at_once(times: int) -> None:
    desk = Desk(Settings(languages=("de",), select=("spelling",)))
    screening = desk.screening()
    assert screening
    filling = b"Nichts. " * (TOGETHER // 8 + 1)
    seen = screening.look_together(
        [text + filling for text in (b"Er sagte, das sie kommt. ", b"") for _ in range(times)]
    )
    assert [one.suspect for one in seen] == [True] * times + [False] * times
    assert [text["context"][0] for text in (one.spots for one in seen[:times])] == [10] * times
