"""An expression that begins at a word's edge, `\\b[A-Z]{2,4}`, made to begin with the character: `[A-Z](?<=\\b[A-Z])[A-Z]{1,3}`.

It matches the same, but the engine looks for the character at once, where it would try every place for an edge.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from copyedit.vale.packing import Expression

_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001  # as rulebook.patterns has it
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")
_EDGE = re.compile("AT_BEGINNING|AT_END|ASSERT|ATOMIC|POSSESSIVE|EXISTS")
_FEW = 3  # small letters among the first characters; more are too common to be looked for


def turned(parsed: Any) -> Any:
    """A parsed expression that matches where the given one does; the same one where there is nothing to turn."""
    items = list(parsed)
    if parsed.state.flags & re.IGNORECASE:
        return parsed
    if len(items) == 1 and str(items[0][0]) == "SUBPATTERN" and items[0][1][0] is None:
        _, (group, on, off, inner) = items[0]
        made = inner if on & re.IGNORECASE else turned(inner)
        return parsed if made is inner else _like(parsed, [(items[0][0], (group, on, off, made))])
    if len(items) > 1 and str(items[0][0]) == "AT" and str(items[0][1]) == "AT_BOUNDARY":
        made = _after(items[0], items[1:], parsed)
        if made is not None:
            return _like(parsed, made)
    if items and str(items[0][0]) in _REPEATS:  # `(?:\b[A-Z]\w+ )+`: its first turn is written out
        least, most, inner = items[0][1]
        made = turned(inner) if least and not _remembers(inner) else inner
        if made is not inner:
            return _like(parsed, [*made, *_more(items[0][0], least, most, inner), *items[1:]])
    return parsed


def _after(edge: Any, items: list[Any], parsed: Any) -> list[Any] | None:
    """The items with what asks for the edge behind their first character; None where that is not one of a few."""
    op, value = str(items[0][0]), items[0][1]
    if op == "IN" and _is_rare(value):
        behind = (_parser.ASSERT, (-1, _like(parsed, [edge, items[0]])))
        return [items[0], behind, *items[1:]]
    if op == "SUBPATTERN":
        group, on, off, inner = value
        made = _after(edge, list(inner), parsed) if inner and not (on or off) else None
        return None if made is None else [(items[0][0], (group, on, off, _like(parsed, made))), *items[1:]]
    if op in _REPEATS and value[0] >= 1 and not _remembers(value[2]):
        least, most, inner = value
        made = _after(edge, list(inner), parsed)
        if made is None:
            return None
        return [*made, *_more(items[0][0], least, most, inner), *items[1:]]
    return None


def _more(kind: Any, least: int, most: Any, inner: Any) -> list[Any]:
    """A repeat after its first turn."""
    more = most if most is _parser.MAXREPEAT else most - 1
    return [(kind, (least - 1, more, inner))] if more else []


def edgeless(expression: Expression) -> bool:
    """Whether what an expression matches in a text depends on nothing outside the match but whether words stand there."""
    if not isinstance(expression, re.Pattern):
        return False
    return not _EDGE.search(str(list(_parser.parse(expression.pattern))))


def _is_rare(characters: Any) -> bool:
    """Whether a set is of few small letters and is told by its members."""
    small = 0
    for kind, value in characters:
        if str(kind) not in ("LITERAL", "RANGE"):
            return False
        first, last = (value, value) if str(kind) == "LITERAL" else value
        small += max(0, min(last, ord("z")) - max(first, ord("a")) + 1)
    return small <= _FEW


def _remembers(items: Any) -> bool:
    """Whether a group in the items keeps what it matched."""
    return "SUBPATTERN" in str(items) or "GROUPREF" in str(items)


def _like(parsed: Any, items: list[Any]) -> Any:
    return _parser.SubPattern(parsed.state, items)
