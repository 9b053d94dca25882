"""Texts set one below the other, so that what a rule needs is looked for in all of them at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SHORT = 100  # code points below which a scan is as fast as a look for its anchors


class Sheet:
    """`every` is all the texts, `low` the same in small letters ("" where that is of no use), `edges` where each begins."""

    __slots__ = ("edges", "every", "known", "low", "texts")

    def __init__(self, texts: list[str], every: str | None = None) -> None:
        self.texts = texts
        between = 1 if every is None else 0
        self.every = "\n".join(texts) if every is None else every
        low = self.every.lower() if len(self.every) > _SHORT else ""
        self.low = low if len(low) == len(self.every) else ""
        self.edges = [0, *accumulate(len(text) + between for text in texts)]
        self.known: dict[Any, Any] = {}  # what was found in it

    def parted(self, places: list[int]) -> Iterator[tuple[int, list[int]]]:
        """Of each text that has any of the places, in order: its number, and the places in it."""
        edges, at = self.edges, 0
        while at < len(places):
            number = bisect_right(edges, places[at]) - 1
            edge, end = edges[number], bisect_left(places, edges[number + 1], at)
            yield number, [place - edge for place in places[at:end]] if edge else places[at:end]
            at = end

    def touched(self, spans: Iterable[tuple[int, int]]) -> set[int]:
        """The texts, by number, into which any of the spans reaches."""
        edges, last = self.edges, len(self.texts) - 1
        found: set[int] = set()
        for start, end in spans:
            first = min(bisect_right(edges, start) - 1, last)
            found.add(first)
            if start == end:  # it may end the text before
                found.add(max(first - 1, 0))
            elif end > edges[first + 1]:
                found.update(range(first + 1, bisect_left(edges, end)))
        return found
