"""Elements and texts of a marked-up file, in order -> blocks: headings, paragraphs, items, cells, captions, attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.vale.rule import Block

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from copyedit.vale.rule import State

SKIPPED = frozenset("script style pre figure noscript iframe".split())
INLINE = frozenset(
    "b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del input u s mark q ins samp var".split()
)
MASKED = frozenset(("tt", "code", "kbd"))
CLASSES = frozenset(("problematic", "pre", "code"))
_VOID = frozenset("br img input hr meta link area base col embed source track wbr".split())
_SCOPES = {
    "th": "table.header", "td": "table.cell", "caption": "table.caption", "li": "list", "blockquote": "blockquote",
    "figcaption": "figure.caption", **{f"h{n}": f"heading.h{n}" for n in range(1, 7)},
}  # fmt: skip
_INLINE_SCOPES = {"a": "link", "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code"}


class Wishes(NamedTuple):
    """What a configuration leaves out, and what blocks its rules ask for."""

    bases: Container[str] = frozenset()
    masked: Container[str] = MASKED
    skipped: Container[str] = SKIPPED
    classes: frozenset[str] = CLASSES


class Walker:
    """Takes elements and texts as a reader finds them; `blocks` holds what they have made so far."""

    def __init__(self, suffix: str, wishes: Wishes, state: State) -> None:
        self.suffix, self.wishes, self._state = suffix, wishes, state
        self.blocks: list[Block] = []
        self.comments: list[tuple[int, str]] = []
        self.containers: list[str] = []  # elements that the format itself opens and closes
        self.summary: list[str] = []
        self._history: list[str] = []  # elements opened since the last one was closed
        self._text: list[str] = []
        self._length = 0
        self._places: list[tuple[int, int]] = []
        self._inline: list[tuple[str, int, bool]] = []  # (tag, where it begins in the block, whether it is masked)
        self._inner: list[tuple[str, int, int]] = []  # inline elements of the block: scope, start, end
        self._skipping, self._depth = "", 0
        self._address = ""  # where the last element leads

    def start(self, tag: str, attributes: dict[str, str] | None = None, at: int = 0) -> None:
        if self._skipping:
            self._depth += tag == self._skipping
            return
        self._address = (attributes or {}).get("href", "")
        classes = frozenset((attributes or {}).get("class", "").split()) & self.wishes.classes
        if tag in INLINE:
            if tag == "br":  # what is masked ends at a line break, as Vale has it
                self._inline = [(name, start, False) for name, start, _ in self._inline]
                self._text.append("\n")
                self._places.append((self._length, at))
                self._length += 1
                return
            if tag not in _VOID:
                self._inline.append(
                    (tag, self._length, tag in self.wishes.masked or tag in self.wishes.skipped or bool(classes))
                )
            return
        if tag in self.wishes.skipped or classes:
            self.flush()
            self._skipping, self._depth = tag, 1
            self._state.metrics[tag] = self._state.metrics.get(tag, 0) + 1
            return
        if tag not in _VOID:
            self.flush()
            self._history.append(tag)

    def end(self, tag: str) -> None:
        if self._skipping:
            self._depth -= tag == self._skipping
            if not self._depth:
                self._skipping = ""
            return
        if tag in INLINE:
            for number in range(len(self._inline) - 1, -1, -1):
                if self._inline[number][0] == tag:
                    self._close(*self._inline.pop(number)[:2])
                    break
            return
        self.flush()
        self._history.clear()

    def _close(self, tag: str, start: int) -> None:
        scope = _INLINE_SCOPES.get(tag)
        if scope and self._length > start:
            self._inner.append((scope, start, self._length))

    def text(self, text: str, at: int, *, masked: bool = False) -> None:
        """A text as a reader sees it, and where it begins in the source."""
        if self._skipping or not text:
            return
        if masked or (self._address and text.strip() == self._address) or any(m for _, _, m in self._inline):
            text = "".join(c if c == "\n" else "*" for c in text)
        places = self._places
        if not places or places[-1][1] - places[-1][0] != at - self._length:
            places.append((self._length, at))
        self._text.append(text)
        self._length += len(text)

    def attribute(self, name: str, value: str, at: int) -> None:
        """An attribute that is prose, such as an image's alt text."""
        if value.strip() and not self._skipping and name not in self.wishes.skipped:
            self.blocks.append(Block(value, f"text.attr.{name}{self.suffix}", ((0, at),), self._scope()[0]))

    def _scope(self) -> tuple[str, bool]:
        for tag in (*self.containers, *self._history):
            if tag in _SCOPES:
                return f"text.{_SCOPES[tag]}{self.suffix}", True
        return f"text.paragraph{self.suffix}", False

    def flush(self) -> None:
        """End the block."""
        text = "".join(self._text)
        if text.strip():
            self._finish(text)
        self._text, self._length, self._places, self._inner = [], 0, [], []
        self._inline = [(tag, 0, masked) for tag, _, masked in self._inline]

    def _finish(self, text: str) -> None:
        scope, structural = self._scope()
        lead = len(text) - len(text.lstrip(" \n"))
        block = Block(text, scope, tuple(self._places), scope)
        if lead:
            block = _cut(block, lead)
        self.blocks.append(block)
        kind = scope.removeprefix("text.").removesuffix(self.suffix)
        if structural:
            metrics = self._state.metrics
            metrics[kind] = metrics.get(kind, 0) + 1
        if not structural or kind in ("list", "blockquote"):
            self.summary.append(text.strip(" \n"))
        bases = self.wishes.bases
        for inner, start, end in self._inner:
            if inner in bases:
                self.blocks.append(
                    _piece(Block(text, "", tuple(self._places)), start, end, f"{inner}{self.suffix}", scope)
                )


def _cut(block: Block, lead: int) -> Block:
    return _piece(block, lead, len(block.text), block.scope, block.parent)


def _piece(block: Block, start: int, end: int, scope: str, parent: str) -> Block:
    from copyedit.vale.text import part

    return Block(block.text[start:end], scope, part(block, start, end), parent)


def with_sentences(blocks: list[Block], suffix: str) -> Iterator[Block]:
    """Each block of prose after its sentences."""
    from copyedit.vale.text import sentences

    for block in blocks:
        if block.scope.startswith("text.") and not block.scope.startswith(("text.attr", "text.frontmatter")):
            yield from sentences(block, suffix)
        yield block
