"""`copyedit vale`: Vale's command line on our engine, so that a repository with a .vale.ini can switch."""

from __future__ import annotations

from typing import Any

import click

from copyedit.commands import Command


@click.command("vale", cls=Command, context_settings={"ignore_unknown_options": False})
@click.argument("arguments", nargs=-1)
@click.option("--config", default="", metavar="FILE", help="The configuration, not the nearest .vale.ini.")
@click.option("--output", default="CLI", show_default=True, metavar="line|JSON|CLI", help="How to print.")
@click.option("--minAlertLevel", "level", default="", metavar="LEVEL", help="suggestion, warning or error.")
@click.option("--glob", default="*", metavar="GLOB", help="Only files that match, such as *.{md,txt} or !*.rst.")
@click.option("--ext", default="", metavar=".EXT", help="Read as this format, whatever the name.")
@click.option(
    "--filter", "filter_", default="", metavar="EXPRESSION", help='Only rules for which it holds: .Name == "A.B".'
)
@click.option("--sort", is_flag=True, help="Files by name.")
@click.option("--normalize", is_flag=True, help="Paths with forward slashes.")
@click.option("--relative", is_flag=True, help="Paths from the working folder.")
@click.option("--no-exit", is_flag=True, help="Exit with 0 whatever was found.")
@click.option("--no-wrap", is_flag=True, help="Do not wrap lines for the terminal.")
@click.option("--no-global", is_flag=True, help="Leave out the configuration of the home folder.")
@click.option("--ignore-syntax", is_flag=True, help="Read every file as plain text.")
@click.option("--counts", is_flag=True, help="With JSON: how often each rule has fired.")
@click.pass_context
def command(ctx: click.Context, /, arguments: tuple[str, ...], **given: Any) -> int:
    """Check texts with Vale's styles, as Vale's own command line does.

    ARGUMENTS are files, folders or a text; standard input without any. `ls-config` prints the configuration,
    `ls-metrics FILE` what is counted in a text. Exit code
    0: no error was found; 1: one was; 2: something is wrong with the configuration or a rule.

    \b
    copyedit vale docs/
    copyedit vale --output=JSON --minAlertLevel=error README.md
    """
    from copyedit.vale.session import run

    return run(arguments, given)
