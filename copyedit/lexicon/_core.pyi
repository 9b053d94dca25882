from collections.abc import Iterable
from typing import TypeAlias

Buffer: TypeAlias = bytes | memoryview

class Table:
    def __init__(self, marks: Buffer, rest: Buffer) -> None: ...
    def kinds(self, form: bytes) -> int: ...
    def unknown(self, text: bytes, possessive: bool) -> set[bytes]: ...

class Index:
    def __init__(
        self, bits: Buffer, starts: Buffer, entries: Buffer, zipf: Buffer, names: Buffer, texts: Buffer, ends: Buffer
    ) -> None: ...
    def filed(self, keys: Iterable[bytes]) -> set[int]: ...
    def near(self, form: bytes, twice: bool) -> set[int]: ...
    def left_out(self, form: bytes) -> set[int]: ...

class Quiet:
    def __init__(
        self,
        forms: Table,
        listed: Table | None,
        index: Index,
        hot: Iterable[bytes],
        alike: Iterable[bytes],
        *,
        rare: int,
        known: int,
        common: int,
        far: int,
        possessive: bool,
    ) -> None: ...
    def accepts(self, token: bytes) -> bool: ...
