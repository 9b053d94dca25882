"""What one slip makes of a word, and what that slip is worth when corrections are ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.lexicon.writing import bare

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.lexicon.neighbours import Word

# Worth of the likeliest explanation in zipf, that is in powers of ten of frequency.
WORTH = {
    "swap": 1.0, "double": 1.0, "glyph": 0.8, "sound": 0.6, "omit": 0.5, "accent": 0.5, "slip": 0.5, "insert": 0.4, "change": 0.0,
}  # fmt: skip
FIRST_LETTER = 1.0  # what it costs to have the first letter wrong, its accent aside: people rarely do
SECOND_EDIT = 2.5  # what a second edit costs
QWERTY = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
# Letters that stand for like sounds in some language, or that differ by a hook or a dot.
_SOUNDS = (
    "aei", "ou", "iey", "sc", "ckq", "sz", "fv", "dt", "gj", "pb", "ea", "mn", "ae", "vw", "uw", "öø",
    "оа", "еиэ", "иы", "бп", "вф", "гк", "дт", "жш", "зс", "её", "щш", "ії", "иі", "гґ", "ъь",
    "زذضظ", "سصث", "تط", "هح", "قغ", "اآأإء", "يیىئ", "هة", "كک", "دذ", "ضظ",
)  # fmt: skip
_ALIKE = frozenset(a + b for group in _SOUNDS for a in group for b in group)
# Two letters that look like one: "rnodern".
GLYPHS = {"rn": "m", "cl": "d", "vv": "w"}


class Slip(NamedTuple):
    """A word that may have been meant: how frequent it is, the kind of the edit, and its worth, in zipf.

    origin: "" where the index has the word, else "rare", or "part" where its frequency is that of a part of it.
    """

    text: str
    zipf: float
    is_name: bool
    kind: str
    worth: float
    origin: str = ""
    trunk: float = 0.0


class Keyboard:
    """The keys of a language's layout, row by row."""

    def __init__(self, rows: tuple[str, ...] = QWERTY) -> None:
        self._place = {letter: (y, x + y * 0.4) for y, row in enumerate(rows) for x, letter in enumerate(row)}
        self._exchanges: dict[str, str] = {}  # two letters -> the kind of edit that puts one for the other

    def are_near(self, a: str, b: str) -> bool:
        """Whether two letters are neighbours."""
        place = self._place
        if a not in place or b not in place:
            return False
        (y, x), (v, u) = place[a], place[b]
        return abs(y - v) <= 1 and abs(x - u) <= 1.1

    def exchange(self, wrong: str, right: str) -> str:
        """The kind of edit that puts one letter for another."""
        pair = wrong + right
        kind = self._exchanges.get(pair)
        if kind is None:
            if bare(wrong) == bare(right):
                kind = "accent"
            else:
                kind = "slip" if self.are_near(wrong, right) else "sound" if pair in _ALIKE else "change"
            self._exchanges[pair] = kind
        return kind


_KEYBOARD = Keyboard()


def slips(wrong: str, words: Iterable[Word], keyboard: Keyboard = _KEYBOARD) -> list[Slip]:
    """Those of some words that one edit makes the wrong form of."""
    return [
        slip(wrong, text, zipf, kind, is_name=is_name)
        for text, zipf, is_name in words
        if (kind := one_edit(wrong, text, keyboard))
    ]


def kinds_told(wrong: str, rows: Iterable[tuple[str, int, bool, str]], scale: int, keyboard: Keyboard) -> list[Slip]:
    """The same of words as the compiled core's index tells them, with their frequencies in steps, `scale` of them a zipf."""
    found = []
    for text, steps, is_name, kind in rows:
        if len(kind) == 2:
            kind = keyboard.exchange(*kind)  # noqa: PLW2901
        found.append(slip(wrong, text, steps / scale, kind, is_name=is_name))
    return found


def slip(wrong: str, text: str, zipf: float, kind: str, *, is_name: bool = False) -> Slip:
    """A word that one edit of a kind makes the wrong form of."""
    return Slip(text, zipf, is_name, kind, WORTH[kind] - FIRST_LETTER * (wrong[0] != text[0] and kind != "accent"))


def one_edit(wrong: str, right: str, keyboard: Keyboard = _KEYBOARD) -> str:
    """The kind of the one edit that leads from right to wrong (a key of WORTH), or ""."""
    n, m, i = len(wrong), len(right), 0
    while i < n and i < m and wrong[i] == right[i]:
        i += 1
    if n == m:
        if wrong[i + 1 :] == right[i + 1 :]:
            return keyboard.exchange(wrong[i], right[i]) if i < n else ""
        swapped = wrong[i : i + 2] == right[i : i + 2][::-1] and wrong[i + 2 :] == right[i + 2 :]
        return "swap" if swapped else ""
    if n == m + 1 and wrong[i + 1 :] == right[i:]:
        return "double" if i and wrong[i] == wrong[i - 1] else "insert"
    if m == n + 1 and wrong[i:] == right[i + 1 :]:
        return "double" if i and right[i] == right[i - 1] else "omit"
    return ""


def unmerged(word: str) -> Iterator[str]:
    """What a word may be if two letters in it are one that was misread: "rnodern" -> "modern"."""
    for two, one in GLYPHS.items():
        at = word.find(two)
        while at >= 0:
            yield word[:at] + one + word[at + 2 :]
            at = word.find(two, at + 1)


def moves(word: str) -> Iterator[str]:
    """The word with two letters exchanged that have one or two others between them, or with one letter moved over two."""
    for i in range(len(word)):
        for j in (i + 2, i + 3):
            if j < len(word) and word[i] != word[j]:
                yield word[:i] + word[j] + word[i + 1 : j] + word[i] + word[j + 1 :]
        if i + 2 < len(word):
            yield word[:i] + word[i + 1 : i + 3] + word[i] + word[i + 3 :]
            yield word[:i] + word[i + 2] + word[i : i + 2] + word[i + 3 :]


def distance(a: str, b: str, limit: int) -> int:
    """Edits between two words, a swap of neighbours counting one; limit + 1 if there are more than limit."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    if not (a and b):
        return len(a or b)
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]


def worth(wrong: str, right: str) -> float:
    """What the change from right to wrong adds to the frequency of right, in zipf: higher is likelier."""
    kind = one_edit(wrong, right)
    if kind:
        value = WORTH[kind]
    else:
        value = -SECOND_EDIT * (distance(wrong, right, 4) - 1) + 0.4 * (wrong[-1:] == right[-1:])
        value += 0.5 * (sorted(wrong) == sorted(right)) + 0.8 * (_skeleton(wrong) == _skeleton(right))
    return value - FIRST_LETTER * (wrong[:1] != right[:1])


def _skeleton(word: str) -> str:
    """The word without vowels and doubled letters: what stays when it is spelt by ear."""
    out = word[:1]
    for letter in word[1:]:
        if letter not in "aeiouyh'" and letter != out[-1]:
            out += letter
    return out.replace("ck", "k").replace("c", "k").replace("z", "s")
