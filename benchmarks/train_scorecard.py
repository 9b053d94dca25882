"""Learn the scorecard's weights: python benchmarks/train_scorecard.py CASES.jsonl...

A line of a file of cases is {"lang", "text", "errors": [{"start", "end", "kind"}]}, offsets in code points, end exclusive.
Unknown forms of a text with no errors at all are right ones; unknown forms under an error of kind "spelling" are slips.
Take some 20,000 words of clean news a language, and as many texts in which letters of random words were swapped, left out,
doubled, or replaced by their neighbours on the keyboard, beside corrections that people made. Prints WEIGHTS, BIAS and UNKNOWN
(which the next run uses), and how each language fares by weights that were learnt from the others.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from copyedit.checks.spelling import opens
from copyedit.core.document import Document
from copyedit.core.spans import Piece, ProseSpan
from copyedit.core.tokens import WORD
from copyedit.lexicon import open_lexicon
from copyedit.lexicon.repairs import repairs
from copyedit.lexicon.scorecard import LEAST, WEIGHTS
from copyedit.lexicon.surroundings import surroundings
from copyedit.lexicon.words import CAPITAL, INITIAL, KNOWN, LOWER, RARE
from copyedit.lexicon.writing import is_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.lexicon.words import Words

STRENGTH = 1.0  # of the ridge penalty
CAPITALISED = {"capital", "initial"}


class Row(NamedTuple):
    """An unknown form where it stands: its features, and whether it is a slip."""

    language: str
    features: dict[str, float]
    slip: bool


def rows(path: str, lexicons: dict[str, Words], read: Counter[str]) -> Iterator[Row]:
    """What a file shows; the words of texts without errors are counted by language."""
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            code = {"no": "nb"}.get(case["lang"], case["lang"])
            words = lexicons.get(code) or lexicons.setdefault(code, open_lexicon(code))
            text, errors = case["text"], case["errors"]
            document = Document(text, text, (Piece(0, len(text), 0, len(text)),), language=code)
            read[code] += 0 if errors else len(WORD.findall(text))
            for match in WORD.finditer(text):
                hit = next((e for e in errors if e["start"] < match.end() and match.start() < e["end"]), None)
                if errors and (hit is None or hit["kind"] != "spelling"):
                    continue
                features = features_of(document, ProseSpan(*match.span()), words)
                if features:
                    yield Row(code, features, hit is not None)


def features_of(document: Document, span: ProseSpan, words: Words) -> dict[str, float]:
    """The features of an unknown form that the scorecard judges."""
    word = document.prose[span.start : span.end]
    form = words.writing.plain(word)
    low = words.writing.lower(form)
    place = LOWER if form == low else CAPITAL if words.writing.capital_nouns else INITIAL
    if not form or words.has(word) or is_code(form) or words.listed(low) or not words.writing.belongs(low):
        return {}
    if place == INITIAL and not opens(document, span):
        return {}
    near = words.one_edit(low, KNOWN if place == INITIAL else RARE)
    if place == INITIAL:
        near = [w for w in near if not w.is_name]
    elif not (place == LOWER and words.is_known_name(low)):
        near = near + repairs(words, low, capital=place == CAPITAL)
    if not near:
        return {}
    best, features = words.features(low, near, place)
    return dict(features + surroundings(document, span, words, best.text))


def fit(found: list[Row]) -> np.ndarray:
    """Ridge logistic regression by Newton's method: the weights, the bias last."""
    a, y = table(found), np.array([row.slip for row in found], float)
    w = np.zeros(a.shape[1])
    ridge = STRENGTH * np.r_[np.ones(len(WEIGHTS)), 1e-6]
    for _ in range(60):
        p = 1 / (1 + np.exp(-a @ w))
        step = np.linalg.solve((a.T * (p * (1 - p))) @ a + np.diag(ridge), a.T @ (p - y) + ridge * w)
        w -= step
        if abs(step).max() < 1e-6:
            break
    return w


def table(found: list[Row]) -> np.ndarray:
    return np.array([[row.features.get(name, 0.0) for name in WEIGHTS] + [1.0] for row in found])


def main() -> None:
    lexicons: dict[str, Words] = {}
    read: Counter[str] = Counter()
    found = [row for path in sys.argv[1:] for row in rows(path, lexicons, read)]
    unknown = Counter(row.language for row in found if not row.slip and not row.features.keys() & CAPITALISED)
    for language in sorted(lexicons):
        own = [row for row in found if row.language == language]
        told = table(own) @ fit([row for row in found if row.language != language]) >= LEAST
        counts = Counter(zip((row.slip for row in own), told.tolist(), strict=True))
        slips, right = counts[True, True] + counts[True, False], counts[False, True] + counts[False, False]
        print(f"{language}: {counts[True, True]} of {slips} slips, {counts[False, True]} of {right} right forms told")
    weights = fit(found)
    print("UNKNOWN =", {code: round(1000 * unknown[code] / n, 1) for code, n in sorted(read.items())})
    print("BIAS =", round(float(weights[-1]), 2))
    print("WEIGHTS =", dict(zip(WEIGHTS, weights[:-1].round(2).tolist(), strict=True)))


if __name__ == "__main__":
    main()
