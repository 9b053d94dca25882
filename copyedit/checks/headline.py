"""Headlines: one that stands again in the text, one with a full stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

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
    checks = {rule.id.partition(".")[2]: rule for rule in rules}
    if rule := checks.get("HeadlineRepeated"):
        yield from _repeated(document, rule)
    if rule := checks.get("HeadlineStop"):
        yield from _stops(document, rule)


def _repeated(document: Document, rule: Rule) -> Iterator[Hit]:
    seen = ""
    for block in document.marks("block"):
        text = document.prose[block.start : block.end].strip()
        if block.value == "title" and not seen:
            seen = text
        elif seen and text == seen and block.value in ("title", "heading", "body"):
            yield Hit(rule.id, ProseSpan(block.start, block.start + len(text)), rule.message)


def _stops(document: Document, rule: Rule) -> Iterator[Hit]:
    for block in document.marks("block"):
        text = document.prose[block.start : block.end].rstrip()
        if (
            block.value in ("title", "heading")
            and text.endswith(".")
            and not text.endswith("..")
            and text[-2:-1].islower()
        ):
            end = block.start + len(text)
            yield Hit(rule.id, ProseSpan(end - 1, end), rule.message)
