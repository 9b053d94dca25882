"""copyedit.toml and pyproject.toml -> settings. A mistake is one line with the file, the line and the nearest name."""

from __future__ import annotations

import os
import re
import tomllib
from difflib import get_close_matches
from functools import partial
from typing import TYPE_CHECKING, Any

from pathspec import GitIgnoreSpec

from copyedit.config.configuration import Found
from copyedit.config.engines import engine_fields
from copyedit.config.settings import RANK, Settings
from copyedit.core.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable

_LISTS = {"languages", "styles", "rules", "select", "ignore", "scopes", "exclude"}
_KEYS = {
    **dict.fromkeys(_LISTS, "a list of texts"),
    "dialect": "“US”, “GB”, “AU”, “CA”, “DE”, “AT” or “CH”", "severity": 'a table of rule = "error", "warning", "advice" or "off"',
    "encoding": "a codec or a table of glob = codec", "fail-on": "error, warning, advice or never",
    "level": "error, warning or advice", "extend": "a path", "overrides": "tables with `files`",
    "languagetool": "a table", "pyspellchecker": "a table", "speller": "a name",
    "rules-as-of": "a version, such as “0.1”",
}  # fmt: skip
_PER_FILE = {"dialect", "languages", "styles", "select", "ignore", "severity", "scopes", "encoding"}


def read_folder(folder: str, names: Collection[str]) -> Found | None:
    """The configuration that stands in a folder, or None where its pyproject.toml has none. Raises UserError."""
    if "copyedit.toml" in names:
        path = os.path.join(folder, "copyedit.toml")
        return _found(path, _toml(path), ())
    path = os.path.join(folder, "pyproject.toml")
    table = _toml(path).get("tool", {}).get("copyedit")
    return None if table is None else _found(path, table, ())


def _toml(path: str) -> dict[str, Any]:
    try:
        with open(path, "rb") as file:
            return tomllib.load(file)
    except OSError as error:
        raise UserError(f"{path}: cannot be read: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{path}: {error}") from error


def _found(path: str, table: dict[str, Any], above: tuple[str, ...]) -> Found:
    folder = os.path.dirname(os.path.abspath(path))
    base = Found(Settings())
    if extended := table.get("extend"):
        target = os.path.normpath(os.path.join(folder, str(extended)))
        if target in above or target == os.path.abspath(path):
            raise _mistake(path, "extend", f"extends itself by way of {extended}")
        inner = _toml(target)
        if os.path.basename(target) == "pyproject.toml":
            inner = inner.get("tool", {}).get("copyedit", {})
        base = _found(target, inner, (*above, os.path.abspath(path)))
    _check_keys(path, table, _KEYS)
    changes = _changes(path, table, folder)
    overrides = []
    for override in table.get("overrides", ()):
        _check_keys(path, override, {**{k: _KEYS[k] for k in _PER_FILE}, "files": "a list of globs"})
        files = override.get("files", [])
        overrides.append((_globs(path, "files", files), _changes(path, override, folder)))
    encoding = table.get("encoding")
    return Found(
        base.settings._replace(**changes), folder, (*base.overrides, *overrides),
        tuple((_globs(path, glob, [glob]), str(codec)) for glob, codec in encoding.items()) if isinstance(encoding, dict) else base.encodings,
        _globs(path, "exclude", table["exclude"]) if table.get("exclude") else base.excludes,
        _choice(path, table, "level", RANK) or base.level, _choice(path, table, "fail-on", [*RANK, "never"]) or base.fail_on,
    )  # fmt: skip


def _check_keys(path: str, table: dict[str, Any], known: dict[str, str]) -> None:
    for key, value in table.items():
        if key not in known:
            near = get_close_matches(key, known, 1)
            raise _mistake(path, key, f"unknown key “{key}”" + (f"; did you mean “{near[0]}”?" if near else ""))
        if key in _LISTS and not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise _mistake(path, key, f"{key} must be {known[key]}")


def _changes(path: str, table: dict[str, Any], folder: str) -> dict[str, Any]:
    """The fields of Settings that a table sets."""
    fields: dict[str, Any] = {
        k: tuple(table[k]) for k in ("languages", "styles", "select", "ignore", "scopes") if k in table
    }
    if "rules" in table:
        fields["rules"] = tuple(os.path.normpath(os.path.join(folder, r)) for r in table["rules"])
    if dialect := _choice(path, table, "dialect", ("US", "GB", "AU", "CA", "DE", "AT", "CH")):
        fields["dialect"] = dialect
    if "rules-as-of" in table:
        fields["rules_as_of"] = _version(path, table["rules-as-of"])
    if "severity" in table:
        levels = table["severity"]
        for name, level in levels.items() if isinstance(levels, dict) else [("", None)]:
            if level not in (*RANK, "off"):
                raise _mistake(path, name or "severity", f"severity must be {_KEYS['severity']}")
        fields["severity"] = tuple(sorted(levels.items()))
    if isinstance(table.get("encoding"), str):
        fields["encoding"] = table["encoding"]
    return fields | engine_fields(table, folder, partial(_mistake, path))


def _choice(path: str, table: dict[str, Any], key: str, options: Iterable[str]) -> str:
    value = table.get(key, "")
    if value and value not in options:
        raise _mistake(path, key, f"{key} must be {_KEYS[key]}, not “{value}”")
    return str(value)


def _version(path: str, given: Any) -> str:
    if not (isinstance(given, str) and re.fullmatch(r"\d+(\.\d+)*", given, re.ASCII)):
        raise _mistake(path, "rules-as-of", f"rules-as-of must be {_KEYS['rules-as-of']}, not “{given}”")
    return given


def _globs(path: str, key: str, globs: list[str]) -> Callable[[str], bool]:
    try:
        return GitIgnoreSpec.from_lines(globs).match_file
    except ValueError as error:
        raise _mistake(path, key, f"{key}: {error}") from error


def _mistake(path: str, key: str, message: str) -> UserError:
    with open(path, encoding="utf-8", errors="replace") as file:
        lines = file.read().splitlines()
    at = next((n for n, line in enumerate(lines, 1) if re.match(rf'\s*\[*\s*"?{re.escape(key)}\b', line)), 0)
    return UserError(f"{path}:{at}: {message}" if at else f"{path}: {message}")
