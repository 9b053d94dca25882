"""Sentences, cut where Vale's splitter cuts: between words set apart by white space, by the end of one and the next's case.

Lines and paragraphs end nothing. After a full stop every word but an abbreviation ends a sentence, whatever follows;
after a closing quotation mark or bracket only a capital letter begins one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_END = re.compile(r"""[.?!][.?!]*["'’”)\]]*(\s+)(?=(\S+))""")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev fr sr jr st gen col lt lts maj capt cpl sgt sgts cmdr adm gov sen sens rep reps pres hon supt "
    "det insp no vs v cf eg ie etc al messrs mt ft inc ltd co cos corp bros llc plc jan feb aug sept sep oct nov dec "
    "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "tenn tex va vt wash wis wyo ave blvd rd e.g i.e u.s u.k u.n u.s.a u.s.s.r d.c a.m p.m ph.d b.a m.a n.y n.j n.h n.m n.c s.c "
    "l.a d.h d.w j.c r.j s.a e.h m.j a.c g.k w.r t.j j.p j.r c.i.t a.d b.c vol vols nos pp fig figs dept est assn univ "
    "phd approx".split()
)
# Words that begin a sentence more often than they are names: after an abbreviation they begin one.
_STARTERS = frozenset(
    "the a an he she it they we i you this that these those there in on at for but and so if when while as after before "
    "however his her its their our my what who how why where once since although though yet nor or some many most "
    "one another both all with by from to not no is are was were do does did".split()
)
_CLOSED = "\"'’”)]"


def spans(text: str) -> Iterator[tuple[int, int]]:
    """(start, end) of every sentence, white space at both ends left out."""
    start = len(text) - len(text.lstrip())
    for match in _END.finditer(text):
        end = match.start(1)
        if end > start and ends(_token(text, start, end), match[2]):
            yield start, end
            start = match.end()
    end = len(text.rstrip())
    if end > start:
        yield start, end


def _token(text: str, start: int, end: int) -> str:
    """The word that ends at an offset, as far back as white space."""
    return text[max(start, end - 60) : end].rsplit(maxsplit=1)[-1]


def ends(token: str, following: str) -> bool:
    """Whether a word with an end mark ends a sentence, by the word that follows."""
    last = token[-1]
    if last in _CLOSED:
        return following[0].isupper()
    if last in "?!":
        return True
    word = token[:-1].lower()
    if word.endswith("."):  # an ellipsis, or a full stop too many
        return following[0].isupper() and _starts(following)
    if not word or word[-1].isdigit():
        return not following[0].islower()
    if len(word) == 1 and word.isalpha():
        return following[0].isupper() and _starts(following)
    if word in _ABBREVIATIONS or ("." in word and all(len(p) == 1 for p in word.split("."))):
        return following[0].isupper() and _starts(following)
    if "-" in word and word.rpartition("-")[2] in _ABBREVIATIONS:
        return following[0].isupper() and _starts(following)
    return True


def _starts(following: str) -> bool:
    return following.rstrip(".,;:!?").lower() in _STARTERS
