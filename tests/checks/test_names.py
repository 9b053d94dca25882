"""Two spellings of one name are told; two people are not."""

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

DESK = Desk(Settings(select=("names",)))


def told(text: str) -> list[tuple[str, str]]:
    return [(f.text, f.suggestions[0]) for f in DESK.check_text(text).findings]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Qasem Soleimani left. Qasem Soleimani came. Qassem Soleimani slept.",
            [("Qassem", "Qasem")],
            id="a first name",
        ),
        pytest.param(
            "Mr Guerassimov spoke. Gerasimov left, and Gerasimov came back.",
            [("Guerassimov", "Gerasimov")],
            id="a transliteration",
        ),
        pytest.param(
            "Kashlinsky said so. “No,” Kashlinsky said. Kashlinksy left.",
            [("Kashlinksy", "Kashlinsky")],
            id="letters swapped",
        ),
        pytest.param(
            "SOLEIMANI LEAVES MOSCOW\n\nThe general Soleimani left. Soleimany, an aide said, was tired.",
            [("Soleimany", "Soleimani")],
            id="a title in capitals",
        ),
        pytest.param("In Vnukovo, and later in Vnokovo, it rained.", [("Vnokovo", "Vnukovo")], id="on a tie the later"),
        pytest.param(
            "President Erdoğan spoke. Then Erdoğan left. Erdogan was late.", [("Erdogan", "Erdoğan")], id="diacritics"
        ),
        pytest.param(
            "The trader Paras Raykar sold eggs. On Tuesday neighbours of Rzykar paid for new ones.",
            [("Rzykar", "Raykar")],
            id="two that nobody knows, in different company",
        ),
        pytest.param(
            "On Tuesday neighbours of Rzykar paid. The trader Paras Raykar sold eggs.",
            [("Rzykar", "Raykar")],
            id="on a tie the one of odder letters, though it comes first",
        ),
        pytest.param(
            "The bank denies a trap for Huawei. It bears no grudge against Huawe, it said.",
            [("Huawe", "Huawei")],
            id="the last letter left out",
        ),
        pytest.param(
            "President Itamar Franco spoke in Recife. Reporters waited until Itarnar left.",
            [("Itarnar", "Itamar")],
            id="two letters that look like one",
        ),
        pytest.param(
            "Bogd Khaan ruled in Urga. A letter to Bogd Kgaan was found there.",
            [("Kgaan", "Khaan")],
            id="the first sound misread",
        ),
    ],
)
def test_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Jonas Brodin passed to Joonas Korpisalo.", id="two players"),
        pytest.param("Alvin Yeung of the Civic Party and Eunice Yung of the other one argued.", id="two families"),
        pytest.param("Francis Bouchard scored, and Francois Beauvillier did, too.", id="two who both exist"),
        pytest.param("Marie Blanc met Maria Sand; Marie and Maria talked.", id="two first names"),
        pytest.param("Leif Erikson bought shares in the company Ericsson.", id="a person and a company"),
        pytest.param("Iran and Iraq, Austria and Australia, Niger and Nigeria.", id="countries"),
        pytest.param("Syria and the Syrians; Moscow’s Muscovites; Russia and Russian.", id="places and their people"),
        pytest.param("The Johnsons met Johnson and Johnston’s lawyer Jane Johnston.", id="plurals and other families"),
        pytest.param("Gerasimov’s deputy met Gerasimov.", id="a possessive"),
        pytest.param("The Lakers won. It was his Laker debut, and the Lakers cheered.", id="one of a team"),
        pytest.param(
            "Yemen and the Yemenis; Iraq and an Iraqi; Oman and an Omani.", id="a country and one of its people"
        ),
        pytest.param("Flights AC1200 and AC1900 left.", id="codes"),
    ],
)
def test_silent(text: str) -> None:
    assert told(text) == []


def test_readers_comments_are_no_evidence() -> None:
    body = "Soleimani left on Monday after a long meeting with the minister, officials said.\n\nNobody else came to the airport that day, they said.\n\n"
    assert told(body + "2 Comments\nNewest\n\nSoleimany was there, I saw him.") == []


def test_many_names_take_no_time() -> None:
    import time

    text = " and ".join(f"Zor{a}{b}{c}ko" for a in "abcdefghijklmnop" for b in "aeiou" for c in "bcdfghjklmnpqrstvwxz")
    start = time.process_time()
    told(text)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param(
            "en",
            "Huwaei denied it. An engineer said that Huawei had known.",
            [("Huwaei", "Huawei")],
            id="the one that nobody knows, though it stands first",
        ),
        pytest.param(
            "ru",
            "Во вторник Степанов прибыл в Казань. Позже Сетпанов уехал, и Степанов остался один.",
            [("Сетпанов", "Степанов")],
            id="Cyrillic",
        ),
        pytest.param(
            "pl",
            "Wczoraj Łukaszenka wrócił. Potem Łukaszneka milczał, a Łukaszenka pisał.",
            [("Łukaszneka", "Łukaszenka")],
            id="a Polish capital",
        ),
        pytest.param(
            "pt",
            "Os soldados deixaram a Cisjordânia. Ontem voltaram à Cisjirdânia.",
            [("Cisjirdânia", "Cisjordânia")],
            id="a name that one Portuguese dictionary has in lower case",
        ),
        pytest.param(
            "de",
            "Corona bestimmt den Alltag. Ein Drittel hat sich mit dem Coorna-Erreger angesteckt.",
            [("Coorna", "Corona")],
            id="a part of a name with hyphens",
        ),
        pytest.param(
            "fr",
            "La ville de Levallois a voté. Levallos-Perret attend.",
            [("Levallos", "Levallois")],
            id="two that end with s",
        ),
        pytest.param(
            "de", "Die SPD-Politikerin und der SPD-Politiker kamen, auch Müller-Meier und Frau Möller.", [], id="parts"
        ),
        pytest.param("ru", "Вчера газета писала, что газеты и газетам верят.", [], id="lower case is no name"),
        pytest.param("ru", "Олаф Шольц уехал. О Шольце говорили, и Шольца ждали.", [], id="Russian cases"),
        pytest.param("pl", "Kanclerz Albrechta milczał. Do Albrechtu pisano.", [], id="endings of what nobody knows"),
        pytest.param("pl", "Śląsk wygrał, a Śląska nie było. Łódź czeka, w Łodzi pada.", [], id="Polish cases"),
    ],
)
def test_told_in_other_alphabets(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    desk = Desk(Settings(languages=(code,), select=("names",)))
    assert [(f.text, f.suggestions[0]) for f in desk.check_text(text).findings] == expected
