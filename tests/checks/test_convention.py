"""A departure from a language's convention is told each time; another convention is told once, or never."""

import pytest

from copyedit.config import Settings
from copyedit.core.findings import Finding
from copyedit.desk import Desk

OTHERS = ("spelling", "names", "grammar", "punctuation", "draft")
SPACED = "Il part ! Qui vient ? Nous : lui ; elle."


def told(language: str, text: str, *select: str) -> list[Finding]:
    settings = Settings(languages=(language,), ignore=OTHERS, select=select)
    return list(Desk(settings).check_text(text).findings)


@pytest.mark.parametrize(
    ("language", "text", "spans"),
    [
        pytest.param("fr", SPACED + " Oui! Non?", ["!", "?"], id="each in a text that has the convention"),
        pytest.param("fr", "Il part! Qui vient? Nous: lui; elle.", ["!"], id="once in a text that has another one"),
        pytest.param("fr", SPACED, [], id="nothing where all is right"),
        pytest.param("de", "“Ja”, sagte er. “Nein”, sagte sie.", ["“"], id="English quotation marks throughout"),
        pytest.param("ru", "“Да”, сказал он. “Нет”, сказала она.", ["“"], id="the same in Russian"),
        pytest.param("ru", '"Да", сказал он. "Нет", сказала она.', [], id="straight marks throughout"),
        pytest.param("en", "He left ... and came...", [], id="three dots throughout"),
        pytest.param("en", "He left… and came… and sat... and rose… and ran...", ["..."], id="once among signs"),
        pytest.param("es", "Quién viene? Cuándo sale? Qué bien!", ["viene"], id="no inverted marks at all"),
    ],
)
def test_told(language: str, text: str, spans: list[str]) -> None:
    assert [finding.text for finding in told(language, text)] == spans


def test_each_where_the_rule_is_named() -> None:
    found = told("fr", "Il part! Qui vient? Nous: lui; elle.", "typography.spaces")
    assert [finding.suggestions for finding in found] == [("\u202f!",), ("\u202f?",), ("\u00a0:",), ("\u202f;",)]


def test_marks_of_a_quotation_may_be_fixed_and_its_words_may_not() -> None:
    marks = told("de", "“Das gilt z.B. für Kiel”, sagte er. „Ja.“ „Nein.“", "typography.quotes")
    assert [finding.fix for finding in marks] == ["safe", "safe"]
    words = told("de", "„Das gilt z.B. für Kiel“, sagte er.", "typography.abbreviations")
    assert [(finding.text, finding.fix) for finding in words] == [("z.B.", "none")]
