"""What tells a finding from others in later runs: its rule, its words and the line around it, not its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.core.findings import Finding, Report


def line_of(text: str, finding: Finding) -> tuple[int, int]:
    """Where the line on which a finding begins starts and ends in the file's text (code points)."""
    start = finding.start - (finding.column - 1)
    ends = [end for mark in "\r\n" if (end := text.find(mark, finding.start)) >= 0]
    return start, min(ends, default=len(text))


def fingerprints(report: Report) -> Iterator[tuple[Finding, str]]:
    """Each finding with 32 hexadecimal digits; equal findings on equal lines are told apart by their order."""
    from hashlib import sha256

    seen: dict[str, int] = {}
    for finding in report.findings:
        start, end = line_of(report.text, finding)
        line = " ".join(report.text[start:end].split())
        key = f"{finding.path}\0{finding.rule}\0{finding.text}\0{line}"
        seen[key] = seen.get(key, 0) + 1
        yield finding, sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
