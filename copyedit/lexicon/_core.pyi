from collections.abc import Callable, Iterable, Sequence
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
    def one_edit(self, form: bytes, least: int) -> list[tuple[str, int, bool, str]]: ...
    def moved(self, form: bytes) -> list[tuple[str, int, bool]]: ...
    def filed(self, keys: Iterable[bytes]) -> set[int]: ...
    def two_edits(self, form: bytes, least: int) -> list[tuple[str, int, bool]]: ...
    def heard(self, form: bytes, least: int, key: bytes) -> list[tuple[str, int, bool]]: ...
    def left_out(self, form: bytes, least: int) -> list[tuple[str, int, bool]]: ...

class Grams:
    def __init__(
        self,
        numbers: Buffer,
        single: Buffer,
        starts: Buffer,
        entries: Buffer,
        *,
        step: float,
        single_step: float,
        back_to_one: float,
        back_to_two: float,
        unseen: float,
        unknown: float,
    ) -> None: ...
    def number(self, low: str) -> int: ...
    def single(self, word: int) -> float: ...
    def triple(self, first: int, second: int, third: int) -> float: ...
    def follows(self, first: int, second: int) -> float: ...
    def behind(self, first: int, seconds: Sequence[int]) -> list[float]: ...
    def follows_two(self, first: int, second: int, third: int) -> float: ...

class Rivals:
    def __init__(
        self,
        grams: Grams,
        first: Buffer,
        others: Buffer,
        priors: Buffer,
        *,
        cut: float,
        usual: float,
        pairs: float,
        scale: float,
        lowest: float,
    ) -> None: ...
    def places(self, words: list[int], places: list[int]) -> list[int]: ...

class Halves:
    def __init__(
        self,
        texts: Buffer,
        zipf: Buffer,
        signatures: Buffer,
        filed: Buffer,
        first: Buffer,
        second: Buffer,
        letters: str,
        lengths: list[tuple[int, int, int, int]],
    ) -> None: ...
    def one_edit(self, word: str, least: int) -> list[tuple[str, int, bool, str]]: ...
    def two_edits(self, word: str, least: int) -> list[tuple[str, int, bool]]: ...
    def find(self, word: str) -> tuple[str, int, bool] | None: ...
    def moved(self, word: str) -> list[tuple[str, int, bool]]: ...

class Stems:
    def __init__(
        self, starts: Buffer, marks: Buffer, rest: Buffer, scale: int, bits: int, width: int, before: int
    ) -> None: ...
    def number(self, stem: str) -> int | None: ...
    def standing(
        self, form: str, table: dict[str, dict[str, list[tuple[str, int, str, str]]]]
    ) -> list[tuple[str, int, list[tuple[str, int, str, str]]]]: ...

class Fours:
    def __init__(self, bits: bytes, letters: str) -> None: ...
    def unseen(self, word: str) -> int: ...
    def repairs(self, word: str, exchanges: bool) -> list[tuple[str, str]]: ...

class Mistakes:
    def __init__(
        self,
        filed: Buffer,
        likely: Buffer,
        exchange: Callable[[str, str], str],
        worth: dict[str, float],
        glyphs: dict[str, str],
        *,
        scale: float,
        anywhere: float,
        letter: float,
    ) -> None: ...
    def likelihood(self, wrong: str, right: str) -> float: ...

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
        heard: int,
        sounds: bytes,
        possessive: bool,
    ) -> None: ...
    def may_run_on(self, form: str) -> bool: ...
    def accepts(self, token: bytes) -> bool: ...
