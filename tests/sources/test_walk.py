"""What a walk takes, in which order, and what it says of the rest."""

import subprocess
from pathlib import Path

import pytest

from copyedit import formats
from copyedit.core.findings import Problem
from copyedit.sources import walk


def names(*paths: str) -> list[str]:
    found = walk(paths, suffixes=formats.SUFFIXES, exclude=lambda path: path.endswith("left.txt"))
    return [f"{s.path}: {s.message}" if isinstance(s, Problem) else s.path for s in found]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        "b.txt", "a.md", "sub/c.markdown", "sub/d.py", "words.txt", "words.en.txt", "requirements-dev.txt", "LICENSE.txt", "robots.txt",
        "left.txt", ".hidden/x.txt", "build/y.txt",
    ):  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Text.\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("build/\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_git() -> None:
    assert names(".") == ["a.md", "b.txt", "sub/c.markdown"]


def test_with_git_tracked_and_new_files_count_alike(folder: Path) -> None:
    subprocess.run(["git", "init", "-q"], check=True, cwd=folder)
    subprocess.run(["git", "add", "b.txt"], check=True, cwd=folder)
    assert names(".") == ["a.md", "b.txt", "sub/c.markdown"]
    assert names("sub") == ["sub/c.markdown"]


def test_a_named_file_is_always_taken_but_for_excludes() -> None:
    assert names("sub/d.py", "words.txt", "left.txt") == ["sub/d.py", "words.txt"]


def test_a_file_that_is_reached_twice_comes_once() -> None:
    assert names("b.txt", ".", "b.txt") == ["b.txt", "a.md", "sub/c.markdown"]


def test_what_is_not_there(folder: Path) -> None:
    (folder / "gone.txt").symlink_to("nowhere")
    assert names("gone.txt", "missing.txt") == ["gone.txt: is a link to nothing", "missing.txt: no such file or folder"]


def test_links_in_a_circle_end(folder: Path) -> None:
    (folder / "sub/up").symlink_to("..")
    assert names("sub") == ["sub/c.markdown"]
