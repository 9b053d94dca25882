"""The compiled core, where the package was built with one; else nothing here is to be had, and Python does the same more slowly.

COPYEDIT_PURE=1 leaves it aside.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

_core: Any = None
if not os.environ.get("COPYEDIT_PURE"):
    try:
        from copyedit.lexicon import _core
    except ImportError:
        _core = None

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.lexicon._core import Fours, Grams, Halves, Index, Mistakes, Quiet, Rivals, Stems, Table


def open_table(marks: memoryview, rest: memoryview) -> Table | None:
    """The look-up of forms.Forms."""
    return _core.Table(marks, rest) if _core else None


def open_index(*sections: memoryview) -> Index | None:
    """The look-up of neighbours.Neighbours: bits, starts, entries, zipf, names, texts, ends."""
    return _core.Index(*sections) if _core else None


def open_fours(bits: bytes, letters: str) -> Fours | None:
    """What letters.Letters.oddness counts."""
    return _core.Fours(bits, letters) if _core else None


def open_halves(*sections: memoryview, letters: str, lengths: list[tuple[int, int, int, int]]) -> Halves | None:
    """The look-up of halves.Halves: texts, zipf, signed, filed, first, second."""
    return _core.Halves(*sections, letters, lengths) if _core else None


def open_stems(starts: memoryview, marks: memoryview, rest: memoryview, **widths: int) -> Stems | None:
    """The look-up of stems.Stems."""
    return _core.Stems(starts, marks, rest, **widths) if _core else None


def open_grams(*sections: memoryview, **steps: float) -> Grams | None:
    """What ngrams.Ngrams asks: numbers, single, starts, entries."""
    return _core.Grams(*sections, **steps) if _core else None


def open_rivals(grams: Any, *sections: memoryview, **limits: float) -> Rivals | None:
    """What context.Context asks: first, others, priors; for who has `open_grams`."""
    return _core.Rivals(grams, *sections, **limits) if _core else None


def open_mistakes(
    filed: memoryview,
    likely: memoryview,
    exchange: Callable[[str, str], str],
    worth: dict[str, float],
    glyphs: dict[str, str],
    **scales: float,
) -> Mistakes | None:
    """What mistakes.Mistakes.worth asks."""
    return _core.Mistakes(filed, likely, exchange, worth, glyphs, **scales) if _core else None


def open_quiet(forms: Table, listed: Table | None, index: Index, **limits: Any) -> Quiet:
    """What tells tokens of which there is nothing to tell; for those who have a table and an index."""
    quiet: Quiet = _core.Quiet(forms, listed, index, **limits)
    return quiet
