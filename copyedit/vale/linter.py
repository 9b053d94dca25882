"""A file's text -> its alerts: blocks by format, the rules that are about each, and the comments that switch them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from copyedit.core.budget import Budget, limited
from copyedit.core.records import NamedTuple
from copyedit.vale import defaults, formats, memory, scopes, styles, text
from copyedit.vale.alerts import Alert, Alerts
from copyedit.vale.comments import Switches
from copyedit.vale.engine import Active, Engine, run_text
from copyedit.vale.kinds import Context
from copyedit.vale.problems import Problem
from copyedit.vale.rule import Block, State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from copyedit.vale.configuration import Configuration, Settings
    from copyedit.vale.rule import Rule

_RANK = {"suggestion": 0, "warning": 1, "error": 2}


class Linted(NamedTuple):
    """A file, what was found in it, and its text."""

    path: str
    alerts: list[Alert]
    text: str


class Linter:
    """Rules of a configuration, made once, and the files that they are run on."""

    def __init__(self, configuration: Configuration, keep: Callable[[Rule], bool] | None = None) -> None:
        self.configuration = configuration
        self.problems: list[Problem] = []
        self.budget = Budget()
        self._rank = _RANK[configuration.level]
        self.floods: set[str] = set()  # rules that matched nearly everywhere
        accepted, rejected = defaults.vocabularies(configuration, configuration.vocabularies)
        self.context = Context(tuple(accepted), configuration.styles_path, configuration.word_template)
        memory.begin(configuration.styles_path, configuration.styles)
        made = defaults.rules(configuration, self.context, accepted, rejected)
        files = styles.find(configuration.styles_path, configuration.styles, configuration.single_rules)
        with limited(self.budget):
            for name, path in files.items():
                self.budget.begin(0)
                try:
                    made.append(styles.load(name, path, self.context))
                except Problem as problem:
                    self.problems.append(problem)
        self.rules = sorted((r for r in made if keep is None or keep(r)), key=lambda r: r.name)
        if keep is not None:  # who filters for suggestions wants to see them
            self._rank = min([self._rank, *(_RANK[rule.level] for rule in self.rules)])
        self.bases = set().union(*(scopes.bases(rule.scopes) for rule in self.rules)) if self.rules else set()
        self._active: dict[int, Active] = {}
        self._chosen: dict[tuple[int, str, str], Engine] = {}
        self._wide: dict[int, Engine] = {}
        self._engines: dict[tuple[str, ...], Engine] = {}
        self._settings: list[Settings] = []  # keeps ids of settings alive

    def lint(self, path: str, content: str, ext: str = "") -> Linted:
        """The alerts of one file. `ext` is the extension to read it by, the path's own by default."""
        configuration = self.configuration
        settings = configuration.settings(path)
        source = sanitized(content)
        self.budget.begin(len(source))
        alerts = Alerts(source)
        state = State()
        active = self._rules(settings)
        if active:
            real = ext or os.path.splitext(path)[1]
            self._run(self._blocks(source, real, settings, state, alerts), settings, state, alerts)
        found = alerts.ordered()
        switches = Switches(state.comments)
        if switches:
            found = [alert for alert in found if switches.shows(alert)]
        return Linted(path, found, source)

    def stopped(self) -> list[str]:
        """The rules that took too long in some text and were left out from there on, by name."""
        engines = (*self._engines.values(), *self._wide.values())
        return sorted(set().union(*(engine.culprits() for engine in engines)) - self.floods)

    def _blocks(
        self, source: str, ext: str, settings: Settings, state: State, alerts: Alerts
    ) -> Iterable[Block | text.Whole]:
        kind = formats.kind_of(ext, self.configuration.formats)
        if kind == "markdown":
            from copyedit.vale import markdown

            yield from markdown.blocks(source, ext, self.bases, self.configuration, settings, state)
        elif kind == "html":
            from copyedit.vale import markdown

            yield from markdown.html_blocks(source, ext, self.bases, self.configuration, settings, state)
        elif kind == "code":
            from copyedit.vale import code

            yield from code.blocks(source, ext.lstrip("."), self.configuration.ignored_scopes)
        else:
            yield from text.blocks(source, ext, self.bases)
        if "raw" in self.bases:
            yield Block(source, f"raw{ext}")

    def _rules(self, settings: Settings) -> Active:
        """The rules that are on, each with its level."""
        found = self._active.get(id(settings))
        if found is None:
            self._settings.append(settings)
            found = []
            for rule in self.rules:
                level = settings.level_of(rule.name, rule.level)
                if level and _RANK[level] >= self._rank:
                    found.append((rule, level))
            self._active[id(settings)] = found
        return found

    def _most(self, settings: Settings) -> Engine:
        """One with all the rules of a file but those about its sentences."""
        found = self._wide.get(id(settings))
        if found is None:
            wide = [(rule, level) for rule, level in self._rules(settings) if "sentence" not in rule.scopes]
            found = self._wide[id(settings)] = Engine(wide)
        return found

    def _about(self, settings: Settings, block: Block) -> Engine:
        key = (id(settings), block.scope, block.parent)
        found = self._chosen.get(key)
        if found is None:
            about = [(r, v) for r, v in self._rules(settings) if scopes.matches(r.scopes, block.scope, block.parent)]
            names = tuple(f"{rule.name} {level}" for rule, level in about)
            found = self._engines.get(names)
            if found is None:
                found = self._engines[names] = Engine(about, self._most(settings))
            self._chosen[key] = found
        return found

    def _run(self, blocks: Iterable[Block | text.Whole], settings: Settings, state: State, alerts: Alerts) -> None:
        add = alerts.add
        for block in blocks:
            if isinstance(block, text.Whole):
                engines = self._about(settings, block.block), self._about(settings, block.parts[0])
                for place, rule, level, hit in run_text(block.block, block.parts, engines, state):
                    add(rule, level, place, hit)
                self.floods |= alerts.floods
                continue
            engine = self._about(settings, block)
            for rule, level, hit in engine.run(block, state):
                add(rule, level, block, hit)
            if alerts.floods:
                self.floods |= alerts.floods
                engine.stopped |= alerts.floods


def sanitized(content: str) -> str:
    return content.replace("&rsquo;", "'").replace("\r\n", "\n").replace("\r", "\n")
