"""Learn the scorecard's weights: python benchmarks/train_scorecard.py CASES.jsonl...

A line of a file of cases is {"lang", "text", "errors": [{"start", "end", "kind"}]}, offsets in code points, end exclusive.
Unknown forms of a text with no errors at all are right ones; unknown forms under an error of kind "spelling" are slips.
Take some 20,000 words of clean news a language, and as many texts in which letters of random words were swapped, left out,
doubled, or replaced by their neighbours on the keyboard, beside corrections that people made. Prints WEIGHTS and BIAS.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict

import numpy as np

from copyedit.core.tokens import WORD
from copyedit.lexicon import open_lexicon
from copyedit.lexicon.scorecard import WEIGHTS
from copyedit.lexicon.words import RARE
from copyedit.lexicon.writing import is_code

STRENGTH = 1.0  # of the ridge penalty
NEWS_WORDS_A_SLIP = 1.0  # weight of a right form beside a slip


def rows(path: str) -> list[tuple[dict[str, float], int]]:
    """(features, whether it is a slip) of each unknown form that a file shows."""
    found = []
    lexicons: dict[str, object] = {}
    for line in open(path, encoding="utf-8"):  # noqa: SIM115
        case = json.loads(line)
        code = {"no": "nb"}.get(case["lang"], case["lang"])
        words = lexicons.get(code) or lexicons.setdefault(code, open_lexicon(code))
        errors = case["errors"]
        for match in WORD.finditer(case["text"]):
            start, end = match.span()
            hit = next((e for e in errors if e["start"] < end and start < e["end"]), None)
            if (errors and (hit is None or hit["kind"] != "spelling")) or words.has(match[0]):
                continue
            form = words.writing.plain(match[0])
            low = words.writing.lower(form)
            capital = form != low
            if not form or is_code(form) or (capital and not words.writing.capital_nouns):
                continue
            near = words.one_edit(low, RARE)
            if near:
                values = words.features(low, near, capital=capital)[1]
                found.append((dict(values), int(hit is not None)))
    return found


def fit(found: list[tuple[dict[str, float], int]]) -> tuple[dict[str, float], float]:
    """Ridge logistic regression by Newton's method."""
    names = list(WEIGHTS)
    a = np.array([[f.get(name, 0.0) for name in names] + [1.0] for f, _ in found])
    y = np.array([slip for _, slip in found], float)
    w = np.zeros(a.shape[1])
    ridge = STRENGTH * np.r_[np.ones(len(names)), 1e-6]
    for _ in range(60):
        p = 1 / (1 + np.exp(-a @ w))
        step = np.linalg.solve((a.T * (p * (1 - p))) @ a + np.diag(ridge), a.T @ (p - y) + ridge * w)
        w -= step
        if abs(step).max() < 1e-6:
            break
    return dict(zip(names, w[:-1].round(2).tolist(), strict=True)), round(float(w[-1]), 2)


def main() -> None:
    found = [row for path in sys.argv[1:] for row in rows(path)]
    counts: dict[int, int] = defaultdict(int)
    for _, slip in found:
        counts[slip] += 1
    weights, bias = fit(found)
    print(f"{counts[1]} slips, {counts[0]} right forms")
    print("BIAS =", bias)
    print("WEIGHTS =", weights)


if __name__ == "__main__":
    main()
