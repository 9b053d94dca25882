"""The rules that are about a block, run together: those of one expression through the index, the others one by one."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from copyedit.vale.index import Index
from copyedit.vale.kinds.existence import Existence
from copyedit.vale.kinds.substitution import Substitution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.index import Found
    from copyedit.vale.rule import Block, Hit, Rule, State

Active = list[tuple["Rule", str]]


class Engine:
    """Rules in order, each with its level."""

    def __init__(self, active: Active) -> None:
        self.active = active
        self.index = Index()
        self._numbers: dict[str, int] = {}
        self._group: list[int] = [self._indexed(rule) for rule, _ in active]

    def _indexed(self, rule: Rule) -> int:
        """The number of a rule's group, or -1 for a rule that runs by itself."""
        kind: Any = rule.kind
        if not isinstance(kind, (Existence, Substitution)):
            return -1
        grouped = isinstance(kind, Substitution)
        key = f"{grouped} {kind.expression.pattern}"
        number = self._numbers.get(key)
        if number is None:
            number = self.index.add(kind.expression, kind.branches, kind.opening, grouped=grouped)
            self._numbers[key] = number
        return number

    def run(self, block: Block, state: State) -> Iterator[tuple[Rule, str, Hit]]:
        """Every hit of every rule in the block."""
        found = self.index.find(block.text)
        for (rule, level), number in zip(self.active, self._group, strict=True):
            if number < 0:
                for hit in rule.kind.hits(block, state):
                    yield rule, level, hit
            elif number in found:
                for hit in rule.kind.judge(block.text, found[number]):  # type: ignore[attr-defined]
                    yield rule, level, hit


def crossing(found: Found, text: str, edges: list[int]) -> set[int]:
    """Which parts (by number) a match reaches into from the part before; `edges` are where parts begin."""
    parts = set()
    for start, end, _ in found:
        if "\n" in text[start:end]:
            first, last = bisect_right(edges, start), bisect_right(edges, end - 1)
            parts.update(range(first, last + 1) if last > first else ())
    return parts
