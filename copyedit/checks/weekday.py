"""A weekday beside a full date, where the calendar has another: Monday, February 16, 2017."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
_MONTH = "|".join(MONTHS) + "|" + "|".join(f"{m[:3]}\\.?" for m in MONTHS) + "|Sept\\.?"
_DATE = re.compile(
    rf"\b({'|'.join(DAYS)}),? (?:(?:the )?({_MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?|(?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_MONTH})),? (\d{{4}})\b"
)


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), tuple(day.lower() for day in DAYS)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    from datetime import date

    for match in _DATE.finditer(document.prose):
        month = next(n for n, name in enumerate(MONTHS, 1) if name[:3] == (match[2] or match[5])[:3])
        try:
            right = DAYS[date(int(match[6]), month, int(match[3] or match[4])).weekday()]
        except ValueError:
            continue
        if right != match[1]:
            for rule in rules:
                message = rule.message.replace("%s", match[0], 1).replace("%s", right, 1)
                yield Hit(rule.id, ProseSpan(*match.span()), message, (right + match[0][len(match[1]) :],), 0.5)
