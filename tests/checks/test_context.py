"""The kind `context`: what fills a slot, what calls a context, and mistakes in a rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from copyedit import rulebook
from copyedit.config import Settings
from copyedit.desk import Desk, kind_of
from copyedit.rulebook.contexts import read_contexts

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, contexts: str, text: str, language: str = "de", format: str = "text") -> list[tuple[str, str]]:
    """(text, first suggestion) of what a rule with these contexts says."""
    place = folder / language / "House"
    place.mkdir(parents=True)
    rule = (
        f'extends: context\nmessage: "“%s” instead of “%s”."\nquoted: true\nclasses: {{pronoun: er sie es}}\n{contexts}'
    )
    (place / "Rule.yml").write_text(rule, encoding="utf-8")
    book = rulebook.load((str(folder),), kind_of)
    assert not book.problems
    desk = Desk(Settings(languages=(language,), select=("House",)), book)
    return [(f.text, f.suggestions[0]) for f in desk.check_text(text, format=format).findings]


def contexts(pair: str, *places: str) -> str:
    return f"contexts:\n  {pair!r}:\n" + "".join(f"    - {place!r}\n" for place in places)


SAID = contexts("das -> dass", "sagte , _ <pronoun>")


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        pytest.param(SAID, "Er sagte, das sie kommt.", [("das", "dass")], id="a class"),
        pytest.param(SAID, "Er sagte, das Kind sei krank.", [], id="no word of the class"),
        pytest.param(SAID, "Er sagte,\ndas sie kommt.", [("das", "dass")], id="across the end of a line"),
        pytest.param(SAID, "Was er sagte,\n\ndas sie.", [], id="not across paragraphs"),
        pytest.param(SAID, "Er sagte, das SIE kommt. Er sagte, DAS sie kommt.", [], id="capitals are other words"),
        pytest.param(SAID, "Er sagte, Das sie kommt.", [], id="a capital inside a sentence is a name"),
        pytest.param(contexts("das -> dass", "_ <pronoun>"), "Das er kam.", [("Das", "Dass")], id="the case is kept"),
        pytest.param(contexts("a -> b", "_ x? y"), "a x y, a y, a x x y.", [("a", "b"), ("a", "b")], id="an optional slot"),
        pytest.param(contexts("a -> b", "~x|z _"), "x a. z a. y a. a.", [("a", "b"), ("a", "b")], id="anything else"),
        pytest.param(contexts("a -> b", "_ -en~alten"), "a neuen, a alten, a en.", [("a", "b")], id="an ending, not a word"),
        pytest.param(contexts("a -> b", "_ ge-t~-iert"), "a gesagt, a geniert, a get.", [("a", "b")], id="both ends, not an ending"),
        pytest.param(contexts("a -> b", "_ -en"), "So kam a Bremen.", [], id="a name has no ending"),
        pytest.param(contexts("a -> b", "_ <Capital>"), "a Haus, a haus.", [("a", "b")], id="a capital"),
        pytest.param(contexts("a -> b", "_ <number>"), "a 20, a zwanzig.", [("a", "b")], id="a number"),
        pytest.param(contexts("a -> b", "x _ <stop>"), "x a. x a, x a", [("a", "b"), ("a", "b")], id="a sentence ends"),
        pytest.param(contexts("a -> b", "x _ <mark>"), "x a, x a-b, x a?", [("a", "b"), ("a", "b")], id="a mark, not a hyphen"),
        pytest.param(contexts("-ieren -> -iert", "er _"), "er marschieren, er Quieren.", [("marschieren", "marschiert")], id="an ending that makes a word"),
        pytest.param(contexts("in so fern -> insofern", "_"), "Er ist in so fern klug, in so weiter.", [("in so fern", "insofern")], id="several words"),
        pytest.param(contexts("haus -> Haus", "_"), "Im haus, im Haus.", [("haus", "Haus")], id="a noun"),
    ],
)  # fmt: skip
def test_german(tmp_path: Path, rule: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(tmp_path, rule, text) == expected


QUAL = contexts("qual' è -> qual è", "_")
PO = contexts("po -> po'", "un _ ~'")
A = contexts("a -> à", "_ Paris")


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        pytest.param(QUAL, "Qual'è, e qual’è, e qual è?", [("Qual'è", "Qual è"), ("qual’è", "qual è")], id="both apostrophes"),
        pytest.param(PO, "Un po alla volta.", [("po", "po'")], id="a straight apostrophe"),
        pytest.param(PO, "L’altro è un po alla volta.", [("po", "po’")], id="the apostrophe of the text"),
        pytest.param(PO, "Un po' e un po’.", [], id="what follows is no word"),
        pytest.param(PO, "Un po\u0301 così.", [], id="a letter with its mark apart"),
        pytest.param("bare-capitals: true\n" + A, "A Paris, il va a Paris.", [("a", "à")], id="a capital that may lack its accent"),
        pytest.param(A, "A Paris, il va a Paris.", [("A", "À"), ("a", "à")], id="a capital that must not"),
        pytest.param(A, "Il va a *Paris*.", [("a", "à")], id="markup around a word"),
    ],
)  # fmt: skip
def test_apostrophes_and_accents(tmp_path: Path, rule: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert told(tmp_path, rule, text, language="it", format="markdown") == expected


@pytest.mark.parametrize(
    ("pair", "place", "mistake"),
    [
        ("das", "_ er", "“das” is no pair"),
        ("das -> dass", "sagte er", "“sagte er” needs one “_”"),
        ("das -> dass", "_ <pronouns>", "no class <pronouns>"),
        ("-er -> -é", "_", "a context without a word that calls it"),
        ("ge-t -> -en", "x _", "must change one ending into one"),
        ("a -> b", "_ 1 2 3 4 5 6 7 8", "is longer than 8 words"),
    ],
)
def test_mistakes(pair: str, place: str, mistake: str) -> None:
    with pytest.raises(ValueError, match=mistake):
        read_contexts({pair: place}, {})


def test_a_dotted_capital_i_moves_nothing(tmp_path: Path) -> None:
    assert told(tmp_path, contexts("hiç bir -> hiçbir", "_"), "İİİİ: hiç bir.", language="tr") == [
        ("hiç bir", "hiçbir")
    ]
