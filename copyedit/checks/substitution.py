"""One form instead of another: `swap` maps a pattern to what should stand there, `a|b` for a choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook.patterns import checked, compiled, curly_too, triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {
    "swap": dict, "nonword": bool, "ignorecase": bool, "exceptions": list, "action": dict, "capitalize": bool,
    "triggers": list,
}  # fmt: skip
_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_REFERENCE = re.compile(r"\$(\d)")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    swap = {str(wrong): str(right) for wrong, right in keys.get("swap", {}).items()}
    if not swap:
        raise ValueError("swap: none; the rule needs at least one pair")
    ordered = sorted(swap, key=lambda w: -len(w.encode()))
    nonword = keys.get("nonword", False)
    case = "(?i)" if keys.get("ignorecase") else ""
    alternatives = [f"(?P<_{n}>{_without_groups(curly_too(wrong), swap[wrong])})" for n, wrong in enumerate(ordered)]
    joined = "|".join(checked(a, "swap") for a in alternatives)
    exceptions = [str(e) for e in keys.get("exceptions", ())]
    data = {
        "pattern": checked(case + (f"(?:{joined})" if nonword else rf"\b(?:{joined})\b"), "swap"),
        "wrong": [checked(case + curly_too(wrong), "swap") for wrong in ordered],
        "right": [swap[wrong] for wrong in ordered],
        "except": checked(rf"(?i)\b(?:{'|'.join(exceptions)})\b", "exceptions") if exceptions else "",
        "capitalize": keys.get("capitalize", True),
    }
    given = keys.get("triggers")
    return data, tuple(str(w).lower() for w in given) if given else triggers(ordered, whole_words=not nonword)


def _without_groups(wrong: str, right: str) -> str:
    """Groups that no replacement asks for need no numbers; those that one asks for are matched again by themselves."""
    return wrong if _REFERENCE.search(right) and "(?=" in wrong else _GROUP.sub("(?:", wrong)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    for rule in rules:
        data = rule.data
        excused = [m.span() for m in compiled(data["except"]).finditer(prose)] if data["except"] else []
        for match in compiled(data["pattern"]).finditer(prose):
            assert match.lastgroup
            number = int(match.lastgroup[1:])
            text = match[0]
            options = _options(data["right"][number], compiled(data["wrong"][number]), match)
            if data["capitalize"]:
                options = [follow_case(text, option) for option in options]
            if text in options or any(a < match.end() and match.start() < b for a, b in excused):
                continue
            message = rule.message.replace("%s", " or ".join(options), 1).replace("%s", text, 1)
            yield Hit(rule.id, ProseSpan(*match.span()), message, tuple(options), rule.confidence)


def _options(right: str, wrong: re.Pattern[str], match: re.Match[str]) -> list[str]:
    if _REFERENCE.search(right):
        again = wrong.match(match.string, match.start(), match.endpos)
        if again:
            right = _REFERENCE.sub(lambda m: again[int(m[1])] or "", right)
    return [option.replace("\\|", "|") for option in re.split(r"(?<!\\)\|", right)]
