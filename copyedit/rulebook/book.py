"""Folders of rule files -> a Rulebook, from a cache keyed by their contents."""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import nullcontext
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit import __version__, cache
from copyedit.core.findings import Problem
from copyedit.core.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
    from types import ModuleType

    _File = tuple[str, str, str, bytes]

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_INSTALLED = os.path.join(_PACKAGE, "_rules")
_COMPILERS = ("checks", "rulebook", "languages/usage")  # folders of modules that compiled rules depend on
KEY = os.path.join(_PACKAGE, "_data", "rules.key")


def _shelf(place: tuple[str, str]) -> str:
    """Of a language and a family; a style has a capital."""
    return place[0] + ("-styles" if place[1][:1].isupper() else "")


class Rulebook:
    """Rules, the problems of files that are none, and an index from trigger words to rules.

    A rule may stand in several languages under one id: `every` has them all, `rules` one of each id, for what they share.
    Rules lie in parts, by language and family; a part is read and unpacked when somebody asks for it. Parts that are asked for
    together lie on one shelf of the cache: the styles of a language, and its other families.
    """

    def __init__(self, rules: Iterable[Rule], problems: Iterable[Problem] = (), key: str = "") -> None:
        self.key = key  # of the contents of their files
        self.problems = list(problems)
        self.kinds: dict[str, str] = {}  # of each id, whatever is unpacked
        self._fetch: Callable[[str], bytes] = lambda _: b""
        self._away: set[tuple[str, str]] = set()  # parts on shelves that were not read yet
        self._packed: dict[tuple[str, str], bytes] = {}
        self._parts: dict[tuple[str, str], dict[str, Rule]] = {}
        self._index: dict[str, list[str]] = {}
        for rule in rules:  # a house's own rule replaces ours
            self._parts.setdefault((rule.language, rule.family), {})[rule.id] = rule
        for part in self._parts.values():
            self._note(part.values())

    @classmethod
    def unpacked(cls, head: bytes, key: str, fetch: Callable[[str], bytes]) -> Rulebook:
        """A book of what `packed` made; `fetch` brings a shelf of it by its name."""
        kinds, places, problems = marshal.loads(head)  # noqa: S302  # its checksum was right
        book = cls((), [Problem(*problem) for problem in problems], key)
        book.kinds, book._away, book._fetch = kinds, set(places), fetch
        return book

    def packed(self) -> tuple[bytes, dict[str, bytes]]:
        """(what says which rules there are, the shelves by name)"""
        shelves: dict[str, dict[tuple[str, str], bytes]] = {}
        for place in self._places:
            shelves.setdefault(_shelf(place), {})[place] = marshal.dumps([tuple(rule) for rule in self._part(place)])
        head = marshal.dumps((self.kinds, self._places, [tuple(problem) for problem in self.problems]))
        return head, {shelf: marshal.dumps(parts) for shelf, parts in shelves.items()}

    @property
    def _places(self) -> list[tuple[str, str]]:
        return sorted({*self._away, *self._packed, *self._parts})

    def _part(self, place: tuple[str, str]) -> Collection[Rule]:
        if place in self._away:
            self._packed |= marshal.loads(self._fetch(_shelf(place)))  # noqa: S302
            self._away -= self._packed.keys()
        packed = self._packed.pop(place, None)
        if packed is not None:
            rules = [Rule(*rule) for rule in marshal.loads(packed)]  # noqa: S302
            self._parts[place] = {rule.id: rule for rule in rules}
            self._note(rules)
        return self._parts[place].values()

    def _note(self, rules: Iterable[Rule]) -> None:
        for rule in rules:
            self.kinds[rule.id] = rule.kind
            for word in rule.triggers or ():
                self._index.setdefault(word, []).append(rule.id)

    @property
    def every(self) -> tuple[Rule, ...]:
        return tuple(rule for place in self._places for rule in self._part(place))

    @property
    def rules(self) -> dict[str, Rule]:
        return {rule.id: rule for rule in reversed(self.every)}

    def spoken(self, language: str, is_wanted: Callable[[str], bool] = bool) -> Iterator[Rule]:
        """The rules of any language and of this one, of wanted families; where both have one of an id, this one's."""
        places = [place for place in self._places if place[0] in (language, "any")]
        rules = [rule for place in places if is_wanted(place[1]) for rule in self._part(place)]
        own = {rule.id for rule in rules if rule.language == language}
        return (rule for rule in rules if rule.language == language or rule.id not in own)

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
                if name.endswith((".yml", ".yaml")) and not name.endswith(".test.yml"):
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
    built = _read(KEY).decode("ascii") if _INSTALLED in folders and os.path.isdir(_INSTALLED) else ""
    files = [file for folder in folders if not (built and folder == _INSTALLED) for file in _files(folder)]
    key = f"{built}{_digest(_PACKAGE, files)}" if files or not built else built
    here = crc32(os.fsencode(_PACKAGE))  # rules know where their files are
    entry = f"rulebook-{program(*_COMPILERS)}-{sys.hexversion:x}-{here:x}-{key}"

    def fetch(shelf: str) -> bytes:
        return cache.read(f"{entry}-{shelf}") or make().packed()[1][shelf]

    def make() -> Rulebook:
        every = [file for folder in folders for file in _files(folder)] if built else files
        made = _compiled(every, key, kind_of)
        head, shelves = made.packed()
        for shelf, data in shelves.items():
            cache.write(f"{entry}-{shelf}", data)
        cache.write(entry, head)  # last: where it is, the shelves are
        return made

    head = cache.read(entry)
    return Rulebook.unpacked(head, key, fetch) if head else make()


def _compiled(files: Iterable[_File], key: str, kind_of: Callable[[str], ModuleType]) -> Rulebook:
    from copyedit.core.budget import Budget, limited
    from copyedit.rulebook.files import compile_rule

    compiled = []
    budget, ours = Budget(), shipped_folder() + os.sep
    for path, language, rule_id, data in files:
        # Ours are known to end; on a slow machine they may take longer than a house's are given.
        with nullcontext() if path.startswith(ours) else limited(budget):
            budget.begin(len(data))
            compiled.append(compile_rule(path, language, rule_id, data, kind_of))
    rules = [rule for rule in compiled if isinstance(rule, Rule)]
    return Rulebook(rules, [problem for problem in compiled if isinstance(problem, Problem)], key)


def program(*folders: str) -> str:
    """What compiles the rules: a release (KEY tells builds of it apart), or the modules of some folders as they are now."""
    if os.path.isdir(_INSTALLED):
        return __version__
    facts = 0
    for folder in folders:
        for entry in sorted(os.scandir(os.path.join(_PACKAGE, folder)), key=lambda e: e.name):
            if entry.name != "__pycache__":
                facts = crc32(f"{entry.name} {entry.stat().st_mtime_ns}".encode(), facts)
    return f"{__version__}-{facts:x}"


def _files(folder: str) -> list[tuple[str, str, str, bytes]]:
    return [(*found, _read(found[0])) for found in rule_files(folder)]


def content_key(folder: str) -> str:
    """A digest of all rule files below a folder and of the modules that compile them; the build writes it to KEY."""
    places = [os.path.join(_PACKAGE, part) for part in _COMPILERS]
    modules = [os.path.join(place, name) for place in places for name in _names(place) if name.endswith(".py")]
    return _digest(folder, [*_files(folder), *((path, "", "", _read(path)) for path in modules)])


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
