"""Expressions as plain data, which is read from the cache without another look at what they say."""

from __future__ import annotations

import re
from array import array
from typing import Any, Protocol

from copyedit.vale import forward

_parser: Any = re._parser  # type: ignore[attr-defined]  # noqa: SLF001  # as rulebook.patterns has it
_compiler: Any = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001


class Expression(Protocol):
    """What `re` and `regex` patterns have in common, as far as rules use it."""

    pattern: Any

    def search(self, string: str, pos: int = ..., endpos: int = ...) -> Any: ...
    def match(self, string: str, pos: int = ..., endpos: int = ...) -> Any: ...
    def fullmatch(self, string: str, pos: int = ..., endpos: int = ...) -> Any: ...
    def findall(self, string: str) -> list[Any]: ...
    def finditer(self, string: str, pos: int = ..., endpos: int = ...) -> Any: ...


def packed_source(python: str) -> tuple[Any, ...] | None:
    """What `re` makes of an expression before it is a pattern; None on a Python that has something else there."""
    try:
        return packed(forward.turned(_parser.parse(python)), python)
    except (AttributeError, TypeError, OverflowError):
        return None


def packed(made: Any, python: str | None) -> tuple[Any, ...]:
    """A parsed expression as plain data that `rebuilt` makes a pattern of, without another look at its text."""
    state = made.state
    index = [None] * state.groups
    for name, number in state.groupdict.items():
        index[number] = name
    code = array("I", _compiler._code(made, state.flags)).tobytes()  # noqa: SLF001
    return python, state.flags, code, state.groups - 1, state.groupdict, tuple(index)


def rebuilt(known: tuple[Any, ...]) -> Expression:
    python, flags, code, groups, names, index = known
    made: Expression = _compiler._sre.compile(python, flags, array("I", code).tolist(), groups, names, index)  # noqa: SLF001
    return made
