"""Whether a dictionary's affixes and compound rules make a form of its stems: endings are taken off at look-up, no form is stored.

Sets of flags are strings of one character a flag; a stem may have several, for its several entries in the dictionary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.lexicon.store import Store

ALTERNATIVE = "\t"  # between the sets of flags of one stem
KEPT = 100_000  # parts of compounds that are remembered
MOST_PARTS = 5  # parts of a compound
LONGEST_COMPOUND = 60  # letters
_FACTOR, _PRIME = 0x9E3779B97F4A7C15, 0x1B791F77BDE5C099  # a prime far from a power of two

# Where a part stands in a compound: COMPOUNDBEGIN, COMPOUNDMIDDLE, COMPOUNDEND.
_BEGIN, _MIDDLE, _END = range(3)


def stem_hash(stem: bytes) -> int:
    """61 bits of a stem of any length."""
    return int.from_bytes(stem, "little") * _FACTOR % _PRIME


class Affixes:
    """Strips affixes and splits compounds. Forms are folded as the compiler folded the dictionary, capitals kept."""

    def __init__(self, store: Store, prefix: str = "") -> None:
        self._slots, self._rest = store.numbers(prefix + "stems"), store.bytes(prefix + "stems.rest")
        self._size = len(self._slots) - SPARE
        self._store, self._prefix = store, prefix
        self._tables: tuple[dict[str, Any], dict[str, Any]] | None = None
        self._sets: list[str] = []
        self._patterns: tuple[dict[str, Any], dict[str, Any]] = ({}, {})
        self._bits = 0
        self._parts: dict[tuple[int, str], bool] = {}

    def accepts(self, form: str) -> bool:
        """Whether the dictionary has the form, as a stem, with affixes, or as a compound of its parts. Case counts."""
        if self._tables is None:
            self._load()
        for written, meant in self._input:
            if written in form:
                form = form.replace(written, meant)
        return self.has_simple(form) or self.has_compound(form)

    def has_simple(self, form: str) -> bool:
        """Without compounds."""
        if self._tables is None:
            self._load()
        banned = self._need + self._only
        own = self._flags(form)
        if self._forbidden and any(self._forbidden in flags for flags in own):
            return False
        if any(not _meet(flags, banned) for flags in own):
            return True
        return any(not _meet(flags, self._only) for flags, _ in self._analyses(form, banned))

    @property
    def joins(self) -> bool:
        """Whether it has rules for compounds."""
        if self._tables is None:
            self._load()
        return any(self._places)

    def _load(self) -> None:
        import json
        import re

        data = json.loads(self._store.text(self._prefix + "affixes"))
        self._bits, self._input = data["bits"], data["input"]
        self._sets = self._store.text(self._prefix + "stems.flags").split("\n")
        options = data["options"]
        self._need, self._only = options.get("NEEDAFFIX", ""), options.get("ONLYINCOMPOUND", "")
        self._forbidden, self._circumfix = options.get("FORBIDDENWORD", ""), options.get("CIRCUMFIX", "")
        anywhere = options.get("COMPOUNDFLAG", "")
        self._places = tuple(
            anywhere + options.get(f"COMPOUND{place}", "") for place in ("BEGIN", "MIDDLE", "END")
        )  # fmt: skip
        self._permit = options.get("COMPOUNDPERMITFLAG", "")
        self._forbid = options.get("COMPOUNDFORBIDFLAG", "")
        self._least = max(1, options.get("COMPOUNDMIN", 3))
        self._no_triple = options.get("CHECKCOMPOUNDTRIPLE", 0)
        self._no_twice = options.get("CHECKCOMPOUNDDUP", 0)
        self._compile = re.compile
        self._tables = data["prefixes"], data["suffixes"]
        self._longest = tuple(max(map(len, table), default=-1) for table in self._tables)
        carried = {
            flag
            for strips in self._tables[1].values() for entries in strips.values()
            for entry in entries for flag in entry[3]
        }  # fmt: skip
        # Suffixes that stand only behind another suffix or prefix, and all that may.
        self._outer = "".join(sorted(carried))
        by_prefix = {
            flag
            for strips in self._tables[0].values() for entries in strips.values()
            for entry in entries for flag in entry[3]
        }  # fmt: skip
        self._from_prefix = "".join(sorted(by_prefix))

    def _flags(self, stem: str) -> list[str]:
        """The sets of flags of a stem, none if the dictionary has no such stem."""
        high, slot = divmod(stem_hash(stem.encode()), self._size)
        bits, slots = self._bits, self._slots
        mark = high & (1 << 32 - bits) - 1
        while met := slots[slot]:
            if met - 1 >> bits == mark:
                number = (met - 1 & (1 << bits) - 1) << 8 | self._rest[slot]
                return self._sets[number].split(ALTERNATIVE)
            slot += 1
        return []

    def _suffixed(self, form: str) -> Iterator[tuple[str, list[list[Any]]]]:
        """(stem, entries of the suffixes that would make the form of it), whether there is such a stem or not."""
        table = self._tables[1]  # type: ignore[index]
        for n in range(min(self._longest[1], len(form)) + 1):
            strips = table.get(form[len(form) - n :])
            if strips:
                base = form[: len(form) - n]
                for strip, entries in strips.items():
                    if base or strip:
                        yield base + strip, entries

    def _prefixed(self, form: str) -> Iterator[tuple[str, list[list[Any]]]]:
        table = self._tables[0]  # type: ignore[index]
        for n in range(min(self._longest[0], len(form) - 1) + 1):
            strips = table.get(form[:n])
            if strips:
                for strip, entries in strips.items():
                    yield strip + form[n:], entries

    def _holds(self, condition: str, stem: str, *, suffix: bool) -> bool:
        """Whether a stem meets the condition of an affix: "[^aeiou]y" at its end, or its beginning."""
        if not condition:
            return True
        patterns = self._patterns[suffix]
        pattern = patterns.get(condition)
        if pattern is None:
            pattern = patterns[condition] = self._compile(f"(?:{condition})$" if suffix else condition)
        return (pattern.search(stem) if suffix else pattern.match(stem)) is not None

    def _analyses(self, form: str, banned: str) -> Iterator[tuple[str, str]]:
        """The flags of each way to make the form of a stem and affixes: those of the stem, those of the last affix."""
        yield from self._by_suffix(form, "", banned)
        for stem, entries in self._prefixed(form):
            own = self._flags(stem)
            for flag, crosses, condition, carried in entries:
                if not self._holds(condition, stem, suffix=False):
                    continue
                if not (self._circumfix and self._circumfix in carried) and not _meet(carried, banned):
                    for flags in own:
                        if flag in flags and not self._is_forbidden(flags):
                            yield flags, carried
                if crosses:
                    yield from self._by_suffix(stem, flag, banned, carried)

    def _by_suffix(self, form: str, prefix: str, banned: str, prefix_carries: str = "") -> Iterator[tuple[str, str]]:
        """Analyses by one or two suffixes, behind a prefix of a flag if one is given, which must be allowed as well."""
        for stem, entries in self._suffixed(form):
            own: list[str] | None = None
            for flag, crosses, condition, carried in entries:
                if (prefix and not crosses) or _meet(carried, banned):
                    continue
                circumfix = self._circumfix and self._circumfix in carried
                if circumfix and not (prefix and self._circumfix in prefix_carries):
                    continue
                if own is None:
                    own = self._flags(stem)
                if own and self._holds(condition, stem, suffix=True):
                    yield from (
                        (flags, carried) for flags in own
                        if self._allows(flags, flag, prefix, carried, prefix_carries)
                    )  # fmt: skip
                if flag in self._outer and self._holds(condition, stem, suffix=True):
                    yield from self._by_inner_suffix(stem, flag, prefix, carried)

    def _allows(self, flags: str, flag: str, prefix: str, carried: str, prefix_carries: str) -> bool:
        """Whether a stem takes a suffix, or a prefix that brings it; and the prefix, by itself or by the suffix."""
        with_prefix = not prefix or prefix in flags or (prefix in carried and flag not in prefix_carries)
        return with_prefix and (flag in flags or flag in prefix_carries) and not self._is_forbidden(flags)

    def _by_inner_suffix(self, form: str, outer: str, prefix: str, carried: str) -> Iterator[tuple[str, str]]:
        for stem, entries in self._suffixed(form):
            own: list[str] | None = None
            for flag, crosses, condition, inner in entries:
                if outer not in inner or (prefix and not crosses):
                    continue
                if own is None:
                    own = self._flags(stem)
                if own and self._holds(condition, stem, suffix=True):
                    for flags in own:
                        if flag in flags and (not prefix or prefix in flags or prefix in inner or prefix in carried):
                            yield flags, carried

    def _is_forbidden(self, flags: str) -> bool:
        return bool(self._forbidden) and self._forbidden in flags

    def has_compound(self, form: str) -> bool:
        """Whether the form is a compound by the dictionary's own rules."""
        if self._tables is None:
            self._load()
        if not any(self._places) or not 2 * self._least <= len(form) <= LONGEST_COMPOUND:
            return False
        if self._forbidden and any(self._forbidden in flags for flags in self._flags(form)):
            return False
        return self._splits(form, 0, "", {})

    def _splits(self, form: str, parts: int, before: str, seen: dict[tuple[str, bool], bool]) -> bool:
        """Whether what is left of a form is one last part, or a part and something that splits."""
        if parts and before != form and self._is_part(form, _END):
            return True
        if parts + 2 > MOST_PARTS:
            return False
        key = form, bool(parts)
        if key not in seen:
            seen[key] = any(
                self._is_part(form[:i], _MIDDLE if parts else _BEGIN)
                and self._may_meet(form, i)
                and self._splits(form[i:], parts + 1, form[:i] if self._no_twice else "", seen)
                for i in range(self._least, len(form) - self._least + 1)
            )  # fmt: skip
        return seen[key]

    def _may_meet(self, form: str, i: int) -> bool:
        return not (
            self._no_triple
            and form[i - 1] == form[i]
            and (form[i - 2 : i - 1] == form[i] or form[i + 1 : i + 2] == form[i])
        )

    def _is_part(self, form: str, place: int) -> bool:
        """Whether a form may stand there in a compound: by its own flags, or by those that its affix carries."""
        key = place, form
        found = self._parts.get(key)
        if found is None:
            if len(self._parts) > KEPT:
                self._parts.clear()
            found = self._parts[key] = self._may_stand(form, place)
        return found

    def _may_stand(self, form: str, place: int) -> bool:
        wanted = self._places[place]
        for flags in self._flags(form):
            if _meet(flags, wanted) and not _meet(flags, self._need) and not self._is_forbidden(flags):
                return True
        for flags, carried in self._by_suffix(form, "", self._need):
            if (place == _END or (self._permit and self._permit in carried)) and _meet(flags + carried, wanted):
                return True
        return False


def _meet(flags: str, others: str) -> bool:
    """Whether two sets share a flag."""
    return any(flag in flags for flag in others)


SPARE = 1024  # slots behind the last one, so that no search has to begin again
