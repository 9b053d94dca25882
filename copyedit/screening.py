"""A quick look at the bytes of plain texts, so that most texts of a large run are never parsed."""

from __future__ import annotations

import os
from itertools import islice, repeat
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copyedit.core.plugins import Look
    from copyedit.lexicon.bulk import Bulk
    from copyedit.lexicon.screen import Screen

_NOWHERE: Mapping[str, Sequence[int]] = {}
AT_ONCE = 8  # times that many joined texts are looked at together


class Seen(NamedTuple):
    """What a look says of a text: whether it may hold a finding, and the words that the speller must look at.

    The words are None where the text is not UTF-8; then only the decoder can tell. `silent`: the kinds of rules that have
    nothing to tell; `spots`: the code points where others may have a hit, as far as that is known.
    """

    suspect: bool
    words: set[str] | None
    silent: frozenset[str]
    spots: Mapping[str, Sequence[int]]


class Screening:
    """The speller's screen, and the looks of other kinds of checks, for one set of rules."""

    def __init__(self, screen: Screen, looks: Mapping[str, Look] | None = None, *, may_hurry: bool = True) -> None:
        """`may_hurry`: whether patient rules may be left out, which a look at all texts together does."""
        self.may_hurry = may_hurry
        self._screen, self._looks = screen, looks or {}
        self._every = frozenset(self._looks)
        self._bulk: Bulk | None = None

    def look(self, texts: Sequence[bytes]) -> list[Seen]:
        """Look at texts one by one."""
        looks = self._looks.values()
        return [
            self._seen(self._screen.noted(text), [None if look.one(text) else () for look in looks]) for text in texts
        ]

    def look_together(self, texts: Sequence[bytes]) -> list[Seen]:
        """The same of many texts, by numpy what the compiled core cannot do; patient rules are not asked."""
        quick = self._screen.is_quick
        words = [self._screen.noted(text) for text in texts] if quick else []
        asked = [look for look in self._looks.values() if look.asks_many]
        told: dict[Look, list[Sequence[int] | None]] = {look: [] for look in asked}
        if asked or not quick:
            words += self._look_at_joined(texts, told)
        idle: list[Sequence[int] | None] = [()] * len(texts)
        rows = [told.get(look, idle) for look in self._looks.values()]
        return list(map(self._seen, words, zip(*rows, strict=True) if rows else repeat(())))

    def _look_at_joined(
        self, texts: Sequence[bytes], told: Mapping[Look, list[Sequence[int] | None]]
    ) -> list[set[str] | None]:
        """Add what looks tell of each text; without the core, give what Screen.noted gives for each."""
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else numpy's threads spin CPU time away at import
        from copyedit.lexicon.cutting import join

        bulk = None
        if not self._screen.is_quick:
            from copyedit.lexicon.bulk import Bulk

            bulk = self._bulk = self._bulk or Bulk(self._screen)
        unknown: list[set[bytes]] = []
        every = join(texts)
        while some := list(islice(every, AT_ONCE)):
            if bulk:
                for joined in some:
                    unknown += bulk.unknown(joined)
            for look, rows in told.items():
                rows.extend(look.many(some))
        return bulk.noted(unknown) if bulk else []

    def _seen(self, words: set[str] | None, told: Sequence[Sequence[int] | None]) -> Seen:
        """told: what each kind of rules tells of a text, nothing, code points, or None where that is not known."""
        if not any(told) and None not in told:
            return Seen(words is None or bool(words), words, self._every, _NOWHERE)
        answers = dict(zip(self._looks, told, strict=True))
        silent = frozenset(kind for kind, spots in answers.items() if spots is not None and not spots)
        return Seen(True, words, silent, {kind: spots for kind, spots in answers.items() if spots})
