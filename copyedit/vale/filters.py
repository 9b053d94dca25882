"""`--filter`: an expression about a rule (`.Level in ["error"] and .Name != "A.B"`) -> which rules run.

What Vale's filters are written with: fields, strings, numbers, lists, comparisons, `in`, `matches`, `contains`,
`startsWith`, `endsWith`, and, or, not.
"""

from __future__ import annotations

import operator
import os
import re
from typing import TYPE_CHECKING, Any

from copyedit.vale.problems import Problem, runtime

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.vale.configuration import Configuration
    from copyedit.vale.rule import Rule

    Value = Callable[[Rule], Any]

_TOKEN = re.compile(
    r"""\s*(?:(?P<field>\.[A-Za-z]+)|(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?P<number>-?\d+(?:\.\d+)?)"""
    r"""|(?P<mark>==|!=|<=|>=|&&|\|\||[<>!()\[\],])|(?P<word>[A-Za-z]+))"""
)
_FIELDS: dict[str, Callable[[Rule], Any]] = {
    ".Name": lambda rule: rule.name, ".Level": lambda rule: rule.level, ".Extends": lambda rule: rule.extends,
    ".Scope": lambda rule: list(rule.scopes), ".Message": lambda rule: rule.message,
    ".Description": lambda rule: rule.description, ".Link": lambda rule: rule.link, ".Limit": lambda rule: rule.limit,
}  # fmt: skip
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge,
    "in": lambda a, b: a in b, "contains": lambda a, b: b in a, "startsWith": str.startswith,
    "endsWith": str.endswith, "matches": lambda a, b: re.search(b, a) is not None,
}  # fmt: skip
_END = ("", "")


def compiled(given: str, configuration: Configuration) -> Callable[[Rule], bool]:
    """Whether a rule is kept, by an expression or by a file of one (also under `config/filters` of the styles).

    Raises Problem for what is no filter.
    """
    for path in (given, os.path.join(configuration.styles_path or ".", "config", "filters", given)):
        if os.path.isfile(path):
            with open(path, encoding="utf-8") as file:
                given = file.read()
            break
    value = _Parser(given).parse()

    def keep(rule: Rule) -> bool:
        try:
            return bool(value(rule))
        except (TypeError, re.error) as error:
            raise runtime("--filter", f"'{given.strip()}' cannot be asked of {rule.name}: {error}") from None

    return keep


class _Parser:
    """Recursive descent: or, and, not, comparison, value."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens: list[tuple[str, str]] = []
        at, end = 0, len(text.rstrip())
        while at < end:
            match = _TOKEN.match(text, at)
            if match is None:
                raise self._mistake(text[at : at + 12].strip())
            self._tokens.append((match.lastgroup or "", match[match.lastgroup or 0]))
            at = match.end()
        self._tokens.reverse()

    def _mistake(self, near: str) -> Problem:
        return runtime(
            "--filter", f"'{self._text.strip()}' is no filter, look near '{near}'; such as: .Level == \"error\""
        )

    def _next(self) -> tuple[str, str]:
        return self._tokens[-1] if self._tokens else _END

    def _taken(self, *wanted: str) -> str:
        """The next token's text when it is one of these, which are marks or words; "" otherwise."""
        kind, text = self._next()
        if kind in ("mark", "word") and text in wanted:
            self._tokens.pop()
            return text
        return ""

    def parse(self) -> Value:
        value = self._any()
        if self._tokens:
            raise self._mistake(self._next()[1])
        return value

    def _any(self) -> Value:
        parts = [self._all()]
        while self._taken("or", "||"):
            parts.append(self._all())
        return parts[0] if len(parts) == 1 else lambda rule: any(part(rule) for part in parts)

    def _all(self) -> Value:
        parts = [self._unless()]
        while self._taken("and", "&&"):
            parts.append(self._unless())
        return parts[0] if len(parts) == 1 else lambda rule: all(part(rule) for part in parts)

    def _unless(self) -> Value:
        if self._taken("not", "!"):
            inner = self._unless()
            return lambda rule: not inner(rule)
        left = self._value()
        negated = bool(self._taken("not"))
        sign = self._taken(*_COMPARE)
        if not sign:
            if negated:
                raise self._mistake("not")
            return left
        right, compare = self._value(), _COMPARE[sign]
        return lambda rule: compare(left(rule), right(rule)) != negated

    def _value(self) -> Value:
        kind, text = self._tokens.pop() if self._tokens else _END
        if kind == "field" and text in _FIELDS:
            return _FIELDS[text]
        if kind == "string":
            plain = re.sub(r"\\(.)", r"\1", text[1:-1])
            return lambda _: plain
        if kind == "number":
            number = float(text)
            return lambda _: number
        if (kind, text) == ("word", "true") or (kind, text) == ("word", "false"):
            return lambda _: text == "true"
        if text == "(":
            inner = self._any()
            if self._taken(")"):
                return inner
        elif text == "[":
            values: list[Value] = []
            while not self._taken("]"):
                values.append(self._value())
                if not self._taken(",") and self._next()[1] != "]":
                    raise self._mistake(self._next()[1])
            return lambda rule: [value(rule) for value in values]
        raise self._mistake(text or "its end")
