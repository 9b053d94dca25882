"""One page that needs nothing else: each text with its findings in place, and a box a rule to show or hide them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from copyedit.core.xml import escape

if TYPE_CHECKING:
    from copyedit.core.findings import Finding, Report

STYLE = """
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fdfdfb;--soft:#6b6b6b;--line:#dcdcd6;--error:#c62828;--warning:#b26a00;--advice:#2b62b8}
@media (prefers-color-scheme:dark){:root{--ink:#e8e6e1;--paper:#161616;--soft:#a09d96;--line:#383838;--error:#ff7b72;--warning:#f0b35a;--advice:#82b1ff}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1rem;max-width:60rem;color:var(--ink);background:var(--paper);font:16px/1.6 Georgia,"Times New Roman",serif}
h1{font-size:1.4rem}h2{font:600 1rem/1.4 ui-monospace,monospace;overflow-wrap:anywhere;border-top:1px solid var(--line);padding-top:1rem}
fieldset{border:1px solid var(--line);font:14px/1.8 system-ui,sans-serif}
label{display:inline-block;margin-right:1rem}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:0}
mark{background:none;color:inherit;text-decoration:underline wavy;text-underline-offset:.2em;cursor:help}
mark.error{text-decoration-color:var(--error)}mark.warning{text-decoration-color:var(--warning)}mark.advice{text-decoration-color:var(--advice)}
mark.off{text-decoration:none;cursor:auto}
ol{padding-left:1.5rem;font:14px/1.5 system-ui,sans-serif}li.off{display:none}
li b.error{color:var(--error)}li b.warning{color:var(--warning)}li b.advice{color:var(--advice)}
li:target,mark:target{outline:2px solid var(--advice)}a{color:inherit}small{color:var(--soft)}
"""
SCRIPT = """
for (const box of document.querySelectorAll("input[data-rule]"))
  box.addEventListener("change", () => {
    for (const part of document.querySelectorAll("[data-rules]"))
      part.classList.toggle("off", !part.dataset.rules.split(" ").some(
        rule => document.querySelector('input[data-rule="' + CSS.escape(rule) + '"]').checked))
  })
"""


class Html:
    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._texts: list[str] = []
        self._counts: dict[str, int] = {}
        self._number = 0

    def report(self, report: Report) -> None:
        if report.findings:
            self._texts.append(self._text(report))

    def close(self) -> None:
        total = sum(self._counts.values())
        boxes = "\n".join(
            f'<label><input type="checkbox" checked data-rule="{_quoted(rule)}"> {escape(rule)} <small>{count}</small></label>'
            for rule, count in sorted(self._counts.items())
        )
        rules = f"<fieldset><legend>Rules</legend>\n{boxes}\n</fieldset>\n" if boxes else ""
        things = "1 finding" if total == 1 else f"{total:,} findings"
        self._stream.write(
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<link rel="icon" href="data:,">\n<title>copyedit: {things}</title>\n<style>{STYLE}</style>\n</head>\n'
            f"<body>\n<h1>{things}</h1>\n{rules}{''.join(self._texts)}<script>{SCRIPT}</script>\n</body>\n</html>\n"
        )
        self._stream.flush()

    def _text(self, report: Report) -> str:
        items = []
        numbers = []
        for f in report.findings:
            self._number += 1
            numbers.append(self._number)
            self._counts[f.rule] = self._counts.get(f.rule, 0) + 1
            items.append(_item(f, self._number))
        marked = _marked(report, numbers)
        return (
            f'<section>\n<h2>{escape(report.path)}</h2>\n<pre dir="auto">{marked}</pre>\n'
            f"<ol>\n{''.join(items)}</ol>\n</section>\n"
        )


def open(stream: TextIO, **_facts: Any) -> Html:
    return Html(stream)


def _item(f: Finding, number: int) -> str:
    words = ", ".join(f"“{escape(word)}”" for word in f.suggestions)
    return (
        f'<li id="f{number}" data-rules="{_quoted(f.rule)}"><b class="{f.severity}">{f.severity}</b> '
        f'<a href="#m{number}">{f.line}:{f.column}</a> {escape(f.message)}'
        f"{f' <small>{words}</small>' if words else ''} <small>{escape(f.rule)}</small></li>\n"
    )


def _marked(report: Report, numbers: list[int]) -> str:
    """The text with marks; what overlaps an earlier finding is told with it."""
    parts, done = [], 0
    findings = sorted(zip(report.findings, numbers, strict=True), key=lambda pair: (pair[0].start, pair[0].end))
    while findings:
        first, number = findings.pop(0)
        end, told = first.end, [first]
        while findings and findings[0][0].start < end:
            told.append(findings.pop(0)[0])
            end = max(end, told[-1].end)
        title = _quoted("\n".join(f.message for f in told))
        rules = _quoted(" ".join(dict.fromkeys(f.rule for f in told)))
        parts.append(escape(report.text[done : first.start]))
        parts.append(
            f'<mark id="m{number}" class="{first.severity}" data-rules="{rules}" title="{title}">'
            f"{escape(report.text[first.start : end])}</mark>"
        )
        done = end
    return "".join(parts) + escape(report.text[done:])


def _quoted(text: str) -> str:
    return escape(text).replace('"', "&quot;")
