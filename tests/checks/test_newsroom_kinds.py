"""The kinds of rules that a newsroom writes: what they tell, exactly, and what they leave alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copyedit import rulebook
from copyedit.config import Settings
from copyedit.desk import Desk, kind_of
from copyedit.languages import usage

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, rule: str, text: str, language: str = "en", format: str = "text") -> list[tuple[str, str]]:
    """(text, first suggestion) of what a rule says."""
    place = folder / language / "House"
    place.mkdir(parents=True)
    (place / "Rule.yml").write_text(rule, encoding="utf-8")
    book = rulebook.load((str(folder),), kind_of)
    assert not book.problems
    desk = Desk(Settings(languages=(language,), select=("House",)), book)
    return [(f.text, (*f.suggestions, "")[0]) for f in desk.check_text(text, format=format).findings]


TERM = """
extends: term
message: "“%s” instead of “%s”."
terms:
  firefighter: {ban: [fireman, firewoman], inflect: noun}
  die by suicide: {ban: commit suicide, inflect: verb}
  migrant|refugee: {ban: alien/aliens, without: [space, film]}
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fireman’s coat, and two firemen.", [("fireman", "firefighter"), ("firemen", "firefighters")]),
        ("Firewomen came.", [("Firewomen", "Firefighters")]),
        ("He committed suicide; others are committing suicide.", [("committed suicide", "died by suicide"), ("committing suicide", "dying by suicide")]),
        ("The aliens crossed at night.", [("aliens", "migrant")]),
        ("The film has aliens. He is an alien from space.", []),
        ("The fire manager commits to it; firemanship.", []),
    ],
)  # fmt: skip
def test_term(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(tmp_path, TERM, text) == expected


SMALL = 'extends: number\nmessage: "“%s” instead of “%s”."\nwords: [2, 9]\n'
LARGE = 'extends: number\nmessage: "“%s” instead of “%s”."\nfigures: [10, 99]\n'
START = 'extends: number\nmessage: "%s"\nstart: true\n'


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (SMALL, "The storm killed 3 people and hurt 2 of the crew.", [("3", "three"), ("2", "two")]),
        (SMALL, "They waited 5 days for 4 small boats.", [("5", "five"), ("4", "four")]),
        (SMALL, "The 2 men fled.", [("2", "two")]),
        (SMALL, "A boy of 5 years old; a 7-year-old girl; she is 8 years old; aged 3 when it fell.", []),
        (SMALL, "On May 3 people met; on 3 May people met.", []),
        (SMALL, "They won 3-2, by 5 points, then 3 goals to 1.", []),
        (SMALL, "It costs $5 and 3 euros, 2 percent more, 4 million in all.", []),
        (SMALL, "At 5 p.m. and 6 o’clock; 3 km away, 4 metres deep, 2 degrees warmer.", []),
        (SMALL, "See page 4 below, Chapter 5 there and Formula 1 cars; Type 2 diabetes.", []),
        (SMALL, "Between 2 and 12 people came, 8 or 9 people left, 3, 4 people stayed.", []),
        (SMALL, "He lives at 2 Mill Street, and 5 is his number.", []),
        (LARGE, "Police held twelve men for twenty-one days.", [("twelve", "12"), ("twenty-one", "21")]),
        (LARGE, "Twelve men were held; ten-year-old boys; nine boys; a dozen; twelve of them; the Ten Commandments.", []),
        (START, "It rained. 12 people were hurt. 3 men died.", [("12", "Twelve"), ("3", "Three")]),
        (START, "It rained. 2019 was wet. In May 12 people came. No. 12 people fear.", []),
    ],
)  # fmt: skip
def test_number(tmp_path: Path, rule: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(tmp_path, rule, text) == expected


DATE = 'extends: date\nmessage: "%s: %s"\n'


@pytest.mark.parametrize(
    ("test", "text", "expected"),
    [
        ("weekday: true", "On Friday, May 3, 2019, and Saturday 3 May 2019.", [("Saturday 3 May 2019", "Friday 3 May 2019")]),
        ("weekday: true", "On Friday, Sept. 31, 2019, and Friday, May 3, nothing.", []),
        ("impossible: true", "On February 29, 2019, on 31 June and on April 31.", [("February 29, 2019", ""), ("31 June", ""), ("April 31", "")]),
        ("impossible: true", "On February 29, 2020, on 31 July, and 45 May apples.", []),
        ("form: 3 May 2019", "On May 13, 2019, on May 3 and 4 June.", [("May 13, 2019", "13 May 2019"), ("May 3", "3 May")]),
        ("form: May 3, 2019", "On 13 May 2019, by May 4, in May 2019.", [("13 May 2019", "May 13, 2019")]),
        ("months: full", "On Sept. 3 and Jan 4, 2020, but March 3 and in Oct.", [("Sept. 3", "September 3"), ("Jan 4, 2020", "January 4, 2020")]),
        ("months: {January: Jan., August: Aug.}", "On January 3, Jan. 4, March 5, and in January; Mar. 6.", [("January 3", "Jan. 3"), ("Mar. 6", "March 6")]),
        ("ordinal: false", "On the 3rd of May and May 4th, 2019; the 3rd man.", [("the 3rd of May", "3 May"), ("May 4th, 2019", "May 4, 2019")]),
    ],
)  # fmt: skip
def test_date(tmp_path: Path, test: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(tmp_path, f"{DATE}{test}\n", text) == expected


@pytest.mark.parametrize(
    ("choose", "text", "expected"),
    [
        ("text", "Grey, gray, grey.", [("gray", "grey")]),
        ("text", "Gray, grey.", [("grey", "gray")]),
        ("text", "Gray and greyhounds in Gray.", []),
        ("house", "Gray, gray.", [("Gray", "Grey"), ("gray", "grey")]),
    ],
)
def test_house_form(tmp_path: Path, choose: str, text: str, expected: list[tuple[str, str]]) -> None:
    rule = f'extends: house-form\nmessage: "%s, %s"\nforms: [[grey, gray]]\nchoose: {choose}\n'
    assert told(tmp_path, rule, text) == expected


FORMS = 'extends: first-use\nmessage: "%s, %s"\nforms: {Gov.: Governor, WTO: World Trade Organization}\n'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The WTO met. The WTO left.", [("WTO", "World Trade Organization")]),
        ("The World Trade Organization met. The WTO left.", []),
        ("The WTO (World Trade Organization) met.", []),
        ("They met Gov. Smith and the governor's wife.", [("Gov.", "Governor")]),
        ("Governor Smith came. Gov. Smith left.", []),
    ],
)
def test_first_use_of_forms(tmp_path: Path, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(tmp_path, FORMS, text) == expected


@pytest.mark.parametrize(
    ("test", "text", "expected"),
    [
        ("characters: 20", "# Harbour opens after the storm\n\n# Harbour opens\n", ["the storm"]),
        ("words: 4", "# Harbour opens after the storm\n\n# Harbour opens\n", ["storm"]),
        ("case: sentence", "# Harbour Opens After Storm Damage\n\n# Harbour opens after Storm Ann\n", ["Harbour Opens After Storm Damage"]),
        ("case: title", "# Harbour opens after storm damage\n\n# Harbour Opens After Storm in May\n", ["Harbour opens after storm damage"]),
        ("end: none", "# The harbour opens.\n\n# Who opens it?\n\n# It opens …\n", ["."]),
        ("end: stop\nparts: body", "# Title\n\nHe left\n\nHe left.\n\n“Who left?”\n", ["left"]),
        ("repeated: true", "# The harbour opens\n\nThe harbour opens\n\nThe harbour opens today.\n", ["The harbour opens"]),
    ],
)  # fmt: skip
def test_headline(tmp_path: Path, test: str, text: str, expected: list[str]) -> None:
    rule = f'extends: headline\nmessage: "%s"\n{test}\n'
    assert [text for text, _ in told(tmp_path, rule, text, format="markdown")] == expected


@pytest.mark.parametrize("code", usage.CODES)
def test_every_usage_says_what_the_kinds_ask(code: str) -> None:
    known = usage.load(code)
    assert (len(known.MONTHS), len(known.SHORT_MONTHS), len(known.DAYS)) == (12, 12, 7)
    assert all(known.NUMBERS[n] for n in range(21))
    assert known.MEASURES
    assert known.LABELS
    assert known.NOT_COUNTED


WEEKDAYS = {
    "de": ("Am Montag, dem 16. Februar 2017, und am Donnerstag, 16. Februar 2017.", "Donnerstag"),
    "fr": ("Le lundi 16 février 2017 et le jeudi 16 février 2017.", "jeudi"),
    "es": ("El lunes 16 de febrero de 2017 y el jueves, 16 de febrero de 2017.", "jueves"),
    "it": ("Lunedì no; lunedì 16 febbraio 2017 e giovedì 16 febbraio 2017.", "giovedì"),
    "nl": ("Op maandag 16 februari 2017 en donderdag 16 februari 2017.", "donderdag"),
    "pl": ("W środę, 16 lutego 2017 r., i w czwartek 16 lutego 2017 r.", "czwartek"),
    "pt": ("Na segunda-feira, 16 de fevereiro de 2017, e na quinta-feira, 16 de fevereiro de 2017.", "quinta-feira"),
    "ru": ("В среду, 16 февраля 2017 года, и в четверг, 16 февраля 2017 года.", "четверг"),
}


@pytest.mark.parametrize("code", sorted(WEEKDAYS))
def test_weekday_in_other_languages(tmp_path: Path, code: str) -> None:
    text, right = WEEKDAYS[code]
    [(_, suggestion)] = told(tmp_path, f"{DATE}weekday: true\n", text, code)
    assert suggestion.startswith(right)


COUNTED = {
    "de": (
        "Die Polizei nahm 3 Männer fest.",
        "3 Prozent, 4 Euro, 5 Jahre alt, Seite 6 Absatz 2, 2 bis 12 Männer, um 8 Uhr, 3. Mai",
    ),
    "fr": ("Il a vu 3 hommes.", "Il a 3 ans, 4 euros, 5 % de plus, 3 mai, page 6 du livre, 2 à 12 hommes, 8 heures"),
    "es": (
        "Detuvieron a 3 hombres.",
        "3 años, 4 euros, 3 de mayo, artículo 5 de la ley, entre 2 y 12 hombres, a las 8 horas",
    ),
    "it": ("Ha visto 3 uomini.", "3 anni, 4 euro, 3 maggio, articolo 5 della legge, tra 2 e 12 uomini, alle 8 ore"),
    "nl": ("Hij zag 3 mannen.", "3 jaar, 4 euro, 3 mei, artikel 5 van de wet, 2 tot 12 mannen, om 8 uur"),
    "pl": ("Zatrzymano 3 mężczyzn.", "3 lata, 4 złote, 3 maja, art. 5 ustawy, od 2 do 12 mężczyzn, 5 mln"),
    "pt": ("Detiveram 3 homens.", "3 anos, 4 euros, 3 de maio, artigo 5 da lei, entre 2 e 12 homens, às 8 horas"),
    "ru": ("Задержали 3 человек.", "3 года, 4 рубля, 3 мая, статья 5 закона, от 2 до 12 человек, 5 млн"),
}


@pytest.mark.parametrize("code", sorted(COUNTED))
def test_small_figures_in_other_languages(tmp_path: Path, code: str) -> None:
    fires, silent = COUNTED[code]
    assert [text for text, _ in told(tmp_path / "a", SMALL, fires, code)] == ["3"]
    assert told(tmp_path / "b", SMALL, silent, code) == []
