"""Which of the configured languages each block is in, by its frequent words. Not asked where there is only one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern
from copyedit.core.spans import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools

MAKES = "spoken"
FEW = 4  # words of a block that tells nothing by itself: it is in the language of the block before
_WORDS = Pattern(r"[^\W\d_]+")


def read(document: Document, tools: Tools) -> list[Mark]:
    """A mark a block, its value the language's code; none where the text itself says its language."""
    codes: tuple[str, ...] = tools.option("languages")
    if len(codes) < 2 or document.marks("language"):
        return []
    found, last = [], ""
    for block in document.marks("block"):
        words = _WORDS.findall(document.prose[block.start : block.end].lower())
        counts = {code: _frequent(words, tools, code) for code in codes}
        best = max(codes, key=lambda code: counts[code])
        if len(words) >= FEW and counts[best] and list(counts.values()).count(counts[best]) == 1:
            last = best
        found.append(Mark(block.start, block.end, MAKES, last))
    first = next((mark.value for mark in found if mark.value), codes[0])
    return [mark if mark.value else mark._replace(value=first) for mark in found]


def _frequent(words: Iterable[str], tools: Tools, code: str) -> int:
    hot = tools.lexicon(code).hot
    return sum(word in hot for word in words)


def main_language(marks: Iterable[Mark]) -> str:
    """The language of most characters."""
    sizes: dict[str, int] = {}
    for mark in marks:
        sizes[mark.value] = sizes.get(mark.value, 0) + mark.end - mark.start
    return max(sizes, key=lambda code: sizes[code])
