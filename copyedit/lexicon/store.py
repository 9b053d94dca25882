"""One language's compiled file: named sections behind a small text header, memory-mapped, so that opening costs little.

`copyedit lexicon 1\\n`, then `name offset length\\n` a section, then an empty line; offsets count from the file's start.
"""

from __future__ import annotations

from mmap import ACCESS_READ, mmap

MAGIC = b"copyedit lexicon 1\n"
ALIGN = 8


def pack(sections: dict[str, bytes]) -> bytes:
    """Sections by name -> the bytes of a file; each section starts at a multiple of eight."""
    room = len(MAGIC) + sum(len(name) + 30 for name in sections) + 1
    offset = -(-room // ALIGN) * ALIGN
    header, body = [MAGIC], []
    for name, data in sections.items():
        header.append(f"{name} {offset} {len(data)}\n".encode())
        padded = -(-len(data) // ALIGN) * ALIGN
        body.append(data + bytes(padded - len(data)))
        offset += padded
    head = b"".join(header) + b"\n"
    start = -(-room // ALIGN) * ALIGN
    return head + bytes(start - len(head)) + b"".join(body)


class Store:
    """The sections of a compiled file. Raises ValueError where the bytes are of another version."""

    def __init__(self, data: mmap | bytes) -> None:
        if data[: len(MAGIC)] != MAGIC:
            raise ValueError("not a compiled lexicon of this version")
        header = data[len(MAGIC) : data.find(b"\n\n")].decode()
        self._places = {
            name: (int(offset), int(length)) for name, offset, length in (row.split() for row in header.split("\n"))
        }
        self._view = memoryview(data)

    @classmethod
    def open(cls, path: str) -> Store:
        """Map a file. Raises OSError where it cannot be read."""
        with open(path, "rb") as file:
            return cls(mmap(file.fileno(), 0, access=ACCESS_READ))

    def has(self, name: str) -> bool:
        """Whether the file has a section."""
        return name in self._places

    def bytes(self, name: str) -> memoryview:
        """A section as it is."""
        offset, length = self._places[name]
        return self._view[offset : offset + length]

    def numbers(self, name: str) -> memoryview:
        """A section of unsigned 32-bit numbers, in the machine's order."""
        return self.bytes(name).cast("I")

    def shorts(self, name: str) -> memoryview:
        """A section of unsigned 16-bit numbers."""
        return self.bytes(name).cast("H")

    def text(self, name: str) -> str:
        return str(self.bytes(name), "utf-8")
