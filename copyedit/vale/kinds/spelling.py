"""spelling: words that no dictionary has (the user's Hunspell dictionaries, else our English lexicon)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.vale import dictionaries
from copyedit.vale.regexes import Mistake, compiled
from copyedit.vale.rule import Block, Hit, Rule, State, strings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.kinds import Context

KEYS = frozenset("aff append custom dic dicpath dictionaries exceptions filters ignore threshold".split())
_CHUNK = re.compile(r"\S+")
_OPENING, _CLOSING = "$(\"[{'<‘“«„*_~", ",;:.!?)\"]}'>’”»…*_~"
# camelCase and the like; all capitals; anything but plain letters.
_FILTERS = (r"[A-Z]{1}[a-z]+[A-Z]+\w+", r"[A-Z]+$", r"[^a-zA-Z_']")


class Spelling:
    local = True  # a text's hits hold those of its paragraphs

    def __init__(self, rule: Rule, keys: dict[str, Any], context: Context) -> None:
        self.rule = rule
        own = strings(keys.get("filters"))
        self.filters = [compiled(f) for f in [*own, *(() if keys.get("custom") else _FILTERS)]]
        words = [*strings(keys.get("exceptions")), *context.accepted]
        self.exceptions = compiled("(?i)" + "|".join(words)) if words else None
        self.dictionary = dictionaries.Dictionary(keys, context.styles_path, whole_folder=not rule.path)
        self._known: dict[str, bool] = {}
        self._wrong: dict[str, list[tuple[int, str]]] = {}  # in a run of characters, by what it is

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        get, rule = self._wrong.get, self.rule
        for chunk in _CHUNK.finditer(block.text):
            wrong = get(chunk[0])
            if wrong is None:
                wrong = self._wrong[chunk[0]] = self._wrong_in(chunk[0])
            for start, word in wrong:
                at = chunk.start() + start
                yield Hit(at, at + len(word), rule.said(word), word, rule.described(word), rule.action)

    def _wrong_in(self, chunk: str) -> list[tuple[int, str]]:
        known, wrong = self._known, []
        for start, end in _words(chunk):
            word = chunk[start:end]
            if word not in known:
                known[word] = self._right(word)
            if not known[word]:
                wrong.append((start, word))
        return wrong

    def _right(self, word: str) -> bool:
        plain = word.replace("’", "'")
        if not any(c.isalpha() for c in plain) or any(f.search(plain) for f in self.filters):
            return True
        if self.dictionary.has(plain):
            return True
        try:
            return self.exceptions is not None and self.exceptions.search(plain) is not None
        except Mistake:
            return False


def _words(chunk: str) -> Iterator[tuple[int, int]]:
    """Where the words of a run of characters are, without the marks around them."""
    start, end = 0, len(chunk)
    while start < end and chunk[start] in _OPENING:
        start += 1
    while start < end and chunk[end - 1] in _CLOSING:
        end -= 1
    for bracket in "([{":
        at = chunk.find(bracket, start, end)
        if at > start:
            yield start, at
            yield from ((at + s, at + e) for s, e in _words(chunk[at:end]))
            return
    if end > start:
        yield start, end


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Spelling:
    return Spelling(rule, keys, context)
