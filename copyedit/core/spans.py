"""Places in a text. Offsets count code points from 0; ends are exclusive; no span is empty."""

from copyedit.core.records import NamedTuple


class ProseSpan(NamedTuple):
    """A range of the text a reader sees."""

    start: int
    end: int


class SourceSpan(NamedTuple):
    """A range of the file an editor opened, decoded and without its byte order mark; CRLF counts two."""

    start: int
    end: int


class Piece(NamedTuple):
    """A stretch of prose and where it stands in the file: `&eacute;` is a piece of 1 and 8 characters."""

    prose: int
    source: int
    prose_length: int
    source_length: int

    @property
    def aligned(self) -> bool:
        """Whether each character of prose is one character of the file."""
        return self.prose_length == self.source_length


class Mark(NamedTuple):
    """Something true of a range of the prose, such as `Mark(0, 9, "block", "title")`."""

    start: int
    end: int
    kind: str
    value: str = ""
