"""Many unknown forms at once -> those that no slip explains: the index of deletions is asked with numpy.

Who is quiet here, Words.verdict would call right; the others it judges one by one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from copyedit.lexicon import tables
from copyedit.lexicon.edits import GLYPHS
from copyedit.lexicon.forms import DIALECT, NAME
from copyedit.lexicon.neighbours import EDGE, NUMBER_BITS, REST_BITS, SCALE, heard
from copyedit.lexicon.repairs import COMMON, FAR, SHORTER
from copyedit.lexicon.words import KNOWN, LOWER, RARE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from copyedit.lexicon.store import Store
    from copyedit.lexicon.words import Words

    Flags = NDArray[np.bool_]
    Numbers = NDArray[np.int64]
    Hashes = NDArray[np.uint32]

LONGEST = 24  # letters; longer forms are rare, and each costs as much as the longest
_REST, _NUMBER = np.uint32((1 << REST_BITS) - 1), np.uint32((1 << NUMBER_BITS) - 1)


def _shares() -> Hashes:
    """What a byte with so many bytes behind it adds to a CRC-32, which is a sum: [bytes behind, byte]."""
    shares = np.zeros((LONGEST, 256), np.uint32)
    shares[0] = [crc32(bytes([byte])) ^ crc32(b"\0") for byte in range(256)]
    for n in range(1, LONGEST):
        shares[n] = shares[0][shares[n - 1] & 255] ^ shares[n - 1] >> 8
    return shares


_SHARES = _shares()
_ZEROS = np.array([crc32(bytes(n)) for n in range(LONGEST + 1)], np.uint32)
_LETTERS = np.array([crc32(bytes([byte, 1])) << 32 | crc32(bytes([byte, 2])) for byte in range(256)], np.uint64)
_LETTERS[0] = 0
_POWERS = np.array([pow(0x9E3779B1, n, 1 << 32) for n in range(1, LONGEST + 1)], np.uint32)


class Crowd:
    """ASCII forms of two to LONGEST letters, in lower case, a row each."""

    def __init__(self, forms: Sequence[bytes]) -> None:
        table = np.array(forms, f"S{LONGEST}")
        self.length = np.char.str_len(table)
        size = int(self.length.max())
        self._eight = table.view(np.uint64).reshape(len(forms), LONGEST // 8)
        self.letters = table.view(np.uint8).reshape(len(forms), LONGEST)[:, :size]
        self.inside = self.letters != 0
        self._behind = np.maximum(self.length[:, None] - 1 - np.arange(size), 0)

    def mixed(self) -> NDArray[np.uint64]:
        """What tables.kinds asks for."""
        first, second, third = self._eight.T
        mixed: NDArray[np.uint64] = first * tables.A ^ second * tables.B ^ third * tables.C
        return mixed

    def deletions(self) -> tuple[Numbers, Hashes]:
        """(row, CRC-32) of each form and of each of its one-letter deletions."""
        whole, once = self._running(0), _before(self._running(1))
        rows, at = np.nonzero(self.inside)
        end = whole[:, -1]
        shorter = once[rows, at] ^ end[rows] ^ whole[rows, at] ^ _ZEROS[self.length[rows] - 1]
        return np.concatenate((np.arange(len(end)), rows)), np.concatenate((end ^ _ZEROS[self.length], shorter))

    def two_deletions(self) -> tuple[Numbers, Hashes]:
        """(row, CRC-32) of each form with one letter deleted, or two."""
        whole, once, twice = self._running(0), self._running(1), _before(self._running(2))
        first, second = np.triu_indices(self.letters.shape[1], 1)
        rows, pair = np.nonzero(self.inside[:, second])
        i, j = first[pair], second[pair]
        between = once[rows, j - 1] ^ once[rows, i]
        shorter = twice[rows, i] ^ between ^ whole[rows, -1] ^ whole[rows, j] ^ _ZEROS[self.length[rows] - 2]
        rows_of_one, one = self.deletions()
        return np.concatenate((rows_of_one, rows)), np.concatenate((one, shorter))

    def halves(self) -> tuple[Hashes, Hashes]:
        """[row, letter]: a number of the letters up to each, and one of the letters from each on."""
        size = self.letters.shape[1]
        left = np.cumsum(self.letters * _POWERS[:size], axis=1, dtype=np.uint32)
        shares = self.letters * _POWERS[self._behind]
        right = np.cumsum(shares[:, ::-1], axis=1, dtype=np.uint32)[:, ::-1]
        return (left >> 16).astype(np.uint32), (right >> 16).astype(np.uint32)

    def _running(self, deleted: int) -> Hashes:
        """The shares of the letters up to each, where so many of those behind it are deleted."""
        shares = _SHARES[np.maximum(self._behind - deleted, 0), self.letters]
        shares[~self.inside] = 0
        return np.bitwise_xor.accumulate(shares, axis=1)


def _before(running: Hashes) -> Hashes:
    """The same up to the letter before each."""
    return np.concatenate((np.zeros_like(running[:, :1]), running[:, :-1]), axis=1)


class Quiet:
    """Asks for many forms of one language."""

    def __init__(self, words: Words, index: Store) -> None:
        self._words = words
        self._lefts, self._rights = _halves_of([word.encode() for word in words.hot])
        self._bits, self._zipf, self._names, self._texts = (
            np.frombuffer(index.bytes(f"near.{name}"), np.uint8) for name in ("bits", "zipf", "names", "texts")
        )
        self._starts, self._entries, self._ends = (
            np.frombuffer(index.bytes(f"near.{name}"), np.uint32) for name in ("starts", "entries", "ends")
        )

        self._moved = self._letters_of_words()
        self._frames = np.unique(_framed(self._texts, *self._meant(FAR + 2), 0))

    def _letters_of_words(self) -> NDArray[np.uint64]:
        """A number of the letters, in any order, of each word that may be meant by a form whose letters moved."""
        running = np.concatenate((np.zeros(1, np.uint64), np.cumsum(_LETTERS[self._texts], dtype=np.uint64)))
        first, last = self._meant(FAR)
        return np.unique(running[last] - running[first])

    def _meant(self, letters: int) -> tuple[Numbers, Numbers]:
        """Where the words of so many letters or more start and end that may be meant by a form with two slips."""
        first, last = self._ends[:-1].astype(np.int64), self._ends[1:].astype(np.int64) - 1
        meant = (last - first >= letters) & (self._names == 0) & (self._zipf >= COMMON * SCALE)
        return first[meant], last[meant]

    def of(self, forms: Sequence[bytes], place: str) -> Flags:
        """Which of the forms, in lower case, no verdict and no dialect concerns where they stand (LOWER or CAPITAL)."""
        crowd = Crowd(forms)
        kinds = tables.kinds(self._words.forms, crowd.mixed())
        loud = self._is_listed(crowd) | self._may_run_on(crowd) | _may_be_misread(crowd)
        alone: Flags = (kinds & DIALECT == 0) & ~loud
        near = np.zeros(len(forms), bool)
        least = RARE if place == LOWER else KNOWN
        rows, numbers = self._filed(*crowd.deletions(), least)
        near[rows] = True
        self._words.remember_near(_by_form(forms, rows, numbers), least)
        if place != LOWER:
            return alone & ~near
        name = kinds & NAME != 0
        for n in np.flatnonzero(alone & near & name).tolist():
            near[n] = not self._words.is_name_only(forms[n].decode())
        quiet: Flags = alone & ~near
        quiet[self._heard(forms, crowd, np.flatnonzero(quiet & ~name & (crowd.length >= SHORTER)))] = False
        quiet[self._far(forms, crowd, np.flatnonzero(~name & (crowd.length >= FAR)), quiet)] = False
        return quiet

    def _is_listed(self, crowd: Crowd) -> Flags | np.bool_:
        listed = self._words.typo_forms
        return tables.kinds(listed, crowd.mixed()) != 0 if listed else np.False_

    def _far(self, forms: Sequence[bytes], crowd: Crowd, asked: Numbers, quiet: Flags) -> Numbers:
        """Those of some rows that two edits may have made of a word. What was found is remembered of all but the quiet ones."""
        if not len(asked):
            return asked
        some = [forms[n] for n in asked.tolist()]
        made = Crowd(some)
        rows, numbers = self._filed(*made.two_deletions(), COMMON)
        meant = (self._names[numbers] == 0) & (self._texts[self._ends[numbers]] == made.letters[rows, 0])
        moved = np.isin(_LETTERS[crowd.letters[asked]].sum(axis=1), self._moved)
        starts = asked * crowd.letters.shape[1]
        framed = np.isin(_framed(crowd.letters.ravel(), starts, starts + crowd.length[asked], 2), self._frames)
        far = moved | framed
        far[rows[meant]] = True
        near = _by_form(some, rows[meant], numbers[meant])
        judged = np.flatnonzero(far | ~quiet[asked]).tolist()
        self._words.remember_far({
            (form := some[n].decode()): (near.get(form, set()), bool(moved[n]), bool(framed[n])) for n in judged
        })  # fmt: skip
        found: Numbers = asked[far]
        return found

    def _heard(self, forms: Sequence[bytes], crowd: Crowd, asked: Numbers) -> Numbers:
        """Those of some rows that sound like a word."""
        keys = np.array([crc32(heard(forms[n])) for n in asked.tolist()], np.uint32)
        rows, numbers = self._filed(asked, keys, COMMON)
        meant = (self._names[numbers] == 0) & (self._texts[self._ends[numbers]] == crowd.letters[rows, 0])
        found: Numbers = rows[meant]
        return found

    def _may_run_on(self, crowd: Crowd) -> Flags:
        left, right = crowd.halves()
        both = self._lefts[left[:, :-1]] & self._rights[right[:, 1:]] & crowd.inside[:, 1:]
        return np.asarray(both.any(axis=1))

    def _filed(self, rows: Numbers, hashes: Hashes, least: float) -> tuple[Numbers, Numbers]:
        """(row, number) of the words of at least that frequency (zipf) that the index has under the hashes."""
        met = np.flatnonzero(self._bits[hashes >> 13] >> (hashes >> 10 & 7).astype(np.uint8) & 1)
        rows, hashes = rows[met], hashes[met]
        bucket = hashes >> REST_BITS
        first = self._starts[bucket].astype(np.int64)
        count = self._starts[bucket + 1] - first
        which = np.repeat(np.arange(len(rows)), count)
        entry = self._entries[np.arange(len(which)) + np.repeat(first - np.cumsum(count) + count, count)]
        number = (entry & _NUMBER).astype(np.int64)
        same = (entry >> NUMBER_BITS == (hashes & _REST)[which]) & (self._zipf[number] >= least * SCALE)
        return rows[which[same]], number[same]


def _framed(texts: NDArray[np.uint8], first: Numbers, last: Numbers, more: int) -> Numbers:
    """A number of a word's length, and some letters more, and of what `two_left_out` leaves as it is."""
    framed = last - first + more
    for n in range(EDGE):
        framed = framed << 16 | texts[first + n].astype(np.int64) << 8 | texts[last - 1 - n]
    return framed


def _by_form(forms: Sequence[bytes], rows: Numbers, numbers: Numbers) -> dict[str, set[int]]:
    """The numbers that each form has."""
    found: dict[int, set[int]] = {}
    for row, number in zip(rows.tolist(), numbers.tolist(), strict=True):
        found.setdefault(row, set()).add(number)
    return {forms[row].decode(): some for row, some in found.items()}


def _may_be_misread(crowd: Crowd) -> Flags:
    """Where two letters stand that look like one: "rn" for "m"."""
    pairs = crowd.letters[:, :-1].astype(np.uint16) << 8 | crowd.letters[:, 1:]
    return np.asarray(np.isin(pairs, [two[0] << 8 | two[1] for two in map(str.encode, GLYPHS)]).any(axis=1))


def _halves_of(words: Iterable[bytes]) -> tuple[Flags, Flags]:
    """By the numbers of Crowd.halves, what a frequent word may begin or end with; alone, a letter begins nothing but "a" and "i"."""
    lefts, rights = np.zeros(1 << 16, bool), np.zeros(1 << 16, bool)
    crowd = Crowd([w for w in words if len(w) <= LONGEST])
    left, right = crowd.halves()
    begins = (crowd.length > 1) | np.isin(crowd.letters[:, 0], tuple(b"ai"))
    lefts[left[np.flatnonzero(begins), crowd.length[begins] - 1]] = True
    rights[right[:, 0]] = True
    return lefts, rights
