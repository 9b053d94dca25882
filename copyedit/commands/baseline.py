"""`copyedit baseline`: accept what stands today, so that `check` tells only what is new."""

from __future__ import annotations

import os
from typing import Any

import click

from copyedit.batch import Batch
from copyedit.commands import Command, overrides, shared_options
from copyedit.config import Configuration
from copyedit.core.errors import UserError
from copyedit.policy.baseline import Baseline, nearest


@click.command("baseline", cls=Command)
@click.argument("paths", nargs=-1)
@shared_options
@click.option("--update", is_flag=True, help="Write the file anew.")
@click.option("--prune", is_flag=True, help="Take out what is gone, add nothing.")
def command(
    *,
    paths: tuple[str, ...],
    isolated: bool,
    stdin_filename: str,
    jobs: int,
    no_cache: bool,
    update: bool,
    prune: bool,
    **given: Any,
) -> int:
    """Accept today's findings: write them to .copyedit-baseline, one a line, for review.

    A finding is known by its rule, its words and its sentence, so a paragraph that is moved or wrapped anew is not new.

    \b
    copyedit baseline articles/
    copyedit baseline --prune
    """
    path = nearest(os.getcwd())
    if os.path.isfile(path) and not (update or prune):
        raise UserError(f"{path} is there already; --update writes it anew, --prune takes out what is gone")
    batch = Batch(Configuration(isolated=isolated, overrides=overrides(given, fresh=no_cache)), keep=not no_cache)
    known = Baseline.load(path, batch.speaks)
    code, new = 0, Baseline(path)
    for report in batch.run(paths or (".",), stdin_filename=stdin_filename, jobs=jobs or os.cpu_count() or 1):
        for problem in report.problems:
            click.echo(f"copyedit: {problem.path}: {problem.message}", err=True)
            code = 2
        if not report.problems or report.text:
            known.new(report)
            new.add(report)
    if prune:
        gone = known.gone
        known.prune()
        known.write()
        click.echo(f"{path}: {gone} taken out, {known.entries.total()} accepted")
        return code
    for entry in new.entries:
        if entry in known.reasons:
            new.reasons[entry] = known.reasons[entry]
    new.entries.update({e: n for e, n in known.entries.items() if not known.was_checked(e)})
    new.write()
    click.echo(f"{path}: {new.entries.total()} accepted")
    return code
