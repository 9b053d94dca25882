"""One rule file -> one Rule, or one line that says what is wrong with it, where, and the cure."""

from __future__ import annotations

import os
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import yaml_rs

from copyedit.core.budget import OverBudget, watched
from copyedit.core.findings import Problem
from copyedit.core.records import NamedTuple
from copyedit.core.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType

KEYS: dict[str, type] = {
    "extends": str, "message": str, "why": str, "level": str, "link": str, "scope": list, "quoted": bool, "safe": bool,
    "since": str, "language": str, "description": str, "tests": list,
}  # fmt: skip
# Kinds of data rules, for whoever has mistyped one; and what `copyedit vale` alone knows.
KINDS = (
    "capitalization", "consistency", "context", "date", "existence", "first_use", "headline", "house_form", "number",
    "occurrence", "repetition", "substitution", "term",
)  # fmt: skip
_VALES = ("conditional", "metric", "readability", "script", "sequence")
_TEXTS = ("tokens", "raw", "exceptions", "swap", "either", "known", "triggers", "needs", "scope")
SCOPES = (
    "title", "standfirst", "heading", "body", "list", "table", "quote", "blockquote", "caption", "alt", "byline", "dateline",
    "link", "footnote", "furniture", "reader-comment",
)  # fmt: skip
LEVELS = {"error": "error", "warning": "warning", "advice": "advice", "suggestion": "advice"}
EXAMPLE_KEYS = (
    "name",
    "input",
    "want",
    "contains",
    "absent",
    "fixed",
    "format",
    "lang",
    "words",
    "beside",
    "about",
    "rule",
    "view",
)
FORMATS = {"md": "markdown", "txt": "text"}


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
    """What is wrong with a rule file; `key` stands on the line to name, unless the line is known."""

    def __init__(self, message: str, key: str = "", line: int = 0) -> None:
        super().__init__(message)
        self.key, self.line = key, line


def compile_rule(
    path: str, language: str, rule_id: str, data: bytes, kind_of: Callable[[str], ModuleType]
) -> Rule | Problem:
    """A rule file's bytes as a Rule, or the problem with it."""
    try:
        return _compile(path, language, rule_id, _mapping(data), kind_of)
    except OverBudget:
        return Problem(path, "takes too long to read; an expression in it stands for too much")
    except Mistake as error:
        line = error.line or _line_of(data, error.key, str(error))
        return Problem(f"{path}:{line}" if line else path, str(error))


watched(compile_rule, "rule_id")


def load_examples(rule: Rule) -> list[Example]:
    """The tests that a rule's file carries, and those of `<Rule>.test.yml` beside it. Raises OSError, Mistake."""
    found = load_keys(rule.path).get("tests") or []
    beside = f"{rule.path.rpartition('.')[0]}.test.yml"
    if os.path.isfile(beside):
        with open(beside, "rb") as file:
            found = [*found, *cases(file.read())]
    return [
        read_example(given)
        for given in found
        if not (isinstance(given, dict) and given.get("rule", rule.id) != rule.id)
    ]


def load_keys(path: str) -> dict[str, Any]:
    """What a rule file says, key by key. Raises OSError, Mistake."""
    with open(path, "rb") as file:
        return _mapping(file.read())


def cases(data: bytes) -> list[Any]:
    """The tests of a `*.test.yml`: a list, or a mapping with `tests`. Raises Mistake."""
    try:
        made = yaml_rs.loads(data.decode("utf-8-sig"))
    except (UnicodeDecodeError, yaml_rs.YAMLDecodeError) as error:
        raise Mistake(str(error).partition("\n")[0]) from None
    found = made.get("tests") if isinstance(made, dict) else made
    if not isinstance(found, list):
        raise Mistake("has no list of tests")
    return found


def read_example(given: Any) -> Example:
    """One test as YAML has it, in our keys or in those of Vale 3.24. Raises Mistake."""
    if not isinstance(given, dict):
        raise Mistake("tests: each test is a mapping with `name`, `input` and `want`", "tests")
    if unknown := next((k for k in given if k not in EXAMPLE_KEYS), None):
        raise Mistake(_unknown(f"test key “{unknown}”", str(unknown), EXAMPLE_KEYS), str(unknown))
    if missing := next((k for k in ("name", "input") if not isinstance(given.get(k), str)), None):
        raise Mistake(f"tests: a test has no `{missing}`", "tests")
    return Example(
        given["name"], given["input"].rstrip("\n"), given.get("want"),
        _lines(given.get("contains")), _lines(given.get("absent")), given.get("fixed"), _format(given.get("format")),
        given.get("lang", ""), _listed(given.get("words")), _listed(given.get("beside")),
    )  # fmt: skip


def _format(name: Any) -> str:
    """A format's name; Vale's are suffixes."""
    return FORMATS.get(str(name), str(name)) if name else "text"


def _lines(value: str | list[str] | None) -> tuple[str, ...]:
    """What must be among what is said: a line, several, or a list of these."""
    return tuple(line for one in _listed(value) for line in str(one).strip().splitlines())


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
        named = re.search(r"key: '(.+)'", lines[0])
        if named:
            again = max(_line_of(line, named[1], "") * n for n, line in enumerate(data.splitlines(), 1))
            raise Mistake(f"the key “{named[1]}” stands twice; leave one out", named[1], again) from None
        raise Mistake(lines[-1], "", int(place[1]) if place else 0) from None
    if not isinstance(keys, dict):
        raise Mistake("is no rule; it must be a mapping with `extends` and `message`")
    return {str(key): value for key, value in keys.items()}


def _compile(
    path: str, language: str, rule_id: str, keys: dict[str, Any], kind_of: Callable[[str], ModuleType]
) -> Rule:
    for needed in ("extends", "message"):
        if needed not in keys:
            raise Mistake(f"has no `{needed}`")
    module, check = _kind(keys["extends"], kind_of)
    own = {key: value for key, value in keys.items() if key not in KEYS}
    for key, value in keys.items():
        _check_type(key, value, check.KEYS)
    level = keys.get("level", "warning")
    if level not in LEVELS:
        raise Mistake(f"level: must be error, warning or advice, not “{level}”", "level")
    try:
        prepared, triggers = check.prepare({**own, "language": keys.get("language", language)})
    except ValueError as error:
        raise Mistake(str(error), str(error).partition(":")[0]) from None
    return Rule(
        rule_id, module, keys.get("language", language), LEVELS[level], keys["message"], _scopes(keys.get("scope", ())),
        bool(keys.get("quoted")), bool(keys.get("safe")), triggers, prepared,
        keys.get("why", "").strip(), keys.get("link", ""), _since(keys), path,
    )  # fmt: skip


def _kind(kind: Any, kind_of: Callable[[str], ModuleType]) -> tuple[str, ModuleType]:
    """The name of a kind's module, and the module."""
    module = kind.replace("-", "_") if isinstance(kind, str) else ""
    if module in _VALES or "." in module:
        cure = "that needs a tagger" if module == "sequence" else "that runs a program" if module == "script" else ""
        raise Mistake(
            f"extends: {kind} is no kind here{f'; {cure}' if cure else '; `copyedit vale` runs it'}", "extends"
        )
    try:
        check = kind_of(module) if module.isidentifier() else None
    except ModuleNotFoundError:
        check = None
    if check is None or not hasattr(check, "prepare"):
        near = get_close_matches(module, KINDS, 1)
        there = (
            f"did you mean “{near[0].replace('_', '-')}”?"
            if near
            else f"there are: {', '.join(KINDS).replace('_', '-')}"
        )
        raise Mistake(f"extends: no kind “{kind}”; {there}", "extends")
    return module, check


def _check_type(key: str, value: Any, own: Mapping[str, type]) -> None:
    """Raises Mistake for a key that is not known, or has a value of another type."""
    wanted = KEYS.get(key) or own.get(key)
    if wanted is None:
        raise Mistake(_unknown(f"key “{key}”", key, [*KEYS, *own]), key)
    if not isinstance(value, wanted) and not (wanted in (list, str) and isinstance(value, str | int | float)):
        raise Mistake(f"{key}: must be a {_TYPES[wanted]}", key)
    if key in _TEXTS and isinstance(value, list) and any(isinstance(one, list | dict | None) for one in value):
        raise Mistake(f"{key}: must be a list of texts; put what has a colon into quotes", key)
    if key in _TEXTS and isinstance(value, dict) and any(isinstance(one, list | dict | None) for one in value.values()):
        raise Mistake(f"{key}: each must be a text; two choices are written `a|b`", key)


def _scopes(given: Any) -> tuple[str, ...]:
    if given in ("text", "all", "sentence", "paragraph"):
        return ()
    scopes = (given,) if isinstance(given, str) else tuple(map(str, given))
    for scope in scopes:  # a field of front matter may be called anything
        if scope not in SCOPES and (near := get_close_matches(scope, SCOPES, 1, 0.8)):
            raise Mistake(f"scope: no part “{scope}”; did you mean “{near[0]}”?", "scope")
    return scopes


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


def _line_of(data: bytes, key: str, message: str) -> int:
    """The line of what a message quotes below a key, or on which the key stands, from 1; 0 if it is not found."""
    lines = data.decode("utf-8", "replace").splitlines()
    start = next((n for n, line in enumerate(lines) if key and line.strip().lstrip("- \"'").startswith(key)), -1)
    quoted = re.search("“(.+?)”", message)
    if quoted and start >= 0:
        text = quoted[1].replace("['’]", "'")
        start = next((n for n, line in enumerate(lines[start:], start) if text in line), start)
    return start + 1
