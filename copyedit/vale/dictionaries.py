"""Dictionaries of spelling rules: the user's Hunspell files, the words to ignore, and our English lexicon by default."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from copyedit.lexicon.forms import NAME, WORD
from copyedit.vale.rule import strings

if TYPE_CHECKING:
    from copyedit.lexicon.words import Words
    from copyedit.vale.hunspell import Hunspell


class Dictionary:
    """Opened at the first word that is asked for. Raises ValueError for a dictionary that isn't there."""

    def __init__(self, keys: dict[str, Any], styles_path: str, *, whole_folder: bool) -> None:
        self._files = _files(keys, styles_path)
        self._default = not self._files or bool(keys.get("append"))
        self._ignored = _ignored(keys, styles_path, whole_folder=whole_folder)
        self._opened: list[Hunspell] | None = None
        self._lexicon: Words | None = None

    def has(self, word: str) -> bool:
        if word in self._ignored or word.lower() in self._ignored:
            return True
        if self._opened is None:
            self._open()
        if self._opened and any(one.has(word) for one in self._opened):
            return True
        if self._lexicon is None:
            return not self._opened
        return _in_dictionary(self._lexicon, word) or _in_dictionary(self._lexicon, word.removesuffix("'s"))

    def _open(self) -> None:
        from copyedit.vale.hunspell import Hunspell

        self._opened = [Hunspell.read(aff, dic) for aff, dic in self._files]
        if self._default:
            from copyedit.lexicon import open_lexicon

            self._lexicon = open_lexicon("en")


def _in_dictionary(lexicon: Words, word: str) -> bool:
    """Whether a dictionary itself has the word as written; what only texts have, such as "readme", is left out."""
    low = word.lower()
    kinds = lexicon.kinds(low.encode())
    if kinds:
        return bool(kinds & WORD or (kinds & NAME and word != low))
    return lexicon.is_word(low)


def _files(keys: dict[str, Any], styles_path: str) -> list[tuple[str, str]]:
    places = [os.path.join(styles_path, "config", "dictionaries"), styles_path]
    if given := keys.get("dicpath"):
        places = [os.path.join(styles_path, str(given)), str(given)]
    if keys.get("aff") and keys.get("dic"):
        found = [_find(str(keys[k]), places) for k in ("aff", "dic")]
        if all(found):
            return [(found[0], found[1])]
    files = []
    for name in strings(keys.get("dictionaries")):
        aff, dic = _find(f"{name}.aff", places), _find(f"{name}.dic", places)
        if not aff or not dic:
            raise ValueError(f"dictionary '{name}' was not found in {places[0]}")
        files.append((aff, dic))
    return files


def _find(name: str, places: list[str]) -> str:
    for place in (*places, ""):
        path = os.path.join(place, name)
        if os.path.isfile(path):
            return path
    return ""


def _ignored(keys: dict[str, Any], styles_path: str, *, whole_folder: bool) -> frozenset[str]:
    folder = os.path.join(styles_path, "config", "ignore")
    paths = []
    for name in strings(keys.get("ignore")):
        paths += [os.path.abspath(name), os.path.join(styles_path, name), os.path.join(folder, name)]
    if whole_folder and styles_path:
        for base, _, names in os.walk(folder):
            paths += [os.path.join(base, name) for name in names if name.endswith(".txt")]
    words: set[str] = set()
    for path in paths:
        if os.path.isfile(path):
            with open(path, encoding="utf-8", errors="replace") as file:
                words.update(line.strip() for line in file)
    return frozenset(words - {""})
