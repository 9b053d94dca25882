"""Write copyedit/_data, from a cache keyed by the data packages' versions and the compiler's own source."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

from copyedit import cache
from copyedit.lexicon.compile import english
from copyedit.lexicon.compile.packages import version

LEXICON = Path(__file__).resolve().parent.parent
COMPILERS = {"en": english}


def key(language: str) -> str:
    """What a compiled file depends on."""
    sources = b"".join(p.read_bytes() for p in sorted(LEXICON.rglob("*.py")))
    versions = "".join(f"{p} {version(p)}\n" for p in COMPILERS[language].PACKAGES)
    return hashlib.sha256(sources + versions.encode() + sys.byteorder.encode()).hexdigest()[:24]


def build_all(target: Path = LEXICON.parent / "_data") -> list[Path]:
    """Compile every language, or take it from the cache; the files written. Raises MissingData."""
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for language, compiler in COMPILERS.items():
        cached = Path(cache.folder(), "lexicons") / f"{language}-{key(language)}.lex"
        data = cached.read_bytes() if cached.is_file() else compiler.build()
        write(target / f"{language}.lex", data)
        written.append(target / f"{language}.lex")
        try:
            cached.parent.mkdir(parents=True, exist_ok=True)
            write(cached, data)
        except OSError:
            continue  # a cache that cannot be written costs time, not the build
    return written


def write(path: Path, data: bytes) -> None:
    """Replace a file in one step, if it differs."""
    if path.is_file() and path.read_bytes() == data:
        return
    new = path.with_name(f"{path.name}.{os.getpid()}.new")
    new.write_bytes(data)
    new.replace(path)
