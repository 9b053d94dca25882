"""A word among its neighbours: what else could stand there, and how much likelier that would be."""

from __future__ import annotations

from bisect import bisect_right
from operator import neg
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.lexicon.confusion import COMMON, CONTEXT, LEAST, LOWEST, SCALE, support
from copyedit.lexicon.core import open_rivals
from copyedit.lexicon.ngrams import END, open_ngrams

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copyedit.lexicon.store import Store

CUT = -2.2  # of the prior and what both pairs gain: below it no triple helps
# log10 of both pairs, from which a word goes so well with its neighbours that hardly ever another is meant
USUAL = -5.0
PAIRS = 0.9  # worth of what both pairs gain, in that


class Rival(NamedTuple):
    """A word that may have been meant, its number, and the log-odds that it was, repetition left out."""

    text: str
    number: int
    score: float


class Context:
    """A compiled file of words in context."""

    def __init__(self, store: Store) -> None:
        self.ngrams = open_ngrams(store)
        self._first, self._others = store.numbers("options"), store.bytes("others").cast("H")
        self._priors, self._slopes = store.bytes("priors"), store.bytes("slopes")
        self._rivals = open_rivals(
            self.ngrams,
            self._first,
            self._others,
            self._priors,
            cut=CUT,
            usual=USUAL,
            pairs=PAIRS,
            scale=SCALE,
            lowest=LOWEST,
        )
        self.kept: dict[str, tuple[int, int]] = {}  # what a check found out about tokens
        self._texts, self._ends = store.bytes("texts"), store.numbers("ends")

    def text(self, number: int) -> str:
        return str(self._texts[self._ends[number] : self._ends[number + 1]], "ascii")

    def is_confusable(self, number: int) -> bool:
        """Whether a word may stand for another one."""
        return self._first[number] < self._first[number + 1]

    def is_common(self, number: int) -> bool:
        """Whether the word is so frequent that its repetition proves nothing."""
        return self.ngrams.single(number) > COMMON

    def doubtful(self, words: list[int], places: list[int]) -> list[int]:
        """The places where a word stands in no triple that was ever seen; two known places are on both sides of each.

        Some of those at which there are no `rivals` may be left out.
        """
        if self._rivals:
            return self._rivals.places(words, places)
        seen: dict[int, bool] = {}
        triple = self.ngrams.triple
        found = []
        for at in places:
            for middle in (at, at - 1, at + 1):
                known = seen.get(middle)
                if known is None:
                    known = seen[middle] = triple(words[middle - 1], words[middle], words[middle + 1]) <= 0
                if known:
                    break
            else:
                found.append(at)
        return found

    def rivals(
        self, words: Sequence[int], at: int, cut: float = CUT
    ) -> Iterator[tuple[int, float, int, tuple[float, float, float]]]:
        """The words that may be meant by the one at a place: number, prior, slope, gains in the triples."""
        follows = self.ngrams.follows
        before, word, after = words[at - 1 : at + 2]
        first, last = self._first[word], self._first[word + 1]
        pair = follows(before, word) + follows(word, after)
        room = cut + PAIRS * pair
        if pair > USUAL or first == last or self._priors[first] / SCALE + LOWEST < room:
            return
        # They stand by their priors; those from here on are too unlikely though both pairs were certain.
        last = bisect_right(self._priors, SCALE * (LOWEST - room), first, last, key=neg)
        others = self._others[first:last].tolist()
        for n, (other, gained) in enumerate(zip(others, self.ngrams.behind(before, others), strict=True), first):
            prior, gain = self._priors[n] / SCALE + LOWEST, gained - pair
            if prior + PAIRS * gain >= cut and prior + PAIRS * (gain + follows(other, after)) >= cut:
                yield other, prior, self._slopes[n], self.gains(words, at, other)

    def gains(self, words: Sequence[int], at: int, other: int) -> tuple[float, float, float]:
        """How much likelier the three triples around a place are with another word."""
        two = self.ngrams.follows_two
        far, before, word, after, beyond = words[at - 2 : at + 3]
        last = 0.0 if after == END else two(other, after, beyond) - two(word, after, beyond)
        return (
            two(far, before, other) - two(far, before, word),
            two(before, other, after) - two(before, word, after),
            last,
        )

    def best(self, words: Sequence[int], at: int, *, marks: tuple[bool, bool]) -> Rival | None:
        """The likeliest rival that is likely enough; `marks`: whether a mark stands before, behind the word."""
        found = None
        for other, prior, slope, gains in self.rivals(words, at):
            score = (
                prior + support(gains, slope) + CONTEXT["mark before"] * marks[0] + CONTEXT["mark behind"] * marks[1]
            )
            if score + 3 * CONTEXT["other again"] >= LEAST and (found is None or score > found[1]):
                found = other, score
        return Rival(self.text(found[0]), *found) if found else None
