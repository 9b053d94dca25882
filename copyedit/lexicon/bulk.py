"""Many plain texts at once: all tokens are looked up together, so that only unknown ones are met.

Worth its import (some 60 ms of CPU) from a few megabytes of text on; what it gives is what Screen gives text by text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from copyedit.lexicon import crowd, cutting, tables
from copyedit.lexicon.forms import DIALECT, LONGEST, MET, NAME, WORD
from copyedit.lexicon.words import CAPITAL, LOWER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from numpy.typing import NDArray

    from copyedit.lexicon.cutting import Joined
    from copyedit.lexicon.screen import Screen
    from copyedit.lexicon.words import Words

_RIGHT, _DIALECT = np.uint8(WORD | MET), np.uint8(DIALECT)
_RIGHT_WITH_CAPITAL = np.array([bool(kinds & NAME) and not kinds & DIALECT for kinds in range(16)])
_BITS = 16  # of a hash, by which common words are known: a table of half a megabyte stays in a processor's cache
_COMMON = 110_000  # bytes of such words, some 16,000 of them
_SHIFT = np.uint64(64 - _BITS)
_ENDING = "’s".encode()


class Bulk:
    """Serves one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen, self._words = screen, screen.words
        index = self._words.deletions
        self._common = _common_ones(self._words)
        self._quiet = crowd.Quiet(self._words, index) if index else None

    def noted(self, found: Sequence[set[bytes]]) -> list[set[str] | None]:
        """What Screen.noted gives, for each text by its unknown tokens."""
        if self._quiet:
            self._accept_quiet(self._quiet, self._screen.new(set().union(*found)))
        return [self._screen.noted_of(tokens) for tokens in found]

    def unknown(self, texts: Joined) -> Iterator[set[bytes]]:
        """The distinct tokens of each text that the lexicon does not accept as they stand."""
        cut = cutting.cut(texts, possessive=self._words.has_possessive)
        others = np.flatnonzero(self._common.take((cut.mixed >> _SHIFT).view(np.int64)) != cut.mixed)
        kinds = tables.kinds(self._words.forms, cut.mixed[others])
        wrong = (kinds & _RIGHT == 0) | (kinds >= _DIALECT) | (cut.length[others] > LONGEST)
        unsure, kinds = others[wrong], kinds[wrong]
        capital = np.frombuffer(texts.raw, np.uint8)[cut.start[unsure]] - np.uint8(65) < 26
        unsure = unsure[~(capital & _RIGHT_WITH_CAPITAL[kinds] & (cut.length[unsure] <= LONGEST))]
        starts = cut.start[unsure]
        begin, end, raw = starts.tolist(), cut.end[unsure].tolist(), texts.raw
        for first, last in texts.parts(starts):
            yield {raw[i:j] for i, j in zip(begin[first:last], end[first:last], strict=True)}

    def _accept_quiet(self, quiet: crowd.Quiet, tokens: Collection[bytes]) -> None:
        """Of new tokens, those of which there is nothing to tell are remembered, without a verdict for each."""
        if self._words.has_possessive:
            stems = [(t, t[:-2] if t.endswith(b"'s") else t[:-4] if t.endswith(_ENDING) else t) for t in tokens]
        else:
            stems = [(t, t) for t in tokens]
        judged = [(t, stem) for t, stem in stems if stem.isalpha() and 1 < len(stem) <= crowd.LONGEST]
        for place in (LOWER, CAPITAL):
            some = [(t, stem.lower()) for t, stem in judged if stem.islower() == (place == LOWER)]
            if some:
                is_quiet = quiet.of([stem for _, stem in some], place)
                self._screen.accept([t for (t, _), silent in zip(some, is_quiet.tolist(), strict=True) if silent])


def _common_ones(words: Words) -> NDArray[np.uint64]:
    """A table of the most frequent right words: in most slots, the hash (as in a Cut) of one whose hash begins with its number."""
    forms = [word for word in words.frequent(_COMMON) if len(word) <= crowd.LONGEST]
    mixed = crowd.Crowd(forms).mixed()
    kinds = tables.kinds(words.forms, mixed)
    right = mixed[(kinds & _RIGHT != 0) & (kinds < _DIALECT)]
    table = np.zeros(1 << _BITS, np.uint64)
    right = right[::-1]  # of two in one slot the more frequent one stays
    table[(right >> _SHIFT).view(np.int64)] = right
    table[0] = table[0] or np.uint64(1)  # nothing, whose hash is 0, is no word
    return table
