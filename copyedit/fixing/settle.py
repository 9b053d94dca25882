"""A text is fixed, read again and fixed again until nothing is left to fix, so that a second run changes nothing.

An edit stands only if the file then reads as it did but for that edit: `'They dont agree'` in a YAML title keeps its slip,
since the apostrophe of "don't" would end the title.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from copyedit import formats
from copyedit.core.records import NamedTuple
from copyedit.core.rule import covers
from copyedit.core.spans import SourceSpan
from copyedit.fixing.edits import applied, choose, compose

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from copyedit.config import Settings
    from copyedit.core.document import Document
    from copyedit.core.findings import Edit, Finding, Report
    from copyedit.desk import Desk

ROUNDS = 40  # a word that stands 1,000 times in a row needs ten


class Fixed(NamedTuple):
    """New bytes, the edits that make them of the old ones (file offsets), and the report of the new text."""

    data: bytes
    text: str  # before
    edits: tuple[Edit, ...]
    report: Report
    problem: str = ""  # why nothing was changed


def wanted(finding: Finding, settings: Settings, *, unsafe: bool) -> bool:
    """Whether a finding is fixed unasked: typography only where it was selected, nothing in quotations and names."""
    family = finding.rule.partition(".")[0]
    if family == "typography" and not any(covers(name, finding.rule) for name in settings.select):
        return False
    if finding.fix == "safe":
        return True
    sure = finding.unfixable == "not certain" and len(finding.suggestions) == 1
    return unsafe and finding.fix == "unsafe" and sure and family != "names"


def settle(desk: Desk, path: str, data: bytes, wants: Callable[[Finding], bool], known: Report | None = None) -> Fixed:
    """Fix what `wants` says. `known` is the report of the text if it was checked before. Raises formats.Undecodable."""
    encoding = desk.settings.encoding
    old = text = desk.read(path, data)
    report = known if known and known.text == old.text else desk.check(old, count_lines=False)
    if not any(map(wants, report.findings)):
        return Fixed(data, old.text, (), report)
    try:
        new = formats.splice(data, [], encoding)
    except ValueError as error:
        return Fixed(data, old.text, (), report, str(error))
    first, seen = report, {old.text}
    every: list[Edit] = []
    for _ in range(ROUNDS):
        text, new, edits = apply(desk, text, new, choose(filter(wants, report.findings)))
        if not edits:
            return Fixed(new, old.text, tuple(every), report)
        every = compose(old.text, every, edits)
        if text.text in seen:
            break
        seen.add(text.text)
        report = desk.check(text, count_lines=False)
    rules = ", ".join(sorted({edit.rule for edit in edits}))
    return Fixed(data, old.text, (), first, f"is not changed: what {rules} would fix comes back")


def apply(desk: Desk, document: Document, data: bytes, edits: Sequence[Edit]) -> tuple[Document, bytes, list[Edit]]:
    """The document and its bytes with edits by start in them, and those of the edits that change nothing beside."""
    if edited := _edited(desk, document, data, edits):
        return *edited, list(edits)
    if len(edits) < 2:
        return document, data, []
    half = len(edits) // 2
    good = [edit for part in (edits[:half], edits[half:]) for edit in apply(desk, document, data, part)[2]]
    edited = _edited(desk, document, data, good)
    return (*edited, good) if edited else (document, data, [])


def _edited(desk: Desk, document: Document, data: bytes, edits: Sequence[Edit]) -> tuple[Document, bytes] | None:
    """The document anew, or None where it does not read as the edits say, or its encoding lacks their letters."""
    if not edits:
        return document, data
    moved = _in_prose(document, edits)
    if moved is None:
        return None
    try:
        spliced = formats.splice(data, edits, desk.settings.encoding)
    except UnicodeEncodeError:
        return None
    new = desk.read(document.path, spliced)
    same = new.prose == applied(document.prose, moved) and all(
        [m.value for m in new.marks(kind)] == [m.value for m in document.marks(kind)] for kind in ("layout", "inline")
    )
    return (new, spliced) if same else None


def _in_prose(document: Document, edits: Iterable[Edit]) -> list[Edit] | None:
    """Edits in the offsets of the prose, by start; None if one does not stand in one verbatim piece."""
    pieces = sorted((p for p in document.pieces if p.aligned), key=lambda p: p.source)
    starts = [p.source for p in pieces]
    moved = []
    for edit in edits:
        n = bisect_right(starts, edit.span.start) - 1
        if n < 0 or edit.span.end > pieces[n].source + pieces[n].source_length:
            return None
        shift = pieces[n].prose - pieces[n].source
        start, end = edit.span.start + shift, edit.span.end + shift
        if document.prose[start:end] != edit.before:
            return None
        moved.append(edit._replace(span=SourceSpan(start, end)))
    return sorted(moved)
