"""Our named tuples do what typing's do."""

from __future__ import annotations

import copy
import pickle
from typing import NamedTuple as Typing

import pytest

from copyedit.core.records import NamedTuple


class Ours(NamedTuple):
    """A record whose fields are called as what makes it might be."""

    new: str
    cls: int = 1
    tuple: tuple[int, ...] = ()

    @property
    def doubled(self) -> int:
        return self.cls * 2


class Theirs(Typing):
    new: str
    cls: int = 1
    tuple: tuple[int, ...] = ()


@pytest.mark.parametrize(
    "args, named", [(("a",), {}), (("a", 2), {}), (("a",), {"tuple": (3,)}), ((), {"new": "b", "cls": 4})]
)
def test_made_as_typing_makes_them(args: tuple, named: dict) -> None:
    ours, theirs = Ours(*args, **named), Theirs(*args, **named)
    assert ours == theirs
    assert hash(ours) == hash(theirs)
    assert (ours.new, ours.cls, ours.tuple) == theirs
    assert ours._asdict() == theirs._asdict()
    assert ours._replace(cls=9) == theirs._replace(cls=9)
    assert Ours._make(theirs) == ours
    assert repr(ours) == repr(theirs).replace("Theirs", "Ours")
    assert ours._fields == theirs._fields == Ours.__match_args__
    again = pickle.loads(pickle.dumps(ours))  # noqa: S301
    assert again == copy.copy(ours) == ours
    assert type(again) is Ours


@pytest.mark.parametrize(
    "args, named", [((), {}), (("a", 1, (), 2), {}), (("a",), {"nothing": 1}), (("a",), {"new": "b"})]
)
def test_a_wrong_call_fails(args: tuple, named: dict) -> None:
    with pytest.raises(TypeError):
        Ours(*args, **named)


def test_a_field_that_is_not_there_fails() -> None:
    with pytest.raises(ValueError, match="colour"):
        Ours("a")._replace(colour=1)
    with pytest.raises(TypeError, match="expected 3 values, got 1"):
        Ours._make(["a"])
    with pytest.raises(AttributeError):
        Ours("a").new = "b"


def test_methods_and_docstring_stay() -> None:
    assert Ours("a", 4).doubled == 8
    assert Ours.__doc__ == "A record whose fields are called as what makes it might be."
    match Ours("a", 5):
        case Ours(new, number):
            assert (new, number) == ("a", 5)
