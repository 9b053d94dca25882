"""`copyedit engines`: which engines there are, in which versions, what is missing and how to get it."""

from __future__ import annotations

import os

import click

from copyedit.commands import Command
from copyedit.config import Configuration
from copyedit.core.engines import ENGINES
from copyedit.desk import kind_of


@click.command("engines", cls=Command)
def command() -> int:
    """Show the engines beside our own checks, as the configuration of this folder has them.

    Exit code 2: an engine that is configured cannot be used.
    """
    settings = Configuration().settings(os.path.join(os.getcwd(), "text.txt"))
    code = 0
    for name in ENGINES:
        options = getattr(settings, name)
        parts = list(kind_of(name).survey(options))
        works = all(good for good, _ in parts)
        state = "off" if options is None else "on" if works else "on, and cannot be used"
        click.echo(f"{name}: {state}")
        for good, told in parts:
            click.echo(f"    {'' if good else 'missing: '}{told}")
        if options is not None and not works:
            code = 2
    return code
