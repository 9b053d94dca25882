"""A Hunspell dictionary as its files have it: stems by flag, affixes taken off at look-up, words broken where it says."""

from __future__ import annotations

import re

from copyedit.core.records import NamedTuple


class Affix(NamedTuple):
    """One affix of a class: what it takes off the stem, what it puts there, and what the stem must look like."""

    flag: str
    strip: str
    text: str
    condition: re.Pattern[str]
    crosses: bool


class Hunspell:
    def __init__(self) -> None:
        self.stems: dict[str, list[str]] = {}
        self.suffixes: dict[str, list[Affix]] = {}  # by the last letter
        self.prefixes: dict[str, list[Affix]] = {}
        self.breaks: list[str] | None = None
        self.input: list[tuple[str, str]] = []

    @classmethod
    def read(cls, aff: str, dic: str) -> Hunspell:
        """The two files, in the encoding that SET names."""
        self = cls()
        with open(aff, "rb") as file:
            data = file.read()
        named = re.search(rb"^SET\s+(\S+)", data, re.MULTILINE)
        codec = named[1].decode("ascii", "replace") if named else "utf-8"
        try:
            lines = data.decode(codec, "replace").splitlines()
        except LookupError:
            codec = "utf-8"
            lines = data.decode(codec, "replace").splitlines()
        style = self._read_affixes(lines)
        with open(dic, encoding=codec, errors="replace") as file:
            for line in file.read().splitlines()[1:]:
                stem, _, flags = line.split("\t")[0].strip().partition("/")
                if stem:
                    self.stems.setdefault(stem, []).append(" ".join(_flags(flags.split(" ")[0], style)))
        return self

    def _read_affixes(self, lines: list[str]) -> str:
        style, crossing = "", {}
        for line in lines:
            parts = line.split()
            if len(parts) < 2:
                continue
            if parts[0] == "FLAG":
                style = parts[1]
            elif parts[0] == "BREAK":
                self.breaks = [*(self.breaks or ()), *(() if parts[1].isdigit() else (parts[1],))]
            elif parts[0] == "ICONV" and len(parts) == 3:
                self.input.append((parts[1], parts[2]))
            elif parts[0] in ("SFX", "PFX"):
                if len(parts) == 4 and parts[2] in "YN" and parts[3].isdigit():
                    crossing[parts[0] + parts[1]] = parts[2] == "Y"
                elif len(parts) >= 4:
                    self._add(parts, crosses=crossing.get(parts[0] + parts[1], False))
        return style

    def _add(self, parts: list[str], *, crosses: bool) -> None:
        strip, text = ("" if p == "0" else p for p in (parts[2], parts[3].partition("/")[0]))
        written = parts[4] if len(parts) > 4 else "."
        try:
            condition = re.compile(f"(?:{written})$" if parts[0] == "SFX" else f"(?:{written})")
        except re.error:
            return
        affix = Affix(parts[1], strip, text, condition, crosses)
        if parts[0] == "SFX":
            self.suffixes.setdefault(text[-1:], []).append(affix)
        else:
            self.prefixes.setdefault(text[:1], []).append(affix)

    def has(self, word: str) -> bool:
        for written, meant in self.input:
            word = word.replace(written, meant)
        if self._cased(word):
            return True
        for mark in ["-", "^-", "-$"] if self.breaks is None else self.breaks:
            bare = mark.strip("^$") if len(mark) > 1 else mark
            if bare and bare in word.strip(bare):
                parts = [p for p in word.split(bare) if p]
                if len(parts) > 1 and all(self.has(p) for p in parts):
                    return True
        return False

    def _cased(self, word: str) -> bool:
        if self._form(word):
            return True
        if word[:1].isupper() and (word[1:].islower() or not word[1:]):
            return self._form(word.lower())
        return word.isupper() and (self._form(word.lower()) or self._form(word.capitalize()))

    def _form(self, form: str) -> bool:
        if form in self.stems:
            return True
        if any(self._carries(stem, a.flag) for stem, a in self._without_suffix(form)):
            return True
        for affix in (*self.prefixes.get(form[:1], ()), *self.prefixes.get("", ())):
            if form.startswith(affix.text) and len(form) > len(affix.text):
                stem = affix.strip + form[len(affix.text) :]
                if not affix.condition.match(stem):
                    continue
                if self._carries(stem, affix.flag):
                    return True
                if affix.crosses and any(
                    s.crosses and self._carries(inner, s.flag, affix.flag) for inner, s in self._without_suffix(stem)
                ):
                    return True
        return False

    def _without_suffix(self, form: str) -> list[tuple[str, Affix]]:
        found = []
        for affix in (*self.suffixes.get(form[-1:], ()), *self.suffixes.get("", ())):
            if form.endswith(affix.text) and len(form) > len(affix.text):
                stem = form[: len(form) - len(affix.text)] + affix.strip
                if affix.condition.search(stem):
                    found.append((stem, affix))
        return found

    def _carries(self, stem: str, *flags: str) -> bool:
        return any(all(flag in own.split(" ") for flag in flags) for own in self.stems.get(stem, ()))


def _flags(written: str, style: str) -> list[str]:
    if style == "num":
        return written.split(",")
    if style == "long":
        return [written[i : i + 2] for i in range(0, len(written), 2)]
    return list(written)
