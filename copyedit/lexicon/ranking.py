"""The corrections of a slip in the order in which they fit the place: the words beside it and those of the text count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern
from copyedit.lexicon.corrections import Candidate

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
    likely = [c for c in candidates if c.score > least]
    fits = _fits([c.word for c in likely], "".join(before), "".join(after), words)
    found = [
        Candidate(word, score + fit + (OWN if word in prose else 0.0), zipf)
        for (word, score, zipf), fit in zip(likely, fits, strict=True)
    ]
    return sorted(found + [c for c in candidates if c.score <= least], key=lambda c: -c.score)


def _fits(options: list[str], before: str, after: str, words: Words) -> list[float]:
    """How much likelier each word is between two others than anywhere, in zipf; "" for no word."""
    if words.context is None:
        return [CONTEXT * (words.pair(before, word) + words.pair(word, after)) for word in options]
    ngrams = words.context.ngrams
    single, follows = ngrams.single, ngrams.follows
    left, right = (ngrams.number(neighbour) if neighbour else 0 for neighbour in (before, after))
    anywhere = single(right)
    found = []
    for number in map(ngrams.number, options):
        if number:
            fit = follows(left, number) - single(number) if left else 0.0
            fit += follows(number, right) - anywhere if right else 0.0
        found.append(FIT * fit if number else UNKNOWN_FIT)
    return found
