"""One run of `copyedit vale`: options and arguments -> files, their alerts printed, an exit code."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from copyedit.core.budget import limited
from copyedit.vale import configuration, globs, memory, outputs
from copyedit.vale.alerts import MOST
from copyedit.vale.linter import Linter
from copyedit.vale.problems import Problem, runtime

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.configuration import Configuration
    from copyedit.vale.linter import Linted

_IGNORED = frozenset((".git", "node_modules"))


def run(arguments: tuple[str, ...], options: dict[str, Any]) -> int:
    """The exit code: 0, 1 for errors in the texts, 2 for what could not be run."""
    try:
        if arguments and arguments[0] in ("ls-config", "ls-metrics"):
            from copyedit.vale import subcommands

            settings = opened(options, needed=arguments[0] == "ls-config")
            named = (path for a in arguments[1:] for path in _files(a, settings.styles_path))
            return subcommands.run(arguments[0], arguments[1:], settings, named)
        return _check(arguments, options)
    except Problem as problem:
        _write(sys.stderr, f"{problem}\n")
        return 2


def opened(options: dict[str, Any], *, needed: bool = True) -> Configuration:
    """The configuration that the options name or that is nearest. Raises Problem where one is needed and none is there."""
    known = not options["no_global"]
    return configuration.load(options["config"], level=options["level"], use_global=known, needed=needed)


def made(options: dict[str, Any]) -> Linter:
    """The rules that the options leave. Raises Problem for a filter that cannot be read."""
    keep = None
    settings = opened(options)
    if options["filter_"]:
        from copyedit.vale.filters import compiled

        keep = compiled(options["filter_"], settings)
    return Linter(settings, keep)


def _check(arguments: tuple[str, ...], options: dict[str, Any]) -> int:
    linter = made(options)
    with limited(linter.budget):
        linted = list(lint(linter, arguments, options))
    memory.end()
    for problem in linter.problems:
        _write(sys.stderr, f"{problem}\n")
    stopped = linter.stopped()
    for name in sorted(linter.floods):
        _write(
            sys.stderr,
            f"{name}: more than {MOST} matches in one text; the others are not told, its expression fits nearly everywhere\n",
        )
    for name in stopped:
        _write(sys.stderr, f"{name}: took too long and was stopped; its expression goes back over the text too often\n")
    if options["sort"]:
        linted.sort(key=lambda one: one.path)
    _write(sys.stdout, _printed(linted, linter, options))
    if linter.problems or stopped or linter.floods:
        return 2
    failed = any(alert.severity == "error" for one in linted for alert in one.alerts)
    return 1 if failed and not options["no_exit"] else 0


def _printed(linted: list[Linted], linter: Linter, options: dict[str, Any]) -> str:
    style = options["output"]
    if style == "line":
        return outputs.as_lines(linted)
    if style == "JSON":
        counts = None
        if options["counts"]:
            counts = {rule.name: 0 for rule in linter.rules}
            for one in linted:
                for alert in one.alerts:
                    counts[alert.check] = counts.get(alert.check, 0) + 1
        return outputs.as_json(linted, counts)
    if style == "CLI":
        return outputs.for_terminal(linted, color=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    raise runtime("--output", f"'{style}' is no output; choose line, JSON or CLI")


def lint(linter: Linter, arguments: tuple[str, ...], options: dict[str, Any]) -> Iterator[Linted]:
    """Every file that the arguments name, linted."""
    ext = options["ext"] if not options["ignore_syntax"] else ".txt"
    if not arguments:
        yield linter.lint("stdin" + (ext or ".txt"), sys.stdin.buffer.read().decode("utf-8", "replace"), ext or ".txt")
        return
    if len(arguments) == 1 and not os.path.exists(arguments[0]):
        yield linter.lint("stdin" + (ext or ".txt"), arguments[0], ext or ".txt")
        return
    for argument in arguments:
        if not os.path.exists(argument):
            raise runtime("doLint", f"argument '{argument}' does not exist")
        for path in _files(argument, linter.configuration.styles_path):
            if globs.matches(options["glob"], path) and linter.configuration.applies(path):
                yield linter.lint(path, _read(path), ext)


def _files(argument: str, styles: str) -> Iterator[str]:
    if os.path.isfile(argument):
        yield os.path.normpath(argument)
        return
    for base, folders, files in os.walk(argument, followlinks=True):
        folders[:] = sorted(
            f for f in folders if f not in _IGNORED and os.path.abspath(os.path.join(base, f)) != styles
        )
        for name in sorted(files):
            yield os.path.normpath(os.path.join(base, name))


def _read(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return file.read().decode("utf-8-sig", "replace")
    except OSError as error:
        raise runtime("NewFile", f"{path}: {error.strerror}") from None


def _write(stream: Any, said: str) -> None:
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    stream.write(said)
    stream.flush()
