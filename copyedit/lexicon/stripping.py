"""Many unknown forms at once -> those that a dictionary makes of a stem and one suffix, with numpy.

All stems that they may have are looked up together; what the dictionary makes in other ways is asked form by form.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from copyedit.lexicon.stems import BUCKET, FACTOR, MIDDLE, PRIME
from copyedit.lexicon.words import KEPT

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from numpy.typing import NDArray

    from copyedit.lexicon.affixes import Affixes, Entry
    from copyedit.lexicon.stems import Stems
    from copyedit.lexicon.words import Words

    Numbers = NDArray[np.int64]
    Hashes = NDArray[np.uint64]

TOGETHER = 2_000  # forms
LONGEST = 64  # bytes of a form; a longer one is asked by itself
_STRIP = 32  # bytes of what a suffix replaces
_HALF = 30  # bits of the lower part of a weight
_P = np.uint64(PRIME)
_WEIGHTS = [(FACTOR << 8 * n) % PRIME for n in range(LONGEST + _STRIP)]  # of each byte of a stem in its hash
_UPPER = np.array([weight >> _HALF for weight in _WEIGHTS], np.int64)
_LOWER = np.array([weight & (1 << _HALF) - 1 for weight in _WEIGHTS], np.int64)


def made(words: Words, tokens: Collection[str]) -> set[str]:
    """The tokens, of letters alone, that are right since one of the dictionaries makes them so."""
    asked = {token: forms for token in tokens if (forms := words.unknown_forms(token))}
    found: set[str] = set()
    for affixes in words.affixes:
        stripping = Stripping(affixes)
        if len(affixes.unsuffixed) > KEPT:
            affixes.unsuffixed.clear()
        left = [(token, affixes.meant(form)) for token, forms in asked.items() if token not in found for form in forms]
        for n in range(0, len(left), TOGETHER):
            some = left[n : n + TOGETHER]
            found.update(some[row][0] for row in stripping.made([form for _, form in some]))
    return found


class Stripping:
    """Asks one dictionary."""

    def __init__(self, affixes: Affixes) -> None:
        self._affixes, self._stems = affixes, affixes.stems
        # Ways to make a form of a stem: what is put for a suffix, and by what entries; those of each suffix in a row.
        self.ways: list[tuple[str, list[Entry]]] = [("", [])]  # the form itself
        self._suffixes: dict[str, tuple[int, int]] = {}  # its first way, and how many

    def made(self, forms: Sequence[str]) -> Iterator[int]:
        """The numbers of the forms that are stems themselves, or made by one suffix."""
        affixes = self._affixes
        rows, lengths, first, count = self._cuts(forms)
        if not rows:
            return
        which = np.repeat(np.arange(len(rows)), count)
        way = np.arange(len(which)) + np.repeat(np.array(first) - np.cumsum(count) + count, count)
        met = np.flatnonzero(
            _has_mark(self._stems, self.hashes(forms, np.array(rows)[which], np.array(lengths)[which], way))
        )
        told: set[int] = set()
        for number, cut in zip(way[met].tolist(), which[met].tolist(), strict=True):
            row = rows[cut]
            if row in told:
                continue
            form, (strip, entries) = forms[row], self.ways[number]
            if not number:
                own = affixes.is_own(form)
                if own is not None:
                    told.add(row)
                    if own:
                        yield row
            elif (stem := form.encode()[: lengths[cut]].decode() + strip) and affixes.makes(stem, entries):
                told.add(row)
                yield row
        affixes.unsuffixed.update(forms[row] for row in set(rows) - told)

    def _cuts(self, forms: Sequence[str]) -> tuple[list[int], list[int], list[int], list[int]]:
        """For each suffix of each form: the form, the bytes before the suffix, its first way, how many."""
        rows, lengths, first, count = [], [], [], []
        for row, form in enumerate(forms):
            size = len(form.encode())
            if size > LONGEST:
                continue
            rows.append(row)
            lengths.append(size)
            first.append(0)
            count.append(1)
            for n in range(len(form), -1, -1):
                suffix = form[n:]
                ways = self._suffixes.get(suffix) or self._read(suffix)
                if ways is None:
                    break
                if ways[1]:
                    rows.append(row)
                    lengths.append(size - len(suffix.encode()))
                    first.append(ways[0])
                    count.append(ways[1])
        return rows, lengths, first, count

    def _read(self, suffix: str) -> tuple[int, int] | None:
        """The ways that a suffix has; None if it ends no suffix of the dictionary."""
        strips = self._affixes.suffix(suffix)
        if strips is None:
            return None
        found = self._suffixes[suffix] = len(self.ways), len(strips)
        self.ways += strips.items()
        return found

    def hashes(self, forms: Sequence[str], rows: Numbers, lengths: Numbers, way: Numbers) -> Hashes:
        """stems.stem_hash of the first bytes of each row's form with what a way puts behind them."""
        letters = np.array([form.encode() for form in forms], f"S{LONGEST}").view(np.uint8).reshape(-1, LONGEST)
        strips = np.array([strip.encode() for strip, _ in self.ways], f"S{_STRIP}").view(np.uint8).reshape(-1, _STRIP)
        upper, lower = (
            np.cumsum(letters * weights[:LONGEST], axis=1)[rows, lengths - 1] * (lengths > 0)
            for weights in (_UPPER, _LOWER)
        )
        sizes = np.count_nonzero(strips, axis=1)[way]
        for n in range(int(sizes.max())):
            some = np.flatnonzero(sizes > n)
            letter, place = strips[way[some], n].astype(np.int64), lengths[some] + n
            upper[some] += letter * _UPPER[place]
            lower[some] += letter * _LOWER[place]
        return modulo(upper, lower)


def modulo(upper: Numbers, lower: Numbers) -> Hashes:
    """(upper << _HALF) + lower modulo PRIME; the quotient may be one too small or too large before it is mended."""
    times = (upper * (2.0**_HALF / PRIME)).astype(np.uint64)
    rest = ((upper.view(np.uint64) << np.uint64(_HALF)) - times * _P + lower.view(np.uint64)).view(np.int64)
    rest[rest < 0] += PRIME
    for _ in range(2):
        rest[rest >= PRIME] -= PRIME
    return rest.view(np.uint64)


def _has_mark(stems: Stems, hashes: Hashes) -> NDArray[np.bool_]:
    """Whether the bucket of each hash has its mark: then the stem is nearly always there."""
    starts, marks = np.frombuffer(stems.starts, np.uint16), np.frombuffer(stems.marks, np.uint16)
    bucket = ((hashes >> np.uint64(29)) * np.uint64(stems.scale) >> np.uint64(32)).view(np.int64)
    at = bucket * BUCKET + starts[bucket] - MIDDLE
    end = (bucket + 1) * BUCKET + starts[bucket + 1] - MIDDLE
    mark = hashes.astype(np.uint16)
    found = np.zeros(len(hashes), bool)
    left = np.flatnonzero(at < end)
    while len(left):
        here = at[left]
        found[left] = marks[here] == mark[left]
        at[left] = here + 1
        left = left[~found[left] & (here + 1 < end[left])]
    return found
