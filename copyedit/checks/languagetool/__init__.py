"""LanguageTool's findings as `grammar.languagetool.<ID>`: a paragraph is asked about once, then its answer is remembered.

Only a hash of a paragraph is kept, and what was said of it, sealed so that only the paragraph opens it. A server that fails is one problem; all other findings stay.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from copyedit import cache
from copyedit.checks.languagetool.answers import NAME, Match, pack, read_answer, unpack
from copyedit.checks.languagetool.questions import Questions
from copyedit.core.errors import EngineError
from copyedit.core.findings import Hit
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from copyedit.checks.languagetool.asking import Asking
    from copyedit.core.document import Document
    from copyedit.core.engine_settings import LanguageTool
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
LARGEST = 10_000  # characters of one question
KEPT = 30  # days for which an answer holds: servers and their rules change
_VERSION = "1"


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def open(options: LanguageTool) -> Asking:
    """What is kept for a run: the connections to the server."""
    from copyedit.checks.languagetool.asking import Asking

    return Asking(options)


def survey(options: LanguageTool | None) -> Iterator[tuple[bool, str]]:
    """(whether it is as it must be, what it is) of each part that the engine needs."""
    from copyedit.checks.languagetool.survey import survey as look

    return look(options)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    """Raises EngineError after the hits that could be had."""
    options: LanguageTool = tools.option(NAME)
    questions = Questions(options, tools.option("dialect"))
    fresh: bool = tools.option("fresh")
    missing: list[tuple[int, tuple[str, bytes], dict[str, str], str]] = []
    for start, end, language in _passages(document, rules, tools.option("checks")):
        text = document.prose[start:end]
        if not any(map(str.isalpha, text)) or not (form := questions.form(text, language)):
            continue
        entry = _entry(options, form)
        kept = None if fresh else cache.read(entry[0])
        matches = None if kept is None else unpack(cache.crypt(kept, entry[1]), _today() - KEPT)
        if matches is None:
            missing.append((start, entry, form, language))
        else:
            yield from _hits(document, matches, start, language, questions, rules)
    if not missing:
        return
    asking: Asking = tools.engine(NAME)
    for number, body in asking.ask([form for _, _, form, _ in missing]):
        start, (name, seal), form, language = missing[number]
        try:
            matches = read_answer(body, form["text"], asking.where)
        except EngineError as error:
            asking.give_up(str(error))
            raise
        if not fresh:
            cache.write(name, cache.crypt(pack(matches, _today()), seal))
        yield from _hits(document, matches, start, language, questions, rules)


def _passages(document: Document, rules: Sequence[Rule], checks: Any) -> Iterator[tuple[int, int, str]]:
    """(start, end, language) of what is asked about: the checked blocks in which one of the rules speaks, in parts if long."""
    for block in document.marks("block"):
        scope = block.value
        if not checks(scope) or not any(not rule.scopes or scope in rule.scopes for rule in rules):
            continue
        whole = [m.value for m in document.marks_over("language", block.start, block.end) if _covers(m, block)]
        for start, end in _parts(document.prose, block.start, block.end):
            yield start, end, whole[-1] if whole else document.language


def _covers(mark: Any, block: Any) -> bool:
    return bool(mark.start <= block.start and mark.end >= block.end)


def _parts(prose: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A range in parts that a server takes, cut after a line, a sentence or a word."""
    while end - start > LARGEST:
        cut = start + LARGEST
        for between in ("\n", ". ", " "):
            found = prose.rfind(between, start + LARGEST // 2, cut)
            if found >= 0:
                cut = found + len(between)
                break
        yield start, cut
        start = cut
    if end > start:
        yield start, end


def _entry(options: LanguageTool, form: dict[str, str]) -> tuple[str, bytes]:
    """The name of a paragraph's answer in the cache and what opens it: a digest of all that it depends on."""
    from hashlib import blake2b

    asked = "\0".join((_VERSION, options.url or options.folder, *map(str, sorted(form.items()))))
    digest = blake2b(asked.encode("utf-8", "surrogatepass"), digest_size=48).digest()
    name = digest[:16].hex()
    return f"{NAME}/{name[:2]}/{name[2:]}", digest[16:]


def _today() -> int:
    return int(time.time() // 86_400)


def _hits(
    document: Document,
    matches: Iterable[Match],
    start: int,
    language: str,
    questions: Questions,
    rules: Sequence[Rule],
) -> Iterator[Hit]:
    """Matches as hits; what is said of words in another language than was asked about is left out."""
    for match in matches:
        span = ProseSpan(start + match.start, start + match.end)
        others = (m for m in document.marks_over("language", *span) if m.value != language and m.end > m.start + 1)
        if questions.hears(match) and not any(others):
            for rule in rules:
                yield Hit(f"{rule.id}.{match.rule}", span, match.message, match.replacements)
