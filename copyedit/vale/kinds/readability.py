"""readability: the mean of some well-known grades, and the highest that a text may have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.vale.rule import Block, Hit, Rule, State, strings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copyedit.vale.kinds import Context

KEYS = frozenset("grade metrics".split())
_GRADES: dict[str, Callable[[dict[str, float]], float]] = {
    "SMOG": lambda c: 1.043 * (c["polysyllabic_words"] * 30 / c["sentences"]) ** 0.5 + 3.1291,
    "Gunning Fog": lambda c: 0.4 * (c["words"] / c["sentences"] + 100 * c["complex_words"] / c["words"]),
    "Coleman-Liau": lambda c: 5.88 * c["characters"] / c["words"] - 29.6 * c["sentences"] / c["words"] - 15.8,
    "Flesch-Kincaid": lambda c: 0.39 * c["words"] / c["sentences"] + 11.8 * c["syllables"] / c["words"] - 15.59,
    "Automated Readability": lambda c: 4.71 * c["characters"] / c["words"] + 0.5 * c["words"] / c["sentences"] - 21.43,
}


class Readability:
    def __init__(self, rule: Rule, keys: dict[str, Any]) -> None:
        self.rule = rule
        if not keys.get("scope"):
            rule.scopes = ("summary",)
        self.metrics = [_GRADES[name] for name in strings(keys.get("metrics")) if name in _GRADES]
        if not self.metrics:
            raise ValueError(f"'metrics' must be some of {', '.join(_GRADES)}")
        self.most = float(keys.get("grade") or 0)

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        from copyedit.vale.metrics import counts

        values = counts(block, state)
        if not values:
            return
        grade = sum(one(values) for one in self.metrics) / len(self.metrics)
        if grade > self.most:
            yield Hit(0, 0, self.rule.said(f"{grade:.2f}"), "", self.rule.described(f"{grade:.2f}"))


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Readability:
    return Readability(rule, keys)
