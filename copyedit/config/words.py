"""Files of the house's own words -> entries. The forms of an entry:

`Netherwick` is right with its capital, `quaybuoy` in any case, `Brad Pitt` makes "Brad Pit" a finding, `Brexiteer/like
engineer` inflects, `!e-mail -> email` is banned. `#` begins a comment. words.de.txt holds for German texts.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copyedit.core.errors import UserError
from copyedit.core.house import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_words(path: str) -> frozenset[Entry]:
    """The entries of a words.txt or a words.<code>.txt. Raises UserError."""
    language = os.path.basename(path).removeprefix("words").removesuffix("txt").strip(".")
    return frozenset(parse_entries(read_text(path).splitlines(), language, path))


def parse_entries(lines: Iterable[str], language: str = "", path: str = "words.txt") -> list[Entry]:
    """The entries of some lines, in order. Raises UserError for a line that is none."""
    found = []
    for number, line in enumerate(lines, 1):
        text = " ".join(line.partition("#")[0].replace("’", "'").split())
        if text:
            entry = _entry(text, language)
            if not entry.text or (entry.like and " " in entry.text):
                form = "!wrong -> right" if entry.banned else "word/like another"
                raise UserError(f"{path}:{number}: “{text}” is no entry; write it as: {form}")
            found.append(entry)
    return found


def _entry(text: str, language: str) -> Entry:
    if text.startswith("!"):
        wrong, _, right = text[1:].partition("->")
        return Entry(wrong.strip(), language, banned=True, right=right.strip())
    word, _, like = text.partition("/like ")
    return Entry(word.strip(), language, like=like.strip())


def read_text(path: str) -> str:
    """A list as it stands. Raises UserError."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from error
