"""metric: a formula over counts of words, sentences and the like, and the condition that its value must not meet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.vale import formulas
from copyedit.vale.rule import Block, Hit, Rule, State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.kinds import Context

KEYS = frozenset("condition formula".split())


class Metric:
    def __init__(self, rule: Rule, keys: dict[str, Any]) -> None:
        self.rule = rule
        if not keys.get("scope"):
            rule.scopes = ("summary",)
        formula = re.sub(r"heading\.(h[1-6])", r"heading_\1", str(keys.get("formula") or ""))
        self.formula = formulas.compiled(formula)
        self.condition = formulas.compiled("value " + str(keys.get("condition") or "> 0"))

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        from copyedit.vale.metrics import counts

        values = counts(block, state)
        if not values:
            return
        value = self.formula(values)
        if value is not None and self.condition({"value": value}):
            said = f"{value:.2f}"
            yield Hit(0, 0, self.rule.said(said), "", self.rule.described(said))


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Metric:
    return Metric(rule, keys)
