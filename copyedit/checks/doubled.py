"""A word that stands twice in a row, where that makes no sense."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
_TWICE = Pattern(r"(?<![\w'’-])([^\W\d_]+)\s+\1(?![\w'’-])", re.IGNORECASE)
# "He had had enough", "that that", "very very", "is is" after "what it", sounds and fillers.
_MAY = frozenset(
    "had that very so no bye ha ho hey now there knock tut so-so blah yeah yes ok go well far really too "
    "again many much long never big old more out up her who do did is was".split()
)
_SURE = frozenset(
    "the a an and of to in on at for with by from as it its be been are were has have will would which this these they "
    "he she we you i his their our my your but or if not when than into".split()
)


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for match in _TWICE.finditer(document.prose):
        first = match[1]
        second = match[0][-len(first) :]
        low = first.lower()
        if low in _MAY or (second[0].isupper() and (first[0].isupper() or low != "the")):
            continue
        if low not in _SURE and (len(low) < 3 or first[0].isupper()):
            continue
        for rule in rules:
            sure = 0.95 if low in _SURE and first == second else 0.6
            yield Hit(rule.id, ProseSpan(*match.span()), rule.message.replace("%s", first), (first,), sure)
