"""Many texts in order: find them, give each to the desk of its configuration, report one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit import formats, sources
from copyedit.core.findings import Problem, Report
from copyedit.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from copyedit.config import Configuration
    from copyedit.config.settings import Settings


class Batch:
    """Checks the texts of a run. Texts with equal settings share a desk, and the desks share one rulebook."""

    def __init__(self, configuration: Configuration, *, count_lines: bool = True) -> None:
        self.configuration = configuration
        self.count_lines = count_lines  # whether reports say how many lines were not checked
        self._desks: dict[Settings, tuple[Desk, Callable[[bytes], set[str] | None] | None]] = {}

    def run(self, paths: Sequence[str], *, stdin_filename: str = "") -> Iterator[Report]:
        """One report a text that was checked, or a report with a problem for what could not be."""
        found = sources.walk(
            paths, suffixes=formats.SUFFIXES, exclude=self.configuration.excluded, stdin_filename=stdin_filename
        )
        for source in found:
            yield Report(source.path, "", (), (source,)) if isinstance(source, Problem) else self.check(source)

    def check(self, source: sources.Source) -> Report:
        """The report of one text; unreadable and undecodable ones are problems."""
        path = source.path
        desk, screen = self._desk(self.configuration.settings(path))
        try:
            data = source.read()
        except OSError as error:
            return Report(path, "", (), (Problem(path, f"cannot be read: {error.strerror}"),))
        noted = screen(data) if screen and formats.format_of(path) == "text" else None
        if noted is not None and not noted:
            return Report(path, "")
        return desk.check_bytes(path, data, count_lines=self.count_lines, noted=noted)

    def _desk(self, settings: Settings) -> tuple[Desk, Callable[[bytes], set[str] | None] | None]:
        found = self._desks.get(settings)
        if found is None:
            book = next((desk.book for s, (desk, _) in self._desks.items() if s.rules == settings.rules), None)
            desk = Desk(settings, book)
            found = self._desks[settings] = desk, None if self.count_lines else desk.screen()
        return found
