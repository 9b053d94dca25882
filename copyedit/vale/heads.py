"""How a match of an expression must begin: the words that can stand there, whole or their first letters.

`(?:air|fire)m[ae]n` -> airman, airmen, fireman, firemen; `auto-\\w+` -> auto; `recogni[sz]e\\w*` -> words that begin so.
"""

from __future__ import annotations

import re
from typing import Any

from copyedit.core.records import NamedTuple
from copyedit.vale.regexes import parsed

_MANY = 120  # beginnings of one expression; beyond that they are not known
_SKIP = frozenset(("ASSERT", "ASSERT_NOT"))
_REPEATS = frozenset(("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"))


class Heads(NamedTuple):
    """Words that a match begins with: whole ones, and beginnings of words; `lead`: a match may begin one mark or space before."""

    words: frozenset[str]
    beginnings: frozenset[str]
    lead: bool = False


class _Unknown(Exception):
    """The beginning is too open to be told."""


def of(python: str, *, bounded: bool) -> Heads | None:
    """The heads of a translated expression; `bounded`: `\\b` stands on both sides of it. None if they are not known."""
    try:
        items = list(parsed(python))
    except (re.error, RecursionError, OverflowError):
        return None
    lead = False
    if not bounded and not _starts_at_word(items):
        items, lead = _without_lead(items)
        if not lead:
            return None
    try:
        parts = _expand(items, [("", False)])
    except (_Unknown, RecursionError):
        return None
    words, beginnings = set(), set()
    for text, closed in parts:
        if not text:
            return None
        if closed or bounded:
            words.add(text)
        else:
            beginnings.add(text)
    # A beginning of which no more is known is marked by a NUL.
    for text in [w for w in words if w.endswith("\0")]:
        words.discard(text)
        beginnings.add(text)
    cut = {b.rstrip("\0") for b in beginnings}
    return None if "" in cut else Heads(frozenset(words), frozenset(cut), lead)


def _starts_at_word(items: list[Any]) -> bool:
    """Whether the expression itself begins with `\\b`, on every branch."""
    if not items:
        return False
    op, value = str(items[0][0]), items[0][1]
    if op == "AT":
        return str(value) == "AT_BOUNDARY"
    if op == "SUBPATTERN":
        return _starts_at_word(list(value[3]))
    if op == "BRANCH":
        return all(_starts_at_word(list(branch)) for branch in value[1])
    return False


def _without_lead(items: list[Any]) -> tuple[list[Any], bool]:
    """The items after one that is the start of a line, a space or a mark, so that a word begins behind it."""
    while len(items) == 1 and str(items[0][0]) == "SUBPATTERN":
        items = list(items[0][1][3])
    if len(items) > 1 and _is_lead(items[0]):
        return items[1:], True
    return items, False


def _is_lead(item: Any) -> bool:
    op, value = str(item[0]), item[1]
    if op == "AT":
        return str(value) in ("AT_BEGINNING", "AT_BEGINNING_STRING")
    if op == "LITERAL":
        return not (chr(value).isalnum() or value == ord("_"))
    if op == "IN":
        return all(str(o) == "LITERAL" and not (chr(v).isalnum() or v == ord("_")) for o, v in value)
    if op == "SUBPATTERN":
        inner = list(value[3])
        return len(inner) == 1 and _is_lead(inner[0])
    if op == "BRANCH":
        return all(len(list(b)) == 1 and _is_lead(next(iter(b))) for b in value[1])
    return False


def _expand(items: list[Any], parts: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Each part, a text and whether its word has ended, with what the items add to it."""
    for op_, value in items:
        if all(closed or text.endswith("\0") for text, closed in parts):
            break
        op = str(op_)
        still = [text for text, closed in parts if not closed and not text.endswith("\0")]
        done = [part for part in parts if part[1] or part[0].endswith("\0")]
        parts = done + _step(op, value, still)
        if len(parts) > _MANY:
            raise _Unknown
        parts = list(dict.fromkeys(parts))
    return parts


def _step(op: str, value: Any, still: list[str]) -> list[tuple[str, bool]]:
    if op == "LITERAL":
        return [_with(text, chr(value)) for text in still]
    if op == "IN":
        chars = _characters(value)
        if chars is None:
            return [_open(text, value) for text in still]
        return [_with(text, char) for text in still for char in chars]
    if op == "SUBPATTERN":
        return _expand(list(value[3]), [(text, False) for text in still])
    if op == "BRANCH":
        return [part for branch in value[1] for part in _expand(list(branch), [(text, False) for text in still])]
    if op in _REPEATS:
        return _repeated(value, still)
    if op == "AT":
        return [(text, bool(text) and str(value) == "AT_BOUNDARY") for text in still]
    if op in _SKIP:
        return [(text, False) for text in still]
    return [(text + "\0", False) for text in still]


def _with(text: str, char: str) -> tuple[str, bool]:
    if char.isalnum() or char == "_":
        return text + char.lower(), False
    if not text:
        raise _Unknown
    return text, True


def _open(text: str, value: Any) -> tuple[str, bool]:
    """A set of many characters: if none is of a word, the word ends."""
    del value
    return text + "\0", False


def _characters(value: Any) -> list[str] | None:
    found: list[str] = []
    for op_, what in value:
        op = str(op_)
        if op == "LITERAL":
            found.append(chr(what))
        elif op == "RANGE" and what[1] - what[0] < 10:
            found += [chr(code) for code in range(what[0], what[1] + 1)]
        else:
            return None
        if len(found) > 16:
            return None
    return found


def _repeated(value: Any, still: list[str]) -> list[tuple[str, bool]]:
    least, most, inner = int(value[0]), int(value[1]), list(value[2])
    if least > 3:
        return [(text + "\0", False) for text in still]
    parts = [(text, False) for text in still]
    for _ in range(least):
        parts = _expand(inner, parts)
    found = list(parts)
    more = parts
    for _ in range(min(most - least, 2)):
        more = [part for part in _expand(inner, more) if part not in found]
        found += more
        if len(found) > _MANY:
            raise _Unknown
    if most - least > 2:  # what goes on beyond that is open
        found += [(text + "\0", False) for text, closed in more if not closed and not text.endswith("\0")]
    return found
