"""Counts of a text for metric and readability rules: words, sentences, syllables, long and complex words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.vale.sentences import spans

if TYPE_CHECKING:
    from copyedit.vale.rule import Block, State

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:'+[^\W_]*)*|'+(?:[^\W_]+'*)*")
_VOWELS = re.compile("[aeiouy]+")
# Two vowels that are two syllables: li-on, cre-ate, i-de-al, vi-olent, sci-ence.
_TWO = re.compile(
    r"ia(?!l)|i[ou](?!n|s)|(?<!t)(?<!s)(?<!c)(?<!g)io(?!us)|eo(?!u)|ua(?!r)|(?<=[cr])e(?=a(?:t|ct))|ie(?=t|n[ct])|y[ia]|uou?(?=u)"
)
_SILENT = re.compile(r"(?<=[^aeiouy])e(?:s|d)?$")
_SOUNDED = re.compile(r"(?:[td]ed|[sxz]es|[cgs]hes|ces|ges|[^aeiouy]les?|ses)$")
_ZERO = ("pre", "list", "blockquote", *(f"heading_h{n}" for n in range(1, 7)))
_KEPT = 50_000  # pieces that are remembered, and their words
_WIDTH = 32  # bits of a count: all counts of a text are one sum, of numbers in which each has its place
_MASK = (1 << _WIDTH) - 1
_NAMES = "words", "characters", "long_words", "syllables", "polysyllabic_words", "complex_words"


def counts(block: Block, state: State) -> dict[str, float]:
    """The counts by name; none for a block without words. They are kept for the next rule."""
    found = state.counted.get(block.text)
    if found is None:
        found = state.counted[block.text] = _counted(block.text, state)
    return found


def _counted(text: str, state: State) -> dict[str, float]:
    if len(_of_pieces) > _KEPT:
        _of_words.clear()
        _of_pieces.clear()
    total = sum(map(_of_pieces.__getitem__, text.split()))
    found = dict.fromkeys(_ZERO, 0.0)
    found.update((name, float(total >> _WIDTH * place & _MASK)) for place, name in enumerate(_NAMES))
    if not found["words"]:
        return {}
    paragraphs = text.split("\n\n")
    found["paragraphs"] = float(len(paragraphs) - 1)
    counted = state.sentences
    found["sentences"] = float(sum(counted.get(one) or sum(1 for _ in spans(one)) for one in paragraphs))
    found.update({name.replace(".", "_"): n for name, n in state.metrics.items() if not name.startswith("table")})
    return found


class _Words(dict[str, int]):
    """What is counted of a word."""

    def __missing__(self, word: str) -> int:
        syllables = _syllables(word.lower())
        complex_ = syllables - word.endswith(("es", "ed", "ing")) > 2
        letters = len(word) - word.count("'") - word.count(".")
        packed = 1 | letters << _WIDTH | (len(word.encode()) > 6) << 2 * _WIDTH | syllables << 3 * _WIDTH
        self[word] = packed = packed | (syllables > 2) << 4 * _WIDTH | complex_ << 5 * _WIDTH
        return packed


class _Pieces(dict[str, int]):
    """What is counted of all the words that stand between two spaces."""

    def __missing__(self, piece: str) -> int:
        self[piece] = packed = sum(map(_of_words.__getitem__, _WORD.findall(piece)))
        return packed


_of_words, _of_pieces = _Words(), _Pieces()


def _syllables(word: str) -> int:
    if len(word) < 3:
        return 1
    count = len(_VOWELS.findall(word)) + len(_TWO.findall(word))
    if _SILENT.search(word) and not _SOUNDED.search(word):
        count -= 1
    return max(1, count)
