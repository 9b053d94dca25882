"""Reports and hooks against the public schemas of their readers, and against their main points where no copy is at hand.

COPYEDIT_SCHEMAS names a folder with copies, which are not ours to pass on; `.ci/schemas FOLDER` brings them:
sarif-schema-2.1.0.json   oasis-tcs/sarif-spec, sarif-2.1/schema
Diagnostic.json           reviewdog/reviewdog, proto/rdf/jsonschema
github-action.json        SchemaStore/schemastore, src/schemas/json
GitLab publishes no schema: docs.gitlab.com, “Code quality report format”, lists the keys. Checkstyle's and JUnit's XML have none
that their makers keep: the shapes below are what Jenkins and GitLab read (jenkinsci/xunit-plugin, junit-10.xsd).
"""

import io
import json
import os
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml_rs

from copyedit.config import Settings
from copyedit.core.findings import Report
from copyedit.desk import Desk
from copyedit.reporters import open_reporter

ROOT = Path(__file__).resolve().parents[2]
DESK = Desk(Settings(styles=("News",)))
TEXTS = {
    "a b/ü.md": "# The  militray pier\n\nIt was recieved “with an hat”, TK,\nand and 漢字 it could of be. Police utilize 3 boats\n",
    "names.txt": "Qasem Soleimani came\r\nin 2015. Qasem Soleimani met him.\r\n\r\n“Qassem Soleimani left,” he said.\n",
    "clean.txt": "The pier was closed on Monday.\n",
}
JSON_STRING = {"type": "string", "minLength": 1}
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": JSON_STRING,
            "check_name": JSON_STRING,
            "fingerprint": JSON_STRING,
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer", "minimum": 1}}},
                },
            },
        },
    },
}  # fmt: skip


def reports() -> list[Report]:
    return [DESK.check_text(text, path=path, format="markdown") for path, text in TEXTS.items()]


def written(name: str) -> str:
    stream = io.StringIO()
    reporter = open_reporter(name, stream, rules=lambda: DESK.book.rules)
    for report in reports():
        reporter.report(report)
    reporter.close()
    return stream.getvalue()


def count() -> int:
    found = sum(len(report.findings) for report in reports())
    assert found > 5
    return found


def public_schema(name: str) -> Any:
    folder = os.environ.get("COPYEDIT_SCHEMAS", "")
    if not (folder and (Path(folder) / name).is_file()):
        pytest.skip(f"COPYEDIT_SCHEMAS names no folder with a copy of {name}")
    return json.loads((Path(folder) / name).read_text("utf-8"))


def validate(instance: Any, schema: Any) -> None:
    jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker()).validate(instance)


def test_sarif() -> None:
    validate(json.loads(written("sarif")), public_schema("sarif-schema-2.1.0.json"))


def test_rdjsonl() -> None:
    schema = public_schema("Diagnostic.json")
    lines = written("rdjsonl").splitlines()
    assert len(lines) == count()
    for line in lines:
        validate(json.loads(line), schema)


def test_what_a_finding_is_also_about_is_told_with_its_place() -> None:
    [result] = [r for r in json.loads(written("sarif"))["runs"][0]["results"] if r["ruleId"] == "names.inconsistent"]
    regions = [related["physicalLocation"]["region"] for related in result["relatedLocations"]]
    assert [(r["startLine"], r["startColumn"], r["endColumn"], r["charOffset"]) for r in regions] == [
        (1, 1, 6, 0), (2, 10, 15, 31),
    ]  # fmt: skip
    [line] = [d for d in map(json.loads, written("rdjsonl").splitlines()) if d["code"]["value"] == "names.inconsistent"]
    assert [related["location"]["range"]["start"] for related in line["related_locations"]] == [
        {"line": 1, "column": 1}, {"line": 2, "column": 10},
    ]  # fmt: skip


def test_gitlab() -> None:
    entries = json.loads(written("gitlab"))
    validate(entries, GITLAB)
    assert len(entries) == count() == len({entry["fingerprint"] for entry in entries})


def test_the_action() -> None:
    validate(yaml_rs.loads((ROOT / "action.yml").read_text("utf-8")), public_schema("github-action.json"))


@pytest.mark.parametrize("path", [".pre-commit-hooks.yaml", "contrib/pre-commit-mirror/.pre-commit-hooks.yaml"])
def test_pre_commit_takes_the_hooks(path: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / path)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_checkstyle() -> None:
    root = ET.fromstring(written("checkstyle"))  # noqa: S314
    assert root.tag == "checkstyle"
    assert root.get("version")
    assert [child.tag for child in root] == ["file", "file"]
    errors = root.findall("file/error")
    assert len(errors) == count()
    for error in errors:
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert error.attrib["severity"] in ("ignore", "info", "warning", "error")
        assert int(error.attrib["line"]) > 0 < int(error.attrib["column"])


def test_junit() -> None:
    root = ET.fromstring(written("junit"))  # noqa: S314
    assert root.tag == "testsuites"
    for suite in root:
        cases = suite.findall("testcase")
        assert suite.tag == "testsuite"
        assert (int(suite.attrib["tests"]), int(suite.attrib["errors"])) == (len(cases), 0)
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        for case in cases:
            assert {"name", "classname"} <= set(case.attrib)
    assert len(root.findall(".//failure")) == count()
    names = [(case.attrib["classname"], case.attrib["name"]) for case in root.iter("testcase")]
    assert len(set(names)) == len(names)  # readers take cases of one name for one


@pytest.mark.parametrize("name", ["sarif", "gitlab", "rdjsonl", "checkstyle", "junit", "unix", "github", "html"])
def test_every_report_has_each_finding_of_jsonl_in_its_order(name: str) -> None:
    """Line, rule and message of each, whatever the shape around them."""
    told = [(f["line"], f["rule"], f["message"]) for f in map(json.loads, written("jsonl").splitlines())]
    report = written(name)
    assert told == sorted(told, key=lambda finding: finding[0])
    at = {
        "sarif": lambda: [
            (r["locations"][0]["physicalLocation"]["region"]["startLine"], r["ruleId"], r["message"]["text"])
            for r in json.loads(report)["runs"][0]["results"]
        ],
        "gitlab": lambda: [(e["location"]["lines"]["begin"], e["check_name"], e["description"]) for e in json.loads(report)],
        "rdjsonl": lambda: [
            (d["location"]["range"]["start"]["line"], d["code"]["value"], d["message"]) for d in map(json.loads, report.splitlines())
        ],
        "checkstyle": lambda: [
            (int(e.attrib["line"]), e.attrib["source"].removeprefix("copyedit."), e.attrib["message"])
            for e in ET.fromstring(report).iter("error")  # noqa: S314
        ],
        "junit": lambda: [
            (int(c.attrib["line"]), c.attrib["name"].partition(" ")[0], c[0].attrib["message"])
            for c in ET.fromstring(report).iter("testcase") if len(c)  # noqa: S314
        ],
        "unix": lambda: [
            (int(line.split(":")[1]), line.rpartition(" [")[2][:-1], line.split(": ", 2)[2].rpartition(" [")[0]) for line in report.splitlines()
        ],
        "github": lambda: [
            (int(line.partition("line=")[2].partition(",")[0]), line.partition("title=")[2].partition("::")[0], line[2:].partition("::")[2])
            for line in report.splitlines()
        ],
        "html": lambda: told if all(report.count(f"<small>{rule}</small></li>") for _, rule, _ in told) and report.count("<li ") == len(told) else [],
    }[name]()  # fmt: skip
    assert at == told
