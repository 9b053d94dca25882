"""ß and ss: forms that only Switzerland writes, and those of before 1996, with how Germany and Austria write them today."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from copyedit.lexicon.words import Words

GERMANY, SWITZERLAND = ("DE", "AT"), "CH"  # dialects
# A text with one of these is written as since 1996: before, they had ß.
_OF_TODAY = frozenset(
    "dass muss musst müsst müsste müssten lässt wusste wussten gewusst bewusst passt passte fasst isst misst vergisst "
    "anlässlich biss Schluss Fluss Prozess Kongress Beschluss Ausschuss Abschluss Anschluss Einfluss Überfluss".split()
)
DATED = "“%s” is spelling of before 1996: “%s”."
SWISS = "“%s” is Swiss spelling: “%s”."
OF_GERMANY = "“%s” is not Swiss spelling: “%s”."


def departures(words: Words, noted: Iterable[str], prose: str, wanted: str) -> Iterator[tuple[str, str, str]]:
    """(word, how it should be written, the message) of a text's words; wanted: DE, AT, CH, else what most of the text is."""
    if wanted == SWITZERLAND:
        yield from ((word, word.replace("ß", "ss"), OF_GERMANY) for word in noted if "ß" in word and words.has(word))
        return
    swiss = words.unwritten("DE")
    forms = [word for word in noted if word in swiss]
    if forms and (wanted in GERMANY or prose.count("ß") > sum(map(prose.count, forms))):
        yield from ((word, swiss[word], SWISS) for word in forms)
    dated = [word for word in noted if is_dated(words, word)]
    if dated and (wanted in GERMANY or _is_of_today(prose)):
        yield from ((word, word.replace("ß", "ss"), DATED) for word in dated)


def is_swiss(words: Words, vocabulary: Iterable[str], prose: str) -> bool:
    """Whether a text has no ß, and a word that has one elsewhere."""
    return "ß" not in prose and not words.unwritten("DE").keys().isdisjoint(vocabulary)


def is_dated(words: Words, word: str) -> bool:
    """Whether a word is written with ß as before 1996: "daß", "Ausschuß". A name may be, too: "Voß"."""
    return "ß" in word and not words.has_form(word) and words.has_form(word.replace("ß", "ss"))


def _is_of_today(prose: str) -> bool:
    return not _OF_TODAY.isdisjoint(prose.split())
