"""JUnit's XML: a text is a suite, a finding a case that failed, a text without findings a case that passed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from copyedit.core.xml import attributes, escape

if TYPE_CHECKING:
    from copyedit.core.findings import Report


class Junit:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        stream.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copyedit">\n')

    def report(self, report: Report) -> None:
        count = len(report.findings)
        suite = attributes(name=report.path, tests=max(1, count), failures=count, errors=0)
        self._stream.write(f"<testsuite {suite}>\n")
        if not count:
            self._stream.write(f"<testcase {attributes(name='copyedit', classname=report.path)}/>\n")
        for f in report.findings:
            case = attributes(name=f"{f.rule} at {f.line}:{f.column}", classname=f.path, file=f.path, line=f.line)
            place = f"{f.path}:{f.line}:{f.column}: {f.text}"
            self._stream.write(
                f"<testcase {case}><failure {attributes(message=f.message, type=f.severity)}>{escape(place)}</failure></testcase>\n"
            )
        self._stream.write("</testsuite>\n")

    def close(self) -> None:
        self._stream.write("</testsuites>\n")
        self._stream.flush()


def open(stream: TextIO, **_facts: Any) -> Junit:
    return Junit(stream)
