"""The corrections of a form that is told, the likeliest first, outside any text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.lexicon.mistakes import WEIGHT
from copyedit.lexicon.repairs import COMMON, FAR

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copyedit.lexicon.edits import Slip
    from copyedit.lexicon.words import Words

MANY = 8  # corrections; a text shows fewer, by its context
LISTED, NEXT_LISTED = 4.0, 0.5  # zipf for the first correction of a list of misspellings, and less for each further one
UNHEARD = 2.0  # score of a correction that the index lacks
HARDLY = 3.0  # zipf by the kind of the edit, less than the best, from which a word is no longer looked at
LIKELY = 1.5  # score of a correction that makes it needless to look for one two edits away
TWO_EDITS = 3.0  # the least that two edits cost, in zipf


class Candidate(NamedTuple):
    """A correction; score is in zipf: a difference of one is ten times as likely."""

    word: str
    score: float
    zipf: float


def ranked(words: Words, low: str, near: list[Slip]) -> tuple[Candidate, ...]:
    """Words that may have been meant, and words two edits away that are likelier."""
    if words.mistakes is None:
        return _best(Candidate(w.text, w.zipf + w.worth / WEIGHT, w.zipf) for w in near)
    worth = words.mistakes.worth
    least = max(w.zipf + w.worth for w in near) - HARDLY
    found = [Candidate(w.text, w.zipf + worth(low, w.text), w.zipf) for w in near if w.zipf + w.worth >= least]
    best = max(c.score for c in found)
    if best < LIKELY and low.isascii():
        texts = {w.text for w in near}
        far = _two_edits_away(words, low, max(COMMON, best + TWO_EDITS))
        found += [Candidate(text, zipf + worth(low, text), zipf) for text, zipf in far if text not in texts]
    return _best(found)


def ranked_with(words: Words, low: str, near: list[Slip], listed: Iterable[str]) -> tuple[Candidate, ...]:
    """The same where a list of misspellings has corrections: these go before the others."""
    scores = {c.word: c for c in ranked(words, low, near)} if near else {}
    unheard = max((c.score for c in scores.values()), default=UNHEARD)  # "that's"
    for rank, word in enumerate(listed):
        known = scores.get(word)
        score = (known.score if known else unheard) + LISTED - rank * NEXT_LISTED
        scores[word] = Candidate(word, score, known.zipf if known else 0.0)
    return _best(scores.values())


def _best(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(found, key=lambda c: -c.score)[:MANY])


def _two_edits_away(words: Words, low: str, least: float) -> list[tuple[str, float]]:
    """Such words, no names, with the same first letter, and their frequency; some are only one edit away."""
    far = words.two_edits(low, least) + words.moved(low) + words.heard(low, least)
    if len(low) >= FAR:
        far += words.two_left_out(low, least)
    return [
        (text, zipf) for text, zipf, is_name in sorted(set(far))
        if zipf >= least and not is_name and text[0] == low[0] and text.isascii()
    ]  # fmt: skip
