"""The nearest copyedit.toml (or [tool.copyedit] of a pyproject.toml) above a text, with the command line on top."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from copyedit.config.settings import Settings
from copyedit.core.records import NamedTuple
from copyedit.languages import CODES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from copyedit.core.house import Entry

_NAMES = ("copyedit.toml", "pyproject.toml", "words.txt", *(f"words.{code}.txt" for code in CODES))


class Found(NamedTuple):
    """What stands in a folder and above: the settings there, and what depends on a file's name."""

    settings: Settings
    base: str = ""  # the folder that globs are relative to
    overrides: tuple[tuple[Callable[[str], bool], Mapping[str, Any]], ...] = ()
    encodings: tuple[tuple[Callable[[str], bool], str], ...] = ()
    excludes: Callable[[str], bool] | None = None
    level: str = ""
    fail_on: str = ""


class Configuration:
    """Answers for each path. With `isolated` no file is read at all. Raises UserError for a file with a mistake."""

    def __init__(self, *, isolated: bool = False, overrides: Mapping[str, Any] | None = None) -> None:
        self._isolated = isolated
        given = dict(overrides or {})
        self._level, self._fail_on = given.pop("level", ""), given.pop("fail-on", "")
        self._given = given
        self._folders: dict[str, Found] = {}

    @property
    def level(self) -> str:
        """The least severity that is shown."""
        return self._level or self._here().level or "advice"

    @property
    def fail_on(self) -> str:
        """The least severity that fails a run, or never."""
        return self._fail_on or self._here().fail_on or "warning"

    def settings(self, path: str) -> Settings:
        """The settings of a file."""
        if self._isolated:
            if "" not in self._folders:
                self._folders[""] = Found(Settings()._replace(**self._given))
            return self._folders[""].settings
        found = self._folder(os.path.dirname(os.path.abspath(path)))
        settings = found.settings
        name = _relative(path, found.base)
        for matches, changes in found.overrides:
            if matches(name):
                settings = settings._replace(**changes)
        for matches, codec in found.encodings:
            if matches(name):
                settings = settings._replace(encoding=codec)
        return settings._replace(**self._given)

    def excluded(self, path: str) -> bool:
        """Whether the configuration leaves a file out, named or not."""
        if self._isolated:
            return False
        found = self._folder(os.path.dirname(os.path.abspath(path)))
        return found.excludes is not None and found.excludes(_relative(path, found.base))

    def _here(self) -> Found:
        return Found(Settings()) if self._isolated else self._folder(os.getcwd())

    def _folder(self, folder: str) -> Found:
        found = self._folders.get(folder)
        if found is None:
            parent = os.path.dirname(folder)
            above = self._folder(parent) if parent != folder else Found(Settings())
            names = set(_listed(folder))
            if "copyedit.toml" in names or "pyproject.toml" in names:
                from copyedit.config.files import read_folder

                above = read_folder(folder, names) or above
            words = [name for name in names if name.endswith(".txt")]
            if words:
                from copyedit.config.words import read_words

                known = above.settings.words.union(*(read_words(os.path.join(folder, w)) for w in words))
                above = above._replace(settings=above.settings._replace(words=known))
            elif (inherited := self._words_above(parent, folder)) - above.settings.words:
                above = above._replace(settings=above.settings._replace(words=above.settings.words | inherited))
            self._folders[folder] = found = above
        return found

    def _words_above(self, parent: str, folder: str) -> frozenset[Entry]:
        return self._folders[parent].settings.words if parent != folder else frozenset()


def _listed(folder: str) -> list[str]:
    """Of a folder's files, those that matter here, found by asking for few names."""
    return [name for name in _NAMES if os.path.isfile(os.path.join(folder, name))]


def _relative(path: str, base: str) -> str:
    return os.path.relpath(os.path.abspath(path), base).replace(os.sep, "/") if base else path
