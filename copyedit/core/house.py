"""The house's own words as the lexicon and the checks meet them."""

from __future__ import annotations

from copyedit.core.records import NamedTuple


class Entry(NamedTuple):
    """A line of a words.txt.

    `text` is right as written, in any case if it has no capital; with several words, each of them is. A banned one has
    what to write instead in `right`, or nothing. `like`: a word that it inflects like.
    """

    text: str
    language: str = ""  # of words.<code>.txt; "": in every language
    like: str = ""
    banned: bool = False
    right: str = ""

    @property
    def told(self) -> bool:
        """Whether texts are searched for it: for what it bans, or for what nearly is the phrase."""
        return self.banned or " " in self.text
