"""Files, folders and standard input -> sources in a steady order; what cannot be had is a problem in its place."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple

from copyedit.core.findings import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

# Texts for machines or about rights; a walk leaves them alone, a name on the command line does not.
NOT_ARTICLES = frozenset(
    "requirements constraints license licence copying notice robots humans ads security llms cmakelists".split()
)

_READING = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class Source(NamedTuple):
    """A text to check; `data` where it was read already (standard input)."""

    path: str
    data: bytes | None = None

    def read(self) -> bytes:
        """Raises OSError."""
        if self.data is not None:
            return self.data
        number = os.open(self.path, _READING)
        try:
            size = os.fstat(number).st_size
            data = os.read(number, size)  # all of it, unless it is no plain file or a very large one
            return data if 0 < size == len(data) else data + _rest(number)
        finally:
            os.close(number)


def _rest(number: int) -> bytes:
    """What is left to read of an open file."""
    with open(number, "rb", 0, closefd=False) as file:
        return file.read()


def walk(
    paths: Sequence[str],
    *,
    suffixes: Collection[str],
    exclude: Callable[[str], bool],
    stdin_filename: str = "",
) -> Iterator[Source | Problem]:
    """Sources of all paths; a file that is reached twice comes once. `exclude` holds for named files too."""
    seen: set[str] = set()
    for path in paths:
        if path == "-":
            yield Source(stdin_filename or "<stdin>", sys.stdin.buffer.read())
            continue
        for found in _files(path, suffixes):
            if isinstance(found, Problem):
                yield found
            elif found not in seen and not exclude(found):
                seen.add(found)
                yield Source(found)


def _files(path: str, suffixes: Collection[str]) -> Iterator[str | Problem]:
    if os.path.isdir(path):
        from copyedit.sources.folders import list_folder

        for found in list_folder(path):
            if isinstance(found, Problem) or is_article(found, suffixes):
                yield found
    elif os.path.lexists(path) and not os.path.exists(path):
        yield Problem(path, "is a link to nothing")
    elif not os.path.exists(path):
        yield Problem(path, "no such file or folder")
    else:
        yield path


def is_article(path: str, suffixes: Collection[str]) -> bool:
    """Whether a walk takes a file: a known suffix, and not one of our dictionaries or of a machine's lists."""
    stem, suffix = os.path.splitext(os.path.basename(path))
    if suffix.lower() not in suffixes:
        return False
    stem = stem.lower()
    if stem == "words" or (stem.startswith("words.") and len(stem) == 8):
        return False
    first = stem.replace("_", "-").removeprefix("dev-").removeprefix("test-").partition("-")[0].partition(".")[0]
    return first not in NOT_ARTICLES
