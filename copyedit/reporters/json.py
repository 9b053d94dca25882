"""One JSON document: a list of the same objects that JSON Lines has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from copyedit.core.findings import Finding

if TYPE_CHECKING:
    from copyedit.core.findings import Report


class Json:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._begun = False

    def report(self, report: Report) -> None:
        from json import dumps

        for finding in report.findings:
            shown = {name: getattr(finding, name) for name in _FIELDS}
            if finding.also:
                shown["also"] = [other._asdict() for other in finding.also]
            self._stream.write((",\n" if self._begun else "[\n") + dumps(shown, ensure_ascii=False))
            self._begun = True

    def close(self) -> None:
        self._stream.write("\n]\n" if self._begun else "[]\n")
        self._stream.flush()


_FIELDS = Finding._fields[: Finding._fields.index("language") + 1]  # what follows is for our own use


def open(stream: TextIO, **_facts: Any) -> Json:
    return Json(stream)
