"""Many phrases, few of which stand in a text: each is found by its first word, so that thousands cost what a few do."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from copyedit.core.limits import MOST
from copyedit.rulebook.patterns import compiled, expansions, first_word, heads, is_literal, needed, signs

ENOUGH = 2 * MOST  # matches of one expression that are looked for

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from copyedit.core.document import Document


def table(tokens: Sequence[str], *, fold: bool = False, whole_words: bool = True) -> dict[str, Any]:
    """Expressions, the one that is preferred first -> plain data for `find`.

    `first` maps a word to (number, what may stand there, whether that is all or an expression tells more, words it needs).
    """
    first: dict[str, list[tuple[int, list[str], bool, tuple[str, ...]]]] = {}
    scanned: list[tuple[int, tuple[str, ...], tuple[str, ...]]] = []
    for number, token in enumerate(tokens):
        strings = expansions(token)
        begin: dict[str, list[str]] = {}
        for string in strings if whole_words else ():
            begin.setdefault(first_word(string), []).append(string)
        if begin and "" not in begin:
            plain = all(map(is_literal, strings)) and "(?" not in token.replace("(?:", "")
            needs = () if plain else needed(strings)
            for word, own in sorted(begin.items()):
                known = own if plain else [] if "\\s" in token or "(?i" in token else heads(own)
                longest = sorted({s.lower() if fold else s for s in known}, key=len, reverse=True)
                first.setdefault(word, []).append((number, longest, plain, needs))
        else:
            edged = strings if whole_words else [f"\0{string}\0" for string in strings]
            scanned.append((number, needed(edged), signs(strings, fold=fold)))
    case = "(?i)" if fold else ""
    patterns = [rf"{case}\b(?:{token})\b" if whole_words else f"{case}(?:{token})" for token in tokens]
    return {"first": first, "scanned": scanned, "patterns": patterns, "fold": fold}


def words_of(made: dict[str, Any]) -> tuple[str, ...] | None:
    """Words one of which stands in a text with one of the phrases; None if that is not known."""
    if not all(words for _, words, _ in made["scanned"]):
        return None
    return tuple(sorted({*made["first"], *(word for _, words, _ in made["scanned"] for word in words)}))


def find(document: Document, made: dict[str, Any]) -> Iterator[tuple[int, int, int]]:
    """(start, end, number) of the phrases in a text, in order; they do not overlap, and the preferred one goes first."""
    vocabulary, patterns, prose = document.folded, made["patterns"], document.prose
    found: list[tuple[int, int, int]] = []
    for word in made["first"].keys() & vocabulary:
        called = [entry for entry in made["first"][word] if not entry[3] or not vocabulary.isdisjoint(entry[3])]
        for start in document.starts(word) if called else ():
            for number, strings, plain, _ in called:
                if plain:
                    end = _literal_end(prose, start, strings, fold=made["fold"])
                else:
                    end = _pattern_end(prose, start, strings, patterns[number], fold=made["fold"])
                if end > start:
                    found.append((start, number, end))
    for number, needs, marks in made["scanned"]:
        if (not needs or not vocabulary.isdisjoint(needs)) and (not marks or any(mark in prose for mark in marks)):
            matches = (m for m in compiled(patterns[number]).finditer(prose) if m[0])
            found += [(m.start(), number, m.end()) for m in islice(matches, ENOUGH)]
    last = 0
    for start, number, end in sorted(found):
        if start >= last:
            last = end
            yield start, end, number


def _literal_end(prose: str, start: int, strings: list[str], *, fold: bool) -> int:
    """Where the longest of the strings that stands at start ends, as whole words; -1 if none does."""
    if start and (prose[start - 1].isalnum() or prose[start - 1] == "_"):
        return -1
    for string in strings:
        end = start + len(string)
        written = prose[start:end]
        if (written.lower() if fold else written) == string:
            after, last = prose[end : end + 1], string[-1]
            if last.isalnum() != (after.isalnum() or after == "_"):
                return end
    return -1


def _pattern_end(prose: str, start: int, heads: list[str], pattern: str, *, fold: bool) -> int:
    """Where a match at start ends, -1 if there is none. Where none of the heads stands, nothing has to be compiled."""
    if heads:
        written = prose[start : start + len(heads[0])]
        if not (written.lower() if fold else written).startswith(tuple(heads)):
            return -1
    match = compiled(pattern).match(prose, start)
    return match.end() if match else -1
