"""Which words stand beside which, and how likely: pairs and triples of numbered words in a memory-mapped file.

An entry is twelve bits of a mark above four of a likelihood; a bucket's entries are sorted, so that one bisection finds it.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.lexicon.core import open_grams

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copyedit.lexicon._core import Grams
    from copyedit.lexicon.store import Store

START, END = 1, 2  # of a sentence; 0 is a word that nobody knows
NUMBER_BITS = 17  # of a word's slot
BUCKET_BITS = 18
STEP = 0.35  # log10 of a likelihood that a level of four bits is worth
SINGLE_STEP = 0.04  # the same of a word alone, eight bits
BACK_TO_ONE, BACK_TO_TWO = -0.5, -0.3  # what an unseen pair, an unseen triple costs beside its shorter rest
KEPT = 50_000  # pairs that are remembered
UNSEEN = 1.0  # stands for the likelihood of a pair or a triple that was never seen
UNKNOWN = -8.0  # log10 of a word that nobody knows
FACTOR = 0x9E3779B97F4A7C15
_M64 = (1 << 64) - 1
_REST = 64 - BUCKET_BITS - 12


def open_ngrams(store: Store) -> Ngrams | Grams:
    """By the compiled core, if there is one."""
    grams = open_grams(
        *map(store.bytes, ("numbers", "single", "starts", "entries")),
        step=STEP, single_step=SINGLE_STEP, back_to_one=BACK_TO_ONE, back_to_two=BACK_TO_TWO, unseen=UNSEEN, unknown=UNKNOWN,
    )  # fmt: skip
    return grams or Ngrams(store)


class Ngrams:
    """Asks the packed tables."""

    __slots__ = ("_entries", "_known", "_numbers", "_single", "_starts")

    def __init__(self, store: Store) -> None:
        self._known: dict[int, float] = {}
        self._numbers, self._single = store.numbers("numbers"), store.bytes("single")
        self._starts, self._entries = store.numbers("starts"), store.bytes("entries").cast("H")

    def number(self, low: str) -> int:
        """The number of a lower-case word, 0 if it has none."""
        h = crc32(low.encode())
        slot, mark, numbers = h >> 32 - NUMBER_BITS, h & 0x7FFF, self._numbers
        while met := numbers[slot]:
            if met & 0x7FFF == mark:
                return met >> 15
            slot += 1
        return 0

    def single(self, word: int) -> float:
        """log10 of a word's likelihood anywhere."""
        return self._single[word] * -SINGLE_STEP if word else UNKNOWN

    def triple(self, first: int, second: int, third: int) -> float:
        """log10 of the third word's likelihood behind two others, UNSEEN where the triple never was."""
        return self._find(first << 32 | second << 16 | third) if first and second and third else UNSEEN

    def _find(self, key: int) -> float:
        h = key * FACTOR & _M64
        bucket, mark, entries = h >> 64 - BUCKET_BITS, (h >> _REST & 0xFFF) << 4, self._entries
        last = self._starts[bucket + 1]
        at = bisect_left(entries, mark, self._starts[bucket], last)
        if at < last and (level := entries[at] - mark) < 16:
            return level * -STEP
        return UNSEEN

    def follows(self, first: int, second: int) -> float:
        """log10 of the second word's likelihood behind the first, seen or not. A text asks again and again."""
        key = first << 16 | second
        found = self._known.get(key)
        if found is None:
            found = self._find(key) if first and second else UNSEEN
            if found > 0:
                found = self.single(second) + BACK_TO_ONE
            if len(self._known) >= KEPT:
                self._known.clear()
            self._known[key] = found
        return found

    def behind(self, first: int, seconds: Sequence[int]) -> list[float]:
        """`follows` of many known words behind one, which a text hardly asks again."""
        seen = [self._find(first << 16 | second) if first else UNSEEN for second in seconds]
        return [f if f <= 0 else self.single(second) + BACK_TO_ONE for f, second in zip(seen, seconds, strict=True)]

    def follows_two(self, first: int, second: int, third: int) -> float:
        """The same of the third word behind two others."""
        found = self.triple(first, second, third)
        return found if found <= 0 else self.follows(second, third) + BACK_TO_TWO
