"""The frequent words and names that are one or two edits away: an index of deletions.

Two words that are one edit apart share a form with at most one letter deleted from each; so every word is filed under the
CRC-32 of itself and of each of its one-letter deletions, in buckets, behind a bit filter; and under what is heard of it.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.core.records import NamedTuple
from copyedit.lexicon.core import open_index
from copyedit.lexicon.edits import distance, moves

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from copyedit.lexicon.store import Store

REST_BITS, NUMBER_BITS = 14, 18  # an entry: what of a CRC its bucket does not tell, and a word's number
_REST, _NUMBER = (1 << REST_BITS) - 1, (1 << NUMBER_BITS) - 1
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
SCALE = 25  # steps of a frequency in one zipf
FAR = 2  # edits that two slips are at most
EDGE = 2  # letters at both ends of a word that are as they were where two are left out
LEAST_HEARD, SHORT = 3.4, 3  # zipf of a word that is spelt by ear; letters up to which no word is
# What is heard of a letter: consonants that are written for each other are alike, the others are silent.
SOUNDS = bytes.maketrans(b"ckqxzmdvgaeiouyhw'", b"sssssntfj" + bytes(9))
NAME = 128  # the bit of a word that is right with a capital only


class Word(NamedTuple):
    """A frequent word in lower case; zipf is log10 of its uses in a billion words."""

    text: str
    zipf: float
    is_name: bool


def is_spelt_by_ear(word: Word) -> bool:
    """Whether it is worth being filed as it is heard."""
    return word.zipf >= LEAST_HEARD and len(word.text) > SHORT and word.text.isascii() and not word.is_name


def deletions(word: str) -> set[str]:
    """The word and every form of it with one letter deleted."""
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


def heard(word: bytes) -> bytes:
    """Under what a word is filed for those who spell by ear, behind a mark: its consonants, those that sound alike as one."""
    letters = word.translate(SOUNDS).replace(b"\0", b"")
    return b"=" + bytes(letter for last, letter in zip(b"=" + letters, letters, strict=False) if letter != last)


def pack_words(words: Sequence[Word]) -> dict[str, bytes]:
    """Words, the most frequent first -> the sections that Neighbours reads."""
    from array import array
    from itertools import accumulate

    entries = [(crc32(key.encode()), n) for n, word in enumerate(words) for key in deletions(word.text)]
    entries += [(crc32(heard(w.text.encode())), n) for n, w in enumerate(words) if is_spelt_by_ear(w)]
    entries.sort()
    starts, bits = array("I", bytes(4 * (1 + (1 << 32 - REST_BITS)))), bytearray(1 << 19)
    for h, _ in entries:
        starts[(h >> REST_BITS) + 1] += 1
        bits[h >> 13] |= 1 << (h >> 10 & 7)
    texts = [word.text.encode() for word in words]
    return {
        "near.texts": b"\n".join(texts) + b"\n",
        "near.ends": array("I", accumulate((len(t) + 1 for t in texts), initial=0)).tobytes(),
        "near.zipf": bytes(min(int(w.zipf * SCALE + 0.5), 255) for w in words),
        "near.names": bytes(NAME if w.is_name else 0 for w in words),
        "near.bits": bytes(bits),
        "near.starts": array("I", accumulate(starts)).tobytes(),
        "near.entries": array("I", ((h & _REST) << NUMBER_BITS | n for h, n in entries)).tobytes(),
    }


def _keys(word: str) -> list[bytes]:
    """The deletions as bytes; of an ASCII word without a string for each."""
    if word.isascii():
        data = word.encode()
        return [data, *[data[:i] + data[i + 1 :] for i in range(len(data))]]
    return [key.encode() for key in deletions(word)]


def words_told(rows: Iterable[tuple[str, int, bool]]) -> list[Word]:
    """What the compiled core tells of words."""
    return [Word(text, steps / SCALE, is_name) for text, steps, is_name in rows]


class Neighbours:
    """Asks the packed index."""

    __slots__ = (
        "_bits",
        "_ends",
        "_entries",
        "_met",
        "_met_far",
        "_names",
        "_numbers",
        "_starts",
        "_texts",
        "_zipf",
        "index",
    )

    def __init__(self, store: Store) -> None:
        self._texts, self._ends = store.bytes("near.texts"), store.numbers("near.ends")
        self._zipf, self._names, self._bits = (
            store.bytes("near.zipf"),
            store.bytes("near.names"),
            store.bytes("near.bits"),
        )
        self._starts, self._entries = store.numbers("near.starts"), store.numbers("near.entries")
        self.index = open_index(
            self._bits, self._starts, self._entries, self._zipf, self._names, self._texts, store.bytes("near.ends")
        )
        self._numbers: Callable[[Iterable[bytes]], set[int]] = self.index.filed if self.index else self._filed
        self._met: dict[str, tuple[float, set[int]]] = {}
        self._met_far: dict[str, set[int]] = {}

    def remember(self, met: Mapping[str, set[int]], least: float) -> None:
        """Keep what was found elsewhere: the numbers of all words near each form, of at least that frequency."""
        self._met.update((form, (least, numbers)) for form, numbers in met.items())

    def remember_far(self, met: Mapping[str, set[int]]) -> None:
        """The same of what `two_edits` finds for some forms, names and what begins otherwise left out."""
        self._met_far.update(met)

    def frequent(self, characters: int) -> list[bytes]:
        """The most frequent words, names left out, as far as they fit into so many bytes."""
        words = bytes(self._texts[:characters]).split(b"\n")[:-1]
        return [word for word, name in zip(words, self._names, strict=False) if not name]

    def find(self, word: str) -> Word | None:
        """The word itself, if it is frequent."""
        return next((self._word(n) for n in self._numbers((word.encode(),)) if self._text(n) == word), None)

    def moved(self, word: str) -> list[Word]:
        """The frequent words that the word is with a letter moved, as in edits.moves."""
        if self.index and word.isascii():
            return words_told(self.index.moved(word.encode()))
        return [found for option in moves(word) if (found := self.find(option))]

    def kinds(self, word: str, least: float) -> list[tuple[str, int, bool, str]] | None:
        """Words one edit away by the compiled core, with the kind of the edit; None where it is not to be asked."""
        if self.index and word.isascii():
            return self.index.one_edit(word.encode(), ceil(least * SCALE))
        return None

    def one_edit(self, word: str, least: float = 0.0) -> list[Word]:
        """Words that share a deletion with the given one: at most one edit away, or a few two edits away. Unsorted.

        Words below the frequency `least` (zipf) are left out.
        """
        lowest, numbers = self._met.get(word, (9.0, None))
        if numbers is None or least < lowest:
            numbers = self._numbers(_keys(word))
        zipf, least = self._zipf, least * SCALE
        return [self._word(n) for n in sorted(numbers) if zipf[n] >= least] if numbers else []

    def two_edits(self, word: str, least: float) -> list[Word]:
        """What two slips may have made the word of, by two deletions from it: not where both slips left a letter out.

        Of at least that frequency (zipf), no names, with the same first letter; some words beyond ASCII are further away.
        """
        if self.index and word.isascii():
            return words_told(self.index.two_edits(word.encode(), ceil(least * SCALE)))
        numbers = self._met_far.get(word)
        if numbers is None:
            numbers = self._filed({key for form in deletions(word) for key in _keys(form)})
        return self._meant(word, numbers, least)

    def heard(self, word: str, least: float) -> list[Word]:
        """The same of words with the same consonants."""
        key = heard(word.encode())
        if self.index:
            return words_told(self.index.heard(word.encode(), ceil(least * SCALE), key))
        return self._meant(word, self._filed((key,)), least)

    def two_left_out(self, word: str, least: float) -> list[Word]:
        """Words of the same ends with two letters more, no names: they are filed under the word with one more."""
        if self.index and word.isascii():
            return words_told(self.index.left_out(word.encode(), ceil(least * SCALE)))
        places = range(EDGE, len(word) - EDGE + 1)
        numbers = self._filed({(word[:i] + c + word[i:]).encode() for i in places for c in _LETTERS})
        ends, length = (word[:EDGE], word[-EDGE:]), len(word) + 2
        return [
            w for w in self._frequent(numbers, least)
            if len(w.text) == length and (w.text[:EDGE], w.text[-EDGE:]) == ends
        ]  # fmt: skip

    def _meant(self, word: str, numbers: Iterable[int], least: float) -> list[Word]:
        return [
            w for w in self._frequent(numbers, least)
            if not w.text.isascii() or (w.text[0] == word[0] and distance(word, w.text, 2) <= FAR)
        ]  # fmt: skip

    def _frequent(self, numbers: Iterable[int], least: float) -> list[Word]:
        """Those of some words that are frequent enough, and no names."""
        zipf, names, least = self._zipf, self._names, least * SCALE
        return [self._word(n) for n in sorted(numbers) if zipf[n] >= least and not names[n]]

    def _filed(self, keys: Iterable[bytes]) -> set[int]:
        """The words that are filed under any of the keys."""
        bits, starts, entries, found = self._bits, self._starts, self._entries, set()
        for key in keys:
            h = crc32(key)
            if bits[h >> 13] >> (h >> 10 & 7) & 1:
                rest = h & _REST
                bucket = h >> REST_BITS
                for entry in entries[starts[bucket] : starts[bucket + 1]].tolist():
                    if entry >> NUMBER_BITS == rest:
                        found.add(entry & _NUMBER)
        return found

    def _text(self, number: int) -> str:
        return str(self._texts[self._ends[number] : self._ends[number + 1] - 1], "utf-8")

    def _word(self, number: int) -> Word:
        return Word(self._text(number), self._zipf[number] / SCALE, self._names[number] != 0)
