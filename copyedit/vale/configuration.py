"""Vale's configuration: where the styles are, and what holds for a file (styles, rules, levels, patterns to ignore)."""

from __future__ import annotations

import os

from copyedit.core.records import NamedTuple
from copyedit.vale import globs, ini
from copyedit.vale.problems import runtime

NAMES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")
LEVELS = ("suggestion", "warning", "error")
_OPTIONS = frozenset(
    "BasedOnStyles IgnorePatterns BlockIgnores TokenIgnores CommentDelimiters Transform Lang View Vocab".split()
)


class Settings(NamedTuple):
    """What holds for one file."""

    styles: tuple[str, ...]
    rules: dict[str, str]  # YES, NO or a level by a rule's name
    whole_styles: dict[str, str]  # the same by a style's name
    block_ignores: tuple[str, ...]
    token_ignores: tuple[str, ...]
    comment_delimiters: tuple[str, ...]
    vocabularies: tuple[str, ...]
    view: str

    def level_of(self, name: str, level: str) -> str:
        """The level at which a rule runs on this file; "" when it doesn't."""
        style = name.partition(".")[0]
        said = self.rules.get(name)
        if said is None:
            said = self.whole_styles.get(style)
            if said in LEVELS and style not in self.styles:
                said = None
        if said is None:
            return level if style in self.styles else ""
        if said in LEVELS:
            return said
        return level if said == "YES" else ""


class Configuration:
    """A configuration file's content. Raises Problem for what cannot hold."""

    def __init__(self, path: str, sections: list[tuple[str, dict[str, list[str]]]], *, level: str = "") -> None:
        self.path = path
        core: dict[str, list[str]] = {}
        for name, keys in sections:
            if not name:
                core |= keys
        self.sections = [(name, keys) for name, keys in sections if name and name not in ("formats", "asciidoctor")]
        self.sections.sort(key=lambda section: section[0] != "*")
        self.formats = {k: v[-1] for name, keys in sections if name == "formats" for k, v in keys.items()}
        self.level = level or (core.get("MinAlertLevel") or ["warning"])[-1]
        if self.level not in LEVELS:
            raise runtime("MinAlertLevel", f"MinAlertLevel must be one of {', '.join(LEVELS)}, not “{self.level}”")
        folder = os.path.dirname(os.path.abspath(path)) if path else os.getcwd()
        given = (core.get("StylesPath") or [""])[-1]
        self.styles_path = os.path.normpath(os.path.join(folder, os.path.expanduser(given))) if given else ""
        if given and not os.path.isdir(self.styles_path):
            raise runtime("StylesPath", f"The path '{self.styles_path}' does not exist.")
        self.vocabularies = tuple(ini.listed(core.get("Vocab", [])))
        self.ignored_scopes = tuple(ini.listed(core.get("IgnoredScopes", [])))
        self.skipped_scopes = tuple(ini.listed(core.get("SkippedScopes", [])))
        self.ignored_classes = tuple(ini.listed(core.get("IgnoredClasses", [])))
        self.word_template = (core.get("WordTemplate") or [""])[-1]
        self._settings: dict[tuple[str, ...], Settings] = {}

    @property
    def styles(self) -> tuple[str, ...]:
        """Every style that some section is based on."""
        named = [s for _, keys in self.sections for s in ini.listed(keys.get("BasedOnStyles", []))]
        return tuple(dict.fromkeys(named))

    @property
    def single_rules(self) -> tuple[str, ...]:
        """Rules named one by one."""
        return tuple({k: None for _, keys in self.sections for k in keys if "." in k and k not in _OPTIONS})

    def applies(self, path: str) -> bool:
        """Whether any section is about this file."""
        return any(self._about(name, path) for name, _ in self.sections)

    def _about(self, section: str, path: str) -> bool:
        return any(globs.matches(section, p) for p in self._names(path))

    def _names(self, path: str) -> list[str]:
        """A path as the sections may name it: itself, and with the extension of the format that it is mapped to."""
        stem, ext = os.path.splitext(path)
        mapped = self.formats.get(ext[1:])
        return [path, f"{stem}.{mapped}"] if mapped else [path]

    def settings(self, path: str) -> Settings:
        """What holds for a file: each matching section in order, `[*]` first."""
        matching = tuple(name for name, _ in self.sections if self._about(name, path))
        found = self._settings.get(matching)
        if found is None:
            found = self._settings[matching] = self._merged([k for n, k in self.sections if n in matching])
        return found

    def section(self, name: str) -> Settings:
        """What one section says, by its name."""
        return self._merged([keys for n, keys in self.sections if n == name])

    def _merged(self, sections: list[dict[str, list[str]]]) -> Settings:
        styles: tuple[str, ...] = ()
        rules: dict[str, str] = {}
        whole: dict[str, str] = {}
        lists: dict[str, list[str]] = {"BlockIgnores": [], "TokenIgnores": [], "CommentDelimiters": [], "Vocab": []}
        view = ""
        for keys in sections:
            if "BasedOnStyles" in keys:
                styles = tuple(ini.listed(keys["BasedOnStyles"]))
                if not styles:
                    rules, whole = {}, {}
            for key, values in keys.items():
                if key in lists:
                    lists[key] += [v for v in ini.listed(values) if v not in lists[key]]
                elif key == "IgnorePatterns":
                    lists["BlockIgnores"] += ini.listed(values)
                elif key == "View":
                    view = values[-1]
                elif key not in _OPTIONS:
                    said = rules if "." in key else whole
                    said.pop(key, None)
                    if values[-1] != "UNSET":
                        said[key] = values[-1]
        return Settings(
            styles, rules, whole, tuple(lists["BlockIgnores"]), tuple(lists["TokenIgnores"]),
            tuple(lists["CommentDelimiters"]), tuple(lists["Vocab"]), view,
        )  # fmt: skip


def load(path: str = "", *, level: str = "", use_global: bool = True, needed: bool = True) -> Configuration:
    """The configuration from a named file, or the nearest one above the working folder. Raises Problem."""
    if path and not os.path.isfile(path):
        raise runtime("--config", f"path '{path}' does not exist")
    found = path or os.environ.get("VALE_CONFIG_PATH", "") or _nearest(use_global=use_global)
    if not found and not needed:
        return Configuration("", [], level=level)
    if not found:
        raise runtime(".vale.ini not found", "no config file found")
    try:
        with open(found, encoding="utf-8") as file:
            text = file.read()
    except OSError as error:
        raise runtime("--config", f"{found}: {error.strerror}") from None
    return Configuration(found, ini.parse(text), level=level)


def _nearest(*, use_global: bool) -> str:
    folder = os.getcwd()
    while True:
        for name in NAMES:
            path = os.path.join(folder, name)
            if os.path.isfile(path):
                return path
        above = os.path.dirname(folder)
        if above == folder:
            break
        folder = above
    if use_global:
        base = os.environ.get("XDG_CONFIG_HOME") or os.path.expanduser("~/.config")
        for path in (os.path.join(base, "vale", ".vale.ini"), *(os.path.expanduser(f"~/{n}") for n in NAMES)):
            if os.path.isfile(path):
                return path
    return ""
