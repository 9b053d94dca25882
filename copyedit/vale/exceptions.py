"""Exceptions of a rule, with the accepted words of the vocabularies: what a match may hold or stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.vale.regexes import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copyedit.vale.packing import Expression


class Exceptions:
    """An expression of all exceptions, tried inside a match; a phrase of several words is also tried around it."""

    __slots__ = ("expression", "phrases")

    def __init__(self, words: Sequence[str]) -> None:
        longest = sorted(dict.fromkeys(words), key=lambda w: -len(w.encode()))
        self.expression: Expression | None = None
        self.phrases: Expression | None = None
        if longest:
            self.expression = compiled(r"(?m)\b(?:" + "|".join(f"(?-i){w}" for w in longest) + r")\b")
            several = [w for w in longest if " " in w]
            if several:
                self.phrases = compiled(r"(?i)\b(?:" + "|".join(several) + r")\b")

    def excuse(self, match: str) -> bool:
        return self.expression is not None and self.expression.search(match) is not None

    def excuse_at(self, text: str, start: int, end: int, match: str) -> bool:
        """Whether the match, or a phrase that it stands in, is an exception."""
        if self.expression is None:
            return False
        if self.expression.search(match):
            return True
        if self.phrases:
            for phrase in self.phrases.finditer(text, max(0, start - 200), end + 200):
                if phrase.start() <= start and end <= phrase.end():
                    return True
        return False
