"""BlockIgnores, TokenIgnores and CommentDelimiters: what a configuration takes out of a text, its length kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.vale.problems import runtime
from copyedit.vale.regexes import Mistake, compiled

if TYPE_CHECKING:
    from copyedit.vale.configuration import Settings


def ignored(source: str, settings: Settings, start: int = 0) -> str:
    """The source with what the patterns match made code: blocks emptied, tokens masked; comments as HTML has them."""
    try:
        for pattern in settings.block_ignores:
            source = _blotted(source, pattern, start, " ")
        for pattern in settings.token_ignores:
            source = _blotted(source, pattern, start, "*")
    except Mistake as error:
        raise runtime("ignore patterns", str(error)) from None
    return source


def _blotted(source: str, pattern: str, start: int, blot: str) -> str:
    out, last = [], 0
    for match in compiled(pattern).finditer(source, start):
        out.append(source[last : match.start()])
        out.append("".join(c if c == "\n" else blot for c in match[0]))
        last = match.end()
    return "".join(out) + source[last:] if out else source
