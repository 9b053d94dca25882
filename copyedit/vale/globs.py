"""Vale's globs: `*.{md,txt}`, `docs/**/*.md`, `!*.rst`; a star crosses folders unless the pattern has `**`."""

from __future__ import annotations

import re
from functools import lru_cache


@lru_cache(maxsize=512)
def matches(pattern: str, path: str) -> bool:
    negated = pattern.startswith("!")
    found = _compiled(pattern.lstrip("!") if negated else pattern).fullmatch(path.replace("\\", "/")) is not None
    return found != negated


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    deep = "**" in pattern
    out, depth, at = [], 0, 0
    while at < len(pattern):
        char = pattern[at]
        if deep and pattern.startswith("**/", at):
            out.append("(?:.*/)?")
            at += 3
            continue
        if pattern.startswith("**", at):
            out.append(".*")
            at += 2
            continue
        at += 1
        if char in "*?":
            out.append(("[^/]" if deep else ".") + char.strip("?"))
        elif char == "{":
            depth += 1
            out.append("(?:")
        elif char == "}" and depth:
            depth -= 1
            out.append(")")
        elif char == "," and depth:
            out.append("|")
        elif char == "[" and (end := pattern.find("]", at + 1)) > 0:
            out.append("[" + pattern[at:end].replace("!", "^", 1).replace("\\", "\\\\") + "]")
            at = end + 1
        elif char == "\\" and at < len(pattern):
            out.append(re.escape(pattern[at]))
            at += 1
        else:
            out.append(re.escape(char))
    return re.compile("".join(out) + ")" * depth, re.DOTALL)
