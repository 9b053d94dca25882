"""The same token again and again: consecutive equal matches of `tokens`, more than `max` of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook.patterns import checked, compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {"tokens": list, "max": int, "ignorecase": bool, "alpha": bool, "exceptions": list}


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    tokens = [str(t) for t in keys.get("tokens", ())] or [r"[^\s]+"]
    data = {
        "pattern": checked("|".join(f"(?:{t})" for t in tokens), "tokens"),
        "max": keys.get("max", 0), "fold": keys.get("ignorecase", False), "alpha": keys.get("alpha", False),
        "except": [str(e) for e in keys.get("exceptions", ())],
    }  # fmt: skip
    return data, None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    for rule in rules:
        yield from _runs(document.prose, rule)


def _runs(prose: str, rule: Rule) -> Iterator[Hit]:
    data = rule.data
    start, count, last, end = 0, 0, None, 0
    for match in compiled(data["pattern"]).finditer(prose):
        text = match[0].lower() if data["fold"] else match[0]
        if text == last and not prose[end : match.start()].strip() and (not data["alpha"] or text.isalpha()):
            count += 1
            if count > data["max"] and text not in data["except"]:
                yield Hit(
                    rule.id, ProseSpan(start, match.end()), rule.message.replace("%s", match[0]), (prose[start:end],)
                )
        else:
            start, count = match.start(), 0
        last, end = text, match.end()
