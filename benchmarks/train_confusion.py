"""Learn the weights of words that stand for others: python benchmarks/train_confusion.py TEXT...

The texts are clean English prose, some million words of it. A word here and there is exchanged for one that people write
for it; where the scorecard's features then point back to it, that is a hit, and all that they point to in the text as it
was is a false alarm. Prints BIAS, PRIOR and CONTEXT.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from copyedit.checks.confusion import Numbered, numbered
from copyedit.lexicon import open_context
from copyedit.lexicon.compile.confusable import confusable
from copyedit.lexicon.compile.context import COMMON, usable_words
from copyedit.lexicon.compile.ngrams import read_model
from copyedit.lexicon.confusion import CONTEXT, PRIOR, context_features, prior_features

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.lexicon.context import Context

SHARE = 0.05  # of the words that are exchanged
LOOSE = -6.0  # what a check lets pass at once must not shape the weights that decide it
STRENGTH = 1.0  # of the ridge penalty
# How often a word is written for another one, by kind.
OFTEN = {
    "swap": 1, "double": 1, "sound": 0.7, "omit": 2, "insert": 1, "slip": 0.7, "change": 0.6,
    "homophone": 4, "inflected": 1, "pair": 4, "far": 0.3, "rare": 0.5,
}  # fmt: skip

Row = dict[str, float]


class Trainer:
    """Makes rows of features of texts."""

    def __init__(self, context: Context) -> None:
        self.context = context
        model = read_model()
        self.logs = dict(zip(model.words, model.single.tolist(), strict=True))
        usable = usable_words(self.logs)
        self.pairs = confusable(usable, {w for w in usable if self.logs[w] > COMMON})
        self.written_for: dict[int, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for (written, other), pair in self.pairs.items():
            numbers = context.ngrams.number(written), context.ngrams.number(other)
            if all(numbers):
                self.written_for[numbers[1]][pair.kind].append(numbers[0])

    def rows(self, text: Numbered) -> Iterator[tuple[int, int, Row]]:
        """(place, the other word, features) of all that may be told."""
        words, context = text.words, self.context
        for at in context.doubtful(words, text.judged):
            written = context.text(words[at])
            token = text.tokens[at]
            for other, _, slope, gains in context.rivals(words, at, LOOSE):
                right = context.text(other)
                if (written, right) not in self.pairs:
                    continue
                kind, flags = self.pairs[written, right]
                row = {
                    f"p {k}": v
                    for k, v in prior_features(written, kind, (self.logs[written], self.logs[right]), flags).items()
                }
                row |= {f"c {k}": v for k, v in context_features(gains, slope).items()}
                row |= {"c mark before": token - 1 in text.marks, "c mark behind": token + 1 in text.marks}
                if not context.is_common(words[at]):
                    row["c again"] = min(words.count(words[at]) - 1, 3)
                if not context.is_common(other):
                    row["c other again"] = min(words.count(other), 3)
                yield at, other, row

    def spoil(self, text: Numbered, chance: random.Random) -> tuple[Numbered, dict[int, int]]:
        """The text with some words exchanged, and the right ones by place."""
        words, right = list(text.words), {}
        for at in range(2, len(words) - 2):
            options = self.written_for.get(words[at])
            if (
                options
                and text.tokens[at] >= 0
                and chance.random() < SHARE
                and at - 1 not in right
                and at - 2 not in right
            ):
                kind = chance.choices(list(options), [OFTEN[kind] for kind in options])[0]
                likely = [10 ** (self.context.ngrams.single(word) / 2) for word in options[kind]]
                right[at] = words[at]
                words[at] = chance.choices(options[kind], likely)[0]
        return text._replace(words=words, judged=sorted(right)), right


def fit(rows: list[Row], hits: list[bool]) -> tuple[dict[str, float], float]:
    """Ridge logistic regression by Newton's method."""
    names = [f"p {name}" for name in PRIOR] + [f"c {name}" for name in CONTEXT]
    a = np.array([[row.get(name, 0.0) for name in names] + [1.0] for row in rows])
    y = np.array(hits, float)
    scale = np.r_[a[:, :-1].std(0) + 1e-6, 1.0]
    a /= scale
    w = np.zeros(a.shape[1])
    ridge = STRENGTH * np.r_[np.ones(len(names)), 1e-6]
    for _ in range(40):
        p = 1 / (1 + np.exp(-a @ w))
        step = np.linalg.solve((a.T * (p * (1 - p))) @ a + np.diag(ridge), a.T @ (p - y) + ridge * w)
        w -= step
        if abs(step).max() < 1e-6:
            break
    w /= scale
    return dict(zip(names, w[:-1].round(2).tolist(), strict=True)), round(float(w[-1]), 2)


def main() -> None:
    context = open_context("en")
    if context is None:
        sys.exit("no compiled file of English words in context")
    trainer, chance = Trainer(context), random.Random(5)  # noqa: S311  # the same each time
    rows: list[Row] = []
    hits: list[bool] = []
    for path in sys.argv[1:]:
        text = numbered(Path(path).read_text("utf-8", "replace"), context)
        wrong = [row for _, _, row in trainer.rows(text)]
        spoilt, right = trainer.spoil(text, chance)
        found = [row for at, other, row in trainer.rows(spoilt) if right[at] == other]
        rows += wrong + found
        hits += [False] * len(wrong) + [True] * len(found)
    weights, bias = fit(rows, hits)
    print(f"{sum(hits)} hits, {len(hits) - sum(hits)} false alarms")
    print("BIAS =", bias)
    print("PRIOR =", {name[2:]: value for name, value in weights.items() if name[0] == "p"})
    print("CONTEXT =", {name[2:]: value for name, value in weights.items() if name[0] == "c"})


if __name__ == "__main__":
    main()
