"""The files below a folder that git does not ignore; without git, by the .gitignore files on the way."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copyedit.core.findings import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pathspec import GitIgnoreSpec


def list_folder(folder: str) -> Iterator[str | Problem]:
    """Paths below a folder, sorted within each folder; a folder that cannot be read is a problem. Links to folders are not followed."""
    tracked = _by_git(folder)
    if tracked is None:
        yield from _by_walk(folder, [])
        return
    prefix = "" if folder in (".", "./") else folder.rstrip("/") + "/"
    for name in sorted(set(tracked)):
        if name.startswith(".") or "/." in name:
            continue
        path = prefix + name
        if os.path.islink(path) and not os.path.exists(path):
            yield Problem(path, "is a link to nothing")
        elif os.path.isfile(path):
            yield path
    for root, folders, _ in os.walk(folder):  # git says nothing of a folder that it cannot read
        folders[:] = sorted(f for f in folders if not f.startswith("."))
        yield from (
            Problem(os.path.join(root, f), "cannot be read: permission denied")
            for f in folders
            if not os.access(os.path.join(root, f), os.R_OK | os.X_OK)
        )


def _by_git(folder: str) -> list[str] | None:
    """What `git ls-files` knows or would add, relative to the folder; None outside a work tree or without git."""
    if not _may_be_tracked(folder):
        return None
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-co", "--exclude-standard", "-z"]
    try:
        ran = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  # arguments as a list, no shell
    except OSError:
        return None
    if ran.returncode:
        return None
    return [os.fsdecode(name) for name in ran.stdout.split(b"\0") if name]


def _may_be_tracked(folder: str) -> bool:
    """Whether git has anything to say there: asking it costs as much as checking twenty texts."""
    if "GIT_DIR" in os.environ:
        return True
    here = os.path.realpath(folder)
    while not os.path.lexists(os.path.join(here, ".git")):
        above = os.path.dirname(here)
        if above == here:
            return False
        here = above
    return True


def _by_walk(folder: str, specs: list[tuple[str, GitIgnoreSpec]]) -> Iterator[str | Problem]:
    try:
        entries = sorted(os.scandir(folder), key=lambda e: e.name)
    except OSError as error:
        yield Problem(folder, f"cannot be read: {(error.strerror or 'unknown reason').lower()}")
        return
    if any(e.name == ".gitignore" for e in entries):
        specs = [*specs, (folder, _spec(os.path.join(folder, ".gitignore")))]
    for entry in entries:
        path = entry.path.removeprefix("./")
        if entry.name.startswith(".") or _is_ignored(path, entry.is_dir(follow_symlinks=False), specs):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _by_walk(path, specs)
        elif entry.is_symlink() and not os.path.exists(entry.path):
            yield Problem(path, "is a link to nothing")
        elif entry.is_file():
            yield path


def _spec(path: str) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return GitIgnoreSpec.from_lines(file)
    except OSError:
        return GitIgnoreSpec.from_lines([])


def _is_ignored(path: str, folder: bool, specs: list[tuple[str, GitIgnoreSpec]]) -> bool:
    return any(spec.match_file(os.path.relpath(path, base).replace(os.sep, "/") + "/" * folder) for base, spec in specs)
