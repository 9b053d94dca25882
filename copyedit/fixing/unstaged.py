"""Whether a fix would meet edits that are not staged: then its author could not stage one without the other."""

from __future__ import annotations

import os
import re
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from copyedit.core.findings import Edit

_HUNK = re.compile(rb"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)


def meets_unstaged(path: str, text: str, edits: Sequence[Edit]) -> bool:
    """Whether a line of an edit, or one beside it, differs from the index. False outside git."""
    folder, name = os.path.split(os.path.abspath(path))
    command = ["git", "-C", folder, "diff", "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--", name]
    try:
        diff = subprocess.run(command, capture_output=True, check=False).stdout  # noqa: S603  # a list, no shell
    except OSError:
        return False
    if b"\nBinary files " in diff:  # UTF-16
        return True
    changed = [(int(m[1]), int(m[1]) + int(m[2] or 1)) for m in _HUNK.finditer(diff)]
    lines = [(text.count("\n", 0, e.span.start) + 1, text.count("\n", 0, e.span.end) + 1) for e in edits]
    return any(start - 1 <= last and first <= end for start, end in changed for first, last in lines)
