"""Write copyedit/_data, from a cache keyed by the data packages' versions and the compiler's own source."""

from __future__ import annotations

import gc
import hashlib
import os
import re
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from copyedit import cache, languages
from copyedit.lexicon.compile.packages import version

ROOT = Path(__file__).resolve().parents[2]
IMPORT = re.compile(r"^from copyedit(?:\.([\w.]+))? import (.+)$", re.MULTILINE)


# What is compiled by a module of its own; "en.context" is a second file of English.
ENTRIES = {"en": "english", "en.context": "context"}


def packages(code: str) -> tuple[str, ...]:
    """The data packages that a language is compiled from."""
    return tuple(dict.fromkeys(package for package, *_ in languages.load(code.partition(".")[0]).LICENCES))


def compiler(code: str) -> list[Path]:
    """The modules that compiling a language runs: its entry, the language's own, and all that these import."""
    language = code.partition(".")[0]
    found: dict[Path, None] = {}
    left = [ROOT / f"lexicon/compile/{ENTRIES.get(code, 'language')}.py", ROOT / f"languages/{language}.py"]
    while left:
        path = left.pop()
        if path not in found:
            found[path] = None
            source = path.read_text(encoding="utf-8")
            for package, names in IMPORT.findall(source):
                folder = ROOT.joinpath(*package.split("."))
                modules = [folder.with_suffix(".py"), folder / "__init__.py"]
                modules += [folder / f"{name.strip()}.py" for name in names.split(" as ")[0].split(",")]
                left += [module for module in modules if module.is_file()]
    return sorted(found)


def key(code: str) -> str:
    """What a compiled file depends on."""
    found = hashlib.sha256(sys.byteorder.encode())
    for path in compiler(code):
        found.update(path.read_bytes())
    for package in packages(code):
        found.update(f"{package} {version(package)}\n".encode())
    return found.hexdigest()[:24]


def build_all(target: Path = ROOT / "_data") -> list[Path]:
    """Compile every language, or take it from the cache; the files written. Raises MissingData."""
    target.mkdir(parents=True, exist_ok=True)
    keys = {code: key(code) for code in (*languages.CODES, *ENTRIES)}
    missing = [code for code in (*LONGEST_FIRST, *keys) if not cached(code, keys[code]).is_file()]
    missing = list(dict.fromkeys(missing))
    built = dict(zip(missing, _make([(code, keys[code]) for code in missing]), strict=True))
    for code, own in keys.items():
        write(target / f"{code}.lex", built.get(code) or cached(code, own).read_bytes())
    return [target / f"{code}.lex" for code in keys]


LONGEST_FIRST = (
    "en", "de", "sv", "ar", "nl", "pt", "es", "pl", "uk", "nb", "cs", "fr", "ru", "it", "en.context",
)  # fmt: skip  # to compile


def cached(code: str, own: str) -> Path:
    return Path(cache.folder(), "lexicons", f"{code}-{own}.lex")


def _make(wanted: list[tuple[str, str]]) -> list[bytes]:
    if len(wanted) < 2 or (os.cpu_count() or 1) < 2:
        return [make(one) for one in wanted]
    from concurrent.futures import ProcessPoolExecutor

    # Tables are filled and kept: looking for garbage finds none.
    with ProcessPoolExecutor(min(os.cpu_count() or 1, 4), initializer=gc.disable) as pool:
        return list(pool.map(make, wanted))


def make(wanted: tuple[str, str]) -> bytes:
    """The compiled file of a language and its key. It is cached at once: a build that is stopped, or another one beside it, loses nothing."""
    place = cached(*wanted)
    if place.is_file():
        return place.read_bytes()
    data = compile_language(wanted[0])
    with suppress(OSError):  # a cache that cannot be written costs time, not the build
        place.parent.mkdir(parents=True, exist_ok=True)
        write(place, data)
    return data


def compile_language(code: str) -> bytes:
    """The compiled file of a language. Raises MissingData."""
    if code in ENTRIES:
        data: bytes = import_module(f"copyedit.lexicon.compile.{ENTRIES[code]}").build()
        return data
    from copyedit.lexicon.compile import language

    return language.build(code)


def write(path: Path, data: bytes) -> None:
    """Replace a file in one step, if it differs."""
    if path.is_file() and path.read_bytes() == data:
        return
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.write_bytes(data)
    new.replace(path)
