"""Two full names joined by “and” as the subject of a singular verb: Ann Lee and Bob Ray was seen."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
_PLURAL = {"was": "were", "is": "are", "has": "have"}
_PERSON = r"[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)+"
# A title before or inside a name: "Chief of Russia’s General Staff Valery Gerasimov".
_LONG = r"[A-Z][\w’'.-]+(?: (?:of|of the|for|for the|[A-Z][\w’'.-]+))* [A-Z][\w’'.-]+"
_SUBJECT = Pattern(rf"({_LONG}) and ({_LONG}) (was|is|has)\b(?! it\b)")
_FIRST = Pattern(rf"^(?:{_PERSON}|{_LONG})$")
# The sentence begins with the subject, or with a short phrase and a comma.
_LEAD = Pattern(
    r"^(?:(?:On|In|At|By|After|Before|Last|This|Earlier|Meanwhile|However|Yesterday|Today|During)\b[^,.;:]{0,60}, )?$"
)
_NOT = Pattern(r"\b(?:[Ee]very|[Ee]ach|[Nn]o|[Bb]etween|[Bb]oth|[Ee]ither|[Nn]either|The|A|An|My|Our)\b")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), ("was", "is", "has")


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose, lexicon = document.prose, tools.lexicon(document.language)
    if " and " not in prose:
        return
    for sentence in document.marks("sentence"):
        if prose.find(" and ", sentence.start, sentence.end) < 0:
            continue
        match = _SUBJECT.search(prose, sentence.start, sentence.end)
        if not match or not _LEAD.match(prose[sentence.start : match.start()]) or _NOT.search(match[0]):
            continue
        # "Public Safety and Social Affairs is": a half that is all words is no person.
        if any(all(lexicon.is_word(word.lower()) for word in half.split()) for half in (match[1], match[2])):
            continue
        if not all(_is_person(half) for half in (match[1], match[2])):
            continue
        right = _PLURAL[match[3]]
        for rule in rules:
            message = rule.message.replace("%s", match[3], 1).replace("%s", right, 1)
            yield Hit(rule.id, ProseSpan(*match.span(3)), message, (right,), 0.6)


def _is_person(half: str) -> bool:
    return bool(_FIRST.match(half)) and not re.search(
        r"(?:Inc|Ltd|Co|Corp|Company|University|Council|Bank|Group|Department|Ministry)\b\.?$", half
    )
