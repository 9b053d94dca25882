"""Rules of one expression: what it is, its alternatives, and the scan for those that no word announces."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from copyedit.core.records import NamedTuple
from copyedit.vale.regexes import compiled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copyedit.vale import anchors
    from copyedit.vale.needs import Needs
    from copyedit.vale.regexes import Expression

Found = list[tuple[int, int, int]]
_ENOUGH = 200_000  # matches of one expression that are looked for


class Waiting(NamedTuple):
    """What of a rule waits for a word: whether the word alone is a match, or an expression to try where it begins."""

    group: int
    which: int  # the alternative, where the word alone is the match; -1: an expression decides
    branches: tuple[int, ...]
    lead: bool = False  # whether a match may begin one character before the word


class Group:
    """Rules with the same expression: what it is, its alternatives, and the scan for those that no word announces."""

    __slots__ = (
        "_expression", "_scan", "anchors", "bounded", "branches", "flag", "grouped", "needs", "number", "rest", "source", "whole",
    )  # fmt: skip

    def __init__(
        self, number: int, source: str, branches: list[str], opening: tuple[str, bool], *, grouped: bool
    ) -> None:
        self.number, self.source, self.branches = number, source, branches
        self.flag, self.bounded = opening
        self.grouped = grouped
        self.rest: tuple[int, ...] = ()  # the alternatives that no word announces
        self.needs: Needs | None = None
        self.anchors: list[anchors.Anchor] | None = None
        self.whole = False  # whether a match is looked for by the whole expression wherever it may begin
        self._expression: Expression | None = None
        self._scan: tuple[tuple[int, ...], Expression] | None = None

    @property
    def expression(self) -> Expression:
        """The whole expression; compiled only where it is needed."""
        if self._expression is None:
            self._expression = compiled(self.source)
        return self._expression

    @property
    def scan(self) -> Expression:
        """What looks for the alternatives that no word announces."""
        if not self.whole:
            return self.expression
        if self._scan is None or self._scan[0] != self.rest:
            self._scan = self.rest, self.part(self.rest)[0]
        return self._scan[1]

    def part(self, branches: Iterable[int]) -> tuple[Expression, tuple[int, ...]]:
        """The expression of some alternatives, and which alternative each of its groups is."""
        numbers = tuple(branches)
        inner = "|".join(f"({self.branches[n]})" if self.grouped else self.branches[n] for n in numbers)
        edge = r"\b" if self.bounded else ""
        return compiled(f"{self.flag}{edge}(?:{inner}){edge}"), numbers


def iter_scan(group: Group, text: str) -> Any:
    """Where a scan says that a group may match; for a group without waiting words its matches themselves."""
    matches = islice(group.scan.finditer(text), _ENOUGH)
    if group.whole:
        return [m.start() for m in matches]
    if group.grouped:
        return [(m.start(), m.end(), (m.lastindex or 1) - 1) for m in matches]
    return [(m.start(), m.end(), 0) for m in matches]


def at_starts(group: Group, text: str, starts: list[int]) -> Found:
    found, last, match = [], 0, group.expression.match
    for start in starts:
        if start < last:
            continue
        hit = match(text, start)
        if hit is not None:
            last = hit.end()
            found.append((start, last, (hit.lastindex or 1) - 1 if group.grouped else 0))
    return found
