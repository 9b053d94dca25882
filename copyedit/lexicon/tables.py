"""Many hashes at once -> what a packed table of forms has under them, with numpy."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from copyedit.lexicon.forms import FACTORS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from copyedit.lexicon.forms import Forms

    Words64 = NDArray[np.uint64]

A, B, C, D = (np.uint64(factor) for factor in FACTORS)
_MARK = np.uint32(0xFFFFFFF0)
_KINDS = np.uint32(16)


def kinds(forms: Forms, mixed: Words64) -> NDArray[np.uint32]:
    """The kinds of forms by the sum of their factored words (forms.form_hash before its last step), 0 where unknown."""
    table = np.frombuffer(forms.table, np.uint32)
    h = (mixed ^ mixed >> np.uint64(29)) * C
    mark = (h >> np.uint64(4)).astype(np.uint32) & _MARK
    slot = (h >> np.uint64(forms.shift)).astype(np.int64)
    met = table[slot]
    found = met ^ mark  # the kinds, where the mark is the same
    others = np.flatnonzero(found >= _KINDS)
    going_on = others[met[others] != 0]
    found[others] = 0
    while len(going_on):
        slot[going_on] += 1
        met = table[slot[going_on]]
        differs = met ^ mark[going_on]
        same = differs < _KINDS
        found[going_on[same]] = differs[same]
        going_on = going_on[~same & (met != 0)]
    return found
