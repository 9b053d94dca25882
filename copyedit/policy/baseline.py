"""Findings that were accepted: a file of sorted lines, made for review, kept beside the texts and never in them.

A line is path, rule, words, sentence and, where somebody said so, why; separated by tabs.
"""

from __future__ import annotations

import os
from collections import Counter
from typing import TYPE_CHECKING

from copyedit.core.errors import UserError
from copyedit.policy.known import Key, keys, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from copyedit.core.findings import Report

NAME = ".copyedit-baseline"
_HEAD = "# Accepted findings: path, rule, words, sentence, why. Written by copyedit baseline and copyedit ignore.\n"
_FIELDS = 4


class Baseline:
    """The accepted findings of a folder and what is below it."""

    def __init__(self, path: str, speaks: Callable[[str, str], bool] | None = None) -> None:
        """`speaks`: whether a rule is on in a file; what a silent rule once told is not gone."""
        self.path = path
        self._speaks = speaks or (lambda _path, _rule: True)
        self._folder = os.path.dirname(os.path.abspath(path))
        self.entries: Counter[tuple[str, Key]] = Counter()
        self.reasons: dict[tuple[str, Key], str] = {}
        self.checked: set[str] = set()
        self.met: Counter[tuple[str, Key]] = Counter()

    @classmethod
    def load(cls, path: str, speaks: Callable[[str, str], bool] | None = None) -> Baseline:
        """The file's entries, none if there is no file. Raises UserError for a line that cannot be read."""
        found = cls(path, speaks)
        try:
            with open(path, encoding="utf-8", errors="surrogateescape") as file:
                lines = file.read().split("\n")
        except FileNotFoundError:
            return found
        except OSError as error:
            raise UserError(f"{path}: cannot be read: {error.strerror}") from error
        for number, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            name, *fields = line.split("\t")
            if len(fields) not in (_FIELDS - 1, _FIELDS):
                raise UserError(
                    f"{path}:{number}: not an accepted finding; write the file anew: copyedit baseline --update"
                )
            entry = name, Key(*fields[:3])
            found.entries[entry] += 1
            if len(fields) == _FIELDS:
                found.reasons[entry] = fields[3]
        return found

    def name(self, path: str) -> str:
        """A path as the file has it, on one line and no comment: "# a.txt" is "./# a.txt"."""
        name = os.path.relpath(os.path.abspath(path), self._folder).replace(os.sep, "/")
        if "\t" in name or "\n" in name or "\r" in name:
            name = " ".join(name.split())
        return "./" + name if name.startswith("#") else name

    def new(self, report: Report) -> Report:
        """The report without what was accepted; remembers what was met."""
        name = self.name(report.path)
        self.checked.add(name)
        kept = []
        for finding, key in zip(report.findings, keys(report.text, report.findings), strict=True):
            entry = name, key
            if self.met[entry] < self.entries[entry]:
                self.met[entry] += 1
            else:
                kept.append(finding)
        return report if len(kept) == len(report.findings) else report._replace(findings=tuple(kept))

    @property
    def gone(self) -> int:
        """Accepted findings of checked texts that are no more."""
        missing = ((entry, n - self.met[entry]) for entry, n in self.entries.items())
        return sum(n for entry, n in missing if n and self.was_checked(entry))

    def was_checked(self, entry: tuple[str, Key]) -> bool:
        """Whether this run would have met the finding if it still stood there."""
        name, key = entry
        return name in self.checked and self._speaks(os.path.join(self._folder, name), key.rule)

    def prune(self) -> None:
        """Forget what is gone from the checked texts, and texts that are no more."""
        folder = self._folder
        for entry in list(self.entries):
            if self.was_checked(entry):
                self.entries[entry] = self.met[entry]
            elif not os.path.exists(os.path.join(folder, entry[0])):
                del self.entries[entry]

    def add(self, report: Report, because: str = "") -> None:
        for key in keys(report.text, report.findings):
            entry = self.name(report.path), key
            self.entries[entry] += 1
            if because:
                self.reasons[entry] = plain(because)

    def write(self) -> None:
        """Replace the file in one step. Raises UserError."""
        lines = sorted(
            "\t".join((name, *key, *([self.reasons[name, key]] if (name, key) in self.reasons else [])))
            for (name, key), n in self.entries.items() for _ in range(n)
        )  # fmt: skip
        new = f"{self.path}.{os.getpid()}.new"
        try:
            with open(new, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as file:
                file.write(_HEAD + "".join(line + "\n" for line in lines))
            os.replace(new, self.path)
        except OSError as error:
            raise UserError(f"{self.path}: cannot be written: {error.strerror}") from error


def nearest(folder: str) -> str:
    """The baseline file of a folder or of one above it, up to a repository's root; in that root if there is none."""
    here = os.path.abspath(folder)
    while True:
        path = os.path.join(here, NAME)
        above = os.path.dirname(here)
        if os.path.isfile(path):
            return path
        if above == here or os.path.exists(os.path.join(here, ".git")):
            return path if os.path.exists(os.path.join(here, ".git")) else os.path.join(os.path.abspath(folder), NAME)
        here = above
