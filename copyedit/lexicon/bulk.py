"""Many plain texts at once: numpy hashes all tokens and looks all of them up, so that only unknown ones are met.

Worth its import (some 60 ms of CPU) from a few megabytes of text on; what it gives is what Screen gives text by text.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from typing import TYPE_CHECKING

from copyedit.lexicon.forms import DIALECT, LONGEST, MET, NAME, WORD
from copyedit.lexicon.screen import LETTERS
from copyedit.lexicon.words import CAPITAL, LOWER

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from numpy.typing import NDArray

    from copyedit.lexicon.screen import Screen

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else its threads spin CPU time away at import
import numpy as np

from copyedit.lexicon import crowd, tables

TOGETHER = 300_000  # bytes that are cut at once: what numpy makes of them stays in a processor's cache
_LOWER = LETTERS.lower()
_FEW = np.array([(1 << 8 * n) - 1 for n in range(9)], np.uint64)  # the lowest n bytes
_RIGHT = np.array([bool(kinds & (WORD | MET)) and not kinds & DIALECT for kinds in range(16)])
_RIGHT_WITH_CAPITAL = np.array([bool(kinds & NAME) and not kinds & DIALECT for kinds in range(16)])
# The second byte of U+0080 to U+00BF, and the third of U+2000 to U+203F, where the character ends a word.
_ENDS_AFTER_C2 = np.array([0x80 <= b < 0xC0 and b != 0xAD and not chr(b).isalnum() for b in range(256)])
_ENDS_AFTER_E280 = np.array([0x80 <= b < 0xC0 and b != 0x99 for b in range(256)])
_APOSTROPHE, _CURLY = ord("'"), 0x99  # U+2019 is E2 80 99
_ENDING = "’s".encode()


class Bulk:
    """Serves one screen."""

    def __init__(self, screen: Screen) -> None:
        self._screen, self._words = screen, screen.words
        self._possessive = self._words.writing.plain("it's") == "it"
        index = self._words.deletions
        self._quiet = crowd.Quiet(self._words, index) if index else None

    def noted(self, texts: Sequence[bytes]) -> list[set[str] | None]:
        """What Screen.noted gives, for each text."""
        found = [tokens for some in _parts(texts) for tokens in self._cut(some)]
        if self._quiet:
            self._accept_quiet(self._quiet, self._screen.new(set().union(*found)))
        return [self._screen.noted_of(tokens) for tokens in found]

    def _accept_quiet(self, quiet: crowd.Quiet, tokens: Collection[bytes]) -> None:
        """Of new tokens, those of which there is nothing to tell are remembered, without a verdict for each."""
        stems = [(t, t[:-2] if t.endswith(b"'s") else t[:-4] if t.endswith(_ENDING) else t) for t in tokens]
        if not self._possessive:
            stems = [(t, t) for t, _ in stems]
        judged = [(t, stem) for t, stem in stems if stem.isalpha() and 1 < len(stem) <= crowd.LONGEST]
        for place in (LOWER, CAPITAL):
            some = [(t, stem.lower()) for t, stem in judged if stem.islower() == (place == LOWER)]
            if some:
                is_quiet = quiet.of([stem for _, stem in some], place)
                self._screen.accept([t for (t, _), silent in zip(some, is_quiet.tolist(), strict=True) if silent])

    def _cut(self, texts: Sequence[bytes]) -> Iterator[set[bytes]]:
        """The distinct tokens of each text that the lexicon does not accept as they stand."""
        raw = b" " + b" ".join(texts) + b" " * (LONGEST + 8)
        begin, end = self._unknown(raw)
        offset, first = 1, 0
        for text in texts:
            last = bisect_left(begin, offset + len(text), first)
            yield {raw[i:j] for i, j in zip(begin[first:last], end[first:last], strict=True)}
            offset, first = offset + len(text) + 1, last

    def _unknown(self, raw: bytes) -> tuple[list[int], list[int]]:
        """Byte offsets (start, end) of those tokens."""
        cut = bytearray(raw).translate(_LOWER)
        letters = np.frombuffer(cut, np.uint8)
        _clear(letters)
        blank = letters == ord(" ")
        edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1  # where words begin and end
        start, end = edges[::2], edges[1::2]
        length = end - start
        if self._possessive:
            _leave_out_endings(letters, end, length)
        eight = np.ndarray(len(cut) - 7, "<u8", cut, 0, (1,))  # the eight bytes from each place on
        mixed = (eight[start] & _FEW[np.minimum(length, 8)]) * tables.A
        long = np.flatnonzero(length > 8)
        at, more = start[long], length[long] - 8
        rest = (eight[at + 8] & _FEW[np.minimum(more, 8)]) * tables.B
        rest ^= (eight[at + 16] & _FEW[np.clip(more - 8, 0, 8)]) * tables.C
        longer = np.flatnonzero(more > 16)
        rest[longer] ^= (eight[at[longer] + 24] & _FEW[np.minimum(more[longer] - 16, 8)]) * tables.D
        mixed[long] ^= rest
        kinds = tables.kinds(self._words.forms, mixed)
        kinds[long[more > LONGEST - 8]] = 0
        unsure = np.flatnonzero(~_RIGHT[kinds])
        capital = np.frombuffer(raw, np.uint8)[start[unsure]] - np.uint8(65) < 26
        unsure = unsure[~(capital & _RIGHT_WITH_CAPITAL[kinds[unsure]])]
        return start[unsure].tolist(), end[unsure].tolist()


def _parts(texts: Sequence[bytes]) -> Iterator[Sequence[bytes]]:
    """Texts in order, some TOGETHER bytes each time."""
    first = size = 0
    for n, text in enumerate(texts, 1):
        size += len(text)
        if size >= TOGETHER:
            yield texts[first:n]
            first, size = n, 0
    if first < len(texts):
        yield texts[first:]


def _clear(letters: NDArray[np.uint8]) -> None:
    """Put spaces for marks beyond ASCII that end a word, and for apostrophes that are not inside one."""
    space = ord(" ")
    at = np.flatnonzero(letters == 0xC2)
    at = at[_ENDS_AFTER_C2[letters[at + 1]]]
    letters[at] = letters[at + 1] = space
    at = np.flatnonzero(letters == 0xE2)
    at = at[letters[at + 1] == 0x80]
    third = letters[at + 2]
    curly, at = at[third == _CURLY], at[_ENDS_AFTER_E280[third]]
    letters[at] = letters[at + 1] = letters[at + 2] = space
    at = curly[(letters[curly - 1] == space) | (letters[curly + 3] == space)]
    letters[at] = letters[at + 1] = letters[at + 2] = space
    at = np.flatnonzero(letters == _APOSTROPHE)
    letters[at[(letters[at - 1] == space) | (letters[at + 1] == space)]] = space


def _leave_out_endings(letters: NDArray[np.uint8], end: NDArray[np.int64], length: NDArray[np.int64]) -> None:
    """Shorten the lengths of words that end with 's."""
    at = np.flatnonzero(letters[end - 1] == ord("s"))
    before = letters[end[at] - 2]
    length[at[before == _APOSTROPHE]] -= 2
    at = at[before == _CURLY]
    length[at[(letters[end[at] - 3] == 0x80) & (letters[end[at] - 4] == 0xE2)]] -= 4
