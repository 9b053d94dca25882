"""Kinds of rules, by what `extends` names: keys of a rule file -> what finds its hits."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from copyedit.vale.rule import Kind, Rule

NAMES = (
    "capitalization", "conditional", "consistency", "existence", "occurrence", "repetition", "substitution",
    "readability", "spelling", "sequence", "metric", "script",
)  # fmt: skip
LATER = ("sequence", "script")  # they need a tagger and a script engine
SHARED = frozenset("extends message description link level limit scope action name tests vocab".split())


class Context(NamedTuple):
    """What rules are made with: the accepted words, the folder of styles, and the template around words."""

    accepted: tuple[str, ...] = ()
    styles_path: str = ""
    word_template: str = ""


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Kind:
    kind: Kind = import_module(f"copyedit.vale.kinds.{rule.extends}").make(rule, keys, context)
    return kind


def known_keys(extends: str) -> frozenset[str]:
    """The keys that a rule of this kind may have."""
    own: frozenset[str] = import_module(f"copyedit.vale.kinds.{extends}").KEYS
    return own | SHARED
