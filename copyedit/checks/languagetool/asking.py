"""Many questions to one server, a few at a time: answers come as they arrive, and a server that fails is left alone.

Threads do the asking, so that a name server or a server that hangs cannot hold the run beyond its time limit.
"""

from __future__ import annotations

import time
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, NamedTuple

from copyedit.checks.languagetool.answers import NAME
from copyedit.checks.languagetool.exchange import Line, allowed
from copyedit.core.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.engine_settings import LanguageTool

LINES = 2  # connections at once; LanguageTool sets its rules up, in some hundred megabytes, for each
PACKAGE = "needs the package language-tool-python: pip install 'copyedit[languagetool]'"
REST = 60  # seconds for which a server that failed is left alone, in a process that lives on


class _Call(NamedTuple):
    number: int
    form: Mapping[str, str]
    answers: SimpleQueue[tuple[int, bytes | EngineError]]


class Asking:
    """Keeps connections, counts and the time of one run."""

    def __init__(self, options: LanguageTool) -> None:
        self._options = options
        self._calls: SimpleQueue[_Call | None] = SimpleQueue()
        self._lines: list[Line] = []
        self._base = ""
        self._left, self._seconds = options.requests, options.time_limit
        self._failure = ""
        self._failed_at = 0.0

    def ask(self, forms: Sequence[Mapping[str, str]]) -> Iterator[tuple[int, bytes]]:
        """(number of the form, body of the answer) in the order of arrival. Raises EngineError, at once after a failure."""
        if self._failure and time.monotonic() - self._failed_at < REST:
            raise EngineError(NAME, self._failure)
        try:
            yield from self._ask(forms)
        except EngineError as error:
            self.give_up(str(error))
            raise

    def give_up(self, why: str) -> None:
        """Leave the server alone from here on."""
        self._failure, self._failed_at = why, time.monotonic()
        for line in self._lines:
            self._calls.put(None)
            line.cut()
        self._lines, self._calls = [], SimpleQueue()

    def _ask(self, forms: Sequence[Mapping[str, str]]) -> Iterator[tuple[int, bytes]]:
        options = self._options
        self._base = self._base or self._address()
        answers: SimpleQueue[tuple[int, bytes | EngineError]] = SimpleQueue()
        asked = forms[: self._left]
        self._left -= len(asked)
        for number, form in enumerate(asked):
            self._calls.put(_Call(number, form, answers))
        self._connect(len(asked))
        for _ in asked:
            began = time.monotonic()
            try:
                number, answer = answers.get(timeout=max(0.0, min(options.timeout, self._seconds)))
            except Empty:
                whole = self._seconds <= options.timeout
                key, given = ("time-limit", options.time_limit) if whole else ("timeout", options.timeout)
                raise EngineError(NAME, f"{self._base} did not answer in {given:g} seconds; see {key}") from None
            self._seconds -= time.monotonic() - began
            if isinstance(answer, EngineError):
                raise answer
            yield number, answer
        if len(asked) < len(forms):
            raise EngineError(NAME, f"{options.requests:,} paragraphs were asked about, as many as `requests` allows")

    @property
    def where(self) -> str:
        """The address of the server, once it was asked."""
        return self._base

    def _address(self) -> str:
        """Where the server is; an installation is started. Raises EngineError."""
        if self._options.url:
            base = allowed(self._options.url, self._options.hosts)
        from importlib.util import find_spec

        if not find_spec("language_tool_python"):
            raise EngineError(NAME, PACKAGE)
        if self._options.url:
            return base
        from copyedit.checks.languagetool.local import start

        return start(self._options.folder, self._options.timeout)

    def _connect(self, wanted: int) -> None:
        from threading import Thread

        while len(self._lines) < min(LINES, wanted):
            line = Line(self._base)
            self._lines.append(line)
            Thread(target=_work, args=(self._calls, line, self._options.timeout), daemon=True).start()


def _work(calls: SimpleQueue[_Call | None], line: Line, timeout: float) -> None:
    """What a thread does: take a call, put its answer; None ends it."""
    while call := calls.get():
        try:
            call.answers.put((call.number, line.ask("check", call.form, time.monotonic() + timeout)))
        except EngineError as error:
            call.answers.put((call.number, error))
        except Exception as error:  # noqa: BLE001  # whatever a strange server makes of the client is the server's failure
            call.answers.put((call.number, EngineError(NAME, f"{line.where} could not be asked: {error!r}")))
