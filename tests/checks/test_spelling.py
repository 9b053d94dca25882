"""Newsroom text: what must be flagged, with its span and first correction, and as much that must stay silent."""

import pytest

from copyedit.config import Settings
from copyedit.core.house import Entry
from copyedit.desk import Desk

DESK = Desk(Settings(select=("spelling",)))


def said(text: str, desk: Desk = DESK) -> list[tuple[str, str]]:
    return [(f.text, f.suggestions[0]) for f in desk.check_text(text).findings]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        pytest.param("These claims missrepresent the plan.", "missrepresent", "misrepresent", id="a doubled letter"),
        pytest.param("A militray and diplomatic crisis followed.", "militray", "military", id="two letters swapped"),
        pytest.param("The political leadershio resigned.", "leadershio", "leadership", id="the next key"),
        pytest.param("The goverment fell on Friday.", "goverment", "government", id="a letter left out"),
        pytest.param("He said it occured twice.", "occured", "occurred", id="a known misspelling"),
        pytest.param("They dont agree on anything.", "dont", "don't", id="an apostrophe left out"),
        pytest.param("He knows thats wrong.", "thats", "that's", id="an apostrophe left out of a word’s possessive"),
        pytest.param("The company’s employes’ pay rose.", "employes", "employees", id="before an apostrophe"),
        pytest.param("A well-knwon singer died.", "knwon", "known", id="a part of a compound"),
        pytest.param("THE GOVERMENT FALLS ON FRIDAY", "GOVERMENT", "GOVERNMENT", id="in capitals"),
        pytest.param(
            "THE SHOW WICH OPENED IN MAY IS BACK. READ IT HERE.", "WICH", "WHICH", id="a short word in capitals"
        ),
        pytest.param("MINISTER: I COULDN'T BELIVE IT!", "BELIVE", "BELIEVE", id="in a shouted headline"),
        pytest.param("Recieving the prize, she wept.", "Recieving", "Receiving", id="at a sentence’s start"),
        pytest.param(
            "Invesgtigators searched the house.", "Invesgtigators", "Investigators", id="a long word at a start"
        ),
        pytest.param("Tihs is the plan.", "Tihs", "This", id="a short word at a start, letters swapped"),
        pytest.param("The Rural Porject Office shut.", "Porject", "Project", id="letters swapped beside capitals"),
        pytest.param("The shop caughtfire at night.", "caughtfire", "caught fire", id="run together"),
        pytest.param("Maybe hewas right about it.", "hewas", "he was", id="short words run together"),
        pytest.param("He flew to Washigton on Monday.", "Washigton", "Washington", id="a misspelt frequent name"),
        pytest.param("The meeting is in Febuary.", "Febuary", "February", id="a month"),
    ],
)
def test_flagged(text: str, wrong: str, right: str) -> None:
    assert said(text) == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Qasem Soleimani met Valery Gerasimov and Dmitry Peskov at Vnukovo, Interfax said.", id="foreign names"
        ),
        pytest.param("Guerassimov alone is right, and so is Gerasimow.", id="transliterations"),
        pytest.param("Dr Ann Capling and Matt Makin of Herat spoke to Enver Solomon.", id="names like words"),
        pytest.param(
            "See https://militray.example/recieve, desk@recieve.example and @militray #recieve.", id="addresses"
        ),
        pytest.param("Open militray_data.csv, recieve.py or node.recieve in 12militray.", id="files and code"),
        pytest.param("NATO, UNHCR, the FBI’s MI5, iPhones and McDonald’s.", id="acronyms and camel case"),
        pytest.param(
            "NATO AND THE UNHCR SAY FRONTEX AND ISAF ARE AT WAR WITH TIME", id="acronyms in a line of capitals"
        ),
        pytest.param("BELIV, WICH, TEH AND THIR", id="a list of acronyms"),
        pytest.param("The BELIVE and WICH programmes end; see WICH.", id="acronyms that look like slips"),
        pytest.param("In chapter XIV of 3rd-century texts, the 1990s, 20kg and 5pm.", id="figures and units"),
        pytest.param("He’d’ve gone, they’re late, it’s ’tis, ma’am, o’clock.", id="contractions"),
        pytest.param("The saleyard had flystrike and antifracking unretweetable signs.", id="built words"),
        pytest.param("Путин и Лавров встретились. 漢字 ελληνικά", id="other scripts"),
        pytest.param("Her bête noire was the Schadenfreude of a café in São Paulo.", id="loan words"),
        pytest.param("Kashlinsky, Kashlinsky said. Kashlinsky left.", id="a name that is repeated"),
        pytest.param("Karamazov and Soleimani Meet Peskov in Vnukovo", id="a title-case line"),
        pytest.param("An anti-, pro- or semi-detached mid-Wales ex-minister.", id="fragments"),
    ],
)
def test_silent(text: str) -> None:
    assert said(text) == []


def test_house_words_are_right() -> None:
    desk = Desk(Settings(select=("spelling",), words=frozenset((Entry("goverment"), Entry("Leadershio")))))
    assert said("The goverment and Mr Leadershio.", desk) == []
    assert said("The leadershio fell.", desk) == [("leadershio", "leadership")]


@pytest.mark.parametrize(
    ("text", "dialect", "expected"),
    [
        pytest.param(
            "The colour of the harbour and its centre, a color.", "", [("color", "colour")], id="the minority is told"
        ),
        pytest.param("The color and the harbor of the center.", "", [], id="all American"),
        pytest.param("The color and the harbor.", "GB", [("color", "colour"), ("harbor", "harbour")], id="configured"),
        pytest.param("They organize and recognize the colour.", "GB", [], id="-ize is British, too"),
        pytest.param(
            "The colour of the Labor Party and the Defense Department.", "GB", [], id="names of organisations"
        ),
        pytest.param("A color and a colour.", "", [], id="a tie is nobody’s"),
        pytest.param(
            "They analyse the labour of a center and analyze its colour.",
            "AU",
            [("center", "centre"), ("analyze", "analyse")],
            id="Australian",
        ),
        pytest.param(
            "A tyre, a programme of the centre, a kerb.", "AU", [("programme", "program")], id="an Australian program"
        ),
        pytest.param(
            "The color of a tire in the centre; they analyse a travelled road.",
            "CA",
            [("color", "colour"), ("analyse", "analyze")],
            id="Canadian",
        ),
        pytest.param(
            "The colour of a tire; a cheque; they organize and analyze the defence.", "CA", [], id="all Canadian"
        ),
    ],
)
def test_dialect(text: str, dialect: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, Desk(Settings(select=("spelling.dialect",), dialect=dialect), DESK.book)) == expected


@pytest.mark.parametrize(
    ("text", "dialect", "expected"),
    [
        pytest.param("Das heisst, sie ist gross.", "DE", [("heisst", "heißt"), ("gross", "groß")], id="Germany"),
        pytest.param("Das heißt, mit dem Maß der Straße.", "CH", [("heißt", "heisst"), ("Maß", "Mass"), ("Straße", "Strasse")],
                     id="Switzerland"),
        pytest.param("Die Gasse, die Massen, dass, müssen, aussehen, aussagen.", "AT", [], id="ss everywhere"),
        pytest.param("Er mußte, daß Herr Voß kam.", "AT", [("mußte", "musste"), ("daß", "dass")], id="before 1996"),
        pytest.param("Herr Weiß sagte, das heisst, sie sei gross.", "", [], id="a name with ß in a Swiss text"),
        pytest.param("Das heisst, sie ist gross.", "GB", [], id="a dialect of another language"),
    ],
)  # fmt: skip
def test_sharp_s(text: str, dialect: str, expected: list[tuple[str, str]]) -> None:
    assert (
        said(text, Desk(Settings(languages=("de",), select=("spelling.dialect",), dialect=dialect), DESK.book))
        == expected
    )


def test_a_swiss_text_gets_swiss_corrections() -> None:
    desk = Desk(Settings(languages=("de",), select=("spelling",)), DESK.book)
    assert said("Das heisst, die Strasse ist für den Fussbal gesperrt.", desk) == [("Fussbal", "Fussball")]


def test_context_ranks() -> None:
    assert said("He wants the third of the country and the western therd of it.")[0][1] in ("third", "there")


@pytest.mark.parametrize(
    "text", ["x" * 10_000, "é" * 10_000, "militray" * 2_000, "a'" * 5_000, "-" * 10_000 + "militray"]
)
def test_long_words_take_no_time(text: str) -> None:
    import time

    start = time.process_time()
    said(text)
    assert time.process_time() - start < 1
