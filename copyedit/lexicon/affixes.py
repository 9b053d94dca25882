"""Whether a dictionary's affixes make a form of its stems: endings are taken off at look-up, no form is stored.

Sets of flags are strings of one character a flag; a stem may have several, for its several entries in the dictionary.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from copyedit.lexicon.compounds import Compounds
from copyedit.lexicon.stems import Stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from copyedit.lexicon import _core as core
    from copyedit.lexicon.store import Store

    Entry = tuple[str, int, str, str]  # a flag, whether it crosses, a condition, the flags that it carries
    Table = dict[str, dict[str, list[Entry]]]
    # What is stripped, the entries, and by what the stem ends with, whether a condition may hold; None if any ending does.
    Plan = tuple[str, list[Entry], "Ends | None"]

ALTERNATIVE = "\t"  # between the sets of flags of one stem
_NONE: list[str] = []
KEPT = 10_000  # stems whose flags are remembered: a form is asked for the same ones several times
_END = 3  # letters of a stem by which most conditions are told
_ENDS = 1_000  # such endings that are remembered
LONGEST = 80  # letters; no dictionary makes a longer form


class Affixes:
    """Strips affixes. Forms are folded as the compiler folded the dictionary, capitals kept.

    A table is: added letters -> stripped letters -> entries, which are a flag, whether it crosses, a condition, and the flags
    that the affix carries. Each end of a suffix, each beginning of a prefix is in it too, so that a search ends early.
    """

    def __init__(self, store: Store, prefix: str = "", number: Callable[[str], int | None] | None = None) -> None:
        self._core: core.Stems | None = None  # what looks up all stems of a form, where the core is compiled
        if number is None:
            stems = Stems(store, prefix)
            number, self._core = stems.number, stems.core
        self._number = number  # of a stem's set of flags
        self._store, self._name = store, f"{prefix}affixes"
        self._loaded = False
        self._flags: dict[str, list[str]] = {}
        self._split: dict[int, list[str]] = {}
        self._plans: tuple[dict[str, list[Plan]], dict[str, list[Plan]]] = ({}, {})  # of suffixes, of joints

    def accepts(self, form: str) -> bool:
        """Whether the dictionary has the form, as a stem, with affixes, or as a compound of its parts. Case counts."""
        return self.accepts_any((form,))

    def accepts_any(self, forms: Iterable[str]) -> bool:
        """Whether it has one of some forms; what takes longer, whether one is a compound, is asked last."""
        if not self._loaded:
            self._load()
        forms = [self._meant(form) for form in forms if len(form) <= LONGEST]
        return any(map(self.has_simple, forms)) or any(map(self.has_compound, forms))

    def _meant(self, form: str) -> str:
        """The form as the dictionary writes it."""
        for written, meant in self._input:
            if written in form:
                form = form.replace(written, meant)
        return form

    def has_simple(self, form: str) -> bool:
        """Without compounds."""
        if not self._loaded:
            self._load()
        banned = self._banned
        own = self.flags(form)
        if own:
            if any(meet(flags, self._forbidden) for flags in own):
                return False
            if any(not meet(flags, banned) for flags in own):
                return True
        return any(not meet(flags, self._only) for flags in self.analyses(form))

    def has_compound(self, form: str) -> bool:
        """Whether the form is a compound by the dictionary's own rules."""
        if not self._loaded:
            self._load()
        return self._compounds is not None and self._compounds.accepts(form)

    @property
    def joins(self) -> bool:
        """Whether it has rules for compounds."""
        if not self._loaded:
            self._load()
        return self._compounds is not None

    @property
    def steps(self) -> int:
        """How many parts and meant words were looked up for the last compound."""
        return self._compounds.steps if self._loaded and self._compounds else 0

    def _load(self) -> None:
        import json
        from zlib import decompress

        data = json.loads(decompress(self._store.bytes(self._name)))
        self._loaded = True
        self._input: list[list[str]] = data["input"]
        self._sets: list[str] = data["sets"].split("\n")
        options = data["options"]
        self._only: str = options.get("ONLYINCOMPOUND", "")
        self._need: str = options.get("NEEDAFFIX", "")
        self._banned = self._need + self._only
        self._not_in_compound = self._need + options.get("COMPOUNDFORBIDFLAG", "")
        self._permit: str = options.get("COMPOUNDPERMITFLAG", "")
        self._forbidden: str = options.get("FORBIDDENWORD", "")
        self._circumfix: str = options.get("CIRCUMFIX", "")
        self._prefixes: Table = data["prefixes"]
        self._suffixes: Table = data["suffixes"]
        self._leave_alone(self._prefixes.get("", {}).get("", []))
        # Of the suffixes those that stand behind another one, and those that another one stands behind.
        self._outer: Table = data["outer"]
        self._inner: Table = data["inner"]
        compounds = any(key.startswith("COMPOUND") for key in options)
        self._compounds = Compounds(self, options, data["joints"]) if compounds else None

    def _leave_alone(self, nothing: list[Entry]) -> None:
        """Mark the prefixes that add nothing and bring no suffix: what crosses one of them is made without it as well."""
        if nothing:
            behind = {
                entry[0] for strips in self._suffixes.values() for entries in strips.values() for entry in entries
            }
            nothing[:] = [
                (flag, 0 if behind.isdisjoint(carried) else crosses, condition, carried)
                for flag, crosses, condition, carried in nothing
            ]

    def _sets_of(self, number: int) -> list[str]:
        found = self._split.get(number)
        if found is None:
            found = self._split[number] = self._sets[number].split(ALTERNATIVE)
        return found

    def flags(self, stem: str) -> list[str]:
        """The sets of flags of a stem, none if the dictionary has no such stem."""
        found = self._flags.get(stem)
        if found is None:
            number = self._number(stem)
            found = _NONE if number is None else self._sets_of(number)
            if len(self._flags) >= KEPT:
                self._flags.clear()
            self._flags[stem] = found
        return found

    def _holds(self, condition: str, stem: str, *, suffix: bool) -> bool:
        """Whether a stem meets the condition of an affix: "[^aeiou]y" at its end, or its beginning."""
        if not condition:
            return True
        places = _places(condition)
        if len(stem) < len(places):
            return False
        return _meets(places, reversed(stem)) if suffix else _meets(reversed(places), stem)

    def analyses(self, form: str, wanted: str = "", joints: Table | None = None) -> Iterator[str]:
        """The flags of each stem that affixes make the form of.

        Where flags are wanted, the form is a part of a compound and stem or affix must have one of them; `joints` are
        the suffixes that may end a part which is not the last.
        """
        yield from self._by_suffix(form, wanted, (), joints)
        last = bool(wanted) and joints is None
        for n in range(len(form)):
            strips = self._prefixes.get(form[:n])
            if strips is None:
                break
            for strip, entries in strips.items():
                stem = strip + form[n:]
                met = [
                    (flag, crosses, carried) for flag, crosses, condition, carried in entries
                    if not (last and not meet(carried, self._permit)) and self._holds(condition, stem, suffix=False)
                ]  # fmt: skip
                for flags in self.flags(stem) if met else ():
                    for flag, _, carried in met:
                        if (
                            flag in flags
                            and self._allows(flags, carried, wanted)
                            and not meet(carried, self._circumfix)
                        ):
                            yield flags
                if crossing := [(flag, carried) for flag, crosses, carried in met if crosses]:
                    yield from self._by_suffix(stem, wanted, crossing, joints)

    def _by_suffix(
        self, form: str, wanted: str, prefixes: Sequence[tuple[str, str]], joints: Table | None
    ) -> Iterator[str]:
        """Analyses by one or two suffixes; behind one of some prefixes, if any are given, which must be allowed as well."""
        for stem, own, entries in self._stems(form, joints):
            for flags in own:
                for flag, crosses, condition, carried in entries:
                    if prefixes:
                        fits = crosses and any(self._cross(flags, flag, carried, *p) for p in prefixes)
                    else:
                        fits = flag in flags and not meet(carried, self._circumfix)
                    if fits and self._allows(flags, carried, wanted) and self._holds(condition, stem, suffix=True):
                        yield flags
        if joints is None:
            banned = self._not_in_compound if wanted else self._banned
            for stem, entries in stripped(form, self._outer):
                for flag, crosses, condition, carried in entries:
                    fits = (crosses or not prefixes) and not meet(carried, banned)
                    if fits and self._holds(condition, stem, suffix=True):
                        yield from self._by_inner_suffix(stem, flag, carried, wanted, prefixes)

    def _stems(self, form: str, joints: Table | None) -> Iterator[tuple[str, list[str], list[Entry]]]:
        """(stem, its sets of flags, entries) of the stems there are of which a suffix may make the form."""
        if self._core:
            for stem, number, entries in self._core.standing(form, self._suffixes if joints is None else joints):
                yield stem, self._sets_of(number), entries
            return
        known, plans = self._flags, self._plans[joints is not None]
        for n in range(len(form), -1, -1):
            added = form[n:]
            plan = plans.get(added)
            if plan is None:
                strips = (self._suffixes if joints is None else joints).get(added)
                if strips is None:
                    return
                plan = plans[added] = _plan(strips)
            head = form[:n]
            for strip, entries, ends in plan:
                stem = head + strip
                own = known.get(stem)
                if own is None:
                    if ends is not None and not ends[stem[-_END:]]:
                        continue
                    own = self.flags(stem)
                if own and stem:
                    yield stem, own, entries

    def _allows(self, flags: str, carried: str, wanted: str) -> bool:
        """Whether a stem and what its affix carries may stand there: as a word, or as a part that has a wanted flag."""
        if meet(flags, self._forbidden):
            return False
        if wanted:
            return meet(flags + carried, wanted) and not meet(carried, self._not_in_compound)
        return not meet(carried, self._banned)

    def _cross(self, flags: str, flag: str, carried: str, prefix: str, brings: str) -> bool:
        """Whether a stem takes a suffix, or its prefix brings it; and the prefix, by itself or by the suffix."""
        if meet(carried, self._circumfix) != meet(brings, self._circumfix):
            return False
        if flag in brings:
            return prefix in flags
        return flag in flags and (prefix in flags or prefix in carried)

    def _by_inner_suffix(
        self, form: str, outer: str, carried: str, wanted: str, prefixes: Sequence[tuple[str, str]]
    ) -> Iterator[str]:
        """Analyses of what is left when one suffix is off, by a second one that carries its flag."""
        for stem, entries in stripped(form, self._inner):
            fit = [e for e in entries if outer in e[3] and (e[1] or not prefixes)]
            for flags in self.flags(stem) if fit else ():
                for flag, _, condition, inner in fit:
                    if flag not in flags or meet(flags, self._forbidden):
                        continue
                    if prefixes and not any(p[0] in flags or p[0] in inner or p[0] in carried for p in prefixes):
                        continue
                    if (not wanted or meet(flags + carried, wanted)) and self._holds(condition, stem, suffix=True):
                        yield flags


class Ends(dict[str, bool]):
    """Whether a stem that ends so may meet one of some conditions, found when it is asked: so most need not be looked up."""

    def __init__(self, conditions: Iterable[str]) -> None:
        super().__init__()
        self._places = {_places(condition)[:_END] for condition in conditions}

    def __missing__(self, end: str) -> bool:
        if len(self) >= _ENDS:
            self.clear()
        self[end] = found = any(_meets(places, reversed(end)) for places in self._places)
        return found


def _meets(places: Iterable[tuple[str, bool]], letters: Iterable[str]) -> bool:
    for (some, denied), letter in zip(places, letters, strict=False):  # noqa: SIM110 -- asked too often for a generator
        if (letter in some) == denied:
            return False
    return True


@cache
def _places(condition: str) -> tuple[tuple[str, bool], ...]:
    """(letters, whether another one must stand there) of each letter that a condition is about, the last first: "[^aeiou]y"."""
    found, at = [], 0
    while at < len(condition):
        end = condition.find("]", at) + 1 if condition[at] == "[" else at + 1
        letters = condition[at:end].strip("[]")
        found.append(("", True) if letters == "." else (letters.removeprefix("^"), letters[:1] == "^"))
        at = end
    return tuple(reversed(found))


def _plan(strips: dict[str, list[Entry]]) -> list[Plan]:
    found: list[Plan] = []
    for strip, entries in strips.items():
        conditions = {condition for _, _, condition, _ in entries}
        found.append((strip, entries, None if "" in conditions else Ends(conditions)))
    return found


def stripped(form: str, table: Table) -> Iterator[tuple[str, list[tuple[str, int, str, str]]]]:
    """(stem, entries of the suffixes that would make the form of it), whether there is such a stem or not."""
    for n in range(len(form), -1, -1):
        strips = table.get(form[n:])
        if strips is None:
            return
        for strip, entries in strips.items():
            if n or strip:
                yield form[:n] + strip, entries


def meet(flags: str, others: str) -> bool:
    """Whether two sets share a flag."""
    for flag in others:  # noqa: SIM110 -- asked too often for a generator
        if flag in flags:
            return True
    return False
