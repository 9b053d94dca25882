"""Keeping a words.txt: adding, sorting, pruning. Comments and what a person wrote between entries stay."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copyedit.config.words import read_text
from copyedit.core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable


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
    old = read_text(path) if os.path.exists(path) else "# Words of this house, one a line.\n"
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


def sort_words(path: str) -> int:
    """Sort a list, each entry once; a comment goes with the entry below it. How many lines moved or went. Raises UserError."""
    old = read_text(path)
    head, groups = _grouped(old)
    ordered: dict[str, list[str]] = {}
    entries = [lines for lines in groups if _key(lines[-1])]
    rest = [line for lines in groups if not _key(lines[-1]) for line in lines]  # comments below the last entry
    for lines in sorted(entries, key=lambda lines: (_key(lines[-1]).lstrip("!").casefold(), _key(lines[-1]))):
        ordered.setdefault(_key(lines[-1]), lines)
    new = [*head, *(line for lines in ordered.values() for line in lines), *rest]
    if new != old.splitlines():
        _write(path, "\n".join(new) + "\n")
    before = old.splitlines()
    return len(before) - len(new) + sum(a != b for a, b in zip(before, new, strict=False))


def remove_words(path: str, lines: Collection[str]) -> None:
    """Take entries out of a list, as they stand there without their comments. Raises UserError."""
    head, groups = _grouped(read_text(path))
    kept = [line for group in groups if _key(group[-1]) not in lines for line in group]
    _write(path, "\n".join([*head, *kept]) + "\n")


def entries_of(path: str) -> list[str]:
    """The entries of a list as they stand there, without comments. Raises UserError."""
    _, groups = _grouped(read_text(path))
    return [key for group in groups if (key := _key(group[-1]))]


def _grouped(text: str) -> tuple[list[str], list[list[str]]]:
    """(the comment at the top, up to an empty line or the first entry; each entry with the comments right above it)."""
    lines = text.splitlines()
    top = next((n for n, line in enumerate(lines) if not line.startswith("#")), len(lines))
    head, rest = lines[:top], lines[top:]
    while rest and not rest[0].strip():
        head.append(rest.pop(0))
    groups: list[list[str]] = [[]]
    for line in rest:
        groups[-1].append(line)
        if _key(line):
            groups.append([])
    return head, [group for group in groups if group]


def _key(line: str) -> str:
    return " ".join(line.partition("#")[0].split())
