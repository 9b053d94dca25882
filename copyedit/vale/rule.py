"""A rule of a style, what it finds, and what it finds it in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Protocol

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.vale.regexes import Expression

_VERB = re.compile(r"%(?:\[(\d+)\])?[sdvqf]|%%")


class Action(NamedTuple):
    """How an alert may be resolved: a name such as replace, and its parameters."""

    name: str = ""
    params: tuple[str, ...] = ()


NO_ACTION = Action()


class Hit(NamedTuple):
    """What a rule finds in a block: code points of the block's text."""

    start: int
    end: int
    message: str
    match: str
    description: str = ""
    action: Action = NO_ACTION
    suggestions: tuple[str, ...] = ()


class Block(NamedTuple):
    """A piece of a text that rules see: its scope, dotted, and its place in the source.

    `places` has (offset in the block, offset in the source) at every point where the two part ways; `parent` is the
    scope that a negation looks at; `number` is the block's place among its file's.
    """

    text: str
    scope: str
    places: tuple[tuple[int, int], ...] = ((0, 0),)
    parent: str = ""

    def source(self, at: int) -> int:
        """Where a place in the block is in the source."""
        places = self.places
        if len(places) == 1:
            return places[0][1] + at - places[0][0]
        low, high = 0, len(places)
        while low + 1 < high:
            middle = (low + high) // 2
            if places[middle][0] <= at:
                low = middle
            else:
                high = middle
        return places[low][1] + at - places[low][0]


class State:
    """What rules remember from block to block of one file."""

    __slots__ = ("comments", "counted", "metrics", "seen")

    def __init__(self) -> None:
        self.seen: dict[str, set[str]] = {}
        self.metrics: dict[str, float] = {}
        self.counted: tuple[str, dict[str, float]] | None = None  # the last text that was counted, and its counts
        self.comments: list[tuple[int, str]] = []  # comments of the source by offset


class Kind(Protocol):
    """What a rule's `extends` names."""

    def hits(self, block: Block, state: State) -> Iterable[Hit]: ...


class Matcher(Protocol):
    """A kind that looks at the matches of one expression, which the index may find for it."""

    expression: Expression

    def judge(self, text: str, found: Iterable[tuple[int, int, int]]) -> Iterator[Hit]: ...


class Rule:
    """A rule with the keys that all kinds share."""

    __slots__ = (
        "action",
        "description",
        "extends",
        "kind",
        "level",
        "limit",
        "link",
        "message",
        "name",
        "path",
        "scopes",
        "told",
    )

    def __init__(self, name: str, keys: dict[str, Any], path: str) -> None:
        self.name, self.path = name, path
        self.extends: str = keys["extends"]
        self.message = str(keys["message"])
        self.description = str(keys.get("description") or "")
        self.link = str(keys.get("link") or "")
        self.level: str = keys.get("level") or "warning"
        self.limit = int(keys.get("limit") or 0)
        scopes = keys.get("scope") or "text"
        self.scopes: tuple[str, ...] = tuple(str(s) for s in scopes) if isinstance(scopes, list) else (str(scopes),)
        action = keys.get("action") or {}
        params = action.get("params") or ()
        self.action = Action(str(action.get("name") or ""), tuple(str(p) for p in params))
        self.told: dict[str, tuple[str, str, str, Action, tuple[str, ...]]] = {}  # what a match is told of
        self.kind: Kind

    def said(self, *values: str) -> str:
        return formatted(self.message, values)

    def described(self, *values: str) -> str:
        return formatted(self.description, values) if self.description else ""


def formatted(message: str, values: tuple[str, ...]) -> str:
    """A message with its `%s` filled in order; values too many are left out, and line breaks are spaces."""
    if "%" in message:
        order = iter(values)

        def fill(match: re.Match[str]) -> str:
            if match[0] == "%%":
                return "%"
            if match[1]:
                return values[int(match[1]) - 1] if int(match[1]) <= len(values) else "%!s(BADINDEX)"
            return next(order, "%!s(MISSING)")

        message = _VERB.sub(fill, message)
    return message.replace("\n", " ") if "\n" in message else message


def strings(value: Any) -> list[str]:
    """A list of strings as a rule file writes it: one, or several; numbers and truth values as YAML 1.1 spells them."""
    if value is None:
        return []
    return [as_string(v) for v in value] if isinstance(value, list) else [as_string(value)]


def as_string(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    return "" if value is None else str(value)
