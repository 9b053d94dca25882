"""The house's own words: which forms they make right, and which of them a slip may have meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.lexicon.neighbours import Word, deletions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from copyedit.core.house import Entry

ZIPF = 5.0  # how frequent a house's word counts when it is a correction
_LONGEST_ENDING = 5  # letters
_HEAD = 3  # letters that a word shares with all its forms


class House:
    """The entries that hold for one language."""

    def __init__(self, entries: Iterable[Entry], language: str) -> None:
        held = [entry for entry in entries if entry.language in ("", language) and not entry.banned]
        self._right = frozenset(word for entry in held for word in entry.text.split())
        self._models: dict[str, list[tuple[str, str]]] = {}
        for entry in held:
            if entry.like:
                self._models.setdefault(entry.text[:_HEAD].lower(), []).append((entry.text, entry.like.lower()))
        self._near: dict[str, list[str]] | None = None

    def __bool__(self) -> bool:
        return bool(self._right)

    def has(self, word: str, low: str, accepts: Callable[[str], bool]) -> bool:
        """Whether an entry is the word or inflects to it; `accepts` tells of a form whether a dictionary has it."""
        right = self._right
        if word in right or low in right or (word.isupper() and word.capitalize() in right):
            return True
        return any(
            _inflects(text, model, word, low, accepts) for text, model in self._models.get(low[:_HEAD], ())
        )  # fmt: skip

    def near(self, low: str) -> list[Word]:
        """The entries that share a deletion with a lower-case form: those one edit away, and a few further ones."""
        if self._near is None:
            self._near = {}
            for text in self._right:
                for key in deletions(text.lower()):
                    self._near.setdefault(key, []).append(text)
        found = {text for key in deletions(low) for text in self._near.get(key, ())}
        return [Word(text.lower(), ZIPF, text != text.lower()) for text in found if text.lower() != low]


def _inflects(text: str, model: str, word: str, low: str, accepts: Callable[[str], bool]) -> bool:
    """Whether word is to text as a form that a dictionary has is to the model: Brexiteers as engineers is to engineer."""
    if text[0] != text[0].lower() and word[0] == word[0].lower():
        return False
    base = text.lower()
    shared = next((n for n, (a, b) in enumerate(zip(base, low, strict=False)) if a != b), min(len(base), len(low)))
    for kept in range(shared, max(_HEAD, len(base) - _LONGEST_ENDING) - 1, -1):
        old, new = base[kept:], low[kept:]
        if len(new) <= _LONGEST_ENDING and model.endswith(old) and len(model) - len(old) >= _HEAD:
            return accepts(model[: len(model) - len(old)] + new)
    return False
