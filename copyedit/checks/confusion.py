"""A word that is a word, but hardly the one meant: a similar one would be far likelier among these neighbours.

A text becomes the numbers of its words; most of them are acquitted by the pairs that they make with the words beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case, is_title_case
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.records import NamedTuple
from copyedit.core.spans import ProseSpan
from copyedit.lexicon.confusion import CONTEXT, LEAST
from copyedit.lexicon.ngrams import END, START

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule
    from copyedit.lexicon.context import Context, Rival
    from copyedit.lexicon.cutting import Joined
    from copyedit.lexicon.words import Words

KEYS: Mapping[str, type] = {}
KEPT = 50_000  # tokens that are remembered from text to text
MOST = 3  # times that a word's repetition is counted
# A word, with its hyphens; a figure; the end of a sentence or a paragraph; another mark.
_TOKEN = Pattern(r"[^\W\d_]+(?:['-][^\W\d_]+)*|\d[\d.,]*\d|\d|[.!?:;]+(?=[\s\"')]|$)|\n[^\S\n]*\n\s*|[^\s\w]|_")
_ALIKE = (("’", "'"), ("…", "."), ("”", '"'), ("»", '"'))  # a class of ASCII marks is compiled in a tenth of the time
_BREAK, _MARK = -1, -2
_NEVER, _AT_START, _ALWAYS = range(3)
_NUMERALS = frozenset("two six ten".split())  # before any noun: “two slips” is rare, and right
_GLUE = frozenset("_@/\\#$&=~+^%|<>{}[]`-")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return {"patient": True}, None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    words: Words = tools.lexicon(document.language)  # type: ignore[assignment]
    if (context := words.context) is None:
        return
    prose = tools.checked(document)
    text = numbered(prose, context)
    suspects = [(at, rival) for at in context.doubtful(text.words, text.judged) if (rival := _rival(text, at, context))]
    if not suspects:
        return
    spans = [match.span() for match in _TOKEN.finditer(_plain(prose))]
    for at, rival in suspects:
        span = ProseSpan(*spans[text.tokens[at]])
        if _may_be_meant(text, at, rival, context) and _stands_free(document, span):
            written = document.prose[span.start : span.end]
            right = follow_case(written, rival.text)
            for rule in rules:
                message = rule.message.replace("%s", written, 1).replace("%s", right, 1)
                yield Hit(rule.id, span, message, (right,), rule.confidence)


class ConfusionLook:
    """A look at plain texts. Of many megabytes none is suspected: that would take longer than all other spelling."""

    asks_many = False

    def __init__(self, context: Context | None) -> None:
        self._context = context

    def one(self, data: bytes) -> bool:
        if self._context is None:
            return False
        try:
            prose = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            return True
        text = numbered(prose.replace("\r\n", "\n").replace("\r", "\n") if "\r" in prose else prose, self._context)
        places = self._context.doubtful(text.words, text.judged)
        return any(_rival(text, at, self._context) for at in places)

    def many(self, texts: Sequence[Joined]) -> Sequence[Sequence[int]]:
        return [()] * sum(len(some.sizes) for some in texts)


def look(rules: Sequence[Rule], tools: Tools) -> ConfusionLook:
    words: Words = tools.lexicon(rules[0].language)  # type: ignore[assignment]
    return ConfusionLook(words.context)


class Numbered(NamedTuple):
    """A text as the numbers of its words, sentences between START and END; of each the token it is, and where one is judged."""

    words: list[int]
    tokens: list[int]
    marks: frozenset[int]  # tokens
    judged: list[int]


def numbered(prose: str, context: Context) -> Numbered:
    """Cut a text into words that the context knows by number."""
    words, tokens, judged, marks = [START, START], [-1, -1], [], []
    known = context.kept
    if len(known) > KEPT:
        known.clear()
    for n, token in enumerate(_TOKEN.findall(_plain(prose))):
        found = known.get(token)
        if found is None:
            found = known[token] = _number(token, context)
        number, doubt = found
        if number >= 0:
            if doubt == _ALWAYS or (doubt == _AT_START and words[-1] == START):
                judged.append(len(words))
            words.append(number)
            tokens.append(n)
        elif number == _MARK:
            marks.append(n)
        elif words[-1] != START:
            words += (END, START, START)
            tokens += (-1, -1, -1)
    return Numbered([*words, END, END], tokens, frozenset(marks), judged)


def _plain(prose: str) -> str:
    """The text, with ASCII marks for some others."""
    if not prose.isascii():
        for mark, plain in _ALIKE:
            prose = prose.replace(mark, plain)
    return prose


def _number(token: str, context: Context) -> tuple[int, int]:
    """A token's number, and where such a word may be judged."""
    first = token[0]
    if not first.isalpha():
        return (0 if first.isdigit() else _BREAK if first in ".!?:;" or first.isspace() else _MARK), _NEVER
    low = token.lower()
    number = context.ngrams.number(low)
    if not number or not context.is_confusable(number) or low in _NUMERALS:
        return number, _NEVER
    if token == low:
        return number, _ALWAYS
    return number, _AT_START if token[1:] == low[1:] else _NEVER


def _rival(text: Numbered, at: int, context: Context) -> Rival | None:
    token = text.tokens[at]
    return context.best(text.words, at, marks=(token - 1 in text.marks, token + 1 in text.marks))


def _may_be_meant(text: Numbered, at: int, rival: Rival, context: Context) -> bool:
    """Whether the rival is likely enough once it is known how often the text has either word."""
    score, word = rival.score, text.words[at]
    if not context.is_common(word):
        score += CONTEXT["again"] * min(text.words.count(word) - 1, MOST)
    if not context.is_common(rival.number):
        score += CONTEXT["other again"] * min(text.words.count(rival.number), MOST)
    return score >= LEAST


def _stands_free(document: Document, span: ProseSpan) -> bool:
    """Whether a word is no part of a code or an address, and its line no title."""
    prose = document.prose
    if prose[span.start - 1 : span.start] in _GLUE or prose[span.end : span.end + 1] in _GLUE:
        return False
    line = prose[prose.rfind("\n", 0, span.start) + 1 : (prose.find("\n", span.end) + 1 or len(prose) + 1) - 1]
    return not is_title_case(line)
