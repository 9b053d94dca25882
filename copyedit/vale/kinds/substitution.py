"""substitution: one expression, and what should stand in its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.vale.actions import go_expand
from copyedit.vale.exceptions import Exceptions
from copyedit.vale.kinds.existence import KEPT, check, sentence_of
from copyedit.vale.regexes import Mistake, compiled
from copyedit.vale.rule import NO_ACTION, Action, Block, Hit, Rule, State, as_string, formatted, strings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.vale.kinds import Context
    from copyedit.vale.packing import Expression
    from copyedit.vale.rule import Told

KEYS = frozenset("capitalize exceptions ignorecase matchcase nonword pos swap".split())
_CAPTURE = re.compile(r"(?<!\\)\((?!\?)|\(\?(?:P?<(?![=!])\w+>|'\w+')")
_INDEX = re.compile(r"\$\{?\d")
_BAR = re.compile(r"(?<!\\)\|")
_NEW: Any = object()


class Substitution:
    __slots__ = ("_literal", "branches", "capitalize", "exceptions", "ignorecase", "keys", "matchcase",
                 "message", "opening", "repl", "rule", "source", "told")  # fmt: skip

    def __init__(self, rule: Rule, keys: dict[str, Any], context: Context) -> None:
        self.rule = rule
        swap = {as_string(k): as_string(v) for k, v in pairs(keys.get("swap"))}
        nonword, self.ignorecase = bool(keys.get("nonword")), bool(keys.get("ignorecase"))
        self.capitalize, self.matchcase = bool(keys.get("capitalize")), bool(keys.get("matchcase"))
        words = strings(keys.get("exceptions"))
        if keys.get("vocab", True) and not nonword:
            words += context.accepted
        self.exceptions = Exceptions(words)
        self.keys = sorted(swap, key=lambda k: -len(k.encode()))
        self.repl = [swap[k] for k in self.keys]
        self.branches = [_CAPTURE.sub("(?:", k) for k in self.keys]
        flag = "(?i)" if self.ignorecase else ""
        template = (context.word_template or r"(?m)\b(?:%s)\b") if not nonword else "(?m)(?:%s)"
        self.source = flag + template.replace("%s", "|".join(f"({b})" for b in self.branches))
        check(self.branches)
        self.opening = (flag + "(?m)", not nonword)
        quoted = next((q for q in ("'%s'", '"%s"') if rule.message.count(q) == 2), "")
        self.message = rule.message.replace(quoted, "%s", 1) if quoted else rule.message
        self.told: dict[tuple[int, str], Told | None] = {}  # by alternative and match
        self._literal = [not _INDEX.search(r) for r in self.repl]

    @property
    def expression(self) -> Expression:
        return compiled(self.source)

    def hits(self, block: Block, state: State) -> Iterable[Hit]:
        return self.judge(
            block.text, ((m.start(), m.end(), (m.lastindex or 1) - 1) for m in self.expression.finditer(block.text))
        )

    def judge(self, text: str, found: Iterable[tuple[int, int, int]]) -> Iterator[Hit]:
        told, exceptions = self.told, self.exceptions
        for start, end, which in found:
            match = text[start:end]
            known = told.get((which, match), _NEW)
            if known is _NEW:
                known = self._told(which, match)
                if len(told) < KEPT:
                    told[which, match] = known
            if known is None or (exceptions.expression and exceptions.excuse_at(text, start, end, match.strip())):
                continue
            yield Hit(start, end, *known)

    def _told(self, which: int, match: str) -> Told | None:
        """What is told of a match wherever it is; None for one that is as it should be."""
        observed = match.strip()
        expected = self.repl[which]
        if not self._literal[which]:
            expected = self._expanded(which, observed, expected)
        options = tuple(o.replace(r"\|", "|") for o in _BAR.split(expected))
        if self.matchcase:
            options = tuple(_cased(observed, o) for o in options)
        elif self.capitalize and observed[:1].isupper():
            options = tuple(o[:1].upper() + o[1:] for o in options)
        return None if self._same(expected, options, observed) else self._said(match, options)

    def _expanded(self, which: int, observed: str, expected: str) -> str:
        try:
            return go_expand(("(?i)" if self.ignorecase else "") + self.keys[which], expected, observed)
        except Mistake:
            return expected

    def _same(self, expected: str, options: tuple[str, ...], observed: str) -> bool:
        if observed in options:
            return True
        if self.rule.action.name == "replace" or expected.isalnum():
            return False
        try:
            return compiled(f"^(?:{expected})$").search(observed) is not None
        except Mistake:
            return False

    def _said(self, match: str, options: tuple[str, ...]) -> Told:
        rule, action = self.rule, self.rule.action
        message, said = rule.message, options[0]
        if action.name == "replace":
            action = action if action.params else Action("replace", options)
        if len(options) > 1 or action.name == "replace":
            message, said = self.message, sentence_of(options) if any(options) else ""
        suggestions = action.params if action.name == "replace" else ()
        description = formatted(rule.description, (said, match)) if rule.description else ""
        return formatted(message, (said, match)), match, description, action or NO_ACTION, suggestions


def _cased(observed: str, option: str) -> str:
    """An option in the case of what it replaces: Mankind -> Human kind."""
    if observed.isupper() and len(observed) > 1:
        return option.upper()
    if observed[:1].isupper():
        return option[:1].upper() + option[1:]
    return option


def pairs(swap: Any) -> list[tuple[Any, Any]]:
    """The pairs of a mapping, or of a list of mappings."""
    if isinstance(swap, list):
        return [pair for part in swap if isinstance(part, dict) for pair in part.items()]
    return list((swap or {}).items())


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Substitution:
    return Substitution(rule, keys, context)
