"""The lexicon of a language with a Hunspell dictionary (or a plain list): stems and affixes, and what its frequent forms are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit import languages
from copyedit.core.tokens import WORD as TOKEN
from copyedit.lexicon.compile.dictionary import Dictionary
from copyedit.lexicon.compile.frequencies import counts, frequencies
from copyedit.lexicon.compile.near import Near
from copyedit.lexicon.compile.packages import data_file
from copyedit.lexicon.compile.packed import Packed
from copyedit.lexicon.compile.sharp_s import with_sharp_s
from copyedit.lexicon.edits import one_edit
from copyedit.lexicon.forms import DIALECT, DOUBTED, MET, NAME, WORD, pack_forms
from copyedit.lexicon.halves import pack_halves
from copyedit.lexicon.letters import pack_letters
from copyedit.lexicon.neighbours import Word
from copyedit.lexicon.store import pack
from copyedit.lexicon.writing import Writing, bare

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from types import ModuleType

    from copyedit.lexicon.affixes import Affixes

LOOKED_AT = 150_000  # frequent forms that are asked of the dictionary
NEAR = 70_000  # words that may be meant
KEPT = 60_000  # right forms that are found without stripping affixes
COMMON_ABROAD, RARE_ABROAD = 4.2, 3.0  # zipf
MANY_ABROAD = 40_000
LISTS = "pyspellchecker"  # the package whose dictionaries are lists of words with their counts
OFTEN = 2  # how often a word of such a list must have been met
# Zipf that a word must be more frequent than a name for the name in lower case to be a slip of it; what is added where a
# letter is another one; the same where an accent only is.
DOUBT, CHANGE_DOUBT, ACCENT_DOUBT = 2.0, 1.0, 0.8
MANY_NAMES = 60_000  # frequent forms that no dictionary has


def build(code: str) -> bytes:
    """The compiled file of a language. Raises MissingData."""
    language = languages.load(code)
    writing = Writing(language)
    dictionaries = [read_dictionary(path, language, writing) for path in language.DICTIONARIES]
    packed = [Packed(dictionary) for dictionary in dictionaries]
    sections: dict[str, bytes] = {}
    for n, one in enumerate(packed[: 1 + len(getattr(language, "ALSO_ASKED", ()))]):
        sections |= one.sections(f"{n}." if n else "")
    asked = [one.asked() for one in packed]
    parts = parts_of_words(dictionaries, asked)
    zipf, swiss = frequencies(code), dict[str, str]()
    if "ß" in writing.letters:
        of_germany = Packed(read_dictionary(language.DICTIONARIES[0], language, writing, regions=()))
        zipf, swiss = with_sharp_s(zipf, of_germany.asked().accepts)
    right: set[str] = set()
    names: set[str] = set()
    unknown: dict[str, float] = {}
    for form in list(zipf)[:LOOKED_AT]:
        kind = kind_of(form, asked)
        if kind == WORD:
            right.add(form)
        elif kind == NAME:
            names.add(form)
        elif form not in parts:
            unknown[form] = zipf[form]
    known = [Word(w, zipf.get(w, 0.0), w in names) for w in (*right, *names) if len(w) > 1]
    first = Near(by_frequency(known)[:NEAR])
    met, new_names = accept(unknown, first, capital_nouns=writing.capital_nouns)
    heard_abroad = [frequencies(other, RARE_ABROAD) for other in language.NEIGHBOURS]
    cited, abroad = foreign_words(language.NEIGHBOURS, right | names | met | new_names, writing)
    met |= {form for form in cited if not is_typo(form, first.slips(form, 4.0), 4.6)} | parts
    new_names |= {form for form in cited | abroad if not is_name_typo(form, first.slips(form, 4.0), 0.0)}
    near = known
    if not writing.capital_nouns:  # where nouns have capitals, names would look like what was meant by any of them
        near = known + [Word(w, zipf[w], True) for w in new_names | met if zipf.get(w, 0) >= 3.6 and len(w) > 4]
    kept = {w.text for w in by_frequency(known)[:KEPT]}
    heard = {form: max(f.get(form, 0.0) for f in (zipf, *heard_abroad)) for form in new_names}
    doubted = {
        form for form, most in heard.items() if is_doubted(form, first.slips(form, 3.0), zipf.get(form, 0.0), most)
    }
    swiss = {form: written for form, written in swiss.items() if form in right}
    kinds = forms_by_kind(
        (right & kept | swiss.keys(), WORD),
        (names & kept | new_names, NAME),
        (met, MET),
        (doubted, DOUBTED),
        (swiss, DIALECT),
    )
    return pack({
        **pack_forms("forms", dict(sorted(kinds.items(), key=lambda i: (-zipf.get(i[0].decode(), 0), i[0])))),
        **pack_halves(by_frequency(near)[:NEAR]),
        **({"dialect.ch": "\n".join(f"{a}\n{b}" for a, b in sorted(swiss.items())).encode()} if swiss else {}),
        "letters": pack_letters(right | names, writing.letters),
        **sections,
    })  # fmt: skip


def kind_of(form: str, dictionaries: Sequence[Affixes]) -> int:
    """WORD, or NAME where a dictionary has the form with a capital only, though another one has names in lower case; 0 of neither."""
    others = [d for d in dictionaries if not d.accepts(form)]
    if any(d.accepts(form[:1].upper() + form[1:]) for d in others):
        return NAME
    return 0 if len(others) == len(dictionaries) else WORD


def read_dictionary(
    path: str, language: ModuleType, writing: Writing, regions: tuple[str, ...] | None = None
) -> Dictionary:
    """The dictionary "package/path", or a list of words; the affixes and regions' stems that the language's module adds to it."""
    package, _, rest = path.partition("/")
    if package == LISTS:
        found = Dictionary(writing.folded)
        listed = counts(path)
        found.stems = {writing.folded(word): [""] for word, n in listed.items() if n >= OFTEN and writing.belongs(word)}
    else:
        more = getattr(language, "REGIONS", ()) if regions is None else regions
        stems = [data_file(package, f"/{region}.dic") for region in more]
        aff, dic = data_file(package, f"/{rest}.aff"), data_file(package, f"/{rest}.dic")
        found = Dictionary.read(aff, dic, writing.folded, *stems)
    found.add_like(getattr(language, "LIKE", {}))
    found.add(getattr(language, "PREFIXES", ""), getattr(language, "ENDINGS", ""))
    return found


def parts_of_words(dictionaries: Iterable[Dictionary], asked: Iterable[Affixes]) -> set[str]:
    """What a text shows by itself of words that are written with a hyphen or an apostrophe, and is no word elsewhere."""
    found = {
        part.lower()
        for dictionary in dictionaries for stem in dictionary.stems if "-" in stem or "'" in stem or " " in stem
        for part in TOKEN.findall(stem) if len(part) > 1
    }  # fmt: skip
    return {part for part in found if not any(d.accepts(part) for d in asked)}


def by_frequency(words: Iterable[Word]) -> list[Word]:
    return sorted(words, key=lambda w: (-w.zipf, w.text))


def accept(unknown: dict[str, float], index: Near, *, capital_nouns: bool) -> tuple[set[str], set[str]]:
    """Frequent forms that no dictionary has: those right in any case, and those right with a capital only."""
    met: set[str] = set()
    names: set[str] = set()
    for form, own in list(unknown.items())[:MANY_NAMES]:
        near = index.slips(form, own - 0.6)  # what is_typo and lacks_accent may look at
        if not is_typo(form, near, own):
            (met if own >= 3 else names).add(form)
        elif not (capital_nouns or lacks_accent(form, near, own) or is_name_typo(form, near, own)):
            names.add(form)
    return met, names


def is_typo(form: str, near: list[Word], own: float) -> bool:
    """Whether a frequent form that no dictionary has looks like a slip for a more frequent neighbour; much more, but for accents."""
    return any(
        (w.zipf - own >= 1.2 and (w.zipf >= 3 or len(form) >= 8))
        if len(form) > 3 else w.zipf - own >= 3 and w.zipf >= 6
        for w in near
    ) or lacks_accent(form, near, own)  # fmt: skip


def lacks_accent(form: str, near: list[Word], own: float) -> bool:
    """Whether a word that is written about as often differs by accents only: "tambien" for "también"."""
    return len(form) > 3 and any(
        w.zipf - own >= -0.5 and w.zipf >= 3 and not w.is_name and bare(w.text) == bare(form) for w in near
    )


def is_name_typo(form: str, near: list[Word], own: float) -> bool:
    return any(
        w.zipf - own >= 2.4
        and (
            (len(form) >= 7 and w.zipf >= 4)
            or (one_edit(form, w.text) == "swap" and w.zipf >= (4.5 if len(form) >= 5 else 6))
        )
        for w in near
    )


def is_doubted(form: str, near: list[Word], own: float, most: float) -> bool:
    """Whether a name that is no more frequent than `most` in any language may in lower case well be a slip of another word.

    Its accents are those of its own language, in which it has a frequency of `own`.
    """
    if len(form) < 4:
        return False
    for text, zipf, is_name in near:
        kind = "" if is_name else one_edit(form, text)
        if kind == "accent" and zipf - own >= ACCENT_DOUBT:
            return True
        if kind and kind != "accent" and zipf - most >= DOUBT + CHANGE_DOUBT * (kind == "change"):
            return True
    return False


def foreign_words(neighbours: Iterable[str], known: Collection[str], writing: Writing) -> tuple[set[str], set[str]]:
    """What other languages write often: (their words, right in a text that cites them; rarer forms, right as names)."""
    words: set[str] = set()
    names: dict[str, float] = {}
    for language in neighbours:
        for form, zipf in frequencies(language, RARE_ABROAD).items():
            if form not in known and len(form) > 2 and writing.belongs(form):
                if zipf >= COMMON_ABROAD:
                    words.add(form)
                else:
                    names[form] = max(zipf, names.get(form, 0))
    most = sorted(names.keys() - words, key=lambda f: (-names[f], f))[:MANY_ABROAD]
    return words, set(most)


def forms_by_kind(*groups: tuple[Iterable[str], int]) -> dict[bytes, int]:
    """Lower-case forms in UTF-8 -> what they are."""
    found: dict[bytes, int] = {}
    for forms, kind in groups:
        for form in forms:
            low = form.lower().encode()
            found[low] = found.get(low, 0) | kind
    return found
