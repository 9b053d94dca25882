"""Titles, standfirsts and captions: how long, in which case, how they end, and whether they stand again in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit.core.casing import is_title_case
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan
from copyedit.rulebook import letter_case
from copyedit.rulebook.messages import fill

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule
    from copyedit.core.spans import Mark

KEYS: Mapping[str, type] = {
    "parts": list, "characters": int, "words": int, "case": str, "style": str, "exceptions": list, "end": str, "repeated": bool,
}  # fmt: skip
TESTS = ("characters", "words", "case", "end", "repeated")
CASES = ("title", "sentence")
ENDS = ("none", "stop")
_CLOSING = "\"”’'»)]"


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    if sum(test in keys for test in TESTS) != 1:
        raise ValueError(f"extends: a rule of this kind has one of {', '.join(TESTS)}")
    for key, known in (("case", CASES), ("end", ENDS), ("style", tuple(letter_case.SMALL))):
        if keys.get(key, known[0]) not in known:
            raise ValueError(f"{key}: must be {' or '.join(known)}, not “{keys[key]}”")
    test = next(test for test in TESTS if test in keys)
    parts = keys.get("parts", ("title", "heading"))
    data = {
        "test": test, "wanted": keys[test], "parts": (parts,) if isinstance(parts, str) else tuple(parts),
        "style": keys.get("style", "AP"), "except": [str(word) for word in keys.get("exceptions", ())],
    }  # fmt: skip
    return data, None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose, blocks = document.prose, document.marks("block")
    for rule in rules:
        data = rule.data
        if data["test"] == "repeated":
            yield from _repeated(prose, blocks, rule)
            continue
        tell = _TESTS[data["test"]]
        for block in blocks:
            if block.value in data["parts"]:
                text = prose[block.start : block.end].rstrip()
                place = tell(text, data) if text else None
                if place:
                    start, end = block.start + place[0], block.start + place[1]
                    yield Hit(rule.id, ProseSpan(start, end), fill(rule.message, str(data["wanted"]), prose[start:end]))


def _repeated(prose: str, blocks: Sequence[Mark], rule: Rule) -> Iterator[Hit]:
    """Blocks that say again what such a part above them said."""
    seen: set[str] = set()
    for block in blocks:
        text = prose[block.start : block.end].strip()
        if text in seen:
            yield Hit(rule.id, ProseSpan(block.start, block.start + len(text)), fill(rule.message, "", text))
        elif block.value in rule.data["parts"] and len(text.split()) > 2:
            seen.add(text)


def _characters(text: str, data: Mapping[str, Any]) -> tuple[int, int] | None:
    return (data["wanted"], len(text)) if len(text) > data["wanted"] else None


def _words(text: str, data: Mapping[str, Any]) -> tuple[int, int] | None:
    words = text.split()
    return (len(text) - len(words[-1]), len(text)) if len(words) > data["wanted"] else None


def _case(text: str, data: Mapping[str, Any]) -> tuple[int, int] | None:
    """A whole line in the other case; a name or two make none."""
    words = text.split()
    if len(words) < 4 or text == text.upper():
        return None
    if data["wanted"] == "sentence":
        return (0, len(text)) if is_title_case(text) else None
    right = letter_case.share_in_title_case(text, data["style"], data["except"])
    return (0, len(text)) if right <= 0.5 else None


def _end(text: str, data: Mapping[str, Any]) -> tuple[int, int] | None:
    """The full stop that should not be there, or the last word where one is missing."""
    bare = text.rstrip(_CLOSING)
    if data["wanted"] == "stop":
        last = len(text.rsplit(maxsplit=1)[-1])
        return None if bare.endswith((".", "!", "?", "…")) else (len(text) - last, len(text))
    single = bare.endswith(".") and not bare.endswith("..") and bare[-2:-1].islower()
    return (len(bare) - 1, len(bare)) if single and bare == text else None


_TESTS = {"characters": _characters, "words": _words, "case": _case, "end": _end}
