"""Alerts as Vale prints them: line by line, JSON, or for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copyedit.vale.alerts import Alert
    from copyedit.vale.linter import Linted


def as_lines(linted: Iterable[Linted]) -> str:
    return "".join(f"{one.path}:{a.line}:{a.start}:{a.check}:{a.message}\n" for one in linted for a in one.alerts)


def as_json(linted: Iterable[Linted], counts: dict[str, int] | None = None) -> str:
    import json

    files = {one.path: [_fields(a) for a in one.alerts] for one in linted if one.alerts}
    whole: dict[str, Any] = files if counts is None else {"files": files, "counts": counts}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _fields(alert: Alert) -> dict[str, Any]:
    action = {"Name": alert.action.name, "Params": list(alert.action.params) or None}
    return {
        "Action": action, "Suggestions": list(alert.suggestions), "Span": [alert.start, alert.end], "Check": alert.check,
        "Description": alert.description, "Link": alert.link, "Message": alert.message, "Severity": alert.severity,
        "Match": alert.match, "Line": alert.line,
    }  # fmt: skip


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
