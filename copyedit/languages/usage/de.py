"""German: dates and numbers."""

from __future__ import annotations

CAPITAL_NOUNS = True  # what is counted has a capital
MONTHS = (
    "Januar|Jänner", "Februar|Feber", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
    "Dezember",
)  # fmt: skip
SHORT_MONTHS = ("Jan|Jän", "Feb", "Mrz", "Apr", "", "Jun", "Jul", "Aug", "Sept|Sep", "Okt", "Nov", "Dez")
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
ORDINAL = "(?!)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {"3. Mai 2019": r"{day}\. ?{month}(?: {year})?"}
AFTER_WEEKDAY = ",?(?: de[mnr])? "

NUMBERS = {
    0: "null", 1: "eins", 2: "zwei", 3: "drei", 4: "vier", 5: "fünf", 6: "sechs", 7: "sieben", 8: "acht", 9: "neun", 10: "zehn",
    11: "elf", 12: "zwölf", 13: "dreizehn", 14: "vierzehn", 15: "fünfzehn", 16: "sechzehn", 17: "siebzehn", 18: "achtzehn",
    19: "neunzehn", 20: "zwanzig", 30: "dreißig", 40: "vierzig", 50: "fünfzig", 60: "sechzig", 70: "siebzig", 80: "achtzig",
    90: "neunzig",
}  # fmt: skip
NUMBERS |= {
    t + n: f"{NUMBERS[n].removesuffix('s') if n == 1 else NUMBERS[n]}und{NUMBERS[t]}"
    for t in range(20, 100, 10)
    for n in range(1, 10)
}
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "prozent prozentpunkt prozentpunkte prozentpunkten promille punkt punkte punkten zähler zählern km kilometer kilometern "
    "meter metern m cm zentimeter zentimetern mm millimeter millimetern seemeilen meilen quadratmeter quadratmetern qm "
    "quadratkilometer quadratkilometern kubikmeter kubikmetern hektar kg kilo kilogramm gramm g mg tonne tonnen zentner liter "
    "litern l ml grad celsius volt watt kilowatt megawatt gigawatt kilowattstunden megawattstunden gigabyte megabyte terabyte "
    "knoten tempo stundenkilometer stundenkilometern euro cent dollar franken rappen pfund rubel yen yuan kronen mark "
    "million millionen milliarde milliarden billion billionen tausend hundert mio mrd uhr sekunden sekunde "
    "jährige jähriger jährigen jähriges toren tore treffer siege siegen niederlagen".split()
)
# A figure stays after these.
LABELS = frozenset(
    "ca etwa nr nummer seite s seiten kapitel artikel art absatz abs paragraf paragraph satz punkt ziffer anhang band teil folge staffel "
    "akt szene abbildung abb tabelle platz rang stelle position zimmer raum saal halle gleis tor gate terminal linie buslinie "
    "straßenbahnlinie autobahn bundesstraße stufe klasse gruppe typ phase block haus wohnung etage stock spur kanal spieltag "
    "runde lauf etappe gang version windows alter alters aged jahr jahre tag woche formel bundesliga liga halbzeit minute "
    "covid um minus plus".split()
)
SERIES = "und|oder|bis|zu"  # join figures to a series, which is written one way
AGE = "(?:Jahre?n?|Monate?n?|Wochen?|Tage?n?) alte?[nrs]?"
SHARE = "(?:der|dieser|von (?:ihnen|den))"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "der die das den dem des ein eine einer einem einen und oder aber für von zu zum zur in im an am auf aus bei mit nach seit "
    "um bis gegen über unter vor ist sind war waren wird werden wurde wurden hat haben hatte hatten kann soll muss nicht als "
    "wie wenn dass er sie es wir ihr sein sich auch noch nur mehr weniger a b c d januar februar märz april mai juni juli "
    "august september oktober november dezember".split()
)
