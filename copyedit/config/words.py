"""The house's own words: one entry a line; # begins a comment; an entry with a capital is right only with it."""

from __future__ import annotations

from copyedit.core.errors import UserError


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
