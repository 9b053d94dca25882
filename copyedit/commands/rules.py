"""`copyedit rules`: what is checked, why, and the proof of it."""

from __future__ import annotations

import os
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from copyedit import formats, languages, rulebook
from copyedit.config import Settings
from copyedit.config.words import parse_entries
from copyedit.core.engines import ENGINES
from copyedit.core.errors import UserError
from copyedit.core.findings import Edit
from copyedit.core.spans import SourceSpan
from copyedit.desk import Desk, kind_of
from copyedit.rulebook import coverage as tokens
from copyedit.rulebook.files import Example, Mistake, load_examples, load_keys

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report
    from copyedit.core.house import Entry
    from copyedit.core.rule import Rule


@click.group("rules")
def command() -> None:
    """List, explain and test the rules."""


def _book(folders: tuple[str, ...] = ()) -> rulebook.Rulebook:
    return rulebook.load(folders or (rulebook.shipped_folder(),), kind_of)


@command.command("list")
def list_rules() -> int:
    """Every rule: its id, its language, its severity, whether it is on by default, what it says."""
    for rule in sorted(_book().every):
        chosen = f"[{rule.kind}]" if rule.kind in ENGINES else f"--style {rule.family}"
        state = "on" if Settings().wants(rule) else chosen
        click.echo(f"{rule.id:32} {rule.language:4} {rule.severity:8} {state:14} {rule.message}")
    return 0


@command.command("explain")
@click.argument("rule_id", metavar="ID")
def explain(rule_id: str) -> int:
    """Why a rule speaks, and examples of when it does and does not.

    \b
    copyedit rules explain spelling.run-on
    """
    book = _book()
    rules = [rule for rule in book.every if rule.id == rule_id]
    if not rules:
        near = get_close_matches(rule_id, book.rules, 1)
        raise UserError(
            f"no rule “{rule_id}”" + (f"; did you mean “{near[0]}”?" if near else "; see: copyedit rules list")
        )
    for rule in rules:
        _explain(rule)
    return 0


def _explain(rule: Rule) -> None:
    spoken = "" if rule.language == "any" else f", {rule.language}"
    since = f", since {rule.since}" if rule.since else ""
    click.echo(f"{rule.id} ({rule.severity}{spoken}{since})\n{rule.message}\n")
    if rule.why:
        click.echo(rule.why + "\n")
    if rule.link:
        click.echo(rule.link + "\n")
    for example in load_examples(rule):
        click.echo(f"{'speaks' if example.fires else 'silent'}: {example.name}")
        click.echo("    " + example.text.replace("\n", "\n    "))
        if example.fixed is not None:
            click.echo("    -> " + example.fixed.strip().replace("\n", "\n       "))


@command.command("test")
@click.argument("path", required=False)
@click.option("--coverage", is_flag=True, help="Name the tokens that no test has touched.")
def test(path: str | None, coverage: bool) -> int:
    """Run the tests that rules carry: those below PATH, or the rules that come with copyedit.

    PATH may be a folder of our rules, a style of it or one rule, and so of Vale's: tests in a rule and in `*.test.yml`.
    """
    root = None if path is None else _root(path)
    if path is not None and root is None:
        return _test_vales(path, coverage=coverage)
    book = _book((root or rulebook.shipped_folder(),))
    below = os.path.abspath(path) if path else ""
    # What an engine tells depends on somebody's server or lists.
    rules = [r for r in book.every if os.path.abspath(r.path).startswith(below) and r.kind not in ENGINES]
    for problem in book.problems:
        click.echo(f"{problem.path}: {problem.message}", err=True)
    failed, count, untouched = len(book.problems), 0, 0
    for rule in rules:
        try:
            examples = load_examples(rule)
        except Mistake as error:
            failed += 1
            click.echo(f"{rule.path}: {error}", err=True)
            continue
        if not any(e.fires for e in examples) or all(e.fires for e in examples):
            failed += 1
            click.echo(f"{rule.id}: needs a test in which it speaks and one in which it is silent")
        for example in examples:
            count += 1
            if difference := failure(rule, example, book):
                failed += 1
                click.echo(f"{rule.id}: {example.name}\n{difference}")
        if coverage:
            untouched += _tell_untouched(rule.id, tokens.untouched(load_keys(rule.path), (e.text for e in examples)))
    _sum_up(count, len(rules), failed, untouched if coverage else None)
    if coverage:
        click.echo(_by_language(rules))
    return 1 if failed else 0


def _test_vales(path: str, *, coverage: bool) -> int:
    from copyedit.vale import cases

    found = cases.find(path)
    if not found:
        raise UserError(f"{path}: no rules; they are files <language>/<Style>/<Rule>.yml, or Vale's <Style>/<Rule>.yml")
    failed, count, untouched = 0, 0, 0
    for name, file in found:
        tried = cases.tried(name, file)
        count += tried.number
        failed += len(tried.failures)
        for told in tried.failures:
            click.echo(f"{name}: {told}")
        if coverage:
            untouched += _tell_untouched(name, tried.untouched)
    _sum_up(count, len(found), failed, untouched if coverage else None)
    return 1 if failed else 0


def _tell_untouched(name: str, left: list[str]) -> int:
    for token in left:
        click.echo(f"{name}: no test touches {token}")
    return len(left)


def _sum_up(count: int, rules: int, failed: int, untouched: int | None) -> None:
    beyond = "" if untouched is None else f", {untouched or 'no'} tokens that no test touches"
    click.echo(f"{count} tests of {rules} rules, {failed or 'none'} failed{beyond}")


def _by_language(rules: list[Rule]) -> str:
    counted: dict[str, int] = {}
    for rule in rules:
        counted[rule.language] = counted.get(rule.language, 0) + 1
    return "rules by language: " + ", ".join(f"{language} {count}" for language, count in sorted(counted.items()))


def _root(path: str) -> str | None:
    """The folder above `<language>/<Style>/<Rule>.yml` that a path lies in or is; None where they are Vale's."""
    here = os.path.abspath(path)
    if not os.path.exists(here):
        raise UserError(f"{path}: no such file or folder")
    for folder in (here, *(os.path.abspath(os.path.join(here, *[".."] * n)) for n in (1, 2, 3))):
        below = os.path.relpath(here, folder).split(os.sep)
        spoken = [below[0]] if below[0] != "." else os.listdir(folder) if os.path.isdir(folder) else []
        if any(code == "any" or code in languages.CODES for code in spoken) and any(rulebook.book.rule_files(folder)):
            return folder
    return None


def failure(rule: Rule, example: Example, book: rulebook.Rulebook) -> str:
    """What a rule says otherwise than its test wants, or ""."""
    language = example.lang or ("en" if rule.language == "any" else rule.language)
    words = frozenset(entry for line in example.words for entry in _entries(line))
    desk = Desk(Settings(languages=(language,), select=(rule.id, *example.beside), words=words), book)
    report = _check(desk, example.text, example.format)
    said = [f"{f.line}:{f.column}:{f.rule}:{f.message}" for f in report.findings]
    if example.want is not None and said != example.want.strip().splitlines():
        return f"    wanted: {example.want.strip() or 'nothing'}\n    said:   {chr(10).join(said) or 'nothing'}"
    if missing := [line for line in example.contains if line not in said]:
        return f"    wanted: {missing}\n    said:   {said}"
    if extra := [line for line in example.absent if line in said]:
        return f"    not wanted: {extra}"
    if example.fixed is not None:
        fixed = apply_first(example.text, report.findings)
        if fixed != example.fixed.rstrip("\n"):
            return f"    wanted: {example.fixed}\n    fixed:  {fixed}"
        if again := _check(desk, fixed, example.format).findings:
            return f"    the fixed text is not clean: {again[0].message}"
    return ""


def _entries(line: str) -> list[Entry]:
    language, mark, rest = line.partition(":")
    return parse_entries([rest], language) if mark and len(language) == 2 else parse_entries([line])


def _check(desk: Desk, text: str, name: str) -> Report:
    return desk.check(desk.read("test", text.encode(), format=name), count_lines=False)


def apply_first(text: str, findings: tuple[Finding, ...]) -> str:
    """A text with the first suggestion of each finding put in. Raises ValueError where two of them meet."""
    edits = [Edit(SourceSpan(f.start, f.end), f.text, f.suggestions[0], f.rule) for f in findings if f.suggestions]
    return formats.splice(text.encode(), edits).decode()
