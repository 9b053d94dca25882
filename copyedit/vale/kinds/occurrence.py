"""occurrence: how often an expression may or must be in a block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.vale.kinds.existence import hit
from copyedit.vale.regexes import compiled
from copyedit.vale.rule import Block, Hit, Rule, State, as_string

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.kinds import Context

KEYS = frozenset("ignorecase max min token".split())
_WORD = r"\b\w+\b"


class Occurrence:
    def __init__(self, rule: Rule, keys: dict[str, Any]) -> None:
        self.rule = rule
        self.most, self.least = int(keys.get("max") or 0), int(keys.get("min") or 0)
        self.expression = compiled(("(?i)" if keys.get("ignorecase") else "") + f"(?:{as_string(keys.get('token'))})")

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        text = block.text
        count = len(self.expression.findall(text))
        if not (self.most and count > self.most) and not (self.least and count < self.least):
            return
        if not count:
            word = None if block.scope.startswith("raw") else compiled(_WORD).search(text)
            start, end = (word.start(), word.end()) if word else (0, 0)
            yield Hit(start, end, self.rule.said("0"), "", self.rule.described("0"))
            return
        for found in self.expression.finditer(text):
            start, end, match = found.start(), found.end(), found[0]
            if match.strip() and match.strip("*@"):
                made = hit(self.rule, start, end, match)
                yield made._replace(message=self.rule.said(str(count)), description=self.rule.described(str(count)))
                return


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Occurrence:
    return Occurrence(rule, keys)
