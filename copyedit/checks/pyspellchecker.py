"""Words that a list of pyspellchecker lacks and that are one slip from a word in it, beside or instead of a desk's own lists.

It is the speller where the configuration says so; whether a word is a name, quoted or switched off is judged as always.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from copyedit import languages
from copyedit.core.casing import follow_case
from copyedit.core.errors import EngineError
from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.lexicon.house import House
from copyedit.lexicon.writing import Writing, is_code

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.engine_settings import PySpellChecker
    from copyedit.core.plugins import Tools
    from copyedit.core.rule import Rule
    from copyedit.core.spans import ProseSpan

NAME = "pyspellchecker"
PACKAGE = "needs the package pyspellchecker: pip install 'copyedit[pyspellchecker]'"
KEYS: Mapping[str, type] = {}
SHORTEST = 4  # letters; of three, nearly every combination is one slip from a word
SUGGESTIONS = 5
MANY = 100_000  # words whose verdict is remembered
_GLUE = frozenset("0123456789@/\\_#-")  # of an address, a code, a figure or a compound: "x_militray", "pro-militray"
_BESIDE_NAME = Pattern(r"(?:['’]s)?[ -][^\W\d_a-zß-öø-ÿ]")


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), None


def open(options: PySpellChecker) -> Spellers:
    """The lists of a run, each read when it is first asked for."""
    return Spellers(options)


def survey(options: PySpellChecker | None) -> Iterator[tuple[bool, str]]:
    """(whether it is as it must be, what it is) of each part that the engine needs."""
    from importlib.metadata import PackageNotFoundError, version
    from importlib.util import find_spec

    try:
        there = find_spec("spellchecker") and version("pyspellchecker")
    except PackageNotFoundError:
        there = None
    yield bool(there), f"pyspellchecker {there}" if there else PACKAGE
    if options is None:
        yield True, 'not configured: speller = "pyspellchecker"'
        return
    for language, path in options.lists:
        try:
            yield True, f"{language}: {path}, {len(_read(path)):,} words"
        except EngineError as error:
            yield False, str(error)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    """Raises EngineError where there is no list."""
    speller: Speller = tools.engine(NAME).of(document.language)
    house = House(tools.option("words"), document.language)
    plain = _plain(document.language)
    for word in document.vocabulary:
        form = plain(word)
        if (
            len(form) < SHORTEST
            or form not in word
            or form.isupper()
            or is_code(form)
            or house.has(form, form.lower(), speller.has)
        ):
            continue
        right = speller.corrections(form.lower())
        if not right:
            continue
        for span in document.places(word):
            if _stands_alone(document.prose, span) and not _may_be_name(document, word, span):
                yield from _hits(rules, span, word, form, right)


def _plain(language: str) -> Callable[[str], str]:
    """A function from a token to the word in it that a list may have; of a language that is only on a list, the token."""
    if languages.ALIASES.get(language, language) in languages.CODES:
        return Writing(languages.load(language)).plain
    return lambda word: word.replace("’", "'")


def _hits(rules: Sequence[Rule], span: ProseSpan, word: str, form: str, right: Sequence[str]) -> Iterator[Hit]:
    suggestions = tuple(word.replace(form, follow_case(form, r)) for r in right)
    for rule in rules:
        message = f"“{word}” is not in the list of words; did you mean “{suggestions[0]}”?"
        yield Hit(rule.id, span, message, suggestions, 0.6)


def _stands_alone(prose: str, span: ProseSpan) -> bool:
    """Not "desk@militray.example", "militray_data.csv", "12km"."""
    before, after = prose[max(0, span.start - 2) : span.start], prose[span.end : span.end + 2]
    if before[-1:] in _GLUE or after[:1] in _GLUE:
        return False
    return not (before[-1:] in (".", ":") and before[:1].isalnum()) and not (
        after[:1] in (".", ":") and after[1:].isalnum()
    )


def _may_be_name(document: Document, word: str, span: ProseSpan) -> bool:
    """Whether a word with a capital stands beside another one, or is met with a capital elsewhere."""
    if word == word.lower():
        return False
    return bool(_BESIDE_NAME.match(document.prose, span.end)) or document.prose.count(word) > 1


class Spellers:
    """Lists by language. One that cannot be had is told of each time and looked for once."""

    def __init__(self, options: PySpellChecker) -> None:
        self._options = options
        self._found: dict[str, Speller | EngineError] = {}

    def of(self, language: str) -> Speller:
        """Raises EngineError."""
        found = self._found.get(language)
        if found is None:
            try:
                found = Speller(_load(language, self._options))
            except EngineError as error:
                found = error
            self._found[language] = found
        if isinstance(found, EngineError):
            raise found
        return found


class Speller:
    """One list, and what it said of words."""

    def __init__(self, checker: Any) -> None:
        self._checker = checker
        self._known: dict[str, tuple[str, ...]] = {}

    def has(self, low: str) -> bool:
        """Whether the list has a lower-case word."""
        return low in self._checker

    def corrections(self, low: str) -> tuple[str, ...]:
        """What a lower-case word that is not in the list may be, the most frequent first; none for one that is."""
        found = self._known.get(low)
        if found is None:
            if len(self._known) > MANY:
                self._known.clear()
            found = self._known[low] = self._ask(low)
        return found

    def _ask(self, low: str) -> tuple[str, ...]:
        if low in self._checker:
            return ()
        head, mark, tail = low.rpartition("'")
        whole = tail if len(tail) >= SHORTEST else head  # l'hopital; there'll
        if len(whole) < SHORTEST or whole in self._checker:
            return ()
        near = self._checker.candidates(whole) or ()
        ranked = sorted((w for w in near if w != whole), key=lambda w: (-self._checker[w], w))
        before, after = (head + mark, "") if whole is tail else ("", mark + tail)
        return tuple(before + w + after for w in ranked[:SUGGESTIONS])


def _load(language: str, options: PySpellChecker) -> Any:
    """A list of pyspellchecker's own, or the user's. Raises EngineError."""
    try:
        from spellchecker import SpellChecker
    except ImportError:
        raise EngineError(NAME, PACKAGE) from None
    path = dict(options.lists).get(language)
    if path is None:
        try:
            return SpellChecker(language=language, distance=options.distance)
        except ValueError:
            have = ", ".join(sorted(SpellChecker.languages()))
            cure = f'name one: [pyspellchecker] lists = {{{language} = "frequencies.json"}}'
            raise EngineError(NAME, f"has no list for “{language}”, only for {have}; {cure}") from None
    checker = SpellChecker(language=None, distance=options.distance)
    checker.word_frequency.load_json(_read(path))
    return checker


def _read(path: str) -> dict[str, int]:
    """A file of frequencies: JSON {"word": count}, also .gz, or a text with a word and its count a line."""
    import gzip
    import io

    cure = 'write JSON {"word": count}, or a word and its count a line, in UTF-8'
    opener = gzip.open if path.endswith(".gz") else io.open
    try:
        with opener(path, "rb") as file:
            text = file.read().decode("utf-8-sig")
    except (OSError, EOFError) as error:
        raise EngineError(NAME, f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    except UnicodeDecodeError as error:
        raise EngineError(NAME, f"{path}: is not UTF-8 at byte {error.start}; {cure}") from error
    try:
        counts = _counts(text)
    except (ValueError, RecursionError):
        raise EngineError(NAME, f"{path}: is no list of frequencies; {cure}") from None
    return counts


def _counts(text: str) -> dict[str, int]:
    """Raises ValueError."""
    import json

    if text.lstrip().startswith("{"):
        counts: dict[str, int] = json.loads(text)
    else:
        rows = [line.split() for line in text.splitlines() if line.strip() and not line.startswith("#")]
        counts = {row[0]: int(row[1]) if len(row) > 1 else 1 for row in rows}
    if not counts or not all(isinstance(n, int) for n in counts.values()):
        raise ValueError
    return counts
