"""A text -> the language whose frequent words it has most of: to suggest a setting, never to check by."""

from __future__ import annotations

from copyedit import languages
from copyedit.core.errors import UserError
from copyedit.core.lazy import Pattern
from copyedit.lexicon import open_lexicon

_WORDS = Pattern(r"[^\W\d_]+")
_FEW, _MOST = 20, 600  # words from which a guess is made, and that are looked at
_LEAST = 0.3  # of a text's words; in any language some two thirds are frequent ones


class Guess:
    """Knows the some 3,000 most frequent words of every language that is installed."""

    def __init__(self) -> None:
        self._hot = {}
        for code in languages.CODES:
            try:
                self._hot[code] = open_lexicon(code).hot
            except UserError:
                continue

    def language(self, text: str) -> str:
        """The code of the language, "" where the text is too short or in no language that is known."""
        words = [word.lower() for word in _WORDS.findall(text)[:_MOST]]
        if len(words) < _FEW or not self._hot:
            return ""
        share, code = max((sum(word in hot for word in words), code) for code, hot in self._hot.items())
        return code if share >= _LEAST * len(words) else ""
