"""Findings of several checks about one error become one: the most confident speaks, the others stand under `also`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.findings import SEVERITIES, Finding, Hit, Other

if TYPE_CHECKING:
    from collections.abc import Collection

MANY = 5  # suggestions that are compared


def merge(hits: list[Hit], findings: list[Finding], prose: str, own: Collection[str]) -> None:
    """Join, in place, what shares a character and a correction; both lists are in the order of the text.

    Of two that are equally sure, a rule in `own` speaks, then the first one. No finding becomes less severe by it.
    """
    told = [n for n, finding in enumerate(findings) if not finding.dropped and hits[n].replacements]
    for group in _neighbours(hits, told):
        leaders: list[int] = []
        for n in sorted(group, key=lambda n: (-hits[n].confidence, hits[n].rule not in own)):
            leader = next((m for m in leaders if _same_error(hits[m], hits[n], prose)), None)
            if leader is None:
                leaders.append(n)
            else:
                first, other = findings[leader], findings[n]
                severity = max(first.severity, other.severity, key=SEVERITIES.index)
                also = (*first.also, Other(other.rule, other.message))
                findings[leader] = first._replace(severity=severity, also=also)
                findings[n] = other._replace(dropped=f"told by {first.rule}")


def _neighbours(hits: list[Hit], told: list[int]) -> list[list[int]]:
    """Runs of two or more hits of which each shares a character with an earlier one."""
    groups: list[list[int]] = []
    end = -1
    for n in told:
        if hits[n].span.start < end:
            groups[-1].append(n)
        else:
            groups.append([n])
        end = max(end, hits[n].span.end)
    return [group for group in groups if len(group) > 1]


def _same_error(a: Hit, b: Hit, prose: str) -> bool:
    """Whether two overlapping hits have a correction that makes the same text: "a" -> "an", "a apple" -> "an apple"."""
    start, end = min(a.span.start, b.span.start), max(a.span.end, b.span.end)
    if a.span.start >= b.span.end or b.span.start >= a.span.end:
        return False
    one, other = (
        {prose[start : hit.span.start] + right + prose[hit.span.end : end] for right in hit.replacements[:MANY]}
        for hit in (a, b)
    )
    return not one.isdisjoint(other)
