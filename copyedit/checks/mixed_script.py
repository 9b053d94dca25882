"""Letters of two alphabets in one word that look the same: a Cyrillic а in "Pаris" looks right and is found by no search."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.lexicon.scripts import unmixed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    if document.prose.isascii():
        return
    for word in document.vocabulary if document.noted is None else document.noted:
        right = unmixed(word)
        if right:
            for span in document.places(word):
                for rule in rules:
                    yield Hit(rule.id, span, rule.message.replace("%s", word, 1), (right,), rule.confidence)
