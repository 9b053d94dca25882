"""Whether a finding was there before: its rule, its words and its sentence, whatever line they stand on.

A paragraph that was moved or wrapped anew has the same sentences, so the baseline and `--changed` leave it alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.core.findings import Finding

# Where one sentence of a file ends and the next begins: an empty line, a list item, a heading, a row, or an end mark.
_BREAK = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?=[\r\n]|[-*+>#|•][ \t]|\d+[.)][ \t])|(?<=[.!?…])[\"”’'»)\]*_]*\s+")


class Key(NamedTuple):
    """What tells findings apart; white space in it is single."""

    rule: str
    match: str
    sentence: str


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of what stands between breaks, in code points of a file's text."""
    start = 0
    for match in _BREAK.finditer(text):
        if match.start() > start:
            yield start, match.start()
        start = match.end()
    if start < len(text):
        yield start, len(text)


def plain(text: str) -> str:
    return " ".join(text.split())


def all_sentences(text: str) -> set[str]:
    """The sentences of a text, to be compared with those of findings."""
    return {plain(text[start:end]) for start, end in sentences(text)}


def keys(text: str, findings: tuple[Finding, ...]) -> list[Key]:
    """The key of each finding of a text, in their order."""
    if not findings:
        return []
    from bisect import bisect_right

    spans = list(sentences(text))
    starts = [start for start, _ in spans]
    found = []
    for f in findings:
        first, last = bisect_right(starts, f.start) - 1, bisect_right(starts, max(f.start, f.end - 1)) - 1
        whole = text[spans[first][0] : spans[last][1]] if first >= 0 else ""
        found.append(Key(f.rule, plain(f.text), plain(whole)))
    return found
