"""How a rule file writes words in their context, `<saying> , _ <subject>`, -> slots that the words of a text fill, as plain data.

A slot is alternatives: a word, `-ing` and `ge-t` for its ends, `<name>` for a class; `~x` behind them leaves x out, before them
it means anything else; `?` behind them makes the slot optional. `_` stands for the word that is wrong.
"""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Shapes = tuple[tuple[str, str], ...]  # how words begin and end
    Slot = tuple[frozenset[str], Shapes, frozenset[str], Shapes, int]  # what fills it, what does not, NOT and the like
    # Slots to the left (the nearest first) and to the right of an anchor, where the wrong words begin and end by its
    # place, what they should be, the ends that change.
    Context = tuple[tuple[Slot, ...], tuple[Slot, ...], int, int, tuple[str, ...], tuple[tuple[str, str], ...]]

    # The contexts that a word calls: by the word before it, by the word after it, and whatever stands there.
    Calls = tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]], tuple[int, ...]]

NOT, CAPITAL, NUMBER, STOP, MARK, WORD = 1, 2, 4, 8, 16, 32  # what fills a slot beside its words
BUILT_IN = {"<Capital>": CAPITAL, "<number>": NUMBER, "<stop>": STOP, "<mark>": MARK, "<word>": WORD}
REACH = 8  # the most slots on either side of an anchor
BEFORE, AFTER, ALONE = 0, 1, 2
STOPS = frozenset(".!?…")
JOINS = frozenset("-/'_@&+=%")  # marks that end nothing


def read_contexts(
    contexts: Mapping[str, Any], classes: Mapping[str, Any]
) -> tuple[tuple[Context, ...], dict[str, Calls]]:
    """`wrong -> right` with their contexts, and the classes they name -> contexts, and which of them a word calls.

    Raises ValueError with one line.
    """
    named = {f"<{name}>": str(words).split() for name, words in classes.items()}
    found: list[Context] = []
    calls: list[tuple[str, int, str, int]] = []
    known: dict[str, Slot] = {}
    for pair, places in contexts.items():
        wrong, arrow, right = str(pair).partition(" -> ")
        if not arrow:
            raise ValueError(f"contexts: “{pair}” is no pair; write “wrong -> right”")
        for place in [places] if isinstance(places, str) else places or ["_"]:
            for slots, first in _laid_out(str(place).split(), wrong.split(), named, known):
                anchor = _anchor(slots, first, pair)
                left, after = tuple(reversed(slots[:anchor])), tuple(slots[anchor + 1 :])
                last = first + len(wrong.split()) - 1 - anchor
                calls += _calls(slots[anchor][0], left, after, len(found))
                found.append(
                    (left, after, first - anchor, last, tuple(right.split("|")), _ends(wrong, slots[first], right))
                )
    return tuple(found), _index(calls)


def _calls(
    words: Iterable[str], left: Sequence[Slot], after: Sequence[Slot], number: int
) -> Iterator[tuple[str, int, str, int]]:
    """(word, side, neighbour, number of the context): by that neighbour which is one of the fewest words."""
    sides = [(slots[0][0], side) for side, slots in ((BEFORE, left), (AFTER, after)) if slots and _is_plain(slots[0])]
    neighbours, side = min(sides, key=lambda s: len(s[0]), default=(frozenset([""]), ALONE))
    return ((word, side, neighbour, number) for word in words for neighbour in neighbours)


def _index(calls: Iterable[tuple[str, int, str, int]]) -> dict[str, Calls]:
    index: dict[str, tuple[dict[str, list[int]], ...]] = {}
    for word, side, neighbour, number in calls:
        index.setdefault(word, ({}, {}, {}))[side].setdefault(neighbour, []).append(number)
    met: dict[Any, Any] = {}  # equal parts are one, so that a cache keeps them once
    shared = {}
    for word, (before, after, alone) in index.items():
        sides = [{beside: tuple(numbers) for beside, numbers in side.items()} for side in (before, after)]
        sides = [met.setdefault(tuple(sorted(side.items())), side) for side in sides]
        shared[word] = (sides[0], sides[1], tuple(alone.get("", ())))
    return shared


def _laid_out(
    place: list[str], wrong: list[str], named: Mapping[str, list[str]], slots: dict[str, Slot]
) -> Iterator[tuple[list[Slot], int]]:
    """The slots of a context, once for each choice of its optional ones, and where the wrong words begin.

    `slots`: those that are known already by what is written.
    """
    if place.count("_") != 1:
        raise ValueError(f"contexts: “{' '.join(place)}” needs one “_” for the word that is wrong")
    options = [([], [item[:-1]]) if len(item) > 1 and item.endswith("?") else ([item],) for item in place]
    for chosen in product(*options):
        items = [item for some in chosen for item in some]
        first = items.index("_")
        items[first : first + 1] = wrong
        if len(items) > REACH:
            raise ValueError(f"contexts: “{' '.join(place)}” is longer than {REACH} words")
        yield [slots.get(item) or slots.setdefault(item, _slot(item, named)) for item in items], first


def _slot(item: str, named: Mapping[str, list[str]]) -> Slot:
    flags = NOT if item.startswith("~") and len(item) > 1 else 0
    alternatives, *left_out = item.removeprefix("~").split("~") if flags else item.split("~")
    parts = re.split(r"\|", alternatives) if len(alternatives) > 1 else [alternatives]
    given: list[str] = []
    for part in parts:
        if part in BUILT_IN:
            flags |= BUILT_IN[part]
        elif part.startswith("<") and part not in named:
            raise ValueError(f"classes: no class {part}")
        else:
            given += named.get(part, [part])
    words, shapes = _sorted_out(word for word in given if not word.startswith("~") or word == "~")
    without, shapes_without = _sorted_out([*left_out, *(word[1:] for word in given if word.startswith("~"))])
    return words - without, shapes, without, shapes_without, flags


def _sorted_out(given: Iterable[str]) -> tuple[frozenset[str], Shapes]:
    """Words, and the ends that others have: “ge-t” is what begins with “ge” and ends with “t”."""
    words, shapes = [], []
    for word in given:
        head, hyphen, tail = word.partition("-")
        if hyphen and len(word) > 1:
            shapes.append((head, tail))
        else:
            words.append(word.lower())
    return frozenset(words), tuple(shapes)


def _anchor(slots: list[Slot], first: int, pair: str) -> int:
    """The slot whose words call the context: that of the wrong word, or the one nearest to it that is words alone."""
    plain = [n for n, slot in enumerate(slots) if _is_plain(slot)]
    if not plain:
        raise ValueError(f"contexts: “{pair}” has a context without a word that calls it")
    return min(plain, key=lambda n: abs(n - first))


def _is_plain(slot: Slot) -> bool:
    """Whether one of a few words fills the slot, and nothing else."""
    words, shapes, _, _, flags = slot
    return bool(words) and not shapes and not flags


def _ends(wrong: str, slot: Slot, right: str) -> tuple[tuple[str, str], ...]:
    """(written, right) of endings: “-er -> -é”, “-ł by -> -łby”; none where whole words change."""
    if not right.startswith("-"):
        return ()
    if not slot[1] or any(head for head, _ in slot[1]) or "|" in right:
        raise ValueError(f"contexts: “{wrong} -> {right}” must change one ending into one")
    _, space, rest = wrong.partition(" ")
    return tuple((tail + space + rest, right[1:]) for _, tail in slot[1])


def has_shape(low: str, shapes: Shapes) -> bool:
    """Whether a word begins and ends in one of some ways, with letters between."""
    return any(
        low.startswith(head) and low.endswith(tail) and len(low) > len(head) + len(tail) + 1 for head, tail in shapes
    )
