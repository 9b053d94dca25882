"""The tables [languagetool] and [pyspellchecker] and the key `speller` -> fields of Settings."""

from __future__ import annotations

import os
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from copyedit.core.engine_settings import LanguageTool, PySpellChecker

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.core.errors import UserError

    Mistake = Callable[[str, str], UserError]

SPELLERS = ("copyedit", "pyspellchecker")
_LANGUAGETOOL: dict[str, tuple[type, str]] = {
    "url": (str, "the address of a server, such as “http://localhost:8081”"),
    "folder": (str, "the folder of an installation"),
    "hosts": (list, "a list of names of machines"),
    "spelling": (bool, "true or false"),
    "categories": (list, "a list of LanguageTool's categories"),
    "ignore-categories": (list, "a list of LanguageTool's categories"),
    "rules": (list, "a list of LanguageTool's rules"),
    "picky": (bool, "true or false"),
    "languages": (dict, "a table of language = LanguageTool's code"),
    "timeout": (float, "seconds, more than 0"),
    "time-limit": (float, "seconds, more than 0"),
    "requests": (int, "a number, more than 0"),
}
_PYSPELLCHECKER: dict[str, tuple[type, str]] = {
    "lists": (dict, "a table of language = path of a frequency file"),
    "distance": (int, "1 or 2"),
}


def engine_fields(table: dict[str, Any], folder: str, mistake: Mistake) -> dict[str, Any]:
    """What a configuration in a folder says of engines. Raises what `mistake` makes of a key and a message."""
    fields: dict[str, Any] = {}
    if "languagetool" in table:
        fields["languagetool"] = _languagetool(_checked("languagetool", table, _LANGUAGETOOL, mistake), folder, mistake)
    speller = table.get("speller", "copyedit")
    if speller not in SPELLERS:
        raise mistake("speller", f"speller must be {' or '.join(f'“{s}”' for s in SPELLERS)}, not “{speller}”")
    own = _checked("pyspellchecker", table, _PYSPELLCHECKER, mistake)
    if speller == "pyspellchecker":
        if own.get("distance", 1) not in (1, 2):
            raise mistake("distance", "distance must be 1 or 2")
        lists = sorted(own.get("lists", {}).items())
        fields["pyspellchecker"] = PySpellChecker(
            tuple((code, os.path.normpath(os.path.join(folder, os.path.expanduser(path)))) for code, path in lists),
            own.get("distance", 1),
        )
    return fields


def _languagetool(given: dict[str, Any], folder: str, mistake: Mistake) -> LanguageTool:
    if bool(given.get("url")) == bool(given.get("folder")):
        raise mistake("languagetool", "[languagetool] needs `url`, a server's address, or `folder`, an installation")
    if given.get("folder"):
        place = given["folder"] = os.path.normpath(os.path.expanduser(given["folder"]))
        if not os.path.isabs(place) or (_holds(folder, place) and not _holds(folder, os.path.expanduser("~"))):
            raise mistake(
                "folder",
                "folder must be an absolute path outside the folder of this file: drafts bring no program to be run",
            )
    fields: dict[str, Any] = {key.replace("-", "_"): tuple(v) if isinstance(v, list) else v for key, v in given.items()}
    fields["languages"] = tuple(sorted(given.get("languages", {}).items()))
    fields["hosts"] = tuple(host.lower() for host in given.get("hosts", ()))
    return LanguageTool()._replace(**fields)


def _holds(folder: str, place: str) -> bool:
    """Whether a path is a folder or lies in it, links followed."""
    outer, inner = os.path.realpath(folder), os.path.realpath(place)
    return inner == outer or inner.startswith(outer.rstrip(os.sep) + os.sep)


def _checked(name: str, table: dict[str, Any], known: dict[str, tuple[type, str]], mistake: Mistake) -> dict[str, Any]:
    """The keys of a table of an engine, each of its type."""
    given = table.get(name, {})
    if not isinstance(given, dict):
        raise mistake(name, f"{name} must be a table: [{name}]")
    for key, value in given.items():
        if key not in known:
            near = get_close_matches(key, known, 1)
            raise mistake(key, f"unknown key “{key}” in [{name}]" + (f"; did you mean “{near[0]}”?" if near else ""))
        wanted, what = known[key]
        if not _is_a(value, wanted):
            raise mistake(key, f"{key} must be {what}")
    return dict(given)


def _is_a(value: Any, wanted: type) -> bool:
    if wanted in (int, float):
        return isinstance(value, (int, wanted)) and not isinstance(value, bool) and value > 0
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return isinstance(value, wanted) and all(isinstance(item, str) for item in items)
