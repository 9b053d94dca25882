"""For a person at a terminal: place, message, the line with a caret under the exact span, corrections, a summary."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, TextIO

from copyedit.core.document import file_lines

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report

_COLOURS = {"error": "\x1b[31m", "warning": "\x1b[33m", "advice": "\x1b[36m", "dim": "\x1b[2m", "bold": "\x1b[1m"}
_TAB = 4
_SHOWN = 3  # suggestions
_PLACES = 8  # of a word that stands many times


class Terminal:
    def __init__(self, stream: TextIO, *, color: bool = False, width: int = 80) -> None:
        self._stream, self._color, self._width = stream, color, max(width, 40)
        self._counts = {"error": 0, "warning": 0, "advice": 0}
        self._files = self._bad_files = self._unchecked = 0
        self._unknown: dict[str, None] = {}

    def report(self, report: Report) -> None:
        self._files += 1
        self._unchecked += report.unchecked_lines
        self._bad_files += bool(report.findings)
        lines = file_lines(report.text) if report.findings else []
        for group in _groups(report.findings):
            self._finding(group, lines)

    def close(self) -> None:
        write = self._stream.write
        if self._unknown:
            words = " ".join(list(self._unknown)[:20])
            write(self._paint("dim", "Right as it stands? Then: ") + f"copyedit words add {words}\n")
        write(self._summary() + "\n")
        self._stream.flush()

    def _finding(self, group: list[Finding], lines: list[str]) -> None:
        f = group[0]
        self._counts[f.severity] += len(group)
        place = f"{f.path}:{f.line}:{f.column}"
        self._stream.write(
            f"{self._paint('bold', place)}  {self._paint(f.severity, f.severity)}  {f.message}  {self._paint('dim', f.rule)}\n"
        )
        if f.line <= len(lines):
            text = lines[f.line - 1]
            last = f.end_column - 1 if f.end_line == f.line else len(text)
            shown, indent, carets = excerpt(text, f.column - 1, max(last, f.column), self._width - 4)
            self._stream.write(f"    {shown}\n    {' ' * indent}{self._paint(f.severity, '^' * carets)}\n")
        if len(f.suggestions) > 1:
            others = ", ".join(s or "(nothing)" for s in f.suggestions[: _SHOWN + 1])
            self._stream.write(f"    {self._paint('dim', 'perhaps:')} {others}\n")
        for other in f.also:
            self._stream.write(f"    {self._paint('dim', 'also:')} {other.message}  {self._paint('dim', other.rule)}\n")
        if len(group) > 1:
            places = ", ".join(f"{g.line}:{g.column}" for g in group[1 : _PLACES + 1])
            more = f" and {len(group) - 1 - _PLACES} more" if len(group) - 1 > _PLACES else ""
            self._stream.write(f"    {self._paint('dim', f'{len(group)} times; also at')} {places}{more}\n")
        if f.rule in ("spelling.unknown-word", "spelling.pyspellchecker") and f.unfixable == "not certain":
            self._unknown[f.text] = None
        self._stream.write("\n")

    def _summary(self) -> str:
        names = {"error": "error", "warning": "warning", "advice": "piece of advice"}
        plural = {"error": "errors", "warning": "warnings", "advice": "pieces of advice"}
        told = [f"{n} {names[s] if n == 1 else plural[s]}" for s, n in self._counts.items() if n]
        texts = f"{self._files} text" + "s" * (self._files != 1)
        head = f"{', '.join(told)} in {self._bad_files} of {texts}" if told else f"No findings in {texts}"
        left = self._unchecked
        return head + (f"; {left} line{'s' * (left != 1)} not checked (furniture, comments, bylines)" if left else "")

    def _paint(self, name: str, text: str) -> str:
        return f"{_COLOURS[name]}{text}\x1b[0m" if self._color else text


def open(stream: TextIO, *, color: bool = False, width: int = 80, **_facts: Any) -> Terminal:
    return Terminal(stream, color=color, width=width)


def _groups(findings: tuple[Finding, ...]) -> list[list[Finding]]:
    """Findings in order; the same said of the same word again joins the first."""
    groups: dict[tuple[str, str, str], list[Finding]] = {}
    for f in findings:
        groups.setdefault((f.rule, f.text, f.message), []).append(f)
    return list(groups.values())


def cells(text: str) -> int:
    """Columns of a terminal that a text takes: wide characters take two, combining ones none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(c) or unicodedata.category(c) in ("Cf", "Me", "Mn")
        else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )  # fmt: skip


def _fitting(text: str, room: int) -> int:
    """How many of the first characters fit into so many cells; of a long line no more is looked at."""
    if text.isascii():
        return max(0, min(len(text), room))
    for n, c in enumerate(text):
        room -= cells(c)
        if room < 0:
            return n
    return len(text)


def excerpt(line: str, start: int, end: int, width: int) -> tuple[str, int, int]:
    """(what of a line fits around start to end, cells before the span in it, cells of the span)."""
    if not line.isprintable():
        line = "".join(c if c.isprintable() or c == "\t" else "·" for c in line)
    before, span, after = (part.replace("\t", " " * _TAB) for part in (line[:start], line[start:end], line[end:]))
    if _fitting(before + span + after, width) < len(before + span + after):
        room = max(10, (width - min(cells(span), width // 2)) * 2 // 3)
        if _fitting(before[::-1], room) < len(before):
            before = before[len(before) - _fitting(before[::-1], room - 1) :]
            while before and unicodedata.combining(before[0]):
                before = before[1:]
            before = "…" + before
        span = span[: _fitting(span, width - 1 - cells(before))]
        fits = max(0, width - cells(before) - cells(span) - 1)
        if (kept := _fitting(after, fits)) < len(after):
            after = after[:kept] + "…"
    return before + span + after, cells(before), max(1, cells(span))
