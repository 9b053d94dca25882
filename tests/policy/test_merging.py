"""One error told by two checks is one finding; two errors stay two."""

import json

import pytest

from copyedit.config import Settings
from copyedit.core.engine_settings import LanguageTool
from copyedit.core.findings import Hit, Other, Report
from copyedit.core.rule import Rule
from copyedit.core.spans import ProseSpan
from copyedit.desk import Desk
from copyedit.policy import judge
from copyedit.reporters.jsonl import line
from copyedit.results import _opened, _sealed

TEXT = "They sold a apple and an pear to the the boy."
DESK = Desk(Settings())
OURS = Rule("grammar.ours", "existence", "any", "advice", "")
THEIRS = Rule("grammar.theirs", "existence", "any", "error", "")
RULES = {rule.id: rule for rule in (OURS, THEIRS)}


def hit(text: str, *right: str, rule: str = "grammar.ours", confidence: float = 0.5) -> Hit:
    start = TEXT.index(text)
    return Hit(rule, ProseSpan(start, start + len(text)), f"{rule}: {text}", right, confidence)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(hit("a apple", "an apple"), hit("a ", "an ", rule="grammar.theirs"), id="overlapping, the same text comes out"),
        pytest.param(hit("a", "an"), hit("a", "an", rule="grammar.theirs"), id="the same span"),
        pytest.param(hit("the the", "the"), hit(" the", "", rule="grammar.theirs"), id="a word left out"),
        pytest.param(hit("a apple", "an orange", "an apple"), hit("a ", "an ", rule="grammar.theirs"), id="the second suggestion"),
    ],
)  # fmt: skip
def test_one_error(first: Hit, second: Hit) -> None:
    document, sure = DESK.read("a.txt", TEXT.encode()), first._replace(confidence=0.6)
    if "the the" in first.message:  # " the" stands first before the doubled word
        start = TEXT.index("the the") + 3
        second = second._replace(span=ProseSpan(start, start + 4))
    kept = [f for f in judge([sure, second], document, Settings(), RULES) if not f.dropped]
    assert [(f.rule, f.also) for f in kept] == [("grammar.ours", (Other("grammar.theirs", second.message),))]
    assert kept[0].severity == "error"  # what fails a run still does
    assert json.loads(line(kept[0]))["also"] == [{"rule": "grammar.theirs", "message": second.message}]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(hit("a apple", "apples"), hit("a ", "an ", rule="grammar.theirs"), id="another correction"),
        pytest.param(hit("a apple"), hit("a ", "an ", rule="grammar.theirs"), id="no correction"),
        pytest.param(hit("sold a", "sold an"), hit("apple", "apple", rule="grammar.theirs"), id="side by side"),
        pytest.param(hit("an pear", "a pear"), hit("a apple", "an apple", rule="grammar.theirs"), id="two places"),
    ],
)
def test_two_errors(first: Hit, second: Hit) -> None:
    found = judge([first, second], DESK.read("a.txt", TEXT.encode()), Settings(), RULES)
    assert not any(f.dropped or f.also for f in found)
    assert "also" not in json.loads(line(found[0]))


def test_the_more_confident_speaks() -> None:
    hits = [hit("a ", "an "), hit("a apple", "an apple", rule="grammar.theirs", confidence=0.8)]
    [kept] = [f for f in judge(hits, DESK.read("a.txt", TEXT.encode()), Settings(), RULES) if not f.dropped]
    assert (kept.rule, [o.rule for o in kept.also]) == ("grammar.theirs", ["grammar.ours"])


def test_what_is_switched_off_joins_nothing() -> None:
    document = DESK.read("a.md", f"<!-- copyedit off grammar.ours -->\n{TEXT}\n".encode())
    start = document.prose.index("a apple")
    hits = [Hit(rule, ProseSpan(start, start + 1), rule, ("an",)) for rule in RULES]
    assert [(f.rule, f.dropped) for f in judge(hits, document, Settings(), RULES)] == [
        ("grammar.ours", "switched off"), ("grammar.theirs", ""),
    ]  # fmt: skip


def test_of_two_that_are_equally_sure_ours_speaks() -> None:
    engine = Rule("grammar.languagetool", "languagetool", "any", "warning", "")
    hits = [hit("a ", "an ", rule="grammar.languagetool.EN_A_VS_AN"), hit("a apple", "an apple")]
    settings = Settings(languagetool=LanguageTool("http://localhost"))
    found = judge(hits, DESK.read("a.txt", TEXT.encode()), settings, RULES | {engine.id: engine})
    [kept] = [f for f in found if not f.dropped]
    assert (kept.rule, [o.rule for o in kept.also]) == ("grammar.ours", ["grammar.languagetool.EN_A_VS_AN"])


def test_a_kept_result_has_the_others_too() -> None:
    first, second = hit("a apple", "an apple", confidence=0.6), hit("a ", "an ", rule="grammar.theirs")
    document = DESK.read("a.txt", TEXT.encode())
    findings = tuple(f for f in judge([first, second], document, Settings(), RULES) if not f.dropped)
    report = Report("a.txt", "", findings)
    assert findings[0].also
    assert _opened("a.txt", _sealed(report, b"seal"), b"seal") == report
