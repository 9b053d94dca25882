"""Builds the prose of a marked-up file piece by piece: what is read, where it stands, which block it belongs to."""

from __future__ import annotations

from copyedit.core.spans import Mark, Piece

GAP = "\ufffc"  # stands for what is not prose inside a block: code, an image, an address
BETWEEN = "\n\n"


class Prose:
    """Append-only. Offsets that go in are code points of the file; marks come out in code points of the prose."""

    def __init__(self) -> None:
        self.length = 0
        self.marks: list[Mark] = []
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._switches: list[tuple[int, str]] = []
        self._scope, self._began = "", -1

    @property
    def is_open(self) -> bool:
        """Whether a block is being filled."""
        return self._began >= 0

    def open(self, scope: str) -> None:
        """Begin a block; what stands before it in the prose is another one."""
        self.close()
        if self._pieces:
            last = self._pieces[-1]
            self._append(BETWEEN, last.source + last.source_length - 1, last.source + last.source_length)
        self._scope, self._began = scope, self.length

    def add(self, text: str, start: int, end: int) -> None:
        """Prose that stands in the file from start to end; outside a block nothing is added."""
        if text and end > start and self.is_open:
            self._append(text, start, end)

    def close(self) -> None:
        if self.is_open and self.length > self._began:
            self.marks.append(Mark(self._began, self.length, "layout", self._scope))
        self._began = -1

    def mark(self, start: int, end: int, kind: str, value: str) -> None:
        if end > start:
            self.marks.append(Mark(start, end, kind, value))

    def switch(self, value: str, start: int, end: int) -> None:
        """A comment that switches rules, in effect from here on, and where it stands in the file."""
        self._switches.append((self.length, f"{value} @{start}:{end}"))

    def finish(self) -> tuple[str, tuple[Piece, ...], list[Mark]]:
        """(prose, pieces, marks)."""
        self.close()
        blocks = [mark for mark in self.marks if mark.kind == "layout"]
        for offset, value in self._switches:
            if value.startswith("next"):
                governed = next((b for b in blocks if b.end > offset), None)
                if governed:
                    self.mark(max(offset, governed.start), governed.end, "switch", value)
            else:
                self.mark(offset, offset + 1, "switch", value)
        return "".join(self._parts), tuple(self._pieces), self.marks

    def _append(self, text: str, start: int, end: int) -> None:
        last = self._pieces[-1] if self._pieces else None
        grown = last and last.aligned and last.source + last.source_length == start and len(text) == end - start
        if last and grown:
            self._pieces[-1] = Piece(
                last.prose, last.source, last.prose_length + len(text), last.source_length + len(text)
            )
        else:
            self._pieces.append(Piece(self.length, start, len(text), end - start))
        self._parts.append(text)
        self.length += len(text)
