"""Many plain texts at once: numpy hashes all tokens of a batch and looks all of them up, so that only unknown ones are met.

Worth its import (some 60 ms of CPU) from a few megabytes of text on; what it gives is what Screen gives text by text.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from typing import TYPE_CHECKING

from copyedit.lexicon.forms import DIALECT, FACTORS, LONGEST, MET, NAME, WORD
from copyedit.lexicon.screen import LETTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copyedit.lexicon.screen import Screen

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else its threads spin CPU time away at import
import numpy as np

_LOWER = LETTERS.lower()
_FEW = np.array([(1 << 8 * n) - 1 for n in range(9)], np.uint64)  # the lowest n bytes
_A, _B, _C, _D = (np.uint64(factor) for factor in FACTORS)


def noted(screen: Screen, texts: Sequence[bytes]) -> list[set[str] | None]:
    """What Screen.noted gives, for each text."""
    raw = b" " + b" ".join(texts) + b" " * (LONGEST + 8)
    begin, end = _unknown(screen, raw)
    found, offset, first = [], 1, 0
    for text in texts:
        last = bisect_left(begin, offset + len(text), first)
        found.append(screen.noted_of({raw[i:j] for i, j in zip(begin[first:last], end[first:last], strict=True)}))
        offset, first = offset + len(text) + 1, last
    return found


def _unknown(screen: Screen, raw: bytes) -> tuple[list[int], list[int]]:
    """Byte offsets (start, end) of the tokens that the lexicon does not accept as they stand."""
    forms = screen.words.forms
    marks, rest = np.frombuffer(forms.marks, np.uint16), np.frombuffer(forms.rest, np.uint8)
    cut = raw.translate(_LOWER)
    edges = np.flatnonzero(np.diff(np.frombuffer(cut, np.uint8) != 32)) + 1  # where words begin and end
    start, end = edges[::2], edges[1::2]
    letters = np.frombuffer(cut, np.uint8)
    possessive = (letters[end - 1] == ord("s")) & (letters[end - 2] == ord("'"))
    length = end - start - 2 * possessive
    eight = np.ndarray(len(cut) - 7, "<u8", cut, 0, (1,))  # the eight bytes from each place on
    h = (eight[start] & _FEW[np.minimum(length, 8)]) * _A
    long = np.flatnonzero(length > 8)
    at, more = start[long], length[long] - 8
    h[long] ^= (eight[at + 8] & _FEW[np.minimum(more, 8)]) * _B ^ (eight[at + 16] & _FEW[np.clip(more - 8, 0, 8)]) * _C
    h[long] ^= (eight[at + 24] & _FEW[np.clip(more - 16, 0, 8)]) * _D
    h = (h ^ h >> np.uint64(29)) * _C
    slot = (h >> np.uint64(32)) * np.uint64(forms.size) >> np.uint64(32)
    met = rest[slot]
    same = marks[slot] == np.maximum((h >> np.uint64(16)).astype(np.uint16), 1)
    same &= (met ^ (h >> np.uint64(8)).astype(np.uint8)) & np.uint8(0xF0) == 0
    kinds = np.where(same, met, 0)
    capital = np.frombuffer(raw, np.uint8)[start] - np.uint8(65) < 26
    accepted = ((kinds & (WORD | MET)) != 0) | (capital & ((kinds & NAME) != 0))
    unknown = np.flatnonzero(~accepted | ((kinds & DIALECT) != 0) | (length > LONGEST) | (length < 1))
    return start[unknown].tolist(), end[unknown].tolist()
