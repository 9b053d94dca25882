"""Words that are slips of other words: unknown words, words run together, British beside American spelling.

A text is asked for its distinct words; what the lexicon has falls away, and only suspects are looked at where they stand.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case, is_title_case, may_be_shouted, opens_sentence
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan
from copyedit.core.tokens import WORD
from copyedit.lexicon.edits import one_edit
from copyedit.lexicon.ranking import in_context
from copyedit.lexicon.scorecard import WEIGHTS
from copyedit.lexicon.sharp_s import departures, is_swiss
from copyedit.lexicon.surroundings import is_determined, surroundings, touches_hyphen
from copyedit.lexicon.words import CAPITAL, INITIAL, LOWER, SURE
from copyedit.lexicon.writing import is_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule
    from copyedit.lexicon.corrections import Candidate
    from copyedit.lexicon.words import Verdict, Words

KEYS: Mapping[str, type] = {}
_ADJECTIVES = {"US": "American", "GB": "British", "AU": "Australian", "CA": "Canadian"}
UNKNOWN, RUN_ON, DIALECT = "spelling.unknown-word", "spelling.run-on", "spelling.dialect"
SUGGESTIONS = 5
LONG = 7  # letters of a capitalised word from which it may be a slip for a common word
COMMON = 4.0  # zipf of a word that everybody writes
CERTAIN = 2.0  # lead of the first correction over the second, in zipf, from which it is near certain
# What touches one of these is part of a code, an address or a figure: "x_militray", "@militray", "militray.com".
_GLUE = frozenset("0123456789²³¹°ªº_@/\\#$&=~+^%|<>{}[]`´ʼ′")
_UP_TO, _FROM = Pattern(r"(?:^|\s)[(“\"]?(?:[^\W\d_]+/)?$"), Pattern(r"(?:/[^\W\d_]+)?[)”\",;:.?!]*(?:\s|$)")
_BEFORE = Pattern(r"(?:^|[^\w])(?:[A-ZÀ-Þ][\w.’'-]*|al|el|de|van|von|bin|di|da)(?: [-–] |[ -])$")
_AFTER = Pattern(r"(?:['’]s)?[ -][A-ZÀ-Þ]")
_LETTERS = Pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
SHORT = 4  # letters of a part of a hyphenated word that is hardly a slip
CLEAR = 2.0  # log-odds above the least that tell a short word at a sentence's start from a name
FAIRLY_COMMON = 3.5  # zipf of what such a part may be a slip of


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    wanted = {rule.id for rule in rules}
    words: Words = tools.lexicon(document.language)  # type: ignore[assignment]
    if UNKNOWN in wanted or RUN_ON in wanted:
        has = words.has
        suspects = [word for word in _asked(document, tools) if word not in words.hot and not has(word)]
        yield from _slips(document, suspects, words, wanted)
    if DIALECT in wanted:
        yield from _dialect(document, words, tools.option("dialect"))


def _asked(document: Document, tools: Tools) -> Iterable[str]:
    """The words to look at: those that a screen of the raw text left over, or all of the parts that are checked."""
    if document.noted is not None:
        return document.noted
    prose = tools.checked(document)
    return document.vocabulary if prose is document.prose else dict.fromkeys(WORD.findall(prose))


def _noted(document: Document) -> Iterable[str]:
    """The words of the whole text, or those that a screen left over."""
    return document.vocabulary if document.noted is None else document.noted


def _slips(document: Document, suspects: list[str], words: Words, wanted: set[str]) -> Iterator[Hit]:
    for word in suspects:
        form = words.writing.plain(word)
        low = words.writing.lower(form)
        if not form or (is_code(form) and not may_be_shouted(form)):
            continue
        if is_code(form):
            verdict = words.verdict(low, INITIAL)
            places = [
                (span, verdict) for span in document.places(word) if verdict and _is_shouted(document, span, words)
            ]
        elif form == low:
            verdict = words.verdict(low, LOWER)
            if not verdict:
                continue
            places = [(span, verdict) for span in document.places(word)]
        else:
            places = list(_capitalised(document, word, low, words))
        first, last = words.writing.judged(word)
        for whole, verdict in places:
            span = ProseSpan(whole.start + first, whole.start + last)
            if _stands_alone(document.prose, span) and not _is_excused(document, span, verdict, words):
                hit = _hit(document, span, word[first:last], verdict, words)
                if hit.rule in wanted:
                    yield hit


def _capitalised(document: Document, word: str, low: str, words: Words) -> Iterator[tuple[ProseSpan, Verdict]]:
    """Where a capitalised unknown word stands, and what it is there: by itself a name, at a sentence's start perhaps a word."""
    if words.writing.capital_nouns:
        verdict = words.verdict(low, CAPITAL)
        yield from ((place, verdict) for place in (document.places(word) if verdict else ()))
        return
    as_name, as_word = words.verdict(low, CAPITAL), words.verdict(low, INITIAL)
    if not (as_name or as_word):
        return
    spans = [(span, opens(document, span)) for span in document.places(word)]
    if as_name.candidates and not words.is_name_only(as_name.candidates[0].word):
        # A common word is rarely meant by a short name or beside another one: "in Herat", "Ann Capling", "Yau Wai-ching".
        # "Network Managment Protocol" is as clear as it would be in lower case.
        clear = (as_name.listed and _is_swap(low, as_name)) or (
            len(low) > LONG and (as_name.listed or words.is_clear_slip(low))
        )
        spans = [
            (span, opens) for span, opens in spans
            if opens or (len(low) >= LONG and (clear or not _has_company(document.prose, span)))
        ]  # fmt: skip
    alone = len(spans) == 1
    may_be_word = len(low) > 3 and (
        as_word.listed
        or words.opens_with_function_word(as_word.run_on)
        or bool(as_word.candidates and alone and (len(low) > SHORT or as_word.odds > CLEAR or _is_swap(low, as_word)))
    )
    always_opens = all(opens for _, opens in spans)
    for span, _ in spans:
        if as_name and (as_name.listed or alone):
            yield span, as_name
        elif may_be_word and always_opens:
            yield span, as_word


def _is_swap(low: str, verdict: Verdict) -> bool:
    """Whether two letters changed places, which no name explains."""
    return one_edit(low, verdict.candidates[0].word) == "swap"


def _is_shouted(document: Document, span: ProseSpan, words: Words) -> bool:
    """Whether a line is in capitals, acronyms aside: most of its words are frequent ones."""
    line = _line(document.prose, span.start)
    if line != line.upper():
        return False
    others = _LETTERS.findall(line.lower())
    return sum(word in words.hot for word in others) > max(2, len(others) // 2)


def _has_company(prose: str, span: ProseSpan) -> bool:
    """Whether a capitalised word stands right before or after a capitalised word."""
    return bool(_BEFORE.search(prose[max(0, span.start - 30) : span.start]) or _AFTER.match(prose, span.end))


def opens(document: Document, span: ProseSpan) -> bool:
    """Whether a capital proves nothing here: at a sentence's start, in a Title Case line, in a line of capitals."""
    prose, start = document.prose, span.start
    if opens_sentence(prose, start):
        return True
    return is_title_case(_line(prose, start))


def _line(prose: str, start: int) -> str:
    return prose[prose.rfind("\n", 0, start) + 1 : (prose.find("\n", start) + 1 or len(prose) + 1) - 1]


def _stands_alone(prose: str, span: ProseSpan) -> bool:
    before, after = prose[span.start - 1 : span.start] or " ", prose[span.end : span.end + 2] + "  "
    if after[0] == "‘" and after[1].isalpha():  # wasn‘t
        return False
    if before in _GLUE or after[0] in _GLUE:
        return "/" in (before, after[0]) and _is_either(prose, span)
    if before in ".:" and prose[span.start - 2 : span.start - 1].isalnum() and prose[span.start].islower():
        return False
    return not (after[0] in ".:" and after[1].islower() and after[1].isascii())


def _is_either(prose: str, span: ProseSpan) -> bool:
    """Whether a word is one of two words that a slash joins, and no part of an address: "ownership/borrowing"."""
    before = _UP_TO.search(prose[max(0, span.start - 40) : span.start])
    after = _FROM.match(prose[span.end : span.end + 40])
    return bool(before and after) and (prose[span.start - 1 : span.start] == "/") != (
        prose[span.end : span.end + 1] == "/"
    )


def _is_excused(document: Document, span: ProseSpan, verdict: Verdict, words: Words) -> bool:
    """Whether the place speaks against a slip. Parts of hyphenated words are often fragments: "al-", "pro-", "-ish"."""
    prose = document.prose
    after = prose[span.end : span.end + 2]
    if after[:1] in "'’" and after and words.writing.judged(prose[span.start : span.end] + "'a")[0]:
        return True  # an elided word before what is no word: dall'830
    if touches_hyphen(prose, span) and not verdict.listed:
        if after[:1] == "-" and not after[1:].isalpha():
            return True  # gemeenteraads- en provinciebestuur
        best = verdict.candidates[0] if verdict.candidates else None
        if not best or span.end - span.start <= SHORT or best.zipf < FAIRLY_COMMON:
            return True
    if verdict.odds >= SURE:
        return False
    found = surroundings(document, span, words, verdict.candidates[0].word if verdict.candidates else "")
    return verdict.odds + sum(WEIGHTS[name] * value for name, value in found) < 0


def _hit(document: Document, span: ProseSpan, word: str, verdict: Verdict, words: Words) -> Hit:
    if verdict.run_on:
        right = _recase(word, verdict.run_on, words)
        return Hit(RUN_ON, span, f"“{word}” is two words: “{right}”?", (right,), 0.85)
    ranked = in_context(document.prose, span, verdict.candidates, words)
    best = ranked[0]
    lead = best.score - ranked[1].score if len(ranked) > 1 else 9.0
    sure = lead >= 1 if verdict.listed else lead >= CERTAIN and _is_plain_slip(document, word, best, words)
    found = (_recase(word, c.word, words) for c in ranked[:SUGGESTIONS])
    if words.writing.sharp_s and is_swiss(words, document.vocabulary, document.prose):
        found = (right.replace("ß", "ss") for right in found)
    suggestions = tuple(dict.fromkeys(found))
    message = f"“{word}” is not a word; did you mean “{suggestions[0]}”?"
    return Hit(UNKNOWN, span, message, suggestions, 0.95 if sure else 0.6)


def _is_plain_slip(document: Document, word: str, best: Candidate, words: Words) -> bool:
    """Whether a word that no list has is near certainly a slip: long, a common word but for one slip, and written once.

    Two letters that changed places are a slip however often they are written: "militray".
    """
    kind = one_edit(words.writing.plain(word).lower(), best.word)
    if len(word) < LONG or best.zipf < COMMON or kind in ("", "change", "accent"):
        return False
    return kind == "swap" or document.prose.find(word) == document.prose.rfind(word)


def _recase(word: str, right: str, words: Words) -> str:
    """A correction written as the word was: Militray -> Military, MILITRAY -> MILITARY; its possessive ending kept."""
    if word.isalpha() and word.islower():
        return right
    stem = words.writing.plain(word)
    ending = word[-2:] if len(word) > 2 and word[-2] in "'’" and word[-1] in "sS" and not stem.endswith("'s") else ""
    right = follow_case(stem, right)
    if "’" in word:
        right = right.replace("'", "’")
    return right + ending


def _dialect(document: Document, words: Words, wanted: str) -> Iterator[Hit]:
    """British and American forms in one text: told at those of the minority, or at those that the house does not write."""
    british, american = words.dialects()
    # A capital inside a sentence belongs to somebody's name: the Labour Party, the Department of Defense.
    noted = list(_noted(document))
    if words.writing.sharp_s:
        yield from _sharp_s(document, noted, words, wanted)
        return
    if wanted not in _ADJECTIVES:
        places = [sum(1 for w in noted if w in pairs for _ in document.places(w)) for pairs in (british, american)]
        if not all(places) or places[0] == places[1]:
            return
        wanted = "GB" if places[0] > places[1] else "US"
    unwritten = words.unwritten(wanted)
    for word in noted:
        right = unwritten.get(word)
        if not right:
            continue
        written = "American" if word in american else "British"
        message = f"“{word}” is {written} spelling; the text is {_ADJECTIVES[wanted]}: “{right}”."
        for span in document.places(word):
            yield Hit(DIALECT, span, message, (right,), 0.8)


def _sharp_s(document: Document, noted: list[str], words: Words, wanted: str) -> Iterator[Hit]:
    """Swiss forms in a text that has ß, and spellings of before 1996 in one of today; a noun without an article may be a name."""
    for word, right, message in departures(words, noted, document.prose, wanted):
        for span in document.places(word):
            if word[0].isupper() and not is_determined(document.prose, span, words):
                continue
            yield Hit(DIALECT, span, message.replace("%s", word, 1).replace("%s", right, 1), (right,), 0.8)
