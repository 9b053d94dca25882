"""One text, the whole flow: parse, read, check, judge. A desk serves one configuration."""

from __future__ import annotations

from contextlib import nullcontext
from functools import cache, cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, Any

from copyedit import formats, languages, reading, rulebook
from copyedit.core.engines import ENGINES
from copyedit.core.errors import EngineError, UserError
from copyedit.core.findings import Problem, Report
from copyedit.core.rule import covers
from copyedit.lexicon import open_lexicon
from copyedit.policy import judge
from copyedit.policy.foreign import without_foreign

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from types import ModuleType

    from copyedit.config.settings import Settings
    from copyedit.core.budget import Budget
    from copyedit.core.document import Document
    from copyedit.core.findings import Finding, Hit
    from copyedit.core.rule import Rule
    from copyedit.core.spans import Mark
    from copyedit.lexicon.words import Words
    from copyedit.screening import Screening

    _Plan = tuple[dict[str, Rule], dict[str, list[Rule]] | None]


SCREENED = ("spelling", "mixed_script", "unknown_language")  # kinds that look at the words a screen of the bytes noted
UNSPOKEN = "unknown_language"  # the kind that tells of a language without a lexicon
# Kinds whose rules bring expressions of their own; the `check` of each runs one `rule` after the other.
LIMITED = frozenset(
    "capitalization consistency date existence first_use headline house_form number occurrence repetition substitution "
    "term".split()
)
NEED_LEXICON = ("spelling", "names")  # kinds of rules for any language that ask its lexicon


@cache
def kind_of(name: str) -> ModuleType:
    """The check that runs rules with `extends: name`. Raises ImportError."""
    return import_module(f"copyedit.checks.{name}")


class Desk:
    """Checks texts by one set of settings. Holds the lexicons and the wanted rules; is a `Tools` for its plug-ins."""

    def __init__(
        self, settings: Settings, book: rulebook.Rulebook | None = None, engines: dict[Any, Any] | None = None
    ) -> None:
        self.settings = settings
        self.engines = {} if engines is None else engines  # by their options; the desks of a run share them
        self.book = book or rulebook.load((rulebook.shipped_folder(), *settings.rules), kind_of)
        _check_names(settings, self.book)
        self._wanted: dict[tuple[str, bool, frozenset[str]], _Plan] = {}
        self._lexicons: dict[str, Words] = {}
        self._budget: Budget | None = None
        self._readers = {kind: partial(_read, module, tools=self) for kind, module in reading.READERS.items()}

    def lexicon(self, language: str) -> Words:
        """The words of a language with the house's own. Raises UserError if it is not installed."""
        found = self._lexicons.get(language)
        if found is None:
            found = open_lexicon(language, house=self.settings.words)
            self._lexicons[language] = found
        return found

    def language(self, code: str) -> ModuleType:
        return languages.load(code)

    def option(self, name: str) -> Any:
        return getattr(self.settings, name)

    def checked(self, document: Document) -> str:
        """The prose, with spaces for the blocks that are not checked."""
        if document.checked is None:
            prose, parts, at = document.prose, [], 0
            for block in document.marks("block"):
                if not self.settings.checks(block.value):
                    parts += [prose[at : block.start], " " * (block.end - block.start)]
                    at = block.end
            document.checked = "".join([*parts, prose[at:]]) if parts else prose
        return document.checked

    def engine(self, name: str) -> Any:
        options = getattr(self.settings, name)
        if (name, options) not in self.engines:
            self.engines[name, options] = kind_of(name).open(options)
        return self.engines[name, options]

    def wanted(self, language: str) -> dict[str, Rule]:
        """The rules that may speak in a text of a language, by id."""
        return self._plan(language)[0]

    def read(self, path: str, data: bytes, *, format: str = "") -> Document:
        """Bytes of a file -> a document whose readers run on demand. Raises formats.Undecodable."""
        settings = self.settings
        document = formats.parse(path, data, format=format, encoding=settings.encoding, language=settings.languages[0])
        document.readers, document.block_readers, document.find_block = self._readers, _BLOCK_READERS, _open_finder
        if len(settings.languages) > 1 and document.prose and (spoken := document.marks("spoken")):
            from copyedit.reading.spoken import main_language

            document.language = main_language(spoken)
        return document

    def check(self, document: Document, *, count_lines: bool = True) -> Report:
        """All findings of a document that are not dropped; the lines that were not looked at."""
        problems: list[Problem] = []
        findings = tuple(f for f in self.judged(document, problems) if not f.dropped)
        unchecked = reading.unchecked_lines(document, self.settings.checks) if count_lines else 0
        return Report(document.path, document.text, findings, tuple(problems), unchecked)

    def judged(self, document: Document, problems: list[Problem] | None = None) -> list[Finding]:
        """All findings of a document by place, the dropped ones too. Engines that failed are added to `problems`."""
        told = [] if problems is None else problems
        spoken = document.marks("spoken") if len(self.settings.languages) > 1 else []
        if len({mark.value for mark in spoken}) < 2:
            return self._judged(document, told)
        main, found = document.language, []
        for code in dict.fromkeys((main, *(mark.value for mark in spoken))):
            document.language = code  # each paragraph is checked in its own
            found += self._judged(document, told, [m for m in spoken if m.value == code], again=code != main)
        document.language = main
        return sorted(found, key=lambda f: (f.start, f.end, f.rule))

    def _judged(
        self, document: Document, problems: list[Problem], within: Sequence[Mark] = (), *, again: bool = False
    ) -> list[Finding]:
        """The same by the rules of document.language; of these, what depends on the language only `within` its blocks.

        `again`: the rules for any language have had their turn.
        """
        rules, by_kind = self._plan(document.language, hasty=document.hasty, silent=document.silent)
        hits: list[Hit] = []
        if rules and document.prose:
            if by_kind is None:
                # A look at the text has asked for more than words that must be there.
                looked = document.noted is not None
                by_kind = _by_kind(rules.values() if looked else self.book.triggered(document.folded, rules))
            if again:
                theirs = (r for of_kind in by_kind.values() for r in of_kind if not _is_of_any_language(r))
                by_kind = _by_kind(theirs)
            with self._limited(document) if not LIMITED.isdisjoint(by_kind) else nullcontext():
                for kind, of_kind in by_kind.items():
                    hits += self._hits(kind, of_kind, document, problems)
        if within:
            hits = [
                h for h in hits
                if ((rule := rules.get(h.rule)) and _is_of_any_language(rule))
                or any(m.start <= h.span.start < m.end for m in within)
            ]  # fmt: skip
        if hits and by_kind and "spelling" in by_kind and document.language in languages.CODES:
            spoken = languages.load(document.language)
            hits = without_foreign(hits, document, self.lexicon(document.language).hot, rules, spoken.NAME)
        return judge(hits, document, self.settings, rules)

    def _limited(self, document: Document) -> AbstractContextManager[None]:
        """A budget for the rules of a text."""
        from copyedit.core.budget import Budget, limited

        self._budget = self._budget or Budget()
        self._budget.begin(len(document.prose))
        return limited(self._budget)

    def _hits(self, kind: str, rules: list[Rule], document: Document, problems: list[Problem]) -> list[Hit]:
        """What the rules of a kind tell; what could not be had is added to the problems."""
        if kind == UNSPOKEN and document.language in languages.CODES:
            return []
        if kind in LIMITED:
            from copyedit.core import limits

            return limits.hits(kind_of(kind), rules, document, self, problems)
        hits: list[Hit] = []
        try:
            hits.extend(kind_of(kind).check(document, rules, self))
        except EngineError as error:  # what it told before stays
            problems.append(Problem(error.engine, str(error)))
        return hits

    def check_bytes(
        self,
        path: str,
        data: bytes,
        *,
        count_lines: bool = True,
        noted: set[str] | None = None,
        silent: frozenset[str] = frozenset(),
        spots: Mapping[str, Sequence[int]] | None = None,
        hasty: bool = False,
    ) -> Report:
        """A file's bytes -> its report; what cannot be decoded is a problem in it."""
        try:
            document = self.read(path, data)
        except formats.Undecodable as error:
            return Report(path, "", (), (Problem(path, str(error)),))
        document.noted, document.silent, document.spots, document.hasty = noted, silent, spots or {}, hasty
        return self.check(document, count_lines=count_lines)

    def check_text(self, text: str, *, path: str = "text.txt", format: str = "") -> Report:
        """A text in memory -> its report."""
        return self.check(self.read(path, text.encode("utf-8", "surrogatepass"), format=format))

    @cached_property
    def _looked_at(self) -> dict[str, list[Rule]] | None:
        """By kind, the wanted rules that do not go by noted words; None where one of the kinds has no look at bytes."""
        rules = self.wanted(self.settings.languages[0]).values()
        by_kind = _by_kind(rule for rule in rules if rule.kind not in SCREENED)
        return by_kind if all(hasattr(kind_of(kind), "look") for kind in by_kind) else None

    @cached_property
    def patient(self) -> list[str]:
        """The wanted rules that a run of many megabytes for spelling alone leaves out: those that nobody named in full."""
        if self._looked_at is None:
            return []
        rules = self.wanted(self.settings.languages[0]).values()
        return [rule.id for rule in rules if rule.data.get("patient") and not self._is_named(rule)]

    def _is_named(self, rule: Rule) -> bool:
        return any("." in name and covers(name, rule.id) for name in self.settings.select)

    def screening(self) -> Screening | None:
        """A quick look at the bytes of plain texts, where all wanted rules can do with that."""
        by_kind = self._looked_at
        if self.settings.encoding or len(self.settings.languages) > 1 or by_kind is None:
            return None
        if self.settings.dialect == "CH":  # then words with ß are told, which the screen takes for right
            return None
        from copyedit.lexicon.screen import Screen
        from copyedit.screening import Screening

        language = self.settings.languages[0]
        looks = {kind: kind_of(kind).look(rules, self) for kind, rules in by_kind.items()}
        named = any(rule.data.get("patient") and self._is_named(rule) for rule in self.wanted(language).values())
        return Screening(Screen(self.lexicon(language), self.settings.dialect), looks, may_hurry=not named)

    def _plan(self, language: str, *, hasty: bool = False, silent: frozenset[str] = frozenset()) -> _Plan:
        """The wanted rules of a language by id, and by kind; None for that where some of them wait for a trigger word.

        Left out are patient ones for a hasty text, and those of silent kinds.
        """
        plan = self._wanted.get((language, hasty, silent))
        if plan is None:
            wants = self.settings.wants
            spoken = self.book.spoken(language, self.settings.may_want)
            rules = {r.id: r for r in spoken if wants(r) and r.kind not in silent}
            if language not in languages.CODES:
                rules = {i: r for i, r in rules.items() if r.kind not in NEED_LEXICON}
            if hasty:
                rules = {i: r for i, r in rules.items() if not r.data.get("patient") or self._is_named(r)}
            triggered = any(r.triggers is not None for r in rules.values())
            plan = self._wanted[language, hasty, silent] = rules, None if triggered else _by_kind(rules.values())
        return plan


def _check_names(settings: Settings, book: rulebook.Rulebook) -> None:
    """Raises UserError for a rule, style or language that does not exist, with the nearest name."""
    known = {*book.kinds, *(rule.partition(".")[0] for rule in book.kinds)}
    open_ended = [rule for rule, kind in book.kinds.items() if kind in ENGINES]
    severities = tuple(name for name, _ in settings.severity)
    for what, names in (
        ("rule", settings.select),
        ("rule", settings.ignore),
        ("rule", severities),
        ("style", settings.styles),
    ):
        for name in names:
            if name not in known and not any(covers(rule, name) for rule in open_ended):
                from difflib import get_close_matches

                near = get_close_matches(name, known, 1)
                cure = f"did you mean “{near[0]}”?" if near else "see: copyedit rules list"
                raise UserError(f"no {what} “{name}”; {cure}")
    for code in settings.languages:
        languages.load(code)


def _by_kind(rules: Iterable[Rule]) -> dict[str, list[Rule]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules:
        found.setdefault(rule.kind, []).append(rule)
    return found


def _is_of_any_language(rule: Rule) -> bool:
    """Whether a rule does not depend on the language of a text."""
    return rule.language == "any" and rule.kind != "spelling"


@cache
def _reader(name: str) -> ModuleType:
    return import_module(f"copyedit.reading.{name}")


def _read_block(module: str, document: Document, block: Mark) -> Any:
    return _reader(module).read_block(document, block)


def _open_finder(document: Document) -> Any:
    return _reader(reading.READERS["block"]).open_finder(document)


_BLOCK_READERS = {kind: partial(_read_block, reading.READERS[kind]) for kind in reading.BY_BLOCK}


def _read(module: str, document: Document, *, tools: Desk) -> Any:
    return _reader(module).read(document, tools)
