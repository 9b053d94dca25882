"""Many texts in order: find them, give each to the desk of its configuration, report one by one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from copyedit import formats, sources
from copyedit.core.findings import Problem, Report
from copyedit.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from copyedit.config import Configuration
    from copyedit.config.settings import Settings
    from copyedit.lexicon.screen import Screen

FEW = 3  # texts, below which looking first saves nothing
PARALLEL = 100  # texts from which starting processes pays
TOGETHER = 150  # texts that are looked at as one
MUCH = 5_000_000  # bytes of text from which importing numpy pays


class Batch:
    """Checks the texts of a run. Texts with equal settings share a desk, and the desks share one rulebook."""

    def __init__(self, configuration: Configuration, *, count_lines: bool = True) -> None:
        self.configuration = configuration
        self.count_lines = count_lines  # whether reports say how many lines were not checked
        self._desks: dict[Settings, Desk] = {}
        self._screens: dict[Settings, Screen | None] = {}
        self._engines: dict[Any, Any] = {}
        self._elsewhere: list[Problem] = []  # rule problems that other processes met

    def run(self, paths: Sequence[str], *, stdin_filename: str = "", jobs: int = 1) -> Iterator[Report]:
        """One report a text, in the order of the paths; what could not be checked has a problem in its report.

        A dead engine is told of once. Rule files with a mistake come last, each once.
        """
        told: set[Problem] = set()
        for report in self._texts(paths, stdin_filename, jobs):
            new = tuple(problem for problem in report.problems if problem not in told)
            told.update(new)
            yield report if new == report.problems else report._replace(problems=new)
        yield from map(_problem, dict.fromkeys(self.rule_problems))

    @property
    def rule_problems(self) -> list[Problem]:
        """What is wrong with the rule files that this run has met."""
        return self._elsewhere + [problem for desk in self._desks.values() for problem in desk.book.problems]

    def _texts(self, paths: Sequence[str], stdin_filename: str, jobs: int) -> Iterator[Report]:
        found = sources.walk(
            paths, suffixes=formats.SUFFIXES, exclude=self.configuration.excluded, stdin_filename=stdin_filename
        )
        every = [] if self.count_lines and jobs == 1 else list(found)
        if jobs > 1 and len(every) >= PARALLEL and not self._ask_a_server(every):
            yield from self._in_parallel(every, jobs)
            return
        if self.count_lines or len(every) < FEW:
            yield from self._each(every or found)
            return
        much = len(every) > TOGETHER and _size(every) > MUCH
        for n in range(0, len(every), TOGETHER):
            yield from self._together(every[n : n + TOGETHER], much=much)

    def part(self, some: Sequence[sources.Source | Problem]) -> Iterator[Report]:
        """The reports of a part of a run, for a process that has its share of it."""
        return self._each(some) if self.count_lines else self._together(some, much=False)

    def _each(self, some: Iterable[sources.Source | Problem]) -> Iterator[Report]:
        for source in some:
            yield _problem(source) if isinstance(source, Problem) else self.check(source)

    def check(self, source: sources.Source, data: bytes | None = None, noted: set[str] | None = None) -> Report:
        """The report of one text; unreadable and undecodable ones are problems."""
        path = source.path
        desk = self._desk(self.configuration.settings(path))
        try:
            data = source.read() if data is None else data
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            return _problem(Problem(path, f"cannot be read: {reason}"))
        return desk.check_bytes(path, data, count_lines=self.count_lines, noted=noted)

    def _together(self, some: Sequence[sources.Source | Problem], *, much: bool) -> Iterator[Report]:
        """The reports of a few texts, after a look at all of them that shows which need no more."""
        data: list[bytes | None] = []
        screened: dict[int, Screen] = {}
        for n, source in enumerate(some):
            data.append(None)
            if isinstance(source, Problem) or formats.format_of(source.path) != "text":
                continue
            screen = self._screen(self.configuration.settings(source.path))
            if screen:
                try:
                    data[n] = source.read()
                    screened[n] = screen
                except OSError:
                    continue
        noted = _look(screened, data, much=much)
        for n, source in enumerate(some):
            if isinstance(source, Problem):
                yield _problem(source)
            elif n in noted and noted[n] is not None and not noted[n]:
                yield Report(source.path, "")
            else:
                yield self.check(source, data[n], noted.get(n))

    def _in_parallel(self, every: Sequence[sources.Source | Problem], jobs: int) -> Iterator[Report]:
        """The same by several processes, each with desks of its own; reports come in order."""
        from concurrent.futures import ProcessPoolExecutor

        parts = [every[n : n + TOGETHER] for n in range(0, len(every), TOGETHER)]
        given = (self.configuration, self.count_lines)
        with ProcessPoolExecutor(jobs, initializer=_prepare_worker, initargs=given) as pool:
            for reports, problems in pool.map(_work, parts):
                self._elsewhere += problems
                yield from reports

    def _ask_a_server(self, every: Iterable[sources.Source | Problem]) -> bool:
        """Whether some text is given to a server: the bounds on its time and its questions hold for one process."""
        return any(self.configuration.settings(source.path).languagetool for source in every)

    def _screen(self, settings: Settings) -> Screen | None:
        if settings not in self._screens:
            self._screens[settings] = self._desk(settings).screen()
        return self._screens[settings]

    def _desk(self, settings: Settings) -> Desk:
        found = self._desks.get(settings)
        if found is None:
            book = next((desk.book for s, desk in self._desks.items() if s.rules == settings.rules), None)
            found = self._desks[settings] = Desk(settings, book, self._engines)
        return found


def _problem(problem: Problem) -> Report:
    return Report(problem.path, "", (), (problem,))


_worker: list[Batch] = []


def _prepare_worker(configuration: Configuration, count_lines: bool) -> None:
    _worker[:] = [Batch(configuration, count_lines=count_lines)]


def _work(some: Sequence[sources.Source | Problem]) -> tuple[list[Report], list[Problem]]:
    batch = _worker[0]
    return list(batch.part(some)), batch.rule_problems


def _look(screened: dict[int, Screen], data: Sequence[bytes | None], *, much: bool) -> dict[int, set[str] | None]:
    """The words to look at of each text that a screen may see, together where numpy pays."""
    if much and screened and len({id(screen) for screen in screened.values()}) == 1:
        from copyedit.lexicon import bulk

        texts = [text for n in screened if (text := data[n]) is not None]
        return dict(zip(screened, bulk.noted(next(iter(screened.values())), texts), strict=True))
    return {n: screen.noted(text) for n, screen in screened.items() if (text := data[n]) is not None}


def _size(some: Sequence[sources.Source | Problem]) -> int:
    """Bytes of the files; what cannot be asked counts nothing."""
    total = 0
    for source in some:
        if isinstance(source, sources.Source) and source.data is None:
            try:
                total += os.stat(source.path).st_size
            except OSError:
                continue
    return total
