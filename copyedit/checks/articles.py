"""A or an, by the sound of what follows: an hour, a university, an MP, a UN envoy, an 18-year-old."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Lexicon, Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
_ARTICLE = Pattern(
    r"(?<![\w’'.&@/-])([Aa]n?)[ \u00a0]([\"“‘'(]?)([^\W_]+(?:['’][^\W\d_]+)?)(?=[\w\s,.;:!?’'\"”)\u00a0-]|$)"
)
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")  # whose names begin with a vowel sound
_EITHER = frozenset(
    "historic historical historian historically hotel horrific hallucination habitual heroic herb herbs".split()
)
_NO_NOUN = frozenset(
    "the and are not for any all our out off into onto over under upon about at is in it on or".split()
)
_BEFORE = frozenset(
    "vitamin schedule group grade plan class type hepatitis section part appendix exhibit league".split()
)
_ANY = Pattern(r"(\w+)\s$")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), ("a", "an")


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose, lexicon = document.prose, tools.lexicon(document.language)
    for match in _ARTICLE.finditer(prose):
        article, word = match[1], match[3]
        if article == "A" and not _opens(prose, match.start()):
            continue
        vowel = _vowel_sound(word, lexicon)
        if vowel is None or vowel == (article.lower() == "an"):
            continue
        before = _ANY.search(prose[max(0, match.start() - 20) : match.start()])
        if before and (before[1].lower() in _BEFORE or before[1].isdigit()):
            continue
        right = article[0] + "n" * vowel
        for rule in rules:
            message = f"“{article}” should be “{right}” before “{word}”."
            yield Hit(rule.id, ProseSpan(match.start(1), match.end(1)), message, (right,), 0.95)


def _opens(prose: str, start: int) -> bool:
    before = prose[max(0, start - 4) : start]
    return not before.strip(" \n\"“‘'(") or before.rstrip(" \n\"“‘'(")[-1] in ".!?:…”"


def _vowel_sound(word: str, lexicon: Lexicon) -> bool | None:
    """Whether a word is said with a vowel first; None where nobody can be sure."""
    if word[0].isdigit():
        digits = re.match(r"\d+", word)[0]  # type: ignore[index]
        if digits[0] == "8":
            return True
        return True if digits in ("11", "18") else None if digits[:2] in ("11", "18") else False
    low = word.lower()
    if low in _EITHER or low in _NO_NOUN or len(word) == 1 or (len(word) == 2 and not word.isupper()):
        return None
    if word.isupper() and len(word) > 1:
        if len(word) <= 3 or not lexicon.is_word(low):
            spoken = word[0] in _VOWEL_LETTERS
            as_word = word[0] in "AEIOU"
            return spoken if spoken == as_word or len(word) <= 3 else None
        return None
    if word[0].isupper() and not lexicon.is_word(low) and word[0] in "EUHO":
        return None  # Euler, Ugandan, Hermès, Oaxaca: names say themselves as they like
    return lexicon.starts_with_vowel_sound(word)
