"""Regular expressions as Vale's styles mean them (.NET syntax, RE2's character classes), in Python's syntax.

`\\w`, `\\d` and `\\s` are ASCII while `\\b` knows every letter; `$` ends the text; a flag may change in mid-expression.
Python's own engine runs all but the few that it cannot; those need the `regex` module.
"""

from __future__ import annotations

import re
import warnings
from functools import lru_cache
from typing import Any, cast

from copyedit.vale import behind, memory
from copyedit.vale.packing import Expression, packed_source, rebuilt

_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001  # as rulebook.patterns has it

_SHORT = {"w": "a-zA-Z0-9_", "d": "0-9", "s": r"\t\n\f\r "}
_LONG = {
    "W": r"\x00-/:-@\[-\^`{-\U0010ffff",
    "D": r"\x00-/:-\U0010ffff",
    "S": r"\x00-\x08\x0b\x0e-\x1f!-\U0010ffff",
}
_POSIX = {
    "alpha": "a-zA-Z", "digit": "0-9", "alnum": "a-zA-Z0-9", "upper": "A-Z", "lower": "a-z", "space": r"\t\n\v\f\r ",
    "punct": r"!-/:-@\[-`{-~", "word": "a-zA-Z0-9_", "xdigit": "0-9A-Fa-f", "blank": r"\t ",
    "cntrl": r"\x00-\x1f\x7f", "print": " -~", "graph": "!-~", "ascii": r"\x00-\x7f",
}  # fmt: skip
_FLAGS = re.compile(r"\(\?([imsnx]*)(?:-([imsnx]+))?([:)])")
_NAMED = re.compile(r"\(\?(?:P?<([A-Za-z_]\w*)>|'([A-Za-z_]\w*)')")
_COUNT = re.compile(r"\{\d+(?:,\d*)?\}")
_KNOWN = frozenset("bBAfnrtv0123456789")
_PROPERTY = re.compile(r"\\[pP]")
_FIXED = re.compile("fixed-width|bad escape|unterminated subpattern|nested set|redefinition")


class Mistake(Exception):
    """An expression that cannot be compiled: one line that says why."""


_compiled: dict[str, Expression] = {}


def compiled(pattern: str) -> Expression:
    """An expression of a style, compiled once. Raises Mistake."""
    found = _compiled.get(pattern)
    if found is None:
        known = memory.get("expression", pattern)
        if known:
            found = rebuilt(known)
        else:
            python = translated(pattern)
            found = _compile(python)
            if isinstance(found, re.Pattern) and (code := packed_source(python)):
                memory.put(code, "expression", pattern)
                found = rebuilt(code)
        _compiled[pattern] = found
    return found


def compiled_python(python: str) -> Expression:
    """An expression in Python's syntax, remembered. Raises re.error."""
    known = memory.get("python", python)
    if known:
        return rebuilt(known)
    memory.put(packed_source(python), "python", python)
    return cast("Expression", re.compile(python))


def checked(pattern: str) -> str:
    """The expression itself; only looked at, not compiled, where that is enough. Raises Mistake."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)
            parsed(translated(pattern))
    except (re.error, RecursionError, OverflowError):
        compiled(pattern)
    return pattern


@lru_cache(maxsize=4096)
def parsed(python: str) -> tuple[Any, ...]:
    """A translated expression as Python's own parser has it. Raises re.error."""
    return tuple(_parser.parse(python))


def _compile(python: str) -> Expression:
    reason: Exception | None = None
    if not _PROPERTY.search(python):
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", FutureWarning)
                return cast("Expression", re.compile(python))
        except (re.error, RecursionError, OverflowError) as error:
            reason = error
            if not _FIXED.search(str(error)):
                raise Mistake(str(error)) from None
            if found := behind.made(python):
                return found
    try:
        import regex
    except ImportError:
        raise Mistake(f"{reason or 'property of a character'}: needs the module “regex”") from None
    try:
        made: Expression = regex.compile(python, regex.V0)
    except regex.error as error:
        raise Mistake(str(error)) from None
    return made


def translated(pattern: str) -> str:
    """The expression in Python's syntax. Raises Mistake on one that is cut short."""
    return _Translation(pattern).run()


class _Translation:
    """One pass over an expression: where it is, what is written, and which flags hold in each open group."""

    __slots__ = ("at", "multiline", "opened", "out", "pattern")

    def __init__(self, pattern: str) -> None:
        self.pattern, self.at = pattern, 0
        self.out: list[str] = []
        self.opened: list[tuple[list[str], bool]] = []  # flags to reopen after "|", and multiline before the group
        self.multiline = False

    def run(self) -> str:
        pattern, out = self.pattern, self.out
        self.opened.append(([], False))
        while self.at < len(pattern):
            char = pattern[self.at]
            if char == "\\":
                self._escape()
            elif char == "[":
                self._set()
            elif char == "(":
                self._group()
            else:
                self._plain(char)
        if len(self.opened) > 1:
            raise Mistake("a “(” is not closed")
        out.append(")" * len(self.opened[0][0]))
        return "".join(out)

    def _plain(self, char: str) -> None:
        if char == "{" and not _COUNT.match(self.pattern, self.at):
            self._write(r"\{")
        elif char == "$":
            self._write("$" if self.multiline else r"\Z")
        elif char == "|":
            flags = self.opened[-1][0]
            self._write(")" * len(flags) + "|" + "".join(flags))
        elif char == ")":
            if len(self.opened) == 1:
                raise Mistake(f"a “)” too many at {self.at}")
            flags, self.multiline = self.opened.pop()
            self._write(")" * len(flags) + ")")
        else:
            self._write(char)

    def _write(self, text: str, width: int = 1) -> None:
        self.out.append(text)
        self.at += width

    def _group(self) -> None:
        match = _FLAGS.match(self.pattern, self.at)
        if match:
            on, off = match[1].replace("n", ""), (match[2] or "").replace("n", "")
            written = "(?" + on + ("-" + off if off else "") + ":"
            before = self.multiline
            if "m" in on or "m" in off:
                self.multiline = "m" in on
            if match[3] == ":":
                self.opened.append(([], before))
            else:
                self.opened[-1][0].append(written)
            self._write(written, len(match[0]))
            return
        self.opened.append(([], self.multiline))
        named = _NAMED.match(self.pattern, self.at)
        if named:
            self._write(f"(?P<{named[1] or named[2]}>", len(named[0]))
            return
        for opening in ("(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>"):
            if self.pattern.startswith(opening, self.at):
                self._write(opening, len(opening))
                return
        self._write("(")

    def _escape(self) -> None:
        after = self.pattern[self.at + 1 : self.at + 2]
        if not after:
            raise Mistake("ends in a lone backslash")
        if after in _SHORT:
            self._write(f"[{_SHORT[after]}]", 2)
        elif after in _LONG:
            self._write(f"[^{_SHORT[after.lower()]}]", 2)
        elif after == "z":
            self._write(r"\Z", 2)
        elif after == "Z":
            self._write(r"(?=\n?\Z)", 2)
        elif after == "k" and (name := re.match(r"\\k[<{']([^>}']+)[>}']", self.pattern[self.at :])):
            self._write(f"(?P={name[1]})", len(name[0]))
        elif after in "pP":
            width = (
                self.pattern.find("}", self.at) + 1 - self.at if self.pattern[self.at + 2 : self.at + 3] == "{" else 3
            )
            self._write(self.pattern[self.at : self.at + width], width)
        elif after == "Q":
            end = self.pattern.find(r"\E", self.at)
            quoted = self.pattern[self.at + 2 : end if end >= 0 else None]
            self._write(re.escape(quoted), len(quoted) + 4)
        elif after in _KNOWN:
            self._write("\\" + after, 2)
        else:
            char, width = self._character()
            self._write(re.escape(char), width)

    def _character(self) -> tuple[str, int]:
        """The one character that an escape stands for, and how long the escape is."""
        rest = self.pattern[self.at : self.at + 12]
        coded = re.match(r"\\x\{([0-9A-Fa-f]+)\}|\\x([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})|\\u\{([0-9A-Fa-f]+)\}", rest)
        if coded:
            return chr(int(next(filter(None, coded.groups())), 16)), len(coded[0])
        return {"e": "\x1b", "a": "\a"}.get(rest[1], rest[1]), 2

    def _set(self) -> None:
        pattern = self.pattern
        self._write("[")
        if pattern.startswith("^", self.at):
            self._write("^")
        first = True
        while self.at < len(pattern):
            char = pattern[self.at]
            if char == "]" and not first:
                self._write("]")
                return
            first = False
            posix = re.match(r"\[:(\^?)(\w+):\]", pattern[self.at : self.at + 14]) if char == "[" else None
            if posix and posix[2] in _POSIX:
                self._write(_POSIX[posix[2]], len(posix[0]))
            elif char == "\\":
                self._escape_in_set()
            elif char in "[&~|]":
                self._write("\\" + char)
            else:
                self._write(char)
        raise Mistake("a “[” is not closed")

    def _escape_in_set(self) -> None:
        after = self.pattern[self.at + 1 : self.at + 2]
        if after in _SHORT:
            self._write(_SHORT[after], 2)
        elif after in _LONG:
            self._write(_LONG[after], 2)
        elif after == "b":
            self._write(r"\x08", 2)
        elif after and after in "pP":
            width = (
                self.pattern.find("}", self.at) + 1 - self.at if self.pattern[self.at + 2 : self.at + 3] == "{" else 3
            )
            self._write(self.pattern[self.at : self.at + width], width)
        elif after and after in "fnrtv0":
            self._write("\\" + after, 2)
        elif after:
            char, width = self._character()
            self._write("\\" + char if char in r"\]^-[&~|" else re.escape(char), width)
        else:
            self._write("\\\\")
