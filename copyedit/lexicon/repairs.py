"""What was meant by a form that no frequent word is one edit away from: rarer words, words within compounds, two slips.

These cost more than a look into the index, so they are asked only where it had nothing likely.
"""

from __future__ import annotations

from operator import ne
from typing import TYPE_CHECKING

from copyedit.lexicon.edits import WORTH, Slip, distance, slip, worth
from copyedit.lexicon.forms import NAME, WORD
from copyedit.lexicon.scorecard import FREQUENT
from copyedit.lexicon.writing import bare

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from copyedit.lexicon.neighbours import Word
    from copyedit.lexicon.words import Words

MOST = 60  # forms that the dictionary is asked for
# The likeliest edits first. A letter too many leaves few forms to ask for, one left out very many.
_KINDS = ("swap", "double", "insert", "accent", "sound", "omit", "slip", "change")
ORDER = {kind: n for n, kind in enumerate(_KINDS)}
FEW = 6  # compounds that it is asked for
RARER = 1.0  # what a word costs that is too rare for the index, in zipf
PART = 2.5  # zipf from which a word may be meant within a compound
SHORTEST_PART = 4  # letters
LINKS = ("", "s", "n", "en")  # between the parts of a compound
FAR = 8  # letters from which a word two edits away may be meant
SHORTER = 6  # letters from which a word may have been spelt by ear, or one may have moved, where crowd.Quiet does not go before
COMMON = 2.6  # zipf of such a word
BY_EAR = -1.4  # zipf of such a word that sounds like the form, with what the edits are worth
BOTH_LEFT_OUT = 0.8  # what it is worth that two edits leave letters out and change none, in zipf
BOTH_CHANGED = -0.2  # what it is worth that both put a letter for another
ONE_IS_ACCENT = 0.8  # what it is worth that one of two edits is an accent, in zipf


def repairs(
    words: Words,
    low: str,
    *,
    capital: bool,
    tells: Callable[[Slip], bool] = lambda _: True,
    rare: tuple[Collection[str], float] = (WORTH, 9.0),
) -> list[Slip]:
    """All of them, of a lower-case form; capital: the language writes it as a noun.

    `tells`: whether the form is told where a word is the likeliest correction; rare: by which kinds of edits it may be
    where a rarer word is, and how frequent that is at most. Where none is that tells, none may be given: so those are
    asked for first.
    """
    far = None
    parts = within(words, low, capital=capital) if words.has_compounds else []
    if not (_rarer_tells(words, low, *rare, tells, capital=capital) or any(map(tells, parts))):
        far = list(twice(words, low))
        if not any(map(tells, far)):
            return []
    found = [option for option in rarer(words, low) if _is_simple(words, option.text, capital=capital)] + parts
    return found or (list(twice(words, low)) if far is None else far)


def _rarer_tells(
    words: Words, low: str, kinds: Collection[str], most: float, tells: Callable[[Slip], bool], *, capital: bool
) -> bool:
    """Whether a word tells that one edit of some kinds leads to, and that is no more frequent than that."""
    told: dict[tuple[str, str, str, float, float], bool] = {}  # by all that tells rarer words from each other

    def may_tell(kind: str, text: str, zipf: float, trunk: float) -> bool:
        key = kind, text[0], text[-1], zipf, trunk
        if key not in told:
            told[key] = tells(_rare(low, text, zipf, kind, trunk))
        return told[key]

    return any(
        may_tell(kind, text, most, FREQUENT)
        and may_tell(kind, text, words.zipf(text), _trunk(words, text, kind))
        and _is_simple(words, text, capital=capital)
        for kind, text in _likeliest(words, low, kinds)
    )


def rarer(words: Words, low: str) -> Iterator[Slip]:
    """What one edit behind its first letter makes of a form and may be a rarer word, the likeliest edits first."""
    for kind, text in _likeliest(words, low, WORTH):
        yield _rare(low, text, words.zipf(text), kind, _trunk(words, text, kind))


def _rare(low: str, text: str, zipf: float, kind: str, trunk: float) -> Slip:
    made = slip(low, text, zipf, kind)
    return made._replace(worth=made.worth - RARER, origin="rare", trunk=trunk)


def _trunk(words: Words, text: str, kind: str) -> float:
    """How frequent, in zipf, what a word begins with is; where a letter is another one, that says nothing."""
    return 0.0 if kind == "change" else max(words.zipf(text[:-1]), words.zipf(text[:-2]))


def _likeliest(words: Words, low: str, kinds: Collection[str]) -> list[tuple[str, str]]:
    """(kind, form): of what one edit behind its first letter makes of a form, the MOST likeliest, those by some kinds of edits."""
    if not (kinds and words.asks_dictionary):
        return []
    options = words.near_letters(low, min(WORTH[kind] for kind in kinds))
    firsts = words.writing.alike(low[0])
    likely = sorted((option for option in options if option[1][0] in firsts), key=lambda option: ORDER[option[0]])
    return [(kind, text) for kind, text in likely[:MOST] if kind in kinds]


def _is_simple(words: Words, text: str, *, capital: bool) -> bool:
    """Whether the dictionary knows it without compounds."""
    return words.is_simple(text.capitalize() if capital else text)


def within(words: Words, low: str, *, capital: bool) -> list[Slip]:
    """Compounds of a known word and one that a slip has met: "Kelenderinformationen"."""
    found = {}
    for head, part, tail in _split(words, low):
        for near in words.one_edit(part, PART):
            found[head + near.text + tail] = near
    likely = sorted(found, key=lambda text: -found[text].zipf - found[text].worth)[:FEW]
    right = [text for text in likely if words.has_form(text.capitalize() if capital else text)]
    return [found[text]._replace(text=text, is_name=False, origin="part") for text in right]


def _split(words: Words, low: str) -> Iterator[tuple[str, str, str]]:
    """(head, unknown part, tail) of a form, head or tail a known word, the other one empty."""
    kinds = words.forms.kinds
    known = WORD | NAME if words.writing.capital_nouns else WORD
    for i in range(SHORTEST_PART, len(low) - SHORTEST_PART + 1):
        head, tail = low[:i], low[i:]
        head_known, tail_known = kinds(head.encode()), kinds(tail.encode())
        if tail_known & known and not head_known:
            yield "", head, tail
        if head_known & known and not tail_known:
            for link in LINKS:
                part = tail.removeprefix(link)
                if tail.startswith(link) and len(part) >= SHORTEST_PART and not (link and kinds(part.encode())):
                    yield head + link, part, ""


def by_ear(words: Words, low: str) -> list[Word]:
    """Frequent words that sound like a form, where people are likely to write such letters for theirs."""
    if words.mistakes is None:
        return []
    worth = words.mistakes.worth
    return [w for w in words.heard(low, COMMON) if w.zipf + worth(low, w.text) >= BY_EAR]


def twice(words: Words, low: str) -> Iterator[Slip]:
    """Frequent words two edits away; that only accents differ counts as one edit."""
    if len(low) < FAR:
        yield from accented_elsewhere(words, low)
    if len(low) < SHORTER:
        return
    plain, likely = bare(low), []
    near = by_ear(words, low)
    if len(low) >= FAR or words.asks_dictionary:
        near += words.moved(low)
    if len(low) >= FAR:
        near += words.two_edits(low, COMMON) + words.two_left_out(low, COMMON)
    for text, zipf, is_name in sorted(set(near)):
        other = bare(text)
        if zipf >= COMMON and not is_name and other[0] == plain[0] and distance(low, text, 2) == 2:
            likely.append((text, zipf, other))
    if not likely or words.is_built(low):
        return
    for text, zipf, other in likely:
        if plain == other:
            yield slip(low, text, zipf, "accent")
        else:
            gain = ONE_IS_ACCENT if distance(plain, other, 2) < 2 else 0.0
            left_out = BOTH_LEFT_OUT if len(text) == len(low) + 2 else 0.0
            changed = BOTH_CHANGED if len(text) == len(low) and sum(map(ne, low, text)) == 2 else 0.0
            yield Slip(text, zipf, False, "two", worth(low, text) + gain + left_out + changed)


def accented_elsewhere(words: Words, low: str) -> Iterator[Slip]:
    """Frequent words that have their accent on another letter: "opción" of "opcíon"."""
    plain = bare(low)
    if plain == low:
        return
    for i, letter in enumerate(plain):
        for other in words.writing.alike(letter):
            option = plain[:i] + other + plain[i + 1 :]
            zipf = words.zipf(option) if other != letter else 0.0
            if zipf >= COMMON and option != low and not words.is_name_only(option):
                yield slip(low, option, zipf, "accent")
