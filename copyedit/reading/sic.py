"""What an editor has marked [sic]: the words before it, and the bracket itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern
from copyedit.core.spans import Mark

if TYPE_CHECKING:
    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools

MAKES = "sic"
WORDS = 3  # the bracket stands for so many words before it
_FAR = 200  # characters before it in which they stand
_WORDS = Pattern(rf"(?<!\S)(?:\S+\s+){{0,{WORDS - 1}}}\S+\s*$")


def read(document: Document, tools: Tools) -> list[Mark]:
    prose = document.prose
    if "[sic" not in prose and "(sic" not in prose:
        return []
    found: list[Mark] = []
    for bracket in re.finditer(r"[\[(]sic[\])]", prose):
        least = found[-1].end if found else 0
        before = _WORDS.search(prose[max(least, bracket.start() - _FAR) : bracket.start()])
        if before:
            found.append(Mark(bracket.start() - len(before[0]), bracket.end(), MAKES))
    return found
