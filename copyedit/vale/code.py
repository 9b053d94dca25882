"""Source code -> blocks: its comments, by what each language writes around them. What stands in a string is no comment."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.vale.rule import Block

if TYPE_CHECKING:
    from collections.abc import Iterator


class Language(NamedTuple):
    """How a language marks comments (to the end of the line, and from … to …), and how it writes strings."""

    line: str = ""
    blocks: tuple[tuple[str, str], ...] = ()
    strings: str = ""
    docs: str = ""  # strings that are prose: Python's docstrings


_DOUBLE, _SINGLE, _BACKTICK = r'"(?:\\.|[^"\\\n])*"', r"'(?:\\.|[^'\\\n])*'", r"`(?:\\.|[^`\\])*`"
_CHAR = r"'(?:\\.|[^'\\\n])'"
_C = Language(r"//", (("/*", "*/"),), f"{_DOUBLE}|{_CHAR}")
_SCRIPT = Language(r"//", (("/*", "*/"),), f"{_DOUBLE}|{_SINGLE}|{_BACKTICK}")
_PYTHON = Language("#", (), f"{_DOUBLE}|{_SINGLE}", r'(?m:^[ \t]*)[rRuU]?("""|\x27\x27\x27)')
_SHELL = Language("#", (), f"{_DOUBLE}|{_SINGLE}")
_LANGUAGES = {
    _C: "c cc cpp cxx cp h hpp cs csx java bsh scala sbt swift proto less qml kt",
    Language(r"//", (("/*", "*/"),), f"{_DOUBLE}|{_BACKTICK}|{_CHAR}"): "go",
    Language(r"//[/!]?", (("/*", "*/"),), f'r#*".*?"#*|{_DOUBLE}|{_CHAR}'): "rs",
    _SCRIPT: "js jsx ts tsx",
    Language(r"(?<!:)//", (("/*", "*/"),), f"{_DOUBLE}|{_SINGLE}"): "css scss sass",
    _PYTHON: "py py3 pyw pyi rpy cpy",
    Language(r"(?://|#)", (("/*", "*/"),), f"{_DOUBLE}|{_SINGLE}"): "php",
    Language("#", (("<#", "#>"),), f"{_DOUBLE}|{_SINGLE}"): "ps1 psm1 psd1",
    Language("#", (("=begin", "=end"),), f"{_DOUBLE}|{_SINGLE}"): "rb gemspec",
    Language("#", (("=pod", "=cut"),), f"{_DOUBLE}|{_SINGLE}"): "pl pm",
    _SHELL: "r R yml yaml",
    Language("#", (("#=", "=#"),), f'"""(?:.|\\n)*?"""|{_DOUBLE}|{_CHAR}'): "jl",
    Language("#", (), f'"""(?:.|\\n)*?"""|{_DOUBLE}|{_SINGLE}'): "ex exs",
    Language("--", (("{-", "-}"),), _DOUBLE): "hs",
    Language("--", (("--[[", "]]"),), f"{_DOUBLE}|{_SINGLE}"): "lua",
    Language(";+", (), _DOUBLE): "clj cljs cljc cljd",
}
_BY_EXTENSION = {ext: language for language, exts in _LANGUAGES.items() for ext in exts.split()}
_URL = re.compile(r"https?://\S*")


def is_code(ext: str) -> bool:
    return ext in _BY_EXTENSION


def blocks(source: str, ext: str, ignored: tuple[str, ...] = ()) -> Iterator[Block]:
    """One block a comment; lines that follow each other are one. `ignored` are scopes to leave out."""
    suffix = f".{ext}"
    if source.startswith("#!"):
        source = source.replace(source.split("\n", 1)[0], " " * len(source.split("\n", 1)[0]), 1)
    for start, end, kind in _comments(source, _BY_EXTENSION[ext]):
        scope = f"text.comment.{kind}"
        if scope in ignored or "comment" in ignored or f"comment.{kind}" in ignored:
            continue
        text = _URL.sub(lambda m: "*" * len(m[0]), source[start:end])
        yield Block(text, f"{scope}{suffix}", ((0, start),))


def _comments(source: str, language: Language) -> Iterator[tuple[int, int, str]]:
    """(start, end, line or block) of the prose of every comment, without what marks it."""
    expression = _expression(language)
    at = 0
    while match := expression.search(source, at):
        at = match.end()
        kind = match.lastgroup
        if kind == "line":
            end = source.find("\n", at)
            end = len(source) if end < 0 else end
            start = at + (len(source[at:end]) - len(source[at:end].lstrip()))
            yield start, end, "line"
            at = end
        elif kind == "block":
            closing = next(c for o, c in language.blocks if o == match[0])
            end = source.find(closing, at)
            end = len(source) if end < 0 else end
            yield at, end, "block"
            at = end + len(closing)
        elif kind == "doc":
            quotes = match[0].lstrip()[-3:]
            end = source.find(quotes, at)
            end = len(source) if end < 0 else end
            yield at, end, "block"
            at = end + 3


@lru_cache
def _expression(language: Language) -> re.Pattern[str]:
    parts = []
    if language.docs:
        parts += [f"(?P<doc>{language.docs})", r'"""(?:.|\n)*?"""', r"\x27\x27\x27(?:.|\n)*?\x27\x27\x27"]
    if language.blocks:
        parts.append("(?P<block>" + "|".join(re.escape(opening) for opening, _ in language.blocks) + ")")
    parts += [f"(?P<line>{language.line})", language.strings]
    return re.compile("|".join(p for p in parts if p))
