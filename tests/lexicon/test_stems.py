"""The tables of a compiled lexicon: what was put in is found again, and nothing else."""

from random import Random

from copyedit.lexicon.edits import one_edit
from copyedit.lexicon.forms import Forms, pack_forms
from copyedit.lexicon.halves import Halves, pack_halves
from copyedit.lexicon.neighbours import Word
from copyedit.lexicon.stems import Stems, pack_stems
from copyedit.lexicon.store import Store, pack

LETTERS = "abcdeéghijklmnoőprsștuvxzαβγδжзий"
CHANCE = Random(11)  # noqa: S311
WORDS = list({"".join(CHANCE.choices(LETTERS, k=CHANCE.randrange(1, 14))) for _ in range(12_000)})
OTHERS = list({"".join(CHANCE.choices(LETTERS, k=CHANCE.randrange(8, 14))) for _ in range(12_000)} - set(WORDS))


def test_stems() -> None:
    numbers = {word: CHANCE.randrange(400) for word in WORDS}
    stems = Stems(Store(pack(pack_stems("", {word.encode(): n for word, n in numbers.items()}))), "")
    assert {word: stems.number(word) for word in WORDS} == numbers
    assert not [word for word in OTHERS if stems.number(word) is not None]


def test_stems_of_one_set_are_told_from_other_words() -> None:
    stems = Stems(Store(pack(pack_stems("x.", {word.encode(): 0 for word in WORDS}))), "x.")
    assert all(stems.number(word) == 0 for word in WORDS)
    assert not [word for word in OTHERS if stems.number(word) is not None]


def test_a_dictionary_without_stems() -> None:
    assert Stems(Store(pack(pack_stems("", {}))), "").number("word") is None


def test_forms() -> None:
    kinds = {word: CHANCE.randrange(1, 16) for word in [*WORDS, "y" * 50, "y" * 51]}
    forms = Forms(Store(pack(pack_forms("forms", {word.encode(): n for word, n in kinds.items()}))))
    assert {word: forms.kinds(word.encode()) for word in kinds} == kinds
    assert not [word for word in OTHERS if forms.kinds(word.encode())]


def halves() -> tuple[list[Word], Halves]:
    words = [Word(word, 7 - n / 3000, n % 5 == 0) for n, word in enumerate(WORDS)]
    return words, Halves(Store(pack(pack_halves(words))))


def test_halves_find_words() -> None:
    words, index = halves()
    for word in words:
        found = index.find(word.text)
        assert found is not None
        assert (found.text, found.is_name, abs(found.zipf - word.zipf) < 0.03) == (word.text, word.is_name, True)
    assert not [word for word in OTHERS if index.find(word)]


def test_halves_give_every_word_one_edit_away() -> None:
    words, index = halves()
    for word in words[::40]:
        text = word.text
        i = CHANCE.randrange(len(text))
        slips = {text[:i] + text[i + 1 :], text[:i] + "q" + text[i:], text[:i] + "q" + text[i + 1 :]}
        slips |= {text[:i] + text[i : i + 2][::-1] + text[i + 2 :]}
        for slip in slips - {text, ""}:
            found = {w.text for w in index.one_edit(slip)}
            assert {w.text for w in words[::17] if one_edit(slip, w.text)} | {text} <= found
        assert text not in {w.text for w in index.one_edit(text[:-1] + "q", word.zipf + 0.1)}
