"""What a configuration says of the engines: checks that another program does beside ours. Frozen and hashable."""

from __future__ import annotations

from typing import NamedTuple


class LanguageTool(NamedTuple):
    """A LanguageTool server by its address, or an installation by its folder."""

    url: str = ""
    folder: str = ""  # absolute
    hosts: tuple[str, ...] = ()  # machines beside this one that may read drafts
    spelling: bool = False  # whether its spelling rules speak
    categories: tuple[str, ...] = ()  # to hear beside the default ones
    ignore_categories: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # to hear although their category, or LanguageTool itself, has them off
    picky: bool = False
    languages: tuple[tuple[str, str], ...] = ()  # ours -> its code: ("en", "en-ZA")
    timeout: float = 30  # seconds for one answer, with all tries and pauses
    time_limit: float = 300  # seconds for all answers of a run
    requests: int = 10_000  # of a run


class PySpellChecker(NamedTuple):
    """The lists of pyspellchecker, its own by default."""

    lists: tuple[tuple[str, str], ...] = ()  # language -> absolute path of a frequency file, JSON or text
    distance: int = 1  # edits that a correction may take, 1 or 2
