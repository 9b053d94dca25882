"""`copyedit words`: the house's own words."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from copyedit.commands import Command
from copyedit.config import Configuration
from copyedit.config.keeping import add_words, entries_of, nearest_list, remove_words, sort_words
from copyedit.config.words import parse_entries
from copyedit.core.errors import UserError
from copyedit.lexicon import open_lexicon
from copyedit.lexicon.explanation import explain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copyedit.core.findings import Finding
    from copyedit.core.house import Entry

SPELLER = ("spelling.unknown-word", "spelling.run-on")
_FILE = click.option("--file", "file", metavar="PATH", help="The word list.  [default: the nearest words.txt]")


@click.group("words")
def command() -> None:
    """Keep the house's own words, one a line in words.txt.

    A word there is right in every text below its folder; one in words.de.txt in German texts.

    \b
    Netherwick                  right with its capital
    quaybuoy                    right in any case
    Brad Pitt                   both words are right; "Brad Pit" is told
    Brexiteer/like engineer     right in the forms that the other word has
    !e-mail -> email            banned, with what to write instead
    # a comment
    """


@command.command("add", cls=Command)
@click.argument("words", nargs=-1, required=True)
@_FILE
def add(words: tuple[str, ...], file: str | None) -> int:
    """Add words to the nearest words.txt, or begin one.

    \b
    copyedit words add Netherwick quaybuoy
    copyedit words add "Brexiteer/like engineer" "!e-mail -> email"
    """
    path = file or nearest_list(os.getcwd())
    parse_entries(words)
    new = add_words(path, words)
    for word in words:
        click.echo(f"{path}: {'added' if word.strip() in new else 'already has'} {word}")
    return 0


@command.command("sort", cls=Command)
@_FILE
def sort(file: str | None) -> int:
    """Sort the word list, each entry once. A comment goes with the entry below it."""
    path = _existing(file)
    click.echo(f"{path}: {'sorted' if sort_words(path) else 'is in order'}")
    return 0


@command.command("prune", cls=Command)
@click.argument("paths", nargs=-1)
@_FILE
@click.option("--dry-run", is_flag=True, help="Only say what would go.")
def prune(paths: tuple[str, ...], file: str | None, dry_run: bool) -> int:
    """Take out entries that are right without the list; with PATHS also those that no text there has.

    \b
    copyedit words prune
    copyedit words prune --dry-run articles/
    """
    path = _existing(file)
    language = os.path.basename(path).removeprefix("words").removesuffix("txt").strip(".")
    codes = (language,) if language else Configuration().settings(path).languages
    found = _texts(paths) if paths else None
    gone: dict[str, str] = {}
    for line in entries_of(path):
        (entry,) = parse_entries([line], language, path)
        if _is_known(entry, codes):
            gone[line] = "is right without the list"
        elif found is not None and not _stands_in(entry, found):
            gone[line] = "stands in no text"
    if gone and not dry_run:
        remove_words(path, gone)
    for line, reason in gone.items():
        click.echo(f"{path}: {'would take out' if dry_run else 'took out'} {line}: {reason}")
    return 0


@command.command("suggest", cls=Command)
@click.argument("paths", nargs=-1)
@click.option("--least", default=2, metavar="N", help="How often a word must stand in the texts.  [default: 2]")
def suggest(paths: tuple[str, ...], least: int) -> int:
    """Print words that are told as unknown again and again, most often first, as lines for a words.txt.

    \b
    copyedit words suggest articles/ >> words.txt
    """
    places: dict[str, list[str]] = {}
    for finding in _told(paths):
        places.setdefault(finding.text, []).append(f"{finding.path}:{finding.line}")
    for word, at in sorted(places.items(), key=lambda item: (-len(item[1]), item[0])):
        if len(at) >= least:
            click.echo(f"{word}  # {len(at)} times, first in {at[0]}")
    return 0


@command.command("explain", cls=Command)
@click.argument("words", nargs=-1, required=True)
@click.option("--lang", metavar="CODE", default="", help="The language of the words.  [default: the configured one]")
@click.option("--in", "file", metavar="FILE", default="", help="A text: say of each place in it, too.")
def explain_words(words: tuple[str, ...], lang: str, file: str) -> int:
    """Say why a word is right or is not: who knows it, what it may have been, and how likely it is a slip.

    \b
    copyedit words explain militray Gerasimov
    copyedit words explain Regirung --lang de
    copyedit words explain Netherwick --in draft.txt
    """
    settings = Configuration().settings(file or "text.txt")
    lexicon = open_lexicon(lang or settings.languages[0], house=settings.words)
    for word in words:
        click.echo("\n".join(explain(lexicon, word)))
        if file:
            click.echo("\n".join(_in_text(word, file, lang)))
    return 0


def _existing(file: str | None) -> str:
    path = file or nearest_list(os.getcwd())
    if not os.path.isfile(path):
        raise UserError(f"{path}: no such word list; copyedit words add begins one")
    return path


def _is_known(entry: Entry, codes: Iterable[str]) -> bool:
    """Whether all configured languages have all words of an entry without the list."""
    if entry.told or entry.like:
        return False
    return all(open_lexicon(code).has(entry.text) for code in codes)


def _stands_in(entry: Entry, texts: Sequence[str]) -> bool:
    text = entry.text.casefold()
    return any(text in found for found in texts)


def _texts(paths: Sequence[str]) -> list[str]:
    """The prose of the texts that the paths lead to, without regard to case."""
    from copyedit import formats, sources

    found = []
    for source in sources.walk(paths, suffixes=formats.SUFFIXES, exclude=Configuration().excluded):
        if isinstance(source, sources.Source):
            try:
                document = formats.parse(source.path, source.read())
            except (OSError, formats.Undecodable):
                continue
            found.append(document.prose.replace("’", "'").casefold())
    return found


def _told(paths: Sequence[str]) -> Iterator[Finding]:
    """What the speller tells of the texts that the paths lead to."""
    from copyedit.batch import Batch

    for report in Batch(Configuration(overrides={"select": SPELLER}), count_lines=False).run(paths or (".",)):
        for problem in report.problems:
            click.echo(f"{problem.path}: {problem.message}", err=True)
        yield from report.findings


def _in_text(word: str, file: str, lang: str) -> Iterator[str]:
    """What the speller says of each place of a word in a text, with the reason where it is silent."""
    from copyedit.batch import Batch

    overrides = {"select": (*SPELLER, "names"), **({"languages": (lang,)} if lang else {})}
    desk = Batch(Configuration(overrides=overrides)).desk(file)
    with open(file, "rb") as opened:
        document = desk.read(file, opened.read())
    told = {f.start: f for f in desk.judged(document) if word in f.text}
    places = list(document.places(word))
    for span in places:
        start = document.locate(span).start
        found, at = told.get(start), document.position(start)
        said = "silent" if found is None else f"dropped: {found.dropped}" if found.dropped else f"told: {found.message}"
        yield f"  {file}:{at[0]}:{at[1]}: {said}"
    if not places:
        yield f"  {file}: does not have it as a word"
