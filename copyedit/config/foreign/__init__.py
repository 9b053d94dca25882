"""Other tools' configurations of a repository -> the words that they accept and the files that they leave out."""

from __future__ import annotations

import os
from importlib import import_module

from copyedit.core.records import NamedTuple

TOOLS = ("vale", "cspell", "codespell", "typos")


class Imported(NamedTuple):
    """What one file says. Exclusions are written as in .gitignore; `notes` say what could not be taken over."""

    path: str
    words: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    dialect: str = ""  # US or GB
    notes: tuple[str, ...] = ()


def read_all(folder: str) -> list[Imported]:
    """What the configurations that stand in a folder say; one that cannot be read is a note."""
    found = []
    for tool in TOOLS:
        module = import_module(f"copyedit.config.foreign.{tool}")
        for name in module.NAMES:
            path = os.path.join(folder, name)
            if not os.path.isfile(path):
                continue
            try:
                with open(path, encoding="utf-8-sig") as file:
                    imported = module.read(folder, name, file.read())
            except (OSError, ValueError) as error:  # ValueError: of every parser, and of a file that is no UTF-8
                imported = Imported(name, notes=(f"not imported: {' '.join(str(error).split())}",))
            if imported:
                found.append(_with_right_globs(imported))
    return found


def _with_right_globs(imported: Imported) -> Imported:
    """Without exclusions that git would not read, which are told."""
    from pathspec import GitIgnoreSpec

    right, wrong = [], []
    for glob in imported.exclude:
        try:
            GitIgnoreSpec.from_lines([glob])
            right.append(glob)
        except ValueError:
            wrong.append(f"exclusion not imported: {glob}")
    return imported._replace(exclude=tuple(right), notes=(*imported.notes, *wrong))


def read_list(folder: str, path: str) -> tuple[list[str], str]:
    """The lines of a word list without comments, and why there are none: a list outside the folder is not read."""
    target = os.path.realpath(os.path.join(folder, path))
    if not target.startswith(os.path.realpath(folder) + os.sep):
        return [], f"{path} is outside this folder and was not read"
    try:
        with open(target, encoding="utf-8-sig") as file:
            lines = [line.partition("#")[0].strip() for line in file]
    except (OSError, UnicodeDecodeError):
        return [], f"{path} cannot be read"
    return [line for line in lines if line], ""


def own_list(path: str) -> list[str]:
    """The exclusion of a tool's word list where it looks like a text."""
    name = os.path.normpath(path).replace(os.sep, "/")
    return [f"/{name}"] if name.endswith((".txt", ".md")) and os.path.basename(name) != "words.txt" else []


def words_of(entries: list[str]) -> tuple[str, ...]:
    """The words of entries, each once: a word has a letter; "New Haven" is two."""
    words = (word for entry in entries for word in entry.split())
    return tuple(dict.fromkeys(word for word in words if any(c.isalpha() for c in word) and "#" not in word))


def alternatives(glob: str) -> list[str]:
    """A glob with braces as globs without: "{a,b}/*.md" -> "a/*.md", "b/*.md"."""
    end = glob.find("}")
    start = glob.rfind("{", 0, end)
    if start < 0 or end < 0:
        return [glob]
    return [
        whole for part in glob[start + 1 : end].split(",") for whole in alternatives(glob[:start] + part.strip() + glob[end + 1 :])
    ]  # fmt: skip
