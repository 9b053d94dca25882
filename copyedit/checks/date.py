"""Dates: a weekday that the calendar has elsewhere, days that no month has, the order, month names and endings of the house."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.languages import usage
from copyedit.rulebook.messages import fill
from copyedit.rulebook.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {"weekday": bool, "impossible": bool, "form": str, "months": object, "ordinal": bool}
TESTS = tuple(KEYS)
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    if sum(test in keys for test in TESTS) != 1:
        raise ValueError(f"extends: a rule of this kind has one of {', '.join(TESTS)}")
    known = usage.load(keys["language"])
    test = next(test for test in TESTS if test in keys)
    full = {name: n for n, names in enumerate(known.MONTHS) for name in names.split("|")}
    short = {name: n for n, names in enumerate(known.SHORT_MONTHS) for name in names.split("|") if name}
    days = {name: (n, case) for n, names in enumerate(known.DAYS) for case, name in enumerate(names.split("|"))}
    if test == "form" and keys["form"] not in known.DATES:
        raise ValueError(f"form: must be one of {'; '.join(known.DATES)}")
    data = {
        "test": test, "wanted": keys[test], "full": full, "short": short, "days": days,
        "dates": {form: _pattern(known, dates, full, short, days, test) for form, dates in known.DATES.items()},
        "months": [names.partition("|")[0] for names in known.MONTHS], "names": [names.split("|") for names in known.DAYS],
    }  # fmt: skip
    if test == "months":
        data["wanted"] = _abbreviations(keys["months"], full)
    called = days if test == "weekday" else {**full, **short}
    return data, tuple(sorted({re.findall(r"[^\W\d_]+", name)[0].lower() for name in called}))


def _pattern(
    known: Any, date: str, full: Mapping[str, int], short: Mapping[str, int], days: Mapping[str, Any], test: str
) -> str:
    """A regular expression with the groups day, month, year and ordinal; with weekday where that is tested."""
    names = "|".join([*sorted(full, key=len, reverse=True), *(rf"{name}\b\.?" for name in short)])
    fields = {
        "day": r"(?<!\d)(?P<day>\d{1,2})(?!\d)", "month": rf"(?P<month>{names})(?!\w)", "year": r"(?P<year>\d{4})(?!\d)",
        "ordinal": f"(?P<ordinal>{known.ORDINAL})",
    }  # fmt: skip
    for field, pattern in fields.items():
        date = date.replace(f"{{{field}}}", pattern)
    if test == "weekday":
        date = f"(?P<weekday>{'|'.join(days)}){known.AFTER_WEEKDAY}{date}"
    return rf"(?<![\w/.-]){date}(?!\w)"


def _abbreviations(given: Any, full: Mapping[str, int]) -> dict[int, str]:
    """What `months` wants: `full`, or how some months are abbreviated beside a day."""
    if given == "full":
        return {}
    if not isinstance(given, dict) or (unknown := next((name for name in given if name not in full), None)):
        raise ValueError(
            f"months: must be full, or abbreviations such as January: Jan.{'' if isinstance(given, str) else f'; not “{unknown}”'}"
        )
    return {full[name]: str(short) for name, short in given.items()}


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for rule in rules:
        tell, taken = _TELL[rule.data["test"]], 0
        for match in _dates(document.prose, rule.data["dates"]):
            if match.start() >= taken and (told := tell(match, rule.data)):
                said, right = told
                yield Hit(
                    rule.id, ProseSpan(*match.span()), fill(rule.message, said, match[0]), (right,) if right else (),
                    rule.confidence,
                )  # fmt: skip
            taken = max(taken, match.end())


def _dates(prose: str, dates: Mapping[str, str]) -> list[re.Match[str]]:
    found = [match for pattern in dates.values() for match in compiled(pattern).finditer(prose)]
    return sorted(found, key=lambda match: (match.start(), -match.end()))


def _weekday(match: re.Match[str], data: Mapping[str, Any]) -> tuple[str, str] | None:
    """The day that the calendar has, and the date with it."""
    from datetime import date

    month = _month(match, data)
    if not match["year"] or not 0 < int(match["day"]) <= _LONGEST[month]:
        return None
    try:
        right = date(int(match["year"]), month + 1, int(match["day"])).weekday()
    except ValueError:
        return None
    given, case = data["days"][match["weekday"]]
    name = data["names"][right][min(case, len(data["names"][right]) - 1)]
    return (data["names"][right][0], name + match[0][len(match["weekday"]) :]) if right != given else None


def _impossible(match: re.Match[str], data: Mapping[str, Any]) -> tuple[str, str] | None:
    day, month = int(match["day"]), _month(match, data)
    longest = _LONGEST[month]
    if month == 1 and match["year"]:
        year = int(match["year"])
        longest -= bool(year % 4 or (not year % 100 and year % 400))
    return (match[0], "") if longest < day <= 31 else None


def _form(match: re.Match[str], data: Mapping[str, Any]) -> tuple[str, str] | None:
    """The date in the order of the house, with the month as it is written."""
    wanted = data["wanted"]
    if match.re.pattern == data["dates"][wanted] or not 0 < int(match["day"]) <= 31:
        return None
    example = wanted if match["year"] else re.sub(r",? ?2019", "", wanted)
    right = example.replace("2019", match["year"] or "").replace("3", match["day"], 1)
    right = re.sub(r"[^\W\d_]{3,}", lambda _: match["month"], right, count=1)
    return right, right


def _months(match: re.Match[str], data: Mapping[str, Any]) -> tuple[str, str] | None:
    """The date with the month in full, or as the house abbreviates it."""
    right = data["wanted"].get(_month(match, data)) or data["months"][_month(match, data)]
    if match["month"] == right or (not data["wanted"] and match["month"] in data["full"]):
        return None
    start, end = (place - match.start() for place in match.span("month"))
    date = match[0][:start] + right + match[0][end:]
    return date, date


def _ordinal(match: re.Match[str], data: Mapping[str, Any]) -> tuple[str, str] | None:
    """The date without the ending of its day, and without what goes with it: “the 3rd of May” -> “3 May”."""
    if not match["ordinal"]:
        return None
    end = match.end("ordinal") - match.start()
    rest = match[0][end:]
    link = re.match(r" of(?= )", rest)
    before = match[0][: match.start("ordinal") - match.start()]
    if before[:4].lower() == "the ":
        before = before[4:]
    date = before + rest[link.end() if link else 0 :]
    return date, date


def _month(match: re.Match[str], data: Mapping[str, Any]) -> int:
    name = match["month"]
    return int(data["full"].get(name, data["short"].get(name.rstrip("."), 0)))


_TELL = {"weekday": _weekday, "impossible": _impossible, "form": _form, "months": _months, "ordinal": _ordinal}
