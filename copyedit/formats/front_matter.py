"""Front matter (YAML or TOML) above a text: title, description and captions are prose; other fields are evidence for names.

A small scanner instead of a parser, since parsers do not tell where a string stands; what it cannot read it leaves out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copyedit.core.prose import Prose

PROSE = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("description", "summary", "standfirst", "deck", "dek", "subtitle", "excerpt", "lead", "intro"), "standfirst"),
    **dict.fromkeys(("caption", "image_caption", "imagecaption"), "caption"),
    **dict.fromkeys(("alt", "image_alt", "imagealt"), "alt"),
}  # fmt: skip
_FIELD = re.compile(
    r"([ \t]*(?:-[ \t]+)?)([A-Za-z_][\w-]*)[ \t]*[:=](?:[ \t]+|(?=\r?$)|(?<==))(.*?)[ \t\r]*$", re.MULTILINE
)
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^']|'')*)'")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*?)[ \t\r]*$", re.MULTILINE)
_LINE = re.compile(r"([ \t]*)(.*?)\r?\n|([ \t]*)(.+)\Z")


def fields(text: str, start: int, end: int, prose: Prose) -> None:
    """Add a block for each string of the front matter that stands from start to end."""
    at = start
    while (field := _FIELD.search(text, at, end)) is not None:
        key, value, begin = field[2].lower(), field[3], field.start(3)
        at = max(field.end(), at + 1)
        scope = PROSE.get(key, key)
        if key in ("lang", "language", "locale") and re.fullmatch(r"[\"']?[a-z]{2}(?:[-_]\w+)?[\"']?", value):
            prose.open(scope)
            code = begin + (value[0] in "\"'")
            prose.add(text[code : code + 2], code, code + 2)
            prose.close()
            prose.mark(0, 1, "language", text[code : code + 2])
        elif re.fullmatch(r"[|>][+-]?\d?", value):
            at = _block(text, field.end() + 1, end, len(field[1]), scope, prose)
        elif value[:1] == "[":
            for item in re.finditer(r"[^\[\],\"']+", value):
                _string(text, begin + item.start(), begin + item.end(), scope, prose)
        elif value:
            _string(text, begin, begin + len(value), scope, prose)
        else:
            while entry := _ITEM.match(text, at + 1, end):
                if not re.match(r"[A-Za-z_][\w-]*:\s", entry[1]):
                    _string(text, entry.start(1), entry.end(1), scope, prose)
                else:
                    break
                at = entry.end()


def _string(text: str, start: int, end: int, scope: str, prose: Prose) -> None:
    """One value: quoted, or plain up to a comment."""
    while start < end and text[start].isspace():
        start += 1
    quoted = _QUOTED.match(text, start, end)
    prose.open(scope)
    if quoted:
        begin, stop = (quoted.start(1), quoted.end(1)) if quoted[1] is not None else (quoted.start(2), quoted.end(2))
        done = begin
        for escape in re.finditer(r"\\(.)" if quoted[1] is not None else r"'(')", text[begin:stop]):
            prose.add(text[done : begin + escape.start()], done, begin + escape.start())
            prose.add({"n": "\n", "t": "\t"}.get(escape[1], escape[1]), begin + escape.start(), begin + escape.end())
            done = begin + escape.end()
        prose.add(text[done:stop], done, stop)
    else:
        comment = text.find(" #", start, end)
        stop = comment if comment >= 0 else end
        value = text[start:stop].rstrip()
        if value not in ("true", "false", "null", "~", "{}", "[]") and not value.startswith(("{", "&", "*", "!")):
            prose.add(value, start, start + len(value))
    prose.close()


def _block(text: str, start: int, end: int, indent: int, scope: str, prose: Prose) -> int:
    """A block scalar: the lines below its key that stand further in. Gives the offset behind it."""
    prose.open(scope)
    at = start
    while (line := _LINE.match(text, at, end)) and (line[0].strip() == "" or len(line[1] or line[3] or "") > indent):
        body, begin = (line[2], line.start(2)) if line[2] is not None else (line[4], line.start(4))
        if body:
            prose.add(body, begin, begin + len(body))
            prose.add("\n", begin + len(body), min(end, max(line.end(), begin + len(body) + 1)))
        at = line.end()
        if at >= end:
            break
    prose.close()
    return at
