"""Two spellings of one name in one text: Qasem and Qassem, Gerasimov's and Gerassimov. Told at the rarer, on a tie at the later.

People whose names are close stay apart: the same person is told by the words beside the name, or by a form nobody knows.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from copyedit.core.casing import capitals
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.records import NamedTuple
from copyedit.core.spans import ProseSpan
from copyedit.lexicon.edits import GLYPHS, one_edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Lexicon, Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
SHORTEST = 4  # letters; two short names that are close are two names
MOST_PLACES = 20  # of the other spelling that a finding keeps
LONG = 7  # letters from which two names that are one slip apart need no company to be one
KNOWN = 3.0  # zipf from which a name is well known by itself
_CAPITALS = capitals()
_NAME = Pattern(rf"(?<![\w’'@#/.])(?<![^\w]-)[{_CAPITALS}][\w\u0300-\u036f]*")  # each part of a name with hyphens
_SENTENCE = Pattern(r"""[.!?…]["”’')\]]*\s+["“‘]?$""")
_BESIDE = Pattern(rf"(?:\s+|\s+[a-z]{{1,3}}[ -]|\s+[{_CAPITALS}]\.\s+)$")
# What one alphabet's names become in another: Gerassimov, Guerassimov, Gerasimow; Qasem, Kasem; Zelensky, Zelenskyy.
_SOUNDS = (
    ("tsch", "c"), ("tch", "c"), ("dsch", "j"), ("sch", "s"), ("sh", "s"), ("zh", "z"), ("kh", "h"), ("ph", "f"), ("gu", "g"),
    ("ck", "k"), ("ch", "c"), ("dj", "j"), ("dzh", "j"), ("th", "t"), ("ou", "u"), ("oo", "u"), ("ee", "i"), ("w", "v"), ("q", "k"), ("c", "k"),
    ("j", "i"), ("y", "i"), ("ff", "v"), ("z", "s"),
)  # fmt: skip


class Form(NamedTuple):
    """One spelling: where it stands, and the capitalised words right before and right after it."""

    text: str
    places: list[tuple[int, int]]
    before: frozenset[str]
    after: frozenset[str]


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    forms = _forms(document, tools)
    lexicon = tools.lexicon(document.language)
    inflects = getattr(tools.language(document.language), "NAMES_INFLECT", False)
    for a, b in _close_pairs(forms):
        one, other = forms[a], forms[b]
        if not _may_be_slip(a, b) and (inflects or not _lacks_last(one, other, lexicon)):
            continue
        if _same_name(one, other, lexicon, inflects=inflects):
            rare, usual = sorted((one, other), key=lambda f: _rightness(f, lexicon))
            yield from (_hit(document, rule, rare, usual) for rule in rules)


def _hit(document: Document, rule: Rule, rare: Form, usual: Form) -> Hit:
    start, end = rare.places[0]
    message = f"“{rare.text}” ({_times(rare)}) is “{usual.text}” ({_times(usual)}) elsewhere in this text."
    right = usual.text.upper() if document.prose[start:end].isupper() else usual.text
    return Hit(
        rule.id,
        ProseSpan(start, end),
        message,
        (right,),
        0.5,
        tuple(ProseSpan(*at) for at in usual.places[:MOST_PLACES]),
    )


def _rightness(form: Form, lexicon: Lexicon) -> tuple[int, bool, int, int]:
    """Less of the spelling that is told: the rarer one, one that nobody knows, one of odder letters ("Rzykar"), the later one."""
    return len(form.places), lexicon.has(form.text), -lexicon.oddness(form.text.lower()), -form.places[0][0]


def _times(form: Form) -> str:
    return "once" if len(form.places) == 1 else f"{len(form.places)} times"


def _forms(document: Document, tools: Tools) -> dict[str, Form]:
    """The capitalised words of the checked blocks, by spelling; SOLEIMANI counts as Soleimani."""
    prose, lexicon = document.prose, tools.lexicon(document.language)
    titles = tools.language(document.language).TITLES
    places: dict[str, list[tuple[int, int]]] = {}
    before: dict[str, set[str]] = {}
    after: dict[str, set[str]] = {}
    for block in document.marks("block"):
        if block.value in ("furniture", "reader-comment"):
            continue
        last, last_end = "", -9
        for match in _NAME.finditer(prose, block.start, block.end):
            word = match[0]
            if len(word) > SHORTEST and word.isupper():
                word = word.title()
            if last and _is_beside(prose, last_end, match.start()):
                before.setdefault(word, set()).add(last)
                after.setdefault(last, set()).add(word)
            places.setdefault(word, []).append(match.span())
            opens = match.start() == block.start or bool(
                _SENTENCE.search(prose[max(0, match.start() - 6) : match.start()])
            )
            # "Then Gerasimov", "President Putin": such words tell nobody apart.
            tells = not (opens and lexicon.is_word(word.lower())) and word.lower() not in titles
            last, last_end = (word, match.end()) if tells else ("", -9)
    found = {}
    for word, at in places.items():
        if (
            len(word) < SHORTEST
            or not word[0].isupper()
            or not word.replace("-", "").isalpha()
            or lexicon.is_misspelling(word.lower())
        ):
            continue
        beside, behind = frozenset(before.get(word, ())), frozenset(after.get(word, ()))
        if lexicon.is_word(word.lower()) and not (beside or behind):
            continue
        found[word] = Form(word, at, beside, behind)
    return found


def _is_beside(prose: str, end: int, start: int) -> bool:
    between = prose[end:start]
    return len(between) < 6 and (between in (" ", "-") or bool(_BESIDE.fullmatch(between)))


def _bare(name: str) -> str:
    """A name in lower case without diacritics."""
    low = name.lower()
    if not low.isascii():
        low = "".join(c for c in normalize("NFD", low) if not "\u0300" <= c <= "\u036f")
        low = low.replace("ł", "l").replace("ø", "o").replace("ı", "i")
    return low


def skeleton(name: str) -> str:
    """A name without what differs between transliterations: diacritics, doubled letters, classes of sounds."""
    low = _bare(name)
    for pattern, sound in _SOUNDS:
        low = low.replace(pattern, sound)
    return re.sub(r"(.)\1+", r"\1", low)


def _close_pairs(forms: Mapping[str, Form]) -> list[tuple[str, str]]:
    """Pairs of spellings that share a skeleton, or are one edit apart; by keys, so that not every pair is looked at."""
    shelves: dict[str, list[str]] = {}
    for name in forms:
        low = name.lower()
        keys = {"=" + skeleton(name), low, _merged(low), *(low[:i] + low[i + 1 :] for i in range(1, len(low)))}
        for key in keys:
            shelves.setdefault(key, []).append(name)
    pairs = {
        (a, b) for shelf in shelves.values() if 1 < len(shelf) < 20
        for i, a in enumerate(shelf) for b in shelf[i + 1 :]
    }  # fmt: skip
    return sorted((a, b) for a, b in pairs if a.lower() != b.lower())


def _merged(low: str) -> str:
    """A name in which two letters that look like one are that one: "itarnar" and "itamar" are the same."""
    for two, one in GLYPHS.items():
        low = low.replace(two, one)
    return low


def _may_be_slip(a: str, b: str) -> bool:
    """Not an ending that makes another word of it (Syria, Syrian; Iran, Iranians), nor another first letter."""
    short, long = sorted((a, b), key=len)
    if a[0] != b[0] and skeleton(a)[:1] != skeleton(b)[:1]:
        return False
    if long.startswith(short):
        rest = long[len(short) :]
        return rest[0] == short[-1] and len(rest) == 1 and rest != "s"
    if (
        long[-1] == "s" != short[-1]
        and long[:-1] != short
        and long[:-1].startswith(short[:-1])
        and len(long) != len(short)
    ):
        return False
    if long[-1] != short[-1] and long[-1] in "as" and short[-1] in "oaieyns" and long[:-1] == short[:-1]:
        return False  # Maria and Mario, Latino and Latina
    return not (long[:-1] == short[: len(long) - 1] and len(long) == len(short) and len(long) < 6)


def _lacks_last(a: Form, b: Form, lexicon: Lexicon) -> bool:
    """Whether one is the other without its last letter, and known by nobody: "Huawe"; not Laker, one of the Lakers."""
    short, long = sorted((a, b), key=lambda f: len(f.text))
    return long.text[:-1] == short.text and long.text[-1] != "s" and _is_slip(short, long, lexicon)


def _same_name(a: Form, b: Form, lexicon: Lexicon, *, inflects: bool) -> bool:
    shared = (a.before & b.before) | (a.after & b.after)
    apart = _differ(a.before, b.before) or _differ(a.after, b.after)
    soft = skeleton(a.text) == skeleton(b.text)
    slip = _is_slip(a, b, lexicon) or _is_slip(b, a, lexicon)
    if inflects and not soft and len(a.text) == len(b.text) and a.text[:-1] == b.text[:-1]:
        return False  # another last letter may be an ending
    if slip and min(len(a.text), len(b.text)) >= LONG:
        return True
    unknown = not (lexicon.has(a.text) or lexicon.has(b.text))
    if (slip or unknown) and a.text[-1] == b.text[-1] and len(a.text + b.text) > 2 * SHORTEST:
        # What nobody knows is hardly another name, unless it sounds alike: Jonas Brodin and Joonas Korpisalo.
        return not (soft and apart and not shared)
    if apart and not (shared and (a.after & b.after or not _differ(a.after, b.after))):
        return False
    if _bare(a.text) == _bare(b.text):
        return a.text[-1] == b.text[-1] or not inflects  # Erdogan and Erdoğan; not Albania and Albanią
    return _is_near(a, b, lexicon, shared=bool(shared), soft=soft, slip=slip)


def _is_near(a: Form, b: Form, lexicon: Lexicon, *, shared: bool, soft: bool, slip: bool) -> bool:
    """Whether two spellings that are known, or that end differently, are of one name all the same."""
    known = [lexicon.has(f.text) and lexicon.zipf(f.text.lower()) >= KNOWN for f in (a, b)]
    ordinary = any(lexicon.is_word(f.text.lower()) for f in (a, b))
    if shared:
        distinct = all(known) and not soft and len(a.text) < 8
        return not distinct and not (ordinary and not soft and all(lexicon.has(f.text) for f in (a, b)))
    if all(known) or ordinary:
        return False
    if all(lexicon.has(f.text) for f in (a, b)):
        # Erikson and Ericsson both exist; so do Wieland and Weiland, but those are one slip apart.
        swapped = one_edit(a.text.lower(), b.text.lower()) in ("swap", "double")
        if any(known) or not swapped or len(a.text) < 6:
            return False
    alone = not (a.before or a.after) or not (b.before or b.after)
    return alone and (soft or min(len(a.text), len(b.text)) >= (5 if slip else 6))


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _is_slip(wrong: Form, right: Form, lexicon: Lexicon) -> bool:
    """Whether nobody knows one spelling and many know the other: "Huwaei" beside "Huawei"."""
    if lexicon.has(wrong.text) or not lexicon.has(right.text):
        return False
    return len(wrong.places) <= len(right.places)
