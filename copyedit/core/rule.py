"""A rule as the checks meet it: plain data, made from a YAML file by the rulebook."""

from __future__ import annotations

from typing import Any

from copyedit.core.records import NamedTuple


class Rule(NamedTuple):
    """One rule. `id` is family.name ("spelling.unknown-word", "News.Claimed"); `kind` names its check."""

    id: str
    kind: str
    language: str  # "any" or a code
    severity: str
    message: str
    scopes: tuple[str, ...] = ()  # where it applies; none: everywhere that is checked
    quoted: bool = False  # whether it speaks inside direct speech (then at most as a warning)
    safe: bool = False  # whether its first replacement may be applied unasked
    triggers: tuple[str, ...] | None = None  # lower-case words, one of which the text must have
    data: dict[str, Any] = {}  # noqa: RUF012
    why: str = ""
    link: str = ""
    since: str = ""
    path: str = ""

    @property
    def confidence(self) -> float:
        """How sure a data rule is of its first replacement: `safe: true` says that it may be applied unasked."""
        return 0.95 if self.safe else 0.5

    @property
    def family(self) -> str:
        return self.id.partition(".")[0]


def release(version: str) -> tuple[int, ...]:
    """A version's numbers, to be compared: "1.10" is later than "1.9" and the same as "1.10.0". Raises ValueError."""
    numbers = [int(part) for part in version.split(".")]
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)


def covers(name: str, rule: str) -> bool:
    """Whether an id or a dotted prefix names a rule: "spelling" names spelling.run-on."""
    return rule == name or rule.startswith(name + ".")
