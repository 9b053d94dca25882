"""What may have been meant where no frequent word is one edit away, and what the place says of an unknown word."""

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk
from copyedit.lexicon import open_lexicon
from copyedit.lexicon.edits import WORTH, Keyboard, moves, one_edit, unmerged
from copyedit.lexicon.letters import Letters, pack_letters

WORDS = ("kalender", "kalendarium", "informationen", "haus", "hausen", "maus", "mausen", "laus")
ALPHABET = "abcdefghijklmnopqrstuvwxyz"
LETTERS = Letters(memoryview(pack_letters(WORDS * 2, ALPHABET)), ALPHABET)


def said(code: str, text: str) -> list[tuple[str, str]]:
    found = Desk(Settings(languages=(code,), select=("spelling",))).check_text(text).findings
    return [(f.text, f.suggestions[0]) for f in found]


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        pytest.param(
            "de",
            "Sie lasen die Eregbnismenge vor.",
            [("Eregbnismenge", "Ergebnismenge")],
            id="letters swapped in a part",
        ),
        pytest.param("de", "Ich habe die Abeit getan.", [("Abeit", "Arbeit")], id="a noun behind its article"),
        pytest.param("de", "Der Ausschuß tagte, die rnoderne Kunst auch.", [("rnoderne", "moderne")], id="rn for m"),
        pytest.param(
            "cs",
            "Přinesl tecnologickými cestami zprávu.",
            [("tecnologickými", "technologickými")],
            id="a rare form of a word",
        ),
        pytest.param(
            "ru", "Полиция задержала пджозреваемого.", [("пджозреваемого", "подозреваемого")], id="the next Russian key"
        ),
        pytest.param(
            "fr", "Le directeur a mofidié le règlement.", [("mofidié", "modifié")], id="letters exchanged over one"
        ),
        pytest.param(
            "fr", "L’éxecution du budget a commencé.", [("éxecution", "exécution")], id="an accent on another letter"
        ),
        pytest.param(
            "en", "A preponderce of the evidence.", [("preponderce", "preponderance")], id="two letters left out"
        ),
        pytest.param("en", "The agresive bidder won.", [("agresive", "aggressive")], id="two doubled letters"),
        pytest.param(
            "en", "They studied the effets of the flood.", [("effets", "effects")], id="a word of other languages"
        ),
        pytest.param(
            "de",
            "Sie kam schließlch zum Fußbal und lobte die Straßse.",
            [("schließlch", "schließlich"), ("Fußbal", "Fußball"), ("Straßse", "Straße")],
            id="words with ß",
        ),
        pytest.param(
            "de",
            "Die unsachgemäß formartierte Zahl.",
            [("formartierte", "formatierte")],
            id="a rare form of a frequent word",
        ),
        pytest.param("ru", "Вы добавлете их в список.", [("добавлете", "добавляете")], id="a rare form of a verb"),
        pytest.param(
            "de", "Er änderte den SQL-Paramter.", [("Paramter", "Parameter")], id="a compound with an acronym"
        ),
        pytest.param(
            "de",
            "Zusammendfassend lässt sich sagen, dass es reicht.",
            [("Zusammendfassend", "Zusammenfassend")],
            id="a word with the capital of a sentence",
        ),
        pytest.param(
            "de",
            "Sie las es in verschiedenen Benuterkommentaren.",
            [("Benuterkommentaren", "Benutzerkommentaren")],
            id="a noun behind an adjective",
        ),
        pytest.param("de", "Das wird schwer, und es wirt teuer.", [("wirt", "wird")], id="a noun without its capital"),
        pytest.param(
            "de",
            "Ihre Epfehlungen kamen an, auch die Epfehlungen der anderen.",
            [("Epfehlungen", "Empfehlungen"), ("Epfehlungen", "Empfehlungen")],
            id="a long slip that returns",
        ),
        pytest.param("es", "La opcíon es buena.", [("opcíon", "opción")], id="an accent one letter too early"),
        pytest.param("es", "El usario paga.", [("usario", "usuario")], id="what is rather a slip than a name"),
        pytest.param("fr", "Il a payé de petis frais.", [("petis", "petits")], id="the same in French"),
        pytest.param("fr", "Npus avons gagné.", [("Npus", "Nous")], id="a short word at a sentence’s start"),
        pytest.param(
            "en",
            "They discussed ownwership/borrowing in the code.",
            [("ownwership", "ownership")],
            id="one of two words",
        ),
    ],
)
def test_told(code: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert said(code, text) == expected


@pytest.mark.parametrize(
    ("code", "text"),
    [
        pytest.param("de", "Axel Noack war Pfarrer in Wolfen, Frau Rübben aus Poole.", id="names without an article"),
        pytest.param("de", "Die Donaudampfschifffahrtsgesellschaft und ihr Schuhputzerkarrierist.", id="compounds"),
        pytest.param(
            "de", "Joans Tochter sah den rauhen Fünfakter, die botswanische Ministerin auch.", id="forms of names"
        ),
        pytest.param(
            "de", "Er will sich boostern lassen; gegendert wird nicht, gestreamt schon.", id="words of lately"
        ),
        pytest.param("de", "Am Sonntag abend stand der Wirt mitte Mai vor Gerlingen.", id="nouns without a capital"),
        pytest.param("es", "Viajó a Mostar con Usario.", id="names that are near a word"),
        pytest.param("fr", "Plac et Petis sont venus.", id="the same in French"),
        pytest.param("ru", "Это исторический район (комарка) в Испании.", id="a foreign word in brackets"),
        pytest.param("nl", "In andere landen (bijv. Zweden) is het niet anders.", id="an abbreviation"),
        pytest.param(
            "fr", "Le gavit précède l’église ; le gavit est rond, un gavit est carré.", id="a term that returns"
        ),
        pytest.param("ru", "Он носил шорты с лоферами и слушал песни.", id="new words"),
        pytest.param(
            "en", "The chain Grandes Salles opened a “salle obscure” in Paris.", id="French words side by side"
        ),
        pytest.param("en", "The copyedits and reticulose were chockfull of it.", id="words that nothing explains"),
        pytest.param("en", "The nodulation of roots and the fibration of sheaves.", id="terms that are known"),
        pytest.param("es", "Una reforma jurisprudencial del decimotercer capítulo.", id="long forms that are known"),
        pytest.param("fr", "Equipiers et adversaires ; Eviter le pire ; l’Etat a payé.", id="capitals without accents"),
        pytest.param("es", "La carátula de sus novelas policiacas era roja.", id="accents that many write so"),
        pytest.param("es", "La isla pertenece al municipio (vald) de Viimsi.", id="a gloss"),
        pytest.param("es", "El hongo Eumorphus sybarita consobrinus crece allí.", id="a name of a species"),
        pytest.param("es", "Vive en Champs - sur - Tarentaine - Marchal.", id="a name with hyphens that stand apart"),
        pytest.param("it", "Ha regnato dall'830 all'846 e ne scrive sull'«Espresso».", id="elided words"),
        pytest.param("nl", "De gemeenteraads- en provinciebesturen vergaderen.", id="a compound that goes on later"),
        pytest.param("en", "See docs/ownwership/borrowing.md and /home/ownwership.", id="paths"),
    ],
)
def test_silent(code: str, text: str) -> None:
    assert said(code, text) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("kalnder", "kalender", id="left out"),
        pytest.param("kkalender", "kalender", id="too much at the start"),
        pytest.param("kalende", "kalender", id="left out at the end"),
        pytest.param("kalenedr", "kalender", id="swapped"),
        pytest.param("xaus", "haus", id="another first letter"),
    ],
)
def test_repairs_look_like_words(wrong: str, right: str) -> None:
    found = [form for _, form in LETTERS.repairs(wrong, Keyboard())]
    assert right in found
    assert not [form for form in found if LETTERS.unseen(form)]


def test_unseen_letters() -> None:
    assert LETTERS.unseen("kalender") == []
    assert LETTERS.unseen("kalnder") == [1, 2, 3]


@pytest.mark.parametrize(
    ("wrong", "right", "rows", "kind"),
    [
        pytest.param("gexunde", "gesunde", ("qwertzuiopü", "asdfghjklöä", "yxcvbnm"), "slip", id="the key below"),
        pytest.param("геворит", "говорит", ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"), "change", id="far keys"),
        pytest.param("гьворит", "говорит", ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"), "slip", id="Russian keys"),
        pytest.param("карова", "корова", (), "sound", id="an unstressed vowel"),
        pytest.param("eleve", "elève", (), "accent", id="an accent"),
    ],
)
def test_kinds_of_edits(wrong: str, right: str, rows: tuple[str, ...], kind: str) -> None:
    assert one_edit(wrong, right, Keyboard(rows)) == kind


def test_letters_that_moved_or_merged() -> None:
    assert "modifie" in set(moves("mofidie"))
    assert "development" in set(moves("deveploment"))
    assert list(unmerged("rnodern")) == ["modern", "rnodem"]


@pytest.mark.parametrize("word", ["kalnder", "kalemder", "aklender", "kalender", "kallender", "fenste", "k", "", "zqx"])
def test_repairs_are_all_that_one_edit_makes_of_seen_letters(word: str) -> None:
    edits = {
        word[:i] + letter + word[j:] for i in range(len(word) + 1) for j in (i, i + 1) for letter in ("", *ALPHABET)
    }
    edits |= {word[:i] + word[i + 1] + word[i] + word[i + 2 :] for i in range(len(word) - 1)}
    edits = {edit for edit in edits if edit != word and not LETTERS.unseen(edit)}
    shortest = {edit for edit in edits if len(edit) < 3}  # of which a few are left out
    found = {form: kind for kind, form in LETTERS.repairs(word, Keyboard())}
    assert edits - shortest <= found.keys() <= edits
    assert found == {form: one_edit(word, form) for form in found}
    for least in sorted(set(WORTH.values())):
        worthy = [(kind, form) for form, kind in found.items() if WORTH[kind] >= least]
        assert list(LETTERS.repairs(word, Keyboard(), least)) == worthy


@pytest.mark.parametrize("code", ["de", "en"])
def test_letters_that_moved_are_found_as_each_by_itself(code: str) -> None:
    words = open_lexicon(code)
    for form in ("regen", "nuter", "ramket", "leben", "x", ""):
        found = {option for option in moves(form) if words.zipf(option)}
        assert {word.text for word in words.moved(form)} == found
    assert words.moved("nuter" if code == "de" else "ramket")
