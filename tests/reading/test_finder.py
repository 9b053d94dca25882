"""A block that is looked for alone is the one that a reading of the whole text marks; a quick check tells what a full one tells."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copyedit.config import Settings
from copyedit.core.document import Document
from copyedit.desk import Desk
from copyedit.lexicon.screen import Screen
from copyedit.reading.article import open_finder

DESK = Desk(Settings(select=("spelling",)))
PARTS = {
    "title": "Parliament votes on the militray budget",
    "byline": "By Jane Doe and John Roe",
    "standfirst": "The vote was the third this week, and the leadershio lost it",
    "caption": "Ministers leave the militray base on Monday (Photo: Reuters)",
    "label": "Photo: The goverment building in spring",
    "paragraph": "The goverment said on Tuesday that it would recieve the delegation in the capital before the end of the month.",
    "opened": "“We will recieve them all,” the minister said. “The militray is not part of the talks that begin next week.",
    "closed": "“Nor is the goverment of the neighbouring country,” he added before he left the room with his advisers.",
    "sic": "He wrote that the militray [sic] had no part in it, and that the goverment would say so on Wednesday.",
    "lines": "The first line of it is here\nand the second one has a militray word\nwhile the third ends it.",
    "share": "Share this article on Facebook",
    "related": "Related articles",
    "headline": "Goverment to step down",
    "counter": "12 comments",
    "comment": "anonymous\n3 hours ago\nThe militray is to blame for all of it.\nReply",
    "indented": "    The militray is indented here, as in a letter to the editor of a newspaper.",
    "spaces": "   ",
    "capitals": "MILITRAY TO LEAVE THE BASE",
}
ORDERS = {
    "an article": "title standfirst byline paragraph opened closed paragraph paragraph paragraph caption paragraph label sic",
    "one paragraph": "paragraph",
    "one paragraph of lines": "lines",
    "a title and a paragraph": "title paragraph",
    "no title": "paragraph paragraph lines opened closed",
    "a title that stands again": "title paragraph paragraph title caption",
    "furniture": "title share paragraph related headline headline paragraph",
    "reader comments": "title paragraph paragraph counter comment comment",
    "a blank line with spaces in it": "title spaces paragraph opened spaces closed",
    "an indented paragraph": "title indented paragraph opened",
    "capitals": "capitals byline paragraph paragraph",
    "many short blocks": "title byline share paragraph headline headline headline headline headline headline paragraph caption",
}


def compose(order: str) -> str:
    return "\n\n".join(PARTS[name] for name in order.split())


def twins(text: str) -> tuple[Document, Document]:
    """A document that is read block by block, and one that is read whole."""
    alone, whole = (DESK.read("a.txt", text.encode()) for _ in range(2))
    whole.marks("block")
    return alone, whole


def hold_together(text: str) -> None:
    alone, whole = twins(text)
    for offset in range(len(text)):
        assert alone.block_at(offset) == whole.block_at(offset), offset
        block = whole.block_at(offset)
        if block:
            assert alone.after(block) == whole.after(block)
            assert alone.mark_in_block("quotation", block, offset) == whole.mark_at("quotation", offset), offset
    noted = Screen(DESK.lexicon("en")).noted(text.encode())
    assert DESK.check_bytes("a.txt", text.encode(), noted=noted).findings == DESK.check(whole).findings


@pytest.mark.parametrize("order", [pytest.param(order, id=name) for name, order in ORDERS.items()])
def test_article(order: str) -> None:
    hold_together(compose(order))
    hold_together("\n\n\n" + compose(order).replace("\n\n", "\n\n\n") + "\n")


@given(
    st.lists(st.sampled_from(sorted(PARTS)), max_size=12),
    st.sampled_from(["\n", "\n\n", "\n\n\n", "\n \n", "\r\n\r\n"]),
)
@settings(max_examples=100, deadline=None)
def test_any_order(parts: list[str], between: str) -> None:
    hold_together(between.join(PARTS[name] for name in parts))


@pytest.mark.parametrize(
    "order, alone",
    [
        ("title paragraph opened closed", "all"),
        ("title paragraph share paragraph", "above"),
        ("title paragraph counter comment", "above"),
        ("share paragraph paragraph", "none"),
        ("paragraph", "none"),
        ("title spaces paragraph", "none"),
    ],
)
def test_who_is_read_block_by_block(order: str, alone: str) -> None:
    text = compose(order)
    find = open_finder(twins(text)[0])
    told = set()
    for offset in (3, len(PARTS["title"]) + 9, len(text) - 1):
        try:
            told.add(find is not None and find(offset) is not None)
        except LookupError:
            told.add(False)
    assert told == {"all": {True}, "above": {True, False}, "none": {False}}[alone]
