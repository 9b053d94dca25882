"""The words that are one edit away from a form, for very many forms: every word is filed under its deletions, in memory."""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING

from copyedit.lexicon.edits import one_edit
from copyedit.lexicon.neighbours import SCALE, Word

if TYPE_CHECKING:
    from collections.abc import Iterable


class Near:
    """Knows words with their frequencies as a compiled lexicon has them."""

    def __init__(self, words: Iterable[Word]) -> None:
        self._filed: dict[str, list[Word]] = {}
        for text, zipf, is_name in words:
            word = Word(text, min(int(zipf * SCALE + 0.5), 255) / SCALE, is_name)
            for key in {text, *[text[:i] + text[i + 1 :] for i in range(len(text))]}:
                self._filed.setdefault(key, []).append(word)

    def slips(self, form: str, least: float = 0.0) -> list[Word]:
        """What one edit makes the form of, from a frequency (zipf) on."""
        filed, found = self._filed, set(self._filed.get(form, ()))
        for i in range(len(form)):
            if words := filed.get(form[:i] + form[i + 1 :]):
                found.update(words)
        return [w for w in found if w.zipf >= least and _is_one_edit(form, w.text)]


def _is_one_edit(form: str, text: str) -> bool:
    """Of two forms that share a deletion: others than those of one length are one edit apart."""
    if len(form) != len(text):
        return True
    differ = sum(map(ne, form, text))
    return differ == 1 or (differ == 2 and one_edit(form, text) == "swap")
