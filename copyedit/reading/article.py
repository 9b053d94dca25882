"""Blocks of a text and what each is of the article: title, standfirst, caption, byline, body; furniture and comments around it.

Cutting a real article is the worse error: a comment section begins only where two independent signs agree.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice
from typing import TYPE_CHECKING

from copyedit.core.spans import Mark
from copyedit.reading.furniture import COMMENTING, LONGEST_LINE, LONGEST_SIGN, OPENING, has_sign, sign
from copyedit.reading.paragraphs import CLOSING, around, between, has_blank_lines, is_closed, paragraphs

if TYPE_CHECKING:
    from copyedit.core.document import Document
    from copyedit.core.plugins import Tools

MAKES = "block"
NONE: frozenset[str] = frozenset()
HEAD = 8  # blocks in which title, standfirst and byline stand
_PHOTO = tuple(
    f"{bracket}{word}"
    for bracket in "(["
    for word in (
        "photo",
        "photograph",
        "picture",
        "image",
        "credit",
        "source:",
        "courtesy",
        "file ",
        "ap photo",
        "reuters",
        "afp",
        "getty",
    )
)
_PHOTO_LABELS = ("photo:", "photo by", "photograph:", "picture:", "image:", "caption:", "credit:", "file photo")
_PLACES = (
    ", left,",
    ", right,",
    ", center,",
    ", centre,",
    ", second from ",
    ", pictured",
    ", seen here",
    ", top,",
    ", bottom,",
    " (left)",
    " (right)",
)
_BY_LETTERS = frozenset("bvpdwsrtBVPDWSRT")
_BY = ("by ", "von ", "par ", "por ", "door ", "words by ", "story by ", "written by ", "reporting by ", "text by ")


def read(document: Document, tools: Tools) -> list[Mark]:
    layout = document.marks("layout")
    prose = document.prose
    if layout:
        blocks = [(m.start, m.end, m.value) for m in layout]
        return _surroundings(prose, blocks, strict=True)
    spans = paragraphs(prose)
    scopes = _head([prose[a:b] for a, b in spans[:HEAD]])
    scopes += ["body"] * (len(spans) - len(scopes))
    if scopes[:1] == ["title"]:
        title = prose[slice(*spans[0])]
        scopes = [_below_title(prose, a, b, s, title) for (a, b), s in zip(spans, scopes, strict=True)]
    return _surroundings(prose, [(a, b, s) for (a, b), s in zip(spans, scopes, strict=True)], strict=False)


class Finder:
    """Finds single blocks of a plain text, as `read` would mark them; `open_finder` makes it.

    What stands below a block says nothing of it as long as there is no sign of furniture above or in it.
    """

    def __init__(self, prose: str, head: list[tuple[int, int]]) -> None:
        self._prose = prose
        self._clear = 0  # up to here no line is a sign
        self._last: Mark | None = None
        self._head, self._scopes = head, _head([prose[a:b] for a, b in head])
        self._title = prose[slice(*head[0])] if self._scopes[0] == "title" else ""

    def __call__(self, offset: int) -> Mark | None:
        """The block that holds a character; None between blocks. Raises LookupError where only the whole text tells."""
        if self._last and self._last.start <= offset < self._last.end:
            return self._last
        if offset < self._head[-1][1]:
            n = bisect_right(self._head, offset, key=lambda span: span[0]) - 1
            start, end = self._head[n] if n >= 0 else (0, 0)
            scope = self._scopes[n]
        else:
            start, end = around(self._prose, offset)
            scope = "body"
        if not start <= offset < end:
            return None
        if end > self._clear:
            if has_sign(self._prose[self._clear : end]):
                raise LookupError
            self._clear = end
        scope = _below_title(self._prose, start, end, scope, self._title) if self._title else scope
        self._last = Mark(start, end, MAKES, scope)
        return self._last


def open_finder(document: Document) -> Finder | None:
    """None where only the whole text tells."""
    prose = document.prose
    if document.marks("layout") or has_blank_lines(prose):
        return None
    head = list(islice(between(prose), HEAD))
    return Finder(prose, head) if len(head) > 1 else None


def _below_title(prose: str, start: int, end: int, scope: str, title: str) -> str:
    """The scope of a block in a text with a title, which may be repeated; captions told apart."""
    if end - start == len(title) and prose[start:end] == title:
        return "title"
    return (
        "caption" if scope == "body" and _may_be_caption(prose, start, end) and _is_caption(prose[start:end]) else scope
    )


def _head(texts: list[str]) -> list[str]:
    """Scopes of the first blocks."""
    scopes = ["body"] * len(texts)
    if len(texts) < 2 or not _is_title(texts[0]) or not any(_is_paragraph(t) for t in texts[1:]):
        return ["byline" if _is_byline(t) else "body" for t in texts]
    scopes[0] = "title"
    for n, text in enumerate(texts[1:], 1):
        if text == texts[0]:
            scopes[n] = "title"
        elif _is_byline(text):
            scopes[n] = "byline"
        elif _is_caption(text):
            scopes[n] = "caption"
    if len(scopes) > 2 and scopes[1] == "body" and scopes[2] != "body" and len(texts[1].split()) <= 45:
        scopes[1] = "standfirst"
    return scopes


def _is_title(text: str) -> bool:
    if "\n" in text or len(text) > 160 or len(text.split()) > 22:
        return False
    return text.rstrip(CLOSING)[-1:] not in tuple(".;:,")


def _is_paragraph(text: str) -> bool:
    return len(text.split()) > 8 and is_closed(text)


def _is_byline(text: str) -> bool:
    """ "By Jane Doe and John Roe", and at most a line below it."""
    if len(text) > 120 or text[:1] not in _BY_LETTERS:
        return False
    first = text.partition("\n")[0].strip().rstrip(".")
    if not first.lower().startswith(_BY):
        return False
    names = (
        first.split("y ", 1)[-1].replace(",", " ").split()
        if first.lower().startswith(("by ", "words by", "story by", "written by", "reporting by", "text by"))
        else first.split()[1:]
    )
    return 0 < len(names) <= 10 and names[0][0].isupper() and sum(n[0].isupper() for n in names) * 2 > len(names)


def _may_be_caption(prose: str, start: int, end: int) -> bool:
    """Below the head only a short block with a credit in brackets or a label is asked."""
    return (prose[end - 1] in ")]" or prose[start] in "PpIiCcFf") and end - start <= 400


def _is_caption(text: str) -> bool:
    """A credit in brackets at the end, a label at the start, or who stands where: "Ann Lee, left, with …" """
    if "\n" in text:
        return False
    low = text.lower()
    if low.startswith(_PHOTO_LABELS):
        return True
    if low.rstrip()[-1:] in (")", "]") and any(low.find(opening) > 0 for opening in _PHOTO):
        return True
    return text[:1].isupper() and any(0 < low.find(place) < 70 for place in _PLACES) and not is_closed(text)


def _surroundings(prose: str, blocks: list[tuple[int, int, str]], *, strict: bool) -> list[Mark]:
    """Marks of the blocks, furniture and reader comments told apart. In marked-up texts only certain lines count."""
    marks = [Mark(start, end, MAKES, scope) for start, end, scope in blocks]
    if not strict and not has_sign(prose):
        return marks
    signs = [
        NONE
        if _is_prose(prose, m.start, m.end)
        else _signs(prose, m.start, m.end)
        if m.value in ("body", "heading", "list", "title")
        else NONE
        for m in marks
    ]
    if not any(signs):
        return marks
    first = next((n for n, scope in enumerate(m.value for m in marks) if scope == "body"), 0)
    comments = _comments_start(prose, marks, signs, first)
    for n, mark in enumerate(marks):
        if comments is not None and n >= comments:
            marks[n] = mark._replace(value="furniture" if signs[n] else "reader-comment")
        elif (
            signs[n]
            and not (mark.value == "title" and n == 0)
            and not (strict and signs[n] <= {"related", "legal", "guest", "order"})
        ):
            marks[n] = mark._replace(value="furniture")
    _lists(prose, marks, signs)
    return marks


def _is_prose(prose: str, start: int, end: int) -> bool:
    """Whether a block is no furniture at first sight: a long line, or one line with a closing mark."""
    if end - start > LONGEST_LINE:
        return prose.find("\n", start, start + LONGEST_LINE) < 0
    return prose[end - 1] in '.!?”"' and prose.find("\n", start, end) < 0 and prose[start] not in "©(CAWTSRM0123456789"


def _signs(prose: str, start: int, end: int) -> frozenset[str]:
    """The signs of a block that is furniture: short lines, at least half of which are signs."""
    lines = [line for line in prose[start:end].split("\n") if line.strip()]
    if len(lines) > 40 or any(len(line) > LONGEST_SIGN for line in lines):
        return frozenset()
    found = [s for line in lines if (s := sign(line))]
    return frozenset(found) if found and len(found) * 2 >= len(lines) else frozenset()


def _comments_start(prose: str, marks: list[Mark], signs: list[frozenset[str]], body: int) -> int | None:
    """The block from which on readers speak: a counter or an invitation, and a second sign of comments near or below it."""
    for n, here in enumerate(signs):
        if n <= body or not here & OPENING:
            continue
        # Below it a single line is enough: a name, what was said and "Reply" may be one block.
        below = [
            s for later in marks[n : n + 60] for line in prose[later.start : later.end].split("\n") if (s := sign(line))
        ]
        kinds = (set(below) | set().union(*signs[max(0, n - 2) : n])) & COMMENTING
        buttons = sum(s in ("button", "time") for s in below)
        if len(kinds) >= 2 or ("counter" in here and buttons > 1):
            start = n
            while start > body + 1 and signs[start - 1]:
                start -= 1
            return start
    return None


def _lists(prose: str, marks: list[Mark], signs: list[frozenset[str]]) -> None:
    """After "Related" or "Most read" the headlines below it are furniture too, as long as none is a paragraph."""
    inside = False
    for n, mark in enumerate(marks):
        if signs[n] & {"related", "share", "subscribe", "legal"} and mark.value == "furniture":
            inside = bool(signs[n] & {"related"}) or inside
        elif inside:
            text = prose[mark.start : mark.end]
            lines = text.split("\n")
            if mark.value == "body" and all(
                len(x.split()) <= 16 and x.strip().rstrip(CLOSING)[-1:] not in (".", "…") for x in lines
            ):
                if not any(_is_paragraph(prose[m.start : m.end]) for m in marks[n + 1 :] if m.value == "body"):
                    marks[n] = mark._replace(value="furniture")
            else:
                inside = False
