"""Basque: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Basque"
LETTERS = "abcdefghijklmnñopqrstuvwxyzçü"
# What a word of the list may end with: article, cases, plural.
ENDINGS = (
    "a ak ek ari aren arena arengan arekin arentzat an eko ko go tik etik dik ra era raino rantz z az ez en ei ekin entzat etan "
    "etako etatik etara etaz rik ik tzat tarako tako tan tara gatik engatik arengatik n k r ri ren rekin rentzat ren rako "
    "erako rarik"
)
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "abar adb art ats aurr bol dk dr et etab etc g gk h hol id ind ing ir it jn k kap km lib m mend mg min mm or ord "
    "orr p par pl prof s sail st tel ur urt us vol zb zenb abu aza mai mar maiatza abe".split()
)
# Before a name.
TITLES = frozenset(
    "jaun andre jn and dr doktore irakasle lehendakari lehendakaria presidente presidentea ministro ministroa lehen "
    "sailburu sailburua alkate alkatea diputatu diputatua senatari kantziler errege erregea erregina printze "
    "printzesa duke konde aita kardinal apezpiku artzapezpiku aita jeneral koronel komandante kapitain epaile epailea "
    "fiskal enbaxadore zuzendari zuzendaria entrenatzaile bozeramaile bozeramailea eledun san santa".split()
)
# A list of words with how often each was met; wordfreq has none.
COUNTED = "pyspellchecker/eu"
DICTIONARIES: tuple[str, ...] = ("pyspellchecker/eu",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("es", "fr", "en")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("pyspellchecker", "0.9.1", "a list of words with their frequencies", "MIT"),
    ("wordfreq", "3.1.1", "frequencies of foreign words", "CC-BY-SA-4.0"),
)
