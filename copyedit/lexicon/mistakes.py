"""How likely a form is written for a word, by what a list of misspellings shows that people write for what, and where.

Kernighan, Church and Gale's noisy channel with stretches of up to three letters (Brill and Moore) and the letters beside them.
"""

from __future__ import annotations

from bisect import bisect_left
from math import log10
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.core.records import NamedTuple
from copyedit.lexicon.edits import GLYPHS, WORTH, Keyboard, one_edit

if TYPE_CHECKING:
    from copyedit.lexicon.store import Store

START, END = "^", "$"  # of a word, among the letters beside a stretch
SCALE = 25  # steps of a packed likelihood in a power of ten
WEIGHT = 0.65  # how much less a word's frequency says than the edit
# log10 of how likely the edit of one kind is at any place, WORTH aside, and what each further letter of a stretch costs: whoever
# only hits a wrong key errs in ways that no list has.
ANYWHERE, LETTER = -3.5, 2.0
FIRST_LETTER = 0.5  # log10 of how much rarer slips in the first letter are than a list of misspellings has them
KEPT = 50_000  # stretches that are remembered


class Stretch(NamedTuple):
    """Letters of a word, what was written for them, and the letters that stand before and after, START or END where none does."""

    before: str
    right: str
    wrong: str
    after: str


def stretches(wrong: str, right: str, before: str = START, after: str = END) -> list[Stretch]:
    """Where a form differs from a word: what is the same at both ends is taken off, then what is the same between."""
    start, most = 0, min(len(wrong), len(right))
    while start < most and wrong[start] == right[start]:
        start += 1
    end = 0
    while end < most - start and wrong[-1 - end] == right[-1 - end]:
        end += 1
    if start:
        before = right[start - 1]
    if end:
        after = right[-end]
    wrong, right = wrong[start : len(wrong) - end], right[start : len(right) - end]
    same = "" if is_plain(wrong, right) else _common(wrong, right)
    if same:
        (w1, w2), (r1, r2) = (text.split(same, 1) for text in (wrong, right))
        return stretches(w1, r1, before, same[0]) + stretches(w2, r2, same[-1], after)
    return [Stretch(before, right, wrong, after)] if wrong or right else []


def is_plain(wrong: str, right: str) -> bool:
    """Whether it is one letter, or two that changed places."""
    return len(wrong) + len(right) < 2 or len(wrong) == len(right) == 1 or (len(wrong) == 2 and wrong == right[::-1])


def _common(a: str, b: str) -> str:
    """The longest part that two texts have in common."""
    for n in range(min(len(a), len(b)), 0, -1):
        for i in range(len(a) - n + 1):
            if a[i : i + n] in b:
                return a[i : i + n]
    return ""


def keys(stretch: Stretch) -> tuple[str, str]:
    """What a stretch is filed under, beside its letters and anywhere."""
    before, right, wrong, after = stretch
    return f"{before}|{right}>{wrong}|{after}", f"{right}>{wrong}"


class Mistakes:
    """Asks the packed likelihoods."""

    def __init__(self, store: Store, keyboard: Keyboard) -> None:
        self._filed, self._likely = store.numbers("mistakes"), store.bytes("mistakes.likely")
        self._keyboard = keyboard
        self._known: dict[Stretch, float] = {}

    def worth(self, wrong: str, right: str) -> float:
        """What the change from right to wrong adds to the frequency of right, in zipf."""
        total = sum(map(self.likelihood, stretches(wrong, right)))
        return (total - FIRST_LETTER * (wrong[:1] != right[:1])) / WEIGHT

    def likelihood(self, stretch: Stretch) -> float:
        """log10 of how likely letters are written for others where they stand."""
        found = self._known.get(stretch)
        if found is None:
            seen = next((p for p in map(self._find, keys(stretch)) if p), 0.0)
            found = log10(seen + self._anywhere(stretch))
            if len(self._known) < KEPT:
                self._known[stretch] = found
        return found

    def _find(self, key: str) -> float:
        number = crc32(key.encode())
        at = bisect_left(self._filed, number)
        if at < len(self._filed) and self._filed[at] == number:
            return 10 ** (self._likely[at] / -SCALE)
        return 0.0

    def _anywhere(self, stretch: Stretch) -> float:
        before, after = stretch.before.strip(START), stretch.after.strip(END)
        kind = one_edit(before + stretch.wrong + after, before + stretch.right + after, self._keyboard)
        if GLYPHS.get(stretch.wrong) == stretch.right:
            kind = "glyph"
        if kind:
            return 10 ** (ANYWHERE + WORTH[kind])
        return 10 ** (ANYWHERE - LETTER * (max(len(stretch.wrong), len(stretch.right)) - 1))
