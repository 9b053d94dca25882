"""The command line: one module a subcommand, imported when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import click

from copyedit import __version__
from copyedit.core.errors import UserError
from copyedit.core.findings import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

COMMANDS = {
    "check": "Check texts and print what an editor would mark.",
    "fix": "Correct what is certain; nothing else is touched.",
    "baseline": "Accept today's findings; check then tells only new ones.",
    "ignore": "Accept one finding, and say why.",
    "init": "Write a first configuration by looking at the texts.",
    "rules": "List, explain and test the rules.",
    "words": "Keep the house's own words.",
    "engines": "Show the engines beside our own checks.",
    "vale": "Check with Vale's styles, by Vale's command line.",
    "licences": "Show the licences of the compiled word lists.",
    "completion": "Print a completion script for a shell.",
}


class Command(click.Command):
    """A command that starts without a look for translations, which costs three milliseconds: by its help option, or by `-j`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        options = args[: args.index("--")] if "--" in args else args
        if (
            "-j" in options
        ):  # click looks for it among the long options first, and has the message ready that it is none
            args[options.index("-j")] = "--jobs"
        return super().parse_args(ctx, args)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        if self._help_option is None:
            self._help_option = click.Option(
                ["-h", "--help"], is_flag=True, is_eager=True, expose_value=False,
                help="Show this message and exit.", callback=_show_help,
            )  # fmt: skip
        return self._help_option


def _show_help(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(ctx.get_help(), color=ctx.color)
        ctx.exit()


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"copyedit {__version__}")
        ctx.exit()


class Commands(Command, click.Group):
    """Subcommands by name; `--help` knows their first lines without importing them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"copyedit.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], COMMANDS, 1)
            cure = f"did you mean “{near[0]}”?" if near else f"to check a file: copyedit check {args[0]}"
            raise click.UsageError(f"no command “{args[0]}”; {cure}", ctx)
        return super().resolve_command(ctx, args)


_SHARED = (
    click.option("--isolated", is_flag=True, help="Ignore every configuration file and words.txt."),
    click.option("--lang", metavar="XX[,YY]", help="Language of the texts, the first one by default."),
    click.option("--style", metavar="NAME[,…]", help="House styles to apply beside the default rules, such as News."),
    click.option(
        "--select", metavar="RULE[,…]", help="Only these rules, by id or prefix: spelling, names.inconsistent."
    ),
    click.option("--ignore", metavar="RULE[,…]", help="Not these rules."),
    click.option("--level", type=click.Choice(SEVERITIES), help="The least severity to show.  [default: advice]"),
    click.option(
        "--fail-on",
        type=click.Choice([*SEVERITIES, "never"]),
        help="The least severity to exit with 1 for.  [default: warning]",
    ),
    click.option(
        "--scope", metavar="all|NAME[,…]", help="Check these parts too: furniture, reader-comment, byline, tags …"
    ),
    click.option("--stdin-filename", metavar="NAME", default="", help="What - (standard input) is called."),
    click.option("-j", "--jobs", type=click.IntRange(0), default=1, help="Processes to use; 0: one for each core."),
    click.option(
        "--no-cache", is_flag=True, help="Neither use nor keep results and engines' answers; compiled rules stay."
    ),
)


_Function = TypeVar("_Function", bound="Callable[..., int]")


def shared_options(command: _Function) -> _Function:
    """The options that every command has that reads texts: what to check, and by which configuration."""
    for option in reversed(_SHARED):
        command = option(command)
    return command


def overrides(given: Mapping[str, Any], *, fresh: bool = False) -> dict[str, Any]:
    """Of a command's arguments by name, what goes before the configuration files; `fresh`: engines are asked anew."""
    listed = {"languages": "lang", "styles": "style", "select": "select", "ignore": "ignore", "scopes": "scope"}
    found: dict[str, Any] = {key: split_names(given[option]) for key, option in listed.items()}
    found |= {"level": given["level"], "fail-on": given["fail_on"], "fresh": fresh}
    return {key: value for key, value in found.items() if value}


def split_names(listed: str | None) -> tuple[str, ...]:
    return tuple(name for part in (listed or "").split(",") if (name := part.strip()))


@click.command(cls=Commands)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
def commands() -> None:
    """Copy-edit texts: spelling, names, grammar, leftovers and house style.

    \b
    copyedit check draft.txt         check a text
    copyedit check articles/         check a folder
    copyedit check --style News .    with the house style
    copyedit fix --diff draft.txt    what would be corrected
    """


def run(arguments: list[str] | None = None) -> int:
    """Run a command line; the exit code. Mistakes of the caller are one line on standard error and 2."""
    if "_COPYEDIT_COMPLETE" in os.environ:
        commands.main(prog_name="copyedit")
    try:
        given = sys.argv[1:] if arguments is None else arguments
        with commands.make_context("copyedit", list(given)) as ctx:
            result = commands.invoke(ctx)
    except click.exceptions.Exit as end:
        return end.exit_code
    except UserError as error:
        click.echo(f"copyedit: {error}", err=True)
        return 2
    except click.ClickException as error:
        error.show()
        return 2
    except (KeyboardInterrupt, click.Abort):
        return 130
    except BrokenPipeError:
        sys.stdout = None  # nobody reads on; the interpreter must not flush it either
        return 141
    return result if isinstance(result, int) else 0
