"""What earlier runs worked out of the same styles: files read, expressions compiled and indexed; kept in the cache.

Whatever is kept is found by what it was made of, so that nothing in it can be out of date.
"""

from __future__ import annotations

import marshal
import os
import sys
from typing import TYPE_CHECKING, Any
from zlib import crc32

from copyedit import __version__, cache

if TYPE_CHECKING:
    from collections.abc import Iterable

_FOLDER = os.path.dirname(__file__)
_MOST = 20_000  # entries; more is not kept
_known: dict[tuple[Any, ...], Any] = {}
_state: dict[str, Any] = {"name": "", "new": 0}


def begin(styles_path: str, styles: Iterable[str]) -> None:
    """Take up what is known of the styles."""
    key = crc32(repr((styles_path, *styles)).encode("utf-8", "surrogateescape"))
    name = f"vale-{_program()}-{sys.hexversion:x}-{key:x}.bin"
    if name != _state["name"]:
        _state.update(name=name, new=0)
        _known.clear()
        if packed := cache.read(name):
            _known.update(marshal.loads(packed))  # noqa: S302  # its checksum was right


def _program() -> str:
    """The modules that work it out, as they are now: one release may be built more than once."""
    facts = 0
    for folder in (_FOLDER, os.path.join(_FOLDER, "kinds")):
        for entry in sorted(os.scandir(folder), key=lambda e: e.name):
            if entry.name.endswith(".py"):
                known = entry.stat()
                facts = crc32(f"{entry.name} {known.st_size} {known.st_mtime_ns}".encode(), facts)
    return f"{__version__}-{facts:x}"


def get(*key: Any) -> Any:
    """What is known under a key, or None."""
    return _known.get(key)


def put(value: Any, *key: Any) -> None:
    """Remember plain data."""
    if len(_known) < _MOST:
        _known[key] = value
        _state["new"] += 1


def end() -> None:
    """Keep what is new, where it is worth writing."""
    if _state["name"] and _state["new"] * 20 > len(_known):
        cache.write(_state["name"], marshal.dumps(_known))
        _state["new"] = 0


def facts(path: str) -> tuple[str, int, int]:
    """What tells a file from another version of it. Raises OSError."""
    found = os.stat(path)
    return path, found.st_mtime_ns, found.st_size
