"""A word as it is written -> what waits for it: rules that match the word alone, and expressions to try where it begins."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core import budget
from copyedit.core.budget import OverBudget
from copyedit.vale.groups import Waiting
from copyedit.vale.regexes import Mistake, compiled_python

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.vale.groups import Group
    from copyedit.vale.packing import Expression

# Groups that the word alone is a match of, each with its alternative; an expression without which none of the others
# matches; whether one of them may match from a character before the word; the others: (group, match, alternatives, lead).
Tries = tuple[list[tuple[int, int]], Any, bool, list[tuple[int, Any, tuple[int, ...], bool]]]


class Waiters:
    """What waits for words, and for words that begin so."""

    def __init__(self, groups: list[Group], dropped: set[int], drop: Callable[[int], None]) -> None:
        self.words: dict[str, list[Waiting]] = {}
        self.beginnings: dict[str, list[Waiting]] = {}
        self._groups, self._dropped, self._drop = groups, dropped, drop
        self._sizes: list[int] | None = None

    def look_up(self, word: str) -> Tries | None:
        """What is to be tried at a word; None for most words."""
        low = word.lower()
        waiting = [Waiting(*entry) for entry in self.words.get(low, ())]
        merged = self._begun(low)
        if not waiting and not merged:
            return None
        leading = {one.group for one in (*waiting, *merged) if one.lead}
        branches: dict[int, list[int]] = {}
        for one in merged:
            branches.setdefault(one.group, []).extend(one.branches)
        alone = []
        for one in waiting:
            if one.which < 0 or one.group in branches:
                branches.setdefault(one.group, []).extend(one.branches)
            elif one.group not in self._dropped:
                alone.append((one.group, one.which))
        return self._tries(alone, branches, leading)

    def _begun(self, low: str) -> list[Waiting]:
        """What waits for beginnings that the word has, the shortest first."""
        if self._sizes is None:
            self._sizes = sorted({len(beginning) for beginning in self.beginnings})
        found: list[Waiting] = []
        for size in self._sizes:
            if size > len(low):
                break
            entries = self.beginnings.get(low[:size])
            if entries:
                found += [Waiting(*entry) for entry in entries]
        return found

    def _tries(self, alone: list[tuple[int, int]], branches: dict[int, list[int]], leading: set[int]) -> Tries:
        """The expressions of groups, each of the alternatives that wait."""
        expressions = []
        sources = []
        for number, some in branches.items():
            if number in self._dropped:
                continue
            group = self._groups[number]
            try:
                trying = number
                several = len(group.branches) > 1
                expression, numbers = group.part(sorted(set(some))) if several else (group.expression, (0,))
                trying = -1
            except (OverBudget, Mistake):
                trying = -1  # noqa: F841  # what the clock looks at
                self._drop(number)
                continue
            expressions.append((number, expression.match, numbers if group.grouped else (), number in leading))
            sources.append(expression)
        return alone, _gate(sources), bool(leading), expressions


budget.watched(Waiters._tries, "trying")  # noqa: SLF001


def _gate(sources: list[Expression]) -> Any:
    """One expression that matches wherever any of several does, or None."""
    if len(sources) == 1:
        return sources[0].match
    if not sources or not all(isinstance(one, re.Pattern) for one in sources):
        return None
    try:
        inner = "|".join(f"(?:{one.pattern})" for one in sources)
        return compiled_python(re.sub(r"(?<!\\)\((?!\?)", "(?:", inner)).match if "[(" not in inner else None
    except (re.error, RecursionError):
        return None
