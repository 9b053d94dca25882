"""Figures and words: small numbers in words, larger ones in figures, no figure at the start of a sentence.

Ages, dates, times, scores, money, percentages, measures, labels ("page 3") and series keep their figures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.casing import opens_sentence
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.languages import usage
from copyedit.rulebook.messages import fill
from copyedit.rulebook.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {"words": list, "figures": list, "start": bool, "before": list, "exceptions": list}
FORMS = ("words", "figures", "start")
_FIGURE = r"(?<![\w.,:/$£€¥#+%°&@§–—-])(?<![$£€¥#§] )\d+(?:[.,]\d+)*(?=[  ]([^\W\d_]+(?:[-’'.][^\W\d_]+)*))"
_BEFORE = r"([^\W\d_][\w’'-]*)[.]?[  ]$"
_SHORT = r"(?<!\w)([^\W\d_]{1,3})\.[  ]$"  # “ca. 12 people”: an abbreviation, if no common word
_YEARS = range(1500, 2100)


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    if sum(form in keys for form in FORMS) != 1:
        raise ValueError(f"extends: a rule of this kind has one of {', '.join(FORMS)}")
    known = usage.load(keys["language"])
    least, most = 0, 0
    if "start" not in keys:
        form = "words" if "words" in keys else "figures"
        if len(keys[form]) != 2 or not all(isinstance(n, int) for n in keys[form]):
            raise ValueError(f"{form}: must be the least and the greatest number, such as [2, 9]")
        least, most = keys[form]
    names = {n: words for n, words in known.NUMBERS.items() if "start" in keys or least <= n <= most}
    months = {m.lower() for name in (*known.MONTHS, *known.SHORT_MONTHS) for m in name.split("|")} - {""}
    data = {
        "form": next(form for form in FORMS if form in keys), "names": names, "range": (least, most),
        "measures": frozenset(known.MEASURES | months), "months": frozenset(months), "labels": known.LABELS, "not_counted": known.NOT_COUNTED,
        "before": frozenset(str(word).lower() for word in keys.get("before", ())),
        "except": frozenset(str(word).lower() for word in keys.get("exceptions", ())),
        "age": rf"[  ]{known.AGE}\b", "share": rf"[  ]{known.SHARE}\b", "capital_nouns": getattr(known, "CAPITAL_NOUNS", False),
        "joined": rf"\d(?:[  ][^\W\d_]+)?[  ]?(?:{known.SERIES}|[,–—-])[  ]?$|\d[  ]?(?:{known.SERIES})[  ][^\W\d_]+[  ]$",
        "joins": rf"(?:[  ][^\W\d_]+)?[  ,–—-]+(?:{known.SERIES}|,)?[  ]?\d",
    }  # fmt: skip
    if "figures" not in keys:
        return data, None
    spelt = {word: number for number, words in names.items() for word in words.split("|")}
    longest = "|".join(sorted(spelt, key=len, reverse=True))
    data |= {"spelt": spelt, "pattern": rf"(?<![\w-])(?:{longest})(?![\w-])(?=[  ]([^\W\d_]+(?:[-’'][^\W\d_]+)*))"}
    return data, tuple(sorted({compiled(r"\w+").findall(word)[0] for word in spelt}))


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    for rule in rules:
        data = rule.data
        for match in compiled(data.get("pattern", _FIGURE)).finditer(prose):
            start, end = match.span()
            right = _SAYS[data["form"]](document, match, data)
            if right is not None:
                options = tuple(right.split("|")) if right else ()
                message = fill(rule.message, " or ".join(options), match[0])
                yield Hit(rule.id, ProseSpan(start, end), message, options, rule.confidence)


def _in_words(document: Document, match: re.Match[str], data: Mapping[str, Any]) -> str | None:
    """The word for a small figure that counts something."""
    if not match[0].isdecimal() or len(match[0]) > 2 or (match[0][0] == "0"):
        return None
    right = data["names"].get(int(match[0]))
    prose, start = match.string, match.start()
    if right is None or not _counts(match, data) or _begins_sentence(document, start):
        return None
    before = compiled(_BEFORE).search(prose, max(0, start - 30), start)
    if before:
        named = before[1][0].isupper() and not data["capital_nouns"] and not opens_sentence(prose, before.start())
        if named or before[1].lower() in data["labels"]:
            return None
    return right if not _in_series(match, data) else None


def _in_figures(document: Document, match: re.Match[str], data: Mapping[str, Any]) -> str | None:
    """The figure for a larger number in words."""
    if match[1].lower() in data["not_counted"] or match[1].lower() in data["except"] or not match[1][0].islower():
        return None
    return str(data["spelt"][match[0]])


def _at_start(document: Document, match: re.Match[str], data: Mapping[str, Any]) -> str | None:
    """What may stand instead of a figure that begins a sentence: a capitalised word, or "" where nobody would write it out."""
    number = match[0]
    if number.isdecimal() and int(number) in _YEARS:
        return None
    low = match[1].lower()
    if low in data["not_counted"] or low in data["except"] or not (match[1][0].islower() or data["capital_nouns"]):
        return None
    if low in data["months"] or not _begins_sentence(document, match.start()):
        return None
    shortened = compiled(_SHORT).search(document.prose, max(0, match.start() - 8), match.start())
    if shortened and shortened[1].lower() not in data["not_counted"]:
        return None
    word = data["names"].get(int(number), "") if number.isdecimal() else ""
    return "|".join(option[0].upper() + option[1:] for option in word.split("|")) if word else ""


def _begins_sentence(document: Document, start: int) -> bool:
    """Whether a sentence starts there; a number in front of a list's item or of a heading begins none."""
    before = document.prose[max(0, start - 3) : start].rstrip(' “"‘„«')
    if before and before[-1] not in ".!?…\n":
        return False
    sentence = document.mark_at("sentence", start)
    return bool(sentence) and not document.prose[sentence.start : start].strip('“"‘„« ') if sentence else False


def _counts(match: re.Match[str], data: Mapping[str, Any]) -> bool:
    """Whether the word behind a figure names what is counted."""
    word, low = match[1], match[1].lower()
    if compiled(data["share"]).match(match.string, match.end()):
        return True
    if data["before"]:
        return low in data["before"] and not compiled(data["age"]).match(match.string, match.end())
    if not (word.islower() or data["capital_nouns"]) or len(word) < 3:
        return False
    first = low.partition("-")[0]
    left = low in data["measures"] or first in data["measures"] or low in data["not_counted"] or low in data["except"]
    return not left and not compiled(data["age"]).match(match.string, match.end())


def _in_series(match: re.Match[str], data: Mapping[str, Any]) -> bool:
    """Whether another figure is joined to this one: “2 to 12 people”, “2 goals to 1”."""
    start, end = match.span()
    return bool(
        compiled(data["joined"]).search(match.string, max(0, start - 20), start)
        or compiled(data["joins"]).match(match.string, end)
    )


_SAYS = {"words": _in_words, "figures": _in_figures, "start": _at_start}
