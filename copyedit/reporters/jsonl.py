"""JSON Lines: one object a finding, in the order of the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report

try:
    from _json import encode_basestring as _quote
except ImportError:  # another Python than CPython
    from json.encoder import encode_basestring as _quote


class Jsonl:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def report(self, report: Report) -> None:
        if report.findings:
            self._stream.write("".join([line(finding) + "\n" for finding in report.findings]))

    def close(self) -> None:
        self._stream.flush()


def open(stream: TextIO, **_facts: Any) -> Jsonl:
    return Jsonl(stream)


def line(f: Finding) -> str:
    """A finding as one JSON object; written by hand, since importing json costs a fifth of a check."""
    suggestions = ", ".join(map(_quote, f.suggestions))
    others = ", ".join(f'{{"rule": {_quote(o.rule)}, "message": {_quote(o.message)}}}' for o in f.also)
    also = f', "also": [{others}]' if others else ""
    return (
        f'{{"path": {_quote(f.path)}, "start": {f.start}, "end": {f.end}, "line": {f.line}, "column": {f.column}, '
        f'"end_line": {f.end_line}, "end_column": {f.end_column}, "rule": {_quote(f.rule)}, "severity": "{f.severity}", '
        f'"message": {_quote(f.message)}, "text": {_quote(f.text)}, "suggestions": [{suggestions}], "fix": "{f.fix}", '
        f'"scope": {_quote(f.scope)}, "language": {_quote(f.language)}{also}}}'
    )
