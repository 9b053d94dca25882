"""Portuguese: dates and numbers."""

from __future__ import annotations

MONTHS = (
    "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro", "novembro", "dezembro",
)  # fmt: skip
SHORT_MONTHS = ("jan", "fev", "mar", "abr", "mai", "jun", "jul", "ago", "set", "out", "nov", "dez")
DAYS = (
    "segunda-feira|segunda", "terça-feira|terça", "quarta-feira|quarta", "quinta-feira|quinta", "sexta-feira|sexta", "sábado",
    "domingo",
)  # fmt: skip
ORDINAL = "(?:º|°|ª)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {"3 de maio de 2019": r"{day}{ordinal}? de {month}(?: de {year})?"}
AFTER_WEEKDAY = ",?(?: dia| a| o)? "

NUMBERS = {
    0: "zero", 1: "um|uma", 2: "dois|duas", 3: "três", 4: "quatro", 5: "cinco", 6: "seis", 7: "sete", 8: "oito", 9: "nove",
    10: "dez", 11: "onze", 12: "doze", 13: "treze", 14: "catorze|quatorze", 15: "quinze", 16: "dezasseis|dezesseis",
    17: "dezassete|dezessete", 18: "dezoito", 19: "dezanove|dezenove", 20: "vinte", 30: "trinta", 40: "quarenta",
    50: "cinquenta", 60: "sessenta", 70: "setenta", 80: "oitenta", 90: "noventa",
}  # fmt: skip
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "por ponto pontos km quilómetro quilómetros quilômetro quilômetros metro metros m cm centímetro centímetros mm milímetros milha "
    "milhas hectare hectares ha kg quilo quilos quilograma quilogramas grama gramas g mg tonelada toneladas litro litros l ml grau "
    "graus volts watts kw mw gw quilowatts megawatts gigawatts euro euros cêntimo cêntimos centavo centavos real reais dólar "
    "dólares libra libras franco francos rublo rublos iene ienes milhão milhões mil bilhão bilhões trilhão trilhões bilião "
    "centos hora horas h minuto minutos segundo segundos anos ano meses mês golos gols golo gol votos deputados sets".split()
)
# A figure stays after these.
LABELS = frozenset(
    "n nº n.º número números página páginas pág p capítulo artigo artigos art parágrafo alínea título tomo volume vol parte ato "
    "acto cena temporada episódio figura quadro tabela anexo quarto sala porta cais linha linhas rota autoestrada rodovia estrada "
    "nível andar piso fase etapa grupo tipo categoria classe lugar tamanho dia dias ano idade fórmula canal rtp tv série liga "
    "divisão versão windows covid menos mais".split()
)
SERIES = "e|ou|a"  # join figures to a series, which is written one way
AGE = "(?:anos|meses|semanas|dias) de idade"
SHARE = "(?:dos|das|desses|destes|deles|delas)"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "o a os as um uma uns umas e ou mas de do da dos das ao à aos às em no na nos nas por para pelo pela com sem sobre entre até "
    "desde é são era eram foi foram há tem têm tinha que quem onde quando como se ele ela eles não mais menos seu sua já "
    "também".split()
)
