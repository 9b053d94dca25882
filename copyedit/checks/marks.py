"""Marks and spaces: two where one is enough, and two kinds where a text keeps to one. Mixtures are told once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
_SPACES = Pattern(r"(?<=[^\W_]|[,;)’'”])  +(?=[^\s|])")
_DOUBLED = Pattern(r"(?<=\w)(?:,,|(?<!\.)\.\.(?![./\w])|;;)")
_STRAIGHT = Pattern(r"(?<![\w\d])\"(?=\w)")
_CURLY = Pattern("[“„](?=\\w)")
_HYPHEN = Pattern(r"(?<=[^\W\d_] )-(?= [^\W\d_])")
_DASH = Pattern(r"(?<=\w )–(?= \w)|(?<=\w)\s?—\s?(?=\w)")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for rule in rules:
        yield from _CHECKS[rule.id.partition(".")[2]](document.prose, rule)


def _doubled_spaces(prose: str, rule: Rule) -> Iterator[Hit]:
    if "  " in prose:
        for match in _SPACES.finditer(prose):
            yield Hit(rule.id, ProseSpan(*match.span()), rule.message, (" ",), 0.95)


def _doubled_marks(prose: str, rule: Rule) -> Iterator[Hit]:
    if ",," in prose or ".." in prose or ";;" in prose:
        for match in _DOUBLED.finditer(prose):
            yield Hit(rule.id, ProseSpan(*match.span()), rule.message.replace("%s", match[0]), (match[0][0],), 0.95)


def _mixed(one: Pattern, other: Pattern, signs: tuple[str, str]) -> Callable[[str, Rule], Iterator[Hit]]:
    """A check that tells the first of the rarer kind where both stand."""

    def mixed(prose: str, rule: Rule) -> Iterator[Hit]:
        if not all(any(sign in prose for sign in kind) for kind in signs):
            return
        rare, usual = sorted(([m.span() for m in p.finditer(prose)] for p in (one, other)), key=len)
        if rare and len(usual) > len(rare):
            yield Hit(rule.id, ProseSpan(*rare[0]), rule.message)

    return mixed


_CHECKS = {
    "doubled-space": _doubled_spaces,
    "doubled-mark": _doubled_marks,
    "mixed-quotes": _mixed(_STRAIGHT, _CURLY, ('"', "“„")),
    "mixed-dashes": _mixed(_HYPHEN, _DASH, ("-", "–—")),
}
