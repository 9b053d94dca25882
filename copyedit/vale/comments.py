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
        off = rule_off = match_off = False
        styles: list[str] | None = None
        style = alert.check.partition(".")[0]
        for at, text in self._comments:
            if at > alert.offset:
                break
            if text == "vale off":
                off = True
            elif text == "vale on":
                off, styles = False, None
            elif rule := _RULE.match(text):
                if rule[1] == alert.check:
                    named = rule[2] if rule[2] is not None else rule[3]
                    if named is None:
                        rule_off = rule[4] == "NO"
                    elif named == alert.match:
                        match_off = rule[4] == "NO"
            elif listed := _STYLE.match(text):
                styles = [name.strip() for name in listed[1].split(",")]
            elif (one := _ONE.match(text)) and one[1] == style:
                rule_off = one[2] == "NO"
        return not (off or rule_off or match_off or (styles is not None and style not in styles))
