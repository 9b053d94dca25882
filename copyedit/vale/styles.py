"""Rule files of the StylesPath -> rules. A file with a mistake is one problem; what extends another rule is resolved."""

from __future__ import annotations

import os
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from copyedit.core.budget import OverBudget, watched
from copyedit.vale import kinds
from copyedit.vale.extending import extended
from copyedit.vale.problems import Problem, invalid, runtime
from copyedit.vale.regexes import Mistake
from copyedit.vale.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copyedit.vale.kinds import Context

_NEED = {"sequence": "a tagger of parts of speech", "script": "an engine for Tengo"}
LEVELS = ("suggestion", "warning", "error")


def rule_files(folder: str, style: str) -> list[tuple[str, str]]:
    """(name of the rule, path) of every rule file of a style, in order of names."""
    found: list[tuple[str, str]] = []
    for base, folders, files in os.walk(os.path.join(folder, style)):
        folders.sort()
        found += [
            (f"{os.path.basename(base)}.{file.partition('.')[0]}", os.path.join(base, file))
            for file in files
            if file.endswith(".yml") and not file.endswith(".test.yml")
        ]
    return sorted(found)


def find(styles_path: str, styles: Iterable[str], singles: Iterable[str]) -> dict[str, str]:
    """Paths by rule, of whole styles and of rules named one by one. Raises Problem for a style that isn't there."""
    found: dict[str, str] = {}
    for style in styles:
        if style == "Vale":
            continue
        if not styles_path or not os.path.isdir(os.path.join(styles_path, style)):
            raise runtime("loadStyles", f"style '{style}' does not exist on StylesPath")
        found.update(rule_files(styles_path, style))
    for name in singles:
        style, _, rule = name.partition(".")
        path = os.path.join(styles_path, style, f"{rule.split('.')[0]}.yml")
        if styles_path and name not in found and os.path.isfile(path):
            found[name] = path
    return found


def load(name: str, path: str, context: Context) -> Rule:
    """One rule. Raises Problem with the file and the line of what is wrong in it."""
    try:
        return _load(name, path, context)
    except OverBudget:
        raise invalid(path, 1, f"{name}: takes too long to read; an expression in it stands for too much") from None


watched(load, "name")


def _load(name: str, path: str, context: Context) -> Rule:
    keys = extended(name, path, context.styles_path)
    for needed in ("extends", "message"):
        if keys.get(needed) is None:
            raise invalid(path, 1, f"Missing the required '{needed}' key.")
    level = keys.get("level")
    if level is not None and level not in LEVELS:
        raise invalid(path, _line_of(path, "level"), f"'level' must be one of {', '.join(LEVELS)}")
    extends = keys["extends"]
    if extends not in kinds.NAMES:
        raise invalid(path, _line_of(path, "extends"), f"'extends' key must be one of {', '.join(kinds.NAMES)}.")
    if extends in kinds.LATER:
        raise invalid(
            path, _line_of(path, "extends"), f"{name}: rules of kind {extends} are not run; they need {_NEED[extends]}"
        )
    for key in keys:
        if key not in kinds.known_keys(extends):
            near = get_close_matches(key, kinds.known_keys(extends), 1)
            cure = f"; did you mean '{near[0]}'?" if near else ""
            raise invalid(path, _line_of(path, key), f"invalid key '{key}' for '{extends}'{cure}")
    return made(name, keys, path, context)


def made(name: str, keys: dict[str, Any], path: str, context: Context) -> Rule:
    try:
        rule = Rule(name, keys, path)
        rule.kind = kinds.make(rule, keys, context)
    except (Mistake, ValueError, TypeError, AttributeError) as error:
        if isinstance(error, Problem):
            raise
        quoted = str(error).rpartition("“")[2].rstrip("”") if "“" in str(error) else "\0"
        lines = _text(path).splitlines()
        line = next((n for n, line in enumerate(lines, 1) if quoted in line), 1)
        raise invalid(path, line, str(error)) from None
    return rule


def _line_of(path: str, key: str) -> int:
    """The line on which a key begins, or 1."""
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.startswith(f"{key}:"):
            return number
    return 1


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""
