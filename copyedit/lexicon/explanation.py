"""Why a word is right or not, in lines for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.lexicon.forms import MET, NAME, WORD
from copyedit.lexicon.scorecard import BIAS, LEAST
from copyedit.lexicon.words import CAPITAL, LOWER, RARE
from copyedit.lexicon.writing import is_code

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.lexicon.words import Words

_KINDS = (
    (WORD, "a dictionary has it"),
    (MET, "it is frequent without a dictionary's help"),
    (NAME, "it is known as a name, right with a capital"),
)


def explain(words: Words, word: str) -> Iterator[str]:
    """What the lexicon knows of a word, whether that makes it right, and what the scorecard adds up to if it does not."""
    form = words.writing.plain(word)
    low = words.writing.lower(form)
    kinds = words.forms.kinds(low.encode())
    known = [text for kind, text in _KINDS if kinds & kind]
    if not known and words.has(word):
        known = ["the dictionary makes it of a stem with affixes, or of two words"]
    if listed := words.listed(low):
        known.append(f"a list of misspellings has it: {', '.join(listed)}")
    yield f"{word} ({words.language}): {'right' if words.has(word) else 'unknown'}"
    yield from (f"  {text}" for text in known)
    if words.has(word) or not form:
        return
    if is_code(form):
        yield "  not judged: an acronym or a code"
        return
    place = LOWER if low == form else CAPITAL
    near = words.one_edit(low, RARE)
    if near:
        score = words.rate(low, near, place)
        parts = ", ".join(f"{name} {value:+.2f}" for name, value in score.parts)
        yield f"  may be a slip of {', '.join(w.text for w in sorted(near, key=lambda w: -w.zipf)[:5])}"
        yield f"  log-odds {score.total:+.2f} (told from {LEAST}): {BIAS} {parts}"
    verdict = words.verdict(low, place)
    if verdict.run_on:
        yield f"  told as two words: {verdict.run_on}"
    elif verdict:
        yield f"  told; suggestions: {', '.join(c.word for c in verdict.candidates)}"
    elif place == CAPITAL:
        yield "  silent inside a sentence: a name, unless the text or a sentence's start says otherwise"
    else:
        yield "  silent: nothing near it is likely enough"
