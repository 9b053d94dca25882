"""French: dates and numbers."""

from __future__ import annotations

MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août|aout", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT_MONTHS = ("janv", "févr|fév", "", "avr", "", "", "juil", "", "sept", "oct", "nov", "déc")
DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
ORDINAL = "(?:er|e|ème)"
# An example of each form of a date -> its expression; the weekday may stand before it.
DATES = {"3 mai 2019": r"{day}{ordinal}? {month}(?: {year})?"}
AFTER_WEEKDAY = ",?(?: le)? "

NUMBERS = {
    0: "zéro", 1: "un|une", 2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 7: "sept", 8: "huit", 9: "neuf", 10: "dix",
    11: "onze", 12: "douze", 13: "treize", 14: "quatorze", 15: "quinze", 16: "seize", 17: "dix-sept", 18: "dix-huit",
    19: "dix-neuf", 20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 70: "soixante-dix",
    80: "quatre-vingts", 90: "quatre-vingt-dix",
}  # fmt: skip
# A figure stays before these: measures, money, shares of a hundred, times of day, large numbers, ages.
MEASURES = frozenset(
    "pour % point points pourcent km kilomètre kilomètres mètre mètres m cm centimètre centimètres mm millimètre millimètres "
    "mille milles nœuds hectare hectares ha kg kilo kilos kilogramme kilogrammes gramme grammes g mg tonne tonnes t litre "
    "litres l ml degré degrés volts watts kw mw gw kilowatts mégawatts gigawatts kwh euro euros centime centimes dollar dollars "
    "franc francs livre livres rouble roubles yen yens million millions milliard milliards mille cents heure heures h minute "
    "minutes seconde secondes ans an mois buts but voix sièges essais sets jeux manches partout".split()
)
# A figure stays after these.
LABELS = frozenset(
    "env n no nº n° numéro numéros page pages p chapitre article articles alinéa paragraphe titre tome volume vol partie acte scène "
    "saison épisode figure tableau annexe chambre salle porte quai voie ligne lignes route autoroute niveau étage phase étape "
    "groupe type catégorie classe rang place taille jour jours an âge âgé âgée âgés âgées chaîne france canal formule ligue top "
    "division poule version windows covid moins plus".split()
)
SERIES = "et|ou|à"  # join figures to a series, which is written one way
AGE = "(?:ans?|mois|semaines?|jours?)"
SHARE = "(?:des|de (?:ces|ses|leurs|nos))"  # three of the five
# No word for a thing that is counted: a figure before them stays.
NOT_COUNTED = frozenset(
    "le la les l un une des du de d et ou mais pour par dans en sur à au aux avec sans sous est sont était étaient a ont avait "
    "avaient sera seront que qui où quand comme si il elle ils elles on nous vous ne pas plus moins rue avenue boulevard bis "
    "ter er ème contre partout".split()
)
