"""Text that was decoded wrongly: `naÃ¯ve`, `donâ€™t`. The suspicious run is encoded back and read as UTF-8."""

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
# First bytes of UTF-8 sequences as cp1252 shows them, each before a character that shows a continuation byte.
_LEAD = "ÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîï"
_FOLLOW = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_WORD = Pattern(rf"[^\s\"“(\[]*[{_LEAD}][{_FOLLOW}][^\s\"”)\]]*")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    if prose.isascii():
        return
    for match in _WORD.finditer(prose):
        text = match[0]
        word = text.rstrip(".,;:!?")
        right = repaired(word) or repaired(text)
        if right:
            wrong = word if repaired(word) else text
            span = ProseSpan(match.start(), match.start() + len(wrong))
            for rule in rules:
                yield Hit(rule.id, span, f"“{wrong}” was decoded wrongly; it was “{right}”.", (right,), 0.8)


def repaired(text: str) -> str:
    """What the text was before it was decoded wrongly, or "" if it was not."""
    raw = bytearray()
    for char in text:
        try:
            raw += char.encode("cp1252")
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return ""
            raw.append(ord(char))
    try:
        right = raw.decode("utf-8")
    except UnicodeDecodeError:
        return ""
    return right if right != text and right.isprintable() else ""
