"""GitLab's Code Quality report: one JSON list, a finding an entry, shown in a merge request where its line changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from copyedit.policy.fingerprint import fingerprints

if TYPE_CHECKING:
    from copyedit.core.findings import Report

SEVERITIES = {"error": "major", "warning": "minor", "advice": "info"}


class Gitlab:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._entries: list[dict[str, Any]] = []

    def report(self, report: Report) -> None:
        for f, fingerprint in fingerprints(report):
            self._entries.append(
                {
                    "description": f.message,
                    "check_name": f.rule,
                    "fingerprint": fingerprint,
                    "severity": SEVERITIES[f.severity],
                    "location": {"path": f.path, "lines": {"begin": f.line, "end": f.end_line}},
                }
            )

    def close(self) -> None:
        from json import dump

        dump(self._entries, self._stream, ensure_ascii=False, indent=1)
        self._stream.write("\n")
        self._stream.flush()


def open(stream: TextIO, **_facts: Any) -> Gitlab:
    return Gitlab(stream)
