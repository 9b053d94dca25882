"""Which four letters ever stand together in a language's words: where a slip is likely, and what may be its correction."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LEAST = 2  # words that must have four letters in a row before they count as seen
BITS = 1 << 19  # of the table: a language has some 30,000 such fours


def _numbers(letters: str) -> tuple[dict[str, int], int]:
    return {letter: n for n, letter in enumerate(letters, 1)}, len(letters) + 1


def pack_letters(words: Iterable[str], letters: str) -> bytes:
    """One bit for each four of the alphabet's letters and the edge of a word, the fours hashed."""
    number, size = _numbers(letters)
    counts: dict[int, int] = {}
    for word in words:
        at = [0, *(number.get(c, -1) for c in word), 0]
        if -1 not in at:
            for a, b, c, d in zip(at, at[1:], at[2:], at[3:], strict=False):
                key = ((a * size + b) * size + c) * size + d
                counts[key] = counts.get(key, 0) + 1
    bits = bytearray(BITS // 8)
    for key, count in counts.items():
        if count >= LEAST:
            bits[key % BITS >> 3] |= 1 << (key % BITS & 7)
    return bytes(bits)


class Letters:
    """Asks the bits."""

    def __init__(self, bits: memoryview, letters: str) -> None:
        self._bits, self._letters = bits, letters
        self._number, self._size = _numbers(letters)

    def unseen(self, word: str) -> list[int]:
        """Where four letters begin that no word has together; the edges of the word count as letters."""
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
        first, last = (spots[0], spots[-1]) if spots else (0, len(word))
        at = [0, *(self._number.get(c, -1) for c in word), 0]
        found: dict[str, None] = {}
        for i in range(len(word) + 1):
            if spots and not i - 3 <= first <= last <= i + 3:
                continue  # an edit here leaves some of them
            for option in self._edits(at, i):
                if all(self._is_seen(option[j : j + 4]) for j in range(len(option) - 3)):
                    found["".join(self._letters[n - 1] for n in option[1:-1])] = None
        found.pop(word, None)
        yield from found

    def _edits(self, at: list[int], i: int) -> Iterator[list[int]]:
        """What one edit at a letter, or before it, makes of a word in numbers, most of what is unseen left out."""
        head, here, tail = at[: i + 1], at[i + 1], at[i + 2 :]
        yield from ([*head, n, here, *tail] for n in self._between(head, [here, *tail]))
        if tail:
            yield head + tail
            yield from ([*head, n, *tail] for n in self._between(head, tail))
        if len(tail) > 1:
            yield [*head, tail[0], here, *tail[1:]]

    def _between(self, head: list[int], tail: list[int]) -> list[int]:
        """The letters that were seen between two and one, or at a word's start before two."""
        size, bits = self._size, self._bits
        around = [*head[-2:], tail[0]] if len(head) > 1 else [head[0], *tail[:2]]
        if len(around) < 3 or -1 in around:
            return []
        a, b, c = around
        base, step = (
            ((a * size + b) * size * size + c, size) if len(head) > 1 else (a * size**3 + b * size + c, size**2)
        )
        keys = ((n, (base + n * step) % BITS) for n in range(1, size))
        return [n for n, key in keys if bits[key >> 3] >> (key & 7) & 1]

    def _is_seen(self, four: list[int]) -> bool:
        if len(four) < 4 or -1 in four:
            return len(four) < 4
        a, b, c, d = four
        size = self._size
        key = (((a * size + b) * size + c) * size + d) % BITS
        return bool(self._bits[key >> 3] >> (key & 7) & 1)
