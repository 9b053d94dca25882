"""How much of a line is in title case or sentence case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

SMALL = {
    "AP": frozenset("a an and as at but by for if in nor of on or so the to up yet vs via".split()),
    "Chicago": frozenset(
        "a an the and but or nor for as at by in of on to up with from into over upon than via per "
        "about after against before between during through under without".split()
    ),
}
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def share_in_title_case(
    text: str, style: str, exceptions: Collection[str] = (), after: Collection[str] = (":",)
) -> float:
    """The share of words that title case writes so; small words are those of the style."""

    def is_right(word: str, first: bool, last: bool) -> bool:
        if word.lower() in SMALL[style] and not (first or last):
            return word == word.lower()
        return word[0].isupper() or any(c.isupper() for c in word)

    return _share(text, is_right, exceptions, after)


def share_in_sentence_case(text: str, exceptions: Collection[str] = (), after: Collection[str] = (":",)) -> float:
    """The share of words that sentence case writes so: a capital at the start, in acronyms and in exceptions."""

    def is_right(word: str, first: bool, last: bool) -> bool:
        return word[0].isupper() if first else word == word.lower() or (len(word) > 1 and word.isupper()) or word == "I"

    return _share(text, is_right, exceptions, after)


def _share(
    text: str, is_right: Callable[[str, bool, bool], bool], exceptions: Collection[str], after: Collection[str]
) -> float:
    words = list(_WORD.finditer(text))
    right = 0
    for n, word in enumerate(words):
        before = text[: word.start()].rstrip()
        first = n == 0 or any(before.endswith(mark) for mark in after)
        right += word[0] in exceptions or is_right(word[0], first, n == len(words) - 1)
    return right / len(words) if words else 1.0
