"""A Hunspell dictionary (.aff, .dic) -> stems, flags, affixes and compound rules.

Flags of any notation become single characters from FIRST_FLAG on, so that a set of flags is a string.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

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
_FLAGS = re.compile(r"(?<!\\)/")  # what is between a word and its flags
_MORPHOLOGY = re.compile(r"\s+[a-z]{2}:.*$")
_STRAY = re.compile("[\udc80-\udcff]")  # bytes that are no UTF-8
_ENCODINGS = {"ISO8859-1": "latin-1", "ISO8859-2": "iso8859-2", "ISO8859-7": "iso8859-7"}


class Dictionary:
    """stems: form -> alternative sets of flags. prefixes and suffixes: added letters -> stripped letters -> entries.

    An entry is [flag, crosses (0 or 1), condition, flags that the affix carries]. options: SPECIAL names -> flag. faults: what
    is written for what, by people who err.
    """

    def __init__(self, fold: Callable[[str], str]) -> None:
        self._fold = fold
        self._flags: dict[str, str] = {}
        self._aliases: list[str] = []
        self._notation = ""
        self._ignore: dict[int, None] = {}
        self._replaced: list[tuple[str, str]] = []
        self.faults: list[tuple[str, str]] = []
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
            found._read_stems(stems.read_bytes().decode(encoding, "replace").split("\n")[1:])
        return found

    @property
    def input(self) -> list[tuple[str, str]]:
        """What is written of a form, and what is meant by it."""
        return self._replaced + [(chr(letter), "") for letter in self._ignore]

    def add(self, prefixes: str, endings: str) -> None:
        """Let every stem take prefixes and endings (separated by blanks) that a dictionary does not have.

        "er/ible" is an ending that stands in place of another.
        """
        for kind, added in (("PFX", prefixes), ("SFX", endings)):
            if added:
                for one in added.split():
                    stripped, _, letters = one.rpartition("/")
                    self._affix(kind, "added " + kind, 1, stripped or "0", letters, [])
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
                self._replaced.append((written, meant))
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
                self.faults.append((self._fold(wrong), self._fold(right)))
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
        known = {"": ""}  # sets of flags
        for raw in lines:
            line = raw.rstrip("\r").partition("\t")[0].strip()
            if not line:
                continue
            found = _FLAGS.search(line)
            if found and found.start():
                word, flags = line[: found.start()], line[found.end() :].partition(" ")[0]
            else:
                word, flags = _MORPHOLOGY.sub("", line) if ":" in line else line, ""
            word = word.strip().replace("\\/", "/")
            if self._ignore:
                word = word.translate(self._ignore)
            if not word.isascii():
                word = self._fold(word)
            if word:
                own = known.get(flags)
                if own is None:
                    own = known[flags] = self._set(flags)
                alternatives = self.stems.setdefault(word, [])
                if own not in alternatives:
                    alternatives.append(own)
