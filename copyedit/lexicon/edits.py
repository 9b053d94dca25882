"""What one slip makes of a word, and what that slip is worth when corrections are ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.lexicon.neighbours import Word

# Worth of the likeliest explanation in zipf, that is in powers of ten of frequency.
WORTH = {"swap": 1.0, "double": 1.0, "sound": 0.6, "omit": 0.5, "insert": 0.4, "slip": 0.5, "change": 0.0}
FIRST_LETTER = 1.0  # what it costs to have the first letter wrong: people rarely do
SECOND_EDIT = 2.5  # what a second edit costs
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_PLACE = {letter: (y, x + y * 0.4) for y, row in enumerate(_ROWS) for x, letter in enumerate(row)}
_SOUNDS = ("aei", "ou", "iey", "sc", "ckq", "sz", "fv", "dt", "gj", "pb", "ea", "mn")


class Slip(NamedTuple):
    """A word that may have been meant: how frequent it is, the kind of the one edit ("" for more), and its worth, in zipf."""

    text: str
    zipf: float
    is_name: bool
    kind: str
    worth: float


def slips(wrong: str, words: Iterable[Word]) -> list[Slip]:
    """Those of some words that one edit makes the wrong form of."""
    found = []
    for text, zipf, is_name in words:
        kind = one_edit(wrong, text)
        if kind:
            found.append(Slip(text, zipf, is_name, kind, WORTH[kind] - FIRST_LETTER * (wrong[0] != text[0])))
    return found


def on_next_key(a: str, b: str) -> bool:
    """Whether two letters are neighbours on the keyboard."""
    if a not in _PLACE or b not in _PLACE:
        return False
    (y, x), (v, u) = _PLACE[a], _PLACE[b]
    return abs(y - v) <= 1 and abs(x - u) <= 1.1


def one_edit(wrong: str, right: str) -> str:
    """The kind of the one edit that leads from right to wrong (a key of WORTH), or ""."""
    n, m, i = len(wrong), len(right), 0
    while i < n and i < m and wrong[i] == right[i]:
        i += 1
    if n == m:
        if wrong[i + 1 :] == right[i + 1 :]:
            return _exchange(wrong[i], right[i]) if i < n else ""
        swapped = wrong[i : i + 2] == right[i : i + 2][::-1] and wrong[i + 2 :] == right[i + 2 :]
        return "swap" if swapped else ""
    if n == m + 1 and wrong[i + 1 :] == right[i:]:
        return "double" if i and wrong[i] == wrong[i - 1] else "insert"
    if m == n + 1 and wrong[i:] == right[i + 1 :]:
        return "double" if i and right[i] == right[i - 1] else "omit"
    return ""


def _exchange(wrong: str, right: str) -> str:
    if on_next_key(wrong, right):
        return "slip"
    return "sound" if any(wrong in group and right in group for group in _SOUNDS) else "change"


def distance(a: str, b: str, limit: int) -> int:
    """Edits between two words, a swap of neighbours counting one; limit + 1 if there are more than limit."""
    if abs(len(a) - len(b)) > limit:
        return limit + 1
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


_ACCENTED = {"a": "áàâäãåą", "c": "çćč", "e": "éèêëęě", "i": "íìîïı", "n": "ñńň", "o": "óòôöõø", "s": "śšş", "u": "úùûüů", "y": "ý", "z": "źżž", "g": "ğ", "l": "ł", "r": "ř", "d": "ď", "t": "ť"}  # fmt: skip
_PLAIN = {accented: plain for plain, letters in _ACCENTED.items() for accented in letters}


def likely_repairs(word: str) -> Iterator[str]:
    """What a word may have been before the commonest slips: a swap, a letter doubled or not doubled, an accent."""
    for i, letter in enumerate(word):
        head, tail = word[:i], word[i + 1 :]
        if tail[:1] == letter:
            yield head + tail
        else:
            yield head + letter + letter + tail
            if tail:
                yield head + tail[0] + letter + tail[1:]
        plain = _PLAIN.get(letter, letter)
        for other in plain + _ACCENTED.get(plain, ""):
            if other != letter:
                yield head + other + tail
    if not word.isascii():  # an accent on the wrong letter: éxecution
        bare = "".join(_PLAIN.get(c, c) for c in word)
        yield bare
        for i, letter in enumerate(bare):
            for accented in _ACCENTED.get(letter, "")[:2]:
                yield bare[:i] + accented + bare[i + 1 :]
