"""A few words that are looked for one by one are found wherever an index of all words has them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copyedit.core.document import FEW, Document

PIECES = st.sampled_from([
    "the", "The", "THE", "other", "the’other", "l’été", "l'été", "ete\u0301", "İstanbul", "don't", "rock'n'roll", "m²", "x1", "straße",
    "co\u00adop", " ", " ", " ", "-", "'", "’", ".", "\n", "_", "7",
])  # fmt: skip


def document(text: str) -> Document:
    return Document(text, text, ())


@given(st.lists(PIECES, max_size=30).map("".join))
@settings(max_examples=300)
def test_no_start_is_missed(text: str) -> None:
    index = document(text).word_starts
    one_by_one = document(text)
    for word in sorted(one_by_one.folded)[: FEW - 1]:
        found = list(one_by_one.starts(word))
        assert set(index[word]) <= set(found)
        if "İ" not in text:  # longer in lower case
            assert all(text[at : at + len(word)].lower().replace("’", "'") == word for at in found)


@pytest.mark.parametrize(
    "text, word, starts",
    [
        ("The other man saw the others.", "the", [0, 18]),
        ("Il vit l’été, puis l'été.", "été", [9, 21]),
        ("Banana, ana and ananas.", "ana", [8]),
        ("ete\u0301 te", "te", [5]),
    ],
)
def test_where_a_word_begins(text: str, word: str, starts: list[int]) -> None:
    assert list(document(text).starts(word)) == starts


def test_many_words_are_asked_of_one_index() -> None:
    words = [f"w{'abcdefghij'[n // 10]}{'abcdefghij'[n % 10]}" for n in range(FEW + 20)]
    asked = document(" ".join(words))
    assert [list(asked.starts(word)) for word in words] == [[4 * n] for n in range(len(words))]
