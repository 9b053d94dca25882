"""Front matter -> one block for each field that is a string; where it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.vale.rule import Block

if TYPE_CHECKING:
    from copyedit.vale.walker import Walker

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.DOTALL)
_FIELD = re.compile(r"^([\w-]+)[ \t]*[:=][ \t]*(.*)$", re.MULTILINE)
_INDENTED = re.compile(r"(?:\n(?:[ \t]+[^\n]*)?(?=\n|\Z))+")
# No strings: truth values, numbers and times; a time whose zone has no colon is one.
_PLAIN = re.compile(r"(?i)(?:true|false|yes|no|null|~|[-+]?[\d.,_:TZ-]+(?: [\d:.]+)?(?: ?[+-]\d\d:\d\d| ?Z)?)$")


def read(source: str, walker: Walker) -> int:
    """Where the text behind the front matter begins."""
    front = _FRONT.match(source)
    if not front:
        return 0
    start, end = front.span(2)
    for field in _FIELD.finditer(source, start, end):
        name, value, at = field[1], field[2].rstrip(), field.start(2)
        more = _INDENTED.match(source, field.end(), end)
        if more and not more[0].strip():
            more = None
        if value[:1] in ("|", ">"):
            if more:
                lead = len(more[0]) - len(more[0].lstrip())
                _add(walker, name, more[0].strip(), more.start() + lead)
            continue
        if more and value and value[0] not in "[{&*!#" and not more[0].lstrip().startswith("- "):
            value += more[0].rstrip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value, at = value[1:-1], at + 1
        elif value[:1] in ("[", "{", "&", "*", "!", "#") or not value or _PLAIN.match(value):
            continue
        else:
            value = value.partition(" #")[0].rstrip()
        _add(walker, name, value, at)
    return front.end()


def _add(walker: Walker, name: str, value: str, at: int) -> None:
    if value.strip():
        scope = f"text.frontmatter.{name}{walker.suffix}"
        walker.blocks.append(Block(value, scope, ((0, at),), scope))
