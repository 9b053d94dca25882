"""Raw bytes of a plain text -> the few words a speller must look at, so that most texts of a large run are never parsed.

A token is judged once a run: what is right anywhere, or no slip wherever it stands, falls away in C from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.casing import may_be_shouted
from copyedit.core.tokens import WORD
from copyedit.lexicon import forms
from copyedit.lexicon.scripts import unmixed
from copyedit.lexicon.sharp_s import is_dated
from copyedit.lexicon.words import INITIAL, KEPT, LOWER
from copyedit.lexicon.writing import is_code

if TYPE_CHECKING:
    from collections.abc import Collection

    from copyedit.lexicon.words import Words

# Letters, apostrophes and what is beyond ASCII stay; the rest becomes a space.
LETTERS = bytes(c if c >= 128 or c == 39 or chr(c).isalpha() else 32 for c in range(256))
RIGHT = forms.WORD | forms.MET  # right in lower case


class Screen:
    """Holds what one run has learnt of tokens."""

    def __init__(self, words: Words, dialect: str = "") -> None:
        self._words = words
        self._bad: dict[bytes, list[str]] = {}
        self._pairs = words.dialects()
        self._good = {w.encode() for w in words.hot if w not in self._pairs[0] and w not in self._pairs[1]}
        self._dialect = dialect
        self._table, self._possessive, self._quiet = words.forms.table, words.has_possessive, words.quiet
        self._all_in_table = words.deletions is not None

    @property
    def words(self) -> Words:
        return self._words

    @property
    def is_quick(self) -> bool:
        """Whether the compiled core does the work, so that texts need not be looked at together."""
        return self._table is not None

    def new(self, tokens: set[bytes]) -> set[bytes]:
        """The tokens that nothing is known of."""
        return tokens.difference(self._good, self._bad)

    def accept(self, tokens: Collection[bytes]) -> None:
        """Remember tokens of which there is nothing to tell."""
        if len(self._good) + len(tokens) <= KEPT:
            self._good.update(tokens)

    def noted(self, data: bytes) -> set[str] | None:
        """The words of a UTF-8 text that may be slips, or that are of one dialect only; None where it is not UTF-8."""
        return self.noted_of(self.unknown(data))

    def unknown(self, data: bytes) -> set[bytes]:
        """The distinct tokens of a text; those that are right as they stand may be left out."""
        if self._table:
            return self._table.unknown(data, self._possessive)
        return set(data.translate(LETTERS).split())

    def noted_of(self, tokens: set[bytes]) -> set[str] | None:
        """The same of distinct tokens, some of the right ones left out already."""
        noted: list[str] = []
        bad = self._bad
        for token in tokens.difference(self._good):
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
        if self._dialect or not american or (any(w in british for w in noted) and any(w in american for w in noted)):
            return set(noted)
        return {word for word in noted if word not in british and word not in american}

    def _learn(self, token: bytes) -> list[str]:
        """The words of a new token that matter; it is remembered as good or bad."""
        good, low = self._good, token.lower()
        if low in good or (self._quiet and self._quiet.accepts(token)):
            good.add(token)
            return []
        kinds = self._words.kinds(low) if low.isalpha() else 0
        if kinds & (RIGHT if low == token else RIGHT | forms.NAME) and not (kinds & forms.DIALECT and low == token):
            if len(good) < KEPT:
                good.add(token)
            return []
        text = token.decode()
        if not token.isascii() and not self._words.writing.may_belong(text):
            noted = []
        elif low.isalpha():
            suspect = kinds & forms.DIALECT or (not self._is_made(text) and self._is_slip(text))
            noted = [text] if suspect else []
        else:
            noted = [word for word in WORD.findall(text) if self._matters(word)]
        if not noted and len(good) < KEPT:
            good.add(token)
        elif noted and len(self._bad) < KEPT:
            self._bad[token] = noted
        return noted

    def _is_made(self, word: str) -> bool:
        """Whether a word that the table of forms lacks is right: made of a stem with affixes, or the house's own."""
        return not self._all_in_table and self._words.has(word)

    def _matters(self, word: str) -> bool:
        words = self._words
        if not word.isascii() and unmixed(word):
            return True
        if words.has(word):
            return word in self._pairs[0] or word in self._pairs[1] or is_dated(words, word)
        return self._is_slip(word)

    def _is_slip(self, word: str) -> bool:
        form = self._words.writing.plain(word)
        low = self._words.writing.lower(form)
        if not form or is_code(form):
            return may_be_shouted(form) and bool(self._words.verdict(low, INITIAL))
        return bool(self._words.verdict(low, LOWER)) if low == form else self._words.suspects_capitalised(low)
