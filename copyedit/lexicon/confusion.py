"""How likely a word stands for a similar one: a scorecard over the words themselves (the prior) and over their neighbours.

The weights are a logistic regression (benchmarks/train_confusion.py) over clean English prose and over the same prose with
words exchanged for similar ones at random. Likelihoods are log10; a gain is how much likelier the other word is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST = 2.2  # log-odds from which a word is told
BIAS = -3.25
PRIOR = {
    # how the written word comes of the other
    "swap": 0.87, "double": 0.72, "sound": 0.16, "omit": 0.83, "insert": -0.36, "slip": -0.29, "change": -0.9,
    "homophone": 0.94, "inflected": -0.28, "pair": 0.05, "far": -0.59, "rare": 1.4,
    "sounds alike": 0.27, "listed": 0.78, "plural": 0.54, "verb": 0.25, "ending": -0.04,
    # of the written word: its likelihood, the same up to -3, letters (at most ten), up to three letters, of these the likely ones
    "written": 0.33, "written up to -3": -0.21, "letters": 0.19, "short": -0.55, "short and likely": -0.32,
    # of the other: its likelihood, how much likelier it is, the same beyond 1
    "other": 0.38, "likelier": -0.17, "much likelier": 0.25,
}  # fmt: skip
CONTEXT = {
    # of the gains in the three triples around a word, and of their sum up to 3 or 4, up to 6, whole for some kinds of pairs
    "least": 1.11, "middle": 0.86, "most": 0.61, "up to 4": 0.6, "up to 6": -0.31,
    "plain": 0.35, "short": 0.71, "plural": 0.16, "verb": 0.2,
    # a mark before, a mark behind
    "mark before": -0.27, "mark behind": -0.12,
    # each further time that the text has the rare word, that it has the other (at most three)
    "again": -1.05, "other again": 0.84,
}  # fmt: skip
PLAIN, SHORT, PLURAL, VERB = range(4)  # kinds of pairs, by what a gain is worth
SLOPES = ("plain", "short", "plural", "verb")
SCALE, LOWEST = 16, -12.0  # a packed prior is a byte: sixteenths above the lowest
COMMON = -3.5  # log10 of the likelihood of words whose repetition proves nothing


def prior_features(written: str, kind: str, logs: tuple[float, float], flags: Sequence[str]) -> dict[str, float]:
    """What is known of a pair: `kind` of edit, log10 of the likelihood of the written and of the other word, further flags."""
    own, other = logs
    short = len(written) <= 3
    return {
        "written": own, "written up to -3": min(own, -3.0), "letters": min(len(written), 10), "short": short,
        "short and likely": short and own > -3, "other": other, "likelier": other - own,
        "much likelier": max(other - own - 1, 0.0), kind: 1.0, **dict.fromkeys(flags, 1.0),
    }  # fmt: skip


def context_features(gains: Sequence[float], slope: int) -> dict[str, float]:
    """What is known of the gains in the three triples around a word."""
    least, middle, most = sorted(gains)
    total = least + middle + most
    return {
        "least": least,
        "middle": middle,
        "most": most,
        "up to 4": min(total, 4.0),
        "up to 6": min(total, 6.0),
        SLOPES[slope]: total,
    }


def prior(written: str, kind: str, logs: tuple[float, float], flags: Sequence[str]) -> float:
    """The log-odds of a pair before its neighbours are known."""
    return BIAS + sum(PRIOR[name] * value for name, value in prior_features(written, kind, logs, flags).items())


def support(gains: Sequence[float], slope: int) -> float:
    """What the neighbours add."""
    return sum(CONTEXT[name] * value for name, value in context_features(gains, slope).items())
