"""A hash table of a dictionary's stems: which set of flags has this stem? Keys are hashes; no stem is stored.

A stem stands in its bucket of some six, with 16 bits of a mark; further bits of the mark and the set's number stand apart.
"""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copyedit.lexicon.store import Store

BUCKET = 6  # stems in a bucket on average
CERTAIN = 18  # bits that a mark has at least
_MIDDLE = 1 << 15  # what is added to how far a bucket starts from where it would start if all were equal
_FACTOR, _PRIME = 0x9E3779B97F4A7C15, 0x1B791F77BDE5C099  # a prime far from a power of two
_TOP = (_PRIME >> 29) + 1


def stem_hash(stem: bytes) -> int:
    """61 bits of a stem of any length. The upper 32 choose a bucket, the lower ones are the mark in it."""
    return int.from_bytes(stem, "little") * _FACTOR % _PRIME


def pack_stems(prefix: str, values: Mapping[bytes, int]) -> dict[str, bytes]:
    """Stems with the numbers of their sets of flags -> the sections that Stems reads."""
    buckets = max(1, len(values) // BUCKET)
    bits = max(values.values(), default=0).bit_length()
    width = max(1, -(-(bits + CERTAIN - 16) // 8))
    rows, sizes, scale = [], [0] * buckets, (buckets << 32) // _TOP
    for stem, value in values.items():
        h = stem_hash(stem)
        bucket = (h >> 29) * scale >> 32
        rows.append((bucket, h & 0xFFFF, (h >> 16 << bits | value) & (1 << 8 * width) - 1))
        sizes[bucket] += 1
    rows.sort()
    starts = accumulate(sizes, initial=0)
    return {
        f"{prefix}stems.starts": array("H", (s - b * BUCKET + _MIDDLE for b, s in enumerate(starts))).tobytes(),
        f"{prefix}stems": array("H", (mark for _, mark, _ in rows)).tobytes(),
        f"{prefix}stems.rest": b"".join(rest.to_bytes(width, "little") for _, _, rest in rows),
        f"{prefix}stems.bits": bytes((bits,)),
    }


class Stems:
    """Asks the packed table."""

    __slots__ = ("_bits", "_marks", "_mask", "_rest", "_scale", "_starts", "_width")

    def __init__(self, store: Store, prefix: str) -> None:
        self._starts, self._marks = store.shorts(f"{prefix}stems.starts"), store.shorts(f"{prefix}stems")
        self._rest, self._bits = store.bytes(f"{prefix}stems.rest"), store.bytes(f"{prefix}stems.bits")[0]
        self._scale, self._width = (len(self._starts) - 1 << 32) // _TOP, len(self._rest) // max(1, len(self._marks))
        self._mask = (1 << 8 * self._width - self._bits) - 1

    def number(self, stem: str) -> int:
        """The number of a stem's set of flags, -1 if there is no such stem."""
        h = int.from_bytes(stem.encode(), "little") * _FACTOR % _PRIME
        starts, mark, bucket = self._starts, h & 0xFFFF, (h >> 29) * self._scale >> 32
        at = bucket * BUCKET + starts[bucket] - _MIDDLE
        end = (bucket + 1) * BUCKET + starts[bucket + 1] - _MIDDLE
        if mark not in self._marks[at:end]:
            return -1
        width, bits = self._width, self._bits
        for place in range(at, end):
            if self._marks[place] == mark:
                rest = int.from_bytes(self._rest[place * width : (place + 1) * width], "little")
                if rest >> bits == h >> 16 & self._mask:
                    return rest & (1 << bits) - 1
        return -1
