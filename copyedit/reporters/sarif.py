"""SARIF 2.1.0: one run with its rules, a result a finding, suggestions as fixes, fingerprints that outlive a moved line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO
from urllib.parse import quote

from copyedit.core.document import place
from copyedit.policy.fingerprint import fingerprints

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from copyedit.core.findings import Finding, Report
    from copyedit.core.rule import Rule

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "advice": "note"}


class Sarif:
    def __init__(self, stream: TextIO, rules: Callable[[], Mapping[str, Rule]]) -> None:
        self._stream = stream
        self._rules = rules
        self._results: list[dict[str, Any]] = []
        self._numbers: dict[str, int] = {}

    def report(self, report: Report) -> None:
        for finding, fingerprint in fingerprints(report):
            number = self._numbers.setdefault(finding.rule, len(self._numbers))
            self._results.append(result(finding, number, fingerprint, report.text))

    def close(self) -> None:
        from json import dump

        from copyedit import __version__

        known = self._rules()
        driver = {
            "name": "copyedit", "version": __version__, "semanticVersion": __version__,
            "rules": [described(name, known.get(name)) for name in self._numbers],
        }  # fmt: skip
        run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": self._results}
        dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, self._stream, ensure_ascii=False, indent=1)
        self._stream.write("\n")
        self._stream.flush()


def open(
    stream: TextIO, *, rules: Callable[[], Mapping[str, Rule]] = dict, **_facts: Any
) -> Sarif:  # fmt: skip
    return Sarif(stream, rules)


def described(name: str, rule: Rule | None) -> dict[str, Any]:
    """A reportingDescriptor; of a rule that is in no file (another engine's) its name only."""
    if rule is None:
        return {"id": name, "name": name}
    found: dict[str, Any] = {
        "id": name, "name": name, "shortDescription": {"text": rule.message or name},
        "defaultConfiguration": {"level": LEVELS[rule.severity]}, "properties": {"tags": [rule.family]},
    }  # fmt: skip
    if rule.why:
        found["fullDescription"] = {"text": rule.why}
    if rule.link:
        found["helpUri"] = rule.link
    if rule.since:
        found["properties"]["since"] = rule.since
    return found


def result(f: Finding, number: int, fingerprint: str, text: str) -> dict[str, Any]:
    region = {
        "startLine": f.line, "startColumn": f.column, "endLine": f.end_line, "endColumn": f.end_column,
        "charOffset": f.start, "charLength": f.end - f.start,
    }  # fmt: skip
    artifact = {"uri": quote(f.path.replace("\\", "/"))}
    found: dict[str, Any] = {
        "ruleId": f.rule, "ruleIndex": number, "level": LEVELS[f.severity], "message": {"text": f.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": region}}],
        "partialFingerprints": {"copyeditLine/v1": fingerprint},
    }  # fmt: skip
    if f.related:
        found["relatedLocations"] = [
            {
                "id": n,
                "message": {"text": f"“{text[start:end]}”"},
                "physicalLocation": {"artifactLocation": artifact, "region": _region(text, start, end)},
            }
            for n, (start, end) in enumerate(f.related, 1)
        ]
    if f.suggestions:
        found["fixes"] = [
            {
                "description": {"text": f"“{f.text}” becomes “{word}”"},
                "artifactChanges": [
                    {
                        "artifactLocation": artifact,
                        "replacements": [{"deletedRegion": region, "insertedContent": {"text": word}}],
                    }
                ],
            }
            for word in f.suggestions
        ]
    return found


def _region(text: str, start: int, end: int) -> dict[str, int]:
    (line, column), (end_line, last) = place(text, start), place(text, end - 1)
    return {
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": last + 1,
        "charOffset": start, "charLength": end - start,
    }  # fmt: skip
