"""Of a text's findings those that are about sentences which the old version lacks.

A finding about two places ("Qassem" here is "Qasem" there) is told at the one that is new, whichever it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.policy.known import all_sentences, keys

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report


def only_new(report: Report, before: str) -> Report:
    """The report without what it tells of sentences that stand in the text of the old version."""
    if not report.findings:
        return report
    old = all_sentences(before)
    kept = []
    for finding, key in zip(report.findings, keys(report.text, report.findings), strict=True):
        if key.sentence not in old:
            kept.append(finding)
        elif finding.related and (moved := _moved(finding, report.text, before, old)):
            kept.append(moved)
    return report._replace(findings=tuple(sorted(kept, key=lambda f: (f.start, f.end))))


def _moved(finding: Finding, text: str, before: str, old: set[str]) -> Finding | None:
    """The finding at the first of its other places that is new; None where none is, or the old version had both."""
    places = [_at(finding, text, *place) for place in finding.related]
    if finding.text in before and any(place.text in before for place in places):
        return None
    named = zip(places, keys(text, tuple(places)), strict=True)
    return next((place for place, key in named if key.sentence not in old), None)


def _at(finding: Finding, text: str, start: int, end: int) -> Finding:
    """The finding told elsewhere in the file; what would correct it there is not known."""
    line, column = _position(text, start)
    end_line, end_column = _position(text, end - 1)
    return finding._replace(
        start=start, end=end, line=line, column=column, end_line=end_line, end_column=end_column + 1,
        text=text[start:end], message=f"{finding.message.rstrip('.')} (line {finding.line}).", suggestions=(),
        fix="none", unfixable="stands elsewhere", related=(), also=(),
    )  # fmt: skip


def _position(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1; CRLF, LF and CR end a line."""
    head = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return head.count("\n") + 1, offset - max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset))
