"""An expression that begins with a look-behind of open width, `(?<!:[^ ]+?):`, which Python's engine has not: in two of its own."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENS = re.compile(r"(?:\(\?[aimsx]+\))*(?:\(\?[aimsx]*:)?\(\?<([!=])")
_FAR = 1000  # code points that are looked back


class Behind:
    """The rest of the expression, and what must or must not end where its match begins."""

    groups = 0

    def __init__(self, pattern: str, rest: re.Pattern[str], behind: re.Pattern[str], *, wanted: bool) -> None:
        self.pattern, self._rest, self._behind, self._wanted = pattern, rest, behind, wanted

    def search(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        while (found := self._rest.search(string, pos, endpos)) is not None:
            if self._holds(string, found.start()):
                return found
            pos = found.start() + 1
        return None

    def match(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        return self._rest.match(string, pos, endpos) if self._holds(string, pos) else None

    def fullmatch(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Any:
        return self._rest.fullmatch(string, pos, endpos) if self._holds(string, pos) else None

    def findall(self, string: str) -> list[Any]:
        return [found[0] for found in self.finditer(string)]

    def finditer(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> Iterator[Any]:
        while (found := self.search(string, pos, endpos)) is not None:
            yield found
            pos = found.end() + (found.end() == found.start())

    def _holds(self, string: str, at: int) -> bool:
        return (self._behind.search(string, max(0, at - _FAR), at) is not None) == self._wanted


def made(python: str) -> Behind | None:
    """The expression, if it is of that form: one alternative, and no other look-behind like this."""
    opens = _OPENS.match(python)
    close = _closing(python, opens.end()) if opens else -1
    if not opens or close < 0 or "|" in python[close:] or re.search(r"\((?!\?)|\(\?P?<", python[close:]):
        return None
    flags = re.match(r"(?:\(\?[aimsx]+\))*", python)
    assert flags
    try:
        rest = re.compile(python[: python.rindex("(?<", 0, opens.end())] + python[close + 1 :])
        behind = re.compile(rf"{flags[0]}(?:{python[opens.end() : close]})\Z")
    except re.error:
        return None
    return Behind(python, rest, behind, wanted=opens[1] == "=")


def _closing(python: str, at: int) -> int:
    """Where the group that is open closes; -1 for one with parentheses or brackets that take more than counting."""
    depth, inside = 1, False
    while at < len(python):
        char = python[at]
        if char == "\\":
            at += 1
        elif inside:
            inside = char != "]"
        elif char == "[":
            inside = True
            at += python[at + 1 : at + 2] == "^"
        elif char in "()":
            depth += 1 if char == "(" else -1
            if not depth:
                return at
        at += 1
    return -1
