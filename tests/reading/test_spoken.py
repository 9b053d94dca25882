"""Texts in several languages: each paragraph in its own, and no flood where a language was not named."""

from __future__ import annotations

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

ENGLISH = "The harbour was closed on Monday after the storm, and the ferries stayed in the port for three days."
GERMAN = "Der Hafen wurde am Montag nach dem Sturm geschlossen, und die Fähren blieben drei Tage lang im Hafen liegen."
FRENCH = "Le port a été fermé lundi après la tempête, et les ferries sont restés à quai pendant trois jours entiers."
DANISH = (
    "Regeringen meddelte mandag, at forhandlingerne med kommunerne er brudt sammen, og at partierne bliver indkaldt."
)


def told(text: str, *languages: str) -> list[tuple[str, str, str]]:
    desk = Desk(Settings(languages=languages, select=("spelling", "grammar")))
    return [(f.text, f.language, f.rule) for f in desk.check_text(text).findings]


def test_each_paragraph_is_checked_in_its_language() -> None:
    text = f"{ENGLISH} The militray helped.\n\n{GERMAN} Das Militär hat geholfen, die Regirung auch.\n\n{ENGLISH}\n"
    assert told(text, "en", "de") == [
        ("militray", "en", "spelling.unknown-word"), ("Regirung", "de", "spelling.unknown-word"),
    ]  # fmt: skip


def test_the_order_of_the_languages_does_not_matter() -> None:
    text = f"{GERMAN}\n\n{FRENCH}\n\n{ENGLISH}\n"
    assert told(text, "en", "fr", "de") == told(text, "de", "en", "fr") == []


def test_a_short_line_is_in_the_language_of_the_one_before() -> None:
    assert told(f"{GERMAN}\n\nEin Regirungssprecher.\n", "en", "de") == [
        ("Regirungssprecher", "de", "spelling.unknown-word")
    ]


@pytest.mark.parametrize("languages", [("en",), ("en", "de")])
def test_a_paragraph_in_another_language_is_one_line_of_advice(languages: tuple[str, ...]) -> None:
    found = told(f"{ENGLISH} The militray helped.\n\n{DANISH}\n\n{ENGLISH}\n", *languages)
    assert [rule for _, _, rule in found] == ["spelling.unknown-word", "spelling.language"]


def test_a_bad_paragraph_is_not_taken_for_a_foreign_one() -> None:
    bad = "Teh harbour was colsed on Monday becuase of the storm, adn the ferrys stayed ther for thre days in teh port."
    assert len(told(bad, "en")) >= 5


def test_front_matter_says_the_language_of_the_text() -> None:
    desk = Desk(Settings(languages=("en", "fr"), select=("spelling",)))
    report = desk.check_text(f"---\nlang: fr\n---\n\n{FRENCH}\n\nLe gouvernemnt se tait.\n", path="a.md")
    assert [(f.text, f.language) for f in report.findings] == [("gouvernemnt", "fr")]


def test_one_language_costs_no_identification() -> None:
    desk = Desk(Settings(languages=("en",), select=("spelling",)))
    document = desk.read("a.txt", ENGLISH.encode())
    desk.check(document)
    assert "spoken" not in document._marks


@pytest.mark.parametrize(
    "text",
    [
        "Regeringen meddelte mandag, at forhandlingerne med kommunerne er brudt sammen, og at ministeren vil indkalde partierne.",
        "A kormány hétfőn közölte, hogy megszakadtak a tárgyalások az önkormányzatokkal, és a miniszter a jövő héten újabb megbeszélésre hívja a pártokat.",
        "Guvernul a anunțat luni că negocierile cu primăriile au eșuat și că ministrul va convoca partidele la o nouă întâlnire săptămâna viitoare.",
    ],
    ids=["Danish", "Hungarian", "Romanian"],
)
def test_a_paragraph_in_an_unnamed_language_has_no_misspelling(text: str) -> None:
    rules = {rule for _, _, rule in told(f"{ENGLISH}\n\n{text}\n", "en")}
    assert rules <= {"spelling.language"}


def test_a_list_of_names_is_not_another_language() -> None:
    assert ("militray", "en", "spelling.unknown-word") in told(
        "Present: Anna Dreyer, Piotr Nowak, Jan Peeters, Rosa Gil, Ada Bianchi, Ole Lund, Ivo Kos, Eva Blum; militray: Tom Hale.\n",
        "en",
    )
