"""capitalization: title case, sentence case, all small, all capital, or an expression that a block must match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.vale import casing
from copyedit.vale.exceptions import Exceptions
from copyedit.vale.kinds.existence import hit
from copyedit.vale.regexes import compiled
from copyedit.vale.rule import Action, Block, Hit, Rule, State, as_string, formatted, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.kinds import Context

KEYS = frozenset("exceptions indicators match prefix style threshold".split())


class Capitalization:
    def __init__(self, rule: Rule, keys: dict[str, Any], context: Context) -> None:
        self.rule = rule
        self.match = as_string(keys.get("match"))
        words = strings(keys.get("exceptions")) + (list(context.accepted) if keys.get("vocab", True) else [])
        self.exceptions = Exceptions(words)
        self.threshold = float(keys.get("threshold") or 0.8)
        self.style = casing.Style(
            tuple(sorted(words, key=lambda w: -len(w))), tuple(strings(keys.get("indicators"))), as_string(keys.get("prefix")),
            chicago=keys.get("style") == "Chicago",
        )  # fmt: skip
        self.expression = None if self.match.startswith("$") else compiled(self.match)

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        text = block.text
        if not text.strip():
            return
        expected, right = self._right(text)
        if right:
            return
        action = self.rule.action
        if action.name == "replace" and not action.params and self.match in ("$title", "$sentence"):
            action = Action("replace", (expected,))
        made = hit(self.rule, 0, len(text), text)
        yield made._replace(
            message=self.rule.said(text, expected), description=formatted(self.rule.description, (text, expected)),
            action=action, suggestions=action.params if action.name == "replace" else made.suggestions,
        )  # fmt: skip

    def _right(self, text: str) -> tuple[str, bool]:
        if self.match == "$lower":
            return text.lower(), text == text.lower() or self.exceptions.excuse(text)
        if self.match == "$upper":
            return text.upper(), text == text.upper() or self.exceptions.excuse(text)
        if self.expression is not None:
            return self.match, self.expression.search(text) is not None or self.exceptions.excuse(text)
        if self.match == "$title":
            expected = casing.title(text, self.style)
            return expected, casing.share(text, expected, self.style, self.exceptions, upper=True) >= self.threshold
        expected = casing.sentence(text, self.style)
        return expected, casing.share(text, expected, self.style, self.exceptions, upper=False) >= self.threshold


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Capitalization:
    return Capitalization(rule, keys, context)
