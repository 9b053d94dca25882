"""HTML -> elements and texts for the walker, as forgiving as a browser's tokenizer."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copyedit.vale.walker import Walker

_TOKEN = re.compile(
    r"<!--(?P<comment>.*?)-->|<(?P<close>/?)(?P<tag>[a-zA-Z][\w:-]*)(?P<attrs>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>|<[!?][^>]*>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")
_RAW = ("script", "style", "textarea", "title")


def read(source: str, walker: Walker, start: int, end: int) -> None:
    """Tokens of a part of the source; offsets are the source's."""
    at = start
    while at < end:
        match = _TOKEN.search(source, at, end)
        if match is None:
            _text(source, at, end, walker)
            return
        _text(source, at, match.start(), walker)
        at = match.end()
        if match["comment"] is not None:
            walker.comments.append((match.start(), match["comment"].strip()))
        elif match["tag"]:
            tag = match["tag"].lower()
            if match["close"]:
                walker.end(tag)
                continue
            attributes = {
                a[1].lower(): unescape(a[2] or a[3] or a[4] or "") for a in _ATTRIBUTE.finditer(match["attrs"])
            }
            walker.start(tag, attributes, match.start())
            if tag == "img" and attributes.get("alt"):
                place = source.find(attributes["alt"], match.start(), match.end())
                walker.attribute("alt", attributes["alt"], max(place, match.start()))
            if tag in _RAW[:2]:
                closing = source.lower().find(f"</{tag}", at, end)
                at = closing if closing >= 0 else end


def _text(source: str, start: int, end: int, walker: Walker) -> None:
    if start >= end:
        return
    at = start
    for entity in _ENTITY.finditer(source, start, end):
        meant = unescape(entity[0])
        if meant != entity[0]:
            walker.text(source[at : entity.start()], at)
            walker.text(meant, entity.start())
            at = entity.end()
    walker.text(source[at:end], at)
