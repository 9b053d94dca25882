"""What the house's word lists say of a text: banned words with what to write instead, and near misses of their phrases.

`!e-mail -> email` tells "e-mail"; `Brad Pitt` tells "Brad Pit", but no case ending: "Donalda Tuska", "the Brad Pitts".
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from copyedit.core.casing import follow_case
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan
from copyedit.core.tokens import WORD
from copyedit.lexicon.edits import one_edit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.house import Entry
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
BANNED, PHRASE = "spelling.banned-word", "spelling.house-name"
_TOKEN = Pattern(r"[^\s,;:!?()\[\]{}“”\"«»„/—–]+")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    entries = [e for e in tools.option("words") if e.told and e.language in ("", document.language)]
    words = document.folded
    for rule in rules:
        if rule.id == BANNED:
            yield from _banned(document, rule, [e for e in entries if e.banned and words.issuperset(_words(e.text))])
        elif rule.id == PHRASE:
            phrases = [e for e in entries if not e.banned and not words.isdisjoint(_words(e.text))]
            yield from _near_misses(document, rule, phrases)


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(word.lower() for word in WORD.findall(text))


def _banned(document: Document, rule: Rule, entries: Iterable[Entry]) -> Iterator[Hit]:
    for entry in entries:
        for match in _expression(entry.text).finditer(document.prose):
            right = follow_case(match[0], entry.right) if entry.right else ""
            if right != match[0]:
                cure = f"write “{right}”" if right else "find another word"
                message = rule.message.replace("%s", match[0], 1).replace("%s", cure, 1)
                yield Hit(rule.id, ProseSpan(*match.span()), message, (right,) if right else (), rule.confidence)


@cache
def _expression(text: str) -> re.Pattern[str]:
    """A banned entry as a whole word, in any case if it has no capital."""
    pattern = r"\s+".join(map(re.escape, text.split())).replace("'", "['’]")
    return re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE if text == text.lower() else 0)


def _near_misses(document: Document, rule: Rule, phrases: Sequence[Entry]) -> Iterator[Hit]:
    """Phrases of which one word is one edit away and all others stand as they should."""
    if not phrases:
        return
    # Text is cut as an entry is, at spaces: "al-Assad" is one word.
    tokens = list(_TOKEN.finditer(document.prose))
    texts = [token[0].rstrip(".").replace("’", "'") for token in tokens]
    places: dict[str, list[int]] = {}
    for n, text in enumerate(texts):
        places.setdefault(text, []).append(n)
    told = set()
    for entry in phrases:
        words = entry.text.split()
        plain = [word.rstrip(".") for word in words]
        starts = {place - at for at, word in enumerate(plain) for place in places.get(word, ())}
        for first in sorted(start for start in starts if start >= 0):
            here = texts[first : first + len(plain)]
            wrong = [n for n, (met, right) in enumerate(zip(here, plain, strict=False)) if met != right]
            if len(here) == len(plain) and len(wrong) == 1 and _is_slip(here[wrong[0]], plain[wrong[0]]):
                start = tokens[first + wrong[0]].start()
                if start not in told and _stand_together(document.prose, tokens[first : first + len(words)], words):
                    told.add(start)
                    met, right = here[wrong[0]], plain[wrong[0]]
                    message = rule.message.replace("%s", met, 1).replace("%s", entry.text, 1)
                    yield Hit(rule.id, ProseSpan(start, start + len(met)), message, (right,), rule.confidence)


def _stand_together(prose: str, met: Sequence[re.Match[str]], words: Sequence[str]) -> bool:
    """Whether no sentence or paragraph ends and no mark stands between them."""
    gaps = (prose[a.end() : b.start()] for a, b in pairwise(met))
    return all(gap.isspace() and "\n\n" not in gap for gap in gaps) and not any(
        token[0].endswith(".") and not word.endswith(".") for token, word in zip(met[:-1], words, strict=False)
    )


def _is_slip(met: str, right: str) -> bool:
    """Whether one edit leads from one to the other that is no ending of case or possession."""
    if (
        met.endswith(("'s", "'"))
        or len(right) < 3
        or met.lower() == right.lower()
        or met[:1].isupper() != right[:1].isupper()
    ):
        return False
    ends_otherwise = met.startswith(right) or (len(met) == len(right) and met[:-1] == right[:-1])
    return bool(one_edit(met.lower(), right.lower())) and not ends_otherwise
