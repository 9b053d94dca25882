"""The frequent words and names that are one or two edits away: an index of halves, a tenth as large as one of deletions.

One edit leaves one half of a word as it was. So words stand by their length and the bucket of their first half, which
makes their numbers, and are filed under their second half; a signature of a word's letters turns most away unread.
"""

from __future__ import annotations

from array import array
from binascii import a2b_base64, b2a_base64
from codecs import charmap_decode
from collections import Counter
from itertools import accumulate, pairwise
from math import ceil
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.lexicon.core import open_halves
from copyedit.lexicon.edits import moves
from copyedit.lexicon.neighbours import SCALE, Word, words_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copyedit.lexicon.store import Store

HOT_BYTES = 20_000  # of the most frequent words, which are given as a list
SIGNED = 15  # bits of a signature: which letters, by their number modulo this, a word has
BUCKET = 4  # words in a bucket on average
LONGEST = 39  # letters
# A text is six bits a letter, which base64 turns into characters; a language has some forty letters.
_SIXES = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_NAME = 1 << SIGNED  # the bit above a signature


def signature(word: str) -> int:
    found = 0
    for letter in word:
        found |= 1 << ord(letter) % SIGNED
    return found


def pack_halves(words: Sequence[Word]) -> dict[str, bytes]:
    """Words, the most frequent first -> the sections that Halves reads."""
    letters = "".join(c for c, _ in Counter("".join(w.text for w in words)).most_common(len(_SIXES)))
    code = dict(zip(letters, _SIXES, strict=False))
    lengths: list[list[Word]] = [[] for _ in range(LONGEST + 1)]
    for word in words:
        if len(word.text) <= LONGEST and all(c in code for c in word.text):
            lengths[len(word.text)].append(word)
    placed: list[Word] = []
    first, second, filed = array("H"), array("H"), array("H")
    for length, those in enumerate(lengths):
        buckets, middle = _buckets(len(those)), length // 2
        those.sort(key=lambda w: (_bucket(w.text[:middle], buckets), -w.zipf, w.text))
        by_second = sorted((_bucket(w.text[middle:], buckets), n) for n, w in enumerate(those))
        first.extend(_starts((_bucket(w.text[:middle], buckets) for w in those), buckets))
        second.extend(_starts((bucket for bucket, _ in by_second), buckets))
        filed.extend(n for _, n in by_second)
        placed += those
    hot: list[str] = []
    room = HOT_BYTES
    for word in words:
        room -= len(word.text.encode()) + 1
        if room < 0:
            break
        if not word.is_name:
            hot.append(word.text)
    return {
        "near.hot": "\n".join(hot).encode(),
        "near.letters": letters.encode(),
        "near.lengths": array("I", accumulate(map(len, lengths), initial=0)).tobytes(),
        "near.texts": b"".join(_pack_text("".join([code[c] for c in w.text])) for w in placed),
        "near.zipf": bytes(min(int(w.zipf * SCALE + 0.5), 255) for w in placed),
        "near.signed": array("H", (signature(w.text) | _NAME * w.is_name for w in placed)).tobytes(),
        "near.first": first.tobytes(),
        "near.second": second.tobytes(),
        "near.filed": filed.tobytes(),
    }


def _pack_text(sixes: str) -> bytes:
    n = len(sixes)
    return a2b_base64(sixes + "A" * (-n % 4))[: _room(n)]


def _room(letters: int) -> int:
    """Bytes of a text of so many letters."""
    return letters * 6 + 7 >> 3


def _buckets(words: int) -> int:
    return words // BUCKET + 1


def _bucket(half: str, buckets: int) -> int:
    return crc32(half.encode()) * buckets >> 32


def _starts(filled: Iterable[int], buckets: int) -> Iterator[int]:
    """Where each bucket begins, and where the last one ends."""
    sizes = Counter(filled)
    return accumulate((sizes[bucket] for bucket in range(buckets)), initial=0)


class Halves:
    """Asks the packed index; the same questions as neighbours.Neighbours."""

    __slots__ = ("_filed", "_first", "_hot", "_lengths", "_letters", "_second", "_signed", "_texts", "_zipf", "index")

    def __init__(self, store: Store) -> None:
        by_six = dict(zip(map(ord, _SIXES), store.text("near.letters"), strict=False))
        self._letters = "".join(by_six.get(n, "\n") for n in range(128))
        self._hot = store.bytes("near.hot")
        self._texts, self._zipf = store.bytes("near.texts"), store.bytes("near.zipf")
        self._signed, self._filed = store.shorts("near.signed"), store.shorts("near.filed")
        self._first, self._second = store.shorts("near.first"), store.shorts("near.second")
        # Of each length: the first word's number, where its text stands, the place of its buckets, and how many.
        counts = store.numbers("near.lengths").tolist()
        self._lengths = []
        text = bucket = 0
        for length, (at, end) in enumerate(pairwise(counts)):
            self._lengths.append((at, text, bucket, _buckets(end - at)))
            text += (end - at) * _room(length)
            bucket += _buckets(end - at) + 1
        self.index = open_halves(  # the compiled core's, if there is one
            self._texts, self._zipf, self._signed, self._filed, self._first, self._second,
            letters=store.text("near.letters"), lengths=self._lengths,
        )  # fmt: skip

    def frequent(self, characters: int) -> list[bytes]:
        """The most frequent words, names left out, as far as they fit into so many bytes."""
        return bytes(self._hot[:characters]).split(b"\n")

    def find(self, word: str) -> Word | None:
        """The word itself, if it is frequent."""
        if self.index:
            met = self.index.find(word)
            return words_told([met])[0] if met else None
        n, signed = len(word), signature(word)
        if not 0 < n <= LONGEST:
            return None
        for number in self._by_first(n, crc32(word[: n // 2].encode())):
            if self._signed[number] & ~_NAME == signed:
                found = self._word(n, number)
                if found.text == word:
                    return found
        return None

    def moved(self, word: str) -> list[Word]:
        """The frequent words that the word is with a letter moved, as in edits.moves."""
        if self.index:
            return words_told(self.index.moved(word))
        return list(self._anagrams(moves(word)))

    def _anagrams(self, words: Iterable[str]) -> Iterator[Word]:
        """Those of some words of the same letters that are frequent."""
        halves: dict[str, set[str]] = {}
        word = ""
        for word in words:
            halves.setdefault(word[: len(word) // 2], set()).add(word)
        n, signed = len(word), signature(word)
        if n <= LONGEST:
            for half, those in halves.items():
                for number in self._by_first(n, crc32(half.encode())):
                    if self._signed[number] & ~_NAME == signed:
                        found = self._word(n, number)
                        if found.text in those:
                            yield found

    def kinds(self, word: str, least: float) -> list[tuple[str, int, bool, str]] | None:
        """Words one edit away by the compiled core, with the kind of the edit; None where there is none."""
        return self.index.one_edit(word, ceil(least * SCALE)) if self.index else None

    def one_edit(self, word: str, least: float = 0.0) -> list[Word]:
        """Words at most one edit away, and a few further ones. Those below `least` (zipf) are left out."""
        n, wanted, floor = len(word), signature(word), least * SCALE
        signed, zipf = self._signed, self._zipf
        found = []
        for length in (n, n - 1, n + 1):
            if 0 < length <= LONGEST:
                numbers = {
                    number for number in self._by_halves(word, length)
                    if zipf[number] >= floor and ((signed[number] ^ wanted) & ~_NAME).bit_count() <= 2
                }  # fmt: skip
                if length == n:  # a swap across the middle changes both halves
                    numbers.update(self._swapped(word, wanted, floor))
                found += [self._word(length, number) for number in sorted(numbers)]
        return found

    def _swapped(self, word: str, wanted: int, floor: float) -> Iterator[int]:
        n = len(word)
        for i in (n // 2, n // 2 + 1):
            if 0 < i < n:
                swapped = word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]
                for number in self._by_first(n, crc32(swapped[: n // 2].encode())):
                    if self._zipf[number] >= floor and self._signed[number] & ~_NAME == wanted:
                        yield number

    def two_edits(self, word: str, least: float = 0.0) -> list[Word]:
        """Words two edits away whose other half is as it was, and further ones. Those below `least` (zipf) are left out."""
        if self.index:
            return words_told(self.index.two_edits(word, ceil(least * SCALE)))
        n, wanted, signed, found = len(word), signature(word), self._signed, []
        zipf, floor = self._zipf, least * SCALE
        for length in (n, n - 1, n + 1, n - 2, n + 2):
            if 0 < length <= LONGEST:
                numbers = {
                    number for number in self._by_halves(word, length)
                    if zipf[number] >= floor and ((signed[number] ^ wanted) & ~_NAME).bit_count() <= 4
                }  # fmt: skip
                found += [self._word(length, number) for number in sorted(numbers)]
        return found

    def _by_halves(self, word: str, length: int) -> Iterator[int]:
        """Numbers of the words of a length whose first or second half may be the word's."""
        n, middle = len(word), length // 2
        if length - middle <= n:
            yield from self._by_first(length, crc32(word[:middle].encode()))
            at, _, place, buckets = self._lengths[length]
            place += crc32(word[n - length + middle :].encode()) * buckets >> 32
            for number in self._filed[at + self._second[place] : at + self._second[place + 1]]:
                yield at + number

    def _by_first(self, length: int, h: int) -> range:
        at, _, place, buckets = self._lengths[length]
        place += h * buckets >> 32
        return range(at + self._first[place], at + self._first[place + 1])

    def _word(self, length: int, number: int) -> Word:
        at, text, _, _ = self._lengths[length]
        room = _room(length)
        start = text + (number - at) * room
        sixes = b2a_base64(self._texts[start : start + room])[:length]
        return Word(
            charmap_decode(sixes, "strict", self._letters)[0],
            self._zipf[number] / SCALE,
            self._signed[number] > _NAME - 1,
        )
