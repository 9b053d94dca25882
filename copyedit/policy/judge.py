"""Hits become findings: every reason to drop, soften or not fix one is decided once, and written on the finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit import languages
from copyedit.core.casing import is_title_case, opens_sentence
from copyedit.core.engines import ENGINES
from copyedit.core.findings import SAFE, Finding, Hit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from copyedit.config.settings import Settings
    from copyedit.core.document import Document
    from copyedit.core.rule import Rule
    from copyedit.core.spans import Mark, ProseSpan
    from copyedit.policy.switches import Silence

_FAR = 300  # characters within which [sic] follows what it is about
# They speak instead of the speller about the same characters: `naÃ¯ve` is mojibake, not a misspelling.
LOUDER = ("draft.", "names.")


def judge(hits: Iterable[Hit], document: Document, settings: Settings, rules: Mapping[str, Rule]) -> list[Finding]:
    """Findings in the order of the text; the dropped ones too, with the reason in `dropped`."""
    every = sorted(set(hits), key=_place)
    ranges = _silences(document)
    if not every and not ranges:
        return []
    found: list[Finding] = []
    louder = [h for h in every if h.rule.startswith(LOUDER)]
    for hit in every:
        finding = _judge_one(hit, document, settings, rules.get(hit.rule) or _engines_rule(hit.rule, rules))
        dropped = finding.dropped
        if not dropped and any(silence.covers(hit.rule, hit.span.start) for silence in ranges):
            dropped = "switched off"
        if not dropped and hit.rule.startswith("spelling.") and (other := _told(hit, louder)):
            dropped = f"told by {other}"
        found.append(finding._replace(dropped=dropped) if dropped else finding)
    if len(every) > 1:
        from copyedit.policy.merging import merge

        merge(every, found, document.prose, rules)
    if ranges and "switches.unused" in rules:
        from copyedit.policy.switches import unused

        silenced = [(h.rule, h.span.start) for h, f in zip(every, found, strict=True) if f.dropped == "switched off"]
        found = sorted([*found, *unused(ranges, silenced, document, settings, rules)], key=lambda f: (f.start, f.end))
    return found


def _place(hit: Hit) -> tuple[ProseSpan, str, str]:
    return hit.span, hit.rule, hit.message


def _engines_rule(rule_id: str, rules: Mapping[str, Rule]) -> Rule:
    """What an engine calls `grammar.languagetool.ID` is a rule like `grammar.languagetool`, under its own name."""
    return rules[rule_id.rpartition(".")[0]]._replace(id=rule_id)


def _silences(document: Document) -> list[Silence]:
    if not document.marks("switch"):
        return []
    from copyedit.policy.switches import silences

    return silences(document)


def _judge_one(hit: Hit, document: Document, settings: Settings, rule: Rule) -> Finding:
    span = hit.span
    block = document.block_at(span.start)
    scope = block.value if block else "body"
    if not settings.checks(scope):
        return _finding(hit, document, rule.severity, scope, dropped=f"off in {scope}")
    quotation, last_quotation = _quotations(document, span, block)
    quoted = quotation == "speech"
    shown = "quote" if quoted and scope == "body" else scope
    severity = settings.verdict(rule, shown, quoted=quoted)
    if not severity:
        reason = "inside a quotation" if quoted and not rule.quoted else f"off in {shown}"
        return _finding(hit, document, rule.severity, shown, dropped=reason)
    dropped = ""
    if rule.kind in ENGINES and not settings.wants(rule):
        dropped = "not wanted"
    elif block and span.end > block.end:
        dropped = "crosses two blocks"
    elif "sic" in document.prose[span.start : span.end + _FAR] and _over(document, "sic", span):
        dropped = "marked [sic]"
    text = document.prose[span.start : span.end]
    named = text != text.lower() and _is_named(document, span, block)
    if named and rule.family == "spelling" and severity == "error":
        severity = "warning"
    if named and not dropped and rule.kind in ENGINES and " " not in text and not _capital_nouns(document.language):
        dropped = "a name"
    theirs = bool(quotation or last_quotation) or scope == "blockquote"
    if rule.family == "typography" and not any(c.isalnum() for c in text):
        theirs = False  # the words of a quotation are the speaker's, its marks are the house's
    fix, unfixable = _fixable(hit, document, rule, theirs=theirs, named=named)
    return _finding(hit, document, severity, shown, dropped=dropped, fix=fix, unfixable=unfixable, quoted=quoted)


def _finding(
    hit: Hit,
    document: Document,
    severity: str,
    scope: str,
    *,
    dropped: str,
    fix: str = "none",
    unfixable: str = "",
    quoted: bool = False,
) -> Finding:
    """A hit in file offsets; where it is dropped, nobody asks for its line."""
    start, end = document.locate(hit.span)
    text = document.text[start:end]
    (line, column), (end_line, end_column) = ((0, 0), (0, 0)) if dropped else _places(document, start, text)
    return Finding(
        document.path, start, end, line, column, end_line, end_column + 1, hit.rule, severity, hit.message,
        text, hit.replacements, fix, scope, document.language, unfixable, dropped, quoted,
        tuple((at.start, at.end) for at in map(document.locate, hit.related)) if hit.related and not dropped else (),
    )  # fmt: skip


def _places(document: Document, start: int, text: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Line and column of the first and of the last character of a range."""
    line, column = first = document.position(start)
    last = len(text) - 1
    if "\n" in text or "\r" in text:
        return first, document.position(start + last)
    return first, (line, column + last)


def _is_named(document: Document, span: ProseSpan, block: Mark | None) -> bool:
    """Whether a span holds a name. Of one capitalised word its own places tell, and nothing has to be read."""
    prose = document.prose
    text = prose[span.start : span.end]
    if not (block and text.isalpha() and text[1:].islower()):
        return _over(document, "name", span)
    if is_title_case(prose[block.start : block.end]):
        return False
    return any(not opens_sentence(prose, place.start) for place in document.places(text))


def _over(document: Document, kind: str, span: ProseSpan) -> bool:
    return bool(document.marks(kind)) and any(True for _ in document.marks_over(kind, *span))


def _capital_nouns(code: str) -> bool:
    """Whether a capital inside a sentence proves no name, as in German."""
    return code in languages.CODES and getattr(languages.load(code), "CAPITAL_NOUNS", False)


def _quotations(document: Document, span: ProseSpan, block: Mark | None) -> tuple[str, str]:
    """What quotations its first and last character stand in: speech, scare or "". Most paragraphs have no quotation marks."""
    if not block:
        return _value(document.mark_at("quotation", span.start)), _value(document.mark_at("quotation", span.end - 1))
    prose = document.prose
    if prose[block.start] != "'" and not _may_quote(prose[block.start : block.end]):
        return "", ""
    first = document.mark_in_block("quotation", block, span.start)
    if first and span.end <= first.end:
        return first.value, first.value
    last = block if span.end <= block.end else document.block_at(span.end - 1)
    return _value(first), _value(last and document.mark_in_block("quotation", last, span.end - 1))


def _may_quote(text: str) -> bool:
    """Whether a mark stands there that may open a quotation."""
    if '"' in text or "“" in text or "‘" in text or "«" in text or "»" in text or "„" in text:
        return True
    return "'" in text and (" '" in text or "\n'" in text or "('" in text)


def _value(mark: Mark | None) -> str:
    return mark.value if mark else ""


def _fixable(hit: Hit, document: Document, rule: Rule, *, theirs: bool, named: bool) -> tuple[str, str]:
    """(safe, unsafe or none; why not safe). `theirs`: between quotation marks of any kind, or in a block quotation."""
    if not hit.replacements:
        return "none", "no correction is known"
    if not document.is_verbatim(hit.span):
        return "none", "markup inside"
    if theirs:
        return "none", "inside a quotation"
    if named and not _keeps_capitals(hit, document):
        return "unsafe", "part of a name"
    if not rule.safe or hit.confidence < SAFE:
        return "unsafe", "not certain"
    return "safe", ""


def _keeps_capitals(hit: Hit, document: Document) -> bool:
    """Whether the first correction leaves each capitalised word as it is: “February 16th” -> “February 16”."""
    written = document.prose[hit.span.start : hit.span.end].split()
    return {word for word in written if word != word.lower()} <= set(hit.replacements[0].split())


def _told(hit: Hit, louder: list[Hit]) -> str:
    """The rule that already speaks about the same characters."""
    start, end = hit.span
    return next((h.rule for h in louder if h.span.start < end and start < h.span.end), "")
