"""Which three letters ever stand together in a language's words: where a slip is likely, and what cannot be its correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LEAST = 3  # words that must have three letters in a row before they count as seen


def pack_trigrams(words: Iterable[str], letters: str) -> bytes:
    """One bit for each three of the alphabet's letters and the edge of a word."""
    size = len(letters) + 1
    counts = bytearray(size**3)
    number = {letter: n for n, letter in enumerate(letters, 1)}
    for word in words:
        at = [0, *(number.get(c, -1) for c in word), 0]
        if -1 not in at:
            for a, b, c in zip(at, at[1:], at[2:], strict=False):
                key = (a * size + b) * size + c
                counts[key] = min(LEAST, counts[key] + 1)
    bits = bytearray(len(counts) // 8 + 1)
    for key, count in enumerate(counts):
        if count >= LEAST:
            bits[key >> 3] |= 1 << (key & 7)
    return bytes(bits)


class Trigrams:
    """Asks the bits."""

    def __init__(self, bits: memoryview, letters: str) -> None:
        self._bits = bits
        self._size = len(letters) + 1
        self._number = {letter: n for n, letter in enumerate(letters, 1)}
        self._letters = letters

    def unseen(self, word: str) -> list[int]:
        """Indexes of the letters in whose neighbourhood (the letter, the one before, the one after) nothing like it was seen."""
        size, bits, number = self._size, self._bits, self._number
        at = [0, *(number.get(c, -1) for c in word), 0]
        found = []
        for i in range(len(word)):
            a, b, c = at[i : i + 3]
            key = (a * size + b) * size + c
            if a < 0 or b < 0 or c < 0 or not bits[key >> 3] >> (key & 7) & 1:
                found.append(i)
        return found

    def repairs(self, word: str, spots: list[int]) -> Iterable[str]:
        """Forms one edit away that mend every unseen place, the edit being at or beside the given letters."""
        places = sorted({j for i in spots for j in (i - 1, i, i + 1) if 0 <= j < len(word)})
        seen = set()
        for i in places:
            head, tail = word[:i], word[i + 1 :]
            options = [head + tail]
            if tail:
                options.append(head + tail[0] + word[i] + tail[1:])
            options += [head + letter + tail for letter in self._letters]
            options += [head + letter + word[i:] for letter in self._letters]
            if not tail:
                options += [word + letter for letter in self._letters]
            for option in options:
                if option not in seen and not self._is_odd(option, i):
                    seen.add(option)
                    if not self.unseen(option):
                        yield option

    def _is_odd(self, word: str, i: int) -> bool:
        """Whether something unseen stands around a letter; a quick look before the whole word is looked at."""
        size, number = self._size, self._number
        around = (" " + word + " ")[i : i + 3]
        a, b, c = (number.get(x, 0 if x == " " else -1) for x in around) if len(around) == 3 else (0, 0, 0)
        key = (a * size + b) * size + c
        return a < 0 or b < 0 or c < 0 or not self._bits[key >> 3] >> (key & 7) & 1
