"""What a run wants of a text: frozen, hashable, and the only place that says whether a rule is on and how severe it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.engines import ENGINES
from copyedit.core.records import NamedTuple
from copyedit.core.rule import covers, release

if TYPE_CHECKING:
    from copyedit.core.engine_settings import LanguageTool, PySpellChecker
    from copyedit.core.house import Entry
    from copyedit.core.rule import Rule

# The parts of a text that hold prose of the house; furniture, reader comments, bylines and other fields do not.
CHECKED = frozenset(
    "title standfirst heading body list table quote blockquote caption alt dateline link footnote".split()
)
SPELLER = ("spelling.unknown-word", "spelling.run-on")  # what an alternative speller speaks instead of
RANK = {"advice": 0, "warning": 1, "error": 2}


class Settings(NamedTuple):
    """One configuration. Rule names are ids or dotted prefixes."""

    languages: tuple[str, ...] = ("en",)
    dialect: str = ""  # "US", "GB", "AU", "CA", of German "DE", "AT", "CH"; "": whatever most of the text is written in
    styles: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()  # folders of the user's own rules, absolute
    select: tuple[str, ...] = ()  # none: the default families and the chosen styles
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()  # name -> error, warning, advice, off
    scopes: tuple[str, ...] = ()  # unusual parts to check too, or "all"
    words: frozenset[Entry] = frozenset()  # the house's own
    encoding: str = ""
    languagetool: LanguageTool | None = None
    pyspellchecker: PySpellChecker | None = None  # instead of our own speller
    rules_as_of: str = ""  # a version: what newer rules tell stays advice
    fresh: bool = False  # whether engines are asked anew, and their answers not kept

    def may_want(self, family: str) -> bool:
        """Whether `wants` may say yes to a rule of a family."""
        if self.select:
            return any(name.partition(".")[0] == family for name in self.select)
        return family[:1].islower() or family in self.styles

    def wants(self, rule: Rule) -> bool:
        """Whether a rule is on anywhere. The longest name that covers the rule decides; at a tie `ignore` wins.

        An engine's rule is on where the engine is configured, and something that it may tell is wanted.
        """
        if rule.kind in ENGINES and not getattr(self, rule.kind):
            return False
        if self.pyspellchecker and rule.id in SPELLER:
            return False
        if rule.kind == "unused_switch" and not any(
            name == rule.id for name in (*self.select, *(n for n, _ in self.severity))
        ):
            return False
        if rule.kind == "house_words" and not any(entry.told for entry in self.words):
            return False
        below = rule.kind in ENGINES  # whether a longer name may choose a part of what the rule tells
        selected = _longest(self.select, rule.id)
        if selected < 0:
            if self.select and not (below and any(covers(rule.id, name) for name in self.select)):
                return False
            selected = 0
            if not (rule.family[:1].islower() or rule.family in self.styles):
                return False
        if selected <= _longest(self.ignore, rule.id):
            return False
        if below and any(covers(rule.id, name) and level != "off" for name, level in self.severity):
            return True
        return self._severity(rule) != "off"

    def checks(self, scope: str) -> bool:
        """Whether a part of a text is checked."""
        return scope in CHECKED or scope in self.scopes or "all" in self.scopes

    def verdict(self, rule: Rule, scope: str, *, quoted: bool) -> str:
        """The severity of a wanted rule in a part of a text, "" where it is silent. Direct speech softens or silences."""
        if not self.checks(scope) or (quoted and not rule.quoted):
            return ""
        if rule.scopes and scope not in rule.scopes and not (scope == "quote" and "body" in rule.scopes):
            return ""
        severity = self._severity(rule)
        return "warning" if quoted and severity == "error" else severity

    def _severity(self, rule: Rule) -> str:
        if not (self.severity or self.rules_as_of):
            return rule.severity
        found = max(((len(name), level) for name, level in self.severity if covers(name, rule.id)), default=None)
        severity = found[1] if found else rule.severity
        if (
            self.rules_as_of
            and severity in ("error", "warning")
            and release(rule.since or "0") > release(self.rules_as_of)
        ):
            return (
                severity if found and found[0] == len(rule.id) else "advice"
            )  # only its own name makes a new rule louder
        return severity


def _longest(names: tuple[str, ...], rule: str) -> int:
    """Length of the longest name that covers the rule, or -1."""
    return max((len(name) for name in names if covers(name, rule)), default=-1)
