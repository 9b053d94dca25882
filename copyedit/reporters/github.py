"""Workflow commands of GitHub Actions: an annotation a finding at its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report

LEVELS = {"error": "error", "warning": "warning", "advice": "notice"}


class Github:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def report(self, report: Report) -> None:
        self._stream.writelines(annotation(finding) + "\n" for finding in report.findings)

    def close(self) -> None:
        self._stream.flush()


def open(stream: TextIO, **_facts: Any) -> Github:
    return Github(stream)


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
