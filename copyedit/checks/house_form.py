"""One spelling of several: the house's own, the first of each list in `forms`, or the one that a text uses most."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook import inflected, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {"forms": list, "choose": str, "inflect": str, "nonword": bool, "ignorecase": bool}
CHOICES = ("text", "house")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    choose = keys.get("choose", "text")
    if choose not in CHOICES:
        raise ValueError(f"choose: must be {' or '.join(CHOICES)}, not “{choose}”")
    known: dict[str, tuple[int, int, int]] = {}  # form -> (its list, which of it, which inflection)
    lists: list[list[list[str]]] = []
    for given in keys.get("forms", ()):
        if not isinstance(given, list) or len(given) < 2:
            raise ValueError("forms: each is a list of two or more spellings of one word")
        spellings = [inflected.forms(str(word), keys.get("inflect", ""), keys["language"]) for word in given]
        for which, inflections in enumerate(spellings):
            for n, form in enumerate(inflections):
                if known.setdefault(form, (len(lists), which, n))[0] != len(lists):
                    raise ValueError(f"forms: “{form}” stands in two lists")
        lists.append(spellings)
    if not lists:
        raise ValueError("forms: none; the rule needs at least one list of spellings")
    tokens = sorted(known, key=len, reverse=True)
    table = phrases.table(
        [re.escape(token).replace(r"\ ", " ").replace(r"\-", "-").replace("'", "['’]") for token in tokens],
        fold=keys.get("ignorecase", True), whole_words=not keys.get("nonword", False),
    )  # fmt: skip
    data = {"table": table, "known": [known[token] for token in tokens], "lists": lists, "choose": choose}
    return data, phrases.words_of(table)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for rule in rules:
        data = rule.data
        found: dict[int, list[tuple[int, int, int, int]]] = {}
        for start, end, number in phrases.find(document, data["table"]):
            number_of_list, which, inflection = data["known"][number]
            found.setdefault(number_of_list, []).append((start, end, which, inflection))
        for number_of_list, places in found.items():
            kept = 0 if data["choose"] == "house" else _usual([which for _, _, which, _ in places])
            first = next((ProseSpan(start, end) for start, end, which, _ in places if which == kept), None)
            for start, end, which, inflection in places:
                if which != kept:
                    yield _hit(
                        rule, document.prose[start:end], start, data["lists"][number_of_list][kept], inflection, first
                    )


def _usual(spellings: list[int]) -> int:
    """The spelling that stands most often; of two the one that came first."""
    return max(dict.fromkeys(spellings), key=spellings.count)


def _hit(rule: Rule, text: str, start: int, kept: list[str], inflection: int, first: ProseSpan | None) -> Hit:
    right = follow_case(text, kept[min(inflection, len(kept) - 1)])
    message = rule.message.replace("%s", right, 1).replace("%s", text, 1)
    return Hit(
        rule.id, ProseSpan(start, start + len(text)), message, (right,), rule.confidence, (first,) if first else ()
    )
