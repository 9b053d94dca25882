"""A Hunspell dictionary (.aff, .dic) -> stems, flags, affixes and compound rules, as lexicon.affixes reads them.

Flags of any notation become single characters from FIRST_FLAG on, so that a set of flags is a string.
"""

from __future__ import annotations

import json
import re
import zlib
from typing import TYPE_CHECKING, Any

from copyedit.lexicon.affixes import ALTERNATIVE
from copyedit.lexicon.stems import pack_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    Table = dict[str, dict[str, list[list[Any]]]]

FIRST_FLAG = 0x100
SPECIAL = (
    "NEEDAFFIX", "FORBIDDENWORD", "ONLYINCOMPOUND", "CIRCUMFIX", "COMPOUNDFLAG", "COMPOUNDBEGIN", "COMPOUNDMIDDLE",
    "COMPOUNDEND", "COMPOUNDPERMITFLAG", "COMPOUNDFORBIDFLAG", "FORCEUCASE",
)  # fmt: skip
SWITCHES = (
    "CHECKCOMPOUNDTRIPLE", "SIMPLIFIEDTRIPLE", "CHECKCOMPOUNDDUP", "CHECKCOMPOUNDCASE", "CHECKCOMPOUNDREP", "FULLSTRIP",
)  # fmt: skip
_STRAY = re.compile("[\udc80-\udcff]")  # bytes that are no UTF-8
_ENCODINGS = {"ISO8859-1": "latin-1", "ISO8859-2": "iso8859-2", "ISO8859-7": "iso8859-7"}


class Dictionary:
    """stems: form -> alternative sets of flags. prefixes and suffixes: added letters -> stripped letters -> entries.

    An entry is [flag, crosses (0 or 1), condition, flags that the affix carries]. options: SPECIAL names -> flag.
    """

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._flags: dict[str, str] = {}
        self._aliases: list[str] = []
        self._notation = ""
        self._ignore: dict[int, None] = {}
        self._input: list[tuple[str, str]] = []
        self._faults: list[tuple[str, str]] = []
        self.options: dict[str, Any] = {}
        self.prefixes: Table = {}
        self.suffixes: Table = {}
        self.stems: dict[str, list[str]] = {}

    @classmethod
    def read(cls, aff: Path, dic: Path, fold: Callable[[str], str], *more: Path) -> Dictionary:
        """The dictionary of two files, and of further ones with stems that take the same affixes."""
        found, raw = cls(fold), aff.read_bytes()
        named = re.search(rb"^SET\s+(\S+)", raw, re.MULTILINE)
        name = named[1].decode() if named else "utf-8"
        encoding = _ENCODINGS.get(name, name)
        text = raw.decode(encoding, "surrogateescape").lstrip("\ufeff")
        if _STRAY.search(text):
            found._notation = "bytes"  # one byte a flag, between words in UTF-8
        found._read_affixes(text.splitlines())
        for stems in (dic, *more):
            found._read_stems([line.decode(encoding, "replace") for line in stems.read_bytes().split(b"\n")[1:]])
        return found

    def add(self, prefixes: str, endings: str) -> None:
        """Let every stem take prefixes and endings (separated by blanks), where a dictionary lists stems only."""
        for kind, added in (("PFX", prefixes), ("SFX", endings)):
            if added:
                for letters in added.split():
                    self._affix(kind, "added " + kind, 1, "0", letters, [])
                flag = self._flag("added " + kind)
                self.stems = {stem: [flags + flag for flags in sets] for stem, sets in self.stems.items()}

    def add_like(self, models: Mapping[str, str]) -> None:
        """Let words be inflected like others: "parkieren" like "markieren". As parts of compounds nouns are lower case."""
        for word, model in models.items():
            for own, other in {word: model, word.lower(): model.lower()}.items():
                if other in self.stems:
                    self.stems[own] = self.stems.get(own, []) + self.stems[other]

    def _flag(self, name: str) -> str:
        if self._notation == "bytes":
            name = name.encode("utf-8", "surrogateescape").decode("latin-1")[:1]
        return self._numbered(name)

    def _numbered(self, name: str) -> str:
        return self._flags.setdefault(name, chr(FIRST_FLAG + len(self._flags)))

    def _set(self, text: str) -> str:
        """A flag field -> our string of flags, sorted."""
        if self._aliases and text.isdigit():
            return self._aliases[int(text)]
        return self._plain_set(text)

    def _plain_set(self, text: str) -> str:
        if self._notation == "long":
            names = [text[i : i + 2] for i in range(0, len(text), 2)]
        elif self._notation == "num":
            names = [n for n in text.split(",") if n]
        elif self._notation == "bytes":
            names = list(text.encode("utf-8", "surrogateescape").decode("latin-1"))
        else:
            names = list(text)
        return "".join(sorted({self._numbered(n) for n in names}))

    def _read_affixes(self, lines: list[str]) -> None:
        for line in lines:
            fields = line.split()
            if fields[:1] == ["FLAG"]:
                self._notation = fields[1]
        crosses: dict[tuple[str, str], int] = {}
        for line in lines:
            fields = line.split()
            match fields:
                case ["AF", _count] if not self._aliases:
                    self._aliases = [""]
                case ["AF", flags, *_]:
                    self._aliases.append(self._plain_set(flags))
                case ["SFX" | "PFX" as kind, flag, "Y" | "N" as crossing, count, *_] if count.isdigit() and (
                    kind, flag
                ) not in crosses:  # fmt: skip
                    crosses[kind, flag] = int(crossing == "Y")
                case ["SFX" | "PFX" as kind, flag, strip, add, *rest] if (kind, flag) in crosses:
                    self._affix(kind, flag, crosses[kind, flag], strip, add, rest)
                case _:
                    self._read_option(fields)

    def _read_option(self, fields: list[str]) -> None:
        match fields:
            case ["IGNORE", letters, *_]:
                self._ignore = dict.fromkeys(map(ord, letters))
            case ["ICONV", written, meant, *_]:
                self._input.append((written, meant))
            case ["PSEUDOROOT", flag, *_]:
                self.options["NEEDAFFIX"] = self._flag(flag)
            case ["COMPOUNDMIN" as key, number, *_]:
                self.options[key] = int(number)
            case [key, flag, *_] if key in SPECIAL:
                self.options[key] = self._set(flag)
            case ["CHECKCOMPOUNDPATTERN", end, start, *_]:
                (before, _, mine), (after, _, other) = end.partition("/"), start.partition("/")
                pattern = [before, self._set(mine), after, self._set(other)]
                self.options.setdefault("CHECKCOMPOUNDPATTERN", []).append(pattern)
            case ["COMPOUNDRULE", rule, *_] if not rule.isdigit():
                self.options.setdefault("COMPOUNDRULE", []).append(self._rule(rule))
            case ["REP", wrong, right, *_]:
                self._faults.append((self._fold(wrong), self._fold(right)))
            case [key, *_] if key in SWITCHES:
                self.options[key] = 1

    def _rule(self, text: str) -> list[tuple[str, str]]:
        """A compound rule as flags with their marks: "(N1)(n2)*" -> [(N1, ""), (n2, "*")]."""
        return [
            (self._set(long or short), mark) for long, short, mark in re.findall(r"(?:\((.+?)\)|([^*?]))([*?]?)", text)
        ]  # fmt: skip

    def _affix(self, kind: str, flag: str, crosses: int, strip: str, add: str, rest: list[str]) -> None:
        add, _, carried = add.partition("/")
        strip, add = ("" if part == "0" else self._fold(part.translate(self._ignore)) for part in (strip, add))
        condition = rest[0] if rest and not rest[0].startswith("#") else "."
        condition = "" if condition in (".", strip) else self._fold(condition)
        try:
            re.compile(condition)
        except re.error:
            condition = ""
        table = self.suffixes if kind == "SFX" else self.prefixes
        entry = [self._flag(flag), crosses, condition, self._set(carried) if carried else ""]
        entries = table.setdefault(add, {}).setdefault(strip, [])
        if entry not in entries:
            entries.append(entry)

    def _read_stems(self, lines: list[str]) -> None:
        for raw in lines:
            line = raw.rstrip("\r").split("\t")[0].strip()
            if not line:
                continue
            found = re.search(r"(?<!\\)/", line)
            if found and found.start():
                word, flags = line[: found.start()], line[found.end() :].split(" ")[0]
            else:
                word, flags = re.sub(r"\s+[a-z]{2}:.*$", "", line), ""
            word = self._fold(word.strip().replace("\\/", "/").translate(self._ignore))
            if word:
                alternatives = self.stems.setdefault(word, [])
                if (own := self._set(flags) if flags else "") not in alternatives:
                    alternatives.append(own)

    def sections(self, prefix: str = "") -> dict[str, bytes]:
        """The sections of the stems, and "affixes" (compressed JSON): tables of affixes, options, sets of flags."""
        tables = self._tables()
        # Dictionaries carry flags that nothing asks for, too, for suggestions and the like.
        asked = {entry[0] for table in (self.prefixes, self.suffixes) for entry in every_entry(table)}
        asked |= {flag for value in self.options.values() if isinstance(value, str) for flag in value}
        asked |= {flag for _, a, _, b in self.options.get("CHECKCOMPOUNDPATTERN", ()) for flag in a + b}
        asked |= {flag for rule in tables["options"].get("COMPOUNDRULE", ()) for flag, _ in rule}
        kept = {
            flags: "".join(flag for flag in flags if flag in asked)
            for alternatives in self.stems.values() for flags in alternatives
        }  # fmt: skip
        sets: dict[str, int] = {}
        values: dict[bytes, int] = {}
        for stem, alternatives in sorted(self.stems.items()):
            own = ALTERNATIVE.join(sorted({kept[flags] for flags in alternatives}))
            values[stem.encode()] = sets.setdefault(own, len(sets))
        taken_out = [(chr(letter), "") for letter in self._ignore]
        data = {"input": self._input + taken_out, "sets": "\n".join(sets), **tables}
        packed = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
        return pack_stems(prefix, values) | {f"{prefix}affixes": zlib.compress(packed, 9)}

    def _tables(self) -> dict[str, Any]:
        """What lexicon.affixes reads: options, and tables as (longest affix, entries by added and stripped letters)."""
        options = dict(self.options)
        if options.pop("CHECKCOMPOUNDREP", 0):
            options["REP"] = self._faults
        if "COMPOUNDRULE" in options:  # of numbers in figures, which are no words, there are rules as well
            met = {flag for stem, sets in self.stems.items() if stem.isalpha() for flags in sets for flag in flags}
            rules = [rule for rule in options["COMPOUNDRULE"] if all(mark or flag in met for flag, mark in rule)]
            options["COMPOUNDRULE"] = rules
        carried = {flag for entry in every_entry(self.suffixes) for flag in entry[3]}
        outer = chosen(self.suffixes, lambda entry: entry[0] in carried)
        behind = {entry[0] for entry in every_entry(outer)}
        permit = options.get("COMPOUNDPERMITFLAG", "-")
        tables = {
            "prefixes": self.prefixes, "suffixes": self.suffixes, "outer": outer,
            "inner": chosen(self.suffixes, lambda entry: not behind.isdisjoint(entry[3])),
            "joints": chosen(self.suffixes, lambda entry: permit in entry[3]),
        }  # fmt: skip
        return {"options": options} | {name: (max(map(len, t), default=-1), t) for name, t in tables.items()}


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
