"""The house's term for a thing: `terms` maps it to those that are banned, inflected, in sentences with or without certain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook import inflected, phrases
from copyedit.rulebook.patterns import checked, compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {"terms": dict, "inflect": str, "with": list, "without": list, "ignorecase": bool}
TERM_KEYS = ("ban", "inflect", "with", "without")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    if not keys.get("terms"):
        raise ValueError("terms: none; the rule needs at least one, `preferred: [banned, …]`")
    entries: dict[str, tuple[str, str, str]] = {}
    for preferred, given in keys["terms"].items():
        own = given if isinstance(given, dict) else {"ban": given}
        if unknown := next((k for k in own if k not in TERM_KEYS), None):
            raise ValueError(f"{unknown}: no key of a term; there are: {', '.join(TERM_KEYS)}")
        if not own.get("ban"):
            raise ValueError(f"{preferred}: bans nothing; it needs `ban: [banned, …]`")
        part = own.get("inflect", keys.get("inflect", ""))
        near, never = (_context(own.get(key, keys.get(key, ())), key) for key in ("with", "without"))
        for banned in [own["ban"]] if isinstance(own["ban"], str) else own["ban"]:
            for wrong, right in inflected.pairs(str(banned), str(preferred), part, keys["language"]):
                entries.setdefault(wrong, (right, near, never))
    longest = sorted(entries, key=len, reverse=True)
    table = phrases.table([_pattern(wrong) for wrong in longest], fold=keys.get("ignorecase", True))
    return {"table": table, "terms": [entries[wrong] for wrong in longest]}, phrases.words_of(table)


def _pattern(form: str) -> str:
    return re.sub(r"['’]", "['’]", re.sub(r"\\([ '’-])", r"\1", re.escape(form)))


def _context(words: Any, key: str) -> str:
    listed = [words] if isinstance(words, str) else [str(word) for word in words]
    return checked(rf"(?i)\b(?:{'|'.join(listed)})\b", key) if listed else ""


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for rule in rules:
        for start, end, number in phrases.find(document, rule.data["table"]):
            right, near, never = rule.data["terms"][number]
            if (near or never) and not _fits(document, start, near, never):
                continue
            text = document.prose[start:end]
            options = [follow_case(text, option) for option in right.split("|")]
            if text not in options:
                message = rule.message.replace("%s", " or ".join(options), 1).replace("%s", text, 1)
                yield Hit(rule.id, ProseSpan(start, end), message, tuple(options), rule.confidence)


def _fits(document: Document, offset: int, near: str, never: str) -> bool:
    """Whether the sentence around has a word that must be there, and none that must not."""
    sentence = document.mark_at("sentence", offset)
    if not sentence:
        return not near
    within = (document.prose, sentence.start, sentence.end)
    return not (near and not compiled(near).search(*within)) and not (never and compiled(never).search(*within))
