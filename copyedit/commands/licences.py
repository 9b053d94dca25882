"""`copyedit licences`: where the compiled word lists come from."""

from __future__ import annotations

import click

from copyedit import languages


@click.command("licences")
def command() -> int:
    """Show what the compiled lexicons were made of: package, version, licence.

    The code itself is GPL-3.0-or-later; the data keep their own licences.
    """
    for code in languages.CODES:
        module = languages.load(code)
        click.echo(f"{module.NAME} ({code})")
        for package, version, what, licence in module.LICENCES:
            click.echo(f"  {package} {version}: {what}; {licence}")
    return 0
