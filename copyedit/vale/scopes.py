"""Scopes: which blocks a rule is about (`heading.h2`, `~blockquote & paragraph`, a list of them)."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4096)
def matches(scopes: tuple[str, ...], scope: str, parent: str) -> bool:
    """Whether a block of this scope, inside this parent, is one of those that the scopes name."""
    words = frozenset(scope.split("."))
    around = words | frozenset(parent.split("."))
    return any(_holds(one, words, around) for one in scopes)


def _holds(selector: str, words: frozenset[str], around: frozenset[str]) -> bool:
    for written in selector.split("&"):
        part = written.strip()
        negated = part.startswith("~")
        sections = frozenset(part.removeprefix("~").strip().split("."))
        if negated:
            if sections <= around or words & {"raw", "summary"}:
                return False
        elif not sections <= words:
            return False
    return True


def bases(scopes: tuple[str, ...]) -> set[str]:
    """The first words of a rule's scopes: what blocks have to be made for it."""
    return {part.strip().removeprefix("~").split(".")[0] for one in scopes for part in one.split("&")}
