"""Every rule proves itself: exact places and words where it speaks, silence elsewhere, a fix that holds."""

import pytest

from copyedit import rulebook
from copyedit.commands.rules import failure
from copyedit.core.engines import ENGINES
from copyedit.core.rule import Rule
from copyedit.desk import kind_of
from copyedit.rulebook.files import Example, load_examples

BOOK = rulebook.load((rulebook.shipped_folder(),), kind_of)
# What an engine tells depends on a server or on somebody's lists: tests/engines.
RULES = sorted(rule for rule in BOOK.every if rule.kind not in ENGINES)
CASES = [
    pytest.param(rule, example, id=f"{rule.language}/{rule.id}: {example.name}")
    for rule in RULES
    for example in load_examples(rule)
]


def test_every_rule_file_is_right() -> None:
    assert not BOOK.problems


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.language}/{rule.id}")
def test_rule_has_a_case_that_fires_one_that_must_not_and_a_reason(rule: Rule) -> None:
    examples = load_examples(rule)
    assert any(example.fires for example in examples)
    assert any(not example.fires for example in examples)
    assert rule.why


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: Rule, example: Example) -> None:
    assert failure(rule, example, BOOK) == ""
