"""Direct speech: exact spans, across paragraphs, with missing marks; apostrophes and inches are none."""

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

DESK = Desk(Settings())


def quotations(text: str, value: str = "speech") -> list[str]:
    document = DESK.read("a.txt", text.encode())
    return [document.prose[m.start : m.end] for m in document.marks("quotation") if m.value == value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“We left early,” he said. “It was late.”", ["“We left early,”", "“It was late.”"], id="curly"),
        pytest.param('"We left early," he said.', ['"We left early,"'], id="straight"),
        pytest.param("«Nous sommes partis tôt», dit-il.", ["«Nous sommes partis tôt»"], id="guillemets"),
        pytest.param("»Wir gingen früh los«, sagte er.", ["»Wir gingen früh los«"], id="reversed guillemets"),
        pytest.param("„Wir gingen früh los“, sagte er.", ["„Wir gingen früh los“"], id="low and high"),
        pytest.param(
            "‘We left the players’ hotel early,’ he said.",
            ["‘We left the players’ hotel early,’"],
            id="single with a plural possessive",
        ),
        pytest.param("'We left it all behind,' he said.", ["'We left it all behind,'"], id="straight single"),
        pytest.param(
            "“It was dark.\n\n“Nobody could see.\n\n“Then it rained,” she said.",
            ["“It was dark.", "“Nobody could see.", "“Then it rained,”"],
            id="each paragraph opens, the last closes",
        ),
        pytest.param(
            "“It was very dark that night, he said.\n\nThe road was closed.",
            ["“It was very dark that night, he said."],
            id="a missing mark ends with its paragraph",
        ),
        pytest.param(
            "“It was a ‘dark and stormy’ night,” he said.", ["“It was a ‘dark and stormy’ night,”"], id="nested"
        ),
        pytest.param('“It was very dark here" he said.', ['“It was very dark here"'], id="mixed marks"),
        pytest.param("The players’ hotel in the 1990s’ style, rock ’n’ roll, ’tis said.", [], id="apostrophes"),
        pytest.param('A 6\' 2" man with a 12" board.', [], id="feet and inches"),
        pytest.param("No marks at all.", [], id="none"),
    ],
)
def test_speech(text: str, expected: list[str]) -> None:
    assert quotations(text) == expected


def test_up_to_three_words_are_a_scare_quote_unless_they_end_like_speech() -> None:
    assert quotations("The “so called experts” left.", "scare") == ["“so called experts”"]
    assert quotations("“No,” he said. “Go away!”") == ["“No,”", "“Go away!”"]


def test_sic_covers_the_words_before_it() -> None:
    report = DESK.check_text("The sign said recieve [sic] your goods, and they will recieve them.")
    assert [(f.text, f.start) for f in report.findings] == [("recieve", 54)]


def test_a_typo_in_speech_is_a_warning_that_no_fix_touches() -> None:
    [finding] = DESK.check_text("“The militray came back late,” he said.").findings
    assert (finding.severity, finding.fix, finding.scope) == ("warning", "none", "quote")
