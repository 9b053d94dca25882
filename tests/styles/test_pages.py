"""Each rule of a style stands on the page of the style, and nothing that is no rule."""

import re
from pathlib import Path

import pytest

from copyedit import rulebook
from copyedit.core.rule import Rule
from copyedit.desk import kind_of

PAGES = Path(__file__).parents[2] / "docs" / "styles"
BOOK = rulebook.load((rulebook.shipped_folder(),), kind_of)
NEWS = ("de", "es", "fr", "it", "nl", "pl", "pt", "ru")


def names(rules: list[Rule]) -> set[str]:
    return {rule.id.partition(".")[2] for rule in rules}


def rows(page: str) -> set[str]:
    return set(re.findall(r"^\|.*?`([\w-]+)` \|", (PAGES / page).read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("code", NEWS)
def test_news(code: str) -> None:
    assert rows(f"{code}.md") == names([r for r in BOOK.every if r.family == "News" and r.language == code])


@pytest.mark.parametrize("style", ["News", "US", "GB", "Plain"])
def test_english(style: str) -> None:
    assert rows(f"{style}.md") == names([r for r in BOOK.every if r.family == style and r.language == "en"])


def test_typography() -> None:
    assert rows("typography.md") == names([rule for rule in BOOK.every if rule.family == "typography"])
