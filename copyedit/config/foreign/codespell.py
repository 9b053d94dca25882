"""codespell's configuration: the words that it ignores and the files that it skips."""

from __future__ import annotations

from typing import Any

from copyedit.config.foreign import Imported, alternatives, own_list, read_list, words_of

NAMES = (".codespellrc", "setup.cfg", "pyproject.toml")


def read(folder: str, name: str, text: str) -> Imported | None:
    """Raises ValueError."""
    options = _options(name, text)
    if options is None:
        return None
    entries, notes, lists = _listed(options.get("ignore-words-list")), [], []
    for path in _listed(options.get("ignore-words")):
        lines, note = read_list(folder, path)
        entries += lines
        notes += [note] * bool(note)
        lists += own_list(path) if lines else []
    if options.get("ignore-regex"):
        notes.append("ignore-regex has no counterpart here")
    exclude = [
        glob for skipped in _listed(options.get("skip")) for part in alternatives(skipped) for glob in _globs(part)
    ]
    return Imported(name, words_of(entries), (*exclude, *lists), notes=tuple(notes))


def _options(name: str, text: str) -> dict[str, Any] | None:
    """Its table, with - in names; None where there is none."""
    if name.endswith(".toml"):
        from tomllib import loads

        table: dict[str, Any] | None = loads(text).get("tool", {}).get("codespell")
    else:
        from configparser import ConfigParser, Error

        parser = ConfigParser(interpolation=None, strict=False)
        try:
            parser.read_string(text, name)
        except Error as error:
            raise ValueError(str(error)) from error
        table = dict(parser["codespell"]) if parser.has_section("codespell") else None
    return None if table is None else {key.replace("_", "-"): value for key, value in table.items()}


def _listed(value: Any) -> list[str]:
    parts = value if isinstance(value, list) else [value] if isinstance(value, str) else []
    return [name for part in parts for entry in str(part).replace("\n", ",").split(",") if (name := entry.strip())]


def _globs(skipped: str) -> list[str]:
    """Its globs match whole paths as they are walked ("./build") and * takes / too."""
    if skipped in (".", "./", "*"):
        return []
    if skipped.startswith("./"):
        return ["/" + skipped[2:]]
    if "/" not in skipped.rstrip("/"):
        return [skipped]
    return ["/".join("**" if part == "*" else part for part in skipped.split("/"))]
