"""A line on the terminal that shows how far a long run is; nothing for a short one, nothing where nobody watches."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.core.findings import Report

PATIENCE = 1.0  # seconds before anything is shown
PAUSE = 0.1  # seconds between two changes


def watched(reports: Iterable[Report], stream: TextIO) -> Iterator[Report]:
    """The reports again; from the first second on the stream shows how many there were. It must be a terminal."""
    began = shown = time.monotonic()
    for count, report in enumerate(reports, 1):
        now = time.monotonic()
        if now - began > PATIENCE and now - shown > PAUSE:
            stream.write(f"\r\x1b[K{count} texts checked …")
            stream.flush()
            shown = now
        if shown > began and report.findings:
            stream.write("\r\x1b[K")
            stream.flush()
        yield report
    if shown > began:
        stream.write("\r\x1b[K")
        stream.flush()
