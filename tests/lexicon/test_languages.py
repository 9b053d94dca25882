"""Every language on a newsroom sentence: the right one stays silent, names included; in the wrong one each slip is told."""

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

# language: right sentences; (wrong word, the first suggestion) in a sentence of the same kind
RIGHT = {
    "de": (
        "Bundeskanzlerin Angela Merkel sprach am Dienstag in Vorpommern-Greifswald mit Waleri Gerassimow.",
        "Die Donaudampfschifffahrtsgesellschaft meldete im Straßenbauamt Verspätungen; Putins Sprecher schwieg.",
        "Die Strasse nach Zürich ist gesperrt, teilte die Kantonspolizei mit.",
    ),
    "fr": (
        "L’été dernier, Emmanuel Macron s’est rendu à Saint-Étienne, où l’attendait Valéri Guérassimov.",
        "Aujourd’hui, le porte-parole de l’Élysée n’a pas souhaité s’exprimer, c’est-à-dire qu’il s’est tu.",
    ),
    "es": (
        "El presidente Pedro Sánchez llegó el martes a Zaragoza con Volodímir Zelenski y su séquito.",
        "Dárselo habría sido un error, según dijeron los portavoces del Ayuntamiento de Vitoria-Gasteiz.",
    ),
    "it": (
        "Dall’inizio dell’anno Sergio Mattarella ha incontrato all’estero Qasem Soleimani e un’ambasciatrice.",
        "Bisognerebbe dirglielo: l’amministrazione comunale di Reggio Emilia non l’aveva previsto.",
    ),
    "pt": (
        "O presidente Luiz Inácio Lula da Silva reuniu-se em Brasília com o general Valeri Gerasimov.",
        "O autocarro chegou à estação de comboios; a equipa não quis comentar o facto.",
    ),
    "nl": (
        "Minister-president Mark Rutte sprak dinsdag in ’s-Hertogenbosch met de Oekraïense ambassadeur Chaly.",
        "De verkeersveiligheidscampagne van het Amsterdamse stadsbestuur begint volgende week.",
    ),
    "pl": (
        "Prezydent rozmawiał we wtorek z Putinem i Walerijem Gierasimowem, a Merkelowi nie odpowiedział.",
        "Rzeczniczka Komendy Wojewódzkiej Policji w Rzeszowie potwierdziła zatrzymanie dwóch podejrzanych.",
    ),
    "cs": (
        "Kancléřka Merkelová jednala v úterý v Ostravě s Valerijem Gerasimovem a s ministrem zahraničí.",
        "Nejvyšší soud rozhodnutí o přezkoumání odložil, řekla mluvčí krajského státního zastupitelství.",
    ),
    "ru": (
        "Во вторник в Нижнем Новгороде Ангела Меркель встретилась с генералом Герасимовым и Касемом Сулеймани.",
        "Ещё раз: решение суда еще не вступило в силу, заявила пресс-секретарь областной прокуратуры.",
    ),
    "uk": (
        "У вівторок в Івано-Франківську Володимир Зеленський зустрівся з послом і прем’єр-міністром.",
        "Речниця обласної прокуратури підтвердила, що об’єкт перевіряють правоохоронці.",
    ),
    "sv": (
        "Statsminister Ulf Kristersson träffade på tisdagen Valerij Gerasimov i Örnsköldsvik.",
        "Sjukvårdspersonalens arbetsmiljö har förbättrats, enligt Arbetsmiljöverkets rapport.",
    ),
    "da": (
        "Statsminister Mette Frederiksen mødte tirsdag Zelenskyj i Sønderborg.",
        "Sygeplejerskernes overenskomst blev forhandlet på rådhuset i går.",
    ),
    "nb": (
        "Statsminister Jonas Gahr Støre møtte tirsdag Zelenskyj i Hammerfest.",
        "Sykehusets ledelse ville ikke kommentere lønnsforhandlingene i går.",
    ),
    "tr": (
        "Cumhurbaşkanı Erdoğan salı günü İstanbul'da Zelenskiy ile görüştü, Ankara'nın tutumu değişmedi.",
        "Belediyenin açıklamasına göre çalışmalar önümüzdeki haftalarda tamamlanacak.",
    ),
    "ar": ("وصل الرئيس المصري إلى الرياض يوم الثلاثاء لإجراء محادثات مع المسؤولين.",),
    "fa": ("رئیس‌جمهور روز سه‌شنبه در تهران با وزیر امور خارجه دیدار کرد.",),
}  # fmt: skip
WRONG = {
    "de": [
        ("Die Regirung will morgen entscheiden.", "Regirung", "Regierung"),
        ("Er hat gestren nichts gesagt.", "gestren", "gestern"),
        ("Die Verhandlugnen dauern an.", "Verhandlugnen", "Verhandlungen"),
    ],
    "fr": [
        ("Le gouvernemnt a tranché.", "gouvernemnt", "gouvernement"),
        ("Il est resté à l’hôpital hier soir, dejà.", "dejà", "déjà"),
        ("L’éxecution du budget a commencé.", "éxecution", "exécution"),
        ("Les négociatons ont commencé.", "négociatons", "négociations"),
    ],
    "es": [
        ("El gobireno decidió ayer.", "gobireno", "gobierno"),
        ("Los manifestanes llegaron tarde.", "manifestanes", "manifestantes"),
        ("La policia informó tambien del caso.", "tambien", "también"),
    ],
    "it": [
        ("Il govenro ha deciso ieri.", "govenro", "governo"),
        ("I manifestnati sono arrivati tardi.", "manifestnati", "manifestanti"),
        ("Dopo l’incidnete la strada è chiusa.", "incidnete", "incidente"),
    ],
    "pt": [
        ("O govreno decidiu ontem.", "govreno", "governo"),
        ("Os manifestanets chegaram tarde.", "manifestanets", "manifestantes"),
    ],
    "nl": [
        ("De regreing besliste gisteren.", "regreing", "regering"),
        ("De onderhandelignen duren voort.", "onderhandelignen", "onderhandelingen"),
    ],
    "pl": [
        ("Rzecznik potwierdził wczorja decyzję.", "wczorja", "wczoraj"),
        ("Policjanic zatrzymali kierowcę.", "Policjanic", "Policjanci"),
    ],
    "cs": [
        ("Mluvčí rozhodnutí potvdrila včera.", "potvdrila", "potvrdila"),
        ("Policisté řidiče zadržlei.", "zadržlei", "zadrželi"),
    ],
    "ru": [
        ("Правительсвто приняло решение вчера.", "Правительсвто", "Правительство"),
        ("Полиция задержлаа двух человек.", "задержлаа", "задержала"),
    ],
    "uk": [
        ("Поліція затрмиала двох людей.", "затрмиала", "затримала"),
        ("Суд ухвалив рішеня вчора.", "рішеня", "рішення"),
    ],
    "sv": [
        ("Regerignen beslutade i går.", "Regerignen", "Regeringen"),
        ("Polisen grpe två personer på torsdaegn.", "torsdaegn", "torsdagen"),
    ],
    "da": [("Politiet anhodlt to personer.", "anhodlt", "anholdt")],
    "nb": [("Politiet bekrfetet saken i går.", "bekrfetet", "bekreftet")],
    "tr": [("Polis iki kişiyi gözatlına aldı.", "gözatlına", "gözaltına")],
    "ar": [("أعلنت الحكوومة القرار أمس.", "الحكوومة", "الحكومة")],
    "fa": [("دولت دیروز تصمییم گرفت.", "تصمییم", "تصمیم")],
}  # fmt: skip


def spelling(code: str, text: str) -> list[tuple[str, str]]:
    found = Desk(Settings(languages=(code,), select=("spelling",))).check_text(text).findings
    return [(f.text, f.suggestions[0]) for f in found]


@pytest.mark.parametrize(("code", "text"), [(c, t) for c, texts in RIGHT.items() for t in texts])
def test_silent(code: str, text: str) -> None:
    assert spelling(code, text) == []


@pytest.mark.parametrize(("code", "case"), [(c, case) for c, cases in WRONG.items() for case in cases])
def test_told(code: str, case: tuple[str, str, str]) -> None:
    text, wrong, right = case
    assert (wrong, right) in spelling(code, text)
