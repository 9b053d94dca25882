"""Counts of a text for metric and readability rules: words, sentences, syllables, long and complex words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.vale.sentences import spans

if TYPE_CHECKING:
    from copyedit.vale.rule import Block, State

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_VOWELS = re.compile("[aeiouy]+")
# Two vowels that are two syllables: li-on, cre-ate, i-de-al, vi-olent, sci-ence.
_TWO = re.compile(
    r"ia(?!l)|i[ou](?!n|s)|(?<!t)(?<!s)(?<!c)(?<!g)io(?!us)|eo(?!u)|ua(?!r)|(?<=[cr])e(?=a(?:t|ct))|ie(?=t|n[ct])|y[ia]|uou?(?=u)"
)
_SILENT = re.compile(r"(?<=[^aeiouy])e(?:s|d)?$")
_SOUNDED = re.compile(r"(?:[td]ed|[sxz]es|[cgs]hes|ces|ges|[^aeiouy]les?|ses)$")
_ZERO = ("pre", "list", "blockquote", *(f"heading_h{n}" for n in range(1, 7)))
_KEPT = 50_000  # words that are remembered
_known: dict[str, tuple[int, bool, int, bool]] = {}


def counts(block: Block, state: State) -> dict[str, float]:
    """The counts by name; none for a block without words. They are kept for the next rule."""
    found = state.counted.get(block.text)
    if found is None:
        found = state.counted[block.text] = _counted(block.text)
    if found:
        found.update({name.replace(".", "_"): n for name, n in state.metrics.items() if not name.startswith("table")})
    return found


def _counted(text: str) -> dict[str, float]:
    words = sentences = syllables = characters = long = many = complicated = 0
    paragraphs = text.split("\n\n")
    for paragraph in paragraphs:
        for start, end in spans(paragraph):
            sentences += 1
            for word in _WORD.findall(paragraph[start:end]):
                measures = _known.get(word) or _measured(word)
                words += 1
                characters += measures[0]
                long += measures[1]
                syllables += measures[2]
                many += measures[2] > 2
                complicated += measures[3]
    if not words:
        return {}
    found = dict.fromkeys(_ZERO, 0.0)
    found.update(
        complex_words=complicated, long_words=long, paragraphs=len(paragraphs) - 1, sentences=sentences,
        characters=characters, words=words, polysyllabic_words=many, syllables=syllables,
    )  # fmt: skip
    return {name: float(value) for name, value in found.items()}


def _measured(word: str) -> tuple[int, bool, int, bool]:
    """Of a word: its letters and digits, whether it is long, its syllables, whether it is complex."""
    syllables = _syllables(word.lower())
    complex_ = syllables - word.endswith(("es", "ed", "ing")) > 2
    measures = sum(map(str.isalnum, word)), len(word.encode()) > 6, syllables, complex_
    if len(_known) < _KEPT:
        _known[word] = measures
    return measures


def _syllables(word: str) -> int:
    if len(word) < 3:
        return 1
    count = len(_VOWELS.findall(word)) + len(_TWO.findall(word))
    if _SILENT.search(word) and not _SOUNDED.search(word):
        count -= 1
    return max(1, count)
