"""Results of earlier runs: the same findings as without them, in whatever state their file is, and no word of a draft in it."""

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from copyedit.config import Settings
from copyedit.core.house import Entry
from copyedit.desk import Desk
from copyedit.formats import format_of
from copyedit.results import Results

LINES = [
    "The militray visit became an issue for the the ministers.", "Qasem met Qassem at Vnukovo, and Qassem left.",
    "“They recieve money,” said Quentin Abernethy of the chandlery.", "It was a honest zymurgist.",
]  # fmt: skip
COMMAND = [sys.executable, "-m", "copyedit", "check", "--isolated", "--format", "jsonl"]
FILE = "results-1.sqlite"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setenv("COPYEDIT_CACHE_DIR", str(tmp_path / "cache"))
    for n in range(60):
        text = "\n\n".join(f"{line} And {n} ferries left the pier." for line in LINES * 3)
        Path(f"{n:02}.{'md' if n % 5 == 0 else 'txt'}").write_text(text, encoding="utf-8")


def check(*arguments: str) -> bytes:
    ran = subprocess.run([*COMMAND, *arguments, "."], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (1, b"")
    return ran.stdout


def cached(tmp_path: Path) -> Path:
    return tmp_path / "cache" / FILE


def entries(path: Path) -> int:
    with sqlite3.connect(path) as base:
        [number] = base.execute("SELECT count(*) FROM results").fetchone()
    base.close()
    return int(number)


def test_a_second_run_says_the_same(tmp_path: Path) -> None:
    plain = check("--no-cache")
    assert plain.count(b"\n") > 60 * 9
    assert not cached(tmp_path).exists()
    assert check() == plain
    assert entries(cached(tmp_path)) == 60
    assert check() == plain
    assert check("-j", "2") == plain


def test_the_terminal_report_says_the_same_and_counts_lines() -> None:
    command = [sys.executable, "-m", "copyedit", "check", "--isolated"]
    Path("00.txt").write_text(
        "Harbour reopens\n\nBy Ann Lee\n\nThe pier burned on Monday, and nobody was hurt in the fire.\n\nShare\n"
    )
    check()
    runs = [
        subprocess.run([*command, *o, "."], capture_output=True, check=False).stdout for o in (["--no-cache"], [], [])
    ]
    assert runs[0] == runs[1] == runs[2]
    assert b"not checked" in runs[0]


def test_no_word_of_a_draft_is_kept(tmp_path: Path) -> None:
    check()
    kept = b"".join(p.read_bytes() for p in (tmp_path / "cache").iterdir() if p.name.startswith("results"))
    for word in (
        "militray",
        "military",
        "Qasem",
        "Qassem",
        "recieve",
        "Abernethy",
        "chandlery",
        "zymurgist",
        "ferries",
    ):
        for codec in ("utf-8", "utf-16-le"):
            assert word.encode(codec) not in kept
    assert b"unknown-word" not in kept


def test_what_changes_the_findings_changes_the_key() -> None:
    desk = Desk(Settings())
    results = Results(b"program")
    keys = {
        results.key(data, settings, desk.book, format_of(path))
        for data in (b"One.", b"Two.")
        for settings in (Settings(), Settings(words=frozenset([Entry("x")])), Settings(ignore=("names",)), Settings(dialect="GB"))
        for path in ("a.txt", "a.md")
    } | {Results(b"other").key(b"One.", Settings(), desk.book, "text")}  # fmt: skip
    assert len({key.name for key in keys}) == len({key.seal for key in keys}) == len(keys) == 17


def test_a_changed_file_and_another_name(tmp_path: Path) -> None:
    check()
    Path("01.txt").write_text("A goverment pier.\n")
    Path("02.txt").rename("zz.txt")
    after = check()
    assert after == check("--no-cache")
    assert b'"zz.txt"' in after
    assert b'"02.txt"' not in after
    assert entries(cached(tmp_path)) == 61


def _flip(path: Path) -> None:
    with sqlite3.connect(path) as base:
        rows = base.execute("SELECT name, sealed FROM results").fetchall()
        for n, (name, sealed) in enumerate(rows):
            at = n % len(sealed)
            changed = sealed[:at] + bytes([sealed[at] ^ 1]) + sealed[at + 1 :]
            base.execute("UPDATE results SET sealed = ? WHERE name = ?", (changed if n % 3 else b"", name))
    base.close()


def _tear(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:4096] + os.urandom(len(data) - 8192) + data[-4096:])


def _foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE results (key TEXT, report TEXT)")
    base.close()


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize(
    ("spoil", "rebuilt"),
    [
        pytest.param(lambda path: path.write_bytes(os.urandom(9000)), True, id="noise"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]), True, id="half of it"),
        pytest.param(lambda path: path.write_bytes(b""), True, id="empty"),
        pytest.param(_tear, True, id="noise inside"),
        pytest.param(_flip, True, id="a bit of each entry"),
        pytest.param(_foreign, False, id="tables of another program"),
        pytest.param(_folder, False, id="a folder in its place"),
        pytest.param(lambda path: shutil.rmtree(path.parent), True, id="gone"),
    ],
)  # fmt: skip
def test_a_spoilt_file_costs_no_finding(tmp_path: Path, spoil: object, rebuilt: bool) -> None:
    plain = check()
    spoil(cached(tmp_path))  # type: ignore[operator]
    assert check() == plain
    assert check() == plain
    if rebuilt:
        assert entries(cached(tmp_path)) == 60


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes")
def test_a_cache_that_is_closed(tmp_path: Path) -> None:
    plain = check("--no-cache")
    (tmp_path / "file").write_text("")
    os.environ["COPYEDIT_CACHE_DIR"] = str(tmp_path / "file" / "below")  # a folder that cannot be made, even by root
    assert check() == plain
    os.environ["COPYEDIT_CACHE_DIR"] = str(tmp_path / "cache")
    check()
    Path("01.txt").write_text("A goverment pier.\n")
    uri = f"file:{cached(tmp_path)}?mode=ro"
    with sqlite3.connect(uri, uri=True) as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM results").fetchone()
        changed = check()  # a reader keeps the lock, so nothing can be written
        assert changed == check("--no-cache")
    reader.close()


def test_two_runs_at_once(tmp_path: Path) -> None:
    plain = check("--no-cache")
    runs = [subprocess.Popen([*COMMAND, "."], stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)]
    outputs = [run.communicate() for run in runs]
    assert outputs == [(plain, b"")] * 4
    assert entries(cached(tmp_path)) == 60
    assert check() == plain


def test_few_bytes_open_no_file(tmp_path: Path) -> None:
    subprocess.run([*COMMAND, "01.txt"], capture_output=True, check=False)
    assert not cached(tmp_path).exists()
