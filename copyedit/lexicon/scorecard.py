"""How likely an unknown form is a slip: one scorecard for every language, a sum of a few weights (log-odds).

The weights are a logistic regression (benchmarks/train_scorecard.py) over the unknown lower-case forms of clean news in
seventeen languages and over typos set into such news at random; what it calls "change" is any letter for any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copyedit.lexicon.writing import bare

if TYPE_CHECKING:
    from copyedit.lexicon.edits import Slip

NAME_COSTS = 1.5  # zipf that a name must be more frequent than a word to be the likelier correction
LEAST = -0.25  # log-odds from which a lower-case form is told
LEAST_AMONG_NAMES = 4.0  # the same beside capitalised words
LEAST_INITIAL = 1.5  # the same with a capital at a sentence's start, where a name may stand as well
BIAS = -3.07
WEIGHTS = {
    # of the likeliest correction: its frequency (zipf), whether it is a name, the edit that leads to the form
    "zipf": 1.11, "name": -1.98,
    "swap": 0.6, "double": 0.92, "omit": 0.21, "insert": -1.08, "sound": 0.31, "slip": 0.29, "change": -1.26,
    "accent": -1.29, "first": -1.14, "last": -0.3,
    # of the form: its letters (at most twelve), up to three, four, places where no word has such letters, other languages have it
    "letters": 0.18, "three": -3.73, "four": -0.46, "unseen": 0.32, "known": -3.03,
    # a noun with the capital that its language gives it, and that for each letter: a short one may well be a name
    "capital": -3.8, "capital letters": 0.21,
    # the second most frequent neighbour (zipf), how many there are (at most six), a script without capitals
    "second": -0.05, "many": -0.04, "caseless": -1.77,
}  # fmt: skip


class Score(NamedTuple):
    """The log-odds of a form, the likeliest correction, and what each feature adds, for whoever wants to know."""

    total: float
    best: Slip
    parts: tuple[tuple[str, float], ...]


def rate(low: str, near: list[Slip], unseen: int, *, known: bool, caseless: bool, capital: bool = False) -> Score:
    """Score a form by its neighbours (one edit away, at least one), places of unseen letters, and what is known of it."""
    best, values = features(low, near, unseen, known=known, caseless=caseless, capital=capital)
    parts = tuple((name, WEIGHTS[name] * value) for name, value in values)
    return Score(BIAS + sum(value for _, value in parts), best, parts)


def features(
    low: str, near: list[Slip], unseen: int, *, known: bool, caseless: bool, capital: bool
) -> tuple[Slip, list[tuple[str, float]]]:
    """The likeliest correction, and the features that are not zero."""
    cost = 0.0 if capital else NAME_COSTS
    best = max(near, key=lambda w: w.zipf + w.worth - cost * w.is_name)
    n, accent = len(low), bare(low) == bare(best.text)
    second = sorted((w.zipf for w in near), reverse=True)[1:2]
    values: list[tuple[str, float]] = [
        ("zipf", best.zipf), (best.kind, 1), ("letters", min(n, 12)), ("many", min(len(near), 6)),
    ]  # fmt: skip
    values += [("second", zipf) for zipf in second]
    if capital:
        values += [("capital", 1), ("capital letters", min(n, 12))]
    if unseen:
        values.append(("unseen", min(unseen, 3)))
    flags = (
        ("name", best.is_name and not capital), ("three", n <= 3), ("four", n == 4), ("known", known and not accent),
        ("caseless", caseless), ("accent", accent), ("first", low[0] != best.text[0]), ("last", low[-1] != best.text[-1]),
    )  # fmt: skip
    return best, values + [(name, 1) for name, holds in flags if holds]
