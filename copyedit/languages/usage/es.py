"""Spanish: dates and numbers."""

from __future__ import annotations

MONTHS = (
    "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre|setiembre", "octubre", "noviembre",
    "diciembre",
)  # fmt: skip
SHORT_MONTHS = ("ene", "feb", "mar", "abr", "", "jun", "jul", "ago", "sept|sep", "oct", "nov", "dic")
DAYS = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
ORDINAL = "(?:º|°|ero|ro)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {"3 de mayo de 2019": r"{day}{ordinal}? de {month}(?: del? {year})?"}
AFTER_WEEKDAY = ",?(?: el| día)? "

NUMBERS = {
    0: "cero", 1: "un|una", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez",
    11: "once", 12: "doce", 13: "trece", 14: "catorce", 15: "quince", 16: "dieciséis", 17: "diecisiete", 18: "dieciocho",
    19: "diecinueve", 20: "veinte", 30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta",
    80: "ochenta", 90: "noventa",
}  # fmt: skip
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "por punto puntos km kilómetro kilómetros metro metros m cm centímetro centímetros mm milímetro milímetros milla millas "
    "hectárea hectáreas ha kg kilo kilos kilogramo kilogramos gramo gramos g mg tonelada toneladas litro litros l ml grado grados "
    "voltios vatios kilovatios megavatios gigavatios kw mw gw euro euros céntimo céntimos dólar dólares peso pesos libra libras "
    "franco francos rublo rublos yen yenes millón millones mil billón billones cientos hora horas h minuto minutos segundo segundos "
    "años año meses mes goles gol votos escaños diputados sets puntos décimas".split()
)
# A figure stays after these.
LABELS = frozenset(
    "n nº n.º núm número números página páginas pág p capítulo artículo artículos art apartado párrafo título tomo volumen vol "
    "parte acto escena temporada episodio figura cuadro tabla anexo habitación sala puerta andén vía línea líneas ruta autopista "
    "carretera nivel piso planta fase etapa grupo tipo categoría clase puesto talla día días año edad fórmula canal antena radio "
    "liga división versión windows covid menos más".split()
)
SERIES = "y|o|u|a"  # join figures to a series, which is written one way
AGE = "(?:años?|meses|mes|semanas?|días?) de edad"
SHARE = "de (?:los|las|estos|estas|esos|sus|ellos|ellas)"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "el la los las un una unos unas y o u pero de del al a en por para con sin sobre entre hasta desde es son era eran fue fueron "
    "ha han había que quien donde cuando como si él ella ellos no más menos se su sus ya también".split()
)
