"""A paragraph in a language that nobody configured: one line of advice instead of a finding a word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.findings import Hit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from copyedit.core.document import Document
    from copyedit.core.rule import Rule
    from copyedit.core.spans import ProseSpan

RULE = "spelling.language"
AROUND = 160  # characters of the block before and after a word, by which its language is told
FEW = 10  # words without a capital, from which a language can be told
LEAST = 0.2  # of them are frequent; in the language's own texts two thirds are


def without_foreign(
    hits: list[Hit], document: Document, frequent: frozenset[str], rules: Mapping[str, Rule], name: str
) -> list[Hit]:
    """The hits, those of spelling among words of another language left out.

    `frequent`: the most frequent words of the text's language; `name`: what it is called.
    """
    foreign = [h for h in hits if h.rule.startswith("spelling.") and _is_foreign(document, h.span, frequent)]
    if not foreign:
        return hits
    left = [hit for hit in hits if hit not in foreign]
    if RULE in rules:
        message = f"This is not {name}: spelling was not checked here; name its language, as in --lang."
        left.append(Hit(RULE, min(hit.span for hit in foreign), message, (), 0.5))
    return left


def _is_foreign(document: Document, span: ProseSpan, frequent: frozenset[str]) -> bool:
    block = document.block_at(span.start)
    if not block:
        return False
    around = document.prose[max(block.start, span.start - AROUND) : min(block.end, span.end + AROUND)]
    every = around.split()
    if len(frequent.intersection(every)) >= LEAST * len(every):
        return False  # nearly always
    words = [word for word in every if word.islower()]
    return len(words) >= FEW and sum(word.rstrip(",.;:!?") in frequent for word in words) < LEAST * len(words)
