"""Newsroom sentences with a word that stands for another one, marked [written|right], and right ones, which must stay silent."""

import re
from pathlib import Path

import pytest

from copyedit.checks import confusion, context
from copyedit.config import Settings
from copyedit.desk import Desk
from copyedit.lexicon.cutting import join

FOLDER = Path(__file__).parent / "confusion"
RULES = ("spelling.confusion", "spelling.split-word", "spelling.joined-words")
MARKED = re.compile(r"\[(.+?)\|(.+?)\]")
DESKS = {file.stem: Desk(Settings(languages=(file.stem,), select=RULES)) for file in sorted(FOLDER.glob("*.txt"))}
SENTENCES = [
    pytest.param(code, line, id=f"{code}: {line[:60]}")
    for code in DESKS
    for line in (FOLDER / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    if line.strip()
]


def read_marked(line: str) -> tuple[str, list[tuple[int, int, str]]]:
    """A line with [written|right] -> the sentence as written, and where which word should stand."""
    text, wanted, end = "", [], 0
    for match in MARKED.finditer(line):
        text += line[end : match.start()]
        wanted.append((len(text), len(text) + len(match[1]), match[2]))
        text, end = text + match[1], match.end()
    return text + line[end:], wanted


@pytest.mark.parametrize(("code", "line"), SENTENCES)
def test_sentence(code: str, line: str) -> None:
    text, wanted = read_marked(line)
    findings = DESKS[code].check_text(text).findings
    assert [(f.start, f.end, f.suggestions[0]) for f in findings] == wanted


@pytest.mark.parametrize("code", DESKS)
def test_as_many_must_stay_silent(code: str) -> None:
    marked = [bool(MARKED.search(line)) for c, line in (param.values for param in SENTENCES) if c == code]
    assert sum(marked) >= 20
    assert len(marked) - sum(marked) >= 20


@pytest.mark.parametrize("code", DESKS)
def test_a_look_at_the_bytes_suspects_every_text_with_a_finding(code: str) -> None:
    lines = [read_marked(line) for c, line in (param.values for param in SENTENCES) if c == code]
    rules = list(DESKS[code].wanted(code).values())
    look = context.look([rule for rule in rules if rule.kind == "context"], DESKS[code])
    likely = [confusion.look([rule], DESKS[code]) for rule in rules if rule.kind == "confusion"]
    patient = any(rule.data.get("patient") for rule in rules)
    for line_end in ("\n", "\r\n", "\r"):
        for text, wanted in lines:
            written = f"\ufeff{line_end}{text}{line_end}{line_end}Ende".encode()
            assert look.one(written) or any(other.one(written) for other in likely) or not wanted
            _, spots = look.many([*join([b"x", written])])
            assert (spots is None or len(spots) > 0) == (look.one(written) and not patient)


def test_a_look_suspects_what_it_cannot_read() -> None:
    assert context.look([], DESKS["de"]).one("été".encode("latin-1"))
