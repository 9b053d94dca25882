"""A file is replaced in one step, or not at all: its name always leads to the old bytes or to the new ones.

The new file has no name until it is whole (where the system can do that), so that not even `kill -9` leaves a part of it.
Mode, owner and extended attributes go with it; a link keeps pointing where it did.
"""

from __future__ import annotations

import os
import stat
from functools import partial
from typing import TYPE_CHECKING
from zlib import crc32

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from io import BufferedWriter


class NotWritten(Exception):
    """Why a file was left as it is: one line."""


class Original(NamedTuple):
    """A file as it was when it was read."""

    target: str  # where links lead
    data: bytes
    facts: os.stat_result

    @classmethod
    def read(cls, path: str) -> Original:
        """Raises OSError."""
        target = os.path.realpath(path)
        with open(target, "rb", 0) as file:
            facts = os.fstat(file.fileno())
            return cls(target, file.read(), facts)


def replace(path: str, old: Original, data: bytes) -> None:
    """Put new bytes in the place of a file that nobody changed since it was read. Raises NotWritten."""
    _refuse_to_part(old.facts)
    folder, name = os.path.split(old.target)
    place = ""
    try:
        file, place = _open_new(folder)
        with file:
            _dress(file.fileno(), old)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if place:
                file.close()  # Windows moves no open file
            else:
                place = _name(file.fileno(), os.path.join(folder, f".copyedit-{crc32(os.fsencode(name)):08x}"))
            _refuse_if_changed(path, old)
            os.replace(place, old.target)
            place = ""
    except OSError as error:
        raise NotWritten(f"cannot be written: {(error.strerror or 'unknown reason').lower()}") from error
    finally:
        if place:
            os.unlink(place)


def _refuse_to_part(facts: os.stat_result) -> None:
    """What a new file in the old one's place would break."""
    if not stat.S_ISREG(facts.st_mode):
        raise NotWritten("is not a regular file")
    if not facts.st_mode & 0o222:
        raise NotWritten("is read-only")
    if facts.st_nlink > 1:
        raise NotWritten(f"has {facts.st_nlink} names (hard links), which would part")


def _refuse_if_changed(path: str, old: Original) -> None:
    try:
        now = Original.read(path)
    except OSError:
        raise NotWritten("was taken away while it was fixed") from None
    same = os.path.samestat(now.facts, old.facts) and now.facts.st_mode == old.facts.st_mode
    if not (same and now.target == old.target and now.data == old.data):
        raise NotWritten("was changed by another program while it was fixed; nothing is written")


def _open_new(folder: str) -> tuple[BufferedWriter, str]:
    """(a new file in the folder, its path: "" while it has none)."""
    if hasattr(os, "O_TMPFILE") and os.path.isdir("/proc/self/fd"):
        try:
            handle = os.open(folder, os.O_TMPFILE | os.O_WRONLY, 0o600)
        except OSError:  # this file system has no nameless files, or the folder is closed: then the next lines tell
            pass
        else:
            return os.fdopen(handle, "wb"), ""
    from tempfile import mkstemp

    handle, path = mkstemp(prefix=".copyedit-", dir=folder)
    return os.fdopen(handle, "wb"), path


def _name(handle: int, path: str) -> str:
    """Give a whole file a name for the moment until it takes the old one's place. Raises NotWritten.

    Its lock tells what another run is about to move from what a killed one left.
    """
    from fcntl import LOCK_EX, LOCK_NB, flock

    flock(handle, LOCK_EX)
    link = partial(os.link, f"/proc/self/fd/{handle}", path, src_dir_fd=handle)  # a directory's handle is not needed
    try:
        link()
    except FileExistsError:
        with open(path, "rb") as left:
            try:
                flock(left, LOCK_EX | LOCK_NB)
            except BlockingIOError:
                raise NotWritten("is being fixed by another run") from None
            os.unlink(path)
        link()
    return path


def _dress(handle: int, old: Original) -> None:
    """Owner, mode and extended attributes (access lists among them) of the old file; NotWritten where that is not allowed."""
    if not hasattr(os, "fchown"):
        return
    mine = os.fstat(handle)
    if (mine.st_uid, mine.st_gid) != (old.facts.st_uid, old.facts.st_gid):
        try:
            os.fchown(handle, old.facts.st_uid, old.facts.st_gid)
        except PermissionError:
            raise NotWritten("belongs to another user or group, and would no longer") from None
    os.fchmod(handle, stat.S_IMODE(old.facts.st_mode))
    if hasattr(os, "listxattr"):
        for name in os.listxattr(old.target):
            try:
                os.setxattr(handle, name, os.getxattr(old.target, name))
            except OSError:  # a label that the system itself gives, such as security.selinux
                continue
