"""A text in a language that has no lexicon here: one line of advice instead of a flood of findings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit import languages
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    if document.language in languages.CODES:
        return
    for block in document.marks("block"):
        word = re.compile(r"\w+").search(document.prose, block.start, block.end)
        if word and block.value in ("title", "standfirst", "heading", "body"):
            for rule in rules:
                yield Hit(rule.id, ProseSpan(*word.span()), rule.message.replace("%s", document.language, 1))
            return
