"""typos' configuration: the words that it takes as they are, and the files that it leaves out."""

from __future__ import annotations

from tomllib import loads
from typing import Any

from copyedit.config.foreign import Imported, words_of

NAMES = ("typos.toml", "_typos.toml", ".typos.toml", "pyproject.toml")


def read(folder: str, name: str, text: str) -> Imported | None:
    """Raises ValueError."""
    table = loads(text)
    if name == "pyproject.toml":
        table = table.get("tool", {}).get("typos")
        if table is None:
            return None
    entries, corrected = [], 0
    kinds = _table(table, "type")
    for part in (_table(table, "default"), *(_table(kinds, kind) for kind in kinds)):
        for key in ("extend-words", "extend-identifiers"):
            words = _table(part, key)
            entries += [word for word, right in words.items() if word == right]
            corrected += sum(word != right for word, right in words.items())
    notes = []
    if corrected:
        notes.append(
            f"{corrected} correction{'s' if corrected > 1 else ''} of its own; here they are a rule that extends substitution"
        )
    if any(key.startswith("extend-ignore") for key in _table(table, "default")):
        notes.append("its patterns of what to ignore have no counterpart here")
    exclude = _table(table, "files").get("extend-exclude", ())
    dialect = {"en-us": "US", "en-gb": "GB"}.get(str(_table(table, "default").get("locale", "")).lower(), "")
    globs = tuple(glob for glob in exclude if isinstance(glob, str)) if isinstance(exclude, list) else ()
    return Imported(name, words_of(entries), globs, dialect, tuple(notes))


def _table(table: dict[str, Any], key: str) -> dict[str, Any]:
    found = table.get(key)
    return found if isinstance(found, dict) else {}
