"""How frequent a language's forms are: wordfreq's list, or a list of words with their counts where wordfreq has none."""

from __future__ import annotations

import gzip
import json
import math
from functools import cache
from typing import TYPE_CHECKING

from copyedit import languages
from copyedit.core.tokens import WORD as TOKEN
from copyedit.lexicon.compile.packages import MissingData, data_file
from copyedit.lexicon.writing import Writing

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST = 250_000  # forms of a frequency list that are read


@cache
def frequencies(code: str, least: float = 0.0) -> dict[str, float]:
    """Folded lower-case form -> zipf, the MOST most frequent first."""
    language = languages.load(code)
    writing, listed = Writing(language), getattr(language, "COUNTED", "")
    found: dict[str, float] = {}
    for form, zipf in of_counts(listed) if listed else of_buckets(code):
        if len(found) > MOST or zipf < least:
            break
        low = writing.folded(form) if not form.isascii() else form
        if low not in found and TOKEN.fullmatch(low) and writing.belongs(low) and len(low) < 40:
            found[low] = zipf
    return found


def of_buckets(code: str) -> Iterator[tuple[str, float]]:
    """wordfreq's large list, else its small one, in buckets of one hundredth of a power of ten."""
    import msgpack

    try:
        path = data_file("wordfreq", f"data/large_{code}.msgpack.gz")
    except MissingData:
        path = data_file("wordfreq", f"data/small_{code}.msgpack.gz")
    with gzip.open(path) as file:
        _header, *buckets = msgpack.load(file, raw=False)
    return ((form, 9 - i / 100) for i, bucket in enumerate(buckets) for form in bucket)


def counts(path: str) -> dict[str, int]:
    """A list "package/name": word -> how often it was met."""
    package, _, name = path.partition("/")
    found: dict[str, int] = json.loads(gzip.decompress(data_file(package, f"/{name}.json.gz").read_bytes()))
    return found


def of_counts(path: str) -> Iterator[tuple[str, float]]:
    met = counts(path)
    total = sum(met.values())
    return ((w, math.log10(n / total) + 9) for w, n in sorted(met.items(), key=lambda item: (-item[1], item[0])))
