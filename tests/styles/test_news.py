"""Thirty sentences of newsroom copy with a slip for each language, of which a pack finds 24 at least; as many that it leaves alone."""

from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from copyedit.config import Settings
from copyedit.desk import Desk

LANGUAGES = sorted(path.stem for path in (Path(__file__).parent / "sentences").glob("[a-z]*.py"))
TABLES = {code: import_module(f".sentences.{code}", __package__) for code in LANGUAGES}
SLIPS = [(code, sentence) for code in LANGUAGES for sentence in TABLES[code].SLIPS]
SILENT = [(code, sentence) for code in LANGUAGES for sentence in (*TABLES[code].LEFT, *TABLES[code].CLEAN)]


@cache
def desk(language: str) -> Desk:
    """A desk that has the news pack of a language, with advice on typography."""
    return Desk(Settings(languages=(language,), styles=("News",), select=("News", "typography")))


def told(language: str, sentence: str) -> list[tuple[int, int]]:
    return [(finding.start, finding.end) for finding in desk(language).check_text(sentence).findings]


@pytest.mark.parametrize(("language", "sentence"), SLIPS)
def test_slip_is_found(language: str, sentence: str) -> None:
    before, slip, after = sentence.replace("[[", "]]").split("]]")
    found = told(language, before + slip + after)
    assert found
    for start, end in found:
        assert start < len(before + slip)
        assert end > len(before)


@pytest.mark.parametrize(("language", "sentence"), SILENT)
def test_nothing_is_said(language: str, sentence: str) -> None:
    assert told(language, sentence.replace("[[", "").replace("]]", "")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_are_whole(language: str) -> None:
    table = TABLES[language]
    assert len(table.SLIPS) >= 24
    assert len(table.SLIPS) + len(table.LEFT) == 30
    assert len(table.CLEAN) >= 30
