"""Sentences inside blocks: one regular expression for what may end one, and the language's abbreviations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern
from copyedit.core.spans import Mark

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools

MAKES = "sentence"
# An end mark, closing marks, white space, and then no lower-case letter: `said.” “Next`.
_END = Pattern(r"([.!?…]+)[\"”’'»)\]]*\s+(?=[\"“‘'«„(\[¿¡—–-]*[^\s\"“‘'«„(\[¿¡—–-])")
_LAST = Pattern(r"[^\s\"“”‘’'«»(\[]+$")


def read(document: Document, tools: Tools) -> list[Mark]:
    abbreviations = tools.language(document.language).ABBREVIATIONS
    prose = document.prose
    blocks = document.marks("block") or [Mark(0, len(prose), "block")]
    return [Mark(a, b, MAKES) for block in blocks for a, b in sentences(prose, block.start, block.end, abbreviations)]


def sentences(prose: str, start: int, end: int, abbreviations: Collection[str]) -> Iterator[tuple[int, int]]:
    """(start, end) of each sentence in a range, white space between them left out."""
    for match in _END.finditer(prose, start, end):
        if match.end() >= end or _goes_on(prose, start, match, abbreviations):
            continue
        yield start, match.end() - (len(match[0]) - len(match[0].rstrip()))
        start = match.end()
    stripped = prose[start:end].rstrip()
    if stripped:
        yield start, start + len(stripped)


def _goes_on(prose: str, start: int, match: re.Match[str], abbreviations: Collection[str]) -> bool:
    first = prose[match.end()].lstrip("\"“‘'«„(")
    at = match.end()
    while not first or first in "\"“‘'«„([¿¡—–-":
        at += 1
        first = prose[at : at + 1]
        if not first:
            return False
    if first.islower():
        return True
    if match[1] != ".":
        return False
    word = _LAST.search(prose[max(start, match.start() - 30) : match.start()])
    if not word:
        return False
    text = word[0]
    return text.lower() in abbreviations or (len(text) == 1 and text.isupper())
