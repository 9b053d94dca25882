"""Markdown: headings, paragraphs, items, cells, captions and link texts are prose; code, addresses, tags and comments are not.

What is not prose inside a line reads as one U+FFFC, so that the words around it neither meet nor double.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pyromark

from copyedit.core.prose import GAP, Prose

if TYPE_CHECKING:
    from copyedit.core.spans import Mark, Piece

SUFFIXES = (".md", ".markdown")
_OPTIONS = (
    pyromark.Options.ENABLE_TABLES
    | pyromark.Options.ENABLE_FOOTNOTES
    | pyromark.Options.ENABLE_STRIKETHROUGH
    | pyromark.Options.ENABLE_TASKLISTS
    | pyromark.Options.ENABLE_MATH
)
_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\r?\n(.*?)^\1[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
# What a site generator replaces, `{{< figure >}}` or `{% include %}`, is blotted out before Markdown is read.
_SHORTCODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_BLOT = "\x1a"
_OPAQUE = re.compile(rf"(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?\"'”’)\]]|{_BLOT}+")
_SWITCH = re.compile(r"<!--\s*copyedit[\s:]+((?:off|on|next)\b[^>]*?)\s*-->")
_TAG = re.compile(r"<!--.*?-->|<(/?)([a-zA-Z][\w-]*)[^>]*>|<[!?][^>]*>", re.DOTALL)
_SILENT = frozenset(("script", "style", "pre", "code", "svg", "math", "textarea", "template", "iframe"))
_SCOPES = {
    "figcaption": "caption", "caption": "caption", "li": "list", "td": "table", "th": "table", "blockquote": "blockquote",
    **{f"h{n}": "heading" for n in range(1, 7)},
}  # fmt: skip
_CONTAINERS = {
    "BlockQuote": "blockquote", "Item": "list", "TableCell": "table", "FootnoteDefinition": "footnote",
    "Paragraph": "", "Heading": "heading", "List": "", "Table": "", "TableHead": "", "TableRow": "",
}  # fmt: skip
_INLINE = {"Link": "link", "Emphasis": "emphasis", "Strong": "strong", "Strikethrough": "strikethrough"}


def parse(text: str) -> tuple[str, tuple[Piece, ...], list[Mark]]:
    """Positions come from the parser in bytes of UTF-8 and leave as code points of the file."""
    prose = Prose()
    start = 0
    if front := _FRONT.match(text):
        from copyedit.formats.front_matter import fields

        start = front.end()
        fields(text, front.start(2), front.end(2), prose)
    _Reader(text, start, prose).read()
    return prose.finish()


class _Reader:
    """Walks the parser's events once, in the order of the file."""

    def __init__(self, text: str, start: int, prose: Prose) -> None:
        self._source = _SHORTCODE.sub(lambda m: _BLOT * len(m[0]), text[start:]) if "{" in text else text[start:]
        self._data = self._source.encode("utf-8", "surrogatepass")
        self._ascii = len(self._data) == len(self._source)
        self._base, self._byte, self._point = start, 0, 0
        self._prose = prose
        self._scopes: list[str] = []  # of the blocks we are in
        self._inline: list[tuple[str, int]] = []
        self._images: list[list[tuple[str, int, int]]] = []  # alt texts wait until their paragraph ends
        self._alts: list[list[tuple[str, int, int]]] = []
        self._silent = 0
        self._titled = any(mark.value == "title" for mark in prose.marks)

    def read(self) -> None:
        source = self._source if self._ascii else self._data.decode("utf-8", "replace")
        for event, place in pyromark.events_with_range(source, options=_OPTIONS):
            start, end = self._offset(place["start"]), self._offset(place["end"])
            if isinstance(event, str):
                self._plain_event(event, start, end)
                continue
            name: str
            value: Any
            ((name, value),) = event.items()
            match name:
                case "Text":
                    self._text(value, start, end)
                case "Start":
                    self._start(value, start, end)
                case "End":
                    self._end(value, end)
                case "InlineHtml":
                    self._inline_html(value, start, end)
                case "Code" | "InlineMath" | "DisplayMath":
                    self._gap(start, end)
        self._close()

    def _offset(self, byte: int) -> int:
        if self._ascii:
            return self._base + byte
        if byte < self._byte:
            self._byte = self._point = 0
        self._point += len(self._data[self._byte : byte].decode("utf-8", "surrogatepass"))
        self._byte = byte
        return self._base + self._point

    def _plain_event(self, event: str, start: int, end: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            if self._images:
                self._images[-1].append((" ", start, end))
            else:
                self._prose.add("\n", start, end)

    def _start(self, tag: str | dict[str, Any], start: int, end: int) -> None:
        name, facts = (tag, None) if isinstance(tag, str) else next(iter(tag.items()))
        if name in _CONTAINERS:
            self._close()
            scope = _CONTAINERS[name]
            if name == "Heading" and facts["level"] == "H1" and not self._titled:  # type: ignore[index]
                scope, self._titled = "title", True
            self._scopes.append(scope)
        elif name in ("CodeBlock", "HtmlBlock", "MetadataBlock"):
            self._close()
            self._silent += 1
            if name == "HtmlBlock":
                self._html_block(start, end)
        elif name == "Image":
            self._images.append([])
        elif name in _INLINE:
            automatic = name == "Link" and facts and facts["link_type"] in ("Autolink", "Email")
            if automatic:
                self._gap(start, end)
                self._silent += 1
            self._inline.append(("" if automatic else _INLINE[name], self._prose.length))

    def _end(self, tag: str | dict[str, Any], end: int) -> None:
        name = tag if isinstance(tag, str) else next(iter(tag))
        if name in _CONTAINERS:
            self._close()
            if self._scopes:
                self._scopes.pop()
        elif name in ("CodeBlock", "HtmlBlock", "MetadataBlock"):
            self._silent -= 1
        elif name == "Image" and self._images:
            alt = self._images.pop()
            if alt:
                self._alts.append(alt)
                self._gap(alt[0][1] - 2, end)
        elif name in _INLINE and self._inline:
            value, began = self._inline.pop()
            if value:
                self._prose.mark(began, self._prose.length, "inline", value)
            else:
                self._silent -= 1

    def _text(self, text: str, start: int, end: int) -> None:
        if self._images:
            self._images[-1].append((text, start, end))
            return
        if self._silent:
            return
        self._open()
        if len(text) != end - start:
            self._prose.add(text, start, end)
            return
        done = 0
        for match in _OPAQUE.finditer(text) if _BLOT in text or "/" in text or "www." in text else ():
            self._prose.add(text[done : match.start()], start + done, start + match.start())
            self._prose.add(GAP, start + match.start(), start + match.end())
            done = match.end()
        self._prose.add(text[done:], start + done, end)

    def _gap(self, start: int, end: int) -> None:
        if not self._silent and not self._images:
            self._open()
            self._prose.add(GAP, start, end)

    def _inline_html(self, html: str, start: int, end: int) -> None:
        if switch := _SWITCH.fullmatch(html):
            self._prose.switch(switch[1], start, end)
        elif html.lower().startswith("<br"):
            self._prose.add("\n", start, end)

    def _open(self) -> None:
        if not self._prose.is_open:
            self._prose.open(next((scope for scope in reversed(self._scopes) if scope), "body"))

    def _close(self) -> None:
        self._prose.close()
        alts, self._alts = self._alts, []
        for alt in alts:
            self._prose.open("alt")
            for piece in alt:
                self._prose.add(*piece)
            self._prose.close()

    def _html_block(self, start: int, end: int) -> None:
        """Text between tags, as blocks of its own; switches in comments."""
        source, base = self._source, self._base
        at, stop, scope, silent = start - base, end - base, "body", ""
        for tag in _TAG.finditer(source, at, stop):
            if not silent:
                self._html_text(source, at, tag.start(), scope)
            at = tag.end()
            if switch := _SWITCH.fullmatch(tag[0]):
                self._prose.switch(switch[1], base + tag.start(), base + tag.end())
            name = (tag[2] or "").lower()
            if name in _SILENT:
                silent = name if not tag[1] else ""
            elif name in _SCOPES:
                scope = "body" if tag[1] else _SCOPES[name]
        if not silent:
            self._html_text(source, at, stop, scope)

    def _html_text(self, source: str, start: int, end: int, scope: str) -> None:
        from html import unescape

        if not source[start:end].strip():
            return
        self._prose.open(scope)
        for part in re.finditer(r"&#?\w+;|[^&]+|&", source[start:end]):
            here = self._base + start + part.start()
            self._prose.add(unescape(part[0]), here, here + len(part[0]))
        self._prose.close()
