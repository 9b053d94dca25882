"""Edits that were made, as a person reads them and as a log keeps them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TextIO

from copyedit.core.document import Document
from copyedit.core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.core.findings import Edit
    from copyedit.fixing.settle import Fixed


def told(path: str, fixed: Fixed) -> Iterator[str]:
    """A line an edit: `draft.txt:3:9  “militray” -> “military”  spelling.unknown-word`, at its place in the old text."""
    for edit, line, column in _placed(fixed):
        yield f"{path}:{line}:{column}  {said(edit)}  {edit.rule}"


def said(edit: Edit) -> str:
    before, after = (text.replace("\r", "").replace("\n", "⏎") for text in (edit.before, edit.after))
    return f"“{before}” -> “{after}”"


def open_log(path: str) -> TextIO:
    """A log to append to. Raises UserError."""
    try:
        return open(path, "a", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UserError(f"{path}: cannot be written: {error.strerror}") from error


def logged(path: str, fixed: Fixed) -> Iterator[str]:
    """A JSON object an edit; start and end are code points of the old file, as `check --format jsonl` has them."""
    from json import dumps

    for edit, line, column in _placed(fixed):
        place = {"path": path, "start": edit.span.start, "end": edit.span.end, "line": line, "column": column}
        yield dumps({**place, "before": edit.before, "after": edit.after, "rule": edit.rule}, ensure_ascii=False) + "\n"


def _placed(fixed: Fixed) -> Iterator[tuple[Edit, int, int]]:
    document = Document(fixed.text, "", ())
    for edit in fixed.edits:
        yield edit, *document.position(edit.span.start)
