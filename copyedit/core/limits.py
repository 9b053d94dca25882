"""Runs the rules of a kind within a budget: one that takes too long, or matches everywhere, is named, and the others go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.budget import OverBudget, watched
from copyedit.core.findings import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from copyedit.core.document import Document
    from copyedit.core.findings import Hit
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

MOST = 10_000  # hits of a rule in one text
TOLD = 100  # of these, where there are more
_SLOW = "{} takes too long and was stopped; its expression goes back over the text too often"
_EVERYWHERE = (
    f"{{}} matches more than {MOST} times in a text, of which {TOLD} are told; its expression fits nearly everywhere"
)


def hits(
    kind: ModuleType, rules: Sequence[Rule], document: Document, tools: Tools, problems: list[Problem]
) -> list[Hit]:
    """The hits of rules; what had to be stopped is added to the problems."""
    check, left = watched(kind.check, "rule"), list(rules)
    found: list[Hit] = []
    while left:
        stopped, reason = "", ""
        try:
            for hit in check(document, left, tools):
                found.append(hit)
                if len(found) > MOST and found[-MOST].rule == hit.rule:
                    stopped, reason = hit.rule, _EVERYWHERE
                    del found[TOLD - MOST :]
                    break
        except OverBudget as over:
            stopped, reason = over.owner[1], _SLOW
            told = next((n for n in range(len(found), 0, -1) if found[n - 1].rule != stopped), 0)
            del found[told + TOLD :]
        number = next((n for n, rule in enumerate(left) if rule.id == stopped), len(left))
        problems += [Problem(rule.path, reason.format(rule.id)) for rule in left[number : number + 1]]
        left = left[number + 1 :]
    return found
