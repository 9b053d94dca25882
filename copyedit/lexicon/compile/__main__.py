"""`python -m copyedit.lexicon.compile`: write the compiled lexicons into the package."""

from __future__ import annotations

import sys

from copyedit.lexicon.compile.build import build_all
from copyedit.lexicon.compile.packages import MissingData

if __name__ == "__main__":
    try:
        build_all()
    except MissingData as error:
        sys.exit(f"copyedit: {error}")
