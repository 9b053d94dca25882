"""Bytes by content key in the user's cache folder; a damaged, foreign or unwritable entry is a miss."""

from __future__ import annotations

import os
import sys
from zlib import crc32

_HEAD = 4  # bytes of the checksum in front of an entry


def folder() -> str:
    """COPYEDIT_CACHE_DIR, else the platform's place for caches."""
    if chosen := os.environ.get("COPYEDIT_CACHE_DIR"):
        return chosen
    home = os.path.expanduser("~")
    if sys.platform == "darwin":
        return os.path.join(home, "Library", "Caches", "copyedit")
    if sys.platform == "win32":
        return os.path.join(os.environ.get("LOCALAPPDATA", home), "copyedit", "cache")
    return os.path.join(os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache"), "copyedit")


def read(name: str) -> bytes | None:
    """An entry, or None. The name holds the content's key."""
    try:
        with open(os.path.join(folder(), name), "rb", 0) as file:
            data = file.read()
    except OSError:
        return None
    return data[_HEAD:] if crc32(data[_HEAD:]).to_bytes(_HEAD, "little") == data[:_HEAD] else None


def write(name: str, data: bytes) -> None:
    """Keep an entry; written whole or not at all, and silently not where the folder does not allow it."""
    place = os.path.join(folder(), name)
    new = f"{place}.{os.getpid()}.new"
    try:
        os.makedirs(os.path.dirname(place), exist_ok=True)
        with open(new, "wb") as file:
            file.write(crc32(data).to_bytes(_HEAD, "little") + data)
        os.replace(new, place)
    except OSError:
        return


def crypt(data: bytes, seal: bytes) -> bytes:
    """Seal and unseal: exclusive or with a stream of bytes that a text's digest begins, so that only the text opens it."""
    from hashlib import shake_256

    stream = shake_256(seal).digest(len(data))
    return (int.from_bytes(data, "little") ^ int.from_bytes(stream, "little")).to_bytes(len(data), "little")
