"""Frequency lists of German write ss for ß: what a dictionary of Germany writes with ß has the frequency of its Swiss form."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

SWISS = 1.0  # what the form that only Switzerland writes is rarer, in zipf


def with_sharp_s(zipf: Mapping[str, float], accepts: Callable[[str], bool]) -> tuple[dict[str, float], dict[str, str]]:
    """Frequencies with those forms, the most frequent first; {form of Switzerland: form of Germany}.

    `accepts`: whether a dictionary without Swiss stems has a form.
    """
    found, swiss = dict(zipf), {}
    for form, own in zipf.items():
        written = next((other for other in _written(form) if _is_right(other, accepts)), "") if "ss" in form else ""
        if not written:
            continue
        found[written] = own
        if not _is_right(form, accepts):
            swiss[form] = written
            found[form] = own - SWISS
    return dict(sorted(found.items(), key=lambda item: -item[1])), swiss


def _written(form: str) -> Iterator[str]:
    """A form with ß for one of its ss, then for all: "grossstadt" is "großstadt"."""
    at = form.find("ss")
    while at >= 0:
        yield form[:at] + "ß" + form[at + 2 :]
        at = form.find("ss", at + 1)
    if form.count("ss") > 1:
        yield form.replace("ss", "ß")


def _is_right(form: str, accepts: Callable[[str], bool]) -> bool:
    return accepts(form) or accepts(form[:1].upper() + form[1:])
