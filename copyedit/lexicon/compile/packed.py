"""A dictionary that was read -> the sections that lexicon.affixes reads, or what answers by the stems themselves."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

from copyedit.lexicon.affixes import ALTERNATIVE, Affixes
from copyedit.lexicon.stems import pack_stems
from copyedit.lexicon.store import Store, pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.lexicon.compile.dictionary import Dictionary, Table


class Packed:
    """numbers: stem -> the number of its set of flags. affixes: compressed JSON of the tables of affixes, options and sets."""

    def __init__(self, dictionary: Dictionary) -> None:
        options, tables = _options(dictionary), _tables(dictionary)
        sets = _sets(dictionary.stems, _asked(dictionary, options))
        order = {flags: number for number, flags in enumerate(sorted(set(sets.values())))}
        self.numbers = {stem: order[flags] for stem, flags in sets.items()}
        data = {"input": dictionary.input, "sets": "\n".join(order), "options": options, **tables}
        self.affixes = zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode(), 9)

    def sections(self, prefix: str = "") -> dict[str, bytes]:
        """The sections of the stems, and "affixes"."""
        values = {stem.encode(): number for stem, number in self.numbers.items()}
        return pack_stems(prefix, values) | {f"{prefix}affixes": self.affixes}

    def asked(self) -> Affixes:
        """What tells the forms that the dictionary accepts, without a doubt."""
        return Affixes(Store(pack({"affixes": self.affixes})), number=self.numbers.get)


def _options(dictionary: Dictionary) -> dict[str, Any]:
    options = dict(dictionary.options)
    if options.pop("CHECKCOMPOUNDREP", 0):
        options["REP"] = dictionary.faults
    if "COMPOUNDRULE" in options:  # of numbers in figures, which are no words, there are rules as well
        met = {flag for stem, sets in dictionary.stems.items() if stem.isalpha() for flags in sets for flag in flags}
        rules = [rule for rule in options["COMPOUNDRULE"] if all(mark or flag in met for flag, mark in rule)]
        options["COMPOUNDRULE"] = rules
    return options


def _tables(dictionary: Dictionary) -> dict[str, Table]:
    """Entries by added and stripped letters."""
    suffixes = dictionary.suffixes
    carried = {flag for entry in every_entry(suffixes) for flag in entry[3]}
    outer = chosen(suffixes, lambda entry: entry[0] in carried)
    behind = {entry[0] for entry in every_entry(outer)}
    permit = dictionary.options.get("COMPOUNDPERMITFLAG", "-")
    tables = {
        "prefixes": dictionary.prefixes, "suffixes": suffixes, "outer": outer,
        "inner": chosen(suffixes, lambda entry: not behind.isdisjoint(entry[3])),
        "joints": chosen(suffixes, lambda entry: permit in entry[3]),
    }  # fmt: skip
    return {name: with_parts(table, from_end=name != "prefixes") for name, table in tables.items()}


def with_parts(table: Table, *, from_end: bool) -> Table:
    """A table that has each end of its added letters, or each beginning, so that a search need not go on where none goes on."""
    parts = {added[i:] if from_end else added[:i] for added in table for i in range(len(added) + 1)}
    return {part: table.get(part, {}) for part in sorted(parts)}


def _asked(dictionary: Dictionary, options: dict[str, Any]) -> set[str]:
    """The flags that something asks for. Dictionaries carry others, too, for suggestions and the like."""
    asked = {entry[0] for table in (dictionary.prefixes, dictionary.suffixes) for entry in every_entry(table)}
    asked |= {flag for value in options.values() if isinstance(value, str) for flag in value}
    asked |= {flag for _, a, _, b in options.get("CHECKCOMPOUNDPATTERN", ()) for flag in a + b}
    return asked | {flag for rule in options.get("COMPOUNDRULE", ()) for flag, _ in rule}


def _sets(stems: dict[str, list[str]], asked: set[str]) -> dict[str, str]:
    """Stems with their alternative sets of flags as one string."""
    every = {flags for alternatives in stems.values() for flags in alternatives}
    kept = {flags: "".join(flag for flag in flags if flag in asked) for flags in every}
    return {
        stem: kept[sets[0]] if len(sets) == 1 else ALTERNATIVE.join(sorted({kept[flags] for flags in sets}))
        for stem, sets in stems.items()
    }


def every_entry(table: Table) -> list[list[Any]]:
    return [entry for strips in table.values() for entries in strips.values() for entry in entries]


def chosen(table: Table, wanted: Callable[[list[Any]], bool]) -> Table:
    """A table with some of the entries."""
    found: Table = {}
    for added, strips in table.items():
        for stripped, entries in strips.items():
            if kept := [entry for entry in entries if wanted(entry)]:
                found.setdefault(added, {})[stripped] = kept
    return found
