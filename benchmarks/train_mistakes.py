"""Measure how corrections are ranked by what people write for what: python benchmarks/train_mistakes.py

Stretches of letters are counted in nine of ten entries of the English list of misspellings (as the compiler counts them in all);
printed is how often the right word comes first, without context, for the tenth and for random slips in frequent words, for
several values of lexicon/mistakes.WEIGHT and ANYWHERE. The first line ranks by kinds of edits alone.
"""

from __future__ import annotations

import random
from itertools import product
from typing import TYPE_CHECKING

from copyedit.lexicon import mistakes, open_lexicon
from copyedit.lexicon.compile.english import dictionary, is_one_word, misspellings
from copyedit.lexicon.compile.mistakes import pack_mistakes
from copyedit.lexicon.edits import worth
from copyedit.lexicon.mistakes import Mistakes
from copyedit.lexicon.store import Store, pack

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from copyedit.lexicon.words import Words

LETTERS = "abcdefghijklmnopqrstuvwxyz"
SLIPS = 2500
LEAST, LONG = 3.0, 4  # zipf and letters of a word with a random slip

Case = tuple[str, str, list[tuple[str, float]]]  # wrong, right, words that may be meant with their frequency


def random_slips(words: Words, rng: random.Random) -> Iterator[tuple[str, str]]:
    """Letters swapped, left out, doubled, or changed for a key beside them or for any."""
    frequent = [
        w.decode()
        for w in words.frequent(200_000)
        if len(w) >= LONG and w.isalpha() and words.zipf(w.decode()) >= LEAST
    ]
    near = {a: [b for b in LETTERS if words.keyboard.are_near(a, b) and a != b] for a in LETTERS}
    while True:
        right = rng.choice(frequent)
        at = rng.randrange(1, len(right))
        head, letter, tail = right[:at], right[at], right[at + 1 :]
        wrong = rng.choice([
            head[:-1] + letter + head[-1] + tail, head + tail, head + letter + letter + tail,
            head + rng.choice(near.get(letter) or [letter]) + tail, head + rng.choice(LETTERS) + tail,
        ])  # fmt: skip
        if wrong != right and not words.has(wrong) and not words.listed(wrong):
            yield wrong, right


def case(words: Words, wrong: str, right: str) -> Case:
    """A misspelling with the words that one or two edits make it of."""
    near = {w.text: w.zipf for w in words.one_edit(wrong)}
    for word in words.two_edits(wrong, LEAST) + words.heard(wrong, LEAST) + words.two_left_out(wrong, LEAST):
        near.setdefault(word.text, word.zipf)
    return wrong, right, list(near.items())


def first(cases: list[Case], value: Callable[[str, str], float]) -> float:
    """The share of cases in which the right word comes first, where it was found at all."""
    cases = [one for one in cases if any(text == one[1] for text, _ in one[2])]
    best = (max(near, key=lambda w: w[1] + value(wrong, w[0]))[0] for wrong, _, near in cases)
    return sum(found == right for found, (_, right, _) in zip(best, cases, strict=True)) / len(cases)


def main() -> None:
    words, rng = open_lexicon("en"), random.Random(1)  # noqa: S311  # no secret
    known = {form.lower() for code in ("US", "GB", "AU", "CA") for form in dictionary(code)}
    pairs = [(wrong, right[0]) for wrong, right in misspellings(known).items() if is_one_word(wrong, right)]
    rng.shuffle(pairs)
    tenth = len(pairs) // 10
    store = Store(pack(pack_mistakes(pairs[tenth:])))
    slips = random_slips(words, rng)
    listed = [case(words, *pair) for pair in pairs[:tenth]]
    random_ones = [case(words, *next(slips)) for _ in range(SLIPS)]
    print(f"kinds of edits: list {first(listed, worth):.3f}, random {first(random_ones, worth):.3f}")
    for mistakes.WEIGHT, mistakes.ANYWHERE in product((0.5, 0.65, 0.8), (-3.0, -3.5, -4.0)):
        ranking = Mistakes(store, words.keyboard)
        shares = first(listed, ranking.worth), first(random_ones, ranking.worth)
        print(f"weight {mistakes.WEIGHT}, anywhere {mistakes.ANYWHERE}: list {shares[0]:.3f}, random {shares[1]:.3f}")


if __name__ == "__main__":
    main()
