"""A rule file with a mistake is one line with file, line and cure; the other rules still speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copyedit import rulebook
from copyedit.config import Settings
from copyedit.desk import Desk, kind_of
from copyedit.rulebook.files import KINDS, Mistake, load_examples

if TYPE_CHECKING:
    from pathlib import Path

GOOD = "extends: existence\nmessage: “%s”.\ntokens: [quay]\n"
MISTAKES = [
    ("an unknown key", "extends: existence\nmessage: x\ntoken:\n  - a\n", 3, "did you mean “tokens”?"),
    ("a key twice", "extends: existence\nmessage: x\ntokens: [a]\nmessage: y\n", 4, "“message” stands twice"),
    ("an expression that is not closed", "extends: existence\nmessage: x\ntokens:\n  - b\n  - (a\n", 5, "unterminated subpattern in “(a”"),
    ("a pair with a bad expression", "extends: substitution\nmessage: x\nswap:\n  a: b\n  c[d: e\n", 5, "“c[d”"),
    ("another type", "extends: existence\nmessage: x\ntokens: {a: b}\n", 3, "tokens: must be a list"),
    ("a list of mappings", "extends: existence\nmessage: x\ntokens:\n  - a: b\n", 3, "put what has a colon into quotes"),
    ("a choice as a list", "extends: substitution\nmessage: x\nswap:\n  a: [b, c]\n", 3, "`a|b`"),
    ("no kind", "message: x\n", 0, "has no `extends`"),
    ("an unknown kind", "extends: existance\nmessage: x\n", 1, "did you mean “existence”?"),
    ("another rule", "extends: House.Other\nmessage: x\n", 1, "`copyedit vale` runs it"),
    ("a kind that needs a tagger", "extends: sequence\nmessage: x\n", 1, "needs a tagger"),
    ("a kind that runs a program", "extends: script\nmessage: x\n", 1, "runs a program"),
    ("an unknown level", "extends: existence\nmessage: x\nlevel: loud\ntokens: [a]\n", 3, "error, warning or advice"),
    ("an unknown part", "extends: existence\nmessage: x\ntokens: [a]\nscope: [heding]\n", 4, "did you mean “heading”?"),
    ("no tokens", "extends: existence\nmessage: x\n", 0, "needs `tokens` or `raw`"),
    ("no YAML", "extends: [\n", 1, ""),
    ("a list", "- a\n", 0, "must be a mapping"),
    ("an inflection that is not known", "extends: term\nmessage: x\nterms: {b: a}\ninflect: adverb\n", 4, "noun or verb"),
    ("a term without a ban", "extends: term\nmessage: x\nterms:\n  b: {inflect: noun}\n", 4, "bans nothing"),
    ("two tests of a number", "extends: number\nmessage: x\nwords: [2, 9]\nstart: true\n", 1, "has one of words, figures, start"),
    ("half a range", "extends: number\nmessage: x\nwords: [2]\n", 3, "[2, 9]"),
    ("a form that no date has", "extends: date\nmessage: x\nform: 3/5/19\n", 3, "3 May 2019"),
    ("one spelling", "extends: house-form\nmessage: x\nforms: [[a]]\n", 3, "two or more spellings"),
    ("a spelling in two lists", "extends: house-form\nmessage: x\nforms: [[a, b], [b, c]]\n", 3, "“b” stands in two lists"),
    ("a case that no headline has", "extends: headline\nmessage: x\ncase: upper\n", 3, "title or sentence"),
]  # fmt: skip


@pytest.mark.parametrize(("about", "rule", "line", "said"), MISTAKES, ids=[case[0] for case in MISTAKES])
def test_mistake(tmp_path: Path, about: str, rule: str, line: int, said: str) -> None:
    place = tmp_path / "en/House"
    place.mkdir(parents=True)
    (place / "Bad.yml").write_text(rule, encoding="utf-8")
    (place / "Good.yml").write_text(GOOD, encoding="utf-8")
    book = rulebook.load((str(tmp_path),), kind_of)
    [problem] = book.problems
    assert problem.path == f"{place / 'Bad.yml'}" + (f":{line}" if line else "")
    assert said in problem.message
    assert "\n" not in problem.message
    desk = Desk(Settings(select=("House",)), book)
    assert [finding.rule for finding in desk.check_text("The quay.").findings] == ["House.Good"]


@pytest.mark.parametrize(
    ("tests", "said"),
    [
        ("tests: [a]", "each test is a mapping"),
        ("tests: [{name: a}]", "no `input`"),
        ("tests: [{name: a, input: b, wants: c}]", "did you mean “want”?"),
    ],
)
def test_mistakes_in_tests(tmp_path: Path, tests: str, said: str) -> None:
    place = tmp_path / "en/House"
    place.mkdir(parents=True)
    (place / "Rule.yml").write_text(f"{GOOD}{tests}\n", encoding="utf-8")
    [rule] = rulebook.load((str(tmp_path),), kind_of).every
    with pytest.raises(Mistake, match=said.replace("?", r"\?")):
        load_examples(rule)


def test_the_kinds_that_are_offered_are_there() -> None:
    for kind in KINDS:
        assert kind_of(kind).KEYS
