"""Reports of texts that were checked before, by content, configuration and program, in one SQLite file.

No word of a draft can be read from it: an entry is sealed with a key that only the text itself gives. Whatever is wrong
with the file costs a check anew, never a finding: it is rebuilt where it is damaged, and left alone where it is closed.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
import sys
import time
from hashlib import blake2b
from typing import TYPE_CHECKING

from copyedit import __version__, cache
from copyedit.core.findings import Finding, Other, Report
from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from copyedit.config.settings import Settings
    from copyedit.rulebook import Rulebook

_FILE = "results-1.sqlite"
_TABLE = "CREATE TABLE IF NOT EXISTS results (name BLOB PRIMARY KEY, day INTEGER, sealed BLOB)"
_PATIENCE = 2.0  # seconds to wait for another run that writes
_AT_ONCE = 1_000  # reports that wait to be written
_DAYS = 30  # that an entry is kept unused
_MOST = 200_000  # entries
_PROOF = 8  # bytes that tell a whole entry from a damaged one


class Key(NamedTuple):
    """The name of an entry, and what opens it."""

    name: bytes
    seal: bytes


class Results:
    """The results of one program. The file is opened when it is first asked for."""

    def __init__(self, program: bytes) -> None:
        self.program = program
        self._configurations: dict[tuple[Settings, str, str], bytes] = {}
        self._base: sqlite3.Connection | None = None
        self._closed = False
        self._new: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._today = int(time.time() // 86_400)

    def key(self, data: bytes, settings: Settings, book: Rulebook, format: str) -> Key:
        """The key of a file's bytes under settings and rules, read in a format."""
        known = self._configurations.get((settings, book.key, format))
        if known is None:
            plain = repr((*settings._replace(words=frozenset()), sorted(settings.words), book.key, format))
            known = blake2b(plain.encode("utf-8", "surrogatepass"), key=self.program).digest()
            self._configurations[settings, book.key, format] = known
        digest = blake2b(data, key=known).digest()
        return Key(digest[:16], digest[16:])

    def find(self, wanted: Sequence[tuple[str, Key]], *, counted: bool) -> dict[str, Report]:
        """The reports, without their texts, of those (path, key) that are known. `counted`: with lines not checked."""
        found = {}
        rows = self._rows({key.name for _, key in wanted})
        for path, key in wanted:
            entry = rows.get(key.name)
            report = _opened(path, entry[1], key.seal) if entry else None
            if entry and report and (report.unchecked_lines >= 0 or not counted):
                found[path] = report
                if entry[0] != self._today:
                    self._used.append(key.name)
        return found

    def keep(self, key: Key, report: Report, *, counted: bool) -> None:
        """Remember a report; one with problems is told anew each time."""
        if not report.problems and not self._closed:
            self._new[key.name] = _sealed(report if counted else report._replace(unchecked_lines=-1), key.seal)
            if len(self._new) >= _AT_ONCE:
                self.write()

    def write(self) -> None:
        """Put what waits into the file; where that cannot be, it is forgotten."""
        new, used = self._new, self._used
        self._new, self._used = {}, []
        if new or used:
            self._attempt(lambda base: self._put(base, new, used))

    def _put(self, base: sqlite3.Connection, new: dict[bytes, bytes], used: list[bytes]) -> None:
        today = self._today
        with base:
            base.executemany("INSERT OR REPLACE INTO results VALUES (?, ?, ?)", ((n, today, s) for n, s in new.items()))
            base.executemany("UPDATE results SET day = ? WHERE name = ?", ((today, name) for name in used))
            if base.execute("PRAGMA user_version").fetchone() != (today,):  # once a day
                base.execute("DELETE FROM results WHERE day < ?", (today - _DAYS,))
                kept = "SELECT name FROM results ORDER BY day DESC LIMIT ?"
                base.execute(f"DELETE FROM results WHERE name NOT IN ({kept})", (_MOST,))  # noqa: S608  # our own text
                base.execute(f"PRAGMA user_version = {today}")

    def _rows(self, names: Iterable[bytes]) -> dict[bytes, tuple[int, bytes]]:
        listed = list(names)
        marks = ",".join("?" * len(listed))
        query = f"SELECT name, day, sealed FROM results WHERE name IN ({marks})"  # noqa: S608  # question marks only
        rows: dict[bytes, tuple[int, bytes]] = {}
        self._attempt(
            lambda base: rows.update((name, (day, sealed)) for name, day, sealed in base.execute(query, listed))
        )
        return rows

    def _attempt(self, act: Callable[[sqlite3.Connection], None]) -> None:
        """Do something with the file. A damaged one is made anew; with one that is closed or busy this run has no more to do."""
        for again in (False, True):
            if self._closed:
                return
            try:
                if self._base is None:
                    self._base = _connect()
                act(self._base)
            except sqlite3.OperationalError:
                self._closed = True
            except (sqlite3.Error, OSError):
                self._closed = again or not self._discard()
            else:
                return

    def _discard(self) -> bool:
        """Take a damaged file away; whether that was possible."""
        if self._base is not None:
            self._base.close()
            self._base = None
        try:
            os.unlink(os.path.join(cache.folder(), _FILE))
        except OSError:
            return False
        return True


def _connect() -> sqlite3.Connection:
    folder = cache.folder()
    os.makedirs(folder, exist_ok=True)
    base = sqlite3.connect(os.path.join(folder, _FILE), timeout=_PATIENCE)
    base.execute("PRAGMA synchronous = OFF")  # what a power cut takes is checked anew
    if not base.execute("SELECT 1 FROM sqlite_master WHERE name = 'results'").fetchone():
        base.execute(_TABLE)
    return base


def _sealed(report: Report, seal: bytes) -> bytes:
    # The path is not the text's; marshal takes plain tuples only.
    findings = [(*f[1:-1], tuple(map(tuple, f.also))) for f in report.findings]
    plain = marshal.dumps((report.unchecked_lines, report.words, findings))
    return _proof(plain, seal) + cache.crypt(plain, seal)


def _opened(path: str, sealed: bytes, seal: bytes) -> Report | None:
    plain = cache.crypt(sealed[_PROOF:], seal)
    if _proof(plain, seal) != sealed[:_PROOF]:
        return None
    unchecked, words, findings = marshal.loads(plain)  # noqa: S302  # the proof was right
    kept = (Finding._make((path, *rest, tuple(Other(*o) for o in also))) for *rest, also in findings)
    return Report(path, "", tuple(kept), (), unchecked, words)


def _proof(plain: bytes, seal: bytes) -> bytes:
    return blake2b(plain, digest_size=_PROOF, key=seal).digest()


def open_results() -> Results:
    """The results of this program: its code, lexicons, Python, and every package that stands beside it."""
    digest = blake2b(f"{__version__} {sys.hexversion}".encode())
    package = os.path.dirname(os.path.abspath(__file__))
    for path in sorted(_files(package)):
        if path.endswith(".py"):
            with open(path, "rb", 0) as file:
                digest.update(file.read())
        elif path.endswith((".lex", ".so", ".pyd")):
            facts = os.stat(path)
            digest.update(f"{path} {facts.st_size} {facts.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    for place in sys.path:
        try:
            names = os.listdir(place or ".")
        except OSError:
            continue
        digest.update(
            "\n".join(sorted(n for n in names if n.endswith(".dist-info"))).encode("utf-8", "surrogateescape")
        )
    return Results(digest.digest())


def _files(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in ("__pycache__", "_rules")]
        yield from (os.path.join(root, name) for name in names)
