"""Words in context: likelihoods of words behind one another, and which of similar words stands where."""

import numpy as np
import pytest

from copyedit.lexicon import open_context
from copyedit.lexicon.compile.confusable import relation
from copyedit.lexicon.compile.ngrams import pack_entries, pack_numbers, pack_single
from copyedit.lexicon.context import Context
from copyedit.lexicon.ngrams import BACK_TO_ONE, UNKNOWN, UNSEEN, Ngrams
from copyedit.lexicon.store import Store, pack


def english() -> Context:
    context = open_context("en")
    assert context
    return context


CONTEXT = english()


def number(word: str) -> int:
    found = CONTEXT.ngrams.number(word)
    assert found, word
    return found


@pytest.mark.parametrize(
    ("first", "likely", "unlikely"),
    [("prime", "minister", "minster"), ("will", "be", "bee"), ("they", "were", "where"), ("public", "health", "heath")],
)
def test_a_likely_word_follows(first: str, likely: str, unlikely: str) -> None:
    follows = CONTEXT.ngrams.follows
    assert follows(number(first), number(likely)) > follows(number(first), number(unlikely)) + 1


@pytest.mark.parametrize("word", ["militray", "Soleimani", "", "x" * 1000])
def test_a_word_that_nobody_knows_has_no_number(word: str) -> None:
    assert CONTEXT.ngrams.number(word) == 0


def test_beside_an_unknown_word_nothing_was_ever_seen() -> None:
    ngrams = CONTEXT.ngrams
    assert ngrams.follows(number("the"), 0) == UNKNOWN + BACK_TO_ONE
    assert ngrams.follows(0, number("the")) == ngrams.single(number("the")) + BACK_TO_ONE
    assert ngrams.triple(0, number("of"), number("the")) == UNSEEN


def test_what_is_packed_is_found_and_nothing_else() -> None:
    chance = np.random.default_rng(3)
    keys = np.unique(chance.integers(1 << 34, 1 << 47, 30_000))
    logs = -chance.random(len(keys)) * 5
    words = ["", *(f"w{n}" for n in range(300))]
    sections = {"numbers": pack_numbers(words), "single": pack_single(np.full(len(words), -4.0))}
    ngrams = Ngrams(Store(pack(sections | pack_entries(keys, logs))))
    for key, log in zip(keys[:2000].tolist(), logs.tolist(), strict=False):
        first, second, third = key >> 32, key >> 16 & 0xFFFF, key & 0xFFFF
        if first and second and third:
            assert abs(ngrams.triple(first, second, third) - log) < 0.4
    absent = set(chance.integers(1 << 34, 1 << 47, 5000).tolist()) - set(keys.tolist())
    found = sum(ngrams.triple(key >> 32, key >> 16 & 0xFFFF, key & 0xFFFF) != UNSEEN for key in absent)
    assert found < 0.01 * len(absent)
    assert [ngrams.number(word) for word in words[1:]] == list(range(1, len(words)))


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("house", "houses", "plural"), ("look", "looked", "verb"), ("stop", "stopped", "verb"), ("make", "making", "verb"),
        ("city", "cities", "plural"), ("looks", "looked", "ending"), ("there", "their", ""), ("form", "from", ""), ("a", "an", "verb"),
    ],
)  # fmt: skip
def test_relation(a: str, b: str, how: str) -> None:
    assert relation(a, b) == relation(b, a) == how
