"""Direct speech, marks included: “…”, "…", «…», „…“, ‘…’, also over several paragraphs, each opening a mark.

Paragraph by paragraph, so that a missing mark never swallows an article. Up to three words without an end mark are a scare quote.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern
from copyedit.core.spans import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools

MAKES = "quotation"
SCARE = 3  # words
_ANY = Pattern("[“„‟«»\"‘]|[ \n(]'")
_DOUBLE = Pattern('[“”„‟«»"]')
_SINGLE_OPEN = Pattern("[‘'](?<![\\w’'].)(?=[^\\W_])")  # the mark first: five times as quick
# Words that lose their first letters begin with an apostrophe: ’tis, ’em, rock ’n’ roll.
_CLIPPED = Pattern(r"(?:tis|twas|em|til|till|n|cause|cos|round|bout|neath|twixt|ave|e|im|ere|tude)\b", re.IGNORECASE)
_WORD = Pattern(r"[^\W_]+")
_SPACE = " \t\n\u00a0\u202f"


def read(document: Document, tools: Tools) -> list[Mark]:
    if not _ANY.search(document.prose) and not document.prose.startswith("'"):
        return []
    return [mark for block in document.marks("block") for mark in read_block(document, block)]


def read_block(document: Document, block: Mark) -> list[Mark]:
    """The quotations of one block; of the next one only how it begins matters."""
    prose = document.prose
    if prose[block.start] != "'" and not _ANY.search(prose, block.start, block.end):
        return []
    doubles = list(_double(prose, block.start, block.end))
    marks = [
        Mark(a, b, MAKES, "speech" if not closed and _goes_on(document, block) else _value(prose, a, b, closed=closed))
        for a, b, closed in doubles
    ]
    marks += [
        Mark(a, b, MAKES, _value(prose, a, b, closed=True))
        for a, b in _single(prose, block.start, block.end)
        if not any(c <= a < d for c, d, _ in doubles)
    ]
    return sorted(marks)


def _goes_on(document: Document, block: Mark) -> bool:
    """Whether the next block opens a quotation, too."""
    following = document.after(block)
    return following != "" and following in '“"„«'


def _value(prose: str, start: int, end: int, *, closed: bool) -> str:
    inside = prose[start + 1 : end - closed]
    few = len(_WORD.findall(inside)) <= SCARE
    return "scare" if few and not re.search(r"[.,!?…]\s*$", inside.strip()) else "speech"


def _double(prose: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """(start, end, closed) of the quotations in double marks of one paragraph; one that stays open ends with it."""
    opened, closing = -1, ""
    for match in _DOUBLE.finditer(prose, start, end):
        at, mark = match.start(), match[0]
        before = prose[at - 1] if at > start else " "
        after = prose[at + 1] if at + 1 < end else " "
        if opened >= 0 and mark in closing and not (mark == '"' and before in _SPACE and after not in _SPACE):
            yield opened, at + 1, True
            opened = -1
        elif mark == '"':
            if opened >= 0:
                yield opened, at, True  # the closing mark is missing: another quotation begins
            opened, closing = (at, '"”') if after not in _SPACE and not before.isalnum() else (-1, "")
        elif mark in "“„‟«":
            if opened >= 0 and closing[-1:] in '”"' and mark == "“":
                yield opened, at, True
            if opened < 0 or mark == "“":
                opened, closing = at, {"“": '”"', "„": "“”", "‟": "”", "«": "»"}[mark]
        elif mark == "»" and opened < 0 and after not in _SPACE:
            opened, closing = at, "«"
    if opened >= 0:
        yield opened, end, False


def _single(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Quotations in single marks. A closing one stands after a mark or a letter and before none: players’ is told by what follows."""
    at = start
    while match := _SINGLE_OPEN.search(prose, at, end):
        opened = match.start()
        at = match.end()
        if _CLIPPED.match(prose, at) and match[0] != "‘":
            continue
        close = "’" if match[0] == "‘" else "'"
        candidates = [
            m.start() for m in re.finditer(re.escape(close), prose[at:end])
            if not prose[at + m.end() : at + m.end() + 1].isalnum() and prose[at + m.start() - 1 : at + m.start()] not in ("", " ")
        ]  # fmt: skip
        sure = [c for c in candidates if prose[at + c - 1] in ".,!?…"]
        nested = prose.find(match[0], at, end)
        if close == "'" and not sure and (not candidates or candidates[0] > 60):
            continue
        chosen = sure[0] if sure and (nested < 0 or sure[0] < nested - at) else candidates[0] if candidates else -1
        if chosen < 0:
            if match[0] == "‘":
                yield opened, end
            return
        yield opened, at + chosen + 1
        at += chosen + 1
