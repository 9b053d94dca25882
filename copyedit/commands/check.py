"""`copyedit check`: texts in, findings out, an honest exit code."""

from __future__ import annotations

import io
import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TextIO

import click

from copyedit.batch import Batch
from copyedit.commands import Command, overrides, shared_options
from copyedit.config import Configuration
from copyedit.core.errors import UserError
from copyedit.core.findings import SEVERITIES
from copyedit.reporters import REPORTERS, open_reporter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.core.findings import Report
    from copyedit.core.plugins import Reporter
    from copyedit.policy.baseline import Baseline

BASELINE = ".copyedit-baseline"


@click.command("check", cls=Command)
@click.argument("paths", nargs=-1)
@shared_options
@click.option("--format", "format_", default="terminal", show_default=True, help=", ".join(REPORTERS) + ".")
@click.option("--output", metavar="FORMAT=FILE", multiple=True, help="Write a report to a file as well.")
@click.option(
    "--changed",
    metavar="BASE",
    is_flag=False,
    flag_value="",
    default=None,
    help="Only sentences that are new since the branch left BASE (--changed=main).  [default: upstream, or main]",
)
@click.option("--staged", is_flag=True, help="Only sentences that are new in git's index, as they stand there.")
@click.pass_context
def command(
    ctx: click.Context,
    /,
    paths: tuple[str, ...],
    isolated: bool,
    format_: str,
    output: tuple[str, ...],
    stdin_filename: str,
    jobs: int,
    no_cache: bool,
    changed: str | None,
    staged: bool,
    **given: Any,
) -> int:
    """Check texts and print what an editor would mark.

    PATHS are files, folders or - for standard input; the current folder by default. Exit code 0: nothing at or above
    --fail-on; 1: something; 2: something could not be checked, or the call is wrong.

    \b
    copyedit check draft.txt
    copyedit check --select spelling,names --fail-on never articles/
    pbpaste | copyedit check - --stdin-filename draft.md
    """
    configuration = Configuration(isolated=isolated, overrides=overrides(given, fresh=no_cache))
    with ExitStack() as files:
        batch = Batch(configuration, count_lines=format_ == "terminal", keep=not no_cache)
        outputs = [open_reporter(format_, _standard_output(), rules=batch.rules, **_looks(ctx))]
        for name, target in map(_output, output):
            outputs.append(open_reporter(name, files.enter_context(_file(target)), rules=batch.rules))
        jobs = jobs or os.cpu_count() or 1
        reports = (
            batch.run(paths or (".",), stdin_filename=stdin_filename, jobs=jobs)
            if changed is None and not staged
            else (_new_sentences(batch, paths, changed, jobs))
        )
        baseline = None if isolated else _baseline(batch)
        if baseline:
            reports = map(baseline.new, reports)
        if sys.stderr.isatty():
            from copyedit.reporters.progress import watched

            reports = watched(reports, sys.stderr)
        code = _run(reports, configuration, outputs)
        if names := batch.left_out:
            click.echo(
                f"copyedit: so much text is not asked {', '.join(names)} with spelling alone; --select them by name",
                err=True,
            )
        if baseline and format_ == "terminal":
            _tell(baseline)
        return code


def _baseline(batch: Batch) -> Baseline | None:
    """The accepted findings, if there are any."""
    folder = os.getcwd()
    while not os.path.isfile(os.path.join(folder, BASELINE)):
        above = os.path.dirname(folder)
        if above == folder or os.path.exists(os.path.join(folder, ".git")):
            return None
        folder = above
    from copyedit.policy.baseline import Baseline

    return Baseline.load(os.path.join(folder, BASELINE), batch.speaks)


def _tell(baseline: Baseline) -> None:
    old, gone = baseline.met.total(), baseline.gone
    if old or gone:
        more = f"; {gone} of them gone (copyedit baseline --prune)" if gone else ""
        click.echo(f"{old} accepted finding{'s are' if old != 1 else ' is'} not shown{more}", err=True)


def _new_sentences(batch: Batch, paths: tuple[str, ...], base: str | None, jobs: int) -> Iterator[Report]:
    """The reports of changed texts, without what is told of sentences that the old version has."""
    from copyedit import formats
    from copyedit.policy.changed import only_new
    from copyedit.sources import Source, git, is_article

    changes, note = (git.staged(), "") if base is None else git.since(base)
    if note:
        click.echo(f"copyedit: {note}", err=True)
    roots = [os.path.abspath(path) for path in paths]
    excluded = batch.configuration.excluded
    wanted = {
        change.path: change for change in changes
        if is_article(change.path, formats.SUFFIXES) and not excluded(change.path)
        and (not roots or any((os.path.abspath(change.path) + os.sep).startswith(root.rstrip(os.sep) + os.sep) for root in roots))
    }  # fmt: skip
    given = [Source(change.path, change.data) for change in wanted.values()]
    for report in batch.run((), jobs=jobs, given=given):
        change = wanted.get(report.path)
        if change and change.before is not None and report.findings:
            try:
                before = formats.decode(change.before, batch.configuration.settings(report.path).encoding)[0]
            except formats.Undecodable:
                before = ""
            report = only_new(report, before)  # noqa: PLW2901
        yield report


def _run(reports: Iterator[Report], configuration: Configuration, outputs: list[Reporter]) -> int:
    """Report every text on every output; the exit code."""
    shown = SEVERITIES.index(configuration.level)
    failing = len(SEVERITIES) if configuration.fail_on == "never" else SEVERITIES.index(configuration.fail_on)
    code = 0
    for report in reports:
        for problem in report.problems:
            click.echo(f"copyedit: {problem.path}: {problem.message}", err=True)
            code = 2
        if report.problems and not report.text:
            continue
        ranks = [SEVERITIES.index(f.severity) for f in report.findings]
        if code == 0 and any(rank >= failing for rank in ranks):
            code = 1
        if shown:
            kept = tuple(f for f, rank in zip(report.findings, ranks, strict=True) if rank >= shown)
            report = report._replace(findings=kept)  # noqa: PLW2901
        for out in outputs:
            out.report(report)
    for out in outputs:
        out.close()
    return code


def _output(given: str) -> tuple[str, str]:
    name, equals, target = given.partition("=")
    if not (name and equals and target):
        raise click.UsageError(f"--output {given}: write it as FORMAT=FILE, such as json=report.json")
    return name, target


def _file(target: str) -> TextIO:
    try:
        return open(target, "w", encoding="utf-8", errors="surrogatepass", newline="\n")
    except OSError as error:
        raise UserError(f"{target}: cannot be written: {error.strerror}") from error


def _standard_output() -> TextIO:
    """Standard output as UTF-8, whatever the locale says."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogatepass")
    return sys.stdout


def _looks(ctx: click.Context) -> dict[str, Any]:
    """Colour and width of the terminal report."""
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR") if ctx.color is None else ctx.color
    width = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 80
    return {"color": color, "width": width}
