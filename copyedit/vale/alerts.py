"""Hits of rules -> alerts of a file: place by line and column, each place told once a rule, up to the rule's limit."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.vale.rule import NO_ACTION, Action

if TYPE_CHECKING:
    from copyedit.vale.rule import Block, Hit, Rule


MOST = 10_000  # alerts of one rule in one text; an expression that matches everywhere says nothing more


class Alert(NamedTuple):
    """What is told of a text. Lines and columns count from 1, in code points; the end is the last one's column."""

    check: str
    severity: str
    line: int
    start: int
    end: int
    match: str
    message: str
    description: str = ""
    link: str = ""
    action: Action = NO_ACTION
    suggestions: tuple[str, ...] = ()
    offset: int = 0


class Alerts:
    """The alerts of one file."""

    __slots__ = ("_counts", "_lines", "_seen", "floods", "found")

    def __init__(self, text: str) -> None:
        self.found: list[Alert] = []
        self.floods: set[str] = set()  # rules that have found all that is told of one
        self._lines = line_starts(text)
        self._seen: set[tuple[str, int, int]] = set()
        self._counts: dict[str, int] = {}

    def add(self, rule: Rule, level: str, block: Block, hit: Hit) -> None:
        start = block.source(hit.start)
        line = bisect_right(self._lines, start)
        column = start - self._lines[line - 1] + 1
        key = (rule.name, line, column)
        if key in self._seen:
            return
        count = self._counts.get(rule.name, 0)
        if count >= (rule.limit or MOST):
            if not rule.limit:
                self.floods.add(rule.name)
            return
        self._counts[rule.name] = count + 1
        self._seen.add(key)
        end = column + (hit.end - hit.start) - 1
        self.found.append(
            Alert(
                rule.name, level, line, column, max(end, 1), hit.match, hit.message, hit.description, rule.link,
                hit.action, hit.suggestions, start,
            )
        )  # fmt: skip

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def ordered(self) -> list[Alert]:
        """By place; at one place by the rule's name."""
        return sorted(self.found, key=lambda a: (a.line, a.start, a.check))


def line_starts(text: str) -> list[int]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts
