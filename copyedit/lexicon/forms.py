"""A hash table of accepted forms: is this word right, and how? Keys are hashes of lower-case forms; no form is stored."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.lexicon.core import open_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from copyedit.lexicon.store import Store

LONGEST = 32  # bytes of UTF-8 that the quick hash reads; of a longer form it reads the rest as well
TOO_LONG = 120  # bytes; a longer form is taken for right
# A dictionary has it; it is frequent enough without one; it is right with a capital; one dialect only writes it so.
WORD, MET, NAME, DIALECT = 1, 2, 4, 8
DOUBTED = 8  # of a name alone: in lower case it may well be a slip of a frequent word
FACTORS = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93)
_M64 = (1 << 64) - 1
_KINDS = 15
_SPARE = 1024  # slots behind the last one, so that no search has to begin again


def shortened(form: bytes) -> bytes:
    """A form of more than LONGEST bytes as one of LONGEST: the end is told by its CRC-32."""
    return form[: LONGEST - 4] + crc32(form[LONGEST - 4 :]).to_bytes(4, "little")


def form_hash(form: bytes) -> int:
    """64 bits of a form of at most LONGEST bytes. The upper 32 bits choose a slot, the next 20 are the mark in it."""
    h = int.from_bytes(form[:8], "little") * FACTORS[0]
    if len(form) > 8:
        h ^= int.from_bytes(form[8:16], "little") * FACTORS[1] ^ int.from_bytes(form[16:24], "little") * FACTORS[2]
        h ^= int.from_bytes(form[24:32], "little") * FACTORS[3]
    h &= _M64
    return (h ^ h >> 29) * FACTORS[2] & _M64


def pack_forms(name: str, forms: Mapping[bytes, int]) -> dict[str, bytes]:
    """Lower-case forms with their kinds, the most frequent first, so that they stand in their own slots -> two sections.

    The table is two thirds full. The first section has 16 bits of a form's mark, 0 where a slot is free; the second
    has the four others above the kinds.
    """
    from array import array

    hashes = {
        form_hash(form if len(form) <= LONGEST else shortened(form)): kinds
        for form, kinds in forms.items() if 0 < len(form) <= TOO_LONG
    }  # fmt: skip
    size = len(hashes) * 3 // 2 + 8
    marks, rest = array("H", bytes(2 * (size + _SPARE))), bytearray(size + _SPARE)
    for h, kinds in hashes.items():
        slot, mark, more = (h >> 32) * size >> 32, h >> 16 & 0xFFFF or 1, h >> 8 & 0xF0
        while marks[slot] and not (marks[slot] == mark and rest[slot] & 0xF0 == more):
            slot += 1
        marks[slot] = mark
        rest[slot] |= more | kinds
    return {name: marks.tobytes(), f"{name}.rest": bytes(rest)}


class Forms:
    """Asks a packed table. One wrong form in some hundred thousand is taken for right.

    `kinds`: WORD, MET and NAME of a lower-case form, 0 if it is unknown. `table`: the compiled core's, if there is one.
    """

    __slots__ = ("kinds", "marks", "rest", "size", "table")

    def __init__(self, store: Store, name: str = "forms") -> None:
        self.marks, self.rest = store.shorts(name), store.bytes(f"{name}.rest")
        self.size = len(self.marks) - _SPARE
        self.table = open_table(self.marks, self.rest)
        self.kinds: Callable[[bytes], int] = self.table.kinds if self.table else self._kinds

    def _kinds(self, form: bytes) -> int:
        if len(form) > LONGEST:
            if len(form) > TOO_LONG:
                return _KINDS
            form = shortened(form)
        h = (
            int.from_bytes(form[:8], "little") * 0x9E3779B97F4A7C15
        )  # form_hash, written out: this runs for every new word
        if len(form) > 8:
            h ^= int.from_bytes(form[8:16], "little") * FACTORS[1] ^ int.from_bytes(form[16:24], "little") * FACTORS[2]
            h ^= int.from_bytes(form[24:32], "little") * FACTORS[3]
        h &= _M64
        h = (h ^ h >> 29) * 0x165667B19E3779F9 & _M64
        slot, mark, marks = (h >> 32) * self.size >> 32, h >> 16 & 0xFFFF or 1, self.marks
        while met := marks[slot]:
            if met == mark and (self.rest[slot] ^ h >> 8) & 0xF0 == 0:
                return self.rest[slot] & _KINDS
            slot += 1
        return 0
