"""The last paragraph of the article, where it ends without a mark."""

from __future__ import annotations

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
_CLOSED = Pattern(r"[.!?…:;\ufffc*|][\"”’'»)\]*_]*\s*$")
_LAST = Pattern(r"[^\W_]+$")
FEWEST = 6  # words: fewer are a fragment, a signature, an end sign


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    blocks = [b for b in document.marks("block") if b.value not in ("furniture", "reader-comment")]
    body = [b for b in blocks if b.value == "body"]
    if len(body) < 2 or blocks[-1] != body[-1]:
        return
    text = document.prose[body[-1].start : body[-1].end].rstrip()
    words = text.split()
    last = _LAST.search(text)
    if _CLOSED.search(text) or len(words) < FEWEST or not last or "\n" in text or not text[0].isupper():
        return
    if sum(word[0].isupper() for word in words) > 0.7 * len(words):
        return
    start = body[-1].start + last.start()
    for rule in rules:
        yield Hit(rule.id, ProseSpan(start, start + len(last[0])), rule.message, (last[0] + ".",), 0.5)
