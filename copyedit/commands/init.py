"""`copyedit init`: looks at a repository and writes a commented configuration to begin with."""

from __future__ import annotations

import os
import sys
from collections import Counter
from typing import TYPE_CHECKING

import click

from copyedit import __version__, formats, rulebook, sources
from copyedit.commands import Command, split_names
from copyedit.config.foreign import Imported, read_all
from copyedit.config.keeping import add_words
from copyedit.config.starting import Look, written
from copyedit.core.errors import UserError
from copyedit.desk import kind_of
from copyedit.lexicon.guess import Guess

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME = "copyedit.toml"
_SAMPLE = 80  # texts that are asked for their language
_BYTES = 8_000  # of each


@click.command("init", cls=Command)
@click.argument("folder", default=".", type=click.Path(exists=True, file_okay=False))
@click.option("--style", metavar="NAME[,…]", help="House styles to apply, such as News; asked for at a terminal.")
@click.option("--print", "print_", is_flag=True, help="Print the configuration and write nothing.")
def command(*, folder: str, style: str | None, print_: bool) -> int:
    """Write a first copyedit.toml by looking at the texts of FOLDER.

    Words and exclusions of .vale.ini, cspell.json, .codespellrc and _typos.toml are taken over: the words go into
    words.txt. A configuration that stands there already is never touched.

    \b
    copyedit init
    copyedit init --style News articles/
    """
    path = os.path.normpath(os.path.join(folder, NAME))
    _check_free(folder, path)
    imported = read_all(folder)
    paths = _texts(folder, imported)
    book = rulebook.load((rulebook.shipped_folder(),), kind_of)
    look = _look(folder, paths)
    spoken = [rule for code in look.languages or ("en",) for rule in book.spoken(code)]
    count = len({rule.id for rule in spoken if rule.family == "News"})
    offered = f"{count} rules on attribution, numbers, dates, money, courts and wording"
    styles = _styles(style, offered, {rule.family for rule in book.rules.values()}, ask=not print_)
    text = written(look, imported, styles, offered)
    if print_:
        click.echo(text, nl=False)
    else:
        _write(path, text)
        click.echo(f"{path}: written; {len(paths)} text{'s' * (len(paths) != 1)}, {_named(look)}")
    _take_words(folder, imported, dry=print_)
    for one in imported:
        for note in one.notes:
            click.echo(f"{one.path}: {note}", err=True)
    if not print_:
        click.echo("Next: copyedit check; to accept what stands today: copyedit baseline")
    return 0


def _check_free(folder: str, path: str) -> None:
    """Raises UserError where a configuration stands already."""
    if os.path.lexists(path):
        raise UserError(f"{path} is there already; edit it, or print another one: copyedit init --print")
    project = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(project):
        from copyedit.config.files import read_folder

        if read_folder(folder, ["pyproject.toml"]):
            raise UserError(f"{project} has [tool.copyedit] already")


def _styles(given: str | None, offered: str, families: set[str], *, ask: bool) -> tuple[str, ...]:
    for name in split_names(given):
        if name not in families or name[:1].islower():
            raise UserError(f"no style “{name}”; there is: News")
    if given is None and ask and sys.stdin.isatty() and sys.stdout.isatty():
        return ("News",) if click.confirm(f"Apply the house style News ({offered})?") else ()
    return split_names(given)


def _texts(folder: str, imported: Sequence[Imported]) -> list[str]:
    """The paths, from the folder, of the texts that would be checked."""
    from pathspec import GitIgnoreSpec

    excluded = GitIgnoreSpec.from_lines(glob for one in imported for glob in one.exclude).match_file

    def exclude(path: str) -> bool:
        return excluded(os.path.relpath(path, folder).replace(os.sep, "/"))

    found = sources.walk((folder,), suffixes=formats.SUFFIXES, exclude=exclude)
    return [os.path.relpath(source.path, folder) for source in found if isinstance(source, sources.Source)]


def _look(folder: str, paths: Sequence[str]) -> Look:
    """Formats of all texts; languages of a sample from all over the folder."""
    guess = Guess()
    by_folder: dict[str, Counter[str]] = {}
    for path in paths[:: max(1, len(paths) // _SAMPLE)]:
        if code := _language(guess, os.path.join(folder, path)):
            top = path.replace(os.sep, "/").partition("/")[0] if os.path.dirname(path) else ""
            by_folder.setdefault(top, Counter())[code] += 1
    languages = sum(by_folder.values(), Counter[str]())
    ranked = dict(languages.most_common())
    main = next(iter(ranked), "en")
    own = {
        top: next(iter(found))
        for top, found in sorted(by_folder.items())
        if top and len(found) == 1 and main not in found
    }
    kinds = Counter(formats.format_of(path) for path in paths)
    return Look(dict(kinds.most_common()), ranked, own, ".".join(__version__.split(".")[:2]))


def _language(guess: Guess, path: str) -> str:
    try:
        with open(path, "rb") as file:
            data = file.read(_BYTES)
    except OSError:
        return ""
    return guess.language(data.decode("utf-8", "replace"))


def _named(look: Look) -> str:
    from copyedit import languages

    return ", ".join(languages.load(code).NAME for code in look.languages) or "language not told; English is set"


def _take_words(folder: str, imported: Sequence[Imported], *, dry: bool) -> None:
    path = os.path.normpath(os.path.join(folder, "words.txt"))
    for one in imported:
        if one.words:
            new = one.words if dry else add_words(path, one.words)
            count = f"{len(new)} word{'s' * (len(new) != 1)} of {one.path}"
            click.echo(f"{path}: {count} {'would be added' if dry else 'added'}", err=dry)


def _write(path: str, text: str) -> None:
    """Raises UserError; never writes over a file."""
    try:
        with open(path, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error
