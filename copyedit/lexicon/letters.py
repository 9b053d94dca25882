"""Which four letters ever stand together in a language's words: where a slip is likely, and what may be its correction."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import compress, decompress

from copyedit.lexicon.core import open_fours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.lexicon._core import Fours

LEAST = 2  # words that must have four letters in a row before they count as seen
BITS = 1 << 19  # of the table: a language has some 30,000 such fours
_EDGE = "\n"  # of a word


def _numbers(letters: str) -> tuple[dict[str, int], int]:
    return {letter: n for n, letter in enumerate(letters, 1)}, len(letters) + 1


def pack_letters(words: Iterable[str], letters: str) -> bytes:
    """One bit for each four of the alphabet's letters and the edge of a word, the fours hashed; compressed."""
    alphabet = frozenset(letters)
    edged = (f"{_EDGE}{word}{_EDGE}" for word in words if alphabet.issuperset(word))
    counts = Counter(word[i : i + 4] for word in edged for i in range(len(word) - 3))
    number, size = _numbers(letters)
    number[_EDGE] = 0
    bits = bytearray(BITS // 8)
    for four, count in counts.items():
        if count >= LEAST:
            a, b, c, d = (number[letter] for letter in four)
            key = (((a * size + b) * size + c) * size + d) % BITS
            bits[key >> 3] |= 1 << (key & 7)
    return compress(bits, 9)


class Letters:
    """Asks the bits."""

    def __init__(self, packed: memoryview, letters: str) -> None:
        self._packed, self._letters = packed, letters
        self._number, self._size = _numbers(letters)
        self._seen_between: dict[tuple[int, ...], list[list[int]]] = {}

    @cached_property
    def _bits(self) -> bytes:
        return decompress(self._packed)

    @cached_property
    def _fours(self) -> Fours | None:
        """The compiled core's, if there is one."""
        return open_fours(self._bits, self._letters)

    def oddness(self, word: str) -> int:
        """At how many places four letters stand that no word has together; the edges of the word count as letters."""
        fours = self._fours
        return fours.unseen(word) if fours else len(self.unseen(word))

    def unseen(self, word: str) -> list[int]:
        """Where these four letters begin."""
        number, size, bits = self._number, self._size, self._bits
        try:
            at = [0, *[number[c] for c in word], 0]
        except KeyError:
            at = [0, *(number.get(c, -1) for c in word), 0]
            return [i for i in range(len(at) - 3) if not self._is_seen(at[i : i + 4])]
        keys = [
            (((a * size + b) * size + c) * size + d) % BITS
            for a, b, c, d in zip(at, at[1:], at[2:], at[3:], strict=False)
        ]
        return [i for i, key in enumerate(keys) if not bits[key >> 3] >> (key & 7) & 1]

    def repairs(self, word: str) -> Iterator[str]:
        """The forms one edit away in which no four letters are unseen."""
        spots = self.unseen(word)
        at = [0, *(self._number.get(c, -1) for c in word), 0]
        found: dict[str, None] = {}
        for i in range(len(word) + 1):
            for written, options in self._edits(at, i):
                if spots and not i - 2 <= spots[0] <= spots[-1] <= i + written:
                    continue  # an edit here leaves some of them
                for option in options:
                    if self._are_seen(at[max(i - 2, 0) : i + 1] + option + at[i + written + 1 : i + written + 4]):
                        meant = "".join([self._letters[n - 1] for n in option])
                        found[word[:i] + meant + word[i + written :]] = None
        found.pop(word, None)
        yield from found

    def _edits(self, at: list[int], i: int) -> Iterator[tuple[int, list[list[int]]]]:
        """(how many letters behind the first i, what may stand for them by one edit), in numbers; most of what is unseen left out."""
        left = len(at) - 2 - i  # letters
        yield 0, self._between(at, i, i + 1)
        if left:
            yield 1, [[], *self._between(at, i, i + 2)]
        if left > 1:
            yield 2, [[at[i + 2], at[i + 1]]]

    def _between(self, at: list[int], i: int, j: int) -> list[list[int]]:
        """The letters that were seen behind two and before one, or at a word's start before two."""
        around = (at[i - 1], at[i], at[j]) if i else (at[j], *at[j + 1 : j + 2])
        found = self._seen_between.get(around)
        if found is None:
            found = self._seen_between[around] = self._find_between(around)
        return found

    def _find_between(self, around: tuple[int, ...]) -> list[list[int]]:
        size, bits = self._size, self._bits
        if -1 in around or len(around) < 2:
            return []
        if len(around) > 2:
            a, b, c = around
            base, step = (a * size + b) * size * size + c, size
        else:
            base, step = around[0] * size + around[1], size**2
        keys = ((n, (base + n * step) % BITS) for n in range(1, size))
        return [[n] for n, key in keys if bits[key >> 3] >> (key & 7) & 1]

    def _are_seen(self, at: list[int]) -> bool:
        """Whether words have all fours of some numbers."""
        if -1 in at:
            return False
        size, bits = self._size, self._bits
        for a, b, c, d in zip(at, at[1:], at[2:], at[3:], strict=False):
            key = (((a * size + b) * size + c) * size + d) % BITS
            if not bits[key >> 3] >> (key & 7) & 1:
                return False
        return True

    def _is_seen(self, four: list[int]) -> bool:
        if len(four) < 4 or -1 in four:
            return len(four) < 4
        a, b, c, d = four
        size = self._size
        key = (((a * size + b) * size + c) * size + d) % BITS
        return bool(self._bits[key >> 3] >> (key & 7) & 1)
