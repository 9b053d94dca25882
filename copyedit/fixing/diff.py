"""What a fix would change, as a unified diff that `patch` and `git apply` read."""

from __future__ import annotations


def unified(path: str, old: str, new: str) -> str:
    """Lines end at LF only, so that CR stays at the end of a line as `git diff` has it."""
    from difflib import unified_diff

    before, after = _heads(path)
    lines = unified_diff(_lines(old), _lines(new), before, after)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _heads(path: str) -> tuple[str, str]:
    return (path, path) if path.startswith("/") else (f"a/{path}", f"b/{path}")


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
