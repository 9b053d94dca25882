"""Polish: dates and numbers."""

from __future__ import annotations

MONTHS = (
    "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada",
    "grudnia",
)  # fmt: skip
SHORT_MONTHS = ("sty", "lut", "", "kwi", "", "cze", "lip", "sie", "wrz", "paź", "lis", "gru")
DAYS = (
    "poniedziałek|poniedziałek|poniedziałku|poniedziałkiem", "wtorek|wtorek|wtorku|wtorkiem", "środa|środę|środy|środą",
    "czwartek|czwartek|czwartku|czwartkiem", "piątek|piątek|piątku|piątkiem", "sobota|sobotę|soboty|sobotą",
    "niedziela|niedzielę|niedzieli|niedzielą",
)  # fmt: skip
ORDINAL = "(?:-go|go)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {"3 maja 2019": r"{day}\.?{ordinal}? {month}(?: {year})?"}
AFTER_WEEKDAY = ",?(?: dnia)? "

NUMBERS = {
    0: "zero", 1: "jeden|jedna|jedno", 2: "dwa|dwie|dwóch|dwoje", 3: "trzy|trzech|troje", 4: "cztery|czterech|czworo",
    5: "pięć|pięciu|pięcioro", 6: "sześć|sześciu", 7: "siedem|siedmiu", 8: "osiem|ośmiu", 9: "dziewięć|dziewięciu",
    10: "dziesięć|dziesięciu", 11: "jedenaście|jedenastu", 12: "dwanaście|dwunastu", 13: "trzynaście", 14: "czternaście",
    15: "piętnaście", 16: "szesnaście", 17: "siedemnaście", 18: "osiemnaście", 19: "dziewiętnaście", 20: "dwadzieścia",
    30: "trzydzieści", 40: "czterdzieści", 50: "pięćdziesiąt", 60: "sześćdziesiąt", 70: "siedemdziesiąt", 80: "osiemdziesiąt",
    90: "dziewięćdziesiąt",
}  # fmt: skip
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "procent procenta procentach proc punkt punkty punktów pkt km kilometr kilometry kilometrów metr metry metrów m cm centymetr "
    "centymetry centymetrów mm milimetry milimetrów mil mile hektar hektary hektarów ha kg kilo kilogram kilogramy kilogramów "
    "gram gramy gramów g mg dag dkg tona tony ton litr litry litrów l ml stopień stopnie stopni wolt watów kw mw gw kwh kilowatów "
    "megawatów gigawatów złoty złote złotych zł grosz grosze groszy gr euro eurocent dolar dolary dolarów rubli rubel ruble funt "
    "funty funtów frank franki franków jen jenów tys tysiące tysięcy tysiąc mln milion miliony milionów mld miliard miliardy "
    "miliardów bln bilion biliony godzina godziny godzin godz minuta minuty minut min sekunda sekundy sekund sek lat lata rok "
    "miesiące miesięcy gole goli bramki bramek głosów głosy mandaty mandatów sety".split()
)
# A figure stays after these.
LABELS = frozenset(
    "ok nr numer numerem strona stronie str s rozdział rozdziale artykuł art ust ustęp pkt punkt par paragraf część tom akt scena "
    "sezon odcinek rysunek rys tabela załącznik pokój sala brama peron tor linia linii tramwaj autobus droga ulica ul autostrada "
    "poziom piętro faza etap grupa grupie typ typu kategoria kategorii klasa klasie miejsce miejscu rozmiar dzień dniu rok wiek "
    "wieku formuła formule kanał tvp liga lidze wersja windows covid minus plus godz".split()
)
SERIES = "i|lub|albo|do|a"  # join figures to a series, which is written one way
AGE = "(?:lat|lata|miesięcy|miesiące|tygodni|dni) (?:temu|życia)"
SHARE = "(?:z (?:nich|tych)|spośród)"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "i a o oraz lub albo ale z ze w we na do od dla po za przed przez przy pod nad u jest są był była było byli były będzie będą "
    "ma mają nie że który która które kiedy gdy jak on ona oni się też więcej mniej czy to".split()
)
