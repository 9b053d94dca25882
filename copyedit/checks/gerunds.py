"""Verbs that take a verb in -ing where a draft has “to”: considering to send, prohibit him to travel."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from copyedit.core.findings import Hit
from copyedit.core.lazy import Pattern
from copyedit.core.spans import ProseSpan

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from copyedit.core.document import Document
    from copyedit.core.plugins import Lexicon, Tools
    from copyedit.core.rule import Rule

KEYS: Mapping[str, type] = {}
_TAKES_ING = Pattern(
    r"\b(considering|"
    r"avoid(?:s|ed|ing)?|postpon(?:e|es|ed|ing)|(?<!was )(?<!were )(?<!are )(?<!is )(?<!be )(?<!been )den(?:y|ies|ied|ying)|"
    r"risk(?:s|ed|ing)|enjoy(?:s|ed|ing)?|(?:has|have|had) finished|envisag(?:e|es|ed|ing)) to ([a-z]{2,})\b"
)
# The object is short and plain: a name, a pronoun, or an article and one or two words.
_OBJECT = r"(?:him|her|them|us|me|you|it|anyone|people|(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+|(?:the|his|her|their|its|our|my|any|all|some|these|those)(?: [a-z]+){0,1} [a-z]+s?|[a-z]+(?:ers|ors|ists|ians|men|women|ees))"
_KEEPS = Pattern(
    rf"\b(?:prohibit(?:s|ed|ing)?|prevent(?:s|ed|ing)?|discourag(?:e|es|ed|ing)|(?:ban|bar)(?:s|ned|red|ning|ring)|dissuad(?:e|es|ed|ing)) {_OBJECT} (to ([a-z]{{2,}}))\b"
)
_NO_VERB = frozenset(
    "some all any many other others the this that these those his her its their our my your us them him me you it be".split()
)
_NOUNS_WITH_TO = frozenset(
    "attempt attempts effort efforts plan plans bid bids move moves right rights power powers ability need chance decision decisions "
    "desire access way ways time money efforts offer offers proposal proposals pledge permission".split()
)  # fmt: skip
_DOUBLES = Pattern(
    r"(?:[^aeiou]|^|qu)[aeiou][bdgmnprt]$|^(?:travel|cancel|control|commit|permit|admit|refer|begin|forget|occur|prefer)$"
)


def prepare(keys: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...] | None]:
    return dict(keys), ("to",)


def check(document: Document, rules: Sequence[Rule], tools: Tools) -> Iterator[Hit]:
    prose, lexicon = document.prose, tools.lexicon(document.language)
    for rule in rules:
        if rule.id == "grammar.verb-ing":
            for match in _TAKES_ING.finditer(prose):
                if gerund := _gerund(match[2], lexicon, prose):
                    yield _hit(rule, match.start(1), match.end(2), f"{match[1]} {gerund}", prose)
        else:
            for match in _KEEPS.finditer(prose):
                last = prose[: match.start(1)].split()[-1].lower()
                if last not in _NOUNS_WITH_TO and (gerund := _gerund(match[2], lexicon, prose)):
                    yield _hit(rule, match.start(1), match.end(2), f"from {gerund}", prose)


def _hit(rule: Rule, start: int, end: int, right: str, prose: str) -> Hit:
    message = rule.message.replace("%s", right, 1).replace("%s", prose[start:end], 1)
    return Hit(rule.id, ProseSpan(start, end), message, (right,), 0.6)


def _gerund(verb: str, lexicon: Lexicon, prose: str) -> str:
    """send -> sending, travel -> travelling or traveling as the text spells, or "" if it is no verb."""
    if verb in _NO_VERB and verb != "be":
        return ""
    if verb == "be":
        return "being"
    if verb.endswith("ie"):
        form = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        form = verb[:-1] + "ing"
    elif _DOUBLES.search(verb) and len(verb) > 2:
        form = verb + verb[-1] + "ing"
        if verb == "travel" and re.search(r"\b(?:traveled|traveling|color|center|defense)\b", prose):
            form = "traveling"
    else:
        form = verb + "ing"
    if lexicon.has(form):
        return form
    return verb + "ing" if lexicon.has(verb + "ing") else ""
