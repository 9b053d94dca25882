"""Comments that switch rules off and on: `off`, `off spelling News.Claimed`, `on`, `next spelling` (the following block)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.findings import Finding
from copyedit.core.records import NamedTuple
from copyedit.core.rule import covers

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from copyedit.config.settings import Settings
    from copyedit.core.document import Document
    from copyedit.core.rule import Rule


class Silence(NamedTuple):
    """A range of the prose in which rules are silent; no names: all of them. `source`: where its comment stands in the file."""

    start: int
    end: int
    names: tuple[str, ...]
    source: tuple[int, int]

    def covers(self, rule: str, offset: int) -> bool:
        """Whether it silences a rule at an offset of the prose; "spelling" names spelling.run-on, too."""
        named = not self.names or any(covers(name, rule) for name in self.names)
        return named and self.start <= offset < self.end


def silences(document: Document) -> list[Silence]:
    """The ranges that a document's switches make. `on` ends every range that is open, `on X` those of X."""
    found: list[Silence] = []
    open_ranges: list[tuple[int, tuple[str, ...], tuple[int, int]]] = []
    for mark in document.marks("switch"):
        verb, *rest, place = mark.value.split()
        names = tuple(rest)
        first, last = place[1:].split(":")
        source = int(first), int(last)
        if verb == "off":
            open_ranges.append((mark.start, names, source))
        elif verb == "next":
            found.append(Silence(mark.start, mark.end, names, source))
        elif verb == "on":
            ended = [r for r in open_ranges if not names or set(r[1]) & set(names)]
            found += [Silence(start, mark.start, of, at) for start, of, at in ended]
            open_ranges = [r for r in open_ranges if r not in ended]
    return found + [Silence(start, len(document.prose), of, at) for start, of, at in open_ranges]


def unused(
    ranges: Iterable[Silence],
    dropped: Iterable[tuple[str, int]],
    document: Document,
    settings: Settings,
    rules: Mapping[str, Rule],
) -> Iterator[Finding]:
    """Switches that silenced nothing, where all that they name was checked. `dropped`: (rule, offset) of what was silenced."""
    rule = rules.get("switches.unused")
    silenced = list(dropped)
    for silence in sorted(ranges, key=lambda silence: silence.source) if rule else ():
        checked = (
            all(any(covers(name, r) for r in rules) for name in silence.names) if silence.names else not settings.select
        )
        if rule and checked and not any(silence.covers(name, offset) for name, offset in silenced):
            start, end = silence.source
            (line, column), (end_line, end_column) = document.position(start), document.position(end - 1)
            severity = settings.verdict(rule, "body", quoted=False)
            yield Finding(
                document.path, start, end, line, column, end_line, end_column + 1, rule.id, severity, rule.message,
                document.text[start:end], (), "none", "body", document.language, "no correction is known",
            )  # fmt: skip
