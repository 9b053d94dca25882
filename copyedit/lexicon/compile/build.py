"""Write copyedit/_data, from a cache keyed by the data packages' versions and the compiler's own source."""

from __future__ import annotations

import hashlib
import os
import re
import sys
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
    folder = Path(cache.folder(), "lexicons")
    missing = [code for code in LONGEST_FIRST if not (folder / f"{code}-{keys[code]}.lex").is_file()]
    missing += [c for c in keys if c not in LONGEST_FIRST and not (folder / f"{c}-{keys[c]}.lex").is_file()]
    built = dict(zip(missing, _compile(missing), strict=True))
    for code, own in keys.items():
        cached = folder / f"{code}-{own}.lex"
        data = built.get(code) or cached.read_bytes()
        write(target / f"{code}.lex", data)
        if code in built:
            try:
                folder.mkdir(parents=True, exist_ok=True)
                write(cached, data)
            except OSError:
                continue  # a cache that cannot be written costs time, not the build
    return [target / f"{code}.lex" for code in keys]


LONGEST_FIRST = ("de", "ar", "sv", "pl")  # to compile


def _compile(codes: list[str]) -> list[bytes]:
    if len(codes) < 2 or (os.cpu_count() or 1) < 2:
        return [compile_language(code) for code in codes]
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(min(os.cpu_count() or 1, 4)) as pool:
        return list(pool.map(compile_language, codes))


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
