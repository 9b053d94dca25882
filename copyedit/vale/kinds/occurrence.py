"""occurrence: how often an expression may or must be in a block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.vale.kinds.existence import hit
from copyedit.vale.regexes import compiled
from copyedit.vale.rule import Block, Hit, Rule, State, as_string

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.kinds import Context

KEYS = frozenset("ignorecase max min token".split())
_WORD = r"\b\w+\b"
_WORDS = re.compile(r"(?:\\b)?(?:\((?:\?:)?)?\\w\+\)?(?:\\b)?")  # tokens that are words: `\b(\w+)\b`
_SPACED = bytes(code if chr(code).isalnum() or code == ord("_") else ord(" ") for code in range(128)) + b" " * 128


class Occurrence:
    def __init__(self, rule: Rule, keys: dict[str, Any]) -> None:
        self.rule = rule
        self.most, self.least = int(keys.get("max") or 0), int(keys.get("min") or 0)
        token = as_string(keys.get("token"))
        self.expression = compiled(("(?i)" if keys.get("ignorecase") else "") + f"(?:{token})")
        self.words = _WORDS.fullmatch(token) is not None

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        text = block.text
        words = self.words and text.isascii()
        count = len(text.encode().translate(_SPACED).split() if words else self.expression.findall(text))
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
