"""conditional: what may stand only where something else stands too, such as an acronym that is spelt out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.vale import forward
from copyedit.vale.exceptions import Exceptions
from copyedit.vale.kinds.existence import hit
from copyedit.vale.needs import Needs
from copyedit.vale.regexes import compiled
from copyedit.vale.rule import Block, Hit, Rule, State, as_string, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.kinds import Context
    from copyedit.vale.packing import Expression
    from copyedit.vale.sheet import Sheet

KEYS = frozenset("exceptions first ignorecase second".split())


def _matches(expression: Expression, text: str, state: State) -> list[tuple[int, int, str]]:
    """The matches in a text; kept for the next rule of the same expression."""
    key = expression.pattern, text
    known = state.matches.get(key)
    if known is None:
        known = state.matches[key] = [(m.start(), m.end(), m[0]) for m in expression.finditer(text)]
    return known


class Conditional:
    def __init__(self, rule: Rule, keys: dict[str, Any], context: Context) -> None:
        self.rule = rule
        flag = "(?i)" if keys.get("ignorecase") else ""
        self.first = compiled(flag + as_string(keys.get("first")))
        self.second = compiled(flag + as_string(keys.get("second")))
        self.needs = Needs(self.second)
        self.grouped = bool(getattr(self.second, "groups", 0))
        words = strings(keys.get("exceptions")) + (list(context.accepted) if keys.get("vocab", True) else [])
        self.exceptions = Exceptions(words)
        self.plain = frozenset(w for w in words if w.isalnum())
        self.edgeless = forward.edgeless(self.first) and forward.edgeless(self.second)

    def places(self, sheet: Sheet) -> list[tuple[int, int]] | None:
        """What it looks at in texts that stand below each other; None where that may depend on their edges."""
        if not self.edgeless:
            return None
        text = sheet.every
        found = [match.span() for match in self.first.finditer(text)]
        if self.needs.met(text):
            found += [match.span() for match in self.second.finditer(text)]
        return found

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        text = block.text
        defined = state.seen.setdefault(self.rule.name, set())
        if not self.needs.met(text):
            pass
        elif self.grouped:
            for match in self.second.finditer(text):
                defined.update(group for group in match.groups() if group)
        elif self.second.search(text):
            return
        for start, end, word in _matches(self.first, text, state):
            if word not in defined and word not in self.plain and not self.exceptions.excuse(word):
                yield hit(self.rule, start, end, word)


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Conditional:
    return Conditional(rule, keys, context)
