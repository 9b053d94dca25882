"""The body of an answer -> what it says of a text, in our offsets; and the same as bytes for the cache."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from copyedit.core.errors import EngineError
from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "languagetool"
CURE = "start it, or take [languagetool] out of the configuration"
MANY = 5  # suggestions that are kept
LONG = 300  # characters of a message or a suggestion that are kept


class Match(NamedTuple):
    """What LanguageTool says of a stretch of the text it was given; offsets in code points."""

    start: int
    end: int
    rule: str
    category: str
    kind: str  # what LanguageTool calls the type of an issue: grammar, style, misspelling
    message: str
    replacements: tuple[str, ...]


def read_answer(body: bytes, text: str, where: str = "the server") -> list[Match]:
    """The matches of an answer of `/v2/check` to a text. Raises EngineError for anything else."""
    if body.lstrip()[:1] == b"<":
        raise EngineError(NAME, f"{where} answered with a web page; is url LanguageTool's address?")
    try:
        given = json.loads(body)["matches"]
        assert isinstance(given, list)
    except (ValueError, KeyError, TypeError, AssertionError, RecursionError):
        raise EngineError(NAME, f"{where} answered with something other than LanguageTool does; {CURE}") from None
    if not given:
        return []
    units = code_points(text)
    try:
        return [found for match in given if (found := _match(match, text, units))]
    except (KeyError, TypeError, ValueError, AttributeError):
        raise EngineError(NAME, f"{where} answered with matches that are none; {CURE}") from None
    except IndexError:
        raise EngineError(NAME, f"{where} answered with offsets beyond the text; {CURE}") from None


_FIELDS = ("rule", "context", "replacements", "length", "message", "offset")


def _match(given: dict[str, Any], text: str, units: Callable[[int], int]) -> Match | None:
    from language_tool_python.match import Match as Parsed

    start, length = given["offset"], given["length"]
    parsed = Parsed({field: given[field] for field in _FIELDS}, text)  # it takes whatever else stands there as its own
    if not (isinstance(start, int) and isinstance(length, int)) or start < 0 or length < 0:
        raise IndexError
    # language-tool-python maps the start of a match from UTF-16, and leaves its length: "😀😀" has four.
    span = units(start), units(start + length)
    message, replacements = given["message"], parsed.replacements
    if not all(isinstance(said, str) for said in (message, *replacements, parsed.rule_id)):
        raise TypeError
    if span[0] == span[1]:
        return None
    rule = "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "_" for c in parsed.rule_id)[:LONG]
    kept = [r for r in replacements if r.isprintable() and len(r) <= LONG][:MANY]
    return Match(*span, rule or "_", str(parsed.category), str(parsed.rule_issue_type), _plain(message), tuple(kept))


def _plain(text: str) -> str:
    """One line of a stranger's words that a terminal may show."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:LONG]).split())


def code_points(text: str) -> Callable[[int], int]:
    """A function from UTF-16 offsets in a text to code points; it raises IndexError beyond the text.

    Half of a pair counts with its other half: LanguageTool never cuts one, a broken server may.
    """
    if text.isascii() or max(text) < "\U00010000":
        plain = range(len(text) + 1)
        return plain.__getitem__
    places: list[int] = []
    for number, character in enumerate(text):
        places += [number] * (1 + (character > "\uffff"))
    return [*places, len(text)].__getitem__


def pack(matches: list[Match], day: int) -> bytes:
    """Matches for the cache, with the day on which they were told."""
    return json.dumps([day, matches], ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def unpack(packed: bytes, since: int) -> list[Match] | None:
    """What was packed, unless it was told before a day, or by another version of this module."""
    try:
        day, rows = json.loads(packed)
        return [Match._make((*row[:6], tuple(row[6]))) for row in rows] if day >= since else None
    except (ValueError, TypeError, IndexError):
        return None
