"""Comments that switch rules off and silence nothing. `judge` tells them, when all has been checked; there is nothing to do before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.findings import Hit
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    return iter(())
