"""Each English style has a page, and the page has each of its rules with the severity that it has."""

from pathlib import Path

import pytest

from copyedit import rulebook
from copyedit.desk import kind_of

RULES = rulebook.load((rulebook.shipped_folder(),), kind_of).every
PAGES = Path(__file__).parents[2] / "docs" / "styles"


@pytest.mark.parametrize("style", ["News", "US", "GB", "Plain"])
def test_page_names_every_rule(style: str) -> None:
    page = (PAGES / f"{style}.md").read_text("utf-8")
    rules = [rule for rule in RULES if rule.language == "en" and rule.family == style]
    assert rules
    assert [r.id for r in rules if f"| `{r.id.partition('.')[2]}` | {r.severity} |" not in page] == []
