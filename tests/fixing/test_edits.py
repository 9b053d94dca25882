"""Edits never meet, and several rounds of them are one."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from copyedit.core.findings import Edit, Finding
from copyedit.core.spans import SourceSpan
from copyedit.fixing.edits import applied, choose, compose

WORDS = st.text("ab \n", max_size=6)


def edit(text: str, start: int, end: int, after: str) -> Edit:
    return Edit(SourceSpan(start, end), text[start:end], after, "x.y")


@st.composite
def rounds(draw: st.DrawFn, text: str) -> list[Edit]:
    """Edits of a text that do not meet, by start."""
    at = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    return [edit(text, a, b, draw(WORDS)) for a, b in zip(at[::2], at[1::2], strict=False) if a < b]


@given(st.text("abc \n", max_size=30), st.data())
def test_two_rounds_are_one(text: str, data: st.DataObject) -> None:
    first = data.draw(rounds(text))
    between = applied(text, first)
    second = data.draw(rounds(between))
    both = compose(text, first, second)
    assert applied(text, both) == applied(between, second)
    assert all(e.before == text[e.span.start : e.span.end] and e.before != e.after for e in both)
    assert all(a.span.end <= b.span.start for a, b in pairwise(both))
    assert all(e.before for e in both)


def test_a_second_round_that_meets_the_first_is_told_as_one_edit() -> None:
    text = "the teh end"
    first = [edit(text, 4, 7, "the")]
    assert compose(text, first, [edit("the the end", 0, 7, "the")]) == [Edit(SourceSpan(0, 7), "the teh", "the", "x.y")]


def test_what_a_second_round_takes_back_is_no_edit() -> None:
    assert compose("a b", [edit("a b", 0, 1, "c")], [edit("c b", 0, 1, "a")]) == []


def finding(start: int, end: int, after: str, rule: str = "x.y") -> Finding:
    text = "The militray visit"
    return Finding(
        "a.txt", start, end, 1, 1, 1, 2, rule, "error", "", text[start:end], (after,), "safe", "body", "en"
    )  # fmt: skip


def test_of_two_findings_that_overlap_one_is_fixed() -> None:
    long, short = finding(4, 18, "call"), finding(4, 12, "military", "x.z")
    for order in ([long, short], [short, long]):
        assert [e.after for e in choose(order)] == ["call"]
    assert [e.after for e in choose([finding(4, 12, "military"), finding(10, 14, "no")])] == ["military"]


def test_a_correction_that_is_the_word_itself_is_none() -> None:
    assert choose([finding(4, 12, "militray")]) == []
