"""Folders of rule files -> a Rulebook, from a cache keyed by their contents."""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit import __version__, cache
from copyedit.core.findings import Problem
from copyedit.core.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from types import ModuleType

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_INSTALLED = os.path.join(_PACKAGE, "_rules")
KEY = os.path.join(_PACKAGE, "_data", "rules.key")


class Rulebook:
    """Rules, the problems of files that are none, and an index from trigger words to rules.

    A rule may stand in several languages under one id: `every` has them all, `rules` one of each id, for what they share.
    """

    def __init__(self, rules: Iterable[Rule], problems: Iterable[Problem] = (), key: str = "") -> None:
        self.key = key  # of the contents of their files
        by_name = {(rule.language, rule.id): rule for rule in rules}  # a house's own rule replaces ours
        self.every = tuple(by_name.values())
        self.rules = {rule.id: rule for rule in reversed(self.every)}
        self.problems = list(problems)
        self._index: dict[str, list[str]] = {}
        for rule in self.every:
            for word in rule.triggers or ():
                self._index.setdefault(word, []).append(rule.id)

    def spoken(self, language: str) -> Iterator[Rule]:
        """The rules of any language and of this one; where both have one of an id, this one's."""
        own = {rule.id for rule in self.every if rule.language == language}
        for rule in self.every:
            if rule.language == language or (rule.language == "any" and rule.id not in own):
                yield rule

    def triggered(self, vocabulary: Collection[str], wanted: Mapping[str, Rule]) -> Iterator[Rule]:
        """The wanted rules without triggers, and those with one in a vocabulary of lower-case words."""
        called = {i for word in self._index.keys() & vocabulary for i in self._index[word]}
        for rule_id, rule in wanted.items():
            if rule.triggers is None or rule_id in called:
                yield rule


def shipped_folder() -> str:
    """The rules that come with the package: inside it once installed, beside it in a checkout."""
    return _INSTALLED if os.path.isdir(_INSTALLED) else os.path.join(os.path.dirname(_PACKAGE), "rules")


def rule_files(folder: str) -> Iterator[tuple[str, str, str]]:
    """(path, language, id) of each `<language>/<Style>/<Rule>.yml` below a folder, sorted."""
    for language in _names(folder):
        for style in _names(os.path.join(folder, language)):
            place = os.path.join(folder, language, style)
            for name in _names(place):
                if name.endswith((".yml", ".yaml")):
                    stem = name.rpartition(".")[0]
                    yield os.path.join(place, name), language, f"{style}.{stem}"


def _names(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if not name.startswith("."))
    except OSError:
        return []


def load(folders: Collection[str], kind_of: Callable[[str], ModuleType]) -> Rulebook:
    """All rules below the folders; `kind_of` gives the check of a kind. A file with a mistake is a problem."""
    # The package's own files were read once, when it was built.
    built = _read(KEY) if tuple(folders) == (_INSTALLED,) else b""
    files = [] if built else [file for folder in folders for file in _files(folder)]
    key = built.decode("ascii") or _digest(_PACKAGE, files)
    here = crc32(os.fsencode(_PACKAGE))  # rules know where their files are
    entry = f"rules-{_program()}-{sys.hexversion:x}-{here:x}-{key}.bin"
    if packed := cache.read(entry):
        rules, problems = marshal.loads(packed)  # noqa: S302  # its checksum was right  # its checksum was right
        return Rulebook([Rule(*rule) for rule in rules], [Problem(*problem) for problem in problems], key)
    from copyedit.rulebook.files import compile_rule

    files = files or [file for folder in folders for file in _files(folder)]
    compiled = [compile_rule(path, language, rule_id, data, kind_of) for path, language, rule_id, data in files]
    made = [rule for rule in compiled if isinstance(rule, Rule)]
    problems = [problem for problem in compiled if isinstance(problem, Problem)]
    cache.write(entry, marshal.dumps(([tuple(r) for r in made], [tuple(p) for p in problems])))
    return Rulebook(made, problems, key)


def _program() -> str:
    """What compiles the rules: a release, or in a checkout the modules as they are now."""
    if os.path.isdir(_INSTALLED):
        return __version__
    facts = 0
    for folder in ("checks", "rulebook", "languages/usage"):
        for entry in sorted(os.scandir(os.path.join(_PACKAGE, folder)), key=lambda e: e.name):
            facts = crc32(f"{entry.name} {entry.stat().st_mtime_ns}".encode(), facts)
    return f"{__version__}-{facts:x}"


def _files(folder: str) -> list[tuple[str, str, str, bytes]]:
    return [(*found, _read(found[0])) for found in rule_files(folder)]


def content_key(folder: str) -> str:
    """A digest of all rule files below a folder; the build writes it to KEY."""
    return _digest(folder, _files(folder))


def _digest(folder: str, files: Iterable[tuple[str, str, str, bytes]]) -> str:
    """What compiled rules depend on: the paths, relative to a folder, and the contents of their files."""
    try:
        from _blake2 import blake2b
    except ImportError:  # another Python than CPython
        from hashlib import blake2b
    digest = blake2b(digest_size=16)
    for path, _, _, data in files:
        digest.update(os.path.relpath(path, folder).encode("utf-8", "surrogateescape") + b"\0" + data + b"\0")
    return str(digest.hexdigest())


def _read(path: str) -> bytes:
    try:
        with open(path, "rb", 0) as file:
            return file.read()
    except OSError:
        return b""
