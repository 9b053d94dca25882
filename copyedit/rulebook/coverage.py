"""Which tokens of a rule file no test has touched: pairs, list items and exceptions whose expression matches in none of their texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LISTS = ("tokens", "raw", "exceptions", "with", "without", "before")
_MAPPINGS = ("swap", "forms")


def untouched(keys: Mapping[str, Any], texts: Iterable[str]) -> list[str]:
    """`key: token` of each that is in none of the texts."""
    text = "\n\n".join(texts)
    return [f"{key}: {token}" for key, token in _tokens(keys) if not _stands(token, text)]


def _tokens(keys: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in _LISTS:
        yield from ((key, str(token)) for token in _listed(keys.get(key)))
    for key in _MAPPINGS:
        given = keys.get(key)
        if isinstance(given, dict):
            yield from ((key, str(token)) for token in given)
        else:
            yield from ((key, "/".join(map(str, _listed(forms)))) for forms in given or ())
    for one, other in (keys.get("either") or {}).items():
        yield from (("either", str(one)), ("either", str(other)))
    for preferred, given in (keys.get("terms") or {}).items():
        banned = given.get("ban") if isinstance(given, dict) else given
        yield from ((f"terms: {preferred}", str(word)) for word in _listed(banned))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _stands(token: str, text: str) -> bool:
    """Whether an expression, or one of the forms of a word, matches in a text. An inflected word is known by its stem."""
    try:
        found = re.search(token, text, re.IGNORECASE | re.MULTILINE)
    except re.error:
        found = None
    if found:
        return True
    low = text.lower()
    return any(
        form.strip().lower()[: max(4, len(form) - 2)] in low
        for form in token.split("/")
        if form.isprintable() and len(form) > 2
    )
