"""How often something may stand in a block: matches of `token` more than `max` or fewer than `min`."""

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

KEYS: Mapping[str, type] = {"token": str, "max": int, "min": int, "ignorecase": bool}


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    if "token" not in keys or not ("max" in keys or "min" in keys):
        raise ValueError("token: the rule needs `token` and `max` or `min`")
    case = "(?i)" if keys.get("ignorecase") else ""
    pattern = checked(f"{case}(?:{keys['token']})", "token")
    return {"pattern": pattern, "max": keys.get("max", -1), "min": keys.get("min", 0)}, None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    for rule in rules:
        most, least, pattern = rule.data["max"], rule.data["min"], compiled(rule.data["pattern"])
        for block in document.marks("block"):
            found = list(pattern.finditer(prose, block.start, block.end))
            if (0 <= most < len(found)) or len(found) < least:
                place = found[0] if found else compiled(r"\S+").search(prose, block.start, block.end)
                if place and place[0]:
                    yield Hit(rule.id, ProseSpan(*place.span()), rule.message.replace("%s", place[0]))
