"""How long a rule may take: a clock ticks while rules run, and a rule that it meets too often in one text is stopped.

The ticks are signals of the processor time that was used, which the regular expression engine lets through in the
middle of a match. Where a system has no such signals, and outside the main thread, rules run as long as they do.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType, FrameType

try:
    import _signal as signal  # type: ignore[import-not-found]  # the enumerations of its front cost a millisecond
except ImportError:  # another Python than CPython
    import signal

TICK = 0.01  # seconds
_ONE = 0.6  # seconds that the first rule may take in a text, and so much more for every million code points:
_ONE_MORE = 0.2
_LEAST = 0.01  # and any rule, however many others have been stopped:
_MORE = 0.005
_ALL = 1.0  # seconds that all the rules that are stopped may take before it comes to that

# Functions that run one rule at a time, and the variable that says which.
_WATCHED: dict[CodeType, str] = {}


class OverBudget(Exception):
    """A rule was stopped in the middle of what it did."""

    def __init__(self, owner: Any) -> None:
        super().__init__("a rule took too long")
        self.owner = owner


class Budget:
    """The time that the rules of a run have used."""

    def __init__(self) -> None:
        self._left = _ALL
        self._one, self._least = _ONE, _LEAST
        self._ticks: dict[Any, int] = {}
        self._seen: set[Any] = set()

    def begin(self, length: int) -> None:
        """Another text, of so many code points: every rule begins anew."""
        self._ticks.clear()
        self._one = _ONE + _ONE_MORE * length / 1e6
        self._least = _LEAST + _MORE * length / 1e6

    def tick(self, _: int, frame: FrameType | None) -> None:
        owner = _owner(frame)
        if owner is None:
            return
        ticks = self._ticks[owner] = self._ticks.get(owner, 0) + 1
        if ticks * TICK >= max(self._least, min(self._one, self._left / 4)):
            self._left = max(0.0, self._left - ticks * TICK)
            self._ticks.pop(owner)
            raise OverBudget(owner)


def watched(function: Any, variable: str) -> Any:
    """Mark a function that runs one rule after the other; its variable holds the rule at work."""
    _WATCHED[function.__code__] = variable
    return function


def _owner(frame: FrameType | None) -> Any:
    """The rule at work, as (the object that runs it, its number or name)."""
    for _ in range(14):
        if frame is None:
            return None
        variable = _WATCHED.get(frame.f_code)
        if variable is not None:
            value = frame.f_locals.get(variable)
            name = getattr(value, "name", None) or getattr(value, "id", value)
            return None if value in (None, -1) else (id(frame.f_locals.get("self")), name)
        frame = frame.f_back
    return None


@contextmanager
def limited(budget: Budget) -> Iterator[None]:
    """Let the clock tick, where it does not yet."""
    try:
        before = signal.signal(signal.SIGVTALRM, budget.tick)
    except (AttributeError, ValueError):  # a system without it; not the main thread
        yield
        return
    try:
        signal.setitimer(signal.ITIMER_VIRTUAL, TICK, TICK)
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
