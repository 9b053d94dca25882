"""A look at many texts at once passes over no text that meets a context, and nearly every one that meets none."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from copyedit.checks import context
from copyedit.config import Settings
from copyedit.desk import Desk
from copyedit.lexicon.cutting import join
from copyedit.rulebook.contexts import REACH, read_contexts
from copyedit.rulebook.meeting import Meeting
from copyedit.rulebook.stream import stream

if TYPE_CHECKING:
    from copyedit.core.rule import Rule
    from copyedit.rulebook.contexts import Slot

LANGUAGES = ("cs", "da", "de", "es", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "tr", "uk")
BETWEEN = (
    ", ",
    ". ",
    "\n",
    "\n\n",
    "\n \n",
    " - ",
    "-",
    "'",
    "’",
    " 5 ",
    "… ",
    " “",
    "\u00a0",
    "! ",
    " (",
    ") ",
    "_",
    "\u00ad",
)
STRANGE = ("Ünal", "İki", "23", "5th", "a5b", "Straße", "€", "—", "漢字", "ẽb", "a×b", "😀", "Paris", "NATO")


def tokens(text: str) -> list[str]:
    """The words and marks that a stream has of a text in lower case, ends of paragraphs and of the text as "/"."""
    found = stream([*join([text.encode()])])
    return [found.word(n) or "/" for n in range(len(found.hashes))][REACH:-REACH]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Der ÄRGER, 5 Ärzte", "der ärger , 5 ärzte", id="capitals beyond ASCII"),
        pytest.param("Он сказал: «Да»", "он сказал : « да »", id="Cyrillic"),
        pytest.param("L’été d'avant 'là'", "l été d avant ' là '", id="apostrophes"),
        pytest.param("a – b… “c” 😀", "a – b … “ c ” 😀", id="marks of three and four bytes"),
        pytest.param("a\nb\n\nc\n \n\n d", "a b / c / d", id="paragraphs"),
        pytest.param("a\u00a0b\u2009c", "a b c", id="spaces"),
        pytest.param("x_1 a-b e\u0301 so\u00adft", "x_1 a - b e\u0301 so\u00adft", id="what words are made of"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_the_tokens_of_a_stream_are_those_of_a_text(text: str, expected: str) -> None:
    assert tokens(text) == expected.split()
    assert [t.rstrip("'") or t for t in context.Tokens(text).low[REACH:-REACH] if t.strip()] == [
        t for t in expected.split() if t != "/"
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_many_texts_meet_what_each_meets(code: str) -> None:
    desk = Desk(Settings(languages=(code,), select=("spelling",)))
    rules = [rule for rule in desk.wanted(code).values() if rule.kind == "context"]
    look, chance = context.look(rules, desk), random.Random(code)  # noqa: S311 -- the same texts each time
    texts = [_laid_out(chance, rules).encode() for _ in range(200)]
    many = Meeting(context.all_called(rules)).of([*join(texts)])
    each = [look.one(text) for text in texts]
    assert sum(each) > 100
    assert not [text.decode() for text, met, told in zip(texts, many, each, strict=True) if told and not met]
    assert sum(map(bool, many)) <= sum(each) + 6


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_told_where_many_texts_meet_it_is_all_that_is_told(code: str) -> None:
    desk = Desk(Settings(languages=(code,), select=("spelling",)))
    rules = [rule for rule in desk.wanted(code).values() if rule.kind == "context"]
    look, chance = context.look(rules, desk), random.Random(f"{code} again")  # noqa: S311 -- the same texts each time
    texts = [f"{_laid_out(chance, rules)}. {_laid_out(chance, rules)}" for _ in range(100)]
    many = look.many([next(join([text.encode() for text in some])) for some in (texts[:30], texts[30:])])
    documents = [desk.read("a.txt", text.encode()) for text in texts]
    every = [set(context.check(document, rules, desk)) for document in documents]
    assert sum(map(bool, every)) > 5
    for document, spots, hits in zip(documents, many, every, strict=True):
        assert spots or not hits
        document.spots = {"context": spots or ()}
        assert set(context.check(document, rules, desk)) == hits


def _laid_out(chance: random.Random, rules: list[Rule]) -> str:
    """Words that a context is made of, with now and then something between or instead."""
    called = [(word, contexts) for word, contexts, _ in context.all_called(rules)]
    words: list[str] = []
    for _ in range(3):
        word, contexts = chance.choice(called)
        left, after, *_ = chance.choice([*contexts.values()])
        words += (
            [_filling(chance, slot) for slot in reversed(left)] + [word] + [_filling(chance, slot) for slot in after]
        )
        words.append(chance.choice(STRANGE + chance.choice(called)[:1]))
    words = [word.capitalize() if chance.random() < 0.2 else word for word in words]
    return "".join(word + (chance.choice(BETWEEN) if chance.random() < 0.2 else " ") for word in words)


def _filling(chance: random.Random, slot: Slot) -> str:
    some = [*sorted(slot[0]), *(f"{head}abc{tail}" for head, tail in slot[1])]
    return chance.choice(some if some and not slot[4] else [*some, *STRANGE, ".", ","])


@pytest.mark.parametrize(
    ("place", "met", "passed_over"),
    [
        pytest.param("sagte , _ er|sie", "Er sagte, das sie kommt.", "Er sagte das, sie kommt.", id="a mark before"),
        pytest.param("<stop> _ er", "Gut.\n\nDas er kommt.", "Gut, das er kommt.", id="a paragraph's start"),
        pytest.param("~von _ er", "das er", "von das er", id="anything else"),
        pytest.param("<number> _ er", "Die 7 das er.", "Die sieben das er.", id="a number"),
        pytest.param("<Capital> _ er", "Österreich das er.", "österreich das er.", id="a capital beyond ASCII"),
        pytest.param("_ ge-t~gewiss", "Es war das gehofft.", "Es war das Gehöft.", id="how a word begins and ends"),
        pytest.param("_ ge-t", "Es war das gehofft.", "Das hat das Gericht.", id="a name may end like any word"),
        pytest.param("l' _", "L’das", "l das", id="elided"),
    ],
)
def test_slots(place: str, met: str, passed_over: str) -> None:
    contexts, index = read_contexts({"das -> dass": place}, {})
    meeting = Meeting((word, dict(enumerate(contexts)), calls) for word, calls in index.items())
    told = meeting.of([*join([b"x", met.encode(), passed_over.encode()]), *join([b"x"])])
    assert [bool(at) for at in told] == [False, True, False, False]


@pytest.mark.parametrize("text", ["Gut.\r\n\r\nEr sagte, das sie kommt.", "\ufeffEr sagte, das sie kommt."])
def test_what_is_read_otherwise_is_asked_by_itself(text: str) -> None:
    desk = Desk(Settings(languages=("de",), select=("spelling.confusion",)))
    look = context.look([rule for rule in desk.wanted("de").values() if rule.kind == "context"], desk)
    assert look.many([*join([b"Gut.", text.encode(), b""])]) == [(), None, ()]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Er sagte, das sie kommt. Ärger! Er sagte, das er kommt.", ["das", "das"], id="in code points"),
        pytest.param("Er sagte, das SIE kommt.", [], id="met, but nothing is told"),
    ],
)
def test_a_look_tells_where(text: str, told: list[str]) -> None:
    desk = Desk(Settings(languages=("de",), select=("spelling.confusion",)))
    look = context.look([rule for rule in desk.wanted("de").values() if rule.kind == "context"], desk)
    (spots,) = look.many([*join([text.encode()])])
    assert [text[spot : spot + 3] for spot in spots or ()] == told
