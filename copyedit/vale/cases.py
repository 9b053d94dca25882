"""Tests of Vale's rules, as Vale 3.24 has them: what one rule says of a short text, and whether that is what was wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from copyedit.core.records import NamedTuple
from copyedit.rulebook.coverage import untouched
from copyedit.rulebook.files import Mistake, cases
from copyedit.vale import extending, styles
from copyedit.vale.configuration import Configuration
from copyedit.vale.linter import Linter
from copyedit.vale.outputs import as_lines
from copyedit.vale.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator


class Tried(NamedTuple):
    """A rule's tests: how many, what went wrong, and the tokens that none has touched."""

    name: str
    number: int
    failures: list[str]
    untouched: list[str]


def find(path: str) -> list[tuple[str, str]]:
    """(rule, file) of the rules of a StylesPath, a style or one rule file; none if there are none."""
    if os.path.isfile(path):
        name = os.path.basename(path).partition(".")[0]
        return [(f"{os.path.basename(os.path.dirname(os.path.abspath(path)))}.{name}", path)]
    found = styles.rule_files(os.path.dirname(os.path.abspath(path)), os.path.basename(os.path.abspath(path)))
    return [(name, file) for name, file in found if _is_rule(file)]


def _is_rule(path: str) -> bool:
    with open(path, encoding="utf-8", errors="replace") as file:
        return "extends:" in file.read(10_000)


def tried(name: str, path: str) -> Tried:
    """The tests in a rule's file and in the `*.test.yml` files beside it that name it, run."""
    try:
        keys = extending.read(path)
        given = [*(keys.get("tests") or ()), *_beside(name, path)]
        linter = Linter(_alone(name, path))
        if linter.problems:
            raise linter.problems[0]  # told like a file that cannot be read
    except (Problem, Mistake) as problem:
        return Tried(name, 0, [" ".join(str(problem).split())], [])
    failures = [f"{case.get('name', '')}: {said}" for case in given if (said := _failure(linter, case))]
    return Tried(name, len(given), failures, untouched(keys, (str(case.get("input", "")) for case in given)))


def _beside(name: str, path: str) -> Iterator[dict[str, Any]]:
    folder = os.path.dirname(path)
    for entry in sorted(os.listdir(folder or ".")):
        if entry.endswith(".test.yml"):
            with open(os.path.join(folder, entry), "rb") as file:
                for case in cases(file.read()):
                    if case.get("rule", f"{name.partition('.')[0]}.{entry.removesuffix('.test.yml')}") == name:
                        yield case


def _alone(name: str, path: str) -> Configuration:
    """A configuration in which one rule is on."""
    styles_path = os.path.dirname(os.path.dirname(os.path.abspath(path)))
    sections = [("", {"StylesPath": [styles_path]}), ("*", {"BasedOnStyles": [], name: ["YES"]})]
    return Configuration("", sections, level="suggestion")


def _failure(linter: Linter, case: dict[str, Any]) -> str:
    """What a rule says otherwise than its test wants, or ""."""
    if case.get("view"):
        return "needs a view; views are not read"
    ext = f".{case.get('format') or 'md'}"
    linted = linter.lint(f"test{ext}", str(case.get("input", "")))
    said = as_lines([linted]).replace(f"test{ext}:", "").strip()
    want, contains = case.get("want"), case.get("contains")
    if want is not None and said != str(want).strip():
        return f"wanted: {str(want).strip() or 'nothing'}\n    said:   {said or 'nothing'}"
    if contains and str(contains).strip() not in said:
        return f"wanted: {str(contains).strip()}\n    said:   {said or 'nothing'}"
    absent = case.get("absent") or []
    extra = [one for one in ([absent] if isinstance(absent, str) else absent) if str(one).strip() in said]
    return f"not wanted: {extra[0]}" if extra else ""
