"""Comments that switch rules in a text: `vale off`, `vale Style.Rule = NO`, `vale Style.Rule["match"] = NO`, `vale style = A, B`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from copyedit.vale.alerts import Alert

_RULE = re.compile(r'vale ([\w.-]+\.[\w-]+)(?:\[(?:"([^"]*)"|\'([^\']*)\')\])? = (YES|NO)$')
_STYLE = re.compile(r"vale styles? = (.+)$")
_ONE = re.compile(r"vale ([\w-]+) = (YES|NO)$")


class Switches:
    """Which rules are off from which place on."""

    def __init__(self, comments: list[tuple[int, str]]) -> None:
        self._comments = [(at, text) for at, text in comments if text.startswith("vale ")]

    def __bool__(self) -> bool:
        return bool(self._comments)

    def shows(self, alert: Alert) -> bool:
        """Whether an alert stands where its rule is on."""
        off = False
        styles: list[str] | None = None
        style = alert.check.partition(".")[0]
        told: dict[bool, bool] = {}  # off for the rule or style; True: for this match of it
        for at, text in self._comments:
            if at > alert.offset:
                break
            if text in ("vale off", "vale on"):
                off = text == "vale off"
                styles = styles if off else None
            elif listed := _STYLE.match(text):
                styles = [name.strip() for name in listed[1].split(",")]
            else:
                told |= _of_rule(text, alert, style)
        return not (off or any(told.values()) or (styles is not None and style not in styles))


def _of_rule(text: str, alert: Alert, style: str) -> dict[bool, bool]:
    """What a comment says of the alert's rule or style, if it does."""
    if rule := _RULE.match(text):
        named = rule[2] if rule[2] is not None else rule[3]
        if rule[1] != alert.check or named not in (None, alert.match):
            return {}
        return {named is not None: rule[4] == "NO"}
    one = _ONE.match(text)
    return {False: one[2] == "NO"} if one and one[1] == style else {}
