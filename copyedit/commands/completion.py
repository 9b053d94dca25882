"""`copyedit completion`: a script that teaches a shell our commands and options."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class


@click.command("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print a completion script for a shell.

    \b
    copyedit completion bash >> ~/.bashrc
    copyedit completion fish > ~/.config/fish/completions/copyedit.fish
    """
    maker = get_completion_class(shell)
    assert maker is not None
    root = ctx.find_root()
    click.echo(maker(root.command, {}, "copyedit", "_COPYEDIT_COMPLETE").source())
    return 0
