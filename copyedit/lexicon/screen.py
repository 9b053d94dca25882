"""Raw bytes of a plain text -> the few words a speller must look at, so that most texts of a large run are never parsed.

A token is judged once a run: what is right anywhere, or no slip wherever it stands, falls away in C from then on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.lexicon.words import KEPT, plain_form

if TYPE_CHECKING:
    from copyedit.lexicon.words import Words

# Letters, apostrophes and what is beyond ASCII stay; the rest becomes a space.
_LETTERS = bytes(c if c >= 128 or c == 39 or chr(c).isalpha() else 32 for c in range(256))  # noqa: PLR2004
_WORD = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*|['’][^\W\d_]+)*")


class Screen:
    """Holds what one run has learnt of tokens."""

    def __init__(self, words: Words, dialect: str = "") -> None:
        self._words = words
        self._good: set[bytes] = set()
        self._bad: dict[bytes, list[str]] = {}
        self._pairs = words.dialects()
        self._dialect = dialect

    def noted(self, data: bytes) -> set[str] | None:
        """The words of a UTF-8 text that may be slips, or that are of one dialect only; None where it is not UTF-8."""
        noted: list[str] = []
        bad = self._bad
        for token in set(data.translate(_LETTERS).split()).difference(self._good):
            words = bad.get(token)
            if words is None:
                try:
                    words = self._learn(token)
                except UnicodeDecodeError:
                    return None
            noted += words
        if not noted:
            return set()
        british, american = self._pairs
        found = {word for word in noted if word not in british and word not in american}
        dialect = [any(word in pairs for word in noted) for pairs in self._pairs]
        if self._dialect or all(dialect):
            return set(noted)
        return found

    def _learn(self, token: bytes) -> list[str]:
        words = _WORD.findall(token.decode())
        noted = [word for word in words if self._matters(word)]
        if not noted and len(self._good) < KEPT:
            self._good.add(token)
        elif noted and len(self._bad) < KEPT:
            self._bad[token] = noted
        return noted

    def _matters(self, word: str) -> bool:
        words = self._words
        if words.has(word):
            return word in self._pairs[0] or word in self._pairs[1]
        low = plain_form(word).lower()
        return bool(words.verdict(low, capital=False)) or (low != word and bool(words.verdict(low, capital=True)))
