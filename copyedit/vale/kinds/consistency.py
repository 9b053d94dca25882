"""consistency: two ways of writing the same, of which a text may use only one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.vale import anchors
from copyedit.vale.kinds.existence import hit
from copyedit.vale.kinds.substitution import pairs
from copyedit.vale.regexes import compiled
from copyedit.vale.rule import Block, Hit, Rule, State, as_string

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.vale.kinds import Context
    from copyedit.vale.sheet import Sheet

KEYS = frozenset("either ignorecase nonword".split())


class Consistency:
    def __init__(self, rule: Rule, keys: dict[str, Any], context: Context) -> None:
        self.rule = rule
        flag = "(?i)" if keys.get("ignorecase") else ""
        template = "(?m)(?:%s)" if keys.get("nonword") else (context.word_template or r"(?m)\b(?:%s)\b")
        either = [(as_string(a), as_string(b)) for a, b in pairs(keys.get("either"))]
        self.steps = [compiled(flag + template.replace("%s", f"(?:(?<one>{a})|(?<two>{b}))")) for a, b in either]
        words = [word.lower() for pair in either for word in pair]
        bounded = not (keys.get("nonword") or context.word_template)
        self.words = words if bounded and all(word.isalpha() for word in words) else []

    def places(self, sheet: Sheet) -> list[tuple[int, int]] | None:
        """Where any of the words stands in texts that stand below each other; None for expressions."""
        low = sheet.low
        if not self.words or not low:
            return None
        return [(at, at + len(word)) for word in self.words for at in anchors.places(word, low)]

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        text = block.text
        seen = state.seen.setdefault(self.rule.name, set())
        for number, found in self._found(text):
            last = None
            for match in found:
                last = match
                seen.add(f"{number} one" if match["one"] is not None else f"{number} two")
            if last is not None and f"{number} one" in seen and f"{number} two" in seen:
                yield hit(self.rule, last.start(), last.end(), last[0])

    def _found(self, text: str) -> Iterator[tuple[int, Iterable[Any]]]:
        """The matches of each pair; of words only where they stand."""
        low = text.lower()
        if not self.words or len(low) != len(text):
            yield from ((number, step.finditer(text)) for number, step in enumerate(self.steps))
            return
        for number, step in enumerate(self.steps):
            starts = sorted(at for word in self.words[2 * number : 2 * number + 2] for at in anchors.places(word, low))
            if starts:
                yield number, filter(None, (step.match(text, at) for at in starts))


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Consistency:
    return Consistency(rule, keys, context)
