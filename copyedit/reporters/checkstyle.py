"""Checkstyle's XML: a file with its errors, for servers and editors that read it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from copyedit.core.xml import attributes

if TYPE_CHECKING:
    from copyedit.core.findings import Report

SEVERITIES = {"error": "error", "warning": "warning", "advice": "info"}


class Checkstyle:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n')

    def report(self, report: Report) -> None:
        if not report.findings:
            return
        self._stream.write(f"<file {attributes(name=report.path)}>\n")
        for f in report.findings:
            shown = attributes(
                line=f.line, column=f.column, severity=SEVERITIES[f.severity], message=f.message,
                source=f"copyedit.{f.rule}",
            )  # fmt: skip
            self._stream.write(f"<error {shown}/>\n")
        self._stream.write("</file>\n")

    def close(self) -> None:
        self._stream.write("</checkstyle>\n")
        self._stream.flush()


def open(stream: TextIO, **_facts: Any) -> Checkstyle:
    return Checkstyle(stream)
