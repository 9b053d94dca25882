"""A quick look at the bytes of plain texts, so that most texts of a large run are never parsed."""

from __future__ import annotations

import os
from itertools import compress, repeat
from operator import not_
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from copyedit.core.plugins import Look
    from copyedit.lexicon.bulk import Bulk
    from copyedit.lexicon.screen import Screen


class Seen(NamedTuple):
    """What a look says of a text: whether it may hold a finding, and the words that the speller must look at.

    The words are None where the text is not UTF-8; then only the decoder can tell. `silent`: the kinds of rules that have
    nothing to tell.
    """

    suspect: bool
    words: set[str] | None
    silent: frozenset[str]


class Screening:
    """The speller's screen, and the looks of other kinds of checks, for one set of rules."""

    def __init__(self, screen: Screen, looks: Mapping[str, Look] | None = None, *, may_hurry: bool = True) -> None:
        """`may_hurry`: whether patient rules may be left out, which a look at all texts together does."""
        self.may_hurry = may_hurry
        self._screen, self._looks = screen, looks or {}
        self._bulk: Bulk | None = None

    def look(self, texts: Sequence[bytes]) -> list[Seen]:
        """Look at texts one by one."""
        looks = self._looks.items()
        return [
            self._seen(self._screen.noted(text), (kind for kind, look in looks if not look.one(text))) for text in texts
        ]

    def look_together(self, texts: Sequence[bytes]) -> list[Seen]:
        """The same of many texts, by numpy where the compiled core cannot; patient rules are not asked."""
        looks = {kind: look for kind, look in self._looks.items() if look.asks_many}
        quick = self._screen.is_quick
        words = list(map(self._screen.noted, texts)) if quick else []
        silent: dict[str, list[bool]] = {kind: [] for kind in looks}
        if looks or not quick:
            words = self._cut(texts, looks, silent) or words
        kinds = [compress(silent, row) for row in zip(*silent.values(), strict=True)] if silent else repeat(())
        idle = self._looks.keys() - looks.keys()
        return [self._seen(some, idle.union(of_text)) for some, of_text in zip(words, kinds, strict=False)]

    def _cut(
        self, texts: Sequence[bytes], looks: Mapping[str, Look], silent: dict[str, list[bool]]
    ) -> list[set[str] | None]:
        """Add for each kind whether it is silent in each text; without the core, what Screen.noted gives for each."""
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else numpy's threads spin CPU time away at import
        from copyedit.lexicon.cutting import cuts

        bulk = None
        if not self._screen.is_quick:
            from copyedit.lexicon.bulk import Bulk

            bulk = self._bulk = self._bulk or Bulk(self._screen)
        unknown: list[set[bytes]] = []
        for cut in cuts(texts, possessive=self._screen.words.has_possessive):
            if bulk:
                unknown += bulk.unknown(cut)
            for kind, look in looks.items():
                silent[kind] += map(not_, look.many(cut))
        return bulk.noted(unknown) if bulk else []

    def _seen(self, words: set[str] | None, silent: Iterable[str]) -> Seen:
        found = frozenset(silent)
        return Seen(len(found) < len(self._looks) or words is None or bool(words), words, found)
