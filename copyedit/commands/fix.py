"""`copyedit fix`: what is certain is corrected, file by file; what was changed is shown, and what is left is counted."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, TextIO

import click

from copyedit import fixing
from copyedit.batch import Batch
from copyedit.commands import Command, overrides, shared_options
from copyedit.config import Configuration
from copyedit.core.findings import SEVERITIES, Finding, Problem, Report
from copyedit.core.records import NamedTuple
from copyedit.fixing.diff import unified
from copyedit.fixing.record import logged, open_log, said, told
from copyedit.formats import Undecodable

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.fixing import Fixed, Original
    from copyedit.fixing.asking import Conversation


class Manner(NamedTuple):
    """How a run fixes."""

    unsafe: bool = False
    interactive: bool = False
    diff: bool = False
    hook: bool = False


@click.command("fix", cls=Command)
@click.argument("paths", nargs=-1)
@click.option("--unsafe", is_flag=True, help="Fix what is not certain, too, where there is one correction.")
@click.option("-i", "--interactive", is_flag=True, help="Ask about each finding, in quotations and names, too.")
@click.option("--diff", is_flag=True, help="Print what would change as a unified diff and write nothing.")
@click.option("--log", metavar="FILE", help="Append each edit that is made to a file of JSON Lines.")
@click.option(
    "--hook",
    is_flag=True,
    help="Print what is fixed as a diff; where a fix meets unstaged edits, only that (pre-commit).",
)
@shared_options
def command(
    paths: tuple[str, ...],
    unsafe: bool,
    interactive: bool,
    diff: bool,
    log: str | None,
    hook: bool,
    isolated: bool,
    stdin_filename: str,
    jobs: int,
    no_cache: bool,
    **given: Any,
) -> int:
    """Correct what is certain; nothing else is touched.

    Nothing in quotations and names is fixed unless you are asked (--interactive), and typography only where --select
    names it. --level fixes only what is at least that severe. Each file is replaced in one step, or not at all. Exit
    code 0: nothing at or above --fail-on is left; 1: something is; with --diff, something would change; 2: something
    could not be fixed or checked.

    \b
    copyedit fix --diff articles/
    copyedit fix draft.txt
    copyedit fix --interactive --select spelling,names draft.txt
    pbpaste | copyedit fix - --stdin-filename draft.md
    """
    if interactive and (diff or hook or "-" in paths):
        raise click.UsageError("--interactive reads your answers and writes; it goes with neither --diff, --hook nor -")
    configuration = Configuration(isolated=isolated, overrides=overrides(given, fresh=no_cache))
    batch = Batch(configuration, count_lines=False, keep=not no_cache)
    with ExitStack() as files:
        record = files.enter_context(open_log(log)) if log else None
        run = _Run(batch, Manner(unsafe, interactive, diff, hook), record)
        if "-" in paths:
            if len(paths) > 1:
                raise click.UsageError("- is fixed alone, since its text goes to standard output")
            return run.standard_input(stdin_filename or "<stdin>")
        reports = batch.run(paths or (".",), jobs=1 if interactive else jobs or os.cpu_count() or 1)
        if not interactive and sys.stderr.isatty():
            from copyedit.reporters.progress import watched

            reports = watched(reports, sys.stderr)
        for report in reports:
            run.take(report)
            if run.is_over:
                break
        return run.close()


class _Run:
    """Fixes text after text and keeps count."""

    def __init__(self, batch: Batch, manner: Manner, record: TextIO | None) -> None:
        self._batch, self._manner, self._record = batch, manner, record
        configuration = batch.configuration
        fail_on = configuration.fail_on
        self._failing = len(SEVERITIES) if fail_on == "never" else SEVERITIES.index(fail_on)
        self._shown = SEVERITIES.index(configuration.level)
        self._texts = self._changed = self._edits = self._left = 0
        self._code = 0
        self._conversation: Conversation | None = None

    @property
    def is_over(self) -> bool:
        return self._conversation is not None and self._conversation.is_over

    def take(self, report: Report) -> None:
        """Fix the file of a report, or count what stands in it."""
        for problem in report.problems:
            self._problem(problem)
        if report.problems and not report.text:
            return
        self._texts += 1
        findings = self._shown_findings(report)
        if not (findings if self._manner.interactive else any(map(self._wants(report.path), findings))):
            self._count(report)
            return
        try:
            original = fixing.Original.read(report.path)
            fixed = self._asked(report, original) if self._manner.interactive else self._settled(report, original)
        except OSError as error:
            self._problem(Problem(report.path, f"cannot be read: {(error.strerror or 'unknown reason').lower()}"))
            return
        except Undecodable as error:
            self._problem(Problem(report.path, str(error)))
            return
        if fixed.problem:
            self._problem(Problem(report.path, fixed.problem))
        if not fixed.edits or self._write(report.path, original, fixed):
            self._count(fixed.report)
        else:
            self._count(report)

    def standard_input(self, name: str) -> int:
        """Fix what comes in and send it out; all that is to be said goes to standard error."""
        data = sys.stdin.buffer.read()
        try:
            fixed = fixing.settle(self._batch.desk(name), name, data, self._wants(name))
        except Undecodable as error:
            self._problem(Problem(name, str(error)))
            sys.stdout.buffer.write(data)
            return 2
        self._count(fixed.report)
        if self._manner.diff:
            click.echo(unified(name, fixed.text, fixed.report.text), nl=False)
            return int(bool(fixed.edits))
        sys.stdout.buffer.write(fixed.data)
        sys.stdout.buffer.flush()
        self._tell(name, fixed, err=True)
        return self._result()

    def close(self) -> int:
        """Say what was done; the exit code."""
        done = "Would fix" if self._manner.diff else "Fixed"
        places = f"{self._edits} place{'s' * (self._edits != 1)}"
        texts = f"{self._texts} text{'s' * (self._texts != 1)}"
        left = f"{self._left} finding{'s' * (self._left != 1)}"
        more = "" if self._manner.diff else f"; {left} left, copyedit check shows them" if self._left else "; none left"
        click.echo(f"{done} {places} in {self._changed} of {texts}{more}", err=True)
        return self._result()

    def _result(self) -> int:
        if self._manner.diff:
            return self._code or int(self._edits > 0)
        return self._code or int(self._left > 0)

    def _wants(self, path: str) -> Callable[[Finding], bool]:
        settings = self._batch.configuration.settings(path)
        unsafe, shown = self._manner.unsafe, self._shown
        return lambda f: SEVERITIES.index(f.severity) >= shown and fixing.wanted(f, settings, unsafe=unsafe)

    def _shown_findings(self, report: Report) -> list[Finding]:
        return [f for f in report.findings if SEVERITIES.index(f.severity) >= self._shown]

    def _settled(self, report: Report, original: Original) -> Fixed:
        path = report.path
        return fixing.settle(self._batch.desk(path), path, original.data, self._wants(path), report)

    def _asked(self, report: Report, original: Original) -> Fixed:
        desk = self._batch.desk(report.path)
        document = desk.read(report.path, original.data)
        if document.text != report.text:
            report = desk.check(document, count_lines=False)
        edits, words = self._conversing().about(self._shown_findings(report), _shown_in(report))
        if words:
            from copyedit.config.keeping import add_words, nearest_list

            target = nearest_list(os.path.dirname(os.path.abspath(report.path)))
            for word in add_words(target, words):
                click.echo(f"{target}: added {word}")
        new, data, made = fixing.apply(desk, document, original.data, edits)
        for edit in edits:
            if edit not in made:
                click.echo(f"not made, since it would change the markup around it: {said(edit)}")
        report = desk.check(new, count_lines=False) if made else report
        return fixing.Fixed(data, document.text, tuple(made), report)

    def _conversing(self) -> Conversation:
        if self._conversation is None:
            from copyedit.fixing.asking import Conversation

            self._conversation = Conversation(_answer, click.echo)
        return self._conversation

    def _write(self, path: str, original: Original, fixed: Fixed) -> bool:
        """Whether the file now is as fixed, or would be."""
        if self._manner.diff:
            self._tell(path, fixed)
            return True
        if self._manner.hook:
            from copyedit.fixing.unstaged import meets_unstaged

            if meets_unstaged(path, fixed.text, fixed.edits):
                click.echo(unified(path, fixed.text, fixed.report.text), nl=False)
                click.echo(f"copyedit: {path}: not touched, since lines to fix have unstaged edits", err=True)
                self._code = self._code or 1
                return False
        try:
            fixing.replace(path, original, fixed.data)
        except fixing.NotWritten as error:
            self._problem(Problem(path, str(error)))
            return False
        if self._record:
            self._record.writelines(logged(path, fixed))
            self._record.flush()
        self._tell(path, fixed)
        return True

    def _tell(self, path: str, fixed: Fixed, *, err: bool = False) -> None:
        """Show what was changed, to the letter."""
        if not fixed.edits:
            return
        self._changed += 1
        self._edits += len(fixed.edits)
        if self._manner.diff or self._manner.hook:
            click.echo(unified(path, fixed.text, fixed.report.text), nl=False)
            return
        for line in told(path, fixed):
            click.echo(line, err=err)

    def _count(self, report: Report) -> None:
        right = self._conversation.words if self._conversation else ()
        self._left += sum(
            SEVERITIES.index(f.severity) >= self._failing and f.text not in right for f in report.findings
        )

    def _problem(self, problem: Problem) -> None:
        click.echo(f"copyedit: {problem.path}: {problem.message}", err=True)
        self._code = 2


def _answer(question: str) -> str | None:
    """A line from standard input; None at its end."""
    click.echo(question, nl=False)
    typed = sys.stdin.readline()
    return typed.strip() if typed else None


def _shown_in(report: Report) -> Callable[[Finding], None]:
    """Shows a finding of a text as `check` does."""
    from copyedit.reporters import open_reporter

    width = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 80
    color = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    terminal = open_reporter("terminal", sys.stdout, color=color, width=width)
    return lambda finding: terminal.report(report._replace(findings=(finding,)))
