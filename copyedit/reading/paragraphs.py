"""The paragraphs of a plain text: what stands between empty lines; where there are none, lines that are sentences."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

CLOSING = "\"”’'»)]"  # what may stand behind the mark that ends a sentence
_PARAGRAPH = Pattern(r"\S(?:.*\S)?(?:[ \t]*\n[ \t]*\S(?:.*\S)?)*")
_LINE = Pattern(r"\S(?:.*\S)?")
_INDENTED = re.compile(r"\n[ \t]")
_EMPTY = "\n\n"


def paragraphs(prose: str) -> list[tuple[int, int]]:
    """(start, end) of each, without the white space around it."""
    spans = [m.span() for m in _PARAGRAPH.finditer(prose)] if has_blank_lines(prose) else list(between(prose))
    if len(spans) == 1 and prose.find("\n", *spans[0]) >= 0:
        lines = [m.span() for m in _LINE.finditer(prose, *spans[0])]
        ended = sum(is_closed(prose[a:b]) for a, b in lines)
        if len(lines) > 2 and ended >= 0.5 * len(lines):
            return lines
    return spans


def has_blank_lines(prose: str) -> bool:
    """Whether a line holds white space and nothing else; then an empty line is more than two line ends."""
    if not _INDENTED.search(prose):  # five times as quick as two looks for two characters
        return False
    at = prose.find("\n ")
    while at >= 0:
        end = prose.find("\n", at + 1)
        if prose[at:end].isspace():
            return True
        at = prose.find("\n ", end) if end >= 0 else -1
    return "\n\t" in prose


def between(prose: str) -> Iterator[tuple[int, int]]:
    """The same where no line is blank but empty."""
    start, size = 0, len(prose)
    while start < size:
        end = prose.find(_EMPTY, start)
        if end < 0:
            end = size
        if end > start:
            if prose[start].isspace() or prose[end - 1].isspace():
                begin, stop = stripped(prose, start, end)
                if begin < stop:
                    yield begin, stop
            else:
                yield start, end
        start = end + 2


def around(prose: str, offset: int) -> tuple[int, int]:
    """The one that holds a character, where no line is blank but empty."""
    end = prose.find(_EMPTY, max(0, offset - 1))
    return stripped(prose, prose.rfind(_EMPTY, 0, offset) + 1, end if end >= 0 else len(prose))


def stripped(prose: str, start: int, end: int) -> tuple[int, int]:
    """A range without the white space around it."""
    part = prose[start:end]
    begin = start + len(part) - len(part.lstrip())
    return begin, begin + len(part.strip())


def is_closed(text: str) -> bool:
    """Whether a text ends with a closing mark."""
    return text.rstrip(CLOSING)[-1:] in tuple(".!?…:;")
