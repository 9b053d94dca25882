"""Workflow commands of GitHub Actions: an annotation a finding at its line and column.

GitHub shows ten annotations of a step; where it asks for a summary, all findings stand in it as a table.
"""

from __future__ import annotations

import builtins
import os
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report

SUMMARY = 900_000  # bytes; GitHub refuses a step's summary above 1 MiB
LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}


class Github:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._rows: list[str] = []
        self._summary = os.environ.get("GITHUB_STEP_SUMMARY", "")

    def report(self, report: Report) -> None:
        if self._summary:
            self._rows += map(_row, report.findings)
        self._stream.writelines(annotation(finding) + "\n" for finding in report.findings)

    def close(self) -> None:
        self._stream.flush()
        if self._rows:
            try:
                with builtins.open(self._summary, "a", encoding="utf-8", errors="surrogatepass") as file:
                    file.write(_table(self._rows))
            except OSError:  # the annotations were printed
                return


def open(stream: TextIO, **_facts: Any) -> Github:
    return Github(stream)


def _table(rows: list[str]) -> str:
    """As many rows as GitHub takes, and how many more there are."""
    size, fits = 0, len(rows)
    for n, row in enumerate(rows):
        size += len(row.encode("utf-8", "surrogatepass"))
        if size > SUMMARY:
            fits = n
            break
    head = f"### copyedit: {len(rows)}\n\n| place | severity | message | rule |\n|---|---|---|---|\n"
    more = f"\nand {len(rows) - fits} more, as annotations in the log.\n" if fits < len(rows) else ""
    return f"{head}{''.join(rows[:fits])}{more}\n"


def _row(f: Finding) -> str:
    place, message = (_cell(text) for text in (f"{f.path}:{f.line}:{f.column}", f.message))
    return f"| {place} | {f.severity} | {message} | {f.rule} |\n"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|").replace("<", "&lt;")


def annotation(f: Finding) -> str:
    """GitHub takes columns for one line only, and reads %, line ends, : and , as its own."""
    place = f"file={_property(f.path)},line={f.line},endLine={f.end_line}"
    if f.line == f.end_line:
        place += f",col={f.column},endColumn={f.end_column}"
    return f"::{LEVELS[f.severity]} {place},title={_property(f.rule)}::{_escape(f.message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
