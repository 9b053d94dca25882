"""A Hunspell dictionary -> every form it accepts, for languages with few affixes, such as English."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Ending(NamedTuple):
    """One way to put an affix on: what goes, what comes, and whether a stem allows it."""

    old: str
    new: str
    holds: Callable[[str], object]


class Affix(NamedTuple):
    suffix: bool
    combines: bool  # with an affix on the other side
    endings: list[Ending]


def affixes(aff: Path) -> dict[str, Affix]:
    """The affix classes of a .aff file by flag (one character a flag)."""
    found: dict[str, Affix] = {}
    for line in aff.read_text("utf-8").splitlines():
        match line.split():
            case ["SFX" | "PFX" as kind, flag, old, new, *rest] if flag in found:
                condition = rest[0] if rest else "."
                holds = re.compile(f"(?:{condition})$").search if kind == "SFX" else re.compile(condition).match
                found[flag].endings.append(Ending(old.strip("0"), new.split("/")[0].strip("0"), holds))
            case ["SFX" | "PFX" as kind, flag, combines, _count]:
                found[flag] = Affix(kind == "SFX", combines == "Y", [])
    return found


def forms(aff: Path, dic: Path) -> Iterator[str]:
    """Every form; no affix goes on an affix of the same side."""
    classes = affixes(aff)
    for line in dic.read_text("utf-8").splitlines()[1:]:
        stem, _, flags = line.split("\t")[0].strip().partition("/")
        mine = [classes[flag] for flag in flags if flag in classes]
        ends = [
            (stem[: len(stem) - len(e.old)] + e.new, affix.combines)
            for affix in mine if affix.suffix
            for e in affix.endings if stem.endswith(e.old) and e.holds(stem)
        ]  # fmt: skip
        yield stem
        yield from (form for form, _ in ends)
        for affix in mine:
            if not affix.suffix:
                bases = [stem, *(form for form, both in ends if both and affix.combines)]
                yield from (
                    e.new + base[len(e.old) :]
                    for e in affix.endings for base in bases if base.startswith(e.old) and e.holds(base)
                )  # fmt: skip
