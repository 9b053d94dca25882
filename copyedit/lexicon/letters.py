"""Which four letters ever stand together in a language's words: where a slip is likely, and what may be its correction."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import compress, decompress

from copyedit.lexicon.core import open_fours
from copyedit.lexicon.edits import WORTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.lexicon._core import Fours
    from copyedit.lexicon.edits import Keyboard

LEAST = 2  # words that must have four letters in a row before they count as seen
BITS = 1 << 19  # of the table: a language has some 30,000 such fours
_EDGE = "\n"  # of a word
_EXCHANGED = max(WORTH[kind] for kind in ("accent", "sound", "slip", "change"))


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
        self._seen_between: dict[tuple[int, ...], list[int]] = {}

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

    def repairs(self, word: str, keyboard: Keyboard, least: float = 0.0) -> Iterator[tuple[str, str]]:
        """(the edit's kind, form) of the forms one edit away in which no four letters are unseen.

        Edits that are worth less than `least` (edits.WORTH) are left out.
        """
        if self._fours:
            return self._told(self._fours.repairs(word, exchanges=least <= _EXCHANGED), word, keyboard, least)
        spots = self.unseen(word)
        at = [0, *(self._number.get(c, -1) for c in word), 0]
        found: dict[str, str] = {}
        for i in range(len(word) + 1):
            # An edit elsewhere leaves some of the unseen letters.
            if not spots or (i - 2 <= spots[0] and spots[-1] <= i):
                self._insert(word, at, i, least, found)
            if i < len(word) and (not spots or (i - 2 <= spots[0] and spots[-1] <= i + 1)):
                self._exchange(word, at, i, keyboard, least, found)
            if i + 1 < len(word) and (not spots or (i - 2 <= spots[0] and spots[-1] <= i + 2)):
                self._swap(word, at, i, found)
        found.pop(word, None)
        return ((kind, form) for form, kind in found.items())

    @staticmethod
    def _told(rows: list[tuple[str, str]], word: str, keyboard: Keyboard, least: float) -> Iterator[tuple[str, str]]:
        """The same of what the core gives, whose kind of an exchange is both letters."""
        found: dict[str, str] = {}
        for kind, form in rows:
            if len(kind) == 2:
                kind = keyboard.exchange(*kind)  # noqa: PLW2901
            if WORTH[kind] >= least:
                found.setdefault(form, kind)
        found.pop(word, None)
        return ((kind, form) for form, kind in found.items())

    def _insert(self, word: str, at: list[int], i: int, least: float, found: dict[str, str]) -> None:
        beside = (at[i], at[i + 1])  # a letter like one of these is doubled
        for n in self._fitting(at, i, i + 1):
            if n in beside:
                found.setdefault(word[:i] + self._letters[n - 1] + word[i:], "double")
            elif WORTH["omit"] >= least:
                found.setdefault(word[:i] + self._letters[n - 1] + word[i:], "omit")

    def _exchange(
        self, word: str, at: list[int], i: int, keyboard: Keyboard, least: float, found: dict[str, str]
    ) -> None:
        """A letter left out, or another one for it."""
        kind = "double" if at[i + 1] in (at[i], at[i + 2]) else "insert"
        if WORTH[kind] >= least and self._are_seen(at[max(i - 2, 0) : i + 1] + at[i + 2 : i + 5]):
            found.setdefault(word[:i] + word[i + 1 :], kind)
        if least > _EXCHANGED:
            return
        for n in self._fitting(at, i, i + 2):
            kind = keyboard.exchange(word[i], self._letters[n - 1])
            if WORTH[kind] >= least:
                found.setdefault(word[:i] + self._letters[n - 1] + word[i + 1 :], kind)

    def _swap(self, word: str, at: list[int], i: int, found: dict[str, str]) -> None:
        if self._are_seen([*at[max(i - 2, 0) : i + 1], at[i + 2], at[i + 1], *at[i + 3 : i + 6]]):
            found.setdefault(word[:i] + word[i + 1] + word[i] + word[i + 2 :], "swap")

    def _fitting(self, at: list[int], i: int, j: int) -> list[int]:
        """The letters that may stand behind the first i of a word and before the j-th."""
        size, bits = self._size, self._bits
        if -1 in at[max(i - 2, 0) : i + 1] or -1 in at[j : j + 3]:
            return []
        options = self._between(at, i, j)
        if i > 1:
            key = ((at[i - 2] * size + at[i - 1]) * size + at[i]) * size
            options = [n for n in options if bits[(key + n) % BITS >> 3] >> (key + n & 7) & 1]
        if j + 1 < len(at) and i:
            key, step = (at[i] * size * size + at[j]) * size + at[j + 1], size**2
            options = [n for n in options if bits[(key + n * step) % BITS >> 3] >> (key + n * step & 7) & 1]
        if j + 2 < len(at):
            key, step = (at[j] * size + at[j + 1]) * size + at[j + 2], size**3
            options = [n for n in options if bits[(key + n * step) % BITS >> 3] >> (key + n * step & 7) & 1]
        return options

    def _between(self, at: list[int], i: int, j: int) -> list[int]:
        """The letters that were seen behind two and before one, or at a word's start before two."""
        around = (at[i - 1], at[i], at[j]) if i else (at[j], *at[j + 1 : j + 2])
        found = self._seen_between.get(around)
        if found is None:
            found = self._seen_between[around] = self._find_between(around)
        return found

    def _find_between(self, around: tuple[int, ...]) -> list[int]:
        size, bits = self._size, self._bits
        if -1 in around or len(around) < 2:
            return []
        if len(around) > 2:
            a, b, c = around
            base, step = (a * size + b) * size * size + c, size
        else:
            base, step = around[0] * size + around[1], size**2
        keys = ((n, (base + n * step) % BITS) for n in range(1, size))
        return [n for n, key in keys if bits[key >> 3] >> (key & 7) & 1]

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
