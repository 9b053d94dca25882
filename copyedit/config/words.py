"""The house's own words: one entry a line; # begins a comment; an entry with a capital is right only with it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copyedit.core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterable


def read_words(path: str) -> frozenset[str]:
    """The entries of a words.txt. Raises UserError."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = [line.partition("#")[0].strip() for line in file]
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    return frozenset(line.replace("’", "'") for line in lines if line)


def nearest_list(folder: str) -> str:
    """The path of the nearest words.txt upwards, else of one beside the nearest configuration or repository, else here."""
    above = [folder]
    while (parent := os.path.dirname(above[-1])) != above[-1]:
        above.append(parent)
    for place in above:
        if os.path.isfile(os.path.join(place, "words.txt")):
            return os.path.join(place, "words.txt")
        if os.path.exists(os.path.join(place, ".git")):
            break
    homes = (p for p in above if any(os.path.exists(os.path.join(p, name)) for name in ("copyedit.toml", ".git")))
    return os.path.join(next(homes, folder), "words.txt")


def add_words(path: str, words: Iterable[str]) -> list[str]:
    """Put words into a list, or begin one; those that it lacked. Raises UserError."""
    try:
        old = "# Words of this house, one a line.\n"
        if os.path.exists(path):
            with open(path, encoding="utf-8-sig") as file:
                old = file.read()
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    known = {line.partition("#")[0].strip() for line in old.splitlines()}
    new = [word for word in dict.fromkeys(map(str.strip, words)) if word and word not in known]
    if new:
        _write(path, _merged(old, new))
    return new


def _merged(old: str, new: list[str]) -> str:
    """The list with new entries: in their places if it was sorted, else at its end."""
    lines = old.splitlines()
    head = next((n for n, line in enumerate(lines) if line.strip() and not line.startswith("#")), len(lines))
    entries = lines[head:]
    plain = all(line.strip() and "#" not in line for line in entries)
    if plain and entries == sorted(entries, key=str.casefold):
        entries = sorted([*entries, *new], key=str.casefold)
    else:
        entries += new
    return "\n".join([*lines[:head], *entries]) + "\n"


def _write(path: str, text: str) -> None:
    """Replace a file in one step; a link keeps pointing to it."""
    from tempfile import mkstemp

    target = os.path.realpath(path)
    try:
        handle, name = mkstemp(dir=os.path.dirname(target), prefix=".words-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(name, os.stat(target).st_mode & 0o777 if os.path.exists(target) else 0o644)
        os.replace(name, target)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error
