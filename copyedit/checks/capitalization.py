"""How a title or heading is written: `match` is $title (style AP or Chicago), $sentence, $lower, $upper or a pattern."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook import letter_case
from copyedit.rulebook.patterns import checked, compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {
    "match": str, "style": str, "exceptions": list, "indicators": list, "threshold": float, "prefix": str,
}  # fmt: skip
FORMS = ("$title", "$sentence", "$lower", "$upper")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    match, style = keys.get("match", ""), keys.get("style", "AP")
    if not match:
        raise ValueError("match: missing; it is $title, $sentence, $lower, $upper or a pattern")
    if match.startswith("$") and match not in FORMS:
        raise ValueError(f"match: no form “{match}”; there are: {', '.join(FORMS)}")
    if style not in letter_case.SMALL:
        raise ValueError(f"style: no style “{style}”; there are: {', '.join(letter_case.SMALL)}")
    data = {
        "match": match if match in FORMS else checked(match, "match"), "style": style,
        "exceptions": [str(e) for e in keys.get("exceptions", ())], "after": [str(i) for i in keys.get("indicators", (":",))],
        "threshold": keys.get("threshold", 0.8),
    }  # fmt: skip
    return data, None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for rule in rules:
        scopes = rule.scopes or ("title", "heading")
        for block in document.marks("block"):
            text = document.prose[block.start : block.end].strip()
            if block.value in scopes and text and not _is_right(text, rule.data):
                start = document.prose.index(text, block.start)
                yield Hit(rule.id, ProseSpan(start, start + len(text)), rule.message.replace("%s", text))


def _is_right(text: str, data: Mapping[str, Any]) -> bool:
    match data["match"]:
        case "$lower":
            return text == text.lower()
        case "$upper":
            return text == text.upper()
        case "$title":
            share = letter_case.share_in_title_case(text, data["style"], data["exceptions"], data["after"])
        case "$sentence":
            share = letter_case.share_in_sentence_case(text, data["exceptions"], data["after"])
        case pattern:
            return compiled(pattern).search(text) is not None
    return share > float(data["threshold"])
