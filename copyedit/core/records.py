"""Named tuples as typing makes them, made in a fifth of the time: a check's start-up defines two dozen of them."""

from __future__ import annotations

from types import FunctionType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414  # so that type checkers know it
else:
    try:
        from _collections import _tuplegetter
    except ImportError:  # another Python than CPython
        from operator import itemgetter

        def _tuplegetter(number, _):
            return property(itemgetter(number))

    _new = tuple.__new__
    # Compiled with this module, since `eval` takes time at every start.
    _MAKERS = {
        make.__code__.co_argcount - 1: make.__code__
        for make in (
            lambda _cls, a: _new(_cls, (a,)),
            lambda _cls, a, b: _new(_cls, (a, b)),
            lambda _cls, a, b, c: _new(_cls, (a, b, c)),
            lambda _cls, a, b, c, d: _new(_cls, (a, b, c, d)),
            lambda _cls, a, b, c, d, e: _new(_cls, (a, b, c, d, e)),
            lambda _cls, a, b, c, d, e, f: _new(_cls, (a, b, c, d, e, f)),
        )
    }

    def _code(fields):
        """The code of a `__new__` that takes some fields by place or by name."""
        code = _MAKERS.get(len(fields))
        if code:
            return code.replace(co_varnames=("_cls", *fields))
        listed = ", ".join(fields)
        return eval(f"lambda _cls, {listed}: _new(_cls, ({listed},))", {}).__code__  # noqa: S307

    class _Record(tuple):
        """What all of them share."""

        __slots__ = ()
        _fields = ()

        @classmethod
        def _make(cls, values):
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"expected {len(cls._fields)} values, got {len(made)}")
            return made

        def _replace(self, /, **changes):
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"no such fields: {', '.join(changes)}")
            return made

        def _asdict(self):
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self):
            shown = ", ".join(f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({shown})"

        def __getnewargs__(self):
            return tuple(self)

    class _Maker(type):
        def __new__(cls, name, bases, space):
            if not bases:
                return super().__new__(cls, name, bases, space)
            fields = tuple(space["__annotations__"])
            defaults = {field: space[field] for field in fields if field in space}
            make = FunctionType(_code(fields), globals(), "__new__", tuple(defaults.values()))
            space |= {"__slots__": (), "__new__": make, "_fields": fields, "__match_args__": fields}
            space |= {field: _tuplegetter(number, None) for number, field in enumerate(fields)}
            return type(name, (_Record,), space)

    class NamedTuple(metaclass=_Maker):
        """`class Word(NamedTuple): text: str`, defaults and methods as in typing's."""
