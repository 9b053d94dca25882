"""One page that needs nothing else: each text with its findings in place, and a box a rule to show or hide them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TextIO

from copyedit.core.findings import SEVERITIES
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
#told{position:fixed;inset:auto 0 0;padding:.75rem 1rem;background:var(--paper);border-top:2px solid var(--line);white-space:pre-line;font:15px/1.4 system-ui,sans-serif}
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
const told = document.getElementById("told")
document.addEventListener("focusin", event => {
  const mark = event.target.closest("mark:not(.off)")
  told.hidden = !mark
  told.textContent = mark ? mark.title : ""
})
document.addEventListener("focusout", () => { told.hidden = true })
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
            f"<body>\n<h1>{things}</h1>\n{rules}{''.join(self._texts)}"
            f'<aside id="told" role="status" hidden></aside>\n<script>{SCRIPT}</script>\n</body>\n</html>\n'
        )
        self._stream.flush()

    def _text(self, report: Report) -> str:
        items, parts, done = [], [], 0
        for told in _groups(report.findings):
            start, end, mark = told[0].start, max(f.end for f in told), self._number + 1
            parts += [escape(report.text[done:start]), _mark(told, report.text[start:end], mark)]
            done = end
            for f in told:
                self._number += 1
                self._counts[f.rule] = self._counts.get(f.rule, 0) + 1
                items.append(_item(f, self._number, mark))
        marked = "".join(parts) + escape(report.text[done:])
        return (
            f'<section>\n<h2>{escape(report.path)}</h2>\n<pre dir="auto">{marked}</pre>\n'
            f"<ol>\n{''.join(items)}</ol>\n</section>\n"
        )


def open(stream: TextIO, **_facts: Any) -> Html:
    return Html(stream)


def _item(f: Finding, number: int, mark: int) -> str:
    words = ", ".join(f"“{escape(word)}”" for word in f.suggestions)
    return (
        f'<li id="f{number}" data-rules="{_quoted(f.rule)}"><b class="{f.severity}">{f.severity}</b> '
        f'<a href="#m{mark}">{f.line}:{f.column}</a> {escape(f.message)}'
        f"{f' <small>{words}</small>' if words else ''} <small>{escape(f.rule)}</small></li>\n"
    )


def _groups(findings: tuple[Finding, ...]) -> list[list[Finding]]:
    """Findings in the order of the text; those that overlap share a mark."""
    groups: list[list[Finding]] = []
    end = -1
    for f in sorted(findings, key=lambda f: (f.start, f.end)):
        if groups and f.start < end:
            groups[-1].append(f)
        else:
            groups.append([f])
        end = max(end, f.end)
    return groups


def _mark(told: list[Finding], text: str, number: int) -> str:
    """The words with what is told of them; a tap or the tab key shows it below."""
    severity = max((f.severity for f in told), key=SEVERITIES.index)
    title = _quoted("\n".join(f.message for f in told))
    rules = _quoted(" ".join(dict.fromkeys(f.rule for f in told)))
    return (
        f'<mark id="m{number}" tabindex="0" class="{severity}" data-rules="{rules}" title="{title}">'
        f"{escape(text)}</mark>"
    )


def _quoted(text: str) -> str:
    return escape(text).replace('"', "&quot;")
