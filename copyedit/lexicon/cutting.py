"""Raw bytes of many plain texts -> where their words stand, and a hash of each, with numpy: no word is an object."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.lexicon.forms import LONGEST
from copyedit.lexicon.screen import LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

import numpy as np

from copyedit.lexicon import tables

TOGETHER = 300_000  # bytes that are joined: what numpy makes of them stays in a processor's cache
_LOWER = LETTERS.lower()
_SPACE = ord(" ")
_FEW = np.array([(1 << 8 * n) - 1 for n in range(9)], np.uint64)  # the lowest n bytes
# The second byte of U+0080 to U+00BF, and the third of U+2000 to U+203F, where the character ends a word.
_ENDS_AFTER_C2 = np.array([0x80 <= b < 0xC0 and b != 0xAD and not chr(b).isalnum() for b in range(256)])
_ENDS_AFTER_E280 = np.array([0x80 <= b < 0xC0 and b != 0x99 for b in range(256)])
_APOSTROPHE, _CURLY = ord("'"), 0x99  # U+2019 is E2 80 99


class Joined(NamedTuple):
    """Texts, joined by single spaces."""

    raw: bytes
    sizes: tuple[int, ...]  # bytes of each text; the first one begins at 1

    def texts(self) -> Iterator[bytes]:
        """The texts that were joined."""
        ends = accumulate(size + 1 for size in self.sizes)
        return (self.raw[end - size : end] for end, size in zip(ends, self.sizes, strict=True))

    def parts(self, at: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
        """For each text, which of some offsets, in rising order, lie in it: from the first number up to the second."""
        ends = np.cumsum(np.array(self.sizes, np.int64) + 1) + 1
        last = np.searchsorted(at, ends).tolist()
        return zip([0, *last[:-1]], last, strict=True)


class Cut(NamedTuple):
    """The tokens in some texts: words, with apostrophes inside, and what sticks to them."""

    start: NDArray[np.int64]  # of each token in Joined.raw
    end: NDArray[np.int64]
    length: NDArray[np.int64]  # without a possessive ending
    mixed: NDArray[np.uint64]  # in lower case, without it, as tables.kinds asks for it


def join(texts: Sequence[bytes]) -> Iterator[Joined]:
    """All texts in order, some TOGETHER bytes of them at once."""
    first = size = 0
    for n, text in enumerate(texts, 1):
        size += len(text)
        if size >= TOGETHER or n == len(texts):
            some = texts[first:n]
            yield Joined(b" " + b" ".join(some) + b" " * (LONGEST + 8), tuple(map(len, some)))
            first, size = n, 0


def cut(texts: Joined, *, possessive: bool) -> Cut:
    """Cut some texts at once. `possessive`: 's at a word's end is no part of it."""
    lowered = bytearray(texts.raw).translate(_LOWER)
    letters = np.frombuffer(lowered, np.uint8)
    apostrophes, curly = _clear(letters)
    blank = letters == _SPACE
    edges = np.flatnonzero(blank[1:] != blank[:-1]) + 1  # where words begin and end
    start, end = edges[::2], edges[1::2]
    length = end - start
    if possessive:
        length[_ended(letters, end, apostrophes + 1)] -= 2
        length[_ended(letters, end, curly + 3)] -= 4
    return Cut(start, end, length, sums(lowered, start, length))


def sums(lowered: bytearray, start: NDArray[np.int64], length: NDArray[np.int64]) -> NDArray[np.uint64]:
    """forms.form_hash of each token but for its last step."""
    eight = np.ndarray(len(lowered) - 7, "<u8", lowered, 0, (1,))  # the eight bytes from each place on
    mixed: NDArray[np.uint64] = (eight[start] & _FEW.take(np.minimum(length, 8))) * tables.A
    long = np.flatnonzero(length > 8)
    at, more = start[long], length[long] - 8
    rest = (eight[at + 8] & _FEW[np.minimum(more, 8)]) * tables.B
    rest ^= (eight[at + 16] & _FEW[np.clip(more - 8, 0, 8)]) * tables.C
    longer = np.flatnonzero(more > 16)
    rest[longer] ^= (eight[at[longer] + 24] & _FEW[np.minimum(more[longer] - 16, 8)]) * tables.D
    mixed[long] ^= rest
    return mixed


def _clear(letters: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Put spaces for marks beyond ASCII that end a word, and for apostrophes that are not inside one.

    Where those stand that are: straight ones, and curly ones, of three bytes.
    """
    at = np.flatnonzero(letters == 0xC2)
    at = at[_ENDS_AFTER_C2[letters[at + 1]]]
    letters[at] = letters[at + 1] = _SPACE
    at = np.flatnonzero(letters == 0xE2)
    at = at[letters[at + 1] == 0x80]
    third = letters[at + 2]
    curly, at = at[third == _CURLY], at[_ENDS_AFTER_E280[third]]
    letters[at] = letters[at + 1] = letters[at + 2] = _SPACE
    inside = (letters[curly - 1] != _SPACE) & (letters[curly + 3] != _SPACE)
    at, curly = curly[~inside], curly[inside]
    letters[at] = letters[at + 1] = letters[at + 2] = _SPACE
    at = np.flatnonzero(letters == _APOSTROPHE)
    inside = (letters[at - 1] != _SPACE) & (letters[at + 1] != _SPACE)
    letters[at[~inside]] = _SPACE
    return at[inside], curly


def _ended(letters: NDArray[np.uint8], end: NDArray[np.int64], at: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers of the tokens that end with an s at one of some places."""
    numbers: NDArray[np.int64] = np.searchsorted(end, at[(letters[at] == ord("s")) & (letters[at + 1] == _SPACE)] + 1)
    return numbers
