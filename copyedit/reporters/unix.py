"""path:line:column: severity: message [rule], one line a finding: what editors and grep jump to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from copyedit.core.findings import Report


class Unix:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def report(self, report: Report) -> None:
        for f in report.findings:
            message = " ".join(f.message.split())
            self._stream.write(f"{f.path}:{f.line}:{f.column}: {f.severity}: {message} [{f.rule}]\n")

    def close(self) -> None:
        self._stream.flush()


def open(stream: TextIO, **_facts: Any) -> Unix:
    return Unix(stream)
