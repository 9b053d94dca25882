"""How a language's words are written: which part of a token a lexicon knows, in which letters and case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

LONG_CAPITALS = 7  # letters from which a word in capitals is no acronym
_MARKS = Pattern("[\u0300-\u036f\ufb00-\uffff]")
_SCRIPTS = (("a", "\u024f"), ("\u0370", "\u03ff"), ("\u0400", "\u052f"), ("\u0600", "\u06ff"))


class Writing:
    """Reads what a module of copyedit.languages says of letters, apostrophes and case."""

    def __init__(self, language: ModuleType) -> None:
        self.letters: str = language.LETTERS
        self.capital_nouns: bool = getattr(language, "CAPITAL_NOUNS", False)
        self.determiners: frozenset[str] = getattr(language, "DETERMINERS", frozenset())
        self.sharp_s = "ß" in self.letters
        self.name_endings: tuple[str, ...] = getattr(language, "NAME_ENDINGS", ())
        self.adjectives: tuple[str, ...] = getattr(language, "ADJECTIVES", ())
        self.caseless = self.letters == self.letters.upper()
        self._first, self._last = next(s for s in _SCRIPTS if s[0] <= self.letters[0] <= s[1])
        self._elided: frozenset[str] = getattr(language, "ELIDED", frozenset())
        self._endings: tuple[str, ...] = getattr(language, "POSSESSIVES", ())
        self._ends_name: bool = getattr(language, "APOSTROPHE_ENDS_NAME", False)
        self.variants: tuple[tuple[str, str], ...] = getattr(language, "VARIANTS", ())
        self._folded: dict[int, str | None] = getattr(language, "FOLDED", {})
        self._lower: dict[int, str] = getattr(language, "LOWER", {})
        self._usual: Callable[[str], str] | None = getattr(language, "folded", None)
        self._alike: dict[str, tuple[str, ...]] = {}
        self.bare_capitals: bool = getattr(language, "BARE_CAPITALS", False)

    def alike(self, letter: str) -> tuple[str, ...]:
        """The letters of the alphabet that are the same but for an accent."""
        found = self._alike.get(letter)
        if found is None:
            found = self._alike[letter] = tuple(other for other in self.letters if bare(other) == bare(letter))
        return found

    def lower(self, word: str) -> str:
        return word.translate(self._lower).lower() if self._lower else word.lower()

    def plain(self, word: str) -> str:
        """The word as lexicons have it: straight apostrophe, composed letters, without elided word or possessive ending."""
        if not word.isascii():
            word = self.folded(word)
        if "'" in word:
            word = word.strip("'")
            if word.endswith(self._endings) and self._endings:
                word = word[:-2]
            elif self._ends_name:
                word = word.partition("'")[0]
            elif self._elided:
                head, _, tail = word.partition("'")
                word = tail if tail and self.lower(head) in self._elided else word
        return word

    def folded(self, word: str) -> str:
        """One way to write what may be written in several: apostrophes, composed letters, ligatures, marks of stress."""
        word = word.replace("’", "'").replace("\u00ad", "")
        if _MARKS.search(word):
            from unicodedata import normalize

            word = normalize("NFKC" if max(word) >= "\ufb00" else "NFC", word)
        if self._usual:
            word = self._usual(word)
        return word.translate(self._folded) if self._folded else word

    def judged(self, word: str) -> tuple[int, int]:
        """Where in a token the word stands that `plain` gives, elided word left out: "l’été" -> (2, 5)."""
        if self._elided and ("'" in word or "’" in word):
            head, _, tail = word.replace("’", "'").partition("'")
            if tail and self.lower(head) in self._elided:
                return len(head) + 1, len(word)
        return 0, len(word)

    def may_belong(self, text: str) -> bool:
        """Whether any character is of the script, or before it: a quick look at what is left of a text of another script."""
        return min(text) <= self._last

    def belongs(self, low: str) -> bool:
        """Whether a lower-case word is of the letters of the language's script; others are not its lexicon's to judge."""
        if self._first == "a":
            return low.isascii() or all(c <= self._last or "\u0300" <= c <= "\u036f" or c == "’" for c in low)
        first, last = self._first, self._last
        return all(first <= c <= last or c == "'" for c in low)


def is_code(form: str) -> bool:
    """Acronyms and camelCase: "NATO", "iPhone", "McDonald"; a long word in capitals is a word."""
    if form.isupper():
        return len(form) < LONG_CAPITALS
    return form[1:] != form[1:].lower() and "'" not in form


def bare(word: str) -> str:
    """A word without diacritics."""
    if word.isascii():
        return word
    from unicodedata import normalize

    apart = normalize("NFD", word)
    if len(apart) == len(word) and word.isalpha():  # marks are no letters: none stands there, and none came out of one
        return apart
    return "".join([c for c in apart if not "\u0300" <= c <= "\u036f"])
