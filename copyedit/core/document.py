"""One text with marks on it: the prose a reader sees, where it stands in the file, and what is known of its parts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from copyedit.core.lazy import Pattern
from copyedit.core.spans import Mark, Piece, ProseSpan, SourceSpan
from copyedit.core.tokens import JOINED, WORD

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    Reader = Callable[["Document"], list[Mark]]
    BlockReader = Callable[["Document", Mark], list[Mark]]
    BlockFinder = Callable[[int], Mark | None]  # raises LookupError where only the whole text tells

_VISIBLE = re.compile(r"\S")
_JOINED = Pattern(f"[{JOINED}]")
FEW = 60  # words, from which one pass over a text is quicker than a search for each
_BEFORE, _BEHIND = frozenset(' \n("“-'), frozenset(' \n.,;:!?)"”-')  # between words
MUCH = 100_000  # characters from which line starts are kept instead of counted each time


class Document:
    """A parsed text. `prose` has what is read as language, `text` is the decoded file.

    Marks of a kind are made by the format or, on first use, by the reader of that kind (`readers`), and then kept.
    Kinds: layout (blocks as the format sees them), block (layout with the article's parts told apart; blocks do not
    overlap), inline (link, alt, emphasis), quotation, sentence, name, switch.
    """

    __slots__ = (
        "_asked",
        "_by_block",
        "_find_block",
        "_folded",
        "_line_starts",
        "_low",
        "_marks",
        "_starts",
        "_vocabulary",
        "_word_starts",
        "block_readers",
        "checked",
        "find_block",
        "format",
        "hasty",
        "language",
        "noted",
        "path",
        "pieces",
        "prose",
        "readers",
        "silent",
        "spots",
        "text",
    )  # fmt: skip

    def __init__(
        self,
        text: str,
        prose: str,
        pieces: tuple[Piece, ...],
        marks: Iterable[Mark] = (),
        *,
        path: str = "",
        format: str = "text",
        language: str = "en",
    ) -> None:
        self.path, self.format, self.language = path, format, language
        self.text, self.prose, self.pieces = text, prose, pieces
        self.readers: Mapping[str, Reader] = {}
        self.block_readers: Mapping[str, BlockReader] = {}
        self.find_block: Callable[[Document], BlockFinder | None] | None = None
        self._find_block: BlockFinder | None = None
        self._by_block: dict[tuple[str, int], list[Mark]] = {}
        self.checked: str | None = None  # the prose without what is not checked, once it was asked for
        self.hasty = False  # one of so many texts that rules which take long are left out
        self.silent: frozenset[str] = frozenset()  # kinds of rules that a look at the file says have nothing to tell
        self.spots: Mapping[str, Sequence[int]] = {}  # by kind of rule, where alone a look says that it may have a hit
        self.noted: Collection[str] | None = None  # the words that a screen of the file left over for the speller
        self._marks: dict[str, list[Mark]] = {}
        self._starts: dict[str, list[int]] = {}
        self._vocabulary: frozenset[str] | None = None
        self._folded: frozenset[str] | None = None
        self._word_starts: dict[str, list[int]] | None = None
        self._low: str | None = None  # "" where `starts` cannot use it
        self._asked = 0
        self._line_starts: list[int] | None = None
        for mark in sorted(marks):
            self._marks.setdefault(mark.kind, []).append(mark)

    def marks(self, kind: str) -> list[Mark]:
        """All marks of a kind, by start."""
        found = self._marks.get(kind)
        if found is None:
            self._marks[kind] = found = []  # a reader that asks for its own kind sees none
            if reader := self.readers.get(kind):
                try:
                    self._marks[kind] = found = reader(self)
                except BaseException:
                    del self._marks[kind]  # one that was stopped has not read all
                    raise
        return found

    def marks_over(self, kind: str, start: int, end: int) -> Iterator[Mark]:
        """The marks of a kind that share a character with the range, by start. Marks of one kind may nest."""
        marks, starts = self.marks(kind), self._starts_of(kind)
        last = bisect_right(starts, end - 1)
        for mark in marks[:last] if kind == "inline" else marks[max(0, bisect_right(starts, start) - 1) : last]:
            if mark.end > start:
                yield mark

    def mark_at(self, kind: str, offset: int) -> Mark | None:
        """The mark of a kind that holds the character at offset; of several the one that starts last."""
        return max(self.marks_over(kind, offset, offset + 1), default=None, key=lambda mark: mark.start)

    def block_at(self, offset: int) -> Mark | None:
        """mark_at for blocks: where nobody has asked for all of them, only that one is looked for (`find_block`)."""
        if self.find_block and "block" not in self._marks:
            self._find_block = self.find_block(self)
            self.find_block = None
        if self._find_block and "block" not in self._marks:
            try:
                return self._find_block(offset)
            except LookupError:  # only the whole text tells
                self._find_block = None
        blocks = self.marks("block")
        number = bisect_right(self._starts_of("block"), offset) - 1
        return blocks[number] if number >= 0 and offset < blocks[number].end else None

    def after(self, block: Mark) -> str:
        """The first character of the block after one, "" if it is the last."""
        if "block" not in self._marks:
            return next((m[0] for m in _VISIBLE.finditer(self.prose, block.end)), "")
        number = bisect_right(self._starts_of("block"), block.start)
        return self.prose[self._starts["block"][number]] if number < len(self._starts["block"]) else ""

    def mark_in_block(self, kind: str, block: Mark, offset: int) -> Mark | None:
        """mark_at for a kind that can be read block by block (`block_readers`): only the block around offset is read."""
        if kind in self._marks or kind not in self.block_readers:
            return self.mark_at(kind, offset)
        found = self._by_block.get((kind, block.start))
        if found is None:
            found = self._by_block[kind, block.start] = self.block_readers[kind](self, block)
        return next((mark for mark in found if mark.start <= offset < mark.end), None)

    def _starts_of(self, kind: str) -> list[int]:
        starts = self._starts.get(kind)
        if starts is None:
            starts = self._starts[kind] = [mark.start for mark in self.marks(kind)]
        return starts

    @property
    def vocabulary(self) -> frozenset[str]:
        """The distinct words of the prose as written."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(WORD.findall(self.prose))
        return self._vocabulary

    @property
    def folded(self) -> frozenset[str]:
        """The vocabulary in lower case with straight apostrophes, and the parts of words with apostrophes: l'été, l, été."""
        if self._folded is None:
            words = {word.lower().replace("’", "'") for word in self.vocabulary}
            parts = {part for word in words if "'" in word for part in word.split("'")}
            self._folded = frozenset(words | parts)
        return self._folded

    @property
    def word_starts(self) -> Mapping[str, list[int]]:
        """Where each word of `folded` begins in the prose; made in one pass, for who asks of many words."""
        if self._word_starts is None:
            written = defaultdict[str, list[int]](list)
            for match in WORD.finditer(self.prose):
                written[match[0]].append(match.start())
            found = defaultdict[str, list[int]](list)
            for word, starts in written.items():
                low = word.lower().replace("’", "'")
                found[low] += starts
                if "'" in low:
                    offset = 0
                    for part in low.split("'"):
                        found[part] += [start + offset for start in starts]
                        offset += len(part) + 1
            self._word_starts = found
        return self._word_starts

    def starts(self, word: str) -> Iterable[int]:
        """Where a word of `folded` may begin; a few words are looked for one by one, many by `word_starts`."""
        if self._low is None:
            low = self.prose.lower().replace("’", "'")
            has_words_there = len(low) == len(self.prose) and (low.isascii() or not _JOINED.search(low))
            self._low = low if has_words_there else ""
        if self._word_starts is None and self._asked < FEW and self._low:
            self._asked += 1
            return _bounded(self._low, word)
        return self.word_starts[word]

    def places(self, word: str) -> Iterator[ProseSpan]:
        """Where a word of the vocabulary stands as a whole word, in order."""
        prose, start = self.prose, self.prose.find(word)
        while start >= 0:
            end = start + len(word)
            if (prose[start - 1 : start] in _BEFORE and prose[end : end + 1] in _BEHIND) or _is_whole(
                prose, start, end
            ):
                yield ProseSpan(start, end)
            start = prose.find(word, end)

    def locate(self, span: ProseSpan) -> SourceSpan:
        """The only place where prose offsets become file offsets."""
        if len(self.pieces) == 1 and self.pieces[0].aligned:
            moved = self.pieces[0].source - self.pieces[0].prose
            return SourceSpan(span.start + moved, span.end + moved)
        first, last = self._piece_at(span.start), self._piece_at(span.end - 1)
        start = first.source + (span.start - first.prose if first.aligned else 0)
        end = last.source + (span.end - last.prose if last.aligned else last.source_length)
        return SourceSpan(start, end)

    def is_verbatim(self, span: ProseSpan) -> bool:
        """Whether the span reads the same in the file, so that replacing it there is safe.

        False for "étude" in `&eacute;tude` and for "leadershio" in `leader**shio**`.
        """
        start, end = self.locate(span)
        return self.text[start:end] == self.prose[span.start : span.end]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column, from 1, of a file offset; columns count code points; CRLF, LF and CR end a line."""
        text = self.text
        if self._line_starts is None and "\r" not in text and len(text) < MUCH:
            return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
        return self._position(offset)

    def _position(self, offset: int) -> tuple[int, int]:
        if self._line_starts is None:
            self._line_starts = [0, *(m.end() for m in re.finditer(r"\r\n|\n|\r", self.text))]
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line of the file, from 1, without its end."""
        return file_lines(self.text)[number - 1]

    def _piece_at(self, offset: int) -> Piece:
        return self.pieces[bisect_right(self.pieces, offset, key=lambda p: p.prose) - 1]


def place(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of an offset in a file's text, where only few are asked for."""
    before = text[:offset]
    start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return before.count("\n") + before.count("\r") - before.count("\r\n") + 1, offset - start + 1


def file_lines(text: str) -> list[str]:
    """The lines of a file without their ends: CRLF, LF and CR."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _bounded(low: str, word: str) -> Iterator[int]:
    """Where a word stands between characters that are no letters."""
    start = low.find(word)
    while start >= 0:
        end = start + len(word)
        if not (low[start - 1 : start].isalpha() or low[end : end + 1].isalpha()):
            yield start
        start = low.find(word, start + 1)


def _is_whole(prose: str, start: int, end: int) -> bool:
    """Whether a word goes no further than a range that it fills."""
    match = WORD.match(prose, start)
    return match is not None and match.end() == end and not _joins(prose, start)


def _joins(prose: str, start: int) -> bool:
    """Whether the character before start belongs to the same word as the one at start."""
    before = prose[start - 1 : start]
    return before.isalpha() or (
        before in "'’" and prose[start - 2 : start - 1].isalpha() if start > 1 and before else False
    )
