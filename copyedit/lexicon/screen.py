"""May this text hold a misspelling? Asked of raw bytes, so that most texts of a large run are never parsed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.lexicon.words import KEPT

if TYPE_CHECKING:
    from copyedit.lexicon.words import Words

# Letters, apostrophes and what is beyond ASCII stay; the rest becomes a space.
_LETTERS = bytes(c if c >= 128 or c == 39 or chr(c).isalpha() else 32 for c in range(256))  # noqa: PLR2004
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*|['’][^\W\d_]+)*")


class Screen:
    """Keeps what a run has found to be right in any text; each other token is looked at once a text."""

    def __init__(self, words: Words, dialect: str = "") -> None:
        self._words = words
        self._good: set[bytes] = set()
        british, american = words.dialects()
        self._british = frozenset(w.encode() for w in british)
        self._american = frozenset(w.encode() for w in american)
        self._foreign = {"US": self._british, "GB": self._american}.get(dialect)

    def suspects(self, data: bytes) -> bool:
        """Whether the check could find anything in a UTF-8 text."""
        tokens = set(data.translate(_LETTERS).split())
        tokens -= self._good
        dialects = set()
        found = False
        for token in tokens:
            low = token.lower().strip(b"'")
            if low in self._british or low in self._american:
                dialects.add(low)
            elif not found:
                if self._is_good(token):
                    if len(self._good) < KEPT:
                        self._good.add(token)
                else:
                    found = True
        if self._foreign is not None:
            return found or bool(dialects & self._foreign)
        return found or bool(dialects & self._british and dialects & self._american)

    def _is_good(self, token: bytes) -> bool:
        try:
            text = token.decode()
        except UnicodeDecodeError:
            return False
        words = self._words
        return all(
            words.has(word) or not (words.verdict(word_low(word), capital=False) or words.verdict(word_low(word), capital=True))
            for word in _WORD.findall(text)
        )


def word_low(word: str) -> str:
    """The key under which a verdict is asked for."""
    from copyedit.lexicon.words import plain_form  # noqa: PLC0415

    return plain_form(word).lower()
