"""How a language sets its marks: `swap` tells a departure and what should stand there, `usual` how often a text does as it should.

A text that departs more often than not has a convention of its own: that is told once, or never (`otherwise: silent`). Else each
departure is told, or the first (`once: true`). A rule that is selected by name tells each, where `once` would tell one.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.rule import covers
from copyedit.core.spans import ProseSpan
from copyedit.rulebook.messages import fill
from copyedit.rulebook.patterns import checked, compiled, triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {
    "swap": dict, "usual": str, "otherwise": str, "once": bool, "needs": list, "unless": list, "triggers": list,
}  # fmt: skip
OTHERWISE = ("once", "silent")
_REFERENCE = Pattern(r"\$(\d)")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    swap = {checked(str(wrong), "swap"): str(right) for wrong, right in keys.get("swap", {}).items()}
    if not swap:
        raise ValueError("swap: none; the rule needs at least one pair")
    otherwise = keys.get("otherwise", "once")
    if otherwise not in OTHERWISE:
        raise ValueError(f"otherwise: must be {' or '.join(OTHERWISE)}, not “{otherwise}”")
    data = {
        "swap": list(swap.items()), "usual": checked(keys.get("usual", ""), "usual"), "otherwise": otherwise, "once": keys.get("once", False),
        "needs": [str(n) for n in keys.get("needs", ())],  # one of these must be in the text
        "unless": [str(n) for n in keys.get("unless", ())],  # and none of these
    }  # fmt: skip
    given = keys.get("triggers")
    return data, tuple(str(w).lower() for w in given) if given else triggers(swap, whole_words=False)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose, selected = document.prose, tools.option("select")
    for rule in rules:
        data = rule.data
        if data["needs"] and not any(sign in prose for sign in data["needs"]):
            continue
        if any(sign in prose for sign in data["unless"]):
            continue
        found = sorted(_departures(prose, rule))
        follows = not data["usual"] or _is_usual(prose, data["usual"], len(found))
        if not follows and data["otherwise"] == "silent":
            continue
        every = (follows and not data["once"]) or any(covers(name, rule.id) for name in selected)
        yield from found if every else found[:1]


def _departures(prose: str, rule: Rule) -> Iterator[Hit]:
    """A match, or its group `at`, with what should stand there; "" knows nothing."""
    for wrong, right in rule.data["swap"]:
        for match in compiled(wrong).finditer(prose):
            start, end = match.span("at" if "at" in match.re.groupindex else 0)
            option = _filled(right, match)
            message = fill(rule.message, option, prose[start:end])
            yield Hit(rule.id, ProseSpan(start, end), message, (option,) if option else (), rule.confidence)


def _filled(right: str, match: re.Match[str]) -> str:
    return _REFERENCE.sub(lambda reference: match[int(reference[1])] or "", right) if "$" in right else right


def _is_usual(prose: str, usual: str, departures: int) -> bool:
    """Whether a text does as it should at least as often as not."""
    return sum(1 for _ in islice(compiled(usual).finditer(prose), departures)) >= departures
