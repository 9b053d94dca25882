"""Rules lie packed by language and family, and what is unpacked is what was packed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit import rulebook
from copyedit.core.rule import Rule
from copyedit.desk import kind_of
from copyedit.rulebook.book import Rulebook


def rule(rule_id: str, language: str, message: str, *triggers: str) -> Rule:
    return Rule(rule_id, "existence", language, "warning", message, triggers=triggers or None)


RULES = (
    rule("House.Pier", "any", "of any language"),
    rule("House.Pier", "de", "of German", "pier"),
    rule("House.Port", "de", "ours", "hafen"),
    rule("House.Port", "de", "of the house", "hafen"),
    rule("typography.dash", "any", "a dash"),
)


def unpacked(book: Rulebook) -> Rulebook:
    head, shelves = book.packed()
    return Rulebook.unpacked(head, "", shelves.__getitem__)


def spoken(book: Rulebook, language: str) -> set[str]:
    return {rule.message for rule in book.spoken(language)}


def test_a_language_has_its_own_of_an_id_and_the_last_one_given() -> None:
    for book in (Rulebook(RULES), unpacked(Rulebook(RULES))):
        assert spoken(book, "de") == {"of German", "of the house", "a dash"}
        assert spoken(book, "fr") == {"of any language", "a dash"}
        assert book.kinds.keys() == book.rules.keys() == {"House.Pier", "House.Port", "typography.dash"}


def test_only_wanted_families_speak() -> None:
    book = unpacked(Rulebook(RULES))
    assert [rule.message for rule in book.spoken("de", lambda family: family == "typography")] == ["a dash"]


def test_triggers_call_what_was_unpacked() -> None:
    book = unpacked(Rulebook(RULES))
    wanted = {rule.id: rule for rule in book.spoken("de")}
    assert {rule.message for rule in book.triggered({"hafen"}, wanted)} == {"of the house", "a dash"}


def test_all_rules_are_as_they_were() -> None:
    book = rulebook.load((rulebook.shipped_folder(),), kind_of)
    assert unpacked(book).every == Rulebook(book.every).every == book.every


def test_a_shelf_that_is_gone_or_damaged_is_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYEDIT_CACHE_DIR", str(tmp_path))
    every = rulebook.load((rulebook.shipped_folder(),), kind_of).every
    [styles] = tmp_path.glob("*-de-styles")
    styles.unlink()
    [others] = tmp_path.glob("*-de")
    others.write_bytes(others.read_bytes()[:-1])
    assert rulebook.load((rulebook.shipped_folder(),), kind_of).every == every
    assert styles.is_file()


def test_a_build_is_told_from_another_one_by_its_rules_and_by_what_compiles_them(tmp_path: Path) -> None:
    package = Path(rulebook.__file__).parents[1]
    shutil.copytree(package, tmp_path / "copyedit", ignore=shutil.ignore_patterns("_data", "_rules", "__pycache__"))
    rule_file = tmp_path / "rules/en/News/Claimed.yml"
    rule_file.parent.mkdir(parents=True)

    def key(path: Path, text: str) -> str:
        path.write_text(text, "utf-8")
        asked = "from copyedit.rulebook.book import content_key; print(content_key('rules'))"
        environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
        ran = subprocess.run(
            [sys.executable, "-c", asked], cwd=tmp_path, env=environment, capture_output=True, check=True
        )
        return ran.stdout.decode()

    check = tmp_path / "copyedit/checks/term.py"
    source = check.read_text("utf-8")
    first = key(rule_file, "extends: existence\n")
    assert key(check, source) == first
    assert key(check, source + "# changed\n") != first
    assert key(check, source) == first
    assert key(rule_file, "extends: term\n") != first
