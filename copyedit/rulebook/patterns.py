"""Regular expressions of rules: what their author wrote as Python's `re` has it, and the words a match must hold."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

MANY = 400  # expansions of one expression; beyond that its words are not known
_GAP = "\0"  # stands for characters that are not known
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def checked(pattern: str, key: str) -> str:
    """The pattern, or ValueError with one line that names the key."""
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"{key}: {error.msg} in “{pattern}” at {error.pos}") from None
    return pattern


def curly_too(token: str) -> str:
    """A straight apostrophe also matches a curly one."""
    return token.replace("'", "['’]") if "[" not in token and "(?" not in token.replace("(?:", "") else token


def triggers(tokens: Iterable[str], *, whole_words: bool = True) -> tuple[str, ...] | None:
    """Lower-case words one of which stands in every text that matches a token; None if that is not known."""
    found: set[str] = set()
    for token in tokens:
        try:
            strings = _expand(re._parser.parse(token))  # type: ignore[attr-defined]  # noqa: SLF001
        except OverflowError:
            return None
        for string in strings:
            word = _longest_word(string if whole_words else f"{_GAP}{string}{_GAP}")
            if not word:
                return None
            found.add(word)
    return tuple(sorted(found)) or None


def _longest_word(string: str) -> str:
    """The longest word in it that no unknown character can lengthen."""
    string = string.replace("’", "'")
    whole = [
        m[0]
        for m in _WORD.finditer(string)
        if string[m.start() - 1 : m.start()] not in (_GAP, "'") and string[m.end() : m.end() + 1] not in (_GAP, "'")
        and (m.start() or string[:1] != _GAP)
    ]  # fmt: skip
    return max(whole, key=len, default="").lower()


def _expand(sequence: Any) -> list[str]:
    """All strings an expression matches, with gaps for what is open. Raises OverflowError where there are too many."""
    out = [""]
    for operator, argument in sequence:
        options = _options(str(operator), argument)
        if len(out) * len(options) > MANY:
            raise OverflowError
        out = [a + b for a, b in product(out, options)]
    return out


def _options(operator: str, argument: Any) -> list[str]:
    match operator:
        case "LITERAL":
            return [chr(argument)]
        case "IN":
            return _class(argument)
        case "BRANCH":
            return [s for branch in argument[1] for s in _expand(branch)]
        case "SUBPATTERN":
            return _expand(argument[3])
        case "ATOMIC_GROUP":
            return _expand(argument)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            least, most, of = argument
            inner = _expand(of)
            if inner == [" "] and least:
                return [" "]
            if (least, most) == (1, 1):
                return inner
            return ["", *inner] if (least, most) == (0, 1) else [_GAP]
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return [""]
        case _:
            return [_GAP]


def _class(items: list[Any]) -> list[str]:
    if all(str(operator) == "LITERAL" for operator, _ in items) and len(items) <= 6:
        return [chr(argument) for _, argument in items]
    if [str(argument) for _, argument in items] == ["CATEGORY_SPACE"]:
        return [" "]
    return [_GAP]
