"""A hash table of accepted forms: is this word right as written? Its keys are hashes; a form itself is stored nowhere."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 32  # bytes of UTF-8; a longer form is taken for right
_FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
_M64 = (1 << 64) - 1


def form_hash(form: bytes) -> int:
    """64 bits of a form of at most LONGEST bytes. The top bits choose a slot, bits 8 to 39 are the mark in it."""
    h = int.from_bytes(form[:8], "little") * _FACTORS[0]
    if len(form) > 8:  # noqa: PLR2004
        h ^= int.from_bytes(form[8:16], "little") * _FACTORS[1] ^ int.from_bytes(form[16:24], "little") * _FACTORS[2]
        h ^= int.from_bytes(form[24:32], "little") * _FACTORS[3]
    h &= _M64
    return (h ^ h >> 29) * _FACTORS[2] & _M64


def pack_forms(forms: Iterable[bytes]) -> bytes:
    """Forms -> a table of 32-bit marks, less than two thirds full; its size tells how many bits choose the slot."""
    hashes = sorted({form_hash(form) for form in forms if 0 < len(form) <= LONGEST})
    bits = max(4, (len(hashes) * 3 // 2).bit_length())
    table = array("I", bytes(4 * ((1 << bits) + 1024)))
    for h in hashes:
        slot, mark = h >> 64 - bits, h >> 8 & 0xFFFFFFFF
        while table[slot] not in (0, mark):
            slot += 1
        table[slot] = mark
    return table.tobytes()


class Forms:
    """Membership in a packed table. One wrong form in some hundred million is taken for right."""

    __slots__ = ("_shift", "_table")

    def __init__(self, table: memoryview) -> None:
        self._table = table
        self._shift = 64 - ((len(table) - 1024).bit_length() - 1)

    def __contains__(self, form: bytes) -> bool:
        if len(form) > LONGEST:
            return True
        h = form_hash(form)
        slot, mark, table = h >> self._shift, h >> 8 & 0xFFFFFFFF, self._table
        while (met := table[slot]) and met != mark:
            slot += 1
        return bool(met)
