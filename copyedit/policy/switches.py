"""Comments that switch rules off and on: `off`, `off spelling News.Claimed`, `on`, `next spelling` (the following block)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from copyedit.core.rule import covers

if TYPE_CHECKING:
    from copyedit.core.document import Document


class Silence(NamedTuple):
    """A range of the prose in which rules are silent; no names: all of them."""

    start: int
    end: int
    names: tuple[str, ...]

    def covers(self, rule: str, offset: int) -> bool:
        """Whether it silences a rule at an offset of the prose; "spelling" names spelling.run-on, too."""
        named = not self.names or any(covers(name, rule) for name in self.names)
        return named and self.start <= offset < self.end


def silences(document: Document) -> list[Silence]:
    """The ranges that a document's switches make. `on` ends every range that is open, `on X` those of X."""
    found: list[Silence] = []
    open_ranges: list[tuple[int, tuple[str, ...]]] = []
    for mark in document.marks("switch"):
        verb, *rest = mark.value.split()
        names = tuple(rest)
        if verb == "off":
            open_ranges.append((mark.start, names))
        elif verb == "next":
            found.append(Silence(mark.start, mark.end, names))
        elif verb == "on":
            ended = [r for r in open_ranges if not names or set(r[1]) & set(names)]
            found += [Silence(start, mark.start, of) for start, of in ended]
            open_ranges = [r for r in open_ranges if r not in ended]
    return found + [Silence(start, len(document.prose), of) for start, of in open_ranges]
