"""The corrections of a slip in the order in which they fit the place: the words beside it and those of the text count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern
from copyedit.lexicon.words import Candidate

if TYPE_CHECKING:
    from copyedit.core.spans import ProseSpan
    from copyedit.lexicon.words import Words

CONTEXT = 0.25  # worth of a pair of words that is known, in zipf for each tenfold of its count
FIT = 0.9  # worth of what is known of how likely words follow one another, in zipf for each power of ten
UNKNOWN_FIT = -0.5  # of a word of which that is not known
CLEAR = 4.5  # lead, in zipf, that no context turns
OWN = 0.7  # worth of standing in the text
_NEIGHBOUR = Pattern(r"[a-z']+")


def in_context(prose: str, span: ProseSpan, candidates: tuple[Candidate, ...], words: Words) -> list[Candidate]:
    """Candidates again, those that go with the word before and the word after, or stand in the text, lifted."""
    if len(candidates) == 1 or candidates[0].score - candidates[1].score > CLEAR:
        return list(candidates)
    before = _NEIGHBOUR.findall(prose[max(0, span.start - 24) : span.start].lower().replace("’", "'"))[-1:]
    after = _NEIGHBOUR.findall(prose[span.end : span.end + 24].lower().replace("’", "'"))[:1]
    least = candidates[0].score - CLEAR
    found = []
    for candidate in candidates:
        word, score = candidate.word, candidate.score
        if score > least:
            score += _fit(word, "".join(before), "".join(after), words) + (OWN if word in prose else 0.0)
        found.append(Candidate(word, score, candidate.zipf))
    return sorted(found, key=lambda c: -c.score)


def _fit(word: str, before: str, after: str, words: Words) -> float:
    """How much likelier a word is between two others than anywhere, in zipf; "" for no word."""
    if words.context is None:
        return CONTEXT * (words.pair(before, word) + words.pair(word, after))
    ngrams = words.context.ngrams
    number = ngrams.number(word)
    if not number:
        return UNKNOWN_FIT
    left, right = (ngrams.number(neighbour) if neighbour else 0 for neighbour in (before, after))
    fit = ngrams.follows(left, number) - ngrams.single(number) if left else 0.0
    fit += ngrams.follows(number, right) - ngrams.single(right) if right else 0.0
    return FIT * fit
