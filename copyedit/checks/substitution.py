"""One form instead of another: `swap` maps a pattern to what should stand there, `a|b` for a choice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan
from copyedit.rulebook import phrases
from copyedit.rulebook.patterns import checked, compiled, curly_too

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {
    "swap": dict, "nonword": bool, "ignorecase": bool, "exceptions": list, "action": dict, "capitalize": bool,
    "triggers": list,
}  # fmt: skip
_REFERENCE = Pattern(r"\$(\d)")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    swap = {str(wrong): str(right) for wrong, right in keys.get("swap", {}).items()}
    if not swap:
        raise ValueError("swap: none; the rule needs at least one pair")
    wrong = [checked(curly_too(token), "swap") for token in sorted(swap, key=lambda w: -len(w.encode()))]
    right = [swap[token] for token in sorted(swap, key=lambda w: -len(w.encode()))]
    table = phrases.table(wrong, fold=keys.get("ignorecase", False), whole_words=not keys.get("nonword", False))
    exceptions = [str(e) for e in keys.get("exceptions", ())]
    data = {
        "table": table, "right": right, "capitalize": keys.get("capitalize", True),
        "except": checked(rf"(?i)\b(?:{'|'.join(exceptions)})\b", "exceptions") if exceptions else "",
    }  # fmt: skip
    given = keys.get("triggers")
    return data, tuple(str(w).lower() for w in given) if given else phrases.words_of(table)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    for rule in rules:
        data = rule.data
        found = list(phrases.find(document, data["table"]))
        excused = [m.span() for m in compiled(data["except"]).finditer(prose)] if found and data["except"] else []
        for start, end, number in found:
            text = prose[start:end]
            options = _options(data["right"][number], data["table"]["patterns"][number], prose, start)
            if data["capitalize"]:
                options = [follow_case(text, option) for option in options]
            if text in options or any(a < end and start < b for a, b in excused):
                continue
            message = rule.message.replace("%s", " or ".join(options), 1).replace("%s", text, 1)
            yield Hit(rule.id, ProseSpan(start, end), message, tuple(options), rule.confidence)


def _options(right: str, pattern: str, prose: str, start: int) -> list[str]:
    if "$" in right and _REFERENCE.search(right):
        again = compiled(pattern).match(prose, start)
        if again:
            right = _REFERENCE.sub(lambda m: again[int(m[1])] or "", right)
    return [option.replace("\\|", "|") for option in re.split(r"(?<!\\)\|", right)] if "|" in right else [right]
