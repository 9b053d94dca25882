"""What must be spelt out where a text first uses it: acronyms, and the short forms that `forms` maps to the long ones."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook.messages import fill
from copyedit.rulebook.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {"forms": dict, "acronyms": bool, "known": list}
_ACRONYM = r"(?<![\w.&/'’-])[A-Z]{3,5}(?![\w&/-]|\.\w)"
_ROMAN = r"[IVXLCDM]+$"
_NAMED = r" [A-Z][a-z]+ [A-Z][a-z]+| (?:Ltd|Limited|Inc|Corp|plc|PLC|GmbH|AG|SA|Group)\b"  # it begins a longer name
_NEAR = 120  # characters behind an acronym in which it may be explained
_BODY = ("body", "list", "blockquote", "quote", "table")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    forms = {str(short): str(long) for short, long in keys.get("forms", {}).items()}
    if not forms and not keys.get("acronyms"):
        raise ValueError("forms: none; the rule needs `forms` or `acronyms: true`")
    data = {
        "forms": forms,
        "acronyms": keys.get("acronyms", False),
        "known": frozenset(map(str, keys.get("known", ()))),
    }
    first = [re.findall(r"[^\W\d_]+", short) for short in forms]
    known = bool(forms) and not data["acronyms"] and all(first)
    return data, tuple(sorted({words[0].lower() for words in first})) if known else None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for rule in rules:
        for short, long in rule.data["forms"].items():
            if short in document.prose and (place := _first(document, rf"(?<!\w){re.escape(short)}(?!\w)")):
                told = long if not _stands(document, long, place) else ""
                if told:
                    yield Hit(rule.id, place, fill(rule.message, told, short), (told,), rule.confidence)
        if rule.data["acronyms"]:
            yield from _acronyms(document, rule)


def _acronyms(document: Document, rule: Rule) -> Iterator[Hit]:
    prose, seen = document.prose, set(rule.data["known"])
    for match in compiled(_ACRONYM).finditer(prose):
        name = match[0]
        if name in seen or compiled(_ROMAN).match(name) or not _in_prose(document, match.start()):
            continue
        if compiled(_NAMED).match(prose, match.end()):
            continue
        seen.add(name)
        if not _is_explained(prose, name, match.start(), match.end()):
            yield Hit(rule.id, ProseSpan(*match.span()), fill(rule.message, "", name))


def _in_prose(document: Document, offset: int) -> bool:
    """Whether a place is in running text that is not all in capitals."""
    block = document.mark_at("block", offset)
    if not block or block.value not in _BODY:
        return False
    words = document.prose[block.start : block.end].split()
    return sum(word.isupper() for word in words) * 2 < len(words)


def _is_explained(prose: str, name: str, start: int, end: int) -> bool:
    """Whether words with its initials stand before it, or near behind it, or it stands in brackets behind a name."""
    if prose[start - 1 : start] == "(" and prose[end : end + 1] == ")":
        return True
    words = r"\w*[ -](?:[^\W\d_]{1,3} ){0,2}".join(name)
    explained = compiled(rf"(?i)(?<!\w){words}\w")
    return bool(explained.search(prose, 0, start) or explained.search(prose, end, end + _NEAR))


def _first(document: Document, pattern: str) -> ProseSpan | None:
    for match in compiled(pattern).finditer(document.prose):
        if _in_prose(document, match.start()):
            return ProseSpan(*match.span())
    return None


def _stands(document: Document, long: str, place: ProseSpan) -> bool:
    """Whether the long form stands before a place, or in brackets behind it."""
    prose = document.prose.lower()
    return long.lower() in prose[: place.start] or long.lower() in prose[place.end : place.end + len(long) + 3]
