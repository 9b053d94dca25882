"""existence: words and expressions that should not be there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.vale import anchors, memory
from copyedit.vale.actions import resolved
from copyedit.vale.exceptions import Exceptions
from copyedit.vale.regexes import Mistake, checked, compiled
from copyedit.vale.rule import Block, Hit, Rule, State, formatted, strings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.vale.kinds import Context
    from copyedit.vale.packing import Expression
    from copyedit.vale.rule import Told
    from copyedit.vale.sheet import Sheet

KEYS = frozenset("append exceptions ignorecase nonword raw tokens".split())


_PLAIN = re.compile(r"[\w '-]*")
_new = tuple.__new__
KEPT = 4000  # matches of a rule whose messages are remembered


def sentence_of(options: tuple[str, ...]) -> str:
    """'a'; 'a' or 'b'; 'a', 'b', or 'c'."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return ", ".join([*quoted[:-1], "or " + quoted[-1]])


def check(branches: list[str]) -> None:
    """Raises Mistake for an expression that cannot be."""
    every = "\n".join(branches)
    if memory.get("checked", every):
        return
    for branch in branches:
        if not _PLAIN.fullmatch(branch):
            try:
                checked(branch)
            except Mistake as error:
                raise Mistake(f"{error} in “{branch}”") from None
    memory.put(1, "checked", every)


class Existence:
    __slots__ = ("branches", "exceptions", "opening", "rule", "source")

    def __init__(self, rule: Rule, keys: dict[str, Any], context: Context) -> None:
        self.rule = rule
        tokens = [t for t in strings(keys.get("tokens")) if t.strip()]
        raw = "".join(strings(keys.get("raw")))
        nonword = bool(keys.get("nonword"))
        words = strings(keys.get("exceptions"))
        if keys.get("vocab", True) and not nonword:
            words += context.accepted
        self.exceptions = Exceptions(words)
        bounded = not nonword and bool(tokens)
        template = (context.word_template or r"(?m)\b(?:%s)\b") if bounded else "(?m)(?:%s)"
        pattern = template.replace("%s", "|".join(tokens))
        pattern = pattern + raw if keys.get("append") else raw + pattern
        flag = "(?i)" if keys.get("ignorecase") else ""
        self.source = flag + pattern
        # For the index: the parts that are tried one after the other, and what stands before each.
        plain = not raw and not (bounded and context.word_template)
        self.branches = tokens if plain else [pattern]
        self.opening = (flag + "(?m)", bounded) if plain else (flag, False)
        check(self.branches)

    @property
    def expression(self) -> Expression:
        return compiled(self.source)

    def hits(self, block: Block, state: State) -> Iterable[Hit]:
        return self.judge(block.text, ((m.start(), m.end(), 0) for m in self.expression.finditer(block.text)))

    def places(self, sheet: Sheet) -> list[tuple[int, int]] | None:
        """Where a match may begin in texts that stand below each other; None for anywhere."""
        known = anchors.of_source(self.source)
        return [(at, at + 1) for at in anchors.starts(known, sheet)] if known and sheet.low else None

    def judge(self, text: str, found: Iterable[tuple[int, int, int]]) -> Iterator[Hit]:
        rule, exceptions = self.rule, self.exceptions
        for start, end, _ in found:
            match = text[start:end]
            if exceptions.expression and exceptions.excuse_at(text, start, end, match.strip()):
                continue
            yield hit(rule, start, end, match)


def hit(rule: Rule, start: int, end: int, match: str) -> Hit:
    """An alert about the match itself, resolved by the rule's action."""
    known = rule.told.get(match)
    if known is None:
        known = _told(rule, match)
        if len(rule.told) < KEPT:
            rule.told[match] = known
    return _new(Hit, (start, end, *known))


def _told(rule: Rule, match: str) -> Told:
    """What is told of a match wherever it is."""
    action = rule.action
    if not action.name:
        return rule.said(match), match, rule.described(match), action, ()
    fixed = resolved(action, match)
    better = match if not fixed else fixed[0] if len(fixed) == 1 else sentence_of(fixed)
    description = formatted(rule.description, (match, better)) if rule.description else ""
    return rule.said(match, better), match, description, action, fixed


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Existence:
    return Existence(rule, keys, context)
