"""English words that are written for one another: one edit apart, alike in sound, forms of one word, known pairs."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations
from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple
from copyedit.lexicon.compile.packages import data_file
from copyedit.lexicon.edits import distance, one_edit
from copyedit.lexicon.neighbours import deletions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

# Sets that people confuse; some are further apart than one edit.
SETS = (
    "their there they're", "its it's", "your you're", "whose who's", "then than", "affect effect", "lose loose", "to too two",
    "principle principal", "weather whether", "were where we're", "passed past", "quiet quite", "brake break", "lead led",
    "accept except", "advice advise", "council counsel", "desert dessert", "ensure insure", "moral morale", "personnel personal",
    "precede proceed", "stationary stationery", "waist waste", "hear here", "know no now", "buy by", "of off have", "are our or",
    "has have had", "is are was were", "a an and", "this these", "that than", "who whom", "lets let's", "well we'll", "ill i'll",
    "wont won't", "cant can't", "hell he'll", "shell she'll", "wed we'd", "id i'd", "through threw thorough though thought",
    "dependant dependent", "do does did", "go goes went", "run ran", "come came", "become became", "begin began begun",
    "build built", "write wrote written", "see saw seen", "take took taken", "give gave given", "know knew known", "send sent",
    "lose loss lost", "choose chose", "rise raise", "lie lay", "ones once", "been being", "sometime sometimes", "the a", "the they",
    "he the", "for of", "in on", "at as", "it's is",
)  # fmt: skip
ENDINGS = ("s", "es", "ed", "d", "ing")
SHORT = frozenset(
    "of off if on or to too is it in as at an he be we me by my no so do go us up the you she her his him has had was are and "
    "for not but all can who out one our your their they then than this that here hear there were where".split()
)  # a word of two letters is an edit away from too much


class Pair(NamedTuple):
    """How the written word comes of the other (a key of confusion.PRIOR), and what else is known of the two."""

    kind: str
    flags: tuple[str, ...]


def confusable(right: Collection[str], common: set[str]) -> dict[tuple[str, str], Pair]:
    """(written, other) -> how; both are right words, the other a common one."""
    alike = _homophones(right)
    kinds: dict[tuple[str, str], str] = {}
    for kind, pairs in (
        ("", _one_edit_apart(right, common)),
        ("homophone", ((word, other, "") for word in alike for other in sorted(alike[word] & common))),
        (
            "inflected",
            ((word, other, "") for word in right for other in _forms(word) & common if relation(word, other)),
        ),
        ("far", _spelt_by_ear(right, common)),
        ("pair", ((*pair, "") for words in SETS for pair in permutations(words.split(), 2))),
        ("rare", ((*pair, "") for pair in _listed("rare"))),
    ):
        for written, other, own in pairs:
            if written != other and written in right and other in common:
                kinds.setdefault((written, other), own or kind)
    listed = {pair for name in ("rare", "usage", "names", "code") for pair in _listed(name)}
    return {pair: Pair(kind, tuple(_flags(pair, alike, listed))) for pair, kind in sorted(kinds.items())}


def _one_edit_apart(right: Collection[str], common: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """(written, other, kind of edit)."""
    near: dict[str, list[str]] = defaultdict(list)
    for word in common:
        for form in deletions(word):
            near[form].append(word)
    for word in right:
        for other in {w for form in deletions(word) for w in near.get(form, ())} - {word}:
            kind = one_edit(word, other)
            if kind and (min(len(word), len(other)) > 2 or other in SHORT):
                yield word, other, kind


def _spelt_by_ear(right: Collection[str], common: Collection[str]) -> Iterator[tuple[str, str, str]]:
    """Longer words two edits apart whose consonants are the same."""
    bones: dict[str, list[str]] = defaultdict(list)
    for word in common:
        if len(word) >= 5:
            bones[_bones(word)].append(word)
    for word in right:
        for other in bones.get(_bones(word), ()) if len(word) >= 5 else ():
            if distance(word, other, 2) == 2:
                yield word, other, ""


def relation(a: str, b: str) -> str:
    """How two forms of one word differ: plural (an s), verb (a d or ing), ending (one for another), or ""."""
    short, long = sorted((a, b), key=len)
    if short != long:
        for ending in ("s", "es", "ed", "d", "ing", "n", "en", "ly", "er", "r", "y", "'s", "'"):
            stems = [short]
            if ending in ("ed", "ing", "er", "y") and short.endswith("e"):
                stems.append(short[:-1])
            if short.endswith("y"):
                stems.append(short[:-1] + "i")
            if ending in ("ed", "ing", "er"):
                stems.append(short + short[-1])
            if any(long == stem + ending for stem in stems):
                return "plural" if ending in ("s", "es") else "verb" if ending in ("ed", "d", "ing", "n", "en") else ""
    for one, other in (("s", "ed"), ("s", "ing"), ("ed", "ing"), ("es", "ed"), ("s", "er"), ("ed", "er")):
        for x, y in ((one, other), (other, one)):
            if a.endswith(x) and b.endswith(y) and len(a) - len(x) > 2 and a[: -len(x)] == b[: -len(y)]:
                return "ending"
    return ""


def _flags(
    pair: tuple[str, str], alike: Mapping[str, Collection[str]], listed: Collection[tuple[str, str]]
) -> Iterator[str]:
    if pair[1] in alike.get(pair[0], ()):
        yield "sounds alike"
    if pair in listed:
        yield "listed"
    if form := relation(*pair):
        yield form


def _forms(word: str) -> set[str]:
    """What a word may be with another of the commonest endings; some of it is no word."""
    found: set[str] = set()
    for ending in ENDINGS:
        found |= {word + ending, word[:-1] + ending, word + word[-1] + ending, word[:-1] + "i" + ending}
        if word.endswith(ending):
            stem = word[: -len(ending)]
            found |= {stem, stem + "e", stem[:-1], stem[:-1] + "y", *(stem + other for other in ENDINGS)}
    return found


def _bones(word: str) -> str:
    """The consonants of a word, doubled ones once: what stays when it is spelt by ear."""
    found = word[0]
    for letter in word[1:].replace("ck", "k").replace("c", "k").replace("z", "s"):
        if letter not in "aeiouyh'" and letter != found[-1]:
            found += letter
    return found


def _homophones(words: Collection[str]) -> dict[str, set[str]]:
    """Words that the pronouncing dictionary says alike."""
    by_sound: dict[str, set[str]] = defaultdict(set)
    for line in data_file("pocketsphinx", "cmudict-en-us.dict").read_text("utf-8").splitlines():
        word, _, sound = line.partition(" ")
        word = word.partition("(")[0]
        if word in words:
            by_sound[sound].add(word)
    found: dict[str, set[str]] = defaultdict(set)
    for same in by_sound.values():
        for word in same if len(same) > 1 else ():
            found[word] |= same - {word}
    return found


def _listed(name: str) -> Iterable[tuple[str, str]]:
    """Words of a list of codespell that are right but rarely meant, with each word that may have been."""
    for line in data_file("codespell", f"data/dictionary_{name}.txt").read_text("utf-8").splitlines():
        written, _, others = line.partition("->")
        yield from ((written, other.strip()) for other in others.split(",") if other.strip())
