"""Whether a form is a compound by a dictionary's own rules: parts that may begin it, stand inside it, and end it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from copyedit.lexicon.affixes import Affixes, Table

KEPT = 100_000  # parts that are remembered
MOST_PARTS = 5
LONGEST = 60  # letters
STEPS = 1_000  # parts and words meant that are looked up for one form; who needs more is no compound
_BEGIN, _MIDDLE, _END, _RULED = range(4)  # where a part stands


class Compounds:
    """Splits forms. A part is known by the flags of its root, one string for each entry that the root has."""

    def __init__(self, affixes: Affixes, options: dict[str, Any], joints: Table) -> None:
        self._affixes, self._joints = affixes, joints
        anywhere = options.get("COMPOUNDFLAG", "")
        self._rules: list[list[list[str]]] = options.get("COMPOUNDRULE", [])
        self._places = (
            *(anywhere + options.get(f"COMPOUND{place}", "") for place in ("BEGIN", "MIDDLE", "END")),
            "".join(sorted({flag for rule in self._rules for flag, _ in rule})),
        )
        self._need, self._forbidden = options.get("NEEDAFFIX", ""), options.get("FORBIDDENWORD", "")
        self._not_first = options.get("COMPOUNDFORBIDFLAG", "")
        self._capital = options.get("FORCEUCASE", "")
        self._least = max(1, options.get("COMPOUNDMIN", 3))
        self._no_triple, self._simplified = "CHECKCOMPOUNDTRIPLE" in options, "SIMPLIFIEDTRIPLE" in options
        self._no_twice, self._no_capitals = "CHECKCOMPOUNDDUP" in options, "CHECKCOMPOUNDCASE" in options
        self._patterns: list[list[str]] = options.get("CHECKCOMPOUNDPATTERN", [])
        self._faults: list[list[str]] = options.get("REP", [])
        self._parts: dict[tuple[int, str], list[str]] = {}
        self.steps = 0

    def accepts(self, form: str) -> bool:
        """Whether the form is a compound. Case counts."""
        if not 2 * self._least <= len(form) <= LONGEST or self._is_forbidden(form):
            return False
        self.steps = 0
        capital = form[:1].isupper()
        if self._split(form, 0, {}, capital=capital) or self._by_rule(form):
            return True
        return bool(self._capital and capital and self._split(form[0].lower() + form[1:], 0, {}, capital=True))

    def _is_forbidden(self, form: str) -> bool:
        return bool(self._forbidden) and any(self._forbidden in flags for flags in self._affixes.flags(form))

    def _split(self, form: str, parts: int, seen: dict[tuple[str, bool], list[str]], *, capital: bool) -> list[str]:
        """The first part of one way to split what is left of a form, none if there is no way."""
        key = form, bool(parts)
        found = seen.get(key)
        if found is None:
            found = seen[key] = self._first_of_split(form, parts, seen, capital=capital)
        return found

    def _first_of_split(
        self, form: str, parts: int, seen: dict[tuple[str, bool], list[str]], *, capital: bool
    ) -> list[str]:
        for i in range(self._least, len(form) - self._least + 1):
            first = self._part(form[:i], _MIDDLE if parts else _BEGIN)
            if not first or not self._may_meet(form, i):
                continue
            # "Schiffahrt" of "Schiff" and "fahrt", where three letters are written as two
            starts = (i, i - 1) if self._simplified and i > 2 and form[i - 1] == form[i - 2] else (i,)
            for start in starts:
                rest = form[start:]
                if self._no_twice and rest == form[:i]:
                    continue
                last = [f for f in self._part(rest, _END) if capital or not self._capital or self._capital not in f]
                if not self._fits(form, start, first, last) and parts + 2 < MOST_PARTS:
                    last = self._split(rest, parts + 1, seen, capital=capital)
                if self._fits(form, start, first, last):
                    return [] if self._is_fault(form) else first
        return []

    def _by_rule(self, form: str) -> bool:
        """Whether stems make the form whose flags follow one another by a rule: "vijf" and "honderd"."""
        if not self._rules or not any(self._part(form[:i], _RULED) for i in range(1, len(form))):
            return False
        return any(self._follows(form, rule, 0) for rule in self._rules)

    def _follows(self, form: str, rule: list[list[str]], parts: int) -> bool:
        if not form or not rule:
            return not form and parts > 1 and all(mark for _, mark in rule)
        (flag, mark), rest = rule[0], rule[1:]
        if mark and self._follows(form, rest, parts):
            return True
        return any(
            any(flag in flags for flags in self._part(form[:i], _RULED))
            and self._follows(form[i:], rule if mark == "*" else rest, parts + 1)
            for i in range(1, len(form) + 1)
        ) or (parts > 0 and not rest and next(self._affixes.analyses(form, flag), None) is not None)

    def _fits(self, form: str, i: int, first: list[str], last: list[str]) -> bool:
        """Whether there is a last part, and no pattern forbids it behind the first one."""
        if not last or not self._patterns:
            return bool(last)
        met = [
            (before, after) for end, before, start, after in self._patterns
            if form.startswith(start, i) and form[:i].endswith(end)
        ]  # fmt: skip
        return any(
            not any((not before or before in a) and (not after or after in b) for before, after in met)
            for a in first for b in last
        )  # fmt: skip

    def _may_meet(self, form: str, i: int) -> bool:
        a, b = form[i - 1], form[i]
        if self._no_triple and a == b and (form[i - 2 : i - 1] == b or form[i + 1 : i + 2] == b):
            return False
        return not (self._no_capitals and (a.isupper() or b.isupper()))

    def _is_fault(self, form: str) -> bool:
        """Whether a usual fault makes the form of a word that is no compound: then it is meant to be that word."""
        for wrong, right in self._faults:
            at = form.find(wrong)
            while at >= 0:
                self.steps += 1
                if self._affixes.has_simple(form[:at] + right + form[at + len(wrong) :]):
                    return True
                at = form.find(wrong, at + 1)
        return False

    def _part(self, form: str, place: int) -> list[str]:
        """The flags of the roots that a part may have there: their own, or those that an affix carries, allow it."""
        key = place, form
        found = self._parts.get(key)
        if found is None:
            self.steps += 1
            if self.steps > STEPS:
                return []
            if len(self._parts) > KEPT:
                self._parts.clear()
            found = self._parts[key] = self._roots(form, place)
        return found

    def _roots(self, form: str, place: int) -> list[str]:
        wanted = self._places[place]
        if not wanted:
            return []
        found = []
        for flags in self._affixes.flags(form):
            if (self._forbidden and self._forbidden in flags) or (
                place != _END and self._not_first and self._not_first in flags
            ):
                return []
            if any(flag in flags for flag in wanted) and not (self._need and self._need in flags):
                found.append(flags)
        if found or place == _RULED:
            return found
        return list(self._affixes.analyses(form, wanted, None if place == _END else self._joints))
