"""How a title or heading is written: `match` is $title (style AP or Chicago), $sentence, $lower, $upper or a pattern."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
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
_SMALL = {
    "AP": frozenset("a an and as at but by for if in nor of on or so the to up yet vs via".split()),
    "Chicago": frozenset(
        "a an the and but or nor for as at by in of on to up with from into over upon than via per "
        "about after against before between during through under without".split()
    ),
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    match, style = keys.get("match", ""), keys.get("style", "AP")
    if not match:
        raise ValueError("match: missing; it is $title, $sentence, $lower, $upper or a pattern")
    if match.startswith("$") and match not in FORMS:
        raise ValueError(f"match: no form “{match}”; there are: {', '.join(FORMS)}")
    if style not in _SMALL:
        raise ValueError(f"style: no style “{style}”; there are: {', '.join(_SMALL)}")
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
            return _share(text, data, _in_title) > float(data["threshold"])
        case "$sentence":
            return _share(text, data, _in_sentence) > float(data["threshold"])
        case pattern:
            return compiled(pattern).search(text) is not None


def _share(text: str, data: Mapping[str, Any], is_right: Any) -> float:
    """The share of words that are written as they should be."""
    words = list(_WORD.finditer(text))
    right = 0
    for n, word in enumerate(words):
        before = text[: word.start()].rstrip()
        first = n == 0 or any(before.endswith(mark) for mark in data["after"])
        last = n == len(words) - 1
        right += word[0] in data["exceptions"] or is_right(word[0], first, last, data)
    return right / len(words) if words else 1.0


def _in_title(word: str, first: bool, last: bool, data: Mapping[str, Any]) -> bool:
    if word.lower() in _SMALL[data["style"]] and not (first or last):
        return word == word.lower()
    return word[0].isupper() or any(c.isupper() for c in word)


def _in_sentence(word: str, first: bool, last: bool, data: Mapping[str, Any]) -> bool:
    return word[0].isupper() if first else word == word.lower() or (len(word) > 1 and word.isupper()) or word == "I"
