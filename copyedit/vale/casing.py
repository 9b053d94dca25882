"""Headings in title or sentence case: what a heading should look like, and how much of it does."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.vale.regexes import Mistake, compiled

if TYPE_CHECKING:
    from copyedit.vale.exceptions import Exceptions

_WORD = r"[\p{N}\p{L}*]+[^\s]*"
_PIECE = re.compile(r"[^\W_]+[^\s\-/]*")
_NUMBERED = re.compile(r"\d+\.")
_SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
_PREPOSITIONS = frozenset(
    "with from into during including until against among throughout despite towards upon concerning about over through "
    "before between after since without under within along following across beyond around down near above".split()
)
_QUOTES = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


class Style(NamedTuple):
    """How headings are written: words with a case of their own, suffixes after which a capital stands, and a prefix."""

    words: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    prefix: str = ""
    chicago: bool = False


def _expression(style: Style, *, anycase: bool = False, bounded: bool = True) -> str:
    """Exceptions before plain words, as one expression."""
    plain = _WORD
    if style.words:
        listed = "|".join(style.words)
        plain = (rf"\b(?:{listed})\b|" if bounded else f"{listed}|") + plain
    return ("(?i)" if anycase else "") + plain


def _tokens(pattern: str, text: str) -> list[str]:
    try:
        return [m[0] for m in compiled(pattern).finditer(text)]
    except Mistake:
        return [m[0] for m in compiled(_WORD).finditer(text)]


def sentence(text: str, style: Style) -> str:
    """The text in sentence case."""
    prefix, text = _prefix(text, style)
    tokens = _tokens(_expression(style, anycase=True), text)
    made = []
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else ""
        own = _own(token, style)
        if own:
            made.append(own)
        elif number == 0 or before.endswith(style.indicators or ("\0",)) or (number == 1 and _NUMBERED.search(before)):
            made.append(token[:1].upper() + token[1:].lower())
        else:
            made.append(token.lower())
    return prefix + " ".join(made)


def title(text: str, style: Style) -> str:
    """The text in title case: small words small, unless they begin or end it, or follow a colon."""
    prefix, text = _prefix(text, style)
    plain = text.translate(_QUOTES)

    def cased(match: re.Match[str]) -> str:
        word, start, end = match[0], match.start(), match.end()
        own = _own(word, style)
        if own:
            return own
        lower = word.lower()
        small = lower in _SMALL or (style.chicago and lower in _PREPOSITIONS)
        inside = start > 0 and end < len(text)
        if (
            small and inside and plain[start - 1] in " -/" and plain[start - 2 : start - 1] not in (":", "-")
            and (plain[end : end + 1] != "-" or plain[start - 1] == "-")
        ):  # fmt: skip
            return lower
        return word[:1].upper() + word[1:]

    return prefix + _PIECE.sub(cased, text)


def share(text: str, expected: str, style: Style, exceptions: Exceptions, *, upper: bool) -> float:
    """The part of a text's words that are as they should be; `upper`: a word in capitals always is."""
    pattern = _expression(style, bounded=True)
    wanted = _tokens(pattern, expected)
    right = total = 0
    for number, word in enumerate(_tokens(pattern, text)):
        if (
            number >= len(wanted) or word == wanted[number] or exceptions.excuse(word)
            or (upper and word == word.upper())
        ):  # fmt: skip
            right += 1
        elif not upper and number == 0 and word != word[:1].upper() + word[1:].lower():
            return 0.0
        total += 1
    return right / total if total else 1.0


def _prefix(text: str, style: Style) -> tuple[str, str]:
    if style.prefix:
        match = compiled(style.prefix).search(text)
        if match and match.start() == 0:
            return match[0], text[match.end() :]
    return "", text


def _own(token: str, style: Style) -> str:
    """The case that a word has of its own, or ""."""
    for word in style.words:
        if word.lower() == token.lower():
            return word
        try:
            if compiled(word).search(token):
                return token
        except Mistake:
            continue
    return ""
