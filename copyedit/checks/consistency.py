"""One of two forms throughout a text: `either` maps a form to its rival; the one that comes second is told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook.patterns import checked, compiled, triggers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {"either": dict, "nonword": bool, "ignorecase": bool, "once": bool}


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    either = {str(a): str(b) for a, b in keys.get("either", {}).items()}
    if not either:
        raise ValueError("either: none; the rule needs at least one pair")
    template = "%s" if keys.get("nonword") else r"\b(?:%s)\b"
    case = "(?i)" if keys.get("ignorecase") else ""
    pairs = [
        [checked(case + template % a, "either"), checked(case + template % b, "either"), a, b]
        for a, b in either.items()
    ]
    return {"pairs": pairs, "once": keys.get("once", False)}, triggers(either, whole_words=not keys.get("nonword"))


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose = document.prose
    for rule in rules:
        for *patterns, _, _ in rule.data["pairs"]:
            first, second = (list(compiled(p).finditer(prose)) for p in patterns)
            if not (first and second):
                continue
            if second[0].start() < first[0].start():
                first, second = second, first
            right = first[0][0]
            for match in second[:1] if rule.data["once"] else second:
                message = rule.message.replace("%s", match[0], 1).replace("%s", right, 1)
                options = (follow_case(match[0], right.lower()),) if right.lower() != right.upper() else (right,)
                yield Hit(rule.id, ProseSpan(*match.span()), message, options, related=(ProseSpan(*first[0].span()),))
