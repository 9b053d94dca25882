"""Findings one by one before a person, who alone may change what is quoted or a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.findings import Edit
from copyedit.core.records import NamedTuple
from copyedit.core.spans import SourceSpan

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from copyedit.core.findings import Finding

HELP = """\
  a      accept the first suggestion        2-9    accept another one
  e      write something else               s      skip; so does the Enter key
  w      add to words.txt                   i      ignore this rule from here on
  u      undo the last answer               q      quit; what was accepted is written
"""


class Answer(NamedTuple):
    """One decision: an edit, a word for words.txt, a rule to be silent about, or none of them."""

    number: int  # of the finding
    edit: Edit | None = None
    word: str = ""
    rule: str = ""


class Conversation:
    """A run of questions over many texts. `ask` gives a line that was typed, None at the end of the input."""

    def __init__(self, ask: Callable[[str], str | None], say: Callable[[str], None]) -> None:
        self._ask, self._say = ask, say
        self.words: set[str] = set()  # that were right, in texts before this one
        self._rules: set[str] = set()
        self._answers: list[Answer] = []
        self.is_over = False

    def about(self, findings: Sequence[Finding], show: Callable[[Finding], None]) -> tuple[list[Edit], list[str]]:
        """(edits by start, none of which meet; words to add) of one text."""
        self._answers = []
        number = 0
        while number < len(findings) and not self.is_over:
            finding = findings[number]
            if not self._is_settled(finding):
                show(finding)
                number = self._decide(number, finding)
            else:
                number += 1
        words = [answer.word for answer in self._answers if answer.word]
        self.words.update(words)
        self._rules.update(answer.rule for answer in self._answers if answer.rule)
        return sorted(answer.edit for answer in self._answers if answer.edit), words

    def _is_settled(self, finding: Finding) -> bool:
        """Whether an earlier answer covers it, or changed its characters."""
        if finding.text in self.words or finding.rule in self._rules:
            return True
        return any(
            finding.rule == answer.rule or finding.text == answer.word
            or (answer.edit and answer.edit.span.start < finding.end and finding.start < answer.edit.span.end)
            for answer in self._answers
        )  # fmt: skip

    def _decide(self, number: int, finding: Finding) -> int:
        """Ask until there is an answer; the number of the finding to ask about next."""
        can_edit = finding.unfixable != "markup inside"
        options = finding.suggestions if can_edit else ()
        while True:
            typed = self._ask(_question(options, can_edit=can_edit, can_undo=bool(self._answers)))
            if typed is None or typed == "q":
                self.is_over = True
                return number
            if typed in ("", "s"):
                self._answers.append(Answer(number))
            elif typed == "u" and self._answers:
                return self._answers.pop().number
            elif typed == "w":
                self._answers.append(Answer(number, word=finding.text))
            elif typed == "i":
                self._answers.append(Answer(number, rule=finding.rule))
            elif (after := self._replacement(typed, options, can_edit=can_edit)) is not None:
                span = SourceSpan(finding.start, finding.end)
                self._answers.append(Answer(number, Edit(span, finding.text, after, finding.rule)))
            else:
                self._say(HELP)
                continue
            return number + 1

    def _replacement(self, typed: str, options: Sequence[str], *, can_edit: bool) -> str | None:
        """What is to stand there by an answer, None if the answer says no such thing."""
        if typed == "e" and can_edit:
            return self._ask("Instead: ") or None
        rank = 1 if typed == "a" else int(typed) if typed.isdecimal() else 0
        return options[rank - 1] if 0 < rank <= len(options) else None


def _question(options: Sequence[str], *, can_edit: bool, can_undo: bool) -> str:
    parts = []
    if options:
        parts.append(f"[a]ccept “{options[0]}”" if options[0] else "[a]ccept: take it out")
        parts += [f"[{n}] “{option}”" for n, option in enumerate(options[1:9], 2)]
    if can_edit:
        parts.append("[e]dit")
    parts += ["[s]kip", "[w]ord is right", "[i]gnore the rule", *["[u]ndo"] * can_undo, "[q]uit"]
    return f"    {', '.join(parts)}: "
