"""Italian: dates and numbers."""

from __future__ import annotations

MONTHS = (
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre", "novembre", "dicembre",
)  # fmt: skip
SHORT_MONTHS = ("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "sett|set", "ott", "nov", "dic")
DAYS = ("lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica")
ORDINAL = "(?:º|°)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {"3 maggio 2019": r"{day}{ordinal}? {month}(?: (?:del )?{year})?"}
AFTER_WEEKDAY = ",?(?: il)? "

NUMBERS = {
    0: "zero", 1: "un|una", 2: "due", 3: "tre", 4: "quattro", 5: "cinque", 6: "sei", 7: "sette", 8: "otto", 9: "nove", 10: "dieci",
    11: "undici", 12: "dodici", 13: "tredici", 14: "quattordici", 15: "quindici", 16: "sedici", 17: "diciassette",
    18: "diciotto", 19: "diciannove", 20: "venti", 30: "trenta", 40: "quaranta", 50: "cinquanta", 60: "sessanta",
    70: "settanta", 80: "ottanta", 90: "novanta",
}  # fmt: skip
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "per percento punto punti km chilometro chilometri metro metri m cm centimetro centimetri mm millimetro millimetri miglio "
    "miglia ettaro ettari kg chilo chili chilogrammi grammo grammi g mg tonnellata tonnellate litro litri l ml grado gradi volt "
    "watt kilowatt megawatt gigawatt kw mw gw euro centesimo centesimi dollaro dollari franco franchi sterlina sterline rublo "
    "rubli yen lire milione milioni miliardo miliardi mila cento ora ore h minuto minuti secondo secondi anni anno mesi mese gol "
    "reti voti seggi set metri".split()
)
# A figure stays after these.
LABELS = frozenset(
    "n nº n° numero numeri pagina pagine pag p capitolo articolo articoli art comma paragrafo titolo tomo volume vol parte atto "
    "scena stagione puntata episodio figura tabella allegato camera stanza sala porta binario linea linee strada autostrada "
    "statale livello piano fase tappa girone gruppo tipo categoria classe posto taglia giorno giorni anno età formula canale rai "
    "serie divisione versione windows covid meno più ore".split()
)
SERIES = "e|o|a"  # join figures to a series, which is written one way
AGE = "(?:anni|mesi|settimane|giorni) di età"
SHARE = "(?:dei|degli|delle|di (?:loro|questi|queste|quelli))"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "il lo la i gli le un uno una e o ma di del della dei degli delle al alla ai alle in nel nella per con su sul da dal tra fra a "
    "è sono era erano fu furono ha hanno aveva che chi dove quando come se lui lei loro non più meno si ci anche".split()
)
