"""Where in a text an expression may match, by a mark or a string that every match has at a known place.

`\\s[—–]\\s` is looked for around each dash, `\\w+nised?` before each "nise", `\\d{1,2} ?[ap]m` at each digit.
"""

from __future__ import annotations

import re
from typing import Any

from copyedit.core.records import NamedTuple

_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
_FARTHEST = 4  # code points before an anchor that are tried one by one
_COMMON = frozenset(" \t\n\r\f,.'-")
_RUN = 60  # code points of a run before an anchor
_DIGITS = ("0",)  # stands for any digit
_DIGIT = re.compile("[0-9]")


class Anchor(NamedTuple):
    """Strings of which every match has one, in small letters, and how far before it a match may begin (-1: a run)."""

    strings: tuple[str, ...]
    back: int
    spaces: int = 0  # white space that the run before the anchor may hold


def of(parsed: Any) -> list[Anchor] | None:
    """The anchors of a parsed expression, one for each of its branches; None where one has none."""
    items = _inner(list(parsed))
    if len(items) == 1 and str(items[0][0]) == "BRANCH":
        found = []
        for branch in items[0][1][1]:
            anchors = of(branch)
            if anchors is None:
                return None
            found += anchors
        return found
    best: tuple[float, Anchor] | None = None
    back, spaces, run = 0, 0, False
    at = 0
    while at < len(items):
        strings, used = _strings(items, at, loose=run)
        if strings and (strings != _DIGITS or not (run or back)):
            score = _score(strings)
            if score > 0 and (best is None or score > best[0]) and (run or back <= _FARTHEST):
                best = score, Anchor(strings, -1 if run else back, spaces)
        for item in items[at : at + used]:
            least, most, open_ended = _width(item)
            if open_ended and (run or back):
                return [best[1]] if best else None
            run = run or open_ended
            back += most
            spaces += _spaces(item)
            del least
        at += used
    return [best[1]] if best else None


def starts(anchors: list[Anchor], text: str, low: str, known: dict[Anchor, list[int]]) -> list[int]:
    """Every place where a match may begin, in order. `low` is the text in small letters; `known` keeps what was found."""
    each = []
    for anchor in anchors:
        found = known.get(anchor)
        if found is None:
            found = known[anchor] = _places(anchor, text, low)
        if found and found not in each:
            each.append(found)
    if len(each) < 2:
        return each[0] if each else []
    return sorted({start for found in each for start in found})


def _places(anchor: Anchor, text: str, low: str) -> list[int]:
    if anchor.strings == _DIGITS:
        return [m.start() for m in _DIGIT.finditer(text)]
    found: set[int] = set()
    for string in anchor.strings:
        at = low.find(string)
        while at >= 0:
            if anchor.back < 0:
                found.update(range(_run_start(text, at, anchor.spaces), at + 1))
            else:
                found.update(range(max(0, at - anchor.back), at + 1))
            at = low.find(string, at + 1)
    return sorted(found)


def _run_start(text: str, at: int, spaces: int) -> int:
    left = at
    while left and at - left < _RUN:
        if text[left - 1].isspace():
            if not spaces:
                break
            spaces -= 1
        left -= 1
    return left


def _inner(items: list[Any]) -> list[Any]:
    """The items without what has no width, out of the groups that hold them all."""
    items = [item for item in items if str(item[0]) not in ("AT", "ASSERT", "ASSERT_NOT")]
    while len(items) == 1 and str(items[0][0]) == "SUBPATTERN":
        items = [i for i in items[0][1][3] if str(i[0]) not in ("AT", "ASSERT", "ASSERT_NOT")]
    return items


def _strings(items: list[Any], at: int, *, loose: bool = False) -> tuple[tuple[str, ...], int]:
    """The strings that stand at an item, and how many items they take; `loose`: wherever in a branch they are."""
    op, value = str(items[at][0]), items[at][1]
    if op == "LITERAL":
        end = at
        while end < len(items) and str(items[end][0]) == "LITERAL":
            end += 1
        return ("".join(chr(v) for _, v in items[at:end]).lower(),), end - at
    if op in _REPEATS and value[0] >= 1 and len(value[2]) == 1:
        return _strings(list(value[2]), 0)[0], 1
    if op == "IN":
        if at == 0 and len(value) == 1 and str(value[0][0]) == "RANGE" and tuple(value[0][1]) == (48, 57):
            return _DIGITS, 1
        if len(value) <= 6 and all(str(o) == "LITERAL" for o, _ in value):
            return tuple({chr(c).lower() for _, c in value}), 1
        return (), 1
    if op == "SUBPATTERN":
        inner = _inner(list(value[3]))
        if len(inner) == 1 and str(inner[0][0]) == "BRANCH":
            heads = [_first(_inner(list(branch)), loose=loose) for branch in inner[0][1][1]]
            return (tuple({s for head in heads for s in head}) if all(heads) and len(heads) <= 12 else ()), 1
        return (_strings(inner, 0)[0] if inner else ()), 1
    return (), 1


def _first(items: list[Any], *, loose: bool) -> tuple[str, ...]:
    for at in range(len(items) if loose else min(1, len(items))):
        strings = _strings(items, at, loose=loose)[0]
        if strings:
            return strings
    return ()


def _score(strings: tuple[str, ...]) -> float:
    """How rare an anchor is likely to be; 0: too common to be one."""
    worst = 9.0
    for string in strings:
        if string == "0":
            one = 2.5
        elif len(string) == 1:
            one = 0.0 if string.isalnum() or string in " \t\n\r\f" else 0.6 if string in _COMMON else 3.0
        else:
            one = len(string) if any(c.isalnum() for c in string) else 4.0
            one = one if one > 2 or not string.isalnum() else 0.5
        worst = min(worst, one)
    return worst - 0.05 * len(strings)


def _width(item: Any) -> tuple[int, int, bool]:
    """The least and the greatest width of an item, and whether it has no end."""
    op, value = str(item[0]), item[1]
    if op in ("LITERAL", "NOT_LITERAL", "IN", "ANY"):
        return 1, 1, False
    if op in _REPEATS:
        least, most, open_ended = _sequence(list(value[2]))
        return least * value[0], most * min(int(value[1]), 60), open_ended or int(value[1]) > 60
    if op == "SUBPATTERN":
        return _sequence(list(value[3]))
    if op == "BRANCH":
        widths = [_sequence(list(branch)) for branch in value[1]]
        return min(w[0] for w in widths), max(w[1] for w in widths), any(w[2] for w in widths)
    return (0, 0, False) if op in ("AT", "ASSERT", "ASSERT_NOT") else (0, 60, True)


def _sequence(items: list[Any]) -> tuple[int, int, bool]:
    widths = [_width(item) for item in items]
    return sum(w[0] for w in widths), sum(w[1] for w in widths), any(w[2] for w in widths)


def _spaces(item: Any) -> int:
    """White space that an item of one character may be."""
    op, value = str(item[0]), item[1]
    if op == "LITERAL":
        return int(chr(value).isspace())
    if op == "IN":
        return int(any(str(o) == "LITERAL" and chr(v).isspace() for o, v in value))
    return 0
