"""`copyedit words`: the house's own words."""

from __future__ import annotations

import os

import click

from copyedit.commands import Command
from copyedit.config import Configuration
from copyedit.config.words import add_words, nearest_list
from copyedit.lexicon import open_lexicon
from copyedit.lexicon.explanation import explain


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
    path = file or nearest_list(os.getcwd())
    new = add_words(path, words)
    for word in words:
        click.echo(f"{path}: {'added' if word.strip() in new else 'already has'} {word}")
    return 0


@command.command("explain", cls=Command)
@click.argument("words", nargs=-1, required=True)
@click.option("--lang", metavar="CODE", default="", help="The language of the words.  [default: the configured one]")
def explain_words(words: tuple[str, ...], lang: str) -> int:
    """Say why a word is right or is not: who knows it, what it may have been, and how likely it is a slip.

    \b
    copyedit words explain militray Gerasimov
    copyedit words explain Regirung --lang de
    """
    settings = Configuration().settings("text.txt")
    lexicon = open_lexicon(lang or settings.languages[0], house=settings.words)
    for word in words:
        click.echo("\n".join(explain(lexicon, word)))
    return 0
