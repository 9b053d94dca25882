"""Rules of one expression each, indexed by the words that a match begins with, so that one pass over a text runs them all.

A rule's matches are exactly those of its whole expression: leftmost, in the order of its alternatives, not overlapping.
Alternatives whose first word is known wait for that word; the others are looked for by a scan of their own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core import budget
from copyedit.core.budget import OverBudget
from copyedit.vale import anchors, heads
from copyedit.vale.groups import Found, Group, Waiting, at_starts, iter_scan
from copyedit.vale.needs import Needs
from copyedit.vale.regexes import Mistake, parsed, translated
from copyedit.vale.tries import Tries, Waiters

if TYPE_CHECKING:
    from copyedit.vale.sheet import Sheet

Parts = list[tuple[int, Found]]  # the numbers of texts, and a group's matches in each

_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"\w+(?:[ '-]\w+)*")
_BACKWARD = re.compile(r"\\[1-9kp]|\(\?[<P!'#>(]|\(\?<?=")
_NEW: Any = object()


class Index:
    """An index over groups of rules. `find` gives the matches of each group by its number."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._scanned: list[Group] = []
        self._mixed: set[int] = set()
        self.dropped: set[int] = set()  # groups that took too long
        self._waiters = Waiters(self.groups, self.dropped, self._drop)
        self._tries: dict[str, Tries | None] = {}

    def add(self, group: Group) -> None:
        """Note what a group waits for; one whose expression stands for too much is dropped."""
        self.groups.append(group)
        try:
            trying = group.number
            self._index(group)
            trying = -1
        except OverBudget:
            trying = -1  # noqa: F841  # what the clock looks at
            self._drop(group.number)

    def _index(self, group: Group) -> None:
        """Note what a group waits for."""
        by_word: dict[str, list[int]] = {}
        by_beginning: dict[str, list[int]] = {}
        rest: list[int] = []
        lead = False
        for number, branch in enumerate(group.branches):
            if group.bounded and branch.isascii() and branch.isalnum():
                by_word.setdefault(branch.lower(), []).append(number)
                continue
            known = self._heads(branch, group)
            if known is None:
                rest.append(number)
                continue
            lead = lead or known.lead
            for word in known.words:
                by_word.setdefault(word, []).append(number)
            for word in known.beginnings:
                by_beginning.setdefault(word, []).append(number)
        if rest:
            self._scan_for(group, rest)
        # What waits for a beginning is also tried, in its order, where a whole word is met.
        for beginning, numbers in by_beginning.items():
            self._waiters.beginnings.setdefault(beginning, []).append(Waiting(group.number, -1, tuple(numbers), lead))
        for word, numbers in by_word.items():
            alone = (
                len(numbers) == 1 and group.bounded and group.branches[numbers[0]].lower() == word and word.isalnum()
            )
            case = alone and "(?i)" not in group.flag
            which = numbers[0] if alone and not case and not rest else -1
            self._waiters.words.setdefault(word, []).append(
                Waiting(group.number, -1 if lead else which, tuple(numbers), lead)
            )

    def _scan_for(self, group: Group, rest: list[int]) -> None:
        """Note the alternatives that no word announces."""
        group.whole = len(rest) < len(group.branches)
        group.rest = tuple(rest)
        self._scanned.append(group)
        if group.whole:
            self._mixed.add(group.number)
        if len(group.branches) == 1:
            group.needs = Needs(group.expression)
        group.anchors = self._anchors(group, rest)

    def _anchors(self, group: Group, rest: list[int]) -> list[anchors.Anchor] | None:
        """The anchors of the alternatives that no word announces, if each has one."""
        found = []
        for number in rest:
            try:
                items = parsed(translated(group.branches[number]))
            except (re.error, Mistake, RecursionError, OverflowError):
                return None
            some = anchors.of(items)
            if some is None:
                return None
            found += some
        return found

    def _heads(self, branch: str, group: Group) -> heads.Heads | None:
        if group.bounded and _PLAIN.fullmatch(branch) and branch.isascii():
            first = _WORD.match(branch)
            assert first is not None
            return heads.Heads(frozenset((first[0].lower(),)), frozenset())
        if _BACKWARD.search(branch) and re.search(r"\\[1-9k]", branch):
            return None
        try:
            return heads.of(translated(group.flag + branch), bounded=group.bounded)
        except Mistake:
            return None

    def packed(self) -> tuple[Any, ...]:
        """What is known of the groups, as plain data."""
        scanned = [
            (g.number, g.rest, g.whole, g.needs and (g.needs.literals, g.needs.packed), None if g.anchors is None else [tuple(a) for a in g.anchors])
            for g in self._scanned
        ]  # fmt: skip
        words, beginnings = (
            {w: [tuple(e) for e in es] for w, es in t.items()} for t in (self._waiters.words, self._waiters.beginnings)
        )
        return words, beginnings, scanned

    @classmethod
    def unpacked(cls, groups: list[Group], known: tuple[Any, ...]) -> Index:
        """An index of groups of which everything is known."""
        index = cls()
        index.groups += groups
        index._waiters.words, index._waiters.beginnings, scanned = known
        for number, rest, whole, needs, found in scanned:
            group = groups[number]
            group.rest, group.whole = rest, whole
            group.needs = Needs.known(*needs) if needs else None
            group.anchors = None if found is None else [anchors.Anchor(*anchor) for anchor in found]
            index._scanned.append(group)
            if whole:
                index._mixed.add(number)
        return index

    def _drop(self, number: int) -> None:
        self.dropped.add(number)
        self._mixed.discard(number)
        self._scanned = [group for group in self._scanned if group.number != number]
        self._tries.clear()

    def find(self, sheet: Sheet) -> dict[int, Parts]:
        """Of each group its matches by text: (start, end, number of the alternative, 0 for a group without numbers)."""
        found = self._scan(sheet)
        starts = {number: dict(found.pop(number, ())) for number in sorted(self._mixed)}
        if self._waiters.words or self._waiters.beginnings:
            for at, text in enumerate(sheet.texts):
                here: dict[int, Found] = {}
                for number, places in self._walk(text, here).items():
                    starts[number][at] = sorted({*starts[number].get(at, ()), *places})
                for number, matches in here.items():
                    found.setdefault(number, []).append((at, matches))
        for number, some in starts.items():
            found[number] = self._mix(number, some, sheet.texts)
        return found

    def _mix(self, number: int, starts: dict[int, list[int]], texts: list[str]) -> Parts:
        """The matches of a group that is both scanned for and announced by words."""
        group, found = self.groups[number], []
        try:
            trying = number
            for at, places in sorted(starts.items()):
                if matches := at_starts(group, texts[at], places):
                    found.append((at, matches))
            trying = -1
        except OverBudget:
            trying = -1  # noqa: F841  # what the clock looks at
            self._drop(number)
            return []
        return found

    def _scan(self, sheet: Sheet) -> dict[int, Any]:
        """Of groups that no word announces the matches; of those with both kinds of alternatives where to look."""
        found: dict[int, Any] = {}
        for group in self._scanned:
            number = group.number
            try:
                trying = number
                found[number] = _scanned(group, sheet)
                trying = -1
            except OverBudget:
                trying = -1  # noqa: F841  # what the clock looks at
                self._drop(number)
        return found

    def _walk(self, text: str, found: dict[int, Found]) -> dict[int, list[int]]:  # noqa: C901, PLR0912, PLR0915  # a call a word would cost a quarter
        """One pass over the words: matches into `found`; of groups that are also scanned, where to look."""
        mixed: dict[int, list[int]] = {}
        trying: int | str = -1  # a group, or a word with all that waits for it
        tries, get, last = self._tries, self._tries.get, [0] * len(self.groups)
        for match in _WORD.finditer(text):
            word = match[0]
            waiting = get(word, _NEW)
            if waiting is _NEW:
                waiting = tries[word] = self._waiters.look_up(word)
            if waiting is None:
                continue
            start = match.start()
            alone, gate, leads, expressions = waiting
            for number, which in alone:
                if start >= last[number]:
                    end = last[number] = match.end()
                    if number in found:
                        found[number].append((start, end, which))
                    else:
                        found[number] = [(start, end, which)]
            if gate is not None:
                try:
                    trying = word
                    shut = gate(text, start) is None and not (leads and start and gate(text, start - 1))
                    trying = -1
                except OverBudget:  # one of its expressions is to blame; which, each will show by itself
                    trying, shut = -1, False
                    tries[word] = alone, None, leads, expressions
                if shut:
                    continue
            for number, expression, numbers, lead in expressions:
                if start < last[number]:
                    continue
                try:
                    trying = number
                    hit = expression(text, start - 1) if lead and start > last[number] else None
                    if hit is None:
                        hit = expression(text, start)
                    trying = -1
                except OverBudget:
                    trying = -1  # noqa: F841  # what the clock looks at
                    self._drop(number)
                    last[number] = len(text) + 1
                    found.pop(number, None)
                    continue
                if hit is None:
                    continue
                if number in self._mixed:
                    mixed.setdefault(number, []).append(hit.start())
                    continue
                end = hit.end()
                if end == start:
                    continue
                last[number] = end
                which = numbers[(hit.lastindex or 1) - 1] if numbers else 0
                found.setdefault(number, []).append((hit.start(), end, which))
        return mixed


def _scanned(group: Group, sheet: Sheet) -> Parts | list[tuple[int, list[int]]]:
    """By text what a scan finds of a group; what its matches need is looked for in all the texts at once."""
    needs, texts = group.needs, sheet.texts
    if sheet.low and group.anchors is not None:
        if needs is not None and needs.tail is not None and not needs.met(sheet.every):
            return []
        parted = anchors.parted(group.anchors, sheet)
        if group.whole:
            return parted
        return [(at, found) for at, starts in parted if (found := at_starts(group, texts[at], starts))]
    if needs is None:
        return [(at, found) for at, text in enumerate(texts) if (found := iter_scan(group, text))]
    if not needs.met(sheet.every):
        return []
    return [(at, found) for at, text in enumerate(texts) if needs.met(text) and (found := iter_scan(group, text))]


budget.watched(Index.add, "trying")
budget.watched(Index._mix, "trying")  # noqa: SLF001
budget.watched(Index._scan, "trying")  # noqa: SLF001
budget.watched(Index._walk, "trying")  # noqa: SLF001
