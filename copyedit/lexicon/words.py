"""The words of one language: is it right, is it a slip, what was meant. Verdicts that do not depend on the text are kept."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit import languages
from copyedit.core.records import NamedTuple
from copyedit.lexicon import repairs as repairing
from copyedit.lexicon.core import open_quiet
from copyedit.lexicon.corrections import Candidate, ranked, ranked_with
from copyedit.lexicon.edits import GLYPHS, QWERTY, Keyboard, Slip, kinds_told, slip, slips, unmerged
from copyedit.lexicon.forms import DOUBTED, MET, NAME, WORD, Forms
from copyedit.lexicon.letters import Letters
from copyedit.lexicon.mistakes import Mistakes
from copyedit.lexicon.neighbours import SCALE, SOUNDS, Neighbours, Word
from copyedit.lexicon.repairs import repairs
from copyedit.lexicon.scorecard import LEAST, LEAST_AMONG_NAMES, LEAST_NOUN, Form, Score, features, rate, telling
from copyedit.lexicon.writing import Writing, bare

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from copyedit.core.house import Entry
    from copyedit.lexicon._core import Quiet
    from copyedit.lexicon.affixes import Affixes
    from copyedit.lexicon.context import Context
    from copyedit.lexicon.halves import Halves
    from copyedit.lexicon.house import House
    from copyedit.lexicon.store import Store

HOT_BYTES = 20_000  # the most frequent words, some 3,000, are kept in a set
LONGEST_SLIP = 32  # letters; nobody means a longer word
KEPT = 200_000  # verdicts a run remembers
BIGRAMS_SPARE = 1024  # slots behind the last one
COMMON = 4.0  # zipf of a word that everybody writes
RARE = 1.0  # zipf below which a word is hardly meant
KNOWN = 3.0  # the same for a capitalised form, and for two slips in one word
OFTENER = 1.0  # lead, in zipf, of a word over a noun that lost its capital, from which it is likelier
DIALECTS = {"US": "dialect.gb", "GB": "dialect.us", "AU": "dialect.au", "CA": "dialect.ca", "DE": "dialect.ch"}
LESS_FREQUENT = 1.0  # zipf that a name must be less frequent than a word which has its letters and an accent
SURE = 9.0  # log-odds of what needs no scorecard


class Verdict(NamedTuple):
    """What is known of a form outside any text. `listed`: a list of misspellings has it; `odds`: its log-odds above the least."""

    candidates: tuple[Candidate, ...] = ()
    listed: bool = False
    run_on: str = ""
    odds: float = SURE

    def __bool__(self) -> bool:
        return bool(self.candidates or self.run_on)


RIGHT = Verdict()
LOWER, INITIAL, CAPITAL = "l:", "i:", "c:"  # where a form stands


class Words:
    """A compiled lexicon with the house's words."""

    def __init__(
        self,
        store: Store,
        language: str,
        house: Iterable[Entry] = (),
        open_context: Callable[[], Context | None] = lambda: None,
    ) -> None:
        self.language = language
        self._open_context = open_context
        self.writing = Writing(languages.load(language))
        self.keyboard = Keyboard(getattr(languages.load(language), "KEYBOARD", QWERTY))
        self._house = _open_house(entries, language) if (entries := [*house]) else None
        self._forms = Forms(store)
        self._affixes = _open_affixes(store) if store.has("stems") else []
        self._letters = Letters(store.bytes("letters"), self.writing.letters) if store.has("letters") else None
        self._near = _open_halves(store) if store.has("near.second") else Neighbours(store)
        self._store = store
        self.hot = frozenset(str(b"\n".join(self.frequent(HOT_BYTES)), "utf-8").split("\n"))
        self._known: dict[str, bool] = dict.fromkeys(
            (s for s in languages.load(language).ABBREVIATIONS if s.isalpha()), True
        )
        self._usual: dict[str, bool] = {}  # the same, older and regional spellings aside
        self._verdicts: dict[str, Verdict] = {}
        self._typo_forms = Forms(store, "typos.forms") if store.has("typos.forms") else None
        self.mistakes = Mistakes(store, self.keyboard) if store.has("mistakes") else None
        self._bigrams = store.numbers("bigrams") if store.has("bigrams") else None
        self._sounds: tuple[frozenset[str], frozenset[str]] | None = None
        self._quick: Quiet | None = None  # `quiet`, once a screen has asked for it
        self._odd: dict[str, int] = {}
        self._unmoved: set[str] = set()  # forms that no word has the letters of
        self._whole: set[str] = set()  # forms that no word has the ends of, with two letters more
        self._unwritten: dict[str, dict[str, str]] = {}

    def frequent(self, size: int) -> list[bytes]:
        """The most frequent words, names left out, as far as they fit into so many bytes."""
        return self._near.frequent(size)

    @cached_property
    def context(self) -> Context | None:
        """Which words stand beside which; None for a language of which that is not known."""
        return self._open_context()

    def has(self, word: str) -> bool:
        """Whether the word is right as written: "Paris" and "PARIS" are, "paris" is not."""
        known = self._known.get(word)
        if known is None:
            plain = self.writing.plain(word)
            known = self._has(plain) or self._is_variant(plain)
            if len(self._known) < KEPT:
                self._known[word] = known
        return known

    def _has(self, word: str) -> bool:
        low, house = self.writing.lower(word), self._house
        if low in self.hot or len(low) < 2:
            return True
        kinds = self._forms.kinds(low.encode())
        if kinds & (WORD | MET if low == word else WORD | MET | NAME):
            return True
        if self._affixes and (low == word or not kinds & NAME) and self._by_affixes(word, low):
            return True
        if self.writing.bare_capitals and word.isupper():
            return True  # which word it is cannot be told
        return house is not None and house.has(word, low, self._is_inflected)

    def _is_inflected(self, low: str) -> bool:
        """Whether a dictionary has a lower-case form, or has it as a noun or a name."""
        return (
            self.is_word(low) or bool(self._forms.kinds(low.encode()) & NAME) or self._by_affixes(low.capitalize(), low)
        )

    def _is_variant(self, word: str) -> bool:
        """Whether it is an older or regional spelling of a word, or a form of a name: "daß", "Strasse", "Joans"."""
        return any(
            written in word and self._has(word.replace(written, usual)) for written, usual in self.writing.variants
        ) or (word.endswith(self.writing.name_endings) and self._is_name_alone(word[:-1]))

    def _is_name_alone(self, word: str) -> bool:
        """Whether a capitalised word is known as a name, and no noun of the dictionary."""
        low = self.writing.lower(word)
        return word[:1].isupper() and self.is_known_name(low) and not self._by_affixes(word, low)

    def _by_affixes(self, word: str, low: str) -> bool:
        """Whether the dictionary makes the word of its stems: "Haus" for "Haus" and "HAUS", "haus" for neither."""
        capitalised = low[0].upper() + low[1:]
        forms = (low,) if low == word else dict.fromkeys((capitalised, low, word))
        return any(affixes.accepts_any(forms) for affixes in self._affixes)

    def is_word(self, low: str) -> bool:
        """Whether a dictionary has a lower-case word, so that a capital at a sentence's start says nothing of it."""
        if low in self.hot:
            return True
        kinds = self._forms.kinds(low.encode())
        return bool(kinds & WORD) or (not kinds and any(a.accepts(low) for a in self._affixes))

    def has_form(self, word: str) -> bool:
        """Whether the word is right as written, older and regional spellings aside."""
        found = self._usual.get(word)
        if found is None:
            found = self._has(word)
            if len(self._usual) < KEPT:
                self._usual[word] = found
        return found

    @property
    def asks_dictionary(self) -> bool:
        """Whether forms are made of stems at look-up; else all are in the table."""
        return bool(self._affixes)

    @property
    def has_compounds(self) -> bool:
        """Whether the dictionary joins words."""
        return any(a.joins for a in self._affixes)

    @property
    def forms(self) -> Forms:
        return self._forms

    @property
    def typo_forms(self) -> Forms | None:
        """The misspellings that a list has."""
        return self._typo_forms

    @property
    def deletions(self) -> Store | None:
        """The store with the index of deletions, where a verdict asks nothing but that and lists."""
        alone = isinstance(self._near, Neighbours) and not self._affixes and not self._house
        return self._store if alone else None

    @cached_property
    def quiet(self) -> Quiet | None:
        """The compiled core's look for tokens of which there is nothing to tell; None without it, or where verdicts ask more."""
        index = self._near.index if isinstance(self._near, Neighbours) and self.deletions else None
        if not (index and self._forms.table):
            return None
        listed = self._typo_forms
        rare, known, common = (round(zipf * SCALE) for zipf in (RARE, KNOWN, repairing.COMMON))
        self._quick = open_quiet(
            self._forms.table, listed.table if listed else None, index,
            hot=map(str.encode, self.hot), alike=map(str.encode, GLYPHS),
            rare=rare, known=known, common=common, far=repairing.FAR, heard=repairing.SHORTER, sounds=SOUNDS,
            possessive=self.has_possessive,
        )  # fmt: skip
        return self._quick

    @property
    def has_possessive(self) -> bool:
        """Whether 's at a word's end is no part of it."""
        return self.writing.plain("it's") == "it"

    def kinds(self, low: bytes) -> int:
        """forms.WORD, MET and NAME of a lower-case form in UTF-8."""
        return self._forms.kinds(low)

    def is_known_name(self, low: str) -> bool:
        """Whether an unknown lower-case form is right with a capital, in this language or in others."""
        return bool(self._forms.kinds(low.encode()) & NAME)

    def is_doubted(self, low: str) -> bool:
        """Whether an unknown lower-case form is right with a capital, but much rarer than a word one edit away."""
        return self._forms.kinds(low.encode()) & (NAME | DOUBTED) == NAME | DOUBTED

    def is_name_only(self, low: str) -> bool:
        """Whether a lower-case word is a frequent name that lost its capital, such as "paris"."""
        found = self._near.find(low)
        return found is not None and found.is_name

    def zipf(self, word: str) -> float:
        found = self._near.find(word)
        return found.zipf if found else 0.0

    def near(self, word: str) -> list[tuple[str, float]]:
        return [(w.text, w.zipf) for w in self.one_edit(word)]

    def is_misspelling(self, word: str) -> bool:
        return bool(self.listed(word))

    def listed(self, word: str) -> list[str]:
        """The corrections that a list of misspellings has for a lower-case word."""
        if self._typo_forms is None or not self._typo_forms.kinds(word.encode()):
            return []
        text, starts = self._store.bytes("typos.text"), self._store.numbers("typos.starts")
        key = word.encode() + b"\t"
        at = bisect_right(starts, key, hi=len(starts) - 1, key=lambda start: bytes(text[start : start + len(key)]))
        lines = b"\n" + bytes(text[starts[max(at, 1) - 1] : starts[at]])
        _, met, rest = lines.partition(b"\n" + key)
        return rest.partition(b"\n")[0].decode().split(",") if met else []

    def starts_with_vowel_sound(self, word: str) -> bool | None:
        """By the pronouncing dictionary where spelling misleads ("hour", "one"), else by the first letter."""
        if self._sounds is None:
            vowel, consonant = (self._store.text("sounds") if self._store.has("sounds") else "\n\n").split("\n\n")
            self._sounds = frozenset(vowel.split("\n")), frozenset(consonant.split("\n"))
        low = self.writing.plain(word).lower()
        if low in self._sounds[0]:
            return True
        if low in self._sounds[1]:
            return False
        if not low or low.startswith(("eu", "ew")) or (low[0] == "u" and not low.startswith(_SHORT_U)):
            return None  # said with a y or not: "ukulele", "umbrella"
        if low[0] in "aeiou":
            return True if self.has(word) else None
        return False if low[0] in "bcdfghjklmnpqrstvwxyz" and self.has(word) else None

    def dialects(self) -> tuple[dict[str, str], dict[str, str]]:
        """({British form: American}, {American form: British}) of the words that only one of them writes so.

        Of German ({Swiss form: German}, {}).
        """
        return self.unwritten("US") or self.unwritten("DE"), self.unwritten("GB")

    def unwritten(self, dialect: str) -> dict[str, str]:
        """Forms that GB, US, AU, CA or DE does not write, with those that it does."""
        found = self._unwritten.get(dialect)
        if found is None:
            section = DIALECTS[dialect]
            rows = self._store.text(section).split("\n") if self._store.has(section) else []
            found = self._unwritten[dialect] = dict(zip(rows[::2], rows[1::2], strict=True))
        return found

    def pair(self, first: str, second: str) -> float:
        """How often one lower-case word follows another, as log10 of its count in a large corpus; 0 if hardly ever."""
        if self._bigrams is None:
            return 0.0
        h = crc32(f"{first} {second}".encode())
        table, mark = self._bigrams, h << 8 & 0xFFFFFF00
        slot = h * (len(table) - BIGRAMS_SPARE) >> 32
        while met := table[slot]:
            if met & 0xFFFFFF00 == mark:
                return (met & 255) / 20
            slot += 1
        return 0.0

    def verdict(self, low: str, place: str) -> Verdict:
        """What a form is that `has` denies, in lower case, by where it stands.

        LOWER; INITIAL, with a capital that proves nothing; CAPITAL: then it is a name unless the evidence is strong.
        """
        key = place + low
        found = self._verdicts.get(key)
        if found is None:
            found = self._judge(low, place)
            if len(self._verdicts) < KEPT:
                self._verdicts[key] = found
        return found

    def _judge(self, low: str, place: str) -> Verdict:
        if not 1 < len(low) <= LONGEST_SLIP or not self.writing.belongs(low):
            return RIGHT
        listed = self.listed(low)
        if listed and len(listed) == 1 and " " in listed[0]:
            return Verdict(run_on=listed[0])
        if listed:
            return Verdict(ranked_with(self, low, self.one_edit(low), listed), listed=True)
        if place == CAPITAL and not self.writing.capital_nouns:
            return Verdict(ranked(self, low, self.one_edit(low))) if self._may_be_slip(low, place) else RIGHT
        return self._judge_word(low, place)

    def remember_near(self, met: Mapping[str, set[int]], least: float) -> None:
        """Take over what crowd.Quiet found in the index of deletions: the words near each form, of at least that frequency."""
        if isinstance(self._near, Neighbours):
            self._near.remember(met, least)

    def remember_far(self, met: Mapping[str, tuple[set[int], bool, bool]]) -> None:
        """The same of two edits: words in the index, whether one has its letters, whether one has its ends and two letters more."""
        if isinstance(self._near, Neighbours):
            self._near.remember_far({form: numbers for form, (numbers, _, _) in met.items()})
        self._unmoved.update(form for form, (_, moved, _) in met.items() if not moved)
        self._whole.update(form for form, (_, _, framed) in met.items() if not framed)

    def one_edit(self, low: str, least: float = 0.0) -> list[Slip]:
        """The frequent words that one edit makes the form of."""
        rows = self._near.kinds(low, least)
        if rows is not None:
            found = kinds_told(low, rows, SCALE, self.keyboard)
        else:
            found = slips(low, self._near.one_edit(low, least), self.keyboard)
        if self._house:
            found += slips(low, self._house.near(low), self.keyboard)
        for option in unmerged(low):
            word = self._near.find(option)
            if word and word.zipf >= max(least, KNOWN):
                found.append(slip(low, option, word.zipf, "glyph", is_name=word.is_name))
        return found

    def _judge_word(self, low: str, place: str) -> Verdict:
        """A form that may be any word, and that no list of misspellings has, by the scorecard."""
        near = self.one_edit(low, KNOWN if place == INITIAL else RARE)
        if place == INITIAL:
            near = [w for w in near if not w.is_name]
        score = self.rate(low, near, place) if near else None
        least = LEAST_NOUN if place == CAPITAL else LEAST
        if not score or score.total < least:
            if run_on := self.run_on(low):
                return Verdict(run_on=run_on)
            if place == INITIAL or (place == LOWER and self.is_known_name(low)):
                return RIGHT
            near = near + self._repairs(low, near, place, least)
            score = self.rate(low, near, place) if near else None
        elif place == LOWER and self.is_name_only(low) and not self._may_be_another(low, score.best):
            return RIGHT
        elif max(w.zipf for w in near) < COMMON and (run_on := self.run_on(low)):
            return Verdict(run_on=run_on)
        if not score or score.total < least:
            return RIGHT
        if place == LOWER:
            near = [w for w in near if not w.is_name or w.zipf > COMMON] or near
        return Verdict(ranked(self, low, near), odds=score.total - least)

    def _lacks_accent(self, low: str, best: Slip) -> bool:
        """Whether a name without its capital is rather a word, far more frequent, without its accent: "dificil"."""
        return best.kind == "accent" and low == bare(best.text) and best.zipf - self.zipf(low) >= LESS_FREQUENT

    def _may_be_another(self, low: str, best: Slip) -> bool:
        """Whether a name or a noun without its capital is rather a slip of a word that is much more frequent: "wirt"."""
        if self.is_doubted(low) or self._lacks_accent(low, best):
            return True
        return self.writing.capital_nouns and best.zipf - self.zipf(low) >= OFTENER

    def _repairs(self, low: str, near: list[Slip], place: str, least: float) -> list[Slip]:
        """What else may be meant, if that can make a form one that is told."""
        form, most = self.described(low, place), max((w.zipf for w in near), default=RARE)
        zipf = max(most, RARE)  # of what is rarer than those, or stands among them
        kinds = telling(form, zipf, "rare", self.oddness(low), least) if self.asks_dictionary else frozenset()
        return repairs(
            self,
            low,
            capital=place != LOWER,
            tells=lambda word: rate(form, [word], self.oddness).total >= least,
            rare=(kinds, zipf),
        )

    def rate(self, low: str, near: list[Slip], place: str = LOWER) -> Score:
        """What the scorecard says of an unknown form and its neighbours."""
        return rate(self.described(low, place), near, self.oddness)

    def features(self, low: str, near: list[Slip], place: str) -> tuple[Slip, list[tuple[str, float]]]:
        """What the scorecard sees of them."""
        return features(self.described(low, place), near, self.oddness)

    def described(self, low: str, place: str) -> Form:
        """What is known of a form without its neighbours."""
        noun = place != LOWER and self.writing.capital_nouns
        doubted = place == LOWER and self.is_doubted(low)
        return Form(low, self.language, self.is_known_name(low), noun, place == INITIAL and not noun, doubted)

    def oddness(self, low: str) -> int:
        """At how many places a form has letters that no word has together."""
        found = self._odd.get(low)
        if found is None:
            found = self._letters.oddness(low) if self._letters else 0
            if len(self._odd) >= KEPT:
                self._odd.clear()
            self._odd[low] = found
        return found

    def near_letters(self, low: str, least: float) -> Iterable[tuple[str, str]]:
        """(kind, form) of the forms one edit of some worth away that look like words of the language."""
        return self._letters.repairs(low, self.keyboard, least) if self._letters else ()

    def two_edits(self, low: str, least: float) -> list[Word]:
        """Frequent words up to two edits away, and further ones; those below `least` (zipf) are left out."""
        return self._near.two_edits(low, least)

    def two_left_out(self, low: str, least: float) -> list[Word]:
        """Frequent words that have two letters more in their middle; an index of halves tells them in `two_edits`."""
        return (
            self._near.two_left_out(low, least) if isinstance(self._near, Neighbours) and low not in self._whole else []
        )

    def heard(self, low: str, least: float) -> list[Word]:
        """Frequent words that sound like a form."""
        return self._near.heard(low, least) if isinstance(self._near, Neighbours) and low.isascii() else []

    def moved(self, low: str) -> list[Word]:
        """Frequent words of the same letters, but for the place of one or two."""
        return [] if low in self._unmoved else self._near.moved(low)

    def suspects_capitalised(self, low: str) -> bool:
        """Whether `verdict` would say anything of an unknown form as INITIAL or as CAPITAL, without asking it twice."""
        if not 1 < len(low) <= LONGEST_SLIP or not self.writing.belongs(low):
            return False
        if self.writing.capital_nouns:
            return bool(self.verdict(low, CAPITAL))
        if self.listed(low):
            return True
        if self._may_be_slip(low, INITIAL) or self._may_be_slip(low, CAPITAL):
            return True
        return self.opens_with_function_word(self.run_on(low))

    def is_clear_slip(self, low: str) -> bool:
        """Whether an unknown form would be told even among names."""
        near = [w for w in self.one_edit(low, COMMON) if not w.is_name]
        return bool(near) and self.rate(low, near).total >= LEAST_AMONG_NAMES

    def opens_with_function_word(self, run_on: str) -> bool:
        """Of two words that were run together at a sentence's start the first must be as common as "he" or "this"."""
        return bool(run_on) and self.zipf(run_on.split(maxsplit=1)[0]) >= 6

    def _may_be_slip(self, low: str, place: str) -> bool:
        """Whether a word frequent enough is one edit away. Most forms end here, so rarer words are not even looked at."""
        if place == INITIAL:
            return len(low) > 3 and bool(self.verdict(low, INITIAL).candidates)
        return len(low) > 4 and any(_is_name_slip(low, w) for w in self.one_edit(low, KNOWN))

    def is_simple(self, word: str) -> bool:
        """Whether a dictionary has the word without taking it for a compound, which is slow to find out."""
        low = self.writing.lower(word)
        kinds = self._forms.kinds(low.encode())
        return bool(kinds & (WORD | MET)) or any(
            a.has_simple(low) or (word != low and a.has_simple(word)) for a in self._affixes
        )

    def run_on(self, low: str) -> str:
        """ "he was" for "hewas": two frequent words, one of them very frequent, or known to follow each other."""
        if self._quick and not self._quick.may_run_on(low):
            return ""
        best = (0.0, "")
        for i in range(1, len(low)):
            left, right = low[:i], low[i:]
            if left in self.hot and right in self.hot and (i > 1 or left in ("a", "i")):
                rare, common = sorted((self.zipf(left), self.zipf(right)))
                follow = self.pair(left, right)
                if min(len(left), len(right)) < 3 and common + rare < 11.5 and follow < 7:
                    continue
                if (common >= 6 and rare >= 4.3 and follow > 0) or follow >= 6.5:
                    best = max(best, (follow + rare, f"{left} {right}"))
        return best[1]

    def is_built(self, low: str) -> bool:
        """Whether it is a compound of two words, or a word with a productive prefix or ending: "flystrike", "unfollow"."""
        if any(low.startswith(p) and len(low) > len(p) + 2 and self._has(low[len(p) :]) for p in PREFIXES):
            return True
        if any(low.endswith(e) and len(low) > len(e) + 2 and self._has(low[: -len(e)]) for e in ENDINGS):
            return True
        return any(self.is_word(low[:i]) and self.is_word(low[i:]) for i in range(3, len(low) - 2))


_SHORT_U = (
    "unb",
    "unc",
    "und",
    "une",
    "unf",
    "unh",
    "unk",
    "unl",
    "unm",
    "unp",
    "unr",
    "uns",
    "unt",
    "unw",
    "up",
    "um",
    "ult",
    "utt",
    "ug",
)
PREFIXES = ("un", "re", "de", "co", "non", "anti", "pre", "mis", "sub", "bio", "eco", "neo")
ENDINGS = ("s", "less", "like", "ness", "able", "wise", "ish", "ism", "ist", "ists", "er", "ers")


def _open_affixes(store: Store) -> list[Affixes]:
    """The dictionary that makes its forms at look-up, and a second one; English has all forms in a table."""
    from copyedit.lexicon.affixes import Affixes

    return [Affixes(store, prefix) for prefix in ("", "1.") if store.has(prefix + "stems")]


def _open_house(entries: list[Entry], language: str) -> House | None:
    """The house's own words, of those that are for this language."""
    from copyedit.lexicon.house import House

    return House(entries, language) or None


def _open_halves(store: Store) -> Halves:
    from copyedit.lexicon.halves import Halves

    return Halves(store)


def _is_name_slip(low: str, word: Slip) -> bool:
    """Whether an unknown capitalised form stands for a very frequent neighbour rather than for a name of its own."""
    if len(low) >= 7 and low[0] == word.text[0] and word.kind != "change":
        return word.zipf >= 4
    return word.kind == "swap" and word.zipf >= 4.5
