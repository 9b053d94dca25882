"""A quick look at the bytes of plain texts, so that most texts of a large run are never parsed."""

from __future__ import annotations

import os
from itertools import repeat
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from copyedit.core.plugins import Look
    from copyedit.lexicon.bulk import Bulk
    from copyedit.lexicon.cutting import Cut
    from copyedit.lexicon.screen import Screen

_NOWHERE: Mapping[str, Sequence[int]] = {}
AT_ONCE = 8  # cuts that looks of other kinds see together


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
        """The same by numpy, which pays from a few megabytes on; patient rules are not asked."""
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # else numpy's threads spin CPU time away at import
        from copyedit.lexicon.bulk import Bulk
        from copyedit.lexicon.cutting import cuts

        bulk = self._bulk = self._bulk or Bulk(self._screen)
        unknown: list[set[bytes]] = []
        told: list[list[Sequence[int] | None]] = [[] for _ in self._looks]
        some: list[Cut] = []
        for cut in cuts(texts, possessive=bulk.possessive):
            unknown += bulk.unknown(cut)
            some.append(cut.without_tokens())
            if len(some) == AT_ONCE:
                self._ask(some, told)
        if some:
            self._ask(some, told)
        return list(map(self._seen, bulk.noted(unknown), zip(*told, strict=True) if told else repeat(())))

    def _ask(self, some: list[Cut], told: Sequence[list[Sequence[int] | None]]) -> None:
        """Add what each look says of the texts of some cuts, which are done with then."""
        for answers, look in zip(told, self._looks.values(), strict=True):
            answers.extend(look.many(some))
        some.clear()

    def _seen(self, words: set[str] | None, told: Sequence[Sequence[int] | None]) -> Seen:
        """told: what each kind of rules tells of a text, nothing, code points, or None where that is not known."""
        if not any(told) and None not in told:
            return Seen(words is None or bool(words), words, self._every, _NOWHERE)
        answers = dict(zip(self._looks, told, strict=True))
        silent = frozenset(kind for kind, spots in answers.items() if spots is not None and not spots)
        return Seen(True, words, silent, {kind: spots for kind, spots in answers.items() if spots})
