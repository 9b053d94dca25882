"""How likely an unknown form is a slip: one scorecard for every language, a sum of a few weights (log-odds).

The weights are a logistic regression (benchmarks/train_scorecard.py) over the unknown forms of clean news in seventeen
languages and over typos set into such news at random; what it calls "change" is any letter for any other.
"""

from __future__ import annotations

from math import log
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.lexicon.edits import WORTH
from copyedit.lexicon.writing import bare

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.lexicon.edits import Slip

NAME_COSTS = 1.5  # zipf that a name must be more frequent than a word to be the likelier correction
LEAST = -0.1  # log-odds from which a form is told
LEAST_NOUN = 1.25  # the same of a noun with a capital: slips are rarer there than in what taught the weights
LEAST_AMONG_NAMES = 3.0  # the same beside capitalised words
MOST_LETTERS = 12
LONG = 9  # letters of a form that is hardly a name by chance
COUNTED = frozenset(("swap", "double", "omit", "insert"))  # edits that change no letter for another
FREQUENT = 4.5  # zipf that few words pass with which a word begins that the index lacks
ACCENTED = 3.0  # zipf of a word that a known form, accents apart, may be a slip of
NEARLY = 1e-9  # what two sums of the same weights may differ by
BIAS = -2.41
WEIGHTS = {
    # of the likeliest correction: its frequency (zipf), whether it is a name, the edit that leads to the form
    "zipf": 0.91, "name": -1.89,
    "swap": 0.83, "double": 1.04, "omit": 0.18, "insert": -0.92, "glyph": 0.86, "sound": -0.08, "slip": 0.36, "change": -1.36,
    "accent": -0.91, "two": -0.0, "two worth": 1.35, "first": -0.89, "last": -0.15,
    # whether the index lacks it, how frequent what it begins with is then; whether it is a part of a compound, the same of a noun
    "rare": 1.14, "trunk": 0.2, "part": -1.8, "noun part": 0.6,
    # of the form: its letters (at most MOST_LETTERS), up to three, four, places where no word has such letters, and how many of
    # them the correction mends; whether it is known as a name, the same of LONG letters that end as the correction does, a
    # name much rarer than a word that is near
    "letters": 0.16, "three": -3.32, "four": -0.56, "unseen": 0.15, "mended": 0.45, "known": -2.6, "known and long": 0.8, "doubted": 1.1,
    # a noun with the capital that its language gives it, and that for each letter: a short one may well be a name; a
    # capital at a sentence's start, where a name may stand as well, the same of LONG letters; the logarithm of UNKNOWN
    "capital": -3.12, "capital letters": 0.25, "initial": -2.13, "initial and long": 1.2, "unknown": -1.17,
    # of the place: the form stands there more than once, the same of a long one in which no letter is another; between
    # quotation marks or brackets, beside a hyphen, beside words that are none of the language's, between two of them; a noun
    # has no article there, or stands behind another noun
    "undetermined": -0.76, "follows": -1.01,
    "again": -1.4, "again and clear": 0.8, "quoted": -2.6, "hyphen": -1.55, "beside": -0.7, "between": -0.8,
}  # fmt: skip

# Right words of a thousand in clean news that are unknown though a word is near, capitalised ones aside: what a language's
# lexicon lacks, and so how little it says that a form is unknown.
UNKNOWN = {
    "ar": 16.0, "cs": 1.8, "da": 3.2, "de": 1.1, "en": 0.8, "es": 1.8, "fa": 9.5, "fr": 1.4, "it": 1.2, "nb": 3.7, "nl": 1.6,
    "pl": 0.5, "pt": 0.8, "ru": 1.8, "sv": 1.6, "tr": 3.0, "uk": 4.4,
}  # fmt: skip
UNKNOWN_ELSEWHERE = 4.0  # where nobody has counted


class Form(NamedTuple):
    """An unknown form in lower case and its language: known as a name, written as a noun, at a sentence's start.

    doubted: a name that is much rarer than a word one edit away.
    """

    low: str
    language: str
    known: bool
    noun: bool
    initial: bool
    doubted: bool = False


class Score(NamedTuple):
    """The log-odds of a form, the likeliest correction, and what each feature adds, for whoever wants to know."""

    total: float
    best: Slip
    values: list[tuple[str, float]]

    @property
    def parts(self) -> list[tuple[str, float]]:
        """The features by what they add."""
        return [(name, WEIGHTS[name] * value) for name, value in self.values]


def rate(form: Form, near: list[Slip], oddness: Callable[[str], int]) -> Score:
    """Score a form by what may have been meant (at least one word); oddness: at how many places letters are unseen together."""
    best, values = features(form, near, oddness)
    total = BIAS
    for name, value in values:
        total += WEIGHTS[name] * value
    return Score(total, best, values)


def features(form: Form, near: list[Slip], oddness: Callable[[str], int]) -> tuple[Slip, list[tuple[str, float]]]:
    """The likeliest correction, and the features that are not zero."""
    low = form.low
    cost = 0.0 if form.noun else NAME_COSTS
    best = max(near, key=lambda w: w.zipf + w.worth - cost * w.is_name)
    n, accent = len(low), bare(low) == bare(best.text)
    unseen = oddness(low)
    values: list[tuple[str, float]] = [
        ("zipf", best.zipf), (best.kind, 1), ("letters", min(n, MOST_LETTERS)),
        ("unknown", log(UNKNOWN.get(form.language, UNKNOWN_ELSEWHERE))),
    ]  # fmt: skip
    if unseen:
        values += [("unseen", min(unseen, 4)), ("mended", min(unseen - oddness(best.text), 3))]
    if form.noun:
        values += [("capital", 1), ("capital letters", min(n, MOST_LETTERS))]
    if best.trunk:
        values.append(("trunk", best.trunk))
    if best.kind == "two":
        values.append(("two worth", best.worth))
    flags = (
        ("name", best.is_name and not form.noun), ("three", n <= 3), ("four", n == 4),
        ("known", form.known and not (accent and best.zipf >= ACCENTED)),
        ("known and long", form.known and n >= LONG and best.kind in COUNTED and low[-2:] == best.text[-2:]),
        ("doubted", form.known and form.doubted and best.kind != "accent"),
        ("initial", form.initial), ("initial and long", form.initial and n >= LONG), (best.origin, bool(best.origin)),
        ("noun part", form.noun and best.origin == "part"),
        ("first", low[0] != best.text[0] and (best.kind != "accent" or form.initial)), ("last", low[-1] != best.text[-1]),
    )  # fmt: skip
    return best, values + [(name, 1) for name, holds in flags if holds]


def telling(form: Form, zipf: float, origin: str, oddness: int, least: float) -> frozenset[str]:
    """The kinds of edits by which a word no more frequent than that may score so much, before any word is known."""
    n = len(form.low)
    total = BIAS + WEIGHTS["zipf"] * zipf + WEIGHTS[origin] + WEIGHTS["letters"] * min(n, MOST_LETTERS)
    total += WEIGHTS["unknown"] * log(UNKNOWN.get(form.language, UNKNOWN_ELSEWHERE))
    total += WEIGHTS["unseen"] * min(oddness, 4) + WEIGHTS["mended"] * min(oddness, 3)
    if form.noun:
        total += WEIGHTS["capital"] + WEIGHTS["capital letters"] * min(n, MOST_LETTERS)
    if n < 5:
        total += WEIGHTS["four" if n == 4 else "three"]
    known = WEIGHTS["known"] * form.known + WEIGHTS["doubted"] * form.doubted
    trunk = WEIGHTS["trunk"] * FREQUENT if origin == "rare" else 0.0
    long = WEIGHTS["known and long"] * (form.known and n >= LONG)
    most = {kind: known + long * (kind in COUNTED) if kind != "accent" else 0.0 for kind in WORTH}
    most |= {kind: more + trunk for kind, more in most.items() if kind != "change"}
    return frozenset(kind for kind, more in most.items() if total + WEIGHTS[kind] + more >= least - NEARLY)
