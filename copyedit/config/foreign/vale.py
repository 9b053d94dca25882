"""Vale's .vale.ini: its vocabularies and ignore lists, and the files to which it applies no style."""

from __future__ import annotations

import os
import re

from copyedit.config.foreign import Imported, alternatives, read_list, words_of

NAMES = (".vale.ini", "_vale.ini")
_CLASS = re.compile(r"\[([^\W\d_]+)\]")
_OPTIONAL = re.compile(r"(?:\((?:\?:)?([^()|?]+)\)|([^\W\d_]))\?")
_MOST = 16  # words that a pattern may stand for


def read(folder: str, name: str, text: str) -> Imported:
    values, exclude = _settings(text)
    styles = values.get("StylesPath", "styles")
    paths = [path for vocab in _names(values.get("Vocab", "")) for path in _vocabulary(folder, styles, vocab)]
    ignored = os.path.join(styles, "config", "ignore")
    if os.path.isdir(os.path.join(folder, ignored)):
        paths += sorted(
            os.path.join(ignored, n) for n in os.listdir(os.path.join(folder, ignored)) if n.endswith(".txt")
        )
    entries, notes, patterns = [], [], 0
    for path in paths:
        lines, note = read_list(folder, path)
        notes += [note] * bool(note)
        for line in lines:
            words = _words(line)
            entries += words
            patterns += not words
    if patterns:
        notes.append(f"left out: {patterns} pattern{'s' if patterns > 1 else ''} of its vocabulary, no plain words")
    if os.path.isdir(os.path.join(folder, styles)) and os.path.normpath(styles) != ".":
        exclude.append(f"/{os.path.normpath(styles)}/")
    return Imported(name, words_of(entries), tuple(exclude), notes=tuple(notes))


def _settings(text: str) -> tuple[dict[str, str], list[str]]:
    """The keys before the first section, and the globs of sections that have no style."""
    values: dict[str, str] = {}
    exclude: list[str] = []
    section = ""
    for raw in text.splitlines():
        line = raw.strip()
        if line.startswith("[") and line.endswith("]"):
            section = line[1:-1].strip()
        elif line[:1] not in ("", "#", ";") and "=" in line:
            key, _, value = (part.strip() for part in line.partition("="))
            if not section:
                values[key] = value
            elif key == "BasedOnStyles" and not value and section not in ("*", "*.*", "formats"):
                exclude += alternatives(section)
    return values, exclude


def _names(listed: str) -> list[str]:
    return [name for part in listed.split(",") if (name := part.strip())]


def _vocabulary(folder: str, styles: str, name: str) -> list[str]:
    """Where a vocabulary's accepted words stand: since version 3, and before."""
    paths = (os.path.join(styles, *place, name, "accept.txt") for place in (("config", "vocabularies"), ("Vocab",)))
    return [path for path in paths if os.path.isfile(os.path.join(folder, path))]


def _words(pattern: str) -> list[str]:
    """The words that an entry stands for: "[Pp]ierhead", "quay(s)?"; none for another regular expression."""
    found = [pattern.removeprefix("(?i)").removeprefix(r"\b").removesuffix(r"\b").replace(r"\.", ".")]
    while found and (match := _CLASS.search(found[0]) or _OPTIONAL.search(found[0])):
        before, after = found[0][: match.start()], found[0][match.end() :]
        parts = list(match[1]) if match.re is _CLASS else ["", match[1] or match[2]]
        found = [*found[1:], *(before + part + after for part in parts)]
        if len(found) > _MOST:
            return []
    return [] if any(re.search(r"[\\()\[\]{}?*+|^$]", word) for word in found) else found
