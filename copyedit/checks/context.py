"""A word that is right elsewhere and wrong beside these words: “er sagte, das sie” -> “dass”.

A text is cut once; the words that rules name call their contexts, and only the neighbours of these are looked at.
"""

from __future__ import annotations

import marshal
from functools import cache
from itertools import accumulate, compress, count, islice
from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case, opens_sentence
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan
from copyedit.lexicon.writing import bare
from copyedit.rulebook.contexts import (
    CAPITAL,
    JOINS,
    MARK,
    NOT,
    NUMBER,
    REACH,
    STOP,
    STOPS,
    WORD,
    has_shape,
    read_contexts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Lexicon, Tools
    from copyedit.core.rule import Rule
    from copyedit.lexicon.cutting import Cut
    from copyedit.rulebook.contexts import Calls, Context, Slot
    from copyedit.rulebook.meeting import Meeting

KEYS: Mapping[str, type] = {"contexts": dict, "classes": dict, "bare-capitals": bool, "patient": bool}
# A word without what is elided before it ("l'été" is two), a mark, the end of a paragraph.
_TOKEN = Pattern(r"[\w\u00ad\u0300-\u036f]+(?:'(?=\w))?|\n[^\S\n]*\n\s*|[^\w\s]")
_EDGE = [""] * REACH
_AHEAD = 100  # tokens whose places are looked up at once
_STRANGE = (b"\r", "\ufeff".encode())  # which are taken out before a text is cut


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    if not keys.get("contexts"):
        raise ValueError("contexts: none; the rule needs at least one pair")
    contexts, index = read_contexts(keys["contexts"], keys.get("classes", {}))
    packed = {word: _packed(contexts, calls) for word, calls in index.items()}
    data = {"contexts": packed, "bare": keys.get("bare-capitals", False)}
    if keys.get("patient"):
        data["patient"] = True
    return data, tuple(sorted({word.rstrip("'") for word in packed}))


def _packed(contexts: Sequence[Context], calls: Calls) -> bytes:
    """What a word calls, as bytes: of a rule's hundreds of words few stand in a text, and only theirs are unpacked."""
    before, after, alone = calls
    numbers = {*alone, *(n for side in (before, after) for some in side.values() for n in some)}
    return marshal.dumps(({n: contexts[n] for n in sorted(numbers)}, before, after, alone))


_called = cache(marshal.loads)


class Tokens:
    """The words and marks of a text, in lower case, with empty ones around; where they stand is found when it is asked."""

    def __init__(self, prose: str) -> None:
        self.prose = prose
        low = prose.lower()
        if len(low) != len(prose):  # "İ" has two characters in lower case
            low = "".join(c.lower()[0] for c in prose)
        self._text = low.replace("’", "'")
        self.low = [*_EDGE, *_TOKEN.findall(self._text), *_EDGE]
        self._spans: list[tuple[int, int]] = []
        self._matches = _TOKEN.finditer(self._text)

    def span(self, number: int) -> tuple[int, int]:
        """Where the token of a number in `low` stands; for one around the text, that beside it."""
        spans, wanted = self._spans, max(number - REACH, 0)
        if wanted >= len(spans):
            spans += [match.span() for match in islice(self._matches, wanted + _AHEAD - len(spans))]
        return spans[min(wanted, len(spans) - 1)]

    def written(self, number: int) -> str:
        start, end = self.span(number)
        return self.prose[start:end]

    def is_name(self, number: int) -> bool:
        """Whether a word has a capital inside a sentence."""
        start, _ = self.span(number)
        return self.prose[start].isupper() and not opens_sentence(self.prose, start)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    tokens = Tokens(tools.checked(document))
    lexicon = tools.lexicon(document.language)
    for rule in rules:
        told: set[ProseSpan] = set()
        for at, context in _places(tokens, rule):
            left, after, first, last, right, ends = context
            options = _changed(" ".join(tokens.low[at + first : at + last + 1]), ends, lexicon) if ends else right
            if options and _reads_on(document, tokens, at - len(left), at + len(after)):
                span = ProseSpan(tokens.span(at + first)[0], tokens.span(at + last)[1])
                if span not in told and (hit := _hit(document, rule, span, options)):
                    told.add(span)
                    yield hit


class ContextLook:
    """A look at plain texts: one in which no context is met needs not be parsed. Patient rules are not asked of many."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._of_many = [rule for rule in rules if not rule.data.get("patient")]
        self.asks_many = bool(self._of_many)
        self._meeting: Meeting | None = None

    def one(self, data: bytes) -> bool:
        return _meets(data, self._rules)

    def many(self, cut: Cut) -> Sequence[bool]:
        if any(strange in cut.raw for strange in _STRANGE):
            ends = accumulate(size + 1 for size in cut.sizes)
            return [_meets(cut.raw[end - size : end], self._of_many) for end, size in zip(ends, cut.sizes, strict=True)]
        if self._meeting is None:
            from copyedit.rulebook.meeting import Meeting

            self._meeting = Meeting(all_called(self._of_many))
        return self._meeting.of(cut)


def all_called(rules: Sequence[Rule]) -> Iterator[tuple[str, dict[int, Context], Calls]]:
    """The words that call contexts, with these."""
    for rule in rules:
        for word, packed in rule.data["contexts"].items():
            contexts, *calls = _called(packed)
            yield word, contexts, tuple(calls)


def _meets(data: bytes, rules: Sequence[Rule]) -> bool:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True
    tokens = Tokens(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)
    return any(True for rule in rules for _ in _places(tokens, rule))


def look(rules: Sequence[Rule], tools: Tools) -> ContextLook:
    return ContextLook(rules)


def _places(tokens: Tokens, rule: Rule) -> Iterator[tuple[int, Context]]:
    """Where a context of the rule is met: the number of the token that called it."""
    packed, low = rule.data["contexts"], tokens.low
    for at in compress(count(), map(packed.__contains__, low)):
        contexts, before, after, alone = _called(packed[low[at]])
        for number in (*before.get(low[at - 1], ()), *after.get(low[at + 1], ()), *alone):
            if _fits(tokens, at, contexts[number]):
                yield at, contexts[number]


def _fits(tokens: Tokens, at: int, context: Context) -> bool:
    number = at
    for slot in context[1]:
        number += 1
        if not _fills(slot, tokens, number):
            return False
    number = at
    for slot in context[0]:
        number -= 1
        if not _fills(slot, tokens, number):
            return False
    return True


def _fills(slot: Slot, tokens: Tokens, number: int) -> bool:
    words, shapes, without, shapes_without, flags = slot
    low = tokens.low[number]
    found = low in words or (flags > NOT and _is_such(flags, tokens, number))
    if not found and shapes and has_shape(low, shapes) and not has_shape(low, shapes_without):
        found = not tokens.is_name(number)  # which may end like any word
    return (found and low not in without) != bool(flags & NOT)


def _is_such(flags: int, tokens: Tokens, number: int) -> bool:
    first = tokens.low[number][:1]
    if first.isalpha():
        return bool(flags & WORD) or bool(flags & CAPITAL and tokens.written(number)[0].isupper())
    if first.isdigit():
        return bool(flags & NUMBER)
    stop = first in STOPS or not first.strip()
    return bool(flags & STOP and stop) or bool(flags & MARK and (stop or first not in JOINS))


def _changed(low: str, ends: tuple[tuple[str, str], ...], lexicon: Lexicon) -> tuple[str, ...]:
    """What a word is with its other ending, where that is a word."""
    options = (low[: -len(written)] + right for written, right in ends if low.endswith(written))
    return tuple(option for option in options if lexicon.is_word(option))


def _reads_on(document: Document, tokens: Tokens, first: int, last: int) -> bool:
    """Whether a context is read in one go: in one block, without an acronym, which is another word ("IS")."""
    block = document.mark_at("block", tokens.span(first)[1] - 1)
    if block and tokens.span(last)[0] >= block.end:
        return False
    return not any(word.isupper() and word[1:2].isalpha() for word in map(tokens.written, range(first, last + 1)))


def _hit(document: Document, rule: Rule, span: ProseSpan, options: tuple[str, ...]) -> Hit | None:
    """A hit where the word is no name. `bare`: of a capital its missing accent tells nothing, as in "A Paris"."""
    text = document.prose[span.start : span.end]
    if text[1:] != text[1:].lower():
        return None
    first = text[0].lower()
    if text[0] != first:
        if rule.data["bare"]:
            options = tuple(o for o in options if o[0] == first or bare(o[0]) != bare(first))
        if not (opens_sentence(document.prose, span.start) or any(o[0].isupper() for o in options)):
            return None
    replacements = tuple(follow_case(text, option) for option in options)
    if "’" in text or ("'" not in text and "’" in document.prose):
        replacements = tuple(option.replace("'", "’") for option in replacements)
    if not replacements or text in replacements:
        return None
    message = rule.message.replace("%s", " or ".join(replacements), 1).replace("%s", text, 1)
    return Hit(rule.id, span, message, replacements, rule.confidence)
