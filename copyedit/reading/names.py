"""Capitalised words that are names here: by their position inside a sentence, or since they stand there elsewhere.

A Title Case line or a line of capitals proves no name, and a known misspelling is none.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit import languages
from copyedit.core.casing import capitals, is_title_case, opens_sentence
from copyedit.core.lazy import Pattern
from copyedit.core.spans import Mark

if TYPE_CHECKING:
    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools

MAKES = "name"
_CAPITALISED = Pattern(rf"(?<![\w’'-])[{capitals()}][\w’'\u0300-\u036f-]*\w")


def read(document: Document, tools: Tools) -> list[Mark]:
    prose = document.prose
    lexicon = tools.lexicon(document.language) if document.language in languages.CODES else None
    within: list[re.Match[str]] = []
    opening: list[re.Match[str]] = []
    for block in document.marks("block"):
        title_case = is_title_case(prose[block.start : block.end])
        if title_case:
            continue
        for match in _CAPITALISED.finditer(prose, block.start, block.end):
            start = match.start()
            opens = start == block.start or opens_sentence(prose, start)
            (opening if opens else within).append(match)
    known = {m[0] for m in within}
    marks = [Mark(m.start(), m.end(), MAKES, "position") for m in within]
    marks += [Mark(m.start(), m.end(), MAKES, "repetition") for m in opening if m[0] in known]
    return sorted(m for m in marks if not (lexicon and lexicon.is_misspelling(prose[m.start : m.end].lower())))
