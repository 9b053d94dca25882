"""What the place where an unknown word stands says of it: beside what, between what, again."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from copyedit.core.casing import opens_sentence
from copyedit.core.lazy import Pattern
from copyedit.lexicon.edits import one_edit
from copyedit.lexicon.scorecard import COUNTED, LONG

if TYPE_CHECKING:
    from copyedit.core.document import Document
    from copyedit.core.spans import ProseSpan
    from copyedit.lexicon.words import Words

CLEAR = 7  # letters of a form that is hardly a term by chance
SHORT = 4  # letters of what is no adjective
_LAST_LETTERS = Pattern(r"[^\W\d_]+$")
_LEAD = Pattern(r"(?:([^\W\d_]+) )?([^\W\d_]+) $")  # the two words before
_ACRONYM = Pattern(r"(?:^|[^\w-])[A-ZÄÖÜ]{2,}-$")
_NEXT_WORD = Pattern(r" ([^\W\d_]+)")
_OPENING, _CLOSING = frozenset("\"'“‘«„‚»(["), frozenset("\"'”’»“‘«)]")


def touches_hyphen(prose: str, span: ProseSpan) -> bool:
    return "-" in (prose[span.start - 1 : span.start], prose[span.end : span.end + 1])


def surroundings(document: Document, span: ProseSpan, words: Words, best: str) -> list[tuple[str, float]]:
    """What the scorecard sees of the place where an unknown word stands, a slip of `best`: the features that are not zero."""
    prose, word = document.prose, document.prose[span.start : span.end]
    kind = one_edit(words.writing.lower(words.writing.plain(word)), best)
    clear = kind in COUNTED or kind == "accent"
    again = prose.count(word) > 1 and len(list(islice(document.places(word), 2))) > 1
    quoted = prose[span.start - 1 : span.start] in _OPENING and prose[span.end : span.end + 1] in _CLOSING
    before, after = _word_before(prose[max(0, span.start - 40) : span.start]), _NEXT_WORD.match(prose, span.end)
    beside = float((before != "" and _is_foreign(before, words)) + (after is not None and _is_foreign(after[1], words)))
    flags = [
        ("again", again),
        ("again and clear", again and clear and len(word) >= CLEAR),
        ("quoted", quoted and span.start > 0),
    ]
    flags.append(("hyphen", touches_hyphen(prose, span) and not _follows_acronym(prose, span)))
    if words.writing.capital_nouns and word[0].isupper():
        is_noun = is_determined(prose, span, words) or (clear and _opens_as_word(prose, span, best, words))
        flags += [("undetermined", not is_noun), ("follows", _follows_noun(before, words))]
    flags.append(("between", beside > 1))
    return [(name, 1.0) for name, holds in flags if holds] + ([("beside", beside)] if beside else [])


def _word_before(text: str) -> str:
    """The word at the end of a text, before a space and perhaps a full stop; "" where none stands there."""
    if text[-1:] != " ":
        return ""
    word = text[:-1].removesuffix(".").rpartition(" ")[2]
    if word.isalpha():
        return word
    last = _LAST_LETTERS.search(word)
    return last[0] if last else ""


def is_determined(prose: str, span: ProseSpan, words: Words) -> bool:
    """Whether an article stands before a noun, perhaps with an adjective between, or an adjective alone: "digitaler Technologien"."""
    text = prose[max(0, span.start - 60) : span.start]
    lead = _LEAD.search(text, max(0, text.rfind(" ", 0, max(0, text.rfind(" ", 0, -1)))))
    if not lead:
        return _follows_acronym(prose, span)
    if any(word and word.lower() in words.writing.determiners for word in lead.groups()):
        return True
    last = lead[2]
    return len(last) > SHORT and last.islower() and last.endswith(words.writing.adjectives) and words.is_word(last)


def _opens_as_word(prose: str, span: ProseSpan, best: str, words: Words) -> bool:
    """Whether a long word at a sentence's start is rather a word that has its capital from there: "Zusammendfassend"."""
    return span.end - span.start >= LONG and opens_sentence(prose, span.start) and words.is_word(best)


def _follows_acronym(prose: str, span: ProseSpan) -> bool:
    """Whether a word is the last part of a compound with an acronym, which no name is: "SQL-Parameter"."""
    return prose[span.start - 1 : span.start] == "-" and bool(
        _ACRONYM.search(prose[max(0, span.start - 12) : span.start])
    )


def _follows_noun(before: str, words: Words) -> bool:
    """Whether the word before is a noun, a first name or a title, or part of a name, so that what follows is a name."""
    if not before[:1].isupper():
        return before in ("von", "van", "de", "zu", "al")
    return not words.is_word(before.lower())


def _is_foreign(word: str, words: Words) -> bool:
    """Whether a word is none that a dictionary of the language has: a name, a foreign word, another slip."""
    low = words.writing.lower(words.writing.plain(word))
    return len(low) > 1 and not (words.is_word(low) if low == word else words.has(word))
