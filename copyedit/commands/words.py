"""`copyedit words`: the house's own words."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from copyedit.core.errors import UserError


@click.group("words")
def command() -> None:
    """Keep the house's own words, one a line in words.txt.

    A word there is right in every text below its folder. An entry with a capital is right only with it; # begins a
    comment.
    """


@command.command("add")
@click.argument("words", nargs=-1, required=True)
@click.option("--file", "file", metavar="PATH", help="The word list.  [default: the nearest words.txt]")
def add(words: tuple[str, ...], file: str | None) -> int:
    """Add words to the nearest words.txt, or begin one.

    \b
    copyedit words add Netherwick quaybuoy
    """
    path = Path(file) if file else _nearest(Path.cwd())
    try:
        old = path.read_text(encoding="utf-8-sig") if path.exists() else "# Words of this house, one a line.\n"
    except UnicodeDecodeError as error:
        raise UserError(f"{path}: is not UTF-8 at byte {error.start}; save it as UTF-8") from error
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    known = {line.partition("#")[0].strip() for line in old.splitlines()}
    new = [word.strip() for word in dict.fromkeys(words) if word.strip() and word.strip() not in known]
    if new:
        _write(path, _merged(old, new))
    for word in words:
        click.echo(f"{path}: {'added' if word in new else 'already has'} {word}")
    return 0


def _nearest(folder: Path) -> Path:
    """The nearest words.txt upwards, else beside the nearest configuration, else here."""
    above = [folder, *folder.parents]
    for parent in above:
        if (parent / "words.txt").is_file():
            return parent / "words.txt"
        if (parent / ".git").exists():
            break
    home = next((p for p in above if (p / "copyedit.toml").is_file() or (p / ".git").exists()), folder)
    return home / "words.txt"


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


def _write(path: Path, text: str) -> None:
    """Replace a file in one step; a link keeps pointing to it."""
    target = Path(os.path.realpath(path))
    try:
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".words-")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
        Path(name).replace(target)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error
