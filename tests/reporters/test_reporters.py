"""Every report over one set of findings; carets under the exact span."""

import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from copyedit.config import Settings
from copyedit.core.findings import Report
from copyedit.desk import Desk
from copyedit.policy.fingerprint import fingerprints
from copyedit.reporters import REPORTERS, open_reporter
from copyedit.reporters.terminal import cells, excerpt

DESK = Desk(Settings(select=("spelling", "grammar")))
TEXTS = {
    "a.txt": "The the militray visit, and the militray pier.",
    "b, c:d.txt": "Ein 漢字😀 e\u0301\tmilitray visit.\r\nA 100% recieve\n",
    "empty.txt": "",
}


def reports() -> list[Report]:
    return [DESK.check_text(text, path=path) for path, text in TEXTS.items()]


def written(name: str, **facts: object) -> str:
    stream = io.StringIO()
    reporter = open_reporter(name, stream, **facts)
    for report in reports():
        reporter.report(report)
    reporter.close()
    return stream.getvalue()


def count() -> int:
    return sum(len(report.findings) for report in reports())


def test_jsonl_says_what_json_says() -> None:
    lines = [json.loads(line) for line in written("jsonl").splitlines()]
    assert lines == json.loads(written("json"))
    assert len(lines) == count() == 5
    for found in lines:
        text = TEXTS[found["path"]]
        assert text[found["start"] : found["end"]] == found["text"]


def test_github_annotates_each_finding_and_escapes() -> None:
    lines = written("github").splitlines()
    assert len(lines) == count()
    assert lines[0] == (
        "::error file=a.txt,line=1,endLine=1,col=1,endColumn=8,title=grammar.doubled-word::“The” stands twice."
    )
    assert all(line.startswith("::error file=b%2C c%3Ad.txt,") for line in lines[3:])


def test_terminal_tells_a_repeated_word_once() -> None:
    text = written("terminal")
    assert text.count("“militray”") == 2  # once in each text
    assert "2 times; also at 1:33" in text
    assert "\x1b[" not in text
    assert text.splitlines()[-1] == "5 errors in 2 of 3 texts"


def test_terminal_colours_when_asked() -> None:
    assert "\x1b[31merror\x1b[0m" in written("terminal", color=True)


@pytest.mark.parametrize(
    ("text", "span", "caret"),
    [
        pytest.param("The militray visit", "militray", (4, 8), id="plain"),
        pytest.param("漢字 militray", "militray", (5, 8), id="wide characters"),
        pytest.param("e\u0301a militray", "militray", (3, 8), id="combining characters"),
        pytest.param("\tmilitray", "militray", (4, 8), id="a tab"),
        pytest.param("😀 militray", "militray", (3, 8), id="an emoji"),
        pytest.param("a 漢字 b", "漢字", (2, 4), id="a wide span"),
    ],
)
def test_carets_stand_under_the_span(text: str, span: str, caret: tuple[int, int]) -> None:
    start = text.index(span)
    shown, indent, width = excerpt(text, start, start + len(span), 76)
    assert (indent, width) == caret
    assert span in shown


def test_a_long_line_is_cut_around_the_span() -> None:
    text = "word " * 60 + "militray" + " word" * 60
    shown, indent, width = excerpt(text, 300, 308, 60)
    assert cells(shown) <= 60
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert shown[indent : indent + width] == "militray"


def test_a_paragraph_in_one_line_is_looked_at_near_the_span_only() -> None:
    text = "für " * 50_000 + "militray" + " für" * 50_000  # a turn for each letter would take hours
    shown, indent, width = excerpt(text, 200_000, 200_008, 60)
    assert shown[indent : indent + width] == "militray"
    assert (shown[0], shown[-1], cells(shown)) == ("…", "…", 60)


def test_every_reporter_takes_no_findings() -> None:
    for name in REPORTERS:
        stream = io.StringIO()
        open_reporter(name, stream).close()
        assert "militray" not in stream.getvalue()


def test_sarif_has_rules_results_fixes_and_steady_fingerprints() -> None:
    run = json.loads(written("sarif", rules=lambda: DESK.book.rules))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rules[r["ruleIndex"]]["id"] for r in run["results"]] == [r["ruleId"] for r in run["results"]]
    assert len(run["results"]) == count()
    assert all(rule["shortDescription"]["text"] for rule in rules)
    first = run["results"][1]
    region = first["locations"][0]["physicalLocation"]["region"]
    assert TEXTS["a.txt"][region["charOffset"] :][: region["charLength"]] == "militray"
    change = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert change == {"deletedRegion": region, "insertedContent": {"text": "military"}}
    prints = [r["partialFingerprints"]["copyeditLine/v1"] for r in run["results"]]
    assert len(set(prints)) == count()
    moved = DESK.check_text("A line before.\n\n" + TEXTS["a.txt"], path="a.txt")
    assert {p for _, p in fingerprints(moved)} == set(prints[:3])


def test_sarif_names_a_path_as_a_uri() -> None:
    run = json.loads(written("sarif"))["runs"][0]
    uris = {r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"]}
    assert uris == {"a.txt", "b%2C%20c%3Ad.txt"}


def test_gitlab_has_what_code_quality_asks() -> None:
    entries = json.loads(written("gitlab"))
    assert len(entries) == count() == len({e["fingerprint"] for e in entries})
    assert {e["severity"] for e in entries} <= {"info", "minor", "major", "critical", "blocker"}
    assert entries[3]["location"] == {"path": "b, c:d.txt", "lines": {"begin": 1, "end": 1}}


def test_rdjsonl_counts_bytes() -> None:
    found = [json.loads(line) for line in written("rdjsonl").splitlines()]
    assert len(found) == count()
    start = found[3]["location"]["range"]["start"]
    line = TEXTS["b, c:d.txt"].split("\r\n")[0].encode()
    assert line[start["column"] - 1 :].startswith(b"militray")
    assert found[3]["suggestions"][0]["text"] == "military"
    assert {f["severity"] for f in found} <= {"ERROR", "WARNING", "INFO"}


def test_checkstyle_and_junit_are_xml_whatever_the_text_holds() -> None:
    report = DESK.check_text('A & B <"militray"> \x01visit of the militray', path='a&"b".txt')
    for name, tag in (("checkstyle", "error"), ("junit", "failure")):
        stream = io.StringIO()
        reporter = open_reporter(name, stream)
        reporter.report(report)
        reporter.close()
        root = ET.fromstring(stream.getvalue())  # noqa: S314
        assert len(root.findall(f".//{tag}")) == len(report.findings) > 0
        assert 'a&"b".txt' in {v for e in root.iter() for v in e.attrib.values()}


def test_junit_passes_a_clean_text() -> None:
    root = ET.fromstring(written("junit"))  # noqa: S314
    clean = root.findall("testsuite")[2]
    assert (clean.attrib["failures"], len(clean.findall("testcase")), clean.findall(".//failure")) == ("0", 1, [])


def test_unix_is_one_line_a_finding() -> None:
    lines = written("unix").splitlines()
    assert len(lines) == count()
    assert lines[1].startswith("a.txt:1:9: ")
    assert lines[1].endswith("[spelling.unknown-word]")


def test_html_marks_the_words_in_place_and_asks_for_nothing() -> None:
    page = written("html")
    marks = re.findall(r"<mark [^>]*>(.*?)</mark>", page, re.DOTALL)
    assert marks == ["The the", "militray", "militray", "militray", "recieve"]
    assert re.findall(r'(?:src|href)="(?!#|data:)[^"]*"', page) == []
    assert page.count('<input type="checkbox"') == 2
    hostile = DESK.check_text("<script>alert(1)</script> the militray\n", path="<b>.txt")
    stream = io.StringIO()
    reporter = open_reporter("html", stream)
    reporter.report(hostile)
    reporter.close()
    assert "<script>alert" not in stream.getvalue()
    assert "&lt;b&gt;.txt" in stream.getvalue()


def test_a_summary_stays_below_what_github_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    report = reports()[0]
    reporter = open_reporter("github", io.StringIO())
    for _ in range(6000):
        reporter.report(report)
    reporter.close()
    text = summary.read_text("utf-8")
    assert len(text.encode()) < 1 << 20
    rows = text.count("| a.txt:")
    assert f"and {6000 * len(report.findings) - rows} more" in text


def test_github_repeats_everything_in_the_step_summary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    written("github")
    assert summary.read_text("utf-8").count("| error |") + summary.read_text("utf-8").count("| warning |") == count()
