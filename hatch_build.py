"""Build hook: compiles the lexicons from the data packages that pyproject.toml pins, and the core; puts them into the wheel."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileLexicons(BuildHookInterface):  # type: ignore[type-arg]
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        sys.path.insert(0, self.root)
        from copyedit.lexicon.compile.build import build_all
        from copyedit.lexicon.compile.native import build_core
        from copyedit.lexicon.compile.packages import MissingData

        try:
            for path in build_all():
                build_data["artifacts"].append(f"/copyedit/_data/{path.name}")
        except MissingData as error:
            sys.exit(f"copyedit: {error}")
        if core := None if os.environ.get("COPYEDIT_PURE") else build_core():
            build_data["artifacts"].append(f"/copyedit/lexicon/{core.name}")
            build_data["pure_python"], build_data["infer_tag"] = False, True
        from copyedit.rulebook.book import KEY, content_key

        Path(KEY).write_text(content_key(str(Path(self.root) / "rules")), encoding="ascii")
        build_data["artifacts"].append("/copyedit/_data/rules.key")
        build_data["force_include_editable"] = {}
