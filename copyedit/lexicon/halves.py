"""The frequent words and names that are one or two edits away: an index of halves, a fifth as large as one of deletions.

One edit leaves one half of a word as it was. So every word is filed under its length and each half; a signature of its
letters beside its number turns most others away before their letters are looked at.
"""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.lexicon.edits import distance
from copyedit.lexicon.neighbours import NAME, SCALE, Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copyedit.lexicon.store import Store

NUMBER_BITS = 17
SIGNED = 32 - NUMBER_BITS  # bits of a signature: which letters, by their number modulo this, a word has
BUCKET_BITS = 15
_NUMBER = (1 << NUMBER_BITS) - 1


def signature(word: str) -> int:
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % SIGNED
    return found


def _bucket(half: str, length: int, which: str) -> int:
    return crc32(f"{which}{length}{half}".encode()) >> 32 - BUCKET_BITS


def pack_halves(words: Sequence[Word]) -> dict[str, bytes]:
    """Words, the most frequent first -> the sections that Halves reads."""
    filed = []
    for n, word in enumerate(words[: 1 << NUMBER_BITS]):
        text, middle = word.text, len(word.text) // 2
        entry = signature(text) << NUMBER_BITS | n
        filed.append((_bucket(text[:middle], len(text), "<"), n, entry))
        filed.append((_bucket(text[middle:], len(text), ">"), n, entry))
    filed.sort()
    sizes = [0] * (1 << BUCKET_BITS)
    for bucket, _, _ in filed:
        sizes[bucket] += 1
    texts = [word.text.encode() for word in words]
    return {
        "near.texts": b"\n".join(texts) + b"\n",
        "near.ends": array("I", accumulate((len(t) + 1 for t in texts), initial=0)).tobytes(),
        "near.zipf": bytes(min(int(w.zipf * SCALE + 0.5), 255) for w in words),
        "near.names": bytes(NAME if w.is_name else 0 for w in words),
        "near.halves": array("I", accumulate(sizes, initial=0)).tobytes(),
        "near.signed": array("I", (entry for _, _, entry in filed)).tobytes(),
    }


class Halves:
    """Asks the packed index; the same questions as neighbours.Neighbours."""

    __slots__ = ("_ends", "_names", "_signed", "_starts", "_texts", "_zipf")

    def __init__(self, store: Store) -> None:
        self._texts, self._ends = store.bytes("near.texts"), store.numbers("near.ends")
        self._zipf, self._names = store.bytes("near.zipf"), store.bytes("near.names")
        self._starts, self._signed = store.numbers("near.halves"), store.numbers("near.signed")

    def frequent(self, characters: int) -> list[bytes]:
        """The most frequent words, names left out, as far as they fit into so many bytes."""
        words = bytes(self._texts[:characters]).split(b"\n")[:-1]
        return [word for word, name in zip(words, self._names, strict=False) if not name]

    def find(self, word: str) -> Word | None:
        """The word itself, if it is frequent."""
        signed = signature(word)
        for entry in self._filed(_bucket(word[: len(word) // 2], len(word), "<")):
            if entry >> NUMBER_BITS == signed and self._text(entry & _NUMBER) == word:
                return self._word(entry & _NUMBER)
        return None

    def one_edit(self, word: str, least: float = 0.0) -> list[Word]:
        """Words at most one edit away, and a few further ones. Unsorted. Those below `least` (zipf) are left out."""
        n, signed, zipf, floor = len(word), signature(word), self._zipf, least * SCALE
        found = set()
        for bucket in self._buckets(word, (n, n - 1, n + 1)):
            for entry in self._filed(bucket):
                number = entry & _NUMBER
                if zipf[number] >= floor and ((entry >> NUMBER_BITS) ^ signed).bit_count() <= 2:
                    found.add(number)
        for length in (n // 2, n // 2 + 1):  # a swap across the middle changes both halves
            if 0 < length < n:
                swapped = word[: length - 1] + word[length] + word[length - 1] + word[length + 1 :]
                for entry in self._filed(_bucket(swapped[: n // 2], n, "<")):
                    number = entry & _NUMBER
                    if zipf[number] >= floor and entry >> NUMBER_BITS == signed:
                        found.add(number)
        return [self._word(number) for number in found]

    def two_edits(self, word: str) -> list[Word]:
        """Words two edits away whose other half is as it was."""
        n, signed = len(word), signature(word)
        found = {
            entry & _NUMBER
            for bucket in self._buckets(word, (n, n - 1, n + 1, n - 2, n + 2)) for entry in self._filed(bucket)
            if ((entry >> NUMBER_BITS) ^ signed).bit_count() <= 4
        }  # fmt: skip
        return [w for w in map(self._word, found) if distance(word, w.text, 2) <= 2]

    def _buckets(self, word: str, lengths: tuple[int, ...]) -> Iterator[int]:
        n = len(word)
        for length in lengths:
            middle = length // 2
            if length > 0 and middle <= n:
                yield _bucket(word[:middle], length, "<")
                yield _bucket(word[n - length + middle :], length, ">")

    def _filed(self, bucket: int) -> memoryview:
        return self._signed[self._starts[bucket] : self._starts[bucket + 1]]

    def _text(self, number: int) -> str:
        return str(self._texts[self._ends[number] : self._ends[number + 1] - 1], "utf-8")

    def _word(self, number: int) -> Word:
        return Word(self._text(number), self._zipf[number] / SCALE, bool(self._names[number]))
