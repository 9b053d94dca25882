"""What git says has changed: paths, and the bytes of the version before. Never writes."""

from __future__ import annotations

import os
import subprocess

from copyedit.core.errors import UserError
from copyedit.core.records import NamedTuple

_MOST = 50  # files taken away that a new one is compared with
# Where a branch is likely to be merged to, the first that exists.
_LIKELY = ("@{upstream}", "origin/HEAD", "origin/main", "origin/master", "main", "master")


class Changed(NamedTuple):
    """A text that differs: its path from the current folder, its bytes (None: as on disk), those before (None: new)."""

    path: str
    data: bytes | None
    before: bytes | None


def since(base: str) -> tuple[list[Changed], str]:
    """What differs from the point where the current branch left `base` ("": a likely one), and a note for the user.

    Raises UserError outside git and for a base that is not there.
    """
    name = base or _likely_base()
    note = ""
    if _git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}") is None:
        raise UserError(f"git knows no “{name}”; fetch it, or name another base: --changed=origin/main")
    point = _git("merge-base", name, "HEAD")
    if point is None:
        note = f"the history does not reach back to {name} (a shallow clone?): changed files are checked whole"
    commit = (point or _git("rev-parse", name) or b"").decode().strip()
    found = _differing(["diff", "--name-status", "-M", "-z", "--relative", commit], commit, whole=point is None)
    new = _git("ls-files", "-o", "--exclude-standard", "-z") or b""
    return found + [Changed(os.fsdecode(path), None, None) for path in new.split(b"\0") if path], note


def staged() -> list[Changed]:
    """What the index has that HEAD has not, as it stands in the index."""
    if _git("rev-parse", "--git-dir") is None:
        raise UserError("--staged needs a git repository here")
    head = _git("rev-parse", "--verify", "--quiet", "HEAD") is not None
    against = ["HEAD"] if head else [(_git("hash-object", "-t", "tree", os.devnull) or b"").decode().strip()]
    found = _differing(
        ["diff", "--cached", "--name-status", "-M", "-z", "--relative", *against], against[0], whole=False
    )
    return [change._replace(data=_git("show", f":./{change.path}") or b"") for change in found]


def _differing(command: list[str], commit: str, *, whole: bool) -> list[Changed]:
    out = _git(*command)
    if out is None:
        raise UserError("--changed needs a git repository here")
    fields = [os.fsdecode(field) for field in out.split(b"\0") if field]
    found, gone = [], []
    while fields:
        status, old = fields.pop(0), fields.pop(0)
        path = fields.pop(0) if status[0] in "RC" else old
        if status[0] == "D":
            gone.append(old)
        if status[0] in "DUX":
            continue
        before = None if whole or status[0] == "A" else _git("show", f"{commit}:./{old}")
        found.append(Changed(path, None, before))
    return found if whole else _rewritten(found, gone, commit, cached="--cached" in command)


def _rewritten(found: list[Changed], gone: list[str], commit: str, *, cached: bool) -> list[Changed]:
    """New files that are old ones under another name, wrapped anew: git, which compares lines, sees two files."""
    if not gone or all(change.before is not None for change in found):
        return found
    olds = [(data, set(data.split())) for path in gone[:_MOST] if (data := _git("show", f"{commit}:./{path}"))]
    for n, change in enumerate(found):
        if change.before is None and olds:
            data = _git("show", f":./{change.path}") if cached else _on_disk(change.path)
            words = set((data or b"").split())
            shared, old = max((len(words & those), data) for data, those in olds)
            if 2 * shared >= len(words) > 0:
                found[n] = change._replace(before=old)
    return found


def _on_disk(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _likely_base() -> str:
    target = os.environ.get("GITHUB_BASE_REF") or os.environ.get("CI_MERGE_REQUEST_TARGET_BRANCH_NAME")
    likely = (f"origin/{target}", *_LIKELY) if target else _LIKELY
    for name in likely:
        if _git("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}") is not None:
            return name
    if _git("rev-parse", "--git-dir") is None:
        raise UserError("--changed needs a git repository here")
    return "HEAD"


def _git(*arguments: str) -> bytes | None:
    """What git prints; None where it fails."""
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607
    except OSError as error:
        raise UserError("git is not installed; --changed and --staged need it") from error
    return done.stdout if done.returncode == 0 else None
