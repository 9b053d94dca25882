"""What style rules know of a language: its months and days, how dates and numbers are written, how words inflect."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

CODES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru")


def load(code: str) -> ModuleType:
    """The usage of a language. Raises ValueError for one that has none."""
    if code not in CODES:
        raise ValueError(f"language: this kind knows {', '.join(CODES)}, not “{code}”")
    return import_module(f"copyedit.languages.usage.{code}")
