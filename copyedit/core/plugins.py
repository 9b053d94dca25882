"""What each kind of plug-in must be. Imported for type checking and by the structure tests only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from types import ModuleType

    from copyedit.core.document import Document
    from copyedit.core.findings import Hit, Report
    from copyedit.core.rule import Rule
    from copyedit.core.spans import Mark, Piece


class Lexicon(Protocol):
    """The words of one language, with the house's own words added."""

    language: str
    hot: frozenset[str]  # its most frequent words

    def has(self, word: str) -> bool:
        """Whether the word is right as written, capitals included: "paris" is not, "Paris" and "PARIS" are."""

    def is_word(self, low: str) -> bool:
        """Whether a dictionary has a lower-case word, so that a capital at a sentence's start says nothing of it."""

    def zipf(self, word: str) -> float:
        """Frequency as log10 of uses in a billion words, 0 if never met. Lower case."""

    def is_misspelling(self, word: str) -> bool:
        """Whether a list of known misspellings has it. Lower case."""

    def oddness(self, low: str) -> int:
        """At how many places a lower-case form has letters that no word of the language has together."""

    def near(self, word: str) -> Sequence[tuple[str, float]]:
        """(word, zipf) of the known words one edit away, in lower case."""

    def starts_with_vowel_sound(self, word: str) -> bool | None:
        """Whether it is said with a vowel first ("hour", "MP"); None where the lexicon cannot tell."""


class Tools(Protocol):
    """What a check or a reader may ask for; the desk gives it."""

    def lexicon(self, language: str) -> Lexicon: ...

    def language(self, code: str) -> ModuleType:
        """The module `copyedit.languages.<code>`."""

    def option(self, name: str) -> Any:
        """A field of Settings, such as `dialect`."""

    def checked(self, document: Document) -> str:
        """The prose, as long as it is, with spaces for the blocks that are not checked, such as reader comments."""

    def engine(self, name: str) -> Any:
        """What the engine of a name keeps for a run: made by `open(options)` of its check on first use."""


class Reader(Protocol):
    """copyedit/reading/x.py"""

    MAKES: str  # the kind of its marks

    def read(self, document: Document, tools: Tools) -> list[Mark]:
        """Marks by start."""


class Format(Protocol):
    """copyedit/formats/x.py"""

    SUFFIXES: tuple[str, ...]

    def parse(self, text: str) -> tuple[str, tuple[Piece, ...], list[Mark]]:
        """Decoded file -> prose, pieces, marks (layout, inline, switch)."""


class Look(Protocol):
    """A quick look at plain texts in UTF-8; who finds nothing to suspect in any of them must be right."""

    asks_many: bool  # whether `many` may suspect any text at all

    def one(self, data: bytes) -> bool:
        """Whether a text may hold a hit."""

    def many(self, texts: Sequence[Any]) -> Sequence[Sequence[int] | None]:
        """At which code points of each of some `lexicon.cutting.Joined` texts a hit may be; None where only the check can tell."""


class Check(Protocol):
    """copyedit/checks/x.py: one kind of rule (`extends: x`).

    It may have `look(rules, tools) -> Look`: texts that it does not suspect need not be parsed for its rules.
    """

    KEYS: Mapping[str, type]  # the YAML keys of this kind beside those that every rule has

    def prepare(self, keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
        """YAML keys -> (what `check` needs, plain data that a cache can hold; trigger words, None for always).

        Trigger words are in lower case; a rule runs only in a text that has one of them. Raises ValueError with one line.
        """

    def check(self, document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
        """Hits of all wanted rules of this kind, in any order.

        An engine's check may make hits of rules below its own (`grammar.languagetool.ID`), and raises EngineError after
        the hits that could be had; it has `open(options)`, too, for what it keeps for a run, and
        `survey(options)`: (whether it is as it must be, what it is) of each part that it needs.
        """


class Reporter(Protocol):
    """copyedit/reporters/x.py has `open(stream, **facts) -> Reporter`."""

    def report(self, report: Report) -> None: ...

    def close(self) -> None: ...
