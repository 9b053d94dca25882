"""Counts of a text for metric and readability rules: words, sentences, syllables, long and complex words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.vale.sentences import spans

if TYPE_CHECKING:
    from copyedit.vale.rule import Block, State

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_']*(?:'[^\W_']*)*(?<=[^\W_]|')")
_VOWELS = re.compile("[aeiouy]+")
# Two vowels that are two syllables: li-on, cre-ate, i-de-al, vi-olent, sci-ence.
_TWO = re.compile(
    r"ia(?!l)|i[ou](?!n|s)|(?<!t)(?<!s)(?<!c)(?<!g)io(?!us)|eo(?!u)|ua(?!r)|(?<=[cr])e(?=a(?:t|ct))|ie(?=t|n[ct])|y[ia]|uou?(?=u)"
)
_SILENT = re.compile(r"(?<=[^aeiouy])e(?:s|d)?$")
_SOUNDED = re.compile(r"(?:[td]ed|[sxz]es|[cgs]hes|ces|ges|[^aeiouy]les?|ses)$")
_ZERO = ("pre", "list", "blockquote", *(f"heading_h{n}" for n in range(1, 7)))
_known: dict[str, int] = {}


def counts(block: Block, state: State) -> dict[str, float]:
    """The counts by name; none for a block without words."""
    words = sentences = syllables = characters = long = many = complicated = 0
    paragraphs = block.text.split("\n\n")
    for paragraph in paragraphs:
        for start, end in spans(paragraph):
            sentences += 1
            for word in _WORD.findall(paragraph[start:end]):
                if not word:
                    continue
                words += 1
                characters += sum(c.isalnum() for c in word)
                long += len(word.encode()) > 6
                n = syllables_of(word)
                syllables += n
                many += n > 2
                complicated += n - word.endswith(("es", "ed", "ing")) > 2
    if not words:
        return {}
    found: dict[str, float] = dict.fromkeys(_ZERO, 0.0)
    found.update({name.replace(".", "_"): n for name, n in state.metrics.items() if not name.startswith("table")})
    found.update(
        complex_words=complicated, long_words=long, paragraphs=len(paragraphs) - 1, sentences=sentences,
        characters=characters, words=words, polysyllabic_words=many, syllables=syllables,
    )  # fmt: skip
    return {name: float(value) for name, value in found.items()}


def syllables_of(word: str) -> int:
    """How many syllables an English word has, by its letters."""
    known = _known.get(word)
    if known is None:
        known = _known[word] = _syllables(word.lower())
    return known


def _syllables(word: str) -> int:
    if len(word) < 3:
        return 1
    count = len(_VOWELS.findall(word)) + len(_TWO.findall(word))
    if _SILENT.search(word) and not _SOUNDED.search(word):
        count -= 1
    return max(1, count)
