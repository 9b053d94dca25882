"""A word that is right elsewhere and wrong beside these words: “er sagte, das sie” -> “dass”.

A text is cut once; the words that rules name call their contexts, and only the neighbours of these are looked at.
"""

from __future__ import annotations

import marshal
from bisect import bisect_left
from functools import cache
from itertools import accumulate, compress, count, islice, pairwise
from sys import maxsize
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
    from copyedit.lexicon.cutting import Joined
    from copyedit.rulebook.contexts import Calls, Context, Slot
    from copyedit.rulebook.meeting import Meeting

KEYS: Mapping[str, type] = {"contexts": dict, "classes": dict, "bare-capitals": bool, "patient": bool}
# A word without what is elided before it ("l'été" is two), a mark, the end of a paragraph.
_TOKEN = Pattern(r"[\w\u00ad\u0300-\u036f]+(?:'(?=\w))?|\n[^\S\n]*\n\s*|[^\w\s]")
_EDGE = [""] * REACH
_AHEAD = 100  # tokens whose places are looked up at once
_FEW, _APART = 10, 400  # places that are looked at one by one: so many, or one in so many bytes
_NEAR = 200  # characters around a place, which nearly always have as many tokens as a context reaches
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
    """The words and marks of a text, or of a part of it, in lower case, with empty ones around.

    Where they stand in the text is found when it is asked.
    """

    def __init__(self, prose: str, start: int = 0, end: int = maxsize) -> None:
        self.prose = prose
        part = prose[start:end]
        low = part.lower()
        if len(low) != len(part):  # "İ" has two characters in lower case
            low = "".join(c.lower()[0] for c in part)
        self._text = low.replace("’", "'")
        self.low = [*_EDGE, *_TOKEN.findall(self._text), *_EDGE]
        self._start = start
        self._spans: list[tuple[int, int]] = []
        self._matches = _TOKEN.finditer(self._text)

    def span(self, number: int) -> tuple[int, int]:
        """Where the token of a number in `low` stands; for one around the text, that beside it."""
        spans, wanted = self._spans, max(number - REACH, 0)
        if wanted >= len(spans):
            first = self._start
            more = islice(self._matches, wanted + _AHEAD - len(spans))
            spans += [(first + match.start(), first + match.end()) for match in more]
        return spans[min(wanted, len(spans) - 1)]

    def number(self, at: int) -> int:
        """The number of the token that begins at a place; 0 if none does."""
        self.span(len(self.low))
        number = bisect_left(self._spans, (at, at))
        return number + REACH if self._spans[number : number + 1] and self._spans[number][0] == at else 0

    def written(self, number: int) -> str:
        start, end = self.span(number)
        return self.prose[start:end]

    def is_name(self, number: int) -> bool:
        """Whether a word has a capital inside a sentence."""
        start, _ = self.span(number)
        return self.prose[start].isupper() and not opens_sentence(self.prose, start)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose, spots = tools.checked(document), document.spots.get("context")
    excerpts = [(Tokens(prose), 0)] if spots is None else [_around(prose, spot) for spot in spots]
    lexicon = tools.lexicon(document.language)
    for rule in rules:
        told: set[ProseSpan] = set()
        for tokens, number in excerpts:
            for hit, first, last in _hits(document.prose, tokens, number, rule, lexicon):
                if hit.span not in told and _is_in_one_block(document, tokens, first, last):
                    told.add(hit.span)
                    yield hit


def _around(prose: str, spot: int) -> tuple[Tokens, int]:
    """The tokens around a place, as far as a context reaches, and the number of the one there; 0 to ask for all."""
    for near in (_NEAR, len(prose)):
        tokens = Tokens(prose, max(spot - near, 0), spot + near)
        number = tokens.number(spot)
        begins, ends = spot <= near, spot + near >= len(prose)
        if (begins or number > 2 * REACH) and (ends or number < len(tokens.low) - 2 * REACH - 1):
            break
    return tokens, number


def _hits(prose: str, tokens: Tokens, number: int, rule: Rule, lexicon: Lexicon) -> Iterator[tuple[Hit, int, int]]:
    """(hit, first, last token of its context) for each context of a rule that a token calls; any token if `number` is 0."""
    for at, context in _places(tokens, rule, number):
        left, after, first, last, right, ends = context
        options = _changed(" ".join(tokens.low[at + first : at + last + 1]), ends, lexicon) if ends else right
        begin, end = at - len(left), at + len(after)
        if options and not _has_acronym(tokens, begin, end):
            span = ProseSpan(tokens.span(at + first)[0], tokens.span(at + last)[1])
            if hit := _hit(prose, rule, span, options):
                yield hit, begin, end


class ContextLook:
    """A look at plain texts: one in which no context is met needs not be parsed. Patient rules are not asked of many."""

    def __init__(self, rules: Sequence[Rule], lexicon: Lexicon) -> None:
        self._rules, self._lexicon = rules, lexicon
        self._of_many = [rule for rule in rules if not rule.data.get("patient")]
        self.asks_many = bool(self._of_many)
        self._meeting: Meeting | None = None

    def one(self, data: bytes) -> bool:
        return _meets(data, self._rules)

    def many(self, texts: Sequence[Joined]) -> Sequence[Sequence[int] | None]:
        if self._meeting is None:
            from copyedit.rulebook.meeting import Meeting

            self._meeting = Meeting(all_called(self._of_many))
        met = zip((text for some in texts for text in some.texts()), self._meeting.of(texts), strict=True)
        if any(_is_strange(some.raw) for some in texts):
            return [self._told(text, at) if at or _is_strange(text) else () for text, at in met]
        return [self._told(text, at) if at else () for text, at in met]

    def _told(self, data: bytes, places: Sequence[int]) -> Sequence[int] | None:
        """At which of some bytes of a text a word calls a context that tells something; None where only the check can tell."""
        if _is_strange(data) or len(places) > max(_FEW, len(data) // _APART):
            return None if _meets(data, self._of_many) else ()
        try:
            text = data.decode()
        except UnicodeDecodeError:
            return None
        spots = accumulate(len(data[i:j].decode()) for i, j in pairwise((0, *places)))
        return [spot for spot in spots if self._tells(text, spot)]

    def _tells(self, text: str, spot: int) -> bool:
        tokens, number = _around(text, spot)
        return any(True for rule in self._of_many for _ in _hits(text, tokens, number, rule, self._lexicon))


def all_called(rules: Sequence[Rule]) -> Iterator[tuple[str, dict[int, Context], Calls]]:
    """The words that call contexts, with these."""
    for rule in rules:
        for word, packed in rule.data["contexts"].items():
            contexts, *calls = _called(packed)
            yield word, contexts, tuple(calls)


def _is_strange(data: bytes) -> bool:
    """Whether what a text is cut into is not what its bytes are."""
    return any(strange in data for strange in _STRANGE)


def _meets(data: bytes, rules: Sequence[Rule]) -> bool:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return True
    tokens = Tokens(text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text)
    return any(True for rule in rules for _ in _places(tokens, rule))


def look(rules: Sequence[Rule], tools: Tools) -> ContextLook:
    return ContextLook(rules, tools.lexicon(tools.option("languages")[0]))


def _places(tokens: Tokens, rule: Rule, number: int = 0) -> Iterator[tuple[int, Context]]:
    """Where a context of the rule is met, or whether it is at one token: the number of the token that called it."""
    packed, low = rule.data["contexts"], tokens.low
    calling = (number,) * (low[number] in packed) if number else compress(count(), map(packed.__contains__, low))
    for at in calling:
        contexts, before, after, alone = _called(packed[low[at]])
        for called in (*before.get(low[at - 1], ()), *after.get(low[at + 1], ()), *alone):
            if _fits(tokens, at, contexts[called]):
                yield at, contexts[called]


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


def _is_in_one_block(document: Document, tokens: Tokens, first: int, last: int) -> bool:
    block = document.mark_at("block", tokens.span(first)[1] - 1)
    return not block or tokens.span(last)[0] < block.end


def _has_acronym(tokens: Tokens, first: int, last: int) -> bool:
    """Whether one of some words is in capitals, and so another word: "IS"."""
    return any(word.isupper() and word[1:2].isalpha() for word in map(tokens.written, range(first, last + 1)))


def _hit(prose: str, rule: Rule, span: ProseSpan, options: tuple[str, ...]) -> Hit | None:
    """A hit where the word is no name. `bare`: of a capital its missing accent tells nothing, as in "A Paris"."""
    text = prose[span.start : span.end]
    if text[1:] != text[1:].lower():
        return None
    first = text[0].lower()
    if text[0] != first:
        if rule.data["bare"]:
            options = tuple(o for o in options if o[0] == first or bare(o[0]) != bare(first))
        if not (opens_sentence(prose, span.start) or any(o[0].isupper() for o in options)):
            return None
    replacements = tuple(follow_case(text, option) for option in options)
    if "’" in text or ("'" not in text and "’" in prose):
        replacements = tuple(option.replace("'", "’") for option in replacements)
    if not replacements or text in replacements:
        return None
    message = rule.message.replace("%s", " or ".join(replacements), 1).replace("%s", text, 1)
    return Hit(rule.id, span, message, replacements, rule.confidence)
