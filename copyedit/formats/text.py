"""Plain text: the prose is the file, as long and character by character; only line ends read alike."""

from __future__ import annotations

from copyedit.core.spans import Mark, Piece

SUFFIXES = (".txt", ".text")


def parse(text: str) -> tuple[str, tuple[Piece, ...], list[Mark]]:
    """CRLF reads as a space and a line feed, CR as a line feed, so that no offset moves."""
    prose = text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text
    return prose, ((Piece(0, 0, len(text), len(text)),) if text else ()), []
