"""One module a language; `load` imports it by its code, on use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from copyedit.core.errors import UserError

if TYPE_CHECKING:
    from types import ModuleType

CODES = (
    "ar", "bg", "cs", "da", "de", "el", "en", "es", "eu", "fa", "fr", "hu", "it", "lv", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "tr",
    "uk",
)  # fmt: skip
ALIASES = {"no": "nb"}
_loaded: dict[str, ModuleType] = {}


def load(code: str) -> ModuleType:
    """The module of a language. Raises UserError for a code that has none."""
    found = _loaded.get(code)
    if found is not None:
        return found
    code = ALIASES.get(code, code)
    if code not in CODES:
        raise UserError(f"no language “{code}”; there are: {', '.join(CODES)}")
    found = _loaded[code] = import_module(f"copyedit.languages.{code}")
    return found
