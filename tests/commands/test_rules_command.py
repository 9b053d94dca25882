"""`copyedit rules`: tests of our rules and of Vale's, what they do not touch, and what a rule is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from copyedit.commands import commands

if TYPE_CHECKING:
    from pathlib import Path

OURS = """
extends: substitution
message: "“%s” instead of “%s”."
why: Piers are built.
link: https://example.org/style
swap: {erected: built, utilised: used}
exceptions: [erected by]
tests:
  - {name: speaks, input: The pier was erected., want: "1:14:House.Built:“built” instead of “erected”."}
  - {name: is silent, input: The pier was built., want: ""}
"""
VALES = """
extends: existence
message: "Consider removing '%s'."
ignorecase: true
tokens: [perhaps, it seems]
tests:
  - name: flags a hedge
    about: a token
    input: Perhaps we should ship.
    want: |
      1:1:House.Hedging:Consider removing 'Perhaps'.
  - name: leaves code alone
    input: Run `perhaps` now.
    want: ""
  - name: a part of it
    format: txt
    input: We ship, perhaps.
    contains: Consider removing 'perhaps'.
    absent: [it seems]
"""


def run(*arguments: str) -> tuple[int, str]:
    done = CliRunner().invoke(commands, ["rules", *arguments], standalone_mode=False)
    if done.exception:
        raise done.exception
    return int(done.return_value or 0), done.output


def write(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_ours_pass_and_what_they_leave_is_named(tmp_path: Path) -> None:
    write(tmp_path, "rules/en/House/Built.yml", OURS)
    code, told = run("test", "--coverage", str(tmp_path / "rules"))
    assert code == 0
    assert told.splitlines() == [
        "House.Built: no test touches exceptions: erected by",
        "House.Built: no test touches swap: utilised",
        "2 tests of 1 rules, none failed, 2 tokens that no test touches",
        "rules by language: en 1",
    ]


def test_a_file_of_tests_beside_ours_counts(tmp_path: Path) -> None:
    write(tmp_path, "rules/en/House/Built.yml", OURS)
    more = "- {name: more, format: md, input: They utilised it., want: 'no'}\n- {name: other, rule: House.Other, input: x, want: y}\n"
    write(tmp_path, "rules/en/House/Built.test.yml", more)
    code, told = run("test", str(tmp_path / "rules"))
    assert code == 1
    assert "House.Built: more" in told
    assert "said:   1:6:House.Built:“used” instead of “utilised”." in told
    assert told.endswith("3 tests of 1 rules, 1 failed\n")


@pytest.mark.parametrize("path", ["styles/House/Hedging.yml", "styles/House", "styles"])
def test_vales_pass(tmp_path: Path, path: str) -> None:
    write(tmp_path, "styles/House/Hedging.yml", VALES)
    code, told = run("test", "--coverage", str(tmp_path / path))
    assert code == 0
    assert told.splitlines() == [
        "House.Hedging: no test touches tokens: it seems",
        "3 tests of 1 rules, none failed, 1 tokens that no test touches",
    ]


def test_vales_fail(tmp_path: Path) -> None:
    write(tmp_path, "styles/House/Hedging.yml", VALES)
    beside = "- name: wrong\n  rule: House.Hedging\n  input: It seems so.\n  want: ''\n- name: seen\n  rule: House.Hedging\n  view: Posts\n  input: x\n  want: ''\n"
    write(tmp_path, "styles/House/all.test.yml", beside)
    write(tmp_path, "styles/House/Bad.yml", "extends: existence\nmessage: x\ntokens: ['(a']\n")
    code, told = run("test", str(tmp_path / "styles"))
    assert code == 1
    assert "House.Hedging: wrong: wanted: nothing\n    said:   1:1:House.Hedging:Consider removing 'It seems'." in told
    assert "House.Hedging: seen: needs a view" in told
    assert "House.Bad:" in told
    assert told.endswith("5 tests of 2 rules, 3 failed\n")


def test_explain_says_message_reason_and_examples() -> None:
    code, told = run("explain", "News.Weekday")
    assert code == 0
    for part in ("News.Weekday (", "That day was a", "A weekday and a date", "speaks: the wrong day", "silent: "):
        assert part in told
