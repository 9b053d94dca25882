"""What is told, how severe, and what may be fixed: decided once, with the reason."""

import pytest

from copyedit.config import Settings
from copyedit.core.findings import Finding
from copyedit.desk import Desk

BOOK = Desk(Settings()).book


def findings(text: str, settings: Settings | None = None, name: str = "a.txt") -> list[Finding]:
    return list(Desk(settings or Settings(select=("spelling",)), BOOK).check_text(text, path=name).findings)


@pytest.mark.parametrize(
    ("text", "severity", "fix"),
    [
        pytest.param("The militray visit ended.", "error", "safe", id="a plain slip"),
        pytest.param("“The militray visit ended today,” she said.", "warning", "none", id="in direct speech"),
        pytest.param("They flew to Washigton on Monday.", "warning", "unsafe", id="in a name"),
        pytest.param("The sosial club closed.", "error", "unsafe", id="not certain"),
    ],
)
def test_severity_and_fix(text: str, severity: str, fix: str) -> None:
    [finding] = findings(text)
    assert (finding.severity, finding.fix) == (severity, fix)


def test_markup_inside_a_word_is_not_fixed() -> None:
    [finding] = findings("The mili**tray** visit ended.\n", name="a.md")
    assert (finding.text, finding.fix, finding.unfixable) == ("mili**tray", "none", "markup inside")


def test_mojibake_speaks_instead_of_the_speller() -> None:
    assert [f.rule for f in findings("A naÃ¯ve plan failed.", Settings())] == ["draft.mojibake"]


@pytest.mark.parametrize(
    ("comment", "silent"),
    [
        ("copyedit off", True),
        ("copyedit off spelling", True),
        ("copyedit off spelling.unknown-word", True),
        ("copyedit off grammar", False),
        ("copyedit next", True),
        ("copyedit on", False),
    ],
)
def test_switches(comment: str, silent: bool) -> None:
    assert bool(findings(f"<!-- {comment} -->\n\nThe militray visit.\n", name="a.md")) is not silent


def test_a_switch_ends() -> None:
    text = "<!-- copyedit off -->\n\nThe militray visit.\n\n<!-- copyedit on -->\n\nThe militray visit.\n"
    assert [f.line for f in findings(text, name="a.md")] == [7]
    text = "<!-- copyedit next -->\n\nThe militray visit.\n\nThe militray visit.\n"
    assert [f.line for f in findings(text, name="a.md")] == [5]


def test_style_is_silent_in_direct_speech() -> None:
    settings = Settings(styles=("News",), select=("News",))
    assert findings("He committed suicide.", settings)
    assert not findings("“He committed suicide in the end,” she said.", settings)


@pytest.mark.parametrize(
    ("settings", "rules"),
    [
        (Settings(), {"spelling.unknown-word", "grammar.doubled-word"}),
        (Settings(select=("grammar",)), {"grammar.doubled-word"}),
        (Settings(ignore=("grammar",)), {"spelling.unknown-word"}),
        (Settings(ignore=("spelling", "grammar.doubled-word")), set()),
        (Settings(select=("spelling",), ignore=("spelling.unknown-word",)), set()),
        (Settings(severity=(("spelling", "off"),)), {"grammar.doubled-word"}),
    ],
)
def test_selection(settings: Settings, rules: set[str]) -> None:
    assert {f.rule for f in findings("The the militray visit.", settings)} == rules


def test_severity_of_the_longest_name_wins() -> None:
    settings = Settings(severity=(("spelling", "advice"), ("spelling.unknown-word", "warning")))
    assert findings("The militray visit.", settings)[0].severity == "warning"


def test_a_finding_never_crosses_two_blocks() -> None:
    assert not findings("It was the\n\nthe end of it.", Settings(select=("grammar",)))
