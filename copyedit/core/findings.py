"""What checks see, what readers of a report are told, and what may be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from copyedit.core.spans import ProseSpan, SourceSpan

SEVERITIES = ("advice", "warning", "error")  # rising


class Hit(NamedTuple):
    """What a check saw, in prose offsets. Only `judge` may move it.

    Replacements are ranked; confidence (0 to 1) is how sure the check is of the first: from SAFE on it is a safe fix.
    """

    rule: str
    span: ProseSpan
    message: str
    replacements: tuple[str, ...] = ()
    confidence: float = 0.5
    related: tuple[ProseSpan, ...] = ()


SAFE = 0.9


class Other(NamedTuple):
    """What another check said of the same error."""

    rule: str
    message: str


class Finding(NamedTuple):
    """What the reader is told, in file offsets. `dropped` says why it is not shown, `unfixable` why not fixed."""

    path: str
    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    severity: str
    message: str
    text: str
    suggestions: tuple[str, ...]
    fix: str  # safe, unsafe, none
    scope: str
    language: str
    unfixable: str = ""
    dropped: str = ""
    quoted: bool = False
    related: tuple[tuple[int, int], ...] = ()  # what else it is about, in file offsets
    also: tuple[Other, ...] = ()


class Edit(NamedTuple):
    """A replacement of `before` at `span` of the file by `after`; never empty on the left."""

    span: SourceSpan
    before: str
    after: str
    rule: str


class Problem(NamedTuple):
    """What could not be checked: one line for a person, with the cure. Exit code 2."""

    path: str
    message: str


class Report(NamedTuple):
    """All that is told of one text."""

    path: str
    text: str
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    unchecked_lines: int = 0
    words: int = 0
