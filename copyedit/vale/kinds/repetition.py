"""repetition: matches of an expression that follow each other and are equal."""

from __future__ import annotations

from itertools import islice
from operator import eq
from typing import TYPE_CHECKING, Any

from copyedit.vale.exceptions import Exceptions
from copyedit.vale.kinds.existence import hit
from copyedit.vale.regexes import compiled
from copyedit.vale.rule import Block, Hit, Rule, State, strings
from copyedit.vale.sentences import ends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.kinds import Context
    from copyedit.vale.sheet import Sheet

KEYS = frozenset("across alpha exceptions ignorecase max tokens".split())


class Repetition:
    local = True  # a text's hits hold those of its paragraphs

    def __init__(self, rule: Rule, keys: dict[str, Any], context: Context) -> None:
        self.rule = rule
        tokens = strings(keys.get("tokens"))
        self.ignorecase, self.alpha, self.most = (
            bool(keys.get("ignorecase")),
            bool(keys.get("alpha")),
            int(keys.get("max") or 0),
        )
        words = strings(keys.get("exceptions")) + (list(context.accepted) if keys.get("vocab", True) else [])
        self.exceptions = Exceptions(words)
        self.expression = compiled(("(?i)" if self.ignorecase else "") + "(" + "|".join(tokens) + ")")
        self.across = bool(keys.get("across"))
        self.words = tokens in ([r"[^\s]+"], [r"\S+"])

    def hits(self, block: Block, state: State) -> Iterator[Hit]:
        text = block.text
        if self.words and not self._may(text):
            return
        if self.across:
            yield from self._across(text)
            return
        if self.words and self.alpha and not self.most:
            # The usual rule, by one expression: the same word twice on one line.
            for match in compiled(_TWICE).finditer(text):
                if match[1].isalpha():
                    yield from self._told(text, match.start(), match.end() + len(match[1]), match[1])
            return
        previous, before, count = "", (0, 0), 0
        for match in self.expression.finditer(text):
            current = match[0].strip()
            same = bool(current) and (
                current == previous or (self.ignorecase and current.casefold() == previous.casefold())
            )
            if same and (not self.alpha or current.isalpha()):
                count += 1
                if count > self.most and "\n" not in text[before[0] : match.end()]:
                    yield from self._told(text, before[0], match.end(), current)
                    count = 0
            previous, before = current, match.span()

    def places(self, sheet: Sheet) -> list[tuple[int, int]] | None:
        """None of texts that stand below each other if no word is followed by itself; None for anywhere."""
        return [] if self.words and not self._may(sheet.every) else None

    def _may(self, text: str) -> bool:
        """Whether any word is followed by itself, told without an expression."""
        words = text.lower().replace(".", " ").split() if self.across else text.split()
        return any(map(eq, words, islice(words, 1, None)))

    def _across(self, text: str) -> Iterator[Hit]:
        """The same word twice in one sentence, over line breaks too: `bees\n\nBees`, `J. J`, not `bees. Bees`."""
        for match in compiled(_ACROSS).finditer(text):
            word, end = match[1], match.end() + len(match[1])
            if not word.isalpha():
                continue
            if "." in match[2] and match[2] != ".":
                before = text.rfind(" ", 0, match.start()) + 1
                if match[2].startswith("..") or ends(
                    text[before : match.end()].rsplit(maxsplit=1)[-1], text[match.end() : end]
                ):
                    continue
            yield from self._told(text, match.start(), end, text[match.end() : end])

    def _told(self, text: str, start: int, end: int, word: str) -> Iterator[Hit]:
        both = text[start:end]
        if not self.exceptions.excuse(both):
            yield hit(self.rule, start, end, both)._replace(
                message=self.rule.said(word), description=self.rule.described(word)
            )


_TWICE = r"(?<![^\s])([^\s]+)[\t\f\r ]+(?=\1(?![^\s]))"
_ACROSS = r"(?i)(?<![^\s.])([^\s.]+)(\s+|\.+\s*)(?=\1(?![^\s.]))"


def make(rule: Rule, keys: dict[str, Any], context: Context) -> Repetition:
    return Repetition(rule, keys, context)
