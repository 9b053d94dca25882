"""Of many forms at once the same is found right as of each by itself, and most that one suffix makes are found at once."""

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit.lexicon import open_lexicon
from copyedit.lexicon.stems import PRIME, stem_hash
from copyedit.lexicon.stripping import LONGEST, Stripping, made, modulo
from copyedit.lexicon.words import Words

LANGUAGES = ("ar", "cs", "da", "de", "es", "fa", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "tr", "uk")


def forms(words: Words, chance: random.Random) -> list[str]:
    """Frequent words with another ending, now and then with a capital or a slip; and some that are no words."""
    hot = sorted(word for word in words.hot if word.isalpha() and len(word) > 3)
    endings = suffixes(words)
    found = ["", "x", "qqqq", "Ñandú", "ά" * LONGEST, "ß"]
    for word in chance.sample(hot, 1_000):
        form = word[: chance.randint(len(word) - 3, len(word))] + chance.choice(endings)
        if chance.random() < 0.2:
            at = chance.randrange(len(form))
            form = form[:at] + form[at + 1 :]
        found.append(form.capitalize() if chance.random() < 0.2 else form)
    return found


def suffixes(words: Words) -> list[str]:
    """The endings of the dictionary of up to two letters, and parts of them."""
    affixes = words.affixes[0]
    affixes.meant("")  # which opens it
    letters = sorted({letter for word in words.hot for letter in word})
    return [
        "",
        *(e for one in letters for e in (one, *(two + one for two in letters)) if affixes.suffix(e) is not None),
    ]


@pytest.mark.parametrize("code", LANGUAGES)
def test_many_are_right_as_each_is(code: str) -> None:
    alone, together = open_lexicon(code), open_lexicon(code)
    some = forms(alone, random.Random(code))  # noqa: S311 -- the same forms each time
    right = [form for form in some if alone.has(form)]
    found = made(together, some)
    together.remember_right(found)
    assert found <= set(right)
    assert [form for form in some if together.has(form)] == right
    assert len(found) > 10


@given(st.lists(st.text("aбñ中z", min_size=1, max_size=20), min_size=1, max_size=20), st.data())
def test_hashes(some: list[str], data: st.DataObject) -> None:
    stripping = Stripping(open_lexicon("ru").affixes[0])
    stripping.ways += [("", []), ("ый", []), ("y", [])]
    rows = np.arange(len(some))
    lengths = [data.draw(st.sampled_from([len(form[:n].encode()) for n in range(len(form) + 1)])) for form in some]
    way = [data.draw(st.integers(0, 3)) for _ in some]
    found = stripping.hashes(some, rows, np.array(lengths), np.array(way)).tolist()
    stems = [
        form.encode()[:length] + stripping.ways[n][0].encode()
        for form, length, n in zip(some, lengths, way, strict=True)
    ]
    assert found == [stem_hash(stem) for stem in stems]


@given(st.integers(0, (1 << 46) - 1), st.integers(0, (1 << 46) - 1))
def test_modulo(upper: int, lower: int) -> None:
    assert modulo(np.array([upper]), np.array([lower])).tolist() == [((upper << 30) + lower) % PRIME]
