"""Many hashes at once -> what a packed table of forms has under them, with numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from copyedit.lexicon.forms import FACTORS

if TYPE_CHECKING:
    from typing import TypeVar

    from numpy.typing import NDArray

    from copyedit.lexicon.forms import Forms

    _Number = TypeVar("_Number", bound=np.generic)
    Words64 = NDArray[np.uint64]

A, B, C, D = (np.uint64(factor) for factor in FACTORS)
_UPPER, _KINDS = np.uint8(0xF0), np.uint8(15)


def kinds(forms: Forms, mixed: Words64) -> NDArray[np.uint8]:
    """The kinds of forms by the sum of their factored words (forms.form_hash before its last step), 0 where unknown."""
    marks, rest = np.frombuffer(forms.marks, np.uint16), np.frombuffer(forms.rest, np.uint8)
    h = (mixed ^ mixed >> np.uint64(29)) * C
    slot = ((h >> np.uint64(32)) * np.uint64(forms.size) >> np.uint64(32)).view(np.int64)
    lowest_first = h.astype("<u8", copy=False)
    mark = np.maximum(lowest_first.view("<u2")[1::4], np.uint16(1))  # bits 16 to 31
    more = lowest_first.view(np.uint8)[1::8] & _UPPER  # bits 12 to 15
    met = marks.take(slot)
    found = rest.take(slot) ^ more  # the kinds, where the mark is the same
    others = np.flatnonzero((met != mark) | (found > _KINDS))
    going_on = others[met[others] != 0]
    found[others] = 0
    while len(going_on):
        slot[going_on] += 1
        at = slot[going_on]
        met, differs = marks[at], rest[at] ^ more[going_on]
        same = (met == mark[going_on]) & (differs <= _KINDS)
        found[going_on[same]] = differs[same]
        going_on = going_on[~same & (met != 0)]
    return found


def distinct(ordered: NDArray[_Number]) -> NDArray[_Number]:
    """Numbers in order, each once; numpy.unique and numpy.isin import what numpy has for masked arrays."""
    found: NDArray[_Number] = ordered[np.concatenate((ordered[:1] == ordered[:1], ordered[1:] != ordered[:-1]))]
    return found


def among(numbers: NDArray[_Number], ordered: NDArray[_Number]) -> NDArray[np.bool_]:
    """Which of some numbers are among others, at least one, which stand in order."""
    at = np.minimum(np.searchsorted(ordered, numbers), len(ordered) - 1)
    found: NDArray[np.bool_] = ordered[at] == numbers
    return found
