"""Who is quiet in a crowd of forms, no verdict concerns; and most who are right are quiet."""

from zlib import crc32

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copyedit.lexicon import open_lexicon
from copyedit.lexicon.crowd import LONGEST, Crowd, Quiet
from copyedit.lexicon.neighbours import deletions
from copyedit.lexicon.words import CAPITAL, LOWER

WORDS = open_lexicon("en")
FORMS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=2, max_size=LONGEST)
PARTS = st.lists(st.sampled_from(sorted(WORDS.hot)), min_size=1, max_size=2).map("".join)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """Frequent words, alone or run together, with up to two letters dropped, doubled or changed."""
    form = draw(PARTS.filter(lambda word: 2 <= len(word) < LONGEST - 2 and word.isascii() and word.isalpha()))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(form) - 1))
        form = form[:at] + draw(st.sampled_from(["", form[at] * 2, draw(st.sampled_from("aeinstz"))])) + form[at + 1 :]
    return form


def quiet(forms: list[str], place: str) -> list[str]:
    index = WORDS.deletions
    assert index
    found = Quiet(WORDS, index).of([form.encode() for form in forms], place).tolist()
    return [form for form, is_quiet in zip(forms, found, strict=True) if is_quiet]


@given(st.lists(FORMS, min_size=1, max_size=20))
@settings(max_examples=50)
def test_deletions(forms: list[str]) -> None:
    crowd = Crowd([form.encode() for form in forms])
    one: list[set[int]] = [set() for _ in forms]
    for row, number in zip(*map(list, crowd.deletions()), strict=True):
        one[row].add(int(number))
    two: list[set[int]] = [set() for _ in forms]
    for row, number in zip(*map(list, crowd.two_deletions()), strict=True):
        two[row].add(int(number))
    for n, form in enumerate(forms):
        shorter = deletions(form)
        assert one[n] == {crc32(key.encode()) for key in shorter}
        assert two[n] == {crc32(key.encode()) for once in shorter for key in deletions(once)}


@given(st.lists(slips().filter(lambda form: len(form) > 1), min_size=1, max_size=40))
@settings(max_examples=150, deadline=None)
def test_no_verdict_concerns_the_quiet(forms: list[str]) -> None:
    unknown = [form for form in forms if not WORDS.has(form)]
    if unknown:
        assert not [form for form in quiet(unknown, LOWER) if WORDS.verdict(form, LOWER)]
        assert not [form for form in quiet(unknown, CAPITAL) if WORDS.suspects_capitalised(form)]


@pytest.mark.parametrize(
    "form, place",
    [
        ("militray", LOWER), ("militray", CAPITAL), ("recieve", LOWER), ("alot", LOWER), ("hewas", LOWER),
        ("hewas", CAPITAL), ("implemenent", LOWER), ("pseudynom", LOWER), ("automony", LOWER), ("colour", LOWER),
        ("agresive", LOWER),
    ],
)  # fmt: skip
def test_loud(form: str, place: str) -> None:
    assert quiet([form], place) == []


def test_names_and_rare_words_are_quiet() -> None:
    names = ["gerasimov", "soleimani", "kyrgyz", "wojciechowski", "okonjo"]
    assert quiet(names, CAPITAL) == names
    rare = ["xanthophobia", "sulfasalazine", "floccinaucinihilip"]
    assert quiet(rare, LOWER) == rare
