"""What an alert's action makes of its match: the replacements that it offers."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from copyedit.vale.regexes import Mistake, compiled

if TYPE_CHECKING:
    from copyedit.vale.rule import Action


def resolved(action: Action, match: str) -> tuple[str, ...]:
    """The replacements for a match; none for an action without an answer of its own, such as suggest."""
    if action.name == "replace":
        return action.params
    if action.name == "remove":
        return ("",)
    if action.name == "convert" and action.params[:1] == ("simple",):
        plain = unicodedata.normalize("NFKD", match)
        return ("".join(c for c in plain if not unicodedata.combining(c)),)
    if action.name == "edit" and action.params:
        return (_edited(action.params, match).strip(),)
    return ()


def _edited(params: tuple[str, ...], match: str) -> str:
    name, rest = params[0], params[1:]
    if name == "regex" and len(rest) == 2:
        try:
            return go_expand(rest[0], rest[1], match)
        except Mistake:
            return match
    if name in ("trim", "trim_left", "trim_right") and len(rest) == 1:
        return {"trim": match.strip, "trim_left": match.lstrip, "trim_right": match.rstrip}[name](rest[0])
    if name == "truncate" and len(rest) == 1:
        return match.split(rest[0], maxsplit=1)[0] if rest[0] else match[:1]
    if name == "split" and len(rest) == 2 and rest[1].lstrip("-").isdigit():
        parts = match.split(rest[0]) if rest[0] else list(match)
        return parts[int(rest[1])] if 0 <= int(rest[1]) < len(parts) else match
    return match


def go_expand(pattern: str, template: str, text: str) -> str:
    """Every match replaced by a template with `$1` or `${1}`."""
    groups = compiled(r"\$(?:(\d+)|\{(\w+)\})")
    out, last = [], 0
    for match in compiled(pattern).finditer(text):
        out.append(text[last : match.start()])
        at = 0
        for named in groups.finditer(template):
            key = named[1] or named[2]
            out.append(template[at : named.start()])
            try:
                out.append(match[int(key) if key.isdigit() else key] or "")
            except (IndexError, KeyError):
                out.append("")
            at = named.end()
        out.append(template[at:])
        last = match.end()
    return "".join(out) + text[last:]
