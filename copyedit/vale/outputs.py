"""Alerts as Vale prints them: line by line, JSON, or for a terminal."""

from __future__ import annotations

from json.encoder import encode_basestring as _quoted
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copyedit.vale.alerts import Alert
    from copyedit.vale.linter import Linted


def as_lines(linted: Iterable[Linted]) -> str:
    return "".join(f"{one.path}:{a.line}:{a.start}:{a.check}:{a.message}\n" for one in linted for a in one.alerts)


def as_json(linted: Iterable[Linted], counts: dict[str, int] | None = None) -> str:
    """A mapping of paths to alerts, indented by two; with counts, both under names of their own."""
    depth = "" if counts is None else "  "
    known: dict[tuple[object, ...], tuple[str, str, str]] = {}
    files = [f"{depth}  {_quoted(one.path)}: {_alerts(one.alerts, depth, known)}" for one in linted if one.alerts]
    inner = "{\n" + ",\n".join(files) + f"\n{depth}}}" if files else "{}"
    if counts is None:
        return inner + "\n"
    tally = ",\n".join(f"    {_quoted(name)}: {count}" for name, count in sorted(counts.items()))
    return f'{{\n  "files": {inner},\n  "counts": {{\n{tally}\n  }}\n}}\n'


def _alerts(alerts: list[Alert], depth: str, known: dict[tuple[object, ...], tuple[str, str, str]]) -> str:
    """One file's alerts. What two alerts have in common, all but their places, is written once and kept in `known`."""
    out = []
    for a in alerts:
        key = (a.check, a.match, a.message, a.severity, a.suggestions)
        parts = known.get(key)
        if parts is None:
            parts = known[key] = _written(a, depth)
        out.append(f"{parts[0]}{a.start}{parts[1]}{a.end}{parts[2]}{a.line}\n{depth}    }}")
    return "[\n" + ",\n".join(out) + f"\n{depth}  ]"


def _written(a: Alert, depth: str) -> tuple[str, str, str]:
    """What stands before the first column, before the last one, and before the line."""
    one, two = f"{depth}      ", f"{depth}        "
    params = _listed(a.action.params, depth + "        ") if a.action.params else "null"
    before = (
        f'{depth}    {{\n{one}"Action": {{\n{two}"Name": {_quoted(a.action.name)},\n{two}"Params": {params}\n{one}}},\n'
        f'{one}"Suggestions": {_listed(a.suggestions, one)},\n{one}"Span": [\n{two}'
    )
    after = (
        f'\n{one}],\n{one}"Check": {_quoted(a.check)},\n{one}"Description": {_quoted(a.description)},\n'
        f'{one}"Link": {_quoted(a.link)},\n{one}"Message": {_quoted(a.message)},\n'
        f'{one}"Severity": {_quoted(a.severity)},\n{one}"Match": {_quoted(a.match)},\n{one}"Line": '
    )
    return before, f",\n{two}", after


def _listed(values: tuple[str, ...], indent: str) -> str:
    if not values:
        return "[]"
    return "[\n" + ",\n".join(f"{indent}  {_quoted(value)}" for value in values) + f"\n{indent}]"


def for_terminal(linted: list[Linted], *, color: bool) -> str:
    """One table a file, and how many of each severity there are."""
    codes = {"error": "31", "warning": "33", "suggestion": "34"}
    out: list[str] = []
    totals = dict.fromkeys(codes, 0)
    for one in linted:
        if not one.alerts:
            continue
        out.append(f"\n {one.path}\n" if not color else f"\n \x1b[4m{one.path}\x1b[0m\n")
        for a in one.alerts:
            totals[a.severity] += 1
            named = f"{a.severity:<10}"
            shown = f"\x1b[{codes[a.severity]}m{named}\x1b[0m" if color else named
            out.append(f" {f'{a.line}:{a.start}':<9} {shown}  {a.message}  {a.check}\n")
    said = ", ".join(f"{n} {name}{'s' if n != 1 else ''}" for name, n in totals.items())
    mark = "✖" if totals["error"] else "✔"
    out.append(f"\n{mark} {said} in {len(linted)} file{'s' if len(linted) != 1 else ''}.\n")
    return "".join(out)
