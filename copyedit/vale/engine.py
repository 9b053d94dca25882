"""The rules that are about a block, run together: those of one expression through the index, the others one by one."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from copyedit.core import budget
from copyedit.core.budget import OverBudget
from copyedit.vale import memory
from copyedit.vale.groups import Group
from copyedit.vale.index import Index
from copyedit.vale.kinds.existence import Existence
from copyedit.vale.kinds.substitution import Substitution
from copyedit.vale.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from copyedit.vale.groups import Found
    from copyedit.vale.rule import Block, Hit, Rule, State

Active = list[tuple["Rule", str]]


Told = tuple["Block", "Rule", str, "Hit"]
Task = tuple[int, "Rule", str, "Found | None"]  # the number of a block, a rule and its level, its matches there
_MATCHING = (Existence, Substitution)
_NEW: Any = object()
_EDGE = re.compile(r"\\[AzZ]|\(\?<!|^(?!.*\(\?m\).*[$^]).*[$^]")


class Engine:
    """Rules in order, each with its level."""

    def __init__(self, active: Active, most: Engine | None = None) -> None:
        self.active = active
        self._most = most  # one with more rules, whose index serves this one too where most of its rules are here
        self._made: tuple[Index, list[int]] | None = None
        self._parted: tuple[dict[int, Active], Active] | None = None
        self._apart: Active | None = None
        self.stopped: set[str] = set()

    @property
    def index(self) -> Index:
        return self._indexed()[0]

    @property
    def groups(self) -> list[int]:
        """The number of each rule's group, or -1 for a rule that runs by itself."""
        return self._indexed()[1]

    def _indexed(self) -> tuple[Index, list[int]]:
        """Made when it is first asked for."""
        if self._made is None and self._most and 2 * len(self.active) > len(self._most.active):
            index, numbers = self._most._indexed()  # noqa: SLF001
            of_rule = {rule.name: number for (rule, _), number in zip(self._most.active, numbers, strict=True)}
            if all(rule.name in of_rule for rule, _ in self.active):
                self._made = index, [of_rule[rule.name] for rule, _ in self.active]
        if self._made is None:
            groups: list[Group] = []
            known: dict[str, int] = {}
            numbers = []
            for rule, _ in self.active:
                kind: Any = rule.kind
                if not isinstance(kind, _MATCHING):
                    numbers.append(-1)
                    continue
                grouped = isinstance(kind, Substitution)
                key = f"{grouped} {kind.source}"
                if key not in known:
                    known[key] = len(groups)
                    groups.append(Group(len(groups), kind.source, kind.branches, kind.opening, grouped=grouped))
                numbers.append(known[key])
            self._made = _index(groups, "\0".join(known)), numbers
        return self._made

    def apart(self, whole: Engine) -> Active:
        """The rules that have to see every paragraph by itself, though the whole text was run."""
        if self._apart is None:
            about = {rule.name for rule, _ in whole.active}
            self._apart = [
                (rule, level) for rule, level in self.active
                if rule.name not in about
                or (_is_edged(rule) if isinstance(rule.kind, _MATCHING) else not getattr(rule.kind, "local", False))
            ]  # fmt: skip
        return self._apart

    def parted(self) -> tuple[dict[int, Active], Active]:
        """The rules of each group, and those that run by themselves."""
        if self._parted is None:
            grouped: dict[int, Active] = {}
            alone: Active = []
            for one, number in zip(self.active, self.groups, strict=True):
                (grouped.setdefault(number, []) if number >= 0 else alone).append(one)
            self._parted = grouped, alone
        return self._parted

    def alone(self, rule: Rule, block: Block, state: State) -> Iterable[Hit]:
        """The hits of one rule that runs by itself; none once it was stopped."""
        if rule.name in self.stopped:
            return ()
        try:
            trying: Rule | None = rule
            hits = rule.kind.hits(block, state)
            hits = hits if isinstance(hits, (list, tuple)) else list(hits)
            trying = None
        except OverBudget:
            trying = None  # noqa: F841  # what the clock looks at
            self.stopped.add(rule.name)
            return ()
        return hits

    def near(self, rule: Rule, sheet: Sheet) -> set[int] | None:
        """The texts of a sheet, by number, in which a rule that runs by itself may find something; None: any of them."""
        found: set[int] | None = sheet.known.get(rule.name, _NEW)
        if found is not _NEW:
            return found
        look = getattr(rule.kind, "places", None)
        try:
            trying: Rule | None = rule
            spans = look(sheet) if look else None
            trying = None
        except OverBudget:
            trying, spans = None, ()  # noqa: F841  # what the clock looks at
            self.stopped.add(rule.name)
        found = sheet.known[rule.name] = None if spans is None else sheet.touched(spans)
        return found

    def culprits(self) -> set[str]:
        """The rules that were stopped."""
        if self._made is None:
            return self.stopped
        index, numbers = self._made
        by_index = {rule.name for (rule, _), n in zip(self.active, numbers, strict=True) if n in index.dropped}
        return self.stopped | by_index


def _index(groups: list[Group], key: str) -> Index:
    """The index of groups, from what earlier runs found out or made now."""
    known = memory.get("index", key)
    if known:
        return Index.unpacked(groups, known)
    index = Index()
    for group in groups:
        index.add(group)
    if not index.dropped:
        memory.put(index.packed(), "index", key)
    return index


budget.watched(Engine.alone, "trying")
budget.watched(Engine.near, "trying")


def _is_edged(rule: Rule) -> bool:
    """Whether it makes a difference to a rule's expression where its block begins or ends."""
    return _EDGE.search(rule.kind.source) is not None  # type: ignore[attr-defined]


def run_blocks(blocks: list[Block], engines: list[Engine], state: State, floods: Container[str]) -> Iterator[Told]:
    """Hits in blocks, each run by its engine: rule by rule, and of one rule block by block; none of rules that flood."""
    for todo in _planned(blocks, engines).values():
        for at, rule, level, matches in sorted(todo, key=itemgetter(0)):
            engine, block = engines[at], blocks[at]
            if rule.name in floods:
                break
            hits: Iterable[Hit] = ()
            if matches is None:
                hits = engine.alone(rule, block, state)
            elif rule.name not in engine.stopped:
                hits = rule.kind.judge(block.text, matches)  # type: ignore[attr-defined]
            for hit in hits:
                yield block, rule, level, hit


def _planned(blocks: list[Block], engines: list[Engine]) -> dict[str, list[Task]]:
    """What is to be done of each rule: the matches to judge, or None for a rule that runs by itself, with their blocks."""
    planned: dict[str, list[Task]] = {}
    served: dict[int, list[int]] = {}  # blocks by the index that serves them
    for at, engine in enumerate(engines):
        served.setdefault(id(engine.index), []).append(at)
    for numbers in served.values():
        sheet = Sheet([blocks[at].text for at in numbers])
        for group, parts in engines[numbers[0]].index.find(sheet).items():
            for part, matches in parts:
                at = numbers[part]
                for rule, level in engines[at].parted()[0].get(group, ()):
                    planned.setdefault(rule.name, []).append((at, rule, level, matches))
        of_engine: dict[int, list[int]] = {}
        for part, at in enumerate(numbers):
            of_engine.setdefault(id(engines[at]), []).append(part)
        for some in of_engine.values():
            engine = engines[numbers[some[0]]]
            for rule, level in engine.parted()[1]:
                near = engine.near(rule, sheet)
                tasks = [(numbers[part], rule, level, None) for part in some if near is None or part in near]
                planned.setdefault(rule.name, []).extend(tasks)
    return planned


def run_text(whole: Block, parts: list[Block], engines: tuple[Engine, Engine], state: State) -> Iterator[Told]:
    """Hits in the paragraphs of a text and in the whole, as if each was run alone; `engines` are those of both.

    A paragraph's match is one of the whole too, but where a match of the whole reaches over the paragraph's start.
    """
    text, inner = engines
    sheet = Sheet([part.text for part in parts], whole.text)
    for rule, level in inner.apart(text):
        near = inner.near(rule, sheet)
        for place in parts if near is None else [parts[at] for at in sorted(near)]:
            for hit in inner.alone(rule, place, state):
                yield place, rule, level, hit
    found = {number: some[0][1] for number, some in text.index.find(Sheet([whole.text])).items() if some}
    again = {number: crossing(some, whole.text, sheet.edges) for number, some in found.items()}
    for (rule, level), number in zip(text.active, text.groups, strict=True):
        hits: Iterable[Hit] = ()
        if number < 0:
            near = text.near(rule, sheet)
            hits = text.alone(rule, whole, state) if near is None or near else ()
        elif number in found and rule.name not in text.stopped:
            hits = rule.kind.judge(whole.text, found[number])  # type: ignore[attr-defined]
        for hit in hits:
            yield whole, rule, level, hit
        for part in again.get(number, ()):
            for hit in text.alone(rule, parts[part], state):
                yield parts[part], rule, level, hit


def crossing(found: Found, text: str, edges: list[int]) -> set[int]:
    """The parts, by number, into which a match reaches from the part before; `edges` are where the parts begin."""
    reached: set[int] = set()
    for start, end, _ in found:
        if "\n" in text[start:end]:
            first, last = bisect_right(edges, start) - 1, bisect_right(edges, end - 1) - 1
            if last > first:
                reached.update(range(max(first, 0), last + 1))
    return reached
