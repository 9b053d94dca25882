"""One rule file -> one Rule, or one line that says what is wrong with it, where, and the cure."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml_rs

from copyedit.core.budget import OverBudget, watched
from copyedit.core.findings import Problem
from copyedit.core.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

KEYS: dict[str, type] = {
    "extends": str, "message": str, "why": str, "level": str, "link": str, "scope": list, "quoted": bool, "safe": bool,
    "since": str, "language": str, "description": str, "tests": list,
}  # fmt: skip
LEVELS = {"error": "error", "warning": "warning", "advice": "advice", "suggestion": "advice"}
EXAMPLE_KEYS = ("name", "input", "want", "contains", "absent", "fixed", "format", "lang", "words", "beside", "about")


class Example(NamedTuple):
    """A short text and what a rule must say of it: lines `line:column:Rule.Id:message`."""

    name: str
    text: str
    want: str | None = None
    contains: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    fixed: str | None = None
    format: str = "text"
    lang: str = ""  # else the rule's own, English for a rule of any language
    words: tuple[str, ...] = ()  # lines of the house's words.txt; "de:" before one makes it of words.de.txt
    beside: tuple[str, ...] = ()  # other rules that are checked with it

    @property
    def fires(self) -> bool:
        return bool(self.want or self.contains)


class Mistake(Exception):
    """What is wrong with a rule file; `key` stands on the line to name."""

    def __init__(self, message: str, key: str = "") -> None:
        super().__init__(message)
        self.key = key


def compile_rule(
    path: str, language: str, rule_id: str, data: bytes, kind_of: Callable[[str], ModuleType]
) -> Rule | Problem:
    """A rule file's bytes as a Rule, or the problem with it."""
    try:
        return _compile(path, language, rule_id, _mapping(data), kind_of)
    except OverBudget:
        return Problem(path, "takes too long to read; an expression in it stands for too much")
    except Mistake as error:
        line = _line_of(data, error.key)
        return Problem(f"{path}:{line}" if line else path, str(error))


watched(compile_rule, "rule_id")


def load_examples(rule: Rule) -> list[Example]:
    """The tests that a rule's file carries. Raises OSError, Mistake."""
    with open(rule.path, "rb") as file:
        keys = _mapping(file.read())
    examples = []
    for given in keys.get("tests", ()):
        if unknown := next((k for k in given if k not in EXAMPLE_KEYS), None):
            raise Mistake(_unknown(f"test key “{unknown}”", unknown, EXAMPLE_KEYS), unknown)
        examples.append(
            Example(
                given["name"], given["input"].rstrip("\n"), given.get("want"),
                _listed(given.get("contains")), _listed(given.get("absent")), given.get("fixed"), given.get("format", "text"),
                given.get("lang", ""), _listed(given.get("words")), _listed(given.get("beside")),
            )
        )  # fmt: skip
    return examples


def _listed(value: str | list[str] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value or ())


def _mapping(data: bytes) -> dict[str, Any]:
    try:
        keys = yaml_rs.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise Mistake("is not UTF-8; save it as UTF-8") from None
    except yaml_rs.YAMLDecodeError as error:
        lines = [line.strip() for line in str(error).splitlines() if line.strip()]
        place = re.search(r"line (\d+)", lines[0])
        where = f"line {place[1]}: " if place else ""
        named = re.search(r"key: '(.+)'", lines[0])
        raise Mistake(f"{where}{lines[-1]}", named[1] if named else "") from None
    if not isinstance(keys, dict):
        raise Mistake("is no rule; it must be a mapping with `extends` and `message`")
    return keys


def _compile(
    path: str, language: str, rule_id: str, keys: dict[str, Any], kind_of: Callable[[str], ModuleType]
) -> Rule:
    for needed in ("extends", "message"):
        if needed not in keys:
            raise Mistake(f"has no `{needed}`")
    kind = keys["extends"]
    try:
        module = kind.replace("-", "_") if isinstance(kind, str) else ""
        check = kind_of(module) if module.isidentifier() else None
    except ModuleNotFoundError:
        check = None
    if check is None:
        raise Mistake(f"extends: no kind “{kind}”", "extends")
    own = {key: value for key, value in keys.items() if key not in KEYS}
    for key, value in keys.items():
        wanted = KEYS.get(key) or check.KEYS.get(key)
        if wanted is None:
            raise Mistake(_unknown(f"key “{key}”", key, [*KEYS, *check.KEYS]), key)
        if not isinstance(value, wanted) and not (wanted in (list, str) and isinstance(value, str | int | float)):
            raise Mistake(f"{key}: must be a {_TYPES[wanted]}", key)
    level = keys.get("level", "warning")
    if level not in LEVELS:
        raise Mistake(f"level: must be error, warning or advice, not “{level}”", "level")
    try:
        prepared, triggers = check.prepare({**own, "language": keys.get("language", language)})
    except ValueError as error:
        raise Mistake(str(error), str(error).partition(":")[0]) from None
    scope = keys.get("scope", ())
    scopes = (
        ()
        if scope in ("text", "all", "sentence", "paragraph")
        else (scope,)
        if isinstance(scope, str)
        else tuple(scope)
    )
    return Rule(
        rule_id, module, keys.get("language", language), LEVELS[level], keys["message"], scopes,
        bool(keys.get("quoted")), bool(keys.get("safe")), triggers, prepared,
        keys.get("why", "").strip(), keys.get("link", ""), _since(keys), path,
    )  # fmt: skip


def _since(keys: dict[str, Any]) -> str:
    since = keys.get("since", "")
    if since and not (isinstance(since, str) and re.fullmatch(r"\d+(\.\d+)*", since, re.ASCII)):
        raise Mistake('since: must be a version in quotes, such as since: "1.2"', "since")
    return str(since)


_TYPES = {
    str: "text",
    list: "list",
    bool: "yes or no (true or false)",
    dict: "mapping",
    int: "whole number",
    float: "number",
}


def _unknown(what: str, key: str, known: list[str] | tuple[str, ...]) -> str:
    near = get_close_matches(key, known, 1)
    return f"unknown {what}" + (f"; did you mean “{near[0]}”?" if near else f"; there are: {', '.join(known)}")


def _line_of(data: bytes, key: str) -> int:
    """The line on which a key stands, from 1; 0 if it is not found."""
    if key:
        for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
            if line.strip().lstrip("- ").startswith(key):
                return number
    return 0
