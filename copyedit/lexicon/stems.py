"""A hash table of a dictionary's stems: which set of flags has this stem? Keys are hashes; no stem is stored.

A stem stands in its bucket of some six, with 16 bits of a mark; further bits of the mark and the set's number stand apart,
in as few bits as they need.
"""

from __future__ import annotations

from array import array
from itertools import accumulate
from typing import TYPE_CHECKING

from copyedit.lexicon.core import open_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from copyedit.lexicon.store import Store

BUCKET = 6  # stems in a bucket on average
CERTAIN = 21  # bits of a mark
_MIDDLE = 1 << 15  # what is added to how far a bucket starts from where it would start if all were equal
_FACTOR, _PRIME = 0x9E3779B97F4A7C15, 0x1B791F77BDE5C099  # a prime far from a power of two
_CERTAIN = (1 << CERTAIN - 16) - 1  # the bits of a mark that stand apart
_TOP = (_PRIME >> 29) + 1


def stem_hash(stem: bytes) -> int:
    """61 bits of a stem of any length. The upper 32 choose a bucket, the lower ones are the mark in it."""
    return int.from_bytes(stem, "little") * _FACTOR % _PRIME


def pack_stems(prefix: str, values: Mapping[bytes, int]) -> dict[str, bytes]:
    """Stems with the numbers of their sets of flags -> the sections that Stems reads."""
    buckets = max(1, len(values) // BUCKET)
    bits = max(values.values(), default=0).bit_length()
    width = bits + CERTAIN - 16
    rows, sizes, scale = [], [0] * buckets, (buckets << 32) // _TOP
    for stem, value in values.items():
        h = stem_hash(stem)
        bucket = (h >> 29) * scale >> 32
        rows.append(((bucket << 16 | h & 0xFFFF) << width) | (h >> 16 << bits | value) & (1 << width) - 1)
        sizes[bucket] += 1
    rows.sort()
    starts = accumulate(sizes, initial=0)
    rest = "".join(format(row & (1 << width) - 1, f"0{width}b") for row in rows)
    return {
        f"{prefix}stems.starts": array("H", (s - b * BUCKET + _MIDDLE for b, s in enumerate(starts))).tobytes(),
        f"{prefix}stems": array("H", (row >> width & 0xFFFF for row in rows)).tobytes(),
        f"{prefix}stems.rest": int(f"0{rest}", 2).to_bytes(-(-len(rest) // 8)),
        f"{prefix}stems.bits": bytes((bits,)),
    }


class Stems:
    """Asks the packed table. `number`: of a stem's set of flags, None if there is no such stem; `core`: the compiled core's."""

    __slots__ = ("_before", "_bits", "_marks", "_rest", "_scale", "_starts", "_width", "core", "number")

    def __init__(self, store: Store, prefix: str) -> None:
        self._starts, self._marks = store.shorts(f"{prefix}stems.starts"), store.shorts(f"{prefix}stems")
        self._rest, self._bits = store.bytes(f"{prefix}stems.rest"), store.bytes(f"{prefix}stems.bits")[0]
        self._scale, self._width = (len(self._starts) - 1 << 32) // _TOP, self._bits + CERTAIN - 16
        self._before = 8 * len(self._rest) - len(self._marks) * self._width  # bits in front of the first stem's
        self.core = open_stems(
            self._starts, self._marks, self._rest,
            scale=self._scale, bits=self._bits, width=self._width, before=self._before,
        )  # fmt: skip
        self.number: Callable[[str], int | None] = self.core.number if self.core else self._find

    def _find(self, stem: str) -> int | None:
        h = int.from_bytes(stem.encode(), "little") * _FACTOR % _PRIME
        starts, mark, bucket = self._starts, h & 0xFFFF, (h >> 29) * self._scale >> 32
        at = bucket * BUCKET + starts[bucket] - _MIDDLE
        end = (bucket + 1) * BUCKET + starts[bucket + 1] - _MIDDLE
        marks = self._marks[at:end].tolist()
        if mark not in marks:
            return None
        width, bits = self._width, self._bits
        for place, met in enumerate(marks, at):
            if met == mark:
                last = self._before + (place + 1) * width
                rest = int.from_bytes(self._rest[last - width >> 3 : last + 7 >> 3]) >> (-last & 7)
                if rest >> bits & _CERTAIN == h >> 16 & _CERTAIN:
                    return rest & (1 << bits) - 1
        return None
