"""Markdown -> blocks: what the parser's events and the HTML between them say, each with its place in the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pyromark

from copyedit.vale import frontmatter, html
from copyedit.vale.ignoring import ignored
from copyedit.vale.rule import Block
from copyedit.vale.walker import CLASSES, MASKED, SKIPPED, Walker, Wishes, with_sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from pyromark.event import Range

    from copyedit.vale.configuration import Configuration, Settings
    from copyedit.vale.rule import State

_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
)
# An address that stands bare in a text, less the marks that end its sentence.
_URL = re.compile(r"(?:https?|ftp)://[\w\-.:]+[^\s<]*|www\.[\w\-]+\.[^\s<]*", re.IGNORECASE)
_TAGS = {
    "Emphasis": "em",
    "Strong": "strong",
    "Strikethrough": "del",
    "Paragraph": "p",
    "TableCell": "td",
    "Item": "li",
}
_CONTAINERS = {"Item": "li", "BlockQuote": "blockquote", "FootnoteDefinition": "li"}


def blocks(
    source: str, suffix: str, bases: Container[str], configuration: Configuration, settings: Settings, state: State
) -> Iterator[Block]:
    """The blocks of a file, sentences first where a rule asks for them, then the summary of all its prose."""
    walker = Walker(suffix, wishes(configuration, bases), state)
    start = frontmatter.read(source, walker)
    _Reader(ignored(source, settings, start), start, walker).read()
    yield from finished(walker, bases, suffix, state)


def html_blocks(
    source: str, suffix: str, bases: Container[str], configuration: Configuration, settings: Settings, state: State
) -> Iterator[Block]:
    """The same for a file of HTML."""
    walker = Walker(suffix, wishes(configuration, bases), state)
    html.read(ignored(source, settings), walker, 0, len(source))
    walker.flush()
    yield from finished(walker, bases, suffix, state)


def wishes(configuration: Configuration, bases: Container[str]) -> Wishes:
    return Wishes(
        bases, frozenset(configuration.ignored_scopes) or MASKED, frozenset(configuration.skipped_scopes) or SKIPPED,
        CLASSES | frozenset(configuration.ignored_classes),
    )  # fmt: skip


def finished(walker: Walker, bases: Container[str], suffix: str, state: State) -> Iterator[Block]:
    """What a walker has made, and the summary."""
    state.comments = walker.comments
    yield from with_sentences(walker.blocks, suffix, state) if "sentence" in bases else walker.blocks
    if "summary" in bases:
        yield Block("".join(f"{part}\n\n" for part in walker.summary), f"summary{suffix}")


def _named(value: Any) -> tuple[str, Any]:
    """A tag of the parser: its name, and what is said of it."""
    if isinstance(value, str):
        return value, {}
    name, detail = next(iter(value.items()))
    return name, detail


class _Reader:
    """Walks the events once."""

    def __init__(self, source: str, start: int, walker: Walker) -> None:
        self.source, self.walker = source, walker
        self._text = text = source[start:]
        self._data = text.encode("utf-8", "surrogatepass")
        self._ascii = len(self._data) == len(text)
        self._byte, self._point, self._base = 0, 0, start
        self._image: list[tuple[str, int]] | None = None
        self._head = False
        self._link = ""

    def _offset(self, byte: int) -> int:
        """A byte of the parsed text as a code point of the source; asked for mostly in order."""
        if self._ascii:
            return byte + self._base
        if byte >= self._byte:
            self._point += len(self._data[self._byte : byte].decode("utf-8", "replace"))
        else:
            self._point -= len(self._data[byte : self._byte].decode("utf-8", "replace"))
        self._byte = byte
        return self._point + self._base

    def read(self) -> None:
        raw: list[int] = []
        for event, place in pyromark.events_with_range(self._text, options=_OPTIONS, merge_text=False):
            if isinstance(event, dict):
                [(kind, value)] = event.items()
                if kind == "Html":
                    start, end = self._offset(place["start"]), self._offset(place["end"])
                    raw = [raw[0], end] if raw and raw[1] == start else self._raw(raw) or [start, end]
                    continue
                if raw:
                    raw = self._raw(raw)
                self._event(kind, value, place)
            else:
                if raw:
                    raw = self._raw(raw)
                if event in ("SoftBreak", "HardBreak"):
                    self._write("\n", place)
        self._raw(raw)
        self.walker.flush()

    def _raw(self, raw: list[int]) -> list[int]:
        if raw:
            html.read(self.source, self.walker, raw[0], raw[1])
        return []

    def _write(self, text: str, place: Range, *, masked: bool = False, skip: int = 0) -> None:
        at = self._offset(place["start"]) + skip
        if self._image is not None:
            self._image.append((text, at))
        else:
            self.walker.text(text, at, masked=masked)

    def _event(self, kind: str, value: Any, place: Range) -> None:
        if kind == "Text":
            if not self._silent:
                self._prose(value, place)
        elif kind == "Code":
            length = place["end"] - place["start"] - len(value.encode())
            self.walker.start("code")
            self._write(value, place, masked="code" in self.walker.wishes.masked, skip=max(0, length // 2))
            self.walker.end("code")
        elif kind == "InlineHtml":
            start, end = self._offset(place["start"]), self._offset(place["end"])
            html.read(self.source, self.walker, start, end)
        elif kind == "FootnoteReference":
            self._write(str(value), place, masked=False, skip=2)
        elif kind == "Start":
            self._start(value, place)
        elif kind == "End":
            self._end(value)

    _silent = 0

    def _start(self, value: Any, place: Range) -> None:
        name, detail = _named(value)
        walker = self.walker
        if name == "CodeBlock":
            self._silent += 1
            walker.start("pre")
        elif name == "Image":
            self._image = []
        elif name == "Link":
            self._link = detail["dest_url"]
            walker.start("a")
        elif name == "Heading":
            walker.start(detail["level"].lower())
        elif name == "TableHead":
            self._head = True
        elif name in _CONTAINERS:
            walker.flush()
            walker.containers.append(_CONTAINERS[name])
        elif name == "TableCell":
            walker.start("th" if self._head else "td")
        elif name in _TAGS:
            walker.start(_TAGS[name])
        elif name in ("List", "Table", "HtmlBlock", "TableRow"):
            walker.flush()

    def _end(self, value: Any) -> None:
        name, detail = _named(value)
        walker = self.walker
        if name == "CodeBlock":
            self._silent -= 1
            walker.end("pre")
        elif name == "Image":
            parts, self._image = self._image or [], None
            if parts:
                walker.attribute("alt", "".join(text for text, _ in parts), parts[0][1])
        elif name == "Link":
            self._link = ""
            walker.end("a")
        elif name == "Heading":
            walker.end(str(detail).lower())
        elif name == "TableHead":
            self._head = False
        elif name in _CONTAINERS:
            walker.flush()
            walker.containers.pop()
        elif name == "TableCell":
            walker.end("th" if self._head else "td")
        elif name in _TAGS:
            walker.end(_TAGS[name])

    def _prose(self, text: str, place: Range) -> None:
        if self._link and (text == self._link or "://" in text):
            self._write(text, place, masked=text == self._link)
            return
        if self._link or ("://" not in text and "www." not in text):
            self._write(text, place)
            return
        last = 0
        for match in _URL.finditer(text):
            end = match.end()
            while end > match.start() and (
                text[end - 1] in "?!.,:*_~'\";" or (text[end - 1] == ")" and match[0].count(")") > match[0].count("("))
            ):
                end -= 1
            if end <= match.start():
                continue
            self._write(text[last : match.start()], place, skip=last)
            self._write(text[match.start() : end], place, skip=match.start(), masked=not match[0].startswith("www"))
            last = end
        self._write(text[last:], place, skip=last)
