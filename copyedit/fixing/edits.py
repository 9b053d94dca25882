"""Which edits are made at once, and several rounds of edits told as one: never do two of them meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.findings import Edit
from copyedit.core.records import NamedTuple
from copyedit.core.spans import SourceSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from copyedit.core.findings import Finding


def choose(findings: Iterable[Finding]) -> list[Edit]:
    """The first suggestion of each finding, by start; of two that overlap the first, the longer where both start."""
    chosen: list[Edit] = []
    for f in sorted(findings, key=lambda f: (f.start, -f.end, f.rule)):
        if f.suggestions and f.suggestions[0] != f.text and (not chosen or chosen[-1].span.end <= f.start):
            chosen.append(Edit(SourceSpan(f.start, f.end), f.text, f.suggestions[0], f.rule))
    return chosen


def applied(text: str, edits: Sequence[Edit]) -> str:
    """A text with edits by start in it."""
    parts, done = [], 0
    for (start, end), _, after, _ in edits:
        parts += [text[done:start], after]
        done = end
    return "".join([*parts, text[done:]])


class _Step(NamedTuple):
    """An edit in the offsets of the text between two rounds: one that made it, or one of the next round."""

    start: int
    end: int
    next: bool
    edit: Edit


def compose(text: str, first: Sequence[Edit], second: Sequence[Edit]) -> list[Edit]:
    """One round of edits of a text that does what `first`, and then `second` on its outcome, do. Each is by start.

    "the teh end": teh -> the, then the the -> the, is "the teh" -> "the".
    """
    between, steps, shift = applied(text, first), [], 0
    for edit in first:
        start = edit.span.start + shift
        steps.append(_Step(start, start + len(edit.after), False, edit))
        shift += len(edit.after) - len(edit.before)
    steps = sorted([*steps, *(_Step(*edit.span, True, edit) for edit in second)])
    clusters: list[list[_Step]] = []
    reach = 0
    for step in steps:
        if clusters and step.start < reach:
            clusters[-1].append(step)
            reach = max(reach, step.end)
        else:
            clusters.append([step])
            reach = step.end
    found, shift = [], 0
    for cluster in clusters:
        low, high = cluster[0].start, max(step.end for step in cluster)
        start = low - shift
        shift += sum(len(s.edit.after) - len(s.edit.before) for s in cluster if not s.next)
        before = text[start : high - shift]
        moved = [s.edit._replace(span=SourceSpan(s.start - low, s.end - low)) for s in cluster if s.next]
        after = applied(between[low:high], moved)
        if before != after:
            rule = " + ".join(dict.fromkeys(s.edit.rule for s in cluster))
            found.append(Edit(SourceSpan(start, high - shift), before, after, rule))
    return found
