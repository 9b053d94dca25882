"""cspell's configuration: its words, the dictionaries that it defines, and the paths that it ignores."""

from __future__ import annotations

import re
from typing import Any

from copyedit.config.foreign import Imported, alternatives, own_list, read_list, words_of

NAMES = tuple(
    stem + suffix
    for stem in ("cspell", ".cspell", "cSpell", ".cSpell", "cspell.config", ".cspell.config")
    for suffix in (".json", ".jsonc", ".yaml", ".yml")
)
_STRING_OR_COMMENT = re.compile(r'("(?:\\.|[^"\\\n])*")|//[^\n]*|/\*.*?\*/', re.DOTALL)
_STRING_OR_LAST_COMMA = re.compile(r'("(?:\\.|[^"\\\n])*")|,(?=\s*[\]}])')


def read(folder: str, name: str, text: str) -> Imported:
    """Raises ValueError."""
    settings = _parsed(name, text)
    notes: list[str] = []
    exclude: list[str] = []
    entries = _texts(settings.get("words")) + _texts(settings.get("ignoreWords")) + _texts(settings.get("userWords"))
    wanted = set(_texts(settings.get("dictionaries")))
    for defined in settings.get("dictionaryDefinitions") or ():
        if isinstance(defined, dict) and defined.get("name") in wanted and isinstance(defined.get("path"), str):
            lines, note = read_list(folder, defined["path"])
            entries += lines
            notes += [note] * bool(note)
            exclude += own_list(defined["path"]) if lines else []
    if forbidden := [entry for entry in entries if entry.startswith("!")]:
        notes.append(f"forbidden there, no words here: {', '.join(forbidden[:5])}")
    words = [entry.strip("*+~") for entry in entries if not entry.startswith("!")]
    exclude += [glob for path in _texts(settings.get("ignorePaths")) for glob in alternatives(path)]
    return Imported(name, words_of(words), tuple(exclude), _dialect(settings.get("language")), tuple(notes))


def _parsed(name: str, text: str) -> dict[str, Any]:
    if name.endswith((".yaml", ".yml")):
        import yaml_rs

        found = yaml_rs.loads(text)
    else:
        from json import loads

        bare = _STRING_OR_COMMENT.sub(lambda match: match[1] or " ", text)
        found = loads(_STRING_OR_LAST_COMMA.sub(lambda match: match[1] or "", bare))
    if not isinstance(found, dict):
        raise ValueError("is not a table of settings")  # noqa: TRY004  # of the file, not of an argument
    return found


def _texts(value: Any) -> list[str]:
    return [entry for entry in value if isinstance(entry, str)] if isinstance(value, list) else []


def _dialect(language: Any) -> str:
    """ "en-GB" -> GB; "en" and a list with both say nothing."""
    named = set(re.findall(r"\ben-(US|GB)\b", language)) if isinstance(language, str) else set()
    return named.pop() if len(named) == 1 else ""
