"""Lexicons as they are where the package was built without its compiled core."""

from unittest.mock import patch

from copyedit.config import Settings
from copyedit.desk import Desk
from copyedit.lexicon import core, open_lexicon
from copyedit.lexicon.words import Words


def open_pure(language: str) -> Words:
    """A lexicon that asks nothing of the core."""
    with patch.object(core, "_core", None):
        return _asked_once(open_lexicon(language))


def pure_desk(settings: Settings) -> Desk:
    """A desk with such a lexicon of its first language."""
    with patch.object(core, "_core", None):
        desk = Desk(settings)
        _asked_once(desk.lexicon(settings.languages[0]))
    return desk


def _asked_once(words: Words) -> Words:
    """Words whose parts are all open."""
    assert list(words.near_letters("militray", 0.0))
    assert words.quiet is words.forms.table is None
    assert words.context is None or words.context.ngrams.__class__.__name__ == "Ngrams"
    return words
