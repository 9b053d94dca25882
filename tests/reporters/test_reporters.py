"""Every report over one set of findings; carets under the exact span."""

import io
import json

import pytest

from copyedit.config import Settings
from copyedit.core.findings import Report
from copyedit.desk import Desk
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


def test_every_reporter_takes_no_findings() -> None:
    for name in REPORTERS:
        stream = io.StringIO()
        open_reporter(name, stream).close()
        assert "militray" not in stream.getvalue()
