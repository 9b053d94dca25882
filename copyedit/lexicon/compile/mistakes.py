"""A list of misspellings -> how likely people write what for what: stretches of letters, counted beside their letters and anywhere."""

from __future__ import annotations

from array import array
from collections import Counter
from math import log10
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.lexicon.mistakes import END, SCALE, START, Stretch, keys, stretches

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST = 3  # letters of a stretch
OFTEN = 2  # how often it must have been met
BESIDE, ANYWHERE = 8, 40  # places that are added to those where it may have been met, so that few say little


def pack_mistakes(pairs: Iterable[tuple[str, str]]) -> dict[str, bytes]:
    """(wrong, right) -> the sections that Mistakes reads."""
    met: Counter[str] = Counter()
    places: Counter[str] = Counter()
    found: set[Stretch] = set()
    for wrong, right in pairs:
        for stretch in stretches(wrong, right):
            if max(len(stretch.wrong), len(stretch.right)) <= LONGEST:
                found.add(stretch)
                met.update(keys(stretch))
        places.update(_places(right))
    likely: dict[int, float] = {}
    for stretch in sorted(found):
        beside, anywhere = keys(stretch)
        common = met[anywhere] / (places[stretch.right] + ANYWHERE)
        if met[anywhere] >= OFTEN:
            likely[crc32(anywhere.encode())] = common
        if met[beside] >= OFTEN:
            all_places = places[f"{stretch.before}|{stretch.right}|{stretch.after}"] + BESIDE
            likely[crc32(beside.encode())] = (met[beside] + BESIDE * common) / all_places
    return {
        "mistakes": array("I", sorted(likely)).tobytes(),
        "mistakes.likely": bytes(min(round(-SCALE * log10(likely[key])), 255) for key in sorted(likely)),
    }


def _places(word: str) -> list[str]:
    """Every stretch of a word, with the letters beside it and without."""
    text, found = START + word + END, []
    for i in range(1, len(text)):
        for n in range(min(LONGEST, len(text) - 1 - i) + 1):
            part = text[i : i + n]
            found += [part, f"{text[i - 1]}|{part}|{text[i + n]}"]
    return found
