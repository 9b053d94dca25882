"""Dutch: dates and numbers."""

from __future__ import annotations

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "", "jun", "jul", "aug", "sept|sep", "okt", "nov", "dec")
DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
ORDINAL = "(?:e|de|ste)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {"3 mei 2019": r"{day}{ordinal}? {month}(?: {year})?"}
AFTER_WEEKDAY = ",? "

NUMBERS = {
    0: "nul", 1: "een", 2: "twee", 3: "drie", 4: "vier", 5: "vijf", 6: "zes", 7: "zeven", 8: "acht", 9: "negen", 10: "tien",
    11: "elf", 12: "twaalf", 13: "dertien", 14: "veertien", 15: "vijftien", 16: "zestien", 17: "zeventien", 18: "achttien",
    19: "negentien", 20: "twintig", 30: "dertig", 40: "veertig", 50: "vijftig", 60: "zestig", 70: "zeventig", 80: "tachtig",
    90: "negentig",
}  # fmt: skip
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "procent procentpunt procentpunten punt punten km kilometer kilometers meter meters m cm centimeter centimeters mm millimeter "
    "mijl mijlen hectare hectares vierkante kubieke kg kilo kilogram gram g mg ton liter liters l ml graden graad volt watt "
    "kilowatt megawatt gigawatt kw mw gw euro cent eurocent dollar dollars frank pond ponden roebel yen miljoen miljard biljoen "
    "duizend honderd uur minuut minuten seconde seconden jaar jarige goals doelpunten zetels stemmen sets".split()
)
# A figure stays after these.
LABELS = frozenset(
    "ca nr nummer pagina p blz bladzijde hoofdstuk artikel art lid paragraaf deel band aflevering seizoen akte scène figuur tabel "
    "bijlage kamer zaal deur spoor perron lijn lijnen weg snelweg niveau verdieping etage fase etappe groep type categorie klasse "
    "plaats plek maat dag dagen week jaar leeftijd formule kanaal npo radio divisie versie windows covid min plus om".split()
)
SERIES = "en|of|tot|à"  # join figures to a series, which is written one way
AGE = "(?:jaar|maanden|weken|dagen) oud"
SHARE = "van (?:de|het|die|deze|hen|hun|zijn|haar)"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "de het een en of maar van voor in op aan bij met naar uit over onder tot tegen door te is zijn was waren wordt werd werden "
    "heeft hebben had hadden kan zal moet niet als dan dat die wie waar toen hij zij ze het wij ook nog meer minder per".split()
)
