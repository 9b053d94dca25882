"""English words in context: how likely they stand beside one another, and which are written for which."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import numpy as np

from copyedit.lexicon.compile.confusable import confusable
from copyedit.lexicon.compile.english import WORD, dictionary
from copyedit.lexicon.compile.ngrams import Model, pack_entries, pack_numbers, pack_single, read_model
from copyedit.lexicon.confusion import LOWEST, PLAIN, PLURAL, SCALE, SHORT, VERB, prior
from copyedit.lexicon.ngrams import END, START
from copyedit.lexicon.store import pack

if TYPE_CHECKING:
    from collections.abc import Iterable

KNOWN = -6.3  # log10 of the likelihood of a word that pairs and triples are kept of
JOINT = -8.0  # the same of a pair or a triple as a whole
STARTS = -1.2  # of a sentence's start
COMMON = -5.9  # of a word that may be meant
FEW = -5.3  # prior log-odds below which a pair of words is left out


def build() -> bytes:
    """The compiled file. Raises MissingData."""
    model = read_model()
    log = dict(zip(model.words, model.single.tolist(), strict=True))
    usable = usable_words(log)
    common = {w for w in usable if log[w] > COMMON}
    found: dict[str, list[tuple[str, float, int]]] = {}
    for (written, other), (kind, flags) in confusable(usable, common).items():
        worth = prior(written, kind, (log[written], log[other]), flags)
        if worth >= FEW:
            found.setdefault(written, []).append((other, worth, _slope(written, flags)))
    words = ["", "<s>", "</s>", *(w for w in log if w[0] != "<" and (log[w] > KNOWN or w in found))]
    number = {word: n for n, word in enumerate(words)}
    return pack(
        {
            "numbers": pack_numbers(words),
            "single": pack_single(np.array([log.get(word, 0.0) for word in words])),
            **_entries(model, number),
            **_options(words, found, number),
        }
    )


def usable_words(words: Iterable[str]) -> set[str]:
    """Those that are right in lower case."""
    right = {w for code in ("US", "GB") for w in dictionary(code) if w == w.lower()}
    return {w for w in words if w in right and w.isascii() and WORD.fullmatch(w) and (len(w) > 1 or w in "ai")}


def _slope(written: str, flags: tuple[str, ...]) -> int:
    if len(written) <= 3:
        return SHORT
    return PLURAL if "plural" in flags else VERB if "verb" in flags or "ending" in flags else PLAIN


def _entries(model: Model, number: dict[str, int]) -> dict[str, bytes]:
    """The pairs and triples of known words that are likely enough to be worth their place."""
    numbers = np.array([number.get(word, 0) for word in model.words])
    own = np.where(numbers == START, STARTS, model.single)
    known = (numbers > 0) & ((own > KNOWN) | (numbers <= END))
    first, second = model.pairs
    joint = own[first] + model.pair_logs
    kept = known[first] & known[second] & (joint > JOINT)
    keys, logs = numbers[first] << 16 | numbers[second], model.pair_logs
    likelihood = dict(zip(keys.tolist(), joint.tolist(), strict=True))
    one, two, three = model.triples
    before = np.array([likelihood.get(key, JOINT) for key in (numbers[one] << 16 | numbers[two]).tolist()])
    whole = known[one] & known[two] & known[three] & (before + model.triple_logs > JOINT)
    triples = numbers[one] << 32 | numbers[two] << 16 | numbers[three]
    return pack_entries(
        np.concatenate([keys[kept], triples[whole]]), np.concatenate([logs[kept], model.triple_logs[whole]])
    )


def _options(
    words: list[str], found: dict[str, list[tuple[str, float, int]]], number: dict[str, int]
) -> dict[str, bytes]:
    """Of each word by number: the numbers of those it may stand for, their priors and kinds; and the words themselves."""
    first, others, priors, slopes = array("I", [0]), array("H"), bytearray(), bytearray()
    for word in words:
        for other, worth, slope in sorted(found.get(word, ()), key=lambda option: -option[1]):
            others.append(number[other])
            priors.append(max(0, min(255, round((worth - LOWEST) * SCALE))))
            slopes.append(slope)
        first.append(len(others))
    ends = array("I", [0])
    for word in words:
        ends.append(ends[-1] + len(word))
    return {
        "options": first.tobytes(), "others": others.tobytes(), "priors": bytes(priors), "slopes": bytes(slopes),
        "texts": "".join(words).encode(), "ends": ends.tobytes(),
    }  # fmt: skip
