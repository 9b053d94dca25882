"""What a text must hold for an expression to match in it: literal strings, and the end that every match has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.vale.packing import packed, rebuilt

if TYPE_CHECKING:
    from copyedit.vale.packing import Expression

_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001  # as rulebook.patterns has it


class Needs:
    """`literals`: alternatives of which one each must be there; `tail`: an expression that must match."""

    __slots__ = ("literals", "packed", "tail")

    def __init__(self, expression: Expression) -> None:
        self.literals: list[tuple[str, ...]] = []
        self.tail: Expression | None = None
        self.packed: Any = None  # the tail as plain data
        try:
            parsed = _parser.parse(expression.pattern)
        except (re.error, RecursionError, OverflowError):
            return
        items, folded = _unwrapped(parsed)
        if not folded:
            self.literals = [one for one in map(_alternatives, items) if one]
        else:
            self.literals = [
                (c,) for one in map(_alternatives, items) if one and len(one) == 1 for c in one if not c.isalpha()
            ]
        self.packed = _tail(parsed, items, folded=folded)
        self.tail = rebuilt(self.packed) if self.packed else None

    @classmethod
    def known(cls, literals: list[tuple[str, ...]], packed: Any) -> Needs:
        """What was found out before."""
        needs = cls.__new__(cls)
        needs.literals, needs.packed = literals, packed
        needs.tail = rebuilt(packed) if packed else None
        return needs

    def met(self, text: str) -> bool:
        for options in self.literals:
            if len(options) == 1:
                if options[0] not in text:
                    return False
            elif not any(option in text for option in options):
                return False
        return self.tail is None or self.tail.search(text) is not None


def _unwrapped(parsed: Any) -> tuple[list[Any], bool]:
    """The items inside groups that hold the whole expression, and whether case is folded."""
    items, folded = list(parsed), bool(parsed.state.flags & re.IGNORECASE)
    while True:
        inner = [item for item in items if str(item[0]) not in ("AT", "ASSERT", "ASSERT_NOT")]
        if len(inner) != 1 or str(inner[0][0]) != "SUBPATTERN":
            return inner, folded
        folded = folded or bool(inner[0][1][1] & re.IGNORECASE)
        items = list(inner[0][1][3])


def _alternatives(item: Any) -> tuple[str, ...]:
    """Single characters or words of which an item must have one; () if that is not known."""
    op, value = str(item[0]), item[1]
    if op == "LITERAL":
        return (chr(value),)
    if op in ("MAX_REPEAT", "MIN_REPEAT") and value[0] >= 1:
        return next((found for inner in reversed(list(value[2])) if (found := _alternatives(inner))), ())
    if op == "IN" and all(str(o) == "LITERAL" for o, _ in value) and len(value) <= 6:
        return tuple(chr(c) for _, c in value)
    if op == "SUBPATTERN":
        items = list(value[3])
        if len(items) == 1 and str(items[0][0]) == "BRANCH":
            return _words(items[0][1][1])
        return next((found for inner in reversed(items) if (found := _alternatives(inner))), ())
    return ()


def _words(branches: list[Any]) -> tuple[str, ...]:
    if len(branches) > 6 or not all(str(op) == "LITERAL" for branch in branches for op, _ in branch):
        return ()
    return tuple("".join(chr(c) for _, c in branch) for branch in branches)


def _tail(parsed: Any, items: list[Any], *, folded: bool) -> Any:
    """For `(?:[^,]+,)+ \\w+ and`: `, \\w+ and`, which a search finds at once."""
    if len(items) < 2 or str(items[0][0]) != "MAX_REPEAT" or items[0][1][0] < 1 or folded:
        return None
    inner = list(items[0][1][2])
    if len(inner) == 1 and str(inner[0][0]) == "SUBPATTERN":
        inner = list(inner[0][1][3])
    if not inner or str(inner[-1][0]) != "LITERAL":
        return None
    parsed.data = [inner[-1], *items[1:]]
    try:
        return packed(parsed, None)
    except (re.error, TypeError, ValueError, AttributeError):
        return None
