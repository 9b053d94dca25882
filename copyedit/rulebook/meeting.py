"""Which of many texts may meet a context, with numpy: who is passed over meets none; who is not, nearly always does."""

from __future__ import annotations

from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from copyedit.lexicon.tables import among
from copyedit.rulebook.contexts import AFTER, ALONE, BEFORE, CAPITAL, NOT, has_shape
from copyedit.rulebook.stream import BREAK, hash_of, stream

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

    from copyedit.lexicon.cutting import Joined
    from copyedit.rulebook.contexts import Calls, Context, Shapes, Slot
    from copyedit.rulebook.stream import Numbers, Stream

    Hashes = NDArray[np.uint64]
    Flags = NDArray[np.bool_]

_SHIFT = np.uint64(48)
# What makes a pair of tokens one number; a word that calls by itself is its own.
_FACTORS = np.array([0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0], np.uint64)
_OFFSETS = {BEFORE: -1, AFTER: 1, ALONE: 0}


class Meeting:
    """Asks for all contexts of some rules."""

    def __init__(self, called: Iterable[tuple[str, Mapping[int, Context], Calls]]) -> None:
        """called: the words that call contexts, these by number, and which numbers are called with which neighbours."""
        found: dict[int, list[Context]] = {}
        self._calls = np.zeros(1 << 16, bool)  # by the upper bits of a hash, whether a word calls
        for word, contexts, (before, after, alone) in called:
            for side, neighbours in ((BEFORE, before), (AFTER, after), (ALONE, {"": alone} if alone else {})):
                for neighbour, numbers in neighbours.items():
                    for own in _spelt((word,)):
                        self._calls[own >> int(_SHIFT)] = True
                        for other in _spelt((neighbour,)):
                            key = (own + (other * int(_FACTORS[side]))) & (1 << 64) - 1
                            found.setdefault(key, []).extend([contexts[n] for n in numbers])
        self._keys = np.array(sorted(found), np.uint64)
        self._known = np.zeros(1 << 16, bool)  # by the upper bits of a key, whether there is one
        self._known[self._keys >> _SHIFT] = True
        self._contexts = [found[key] for key in sorted(found)]
        self._sets: dict[frozenset[str], Hashes] = {}
        self._ends: dict[Shapes, Flags] = {}

    def of(self, texts: Sequence[Joined]) -> list[list[int]]:
        """At which bytes of each text a word calls a context that it may meet."""
        tokens = stream(texts)
        met = np.sort(tokens.at(np.array(list(self._met(tokens)), np.int64)))
        found = []
        base = 0
        for some in texts:
            first, last = np.searchsorted(met, (base, base + len(some.raw))).tolist()
            here = met[first:last] - base
            starts = accumulate((size + 1 for size in some.sizes), initial=1)
            found += [(here[i:j] - start).tolist() for (i, j), start in zip(some.parts(here), starts, strict=False)]
            base += len(some.raw)
        return found

    def _met(self, tokens: Stream) -> set[int]:
        """The tokens that call a context which may be met."""
        hashes = tokens.hashes
        calling = np.flatnonzero(self._calls[hashes >> _SHIFT] & (hashes != BREAK))
        own, found = hashes[calling], set()
        for side, offset in _OFFSETS.items():
            keys = own + hashes[calling + offset] * _FACTORS[side]
            some = np.flatnonzero(self._known[keys >> _SHIFT])
            keys, at_keys = keys[some], calling[some]
            number = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
            known = np.flatnonzero(self._keys[number] == keys)
            known = known[np.argsort(number[known], kind="stable")]
            if not len(known):
                continue
            numbers, first = np.unique(number[known], return_index=True)
            for key, at in zip(numbers.tolist(), np.split(at_keys[known], first[1:]), strict=True):
                for context in self._contexts[key]:
                    found.update(self._fitting(tokens, at, context, offset).tolist())
        return found

    def _fitting(self, tokens: Stream, at: Numbers, context: Context, known: int) -> Numbers:
        """Those of some tokens around which a context's slots may be filled; at a known offset one is.

        Words are asked before what needs their letters.
        """
        slots = [(-n, slot) for n, slot in enumerate(context[0], 1)]
        slots += [(n, slot) for n, slot in enumerate(context[1], 1)]
        for offset, slot in sorted(slots, key=lambda s: bool(s[1][1])):
            if offset != known:
                at = at[self._fills(tokens, at + offset, slot)]
                if not len(at):
                    break
        return at

    def _fills(self, tokens: Stream, at: Numbers, slot: Slot) -> Flags:
        words, shapes, without, shapes_without, flags = slot
        hashes = tokens.hashes[at]
        found = self._is_one(hashes, words)
        if flags > NOT:
            found |= tokens.flags[at] & np.uint8(flags & ~NOT) != 0
        if shapes:
            for n in np.flatnonzero(~found & self._may_end(shapes)[tokens.last(at)]).tolist():
                number = int(at[n])
                low = tokens.word(number)
                found[n] = has_shape(low, shapes) and not has_shape(low, shapes_without)
                if found[n] and tokens.flags[number] & CAPITAL:
                    # a name, which may end like any word, unless it opens a sentence
                    found[n] = not flags & NOT and not tokens.follows_word(number)
        if without:
            found &= ~self._is_one(hashes, without)
        return ~found if flags & NOT else found

    def _may_end(self, shapes: Shapes) -> Flags:
        """Whether a word of such shapes may end in each byte."""
        ends = self._ends.get(shapes)
        if ends is None:
            ends = self._ends[shapes] = np.zeros(256, bool)
            for _, tail in shapes:
                ends[list(tail.encode()[-1:]) or slice(None)] = True
        return ends

    def _is_one(self, hashes: Hashes, words: frozenset[str]) -> Flags:
        some = self._sets.get(words)
        if some is None:
            some = self._sets[words] = np.array(sorted(_spelt(words)), np.uint64)
        found: Flags = (hashes[:, None] == some).any(axis=1) if len(some) < 9 else among(hashes, some)
        return found


@cache
def _hash(word: str) -> int:
    return hash_of(word)


def _spelt(words: Iterable[str]) -> list[int]:
    """The hashes of words; "İ" stays as it is in a stream."""
    return [_hash(word) for word in words] + [_hash("İ" + word[1:]) for word in words if word[:1] == "i"]
