"""A word that is right elsewhere and wrong beside these words: “er sagte, das sie” -> “dass”.

A text is cut once; the words that rules name call their contexts, and only the neighbours of these are looked at.
"""

from __future__ import annotations

import marshal
from functools import cache
from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case, opens_sentence
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan
from copyedit.lexicon.writing import bare
from copyedit.rulebook.contexts import CAPITAL, MARK, NOT, NUMBER, REACH, STOP, WORD, read_contexts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Lexicon, Tools
    from copyedit.core.rule import Rule
    from copyedit.rulebook.contexts import Context, Slot

KEYS: Mapping[str, type] = {"contexts": dict, "classes": dict}
# A word without what is elided before it ("l’été" is two), a number, a mark, the end of a paragraph.
_TOKEN = Pattern(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?|\d[\d.,]*|\n[^\S\n]*\n\s*|[^\w\s]|_")
_STOPS = frozenset(".!?…")
_JOINS = frozenset("-/'’_@&+=%")  # marks that end nothing


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    if not keys.get("contexts"):
        raise ValueError("contexts: none; the rule needs at least one pair")
    contexts = read_contexts(keys["contexts"], keys.get("classes", {}))
    # Packed, so that who checks one language does not unpack the words of all.
    return {"packed": marshal.dumps(contexts)}, tuple(sorted({word.rstrip("'") for word in contexts[1]}))


@cache
def _unpacked(packed: bytes) -> tuple[tuple[Context, ...], dict[str, tuple[int, ...]]]:
    found: tuple[tuple[Context, ...], dict[str, tuple[int, ...]]] = marshal.loads(packed)  # noqa: S302  # made above
    return found


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    edge = [""] * REACH
    words = [*edge, *_TOKEN.findall(document.prose), *edge]
    low = [word.lower() for word in words]
    if "’" in document.prose:
        low = [word.replace("’", "'") if "’" in word else word for word in low]
    lexicon = tools.lexicon(document.language)
    spans: list[tuple[int, int]] = []
    for rule in rules:
        contexts, index = _unpacked(rule.data["packed"])
        for at in [n for n, word in enumerate(low) if word in index]:
            for number in index[low[at]]:
                left, after, first, last, right, ends = context = contexts[number]
                if not _fits(words, low, at, context):
                    continue
                options = _changed(low[at + first], ends, lexicon) if ends else right
                spans = spans or [m.span() for m in _TOKEN.finditer(document.prose)]
                begin, end = at - REACH - len(left), at - REACH + len(after)
                if options and _in_one_block(document, spans[max(0, begin)], spans[min(end, len(spans) - 1)]):
                    span = ProseSpan(spans[at + first - REACH][0], spans[at + last - REACH][1])
                    if hit := _hit(document, rule, span, options):
                        yield hit


def _fits(words: list[str], low: list[str], at: int, context: Context) -> bool:
    left, right = context[:2]
    return all(_fills(slot, words[at - n], low[at - n]) for n, slot in enumerate(left, 1)) and all(
        _fills(slot, words[at + n], low[at + n]) for n, slot in enumerate(right, 1)
    )


def _fills(slot: Slot, written: str, low: str) -> bool:
    words, shapes, without, flags = slot
    found = low in words or (flags > NOT and _is_such(flags, written)) or any(
        low.startswith(head) and low.endswith(tail) and len(low) > len(head) + len(tail) + 1 for head, tail in shapes
    )  # fmt: skip
    return (found and low not in without) != bool(flags & NOT)


def _is_such(flags: int, written: str) -> bool:
    first = written[:1]
    if first.isalpha():
        return bool(flags & WORD) or bool(flags & CAPITAL and first.isupper())
    if first.isdigit():
        return bool(flags & NUMBER)
    stop = first in _STOPS or not first.strip()
    return bool(flags & STOP and stop) or bool(flags & MARK and (stop or first not in _JOINS))


def _changed(low: str, ends: tuple[tuple[str, str], ...], lexicon: Lexicon) -> tuple[str, ...]:
    """What the word is with its other ending, where that is a word."""
    options = (low[: -len(written)] + right for written, right in ends if low.endswith(written))
    return tuple(option for option in options if lexicon.is_word(option))


def _in_one_block(document: Document, first: tuple[int, int], last: tuple[int, int]) -> bool:
    block = document.mark_at("block", first[1] - 1)
    return block is None or last[0] < block.end


def _hit(document: Document, rule: Rule, span: ProseSpan, options: tuple[str, ...]) -> Hit | None:
    """A hit where the word is no name; of a capital at a sentence's start its missing accent tells nothing: "A Paris"."""
    text = document.prose[span.start : span.end]
    if text[1:] != text[1:].lower():
        return None
    first = text[0].lower()
    if text[0] != first:
        options = tuple(o for o in options if o[0] == first or bare(o[0]) != bare(first) or o[0].isupper())
        if not (opens_sentence(document.prose, span.start) or any(o[0].isupper() for o in options)):
            return None
    replacements = tuple(follow_case(text, option) for option in options)
    if "’" in text or ("'" not in text and "’" in document.prose):
        replacements = tuple(option.replace("'", "’") for option in replacements)
    if not replacements:
        return None
    message = rule.message.replace("%s", " or ".join(replacements), 1).replace("%s", text, 1)
    return Hit(rule.id, span, message, replacements, rule.confidence)
