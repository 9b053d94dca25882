"""Many texts in order: find them, give each to the desk of its configuration, report one by one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from copyedit import formats, sources
from copyedit.core.engines import ENGINES
from copyedit.core.findings import Problem, Report
from copyedit.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from concurrent.futures import Future

    from copyedit.config import Configuration
    from copyedit.config.settings import Settings
    from copyedit.core.rule import Rule
    from copyedit.results import Key, Results
    from copyedit.screening import Screening, Seen

    Unchecked = sources.Source | Problem
    _Done = tuple[list[tuple[Report, Key | None]], list[Problem]]

FEW = 3  # texts, below which looking first saves nothing
TOGETHER = 800  # texts that are looked at as one
HEAVY = 8_000_000  # bytes that are held at once, a single larger text aside
MUCH = 5_000_000  # bytes of text from which importing numpy pays
KEPT = 20_000  # bytes from which asking for results of earlier runs pays: 8 ms of CPU to save 20
PARALLEL = 300_000  # bytes from which starting processes pays, where a look at the bytes does not do
PARALLEL_LOOKS = 15_000_000  # and where it does
PARTS = 4  # of a run for each process, so that none is left alone with the longest one


class Batch:
    """Checks the texts of a run. Texts with equal settings share a desk, and the desks share one rulebook."""

    def __init__(
        self,
        configuration: Configuration,
        *,
        count_lines: bool = True,
        keep: bool = False,
        program: bytes = b"",
        much: bool = False,
    ) -> None:
        """`keep`: use and keep results of earlier runs; `program`: the digest of that, for a process that has a share."""
        self.configuration = configuration
        self._keep = keep
        self._results: Results | None = None
        if program:
            from copyedit.results import Results

            self._results = Results(program)
        self.count_lines = count_lines  # whether reports say how many lines were not checked
        self._desks: dict[Settings, Desk] = {}
        self._last: Desk | None = None  # most texts have the settings of the one before
        self._screenings: dict[Desk, Screening | None] = {}
        self._much = much  # whether the run has so much text that numpy pays
        self._engines: dict[Any, Any] = {}
        self._elsewhere: list[Problem] = []  # rule problems that other processes met

    def run(
        self,
        paths: Sequence[str],
        *,
        stdin_filename: str = "",
        jobs: int = 1,
        given: Sequence[sources.Source] | None = None,
    ) -> Iterator[Report]:
        """One report a text, in the order of the paths; what could not be checked has a problem in its report.

        `given`: texts to check instead of those that the paths lead to. A dead engine is told of once. Rule files with a
        mistake come last, each once.
        """
        found: Iterable[Unchecked] = given if given is not None else sources.walk(
            paths, suffixes=formats.SUFFIXES, exclude=self.configuration.excluded, stdin_filename=stdin_filename
        )  # fmt: skip
        told: set[Problem] = set()
        try:
            for report in self._texts(list(found), jobs):
                if not report.problems:
                    yield report
                    continue
                new = tuple(problem for problem in report.problems if problem not in told)
                told.update(new)
                yield report if new == report.problems else report._replace(problems=new)
        finally:
            if self._results:
                self._results.write()
        yield from map(_problem, dict.fromkeys(self.rule_problems))

    @property
    def rule_problems(self) -> list[Problem]:
        """What is wrong with the rule files that this run has met."""
        return self._elsewhere + [problem for desk in self._desks.values() for problem in desk.book.problems]

    def rules(self) -> dict[str, Rule]:
        """The rules of this run by id, for reports that describe them."""
        return {name: rule for desk in self._desks.values() for name, rule in desk.book.rules.items()}

    def speaks(self, path: str, rule_id: str) -> bool:
        """Whether this run lets a rule speak in a file; one that is in no rule file any more is taken to."""
        rules = self.rules()
        rule = rules.get(rule_id) or rules.get(rule_id.rpartition(".")[0])  # of an engine
        return rule is None or self.configuration.settings(path).wants(rule)

    def _texts(self, every: Sequence[Unchecked], jobs: int) -> Iterator[Report]:
        sizes = [_size(source) for source in every]
        size = sum(sizes)
        self._much = size > MUCH
        if self._keep and size >= KEPT:
            self._results = _open_results()
        alone = jobs == 1 or len(every) == 1 or size < PARALLEL or size < self._least_in_parallel(every)
        if not (alone or self._ask_a_server(every)):
            yield from self._in_parallel(_groups(every, sizes, min(HEAVY, size // (PARTS * jobs))), jobs)
            return
        for group in _groups(every, sizes, HEAVY):
            slots = self._kept(group)
            done = self._checked([slot for slot in slots if not isinstance(slot, Report)])
            yield from self._in_order(slots, done)

    def desk(self, path: str) -> Desk:
        """The desk of a file's settings."""
        return self._desk(self.configuration.settings(path))

    def _least_in_parallel(self, every: Sequence[Unchecked]) -> int:
        """Bytes from which processes pay, by the first text."""
        first = next((source.path for source in every if isinstance(source, sources.Source)), "")
        return PARALLEL_LOOKS if self._screening_of(first) else PARALLEL

    def part(self, some: Sequence[Unchecked]) -> list[tuple[Report, Key | None]]:
        """The reports of a part of a run, and what to keep them by, for a process that has its share of it."""
        return list(self._checked(some))

    def _kept(self, group: Sequence[Unchecked]) -> list[Report | Unchecked]:
        """What earlier runs told of texts, in their places; the others as they are to be checked, read already."""
        slots: list[Report | Unchecked] = list(group)
        if not self._results:
            return slots
        wanted = []
        for n, source in enumerate(group):
            if isinstance(source, sources.Source) and not self._is_told_anew(source.path):
                try:
                    data = source.read()
                except OSError:
                    continue
                slots[n] = source._replace(data=data)
                wanted.append((source.path, self._key(source.path, data)))
        found = self._results.find(wanted, counted=self.count_lines)
        for n, slot in enumerate(slots):
            if isinstance(slot, sources.Source) and slot.data is not None and (report := found.get(slot.path)):
                text, _, _ = formats.decode(slot.data, self.configuration.settings(slot.path).encoding)
                slots[n] = report._replace(text=text)
        return slots

    def _in_order(
        self, slots: Iterable[Report | Unchecked], done: Iterator[tuple[Report, Key | None]]
    ) -> Iterator[Report]:
        """What is known and what is checked now, in the order of the texts; the latter is kept."""
        for slot in slots:
            if isinstance(slot, Report):
                yield slot
                continue
            report, key = next(done)
            if key and self._results:
                self._results.keep(key, report, counted=self.count_lines)
            yield report

    def check(self, source: sources.Source, data: bytes | None = None, seen: Seen | None = None) -> Report:
        """The report of one text; unreadable and undecodable ones are problems."""
        path = source.path
        desk = self._desk(self.configuration.settings(path))
        try:
            data = source.read() if data is None else data
        except OSError as error:
            reason = (error.strerror or "unknown reason").lower()
            return _problem(Problem(path, f"cannot be read: {reason}"))
        hasty = bool(self._patient(desk.settings))
        noted, silent, spots = (seen.words, seen.silent, seen.spots) if seen else (None, frozenset(), None)
        return desk.check_bytes(
            path, data, count_lines=self.count_lines, noted=noted, silent=silent, spots=spots, hasty=hasty
        )

    def _checked(self, some: Sequence[Unchecked]) -> Iterator[tuple[Report, Key | None]]:
        """The reports of a few texts, after a look at all of them that shows which need no more."""
        data: list[bytes | None] = []
        screened: dict[int, Screening] = {}
        for n, source in enumerate(some):
            data.append(source.data if isinstance(source, sources.Source) else None)
            screening = None if len(some) < FEW or isinstance(source, Problem) else self._screening_of(source.path)
            if screening and isinstance(source, sources.Source):
                try:
                    data[n] = source.read()
                    screened[n] = screening
                except OSError:
                    continue
        seen = self._look(screened, data)
        for n, source in enumerate(some):
            if isinstance(source, Problem):
                yield _problem(source), None
            elif n in seen and not seen[n].suspect:
                yield Report(source.path, ""), None
            else:
                yield self._check_one(source, data[n], seen.get(n))

    def _check_one(self, source: sources.Source, data: bytes | None, seen: Seen | None) -> tuple[Report, Key | None]:
        if not self._results or (seen and seen.words is not None) or self._is_told_anew(source.path):
            return self.check(source, data, seen), None
        try:
            data = source.read() if data is None else data
        except OSError:
            return self.check(source), None
        return self.check(source, data), self._key(source.path, data)

    def _key(self, path: str, data: bytes) -> Key:
        assert self._results
        settings = self.configuration.settings(path)
        return self._results.key(data, settings, self._desk(settings).book, formats.format_of(path))

    def _in_parallel(self, groups: Iterable[Sequence[Unchecked]], jobs: int) -> Iterator[Report]:
        """The same by several processes, each with desks of its own; reports come in order."""
        from collections import deque
        from concurrent.futures import ProcessPoolExecutor

        program = self._results.program if self._results else b""
        given = (self.configuration, self.count_lines, program, self._much)
        with ProcessPoolExecutor(jobs, initializer=_prepare_worker, initargs=given) as pool:
            waiting: deque[tuple[list[Report | Unchecked], Future[_Done] | None]] = deque()
            for group in groups:
                slots = self._kept(group)
                # A process reads its texts itself: bytes are dearer to send than paths.
                missing = [group[n] for n, slot in enumerate(slots) if not isinstance(slot, Report)]
                slots = [slot if isinstance(slot, Report) else group[n] for n, slot in enumerate(slots)]
                waiting.append((slots, pool.submit(_work, missing) if missing else None))
                if len(waiting) > 2 * jobs:
                    yield from self._taken_in(*waiting.popleft())
            for one in waiting:
                yield from self._taken_in(*one)

    def _taken_in(self, slots: list[Report | Unchecked], future: Future[_Done] | None) -> Iterator[Report]:
        done, problems = future.result() if future else ([], [])
        self._elsewhere += problems
        yield from self._in_order(slots, iter(done))

    def _is_told_anew(self, path: str) -> bool:
        """Whether a result is not kept: a look at the bytes is as quick, or an engine's server or lists may have changed."""
        settings = self.configuration.settings(path)
        if any(getattr(settings, name) for name in ENGINES) or self._screening_of(path) is not None:
            return True
        return bool(self._patient(settings))

    def _screening_of(self, path: str) -> Screening | None:
        """What tells so much of a text by its bytes, and so quickly, that keeping results would save nothing."""
        if self.count_lines or formats.format_of(path) != "text":
            return None
        return self._screening(self.configuration.settings(path))

    def _ask_a_server(self, every: Iterable[sources.Source | Problem]) -> bool:
        """Whether some text is given to a server: the bounds on its time and its questions hold for one process."""
        return any(self.configuration.settings(source.path).languagetool for source in every)

    def _look(self, screened: dict[int, Screening], data: Sequence[bytes | None]) -> dict[int, Seen]:
        """What a look says of each text that may be screened, together where that pays and every rule can do with it."""
        texts = {n: text for n in screened if (text := data[n]) is not None}
        if not texts:
            return {}
        first = next(iter(screened.values()))
        if self._much and first.may_hurry and all(screening is first for screening in screened.values()):
            return dict(zip(texts, first.look_together(list(texts.values())), strict=True))
        return {n: screened[n].look([text])[0] for n, text in texts.items()}

    def _patient(self, settings: Settings) -> list[str]:
        """The rules that a text is not asked since the run has so much, by its settings."""
        return self._desk(settings).patient if self._much else []

    @property
    def left_out(self) -> list[str]:
        """The rules that this run did not ask, since it was one of many megabytes for spelling alone."""
        return sorted({name for settings in [*self._desks] for name in self._patient(settings)})

    def _screening(self, settings: Settings) -> Screening | None:
        desk = self._desk(settings)
        if desk not in self._screenings:
            self._screenings[desk] = desk.screening()
        return self._screenings[desk]

    def _desk(self, settings: Settings) -> Desk:
        if self._last and self._last.settings is settings:
            return self._last
        found = self._desks.get(settings)
        if found is None:
            book = next((desk.book for s, desk in self._desks.items() if s.rules == settings.rules), None)
            found = self._desks[settings] = Desk(settings, book, self._engines)
        self._last = found
        return found


def _problem(problem: Problem) -> Report:
    return Report(problem.path, "", (), (problem,))


_worker: list[Batch] = []


def _prepare_worker(configuration: Configuration, count_lines: bool, program: bytes, much: bool) -> None:
    _worker[:] = [Batch(configuration, count_lines=count_lines, program=program, much=much)]


def _work(some: Sequence[Unchecked]) -> _Done:
    batch = _worker[0]
    return batch.part(some), batch.rule_problems


def _open_results() -> Results | None:
    """Results of earlier runs; None where Python was built without SQLite."""
    try:
        from copyedit.results import open_results
    except ImportError:
        return None
    return open_results()


def _groups(every: Sequence[Unchecked], sizes: Sequence[int], heavy: int) -> Iterator[Sequence[Unchecked]]:
    """Texts in order, so many together as are no heavier than that; a text that is heavier by itself is alone."""
    first = size = 0
    for n, more in enumerate(sizes):
        if n > first and (n - first == TOGETHER or size + more > heavy):
            yield every[first:n]
            first, size = n, 0
        size += more
    if first < len(every):
        yield every[first:]


def _size(source: Unchecked) -> int:
    """Bytes of a text; what cannot be asked counts nothing."""
    if isinstance(source, Problem):
        return 0
    if source.data is not None:
        return len(source.data)
    try:
        return os.stat(source.path).st_size
    except OSError:
        return 0
