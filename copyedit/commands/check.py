"""`copyedit check`: texts in, findings out, an honest exit code."""

from __future__ import annotations

import io
import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TextIO

import click

from copyedit.batch import Batch
from copyedit.commands import Command
from copyedit.config import Configuration
from copyedit.core.errors import UserError
from copyedit.core.findings import SEVERITIES
from copyedit.reporters import open_reporter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.core.findings import Report
    from copyedit.core.plugins import Reporter


@click.command("check", cls=Command)
@click.argument("paths", nargs=-1)
@click.option("--isolated", is_flag=True, help="Ignore every configuration file and words.txt.")
@click.option("--lang", metavar="XX[,YY]", help="Language of the texts, the first one by default.")
@click.option("--style", metavar="NAME[,…]", help="House styles to apply beside the default rules, such as News.")
@click.option("--select", metavar="RULE[,…]", help="Only these rules, by id or prefix: spelling, names.inconsistent.")
@click.option("--ignore", metavar="RULE[,…]", help="Not these rules.")
@click.option("--level", type=click.Choice(SEVERITIES), help="The least severity to show.  [default: advice]")
@click.option(
    "--fail-on",
    type=click.Choice([*SEVERITIES, "never"]),
    help="The least severity to exit with 1 for.  [default: warning]",
)
@click.option(
    "--scope", metavar="all|NAME[,…]", help="Check these parts too: furniture, reader-comment, byline, tags …"
)
@click.option("--format", "format_", default="terminal", show_default=True, help="terminal, jsonl, json or github.")
@click.option("--output", metavar="FORMAT=FILE", multiple=True, help="Write a report to a file as well.")
@click.option("--stdin-filename", metavar="NAME", default="", help="What - (standard input) is called.")
@click.option("-j", "--jobs", type=click.IntRange(0), default=1, help="Processes to use; 0: one for each core.")
@click.option("--no-cache", is_flag=True, help="Keep no results, and ask engines anew; compiled rules stay cached.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    isolated: bool,
    lang: str | None,
    style: str | None,
    select: str | None,
    ignore: str | None,
    level: str | None,
    fail_on: str | None,
    scope: str | None,
    format_: str,
    output: tuple[str, ...],
    stdin_filename: str,
    jobs: int,
    no_cache: bool,
) -> int:
    """Check texts and print what an editor would mark.

    PATHS are files, folders or - for standard input; the current folder by default. Exit code 0: nothing at or above
    --fail-on; 1: something; 2: something could not be checked, or the call is wrong.

    \b
    copyedit check draft.txt
    copyedit check --select spelling,names --fail-on never articles/
    pbpaste | copyedit check - --stdin-filename draft.md
    """
    overrides = {
        "languages": _names(lang), "styles": _names(style), "select": _names(select), "ignore": _names(ignore),
        "scopes": _names(scope), "level": level, "fail-on": fail_on, "fresh": no_cache,
    }  # fmt: skip
    configuration = Configuration(isolated=isolated, overrides={k: v for k, v in overrides.items() if v})
    with ExitStack() as files:
        batch = Batch(configuration, count_lines=format_ == "terminal")
        outputs = [open_reporter(format_, _standard_output(), **_looks(ctx))]
        for name, target in map(_output, output):
            outputs.append(open_reporter(name, files.enter_context(_file(target))))
        reports = batch.run(paths or (".",), stdin_filename=stdin_filename, jobs=jobs or os.cpu_count() or 1)
        if sys.stderr.isatty():
            from copyedit.reporters.progress import watched

            reports = watched(reports, sys.stderr)
        return _run(reports, configuration, outputs)


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


def _names(listed: str | None) -> tuple[str, ...]:
    return tuple(name for part in (listed or "").split(",") if (name := part.strip()))


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
