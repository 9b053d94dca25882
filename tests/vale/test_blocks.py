"""The blocks of a file are run together; what is told is what each block by itself would tell."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from copyedit.vale import configuration, scopes
from copyedit.vale.alerts import Alert, Alerts
from copyedit.vale.linter import Linter, sanitized
from copyedit.vale.rule import Block, State
from copyedit.vale.text import Whole

INI = "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*]\nBasedOnStyles = Desk\n"
TOKENS = {
    "Words": [r"very unique", r"slammed?", r"in (?:the|an) \w+"],
    "Numbers": [r"\d{1,2} ?[ap]m\b", r"\d+(?:st|nd|rd|th)"],
    "Capitals": [r"[A-Z]{2,4}"],
    "Initials": [r"(?:[A-Z]\.){2,}"],
    "Ends": [r"[a-z][.?!]$"],
    "Starts": [r"^But"],
    "Before": [r"unique(?!\s)"],
    "After": [r"(?<!\s)slammed", r"(?<=\s)-\d+"],
    "Over": [r"\([^)]*\)"],
    "Dashes": [r"\s[—–]\s"],
    "Lead": [r"(?:^|\s)I\s", r"[;-]\sso\b"],
    "Whole": [r"\AOECD", r"unique\Z"],
}
RULES = {
    "Swap": "extends: substitution\nmessage: \"%s, not %s\"\nignorecase: true\nswap:\n  in order to: to\n  the (fact|idea) that: that\n  '(\\d+)percent': $1 per cent\n",
    "Once": "extends: occurrence\nmessage: Long.\nscope: sentence\nmax: 4\ntoken: '\\b(\\w+)\\b'\n",
    "Twice": "extends: repetition\nmessage: \"'%s' twice.\"\nalpha: true\ntokens:\n  - '[^\\s]+'\n",
    "Either": "extends: consistency\nmessage: \"Both '%s' and the other.\"\nignorecase: true\neither:\n  adviser: advisor\n  grey: gray\n",
    "Unless": "extends: conditional\nmessage: \"Spell out '%s'.\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'\n",
    "Reaching": "extends: conditional\nmessage: \"Spell out '%s'.\"\nfirst: '[A-Z]{3,5}\\b(?:\\s+[A-Z]+)*'\nsecond: '\\(([A-Z]{3,5})\\)\\s'\n",
    "Empty": "extends: conditional\nmessage: Nothing.\nfirst: '(?:OECD)?'\nsecond: '\\(([A-Z]{3,5})\\)'\n",
    "Edged": "extends: conditional\nmessage: \"Spell out '%s'.\"\nfirst: '^\\b([A-Z]{3,5})\\b'\nsecond: '\\(([A-Z]{3,5})\\)$'\n",
    "Title": "extends: capitalization\nmessage: \"'%s' is not in title case.\"\nscope: heading\nmatch: $title\n",
}  # fmt: skip
PIECES = (
    "But", "But the OECD met", "a very unique", "unique", "slammed", "-4", "so", "—", "; so", "3 pm", "21st", "2", "pm",
    "(open", "closed)", "U.S.", "A.B.C.", "the the", "World Health (WHO)", "WHO", "I said", "I", "in the end.", "an adviser", "advisor",
    "gray", "grey!", "in order", "to", "the fact that", "end.", "Ende?", "OECD", "naïve", "5percent", "İstanbul", "[link](http://x.y)", "`code`",
)  # fmt: skip
LINES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map(" ".join)
MARKS = st.sampled_from(("", "", "", "# ", "## ", "- ", "> "))
TEXTS = st.lists(st.tuples(MARKS, LINES).map("".join), min_size=1, max_size=7).map("\n\n".join)


@pytest.fixture(scope="module")
def linter(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    folder = tmp_path_factory.mktemp("vale")
    styles = folder / "styles" / "Desk"
    styles.mkdir(parents=True)
    (folder / ".vale.ini").write_text(INI, "utf-8")
    for name, tokens in TOKENS.items():
        head = (
            f'extends: existence\nmessage: "Not %s."\nnonword: {"false" if name in ("Words", "Capitals") else "true"}\n'
        )
        listed = "".join(f"  - '{token}'\n" for token in tokens)
        scope = "scope: paragraph\n" if name == "Starts" else ""
        (styles / f"{name}.yml").write_text(f"{head}{scope}tokens:\n{listed}", "utf-8")
    for name, rule in RULES.items():
        (styles / f"{name}.yml").write_text(rule, "utf-8")
    made = Linter(configuration.load(str(folder / ".vale.ini"), level="", use_global=False, needed=True))
    assert not made.problems
    return made


@example(text="But the OECD\n\nWHO (open\n\nclosed) unique\n\n3\n\npm OECD", name="a.md")
@example(text="But the OECD\n\nWHO (open\n\nclosed) unique\n\n3\n\npm OECD", name="a.txt")
@given(text=TEXTS, name=st.sampled_from(("a.md", "a.txt")))
def test_together_as_alone(linter: Linter, text: str, name: str) -> None:
    assert linter.lint(name, text).alerts == alone(linter, text, Path(name))


def alone(linter: Linter, text: str, path: Path) -> list[Alert]:
    """What the rules tell when each runs by itself on one block after the other."""
    source, state = sanitized(text), State()
    alerts = Alerts(source)
    settings = linter.configuration.settings(str(path))
    for made in linter._blocks(source, path.suffix, settings, state, alerts):
        for block in _each(made):
            for rule in linter.rules:
                if scopes.matches(rule.scopes, block.scope, block.parent):
                    for hit in rule.kind.hits(block, state):
                        alerts.add(rule, rule.level, block, hit)
    return alerts.ordered()


def _each(made: Block | Whole) -> list[Block]:
    return [*made.parts, made.block] if isinstance(made, Whole) else [made]


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_one_that_waits_for_the_same_word_and_takes_too_long(repository: Any, name: str) -> None:
    head = "extends: existence\nmessage: \"Not '%s'.\"\ntokens:\n"
    repository.rule("Good", f"{head}  - slow motion\n")
    repository.rule("Bad", f"{head}  - slow (?:a+)+b\n")
    repository.rule("Unless", "extends: conditional\nmessage: No.\nfirst: 'A (?:[a-z]+ ?)+b'\nsecond: 'zz'\n")
    repository.write(name, f"In slow motion.\n\nA slow {'a' * 60}!\n\nIn slow motion again.\n")
    code, told, said = repository.run("--output=line", name)
    assert told.splitlines() == [f"{name}:1:4:Desk.Good:Not 'slow motion'.", f"{name}:5:4:Desk.Good:Not 'slow motion'."]
    assert said.splitlines() == [
        f"Desk.{rule}: took too long and was stopped; its expression goes back over the text too often"
        for rule in ("Bad", "Unless")
    ]
    assert code == 2
