"""reviewdog's diagnostics, one JSON object a line, with suggestions. Its columns count bytes of UTF-8."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from copyedit.core.document import place

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report

SEVERITIES = {"error": "ERROR", "warning": "WARNING", "advice": "INFO"}


class Rdjsonl:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def report(self, report: Report) -> None:
        from json import dumps

        for finding in report.findings:
            self._stream.write(dumps(diagnostic(finding, report.text), ensure_ascii=False) + "\n")

    def close(self) -> None:
        self._stream.flush()


def open(stream: TextIO, **_facts: Any) -> Rdjsonl:
    return Rdjsonl(stream)


def diagnostic(f: Finding, text: str) -> dict[str, Any]:
    place = {
        "start": {"line": f.line, "column": _bytes(text, f.start, f.column)},
        "end": {"line": f.end_line, "column": _bytes(text, f.end, f.end_column)},
    }
    found: dict[str, Any] = {
        "message": f.message, "location": {"path": f.path, "range": place}, "severity": SEVERITIES[f.severity],
        "source": {"name": "copyedit"}, "code": {"value": f.rule},
    }  # fmt: skip
    if f.related:
        found["related_locations"] = [
            {"message": f"“{text[start:end]}”", "location": {"path": f.path, "range": _range(text, start, end)}}
            for start, end in f.related
        ]
    if f.suggestions:
        found["suggestions"] = [{"range": place, "text": word} for word in f.suggestions]
    return found


def _range(text: str, start: int, end: int) -> dict[str, dict[str, int]]:
    (line, column), (end_line, last) = place(text, start), place(text, end - 1)
    return {
        "start": {"line": line, "column": _bytes(text, start, column)},
        "end": {"line": end_line, "column": _bytes(text, end, last + 1)},
    }


def _bytes(text: str, offset: int, column: int) -> int:
    """The column of an offset in bytes of UTF-8, from 1."""
    return len(text[offset - (column - 1) : offset].encode("utf-8", "surrogatepass")) + 1
