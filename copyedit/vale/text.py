"""Plain text -> blocks: its paragraphs, its sentences, and the whole, each only where a rule asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.vale.rule import Block
from copyedit.vale.sentences import spans

if TYPE_CHECKING:
    from collections.abc import Container, Iterator


class Whole(NamedTuple):
    """A text that is run as its paragraphs and as a whole."""

    block: Block
    parts: list[Block]


def blocks(text: str, suffix: str, wanted: Container[str]) -> Iterator[Block | Whole]:
    """Sentences, then the whole text, with its paragraphs where a rule asks for them."""
    block = Block(text, f"text{suffix}")
    if "sentence" in wanted:
        yield from sentences(block, suffix)
    yield Whole(block, list(paragraphs(block, suffix))) if "paragraph" in wanted else block


def paragraphs(block: Block, suffix: str) -> Iterator[Block]:
    """The parts of a block that end in an empty line, the empty line included."""
    text, start = block.text, 0
    while True:
        end = text.find("\n\n", start)
        stop = end + 2 if end >= 0 else len(text)
        yield Block(text[start:stop], f"text.paragraph{suffix}", part(block, start, stop), block.scope)
        if end < 0:
            return
        start = stop


def sentences(block: Block, suffix: str) -> Iterator[Block]:
    text = block.text
    for start, end in spans(text):
        yield Block(text[start:end], f"sentence{suffix}", part(block, start, end), block.scope)


def part(block: Block, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The places of a part of a block."""
    places = block.places
    if len(places) == 1:
        return ((0, block.source(start)),)
    inner = [(at - start, source) for at, source in places if start < at < end]
    return ((0, block.source(start)), *inner)
