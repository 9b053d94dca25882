"""Rules of one expression each, indexed by the words that a match begins with, so that one pass over a text runs them all.

A rule's matches are exactly those of its whole expression: leftmost, in the order of its alternatives, not overlapping.
Alternatives whose first word is known wait for that word; the others are looked for by a scan of their own.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import Any

from copyedit.core import budget
from copyedit.core.budget import OverBudget
from copyedit.vale import anchors, heads
from copyedit.vale.groups import Found, Group, Waiting, at_starts, iter_scan
from copyedit.vale.needs import Needs
from copyedit.vale.regexes import Expression, Mistake, compiled_python, parsed, translated

_WORD = re.compile(r"\w+")
_PLAIN = re.compile(r"\w+(?:[ '-]\w+)*")
_BACKWARD = re.compile(r"\\[1-9kp]|\(\?[<P!'#>(]|\(\?<?=")
_SHORT = 100  # code points below which a scan is as fast as a look for its anchors
_NEW: Any = object()
_GATED = 2  # expressions of one word that are worth a look by all of them at once


class Index:
    """An index over groups of rules. `find` gives the matches of each group by its number."""

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self._words: dict[str, list[Waiting]] = {}
        self._beginnings: dict[str, list[Waiting]] = {}
        self._sizes: list[int] | None = None
        self._scanned: list[Group] = []
        self._mixed: set[int] = set()
        self.dropped: set[int] = set()  # groups that took too long
        self._tries: dict[str, tuple[Any, ...] | None] = {}

    def add(self, group: Group) -> None:
        """Note what a group waits for; one whose expression stands for too much is dropped."""
        self.groups.append(group)
        self._sizes = None
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
            self._beginnings.setdefault(beginning, []).append(Waiting(group.number, -1, tuple(numbers), lead))
        for word, numbers in by_word.items():
            alone = (
                len(numbers) == 1 and group.bounded and group.branches[numbers[0]].lower() == word and word.isalnum()
            )
            case = alone and "(?i)" not in group.flag
            which = numbers[0] if alone and not case and not rest else -1
            self._words.setdefault(word, []).append(Waiting(group.number, -1 if lead else which, tuple(numbers), lead))

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
            {w: [tuple(e) for e in es] for w, es in t.items()} for t in (self._words, self._beginnings)
        )
        return words, beginnings, scanned

    @classmethod
    def unpacked(cls, groups: list[Group], known: tuple[Any, ...]) -> Index:
        """An index of groups of which everything is known."""
        index = cls()
        index.groups = groups
        index._words, index._beginnings, scanned = known
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

    def find(self, texts: list[str]) -> list[dict[int, Found]]:
        """Of each text its matches by group: (start, end, number of the alternative, 0 for a group without numbers)."""
        announced = bool(self._words or self._beginnings)
        found: list[dict[int, Found]] = []
        for text, scanned in zip(texts, self._scan(texts), strict=True):
            here: dict[int, Found] = {}
            if announced:
                self._mix(text, scanned, self._walk(text, here), here)
            here.update((number, some) for number, some in scanned.items() if some)
            found.append(here)
        return found

    def _mix(self, text: str, scanned: dict[int, Any], walked: dict[int, list[int]], found: dict[int, Found]) -> None:
        """The matches of groups that are both scanned for and announced by words."""
        for number in sorted(self._mixed):
            starts = sorted({*scanned.pop(number, ()), *walked.get(number, ())})
            try:
                trying = number
                matches = at_starts(self.groups[number], text, starts) if starts else []
                trying = -1
            except OverBudget:
                trying = -1  # noqa: F841  # what the clock looks at
                self._drop(number)
                continue
            if matches:
                found[number] = matches

    def _scan(self, texts: list[str]) -> list[dict[int, Any]]:
        """Of groups that no word announces the matches; of those with both kinds of alternatives where to look.

        What a match needs is looked for in all the texts at once.
        """
        every = texts[0] if len(texts) == 1 else "\n".join(texts)
        low = every.lower() if len(every) > _SHORT else ""
        low = low if len(low) == len(every) else ""
        edges = [0, *accumulate(len(text) + 1 for text in texts)]
        scanned: list[dict[int, Any]] = [{} for _ in texts]
        known: dict[Any, Any] = {}
        for group in self._scanned:
            number = group.number
            try:
                trying = number
                if group.needs is None or group.needs.met(every):
                    if low and group.anchors is not None:
                        for at, starts in anchors.parted(group.anchors, every, low, edges, known):
                            scanned[at][number] = starts if group.whole else at_starts(group, texts[at], starts)
                    else:
                        for text, some in zip(texts, scanned, strict=True):
                            if group.needs is None or group.needs.met(text):
                                some[number] = iter_scan(group, text)
                trying = -1
            except OverBudget:
                trying = -1  # noqa: F841  # what the clock looks at
                for some in scanned:
                    some.pop(number, None)
                self._drop(number)
        return scanned

    def _walk(self, text: str, found: dict[int, Found]) -> dict[int, list[int]]:  # noqa: C901, PLR0912  # a call a word would cost a quarter
        """One pass over the words: matches into `found`; of groups that are also scanned, where to look."""
        mixed: dict[int, list[int]] = {}
        tries, get, last = self._tries, self._tries.get, [0] * len(self.groups)
        for match in _WORD.finditer(text):
            word = match[0]
            waiting = get(word, _NEW)
            if waiting is _NEW:
                waiting = tries[word] = self._look_up(word)
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
            if gate is not None and gate(text, start) is None and not self.dropped:
                if not leads or not start or gate(text, start - 1) is None:
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

    def _lengths(self) -> list[int]:
        """How long the beginnings of words are that something waits for."""
        if self._sizes is None:
            self._sizes = sorted({len(beginning) for beginning in self._beginnings})
        return self._sizes

    def _look_up(self, word: str) -> tuple[Any, ...] | None:
        """What waits for a word as it is written."""
        low = word.lower()
        waiting = [Waiting(*entry) for entry in self._words.get(low, ())]
        merged: dict[int, list[int]] = {}
        leading = {w.group for w in waiting if w.lead}
        beginnings = self._beginnings
        for length in self._lengths():
            entries = beginnings.get(low[:length])
            if entries and length <= len(low):
                for group, _, branches, lead in entries:
                    merged.setdefault(group, []).extend(branches)
                    if lead:
                        leading.add(group)
        if not waiting and not merged:
            return None
        alone = [
            (w.group, w.which)
            for w in waiting
            if w.which >= 0 and w.group not in merged and w.group not in self.dropped
        ]
        for one in waiting:
            if one.which < 0 or one.group in merged:
                merged.setdefault(one.group, []).extend(one.branches)
        if not alone and not merged:
            return None
        expressions = []
        sources = []
        for number, branches in merged.items():
            if number in self.dropped:
                continue
            group = self.groups[number]
            try:
                trying = number
                several = len(group.branches) > 1
                expression, numbers = group.part(sorted(set(branches))) if several else (group.expression, (0,))
                trying = -1
            except (OverBudget, Mistake):
                trying = -1  # noqa: F841  # what the clock looks at
                self._drop(number)
                continue
            expressions.append((number, expression.match, numbers if group.grouped else (), number in leading))
            sources.append(expression)
        return alone, _gate(sources), bool(leading), expressions


budget.watched(Index.add, "trying")
budget.watched(Index._mix, "trying")  # noqa: SLF001
budget.watched(Index._scan, "trying")  # noqa: SLF001
budget.watched(Index._walk, "trying")  # noqa: SLF001
budget.watched(Index._look_up, "trying")  # noqa: SLF001


def _gate(sources: list[Expression]) -> Any:
    """One expression that matches wherever any of several does, or None."""
    if len(sources) < _GATED or not all(isinstance(one, re.Pattern) for one in sources):
        return None
    try:
        inner = "|".join(f"(?:{one.pattern})" for one in sources)
        return compiled_python(re.sub(r"(?<!\\)\((?!\?)", "(?:", inner)).match if "[(" not in inner else None
    except (re.error, RecursionError):
        return None
