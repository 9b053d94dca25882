"""One module a language; `load` imports it by its code, on use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from copyedit.core.errors import UserError

if TYPE_CHECKING:
    from types import ModuleType

CODES = ("ar", "cs", "da", "de", "en", "es", "fa", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "tr", "uk")
ALIASES = {"no": "nb"}


def load(code: str) -> ModuleType:
    """The module of a language. Raises UserError for a code that has none."""
    code = ALIASES.get(code, code)
    if code not in CODES:
        raise UserError(f"no language “{code}”; there are: {', '.join(CODES)}")
    return import_module(f"copyedit.languages.{code}")
