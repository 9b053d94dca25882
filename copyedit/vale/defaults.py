"""The style that is always there: Vale.Repetition, Vale.Spelling, and the vocabularies' Vale.Terms and Vale.Avoid."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from copyedit.vale import styles
from copyedit.vale.problems import runtime

if TYPE_CHECKING:
    from copyedit.vale.configuration import Configuration
    from copyedit.vale.kinds import Context
    from copyedit.vale.rule import Rule

_REPETITION: dict[str, Any] = {
    "extends": "repetition", "level": "error", "message": "'%s' is repeated!", "alpha": True, "across": True,
    "tokens": [r"[^\s]+"],     "action": {"name": "edit", "params": ["truncate", " "]},
}  # fmt: skip
_SPELLING: dict[str, Any] = {
    "extends": "spelling", "level": "error", "message": "Did you really mean '%s'?",
    "action": {"name": "suggest", "params": ["spellings"]},
}  # fmt: skip


def vocabularies(configuration: Configuration, names: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The accepted and the rejected words of vocabularies. Raises Problem for one that is not there."""
    accepted: list[str] = []
    rejected: list[str] = []
    for name in names:
        folder = os.path.join(configuration.styles_path, "config", "vocabularies", name)
        if not os.path.isdir(folder):
            folder = os.path.join(configuration.styles_path, "Vocab", name)
        if not os.path.isdir(folder):
            raise runtime("vocab", f"'config/vocabularies/{name}' directory does not exist")
        accepted += _words(os.path.join(folder, "accept.txt"))
        rejected += _words(os.path.join(folder, "reject.txt"))
    return accepted, rejected


def _words(path: str) -> list[str]:
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().splitlines()
    except OSError:
        return []
    return [word for line in lines if (word := line.strip()) and not word.startswith("# ")]


def rules(configuration: Configuration, context: Context, accepted: list[str], rejected: list[str]) -> list[Rule]:
    """The rules of the style Vale, where any section asks for it."""
    asked = "Vale" in configuration.styles or any(n.startswith("Vale.") for n in configuration.single_rules)
    if not asked:
        return []
    made = [
        styles.made("Vale.Repetition", dict(_REPETITION), "", context),
        styles.made("Vale.Spelling", dict(_SPELLING), "", context),
    ]
    return made + vocabulary_rules("Vale", context, accepted, rejected)


def vocabulary_rules(prefix: str, context: Context, accepted: list[str], rejected: list[str]) -> list[Rule]:
    made = []
    swap = {term.lower(): term for term in accepted}
    if swap:
        keys: dict[str, Any] = {
            "extends": "substitution", "level": "error", "message": "Use '%s' instead of '%s'.", "ignorecase": True,
            "swap": swap, "vocab": False, "action": {"name": "replace"},
        }  # fmt: skip
        made.append(styles.made(f"{prefix}.Terms", keys, "", context))
    if rejected:
        keys = {"extends": "existence", "level": "error", "message": "Avoid using '%s'.", "tokens": rejected}
        made.append(styles.made(f"{prefix}.Avoid", keys, "", context))
    return made
