"""What an editor has marked [sic]: the words before it, and the bracket itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from copyedit.core.spans import Mark

if TYPE_CHECKING:
    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools

MAKES = "sic"
WORDS = 3  # the bracket stands for so many words before it


def read(document: Document, tools: Tools) -> list[Mark]:
    prose = document.prose
    if "[sic" not in prose and "(sic" not in prose:
        return []
    pattern = re.compile(rf"(?:\S+\s+){{0,{WORDS - 1}}}\S+\s*[\[(]sic[\])]")
    return [Mark(*match.span(), MAKES) for match in pattern.finditer(prose)]
