"""Regular expressions of rules: what their author wrote as Python's `re` has it, and the words a match must hold."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, Any

from copyedit.core.lazy import Pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

MANY = 400  # expansions of one expression; beyond that its words are not known
MARKS = 12  # strings that are looked for before an expression is
_GAP = "\0"  # stands for characters that are not known
_EDGE = "\1"  # for `\\b`
_LOOK = "\2"  # for what is only looked at
_FLAGS = Pattern(r"\(\?([aimsux]+)\)")
_RUN = Pattern("[^\0\1\2]+")
_UNCASED = Pattern("[^\0\1\2a-zA-Z\u0080-\U0010ffff]+")
_PLAIN = Pattern(r"[\w -]+")
_WORD = Pattern(r"[^\W\d_]+(?:'[^\W\d_]+)*")


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    return re.compile(pattern, flags)


def checked(pattern: str, key: str) -> str:
    """The pattern, to be put into a larger one, or ValueError with one line that names the key."""
    if _PLAIN.fullmatch(pattern):
        return pattern
    if flags := _FLAGS.match(pattern):  # they may not stand in the middle
        pattern = f"(?{flags[1]}:{pattern[flags.end() :]})"
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"{key}: {error.msg} in “{pattern}” at {error.pos}") from None
    except (RecursionError, OverflowError):
        raise ValueError(f"{key}: “{pattern[:40]}…” is too large") from None
    return pattern


def curly_too(token: str) -> str:
    """A straight apostrophe also matches a curly one."""
    return token.replace("'", "['’]") if "[" not in token and "(?" not in token.replace("(?:", "") else token


def triggers(tokens: Iterable[str], *, whole_words: bool = True) -> tuple[str, ...] | None:
    """Lower-case words one of which stands in every text that matches a token; None if that is not known."""
    found: set[str] = set()
    for token in tokens:
        words = needed([string if whole_words else f"{_GAP}{string}{_GAP}" for string in expansions(token)])
        if not words:
            return None
        found.update(words)
    return tuple(sorted(found)) or None


def expansions(token: str) -> list[str]:
    """All strings that an expression matches, with signs for what is open; none where they are too many."""
    if _PLAIN.fullmatch(token):
        return [token]
    try:
        return _expand(re._parser.parse(token))  # type: ignore[attr-defined]  # noqa: SLF001
    except OverflowError:
        return []


def needed(strings: Iterable[str]) -> tuple[str, ...]:
    """Lower-case words one of which stands where one of the strings does, few and long ones; none if that is not known."""
    words = [_whole_words(string) for string in strings]
    if not all(words):
        return ()
    left = [{word for word in one if len(word) > 3} or set(one) for one in words]
    found = []
    while left:
        counts = Counter(word for one in left for word in one)
        found.append(max(counts, key=lambda word: (counts[word], len(word), word)))
        left = [one for one in left if found[-1] not in one]
    return tuple(sorted(found))


def signs(strings: Iterable[str], *, fold: bool) -> tuple[str, ...]:
    """What else one of which stands where one of the strings does: marks, or more letters than one where case is not folded."""
    found = set()
    for string in strings:
        runs = _UNCASED.findall(string) if fold else _RUN.findall(string)
        best = max((run for run in runs if len(run.strip()) > 1 or not run.isalnum()), key=_rarity, default="")
        if not best.strip():
            return ()
        found.add(best)
    return tuple(sorted(found)) if len(found) <= MARKS else ()


def _rarity(run: str) -> tuple[bool, int]:
    return not run.replace(" ", "").isalnum(), len(run)


def is_literal(string: str) -> bool:
    """Whether a string of `expansions` says all of what it stands for."""
    return not (_GAP in string or _EDGE in string or _LOOK in string)


def heads(strings: Iterable[str]) -> list[str]:
    """What each of the strings begins with before anything in it is open; none where they are too many."""
    found = {_RUN.match(string.lstrip(_EDGE + _LOOK)) for string in strings}
    known = {match[0] for match in found if match}
    return sorted(known) if None not in found and len(known) <= MARKS else []


def first_word(string: str) -> str:
    """The word that a match of the string begins with, in lower case; "" if that is not known."""
    string = string.replace(_LOOK, "").lstrip(_EDGE).replace("’", "'")
    found = _WORD.match(string)
    return found[0].lower() if found and string[found.end() : found.end() + 1] not in (_GAP, "'") else ""


def _whole_words(string: str) -> list[str]:
    """The words in it that no unknown character can lengthen, in lower case."""
    string = string.replace(_LOOK, "").replace("’", "'")
    return [
        m[0].lower()
        for m in _WORD.finditer(string)
        if string[m.start() - 1 : m.start()] not in (_GAP, "'") and string[m.end() : m.end() + 1] not in (_GAP, "'")
        and (m.start() or string[:1] != _GAP)
    ]  # fmt: skip


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
        case "SUBPATTERN" | "ATOMIC_GROUP":
            return _expand(argument[3] if operator == "SUBPATTERN" else argument)
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return _repeated(*argument)
        case "AT" | "ASSERT" | "ASSERT_NOT":
            return [_EDGE if str(argument) == "AT_BOUNDARY" else _LOOK]
        case _:
            return [_GAP]


def _repeated(least: int, most: int, of: Any) -> list[str]:
    inner = _expand(of)
    if (inner == [" "] and least) or (least, most) == (1, 1):
        return inner
    return ["", *inner] if (least, most) == (0, 1) else [_GAP]


def _class(items: list[Any]) -> list[str]:
    if all(str(operator) == "LITERAL" for operator, _ in items) and len(items) <= 6:
        return [chr(argument) for _, argument in items]
    if [str(argument) for _, argument in items] == ["CATEGORY_SPACE"]:
        return [" "]
    return [_GAP]
