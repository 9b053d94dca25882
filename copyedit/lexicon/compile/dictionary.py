"""A Hunspell dictionary (.aff, .dic) -> stems, flags, affixes and compound rules, as lexicon.affixes reads them.

Flags of any notation become single characters from FIRST_FLAG on, so that a set of flags is a string.
"""

from __future__ import annotations

import json
import re
from array import array
from typing import TYPE_CHECKING, Any

from copyedit.lexicon.affixes import ALTERNATIVE, SPARE, stem_hash

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST_FLAG = 0x100
SPECIAL = (
    "NEEDAFFIX", "FORBIDDENWORD", "ONLYINCOMPOUND", "CIRCUMFIX", "COMPOUNDFLAG", "COMPOUNDBEGIN", "COMPOUNDMIDDLE",
    "COMPOUNDEND", "COMPOUNDPERMITFLAG", "COMPOUNDFORBIDFLAG",
)  # fmt: skip
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
        self.options: dict[str, Any] = {}
        self.prefixes: dict[str, dict[str, list[list[Any]]]] = {}
        self.suffixes: dict[str, dict[str, list[list[Any]]]] = {}
        self.stems: dict[str, list[str]] = {}

    @classmethod
    def read(cls, aff: Path, dic: Path, fold: Callable[[str], str]) -> Dictionary:
        """The dictionary of two files."""
        found, raw = cls(fold), aff.read_bytes()
        named = re.search(rb"^SET\s+(\S+)", raw, re.MULTILINE)
        name = named[1].decode() if named else "utf-8"
        encoding = _ENCODINGS.get(name, name)
        found._read_affixes(raw.decode(encoding, "replace").lstrip("\ufeff").splitlines())
        found._read_stems([line.decode(encoding, "replace") for line in dic.read_bytes().split(b"\n")[1:]])
        return found

    def add(self, prefixes: str, endings: str) -> None:
        """Let every stem take prefixes and endings (separated by blanks), where a dictionary lists stems only."""
        for kind, added in (("PFX", prefixes), ("SFX", endings)):
            if added:
                for letters in added.split():
                    self._affix(kind, "added " + kind, 1, "0", letters, [])
                flag = self._flag("added " + kind)
                self.stems = {stem: [flags + flag for flags in sets] for stem, sets in self.stems.items()}

    def _flag(self, name: str) -> str:
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
        else:
            names = list(text)
        return "".join(sorted({self._flag(n) for n in names}))

    def _read_affixes(self, lines: list[str]) -> None:
        for line in lines:
            fields = line.split()
            if fields[:1] == ["FLAG"]:
                self._notation = fields[1] if fields[1] in ("long", "num") else ""
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
            case ["CHECKCOMPOUNDTRIPLE" | "CHECKCOMPOUNDDUP" | "FULLSTRIP" as key, *_]:
                self.options[key] = 1

    def _affix(self, kind: str, flag: str, crosses: int, strip: str, add: str, rest: list[str]) -> None:
        add, _, carried = add.partition("/")
        strip, add = ("" if part == "0" else self._fold(part.translate(self._ignore)) for part in (strip, add))
        condition = rest[0] if rest and not rest[0].startswith("#") else "."
        condition = "" if condition in (".", strip) else self._fold(condition.translate(self._ignore))
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

    def sections(self) -> dict[str, bytes]:
        """The sections "stems" (hash table), "stems.flags" (the sets of flags by number) and "affixes" (JSON)."""
        used = self._useful()
        sets: dict[str, int] = {}
        values: dict[bytes, int] = {}
        for stem, alternatives in sorted(self.stems.items()):
            kept = dict.fromkeys("".join(f for f in flags if f in used) for flags in alternatives)
            values[stem.encode()] = sets.setdefault(ALTERNATIVE.join(sorted(kept)), len(sets))
        bits = max(0, len(sets).bit_length() - 8)
        slots, rest = pack_stems(values, bits)
        taken_out = [(chr(letter), "") for letter in self._ignore]
        affixes = {
            "bits": bits, "input": self._input + taken_out, "options": self.options,
            "prefixes": self.prefixes, "suffixes": self.suffixes,
        }  # fmt: skip
        return {
            "stems": slots,
            "stems.rest": rest,
            "stems.flags": "\n".join(sets).encode(),
            "affixes": json.dumps(affixes, ensure_ascii=False, separators=(",", ":")).encode(),
        }

    def _useful(self) -> set[str]:
        """Flags that anything asks for; dictionaries carry others, for suggestions and the like."""
        found = {value for value in self.options.values() if isinstance(value, str)}
        for table in (self.prefixes, self.suffixes):
            for strips in table.values():
                for entries in strips.values():
                    for flag, _crosses, _condition, _carried in entries:
                        found.add(flag)
        return found


def pack_stems(values: dict[bytes, int], bits: int) -> tuple[bytes, bytes]:
    """Stem -> number of its set of flags: a hash table, four fifths full.

    A slot is a mark and the upper bits of the number; its lower eight bits stand in an array of their own.
    """
    size = max(8, len(values) * 5 // 4)
    slots, low = array("I", bytes(4 * (size + SPARE))), bytearray(size + SPARE)
    mask = (1 << 32 - bits) - 1
    for stem, value in values.items():
        high, slot = divmod(stem_hash(stem), size)
        while slots[slot]:
            slot += 1
        slots[slot] = min(((high & mask) << bits | value >> 8) + 1, (1 << 32) - 1)
        low[slot] = value & 255
    return slots.tobytes(), bytes(low)
