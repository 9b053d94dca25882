"""`copyedit ignore`: accept one finding, outside the article."""

from __future__ import annotations

import os
import re

import click

from copyedit.batch import Batch
from copyedit.commands import Command
from copyedit.config import Configuration
from copyedit.core.errors import UserError
from copyedit.policy.baseline import Baseline, nearest
from copyedit.sources import Source

_PLACE = re.compile(r"(.+):(\d+):(\d+)")


@click.command("ignore", cls=Command)
@click.argument("place", metavar="PATH:LINE:COLUMN")
@click.option("--because", required=True, metavar="TEXT", help="Why it is right as it stands.")
def command(*, place: str, because: str) -> int:
    """Accept the finding at a place, as the terminal report names it, and say why. The article is not touched.

    \b
    copyedit ignore articles/harbour.txt:11:4 --because "Weiland is another man"
    """
    match = _PLACE.fullmatch(place)
    if not match:
        raise click.UsageError(f"{place}: write PATH:LINE:COLUMN, such as draft.txt:11:4")
    path, at = match[1], (int(match[2]), int(match[3]))
    report = Batch(Configuration(isolated=False, overrides={})).check(Source(path))
    if report.problems:
        raise UserError(f"{path}: {report.problems[0].message}")
    there = tuple(f for f in report.findings if (f.line, f.column) <= at < (f.end_line, f.end_column))
    if not there:
        raise UserError(f"{place}: no finding here; copyedit check {path} lists them")
    baseline = Baseline.load(nearest(os.getcwd()))
    baseline.add(report._replace(findings=there), because)
    baseline.write()
    for finding in there:
        click.echo(f"{baseline.path}: accepted {finding.rule} “{finding.text}”")
    return 0
