"""A folder as it lies about in newsrooms: what cannot be checked is one line each, and the run goes on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

BAD = "The militray visit became an issue for the ministers on Monday.\n"
NOBODY = 65534


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    here = tmp_path / "desk"
    here.mkdir()
    (here / "draft.txt").write_text(BAD, encoding="utf-8")
    (here / "latin.txt").write_bytes("Die Straße nach Süden war gesperrt.".encode("latin-1"))
    (here / "photo.txt").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00H\x00H" * 20)
    (here / "secret.txt").write_text(BAD, encoding="utf-8")
    (here / "secret.txt").chmod(0)
    (here / "gone.txt").symlink_to("nowhere.txt")
    (here / "empty.txt").write_text("", encoding="utf-8")
    (here / "nul.txt").write_bytes(b"One line.\nAnother\0 line.\n")
    return here


def check(folder: Path, *paths: str) -> subprocess.CompletedProcess[str]:
    """As an unprivileged user, since nothing is unreadable to root."""
    root = hasattr(os, "getuid") and os.getuid() == 0
    if root:
        if not os.access(sys.executable, os.X_OK) or shutil.which("setpriv") is None:
            pytest.skip("running as root without setpriv: every file is readable")
        for parent in (folder, *folder.parents):
            if parent != Path("/"):
                parent.chmod(parent.stat().st_mode | 0o055)
    command = [sys.executable, "-m", "copyedit", "check", "--isolated", "--format", "jsonl", *paths]
    if root:
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    environment = {**os.environ, "COPYEDIT_CACHE_DIR": str(folder / ".cache"), "HOME": str(folder)}
    probe = subprocess.run(
        [*command[: -len(paths) - 4], "--version"] if not root else [*command[:5], "-c", "pass"],
        capture_output=True,
        check=False,
        cwd=folder,
        env=environment,
    )
    if probe.returncode:
        pytest.skip("the interpreter cannot be run by an unprivileged user here")
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=folder, env=environment)


def problems(ran: subprocess.CompletedProcess[str]) -> dict[str, str]:
    assert "Traceback" not in ran.stderr
    lines = [line.removeprefix("copyedit: ") for line in ran.stderr.splitlines()]
    return {line.partition(": ")[0].rpartition("/")[2]: line.partition(": ")[2] for line in lines}


EXPECTED = {
    "gone.txt": "is a link to nothing",
    "latin.txt": 'is not UTF-8 at byte 8 (line 1); name its encoding in copyedit.toml, such as: encoding = "latin-1"',
    "nul.txt": "is not a text: it has a NUL byte at offset 17",
    "photo.txt": "is not a text",
    "secret.txt": "cannot be read: permission denied",
}


@pytest.mark.parametrize(
    "paths",
    [["."], ["draft.txt", "latin.txt", "photo.txt", "secret.txt", "gone.txt", "empty.txt", "nul.txt"]],
    ids=["walked", "each file named"],
)
def test_each_problem_is_one_line_and_the_good_draft_is_checked(folder: Path, paths: list[str]) -> None:
    ran = check(folder, *paths)
    assert problems(ran) == EXPECTED
    assert ran.returncode == 2
    assert [line for line in ran.stdout.splitlines() if '"militray"' in line]
    assert len(ran.stdout.splitlines()) == 1
