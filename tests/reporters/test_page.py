"""The HTML report in a real browser: spans in place, a filter that works, no request, wide and narrow, light and dark."""

import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from copyedit.config import Settings
from copyedit.core.findings import Finding, Report
from copyedit.desk import Desk
from copyedit.reporters import open_reporter

TEXT = (
    "The the militray visit was short.\r\n\r\n"
    "  A recieved <b>letter</b> & “a militray pier”, at https://example.org/" + "long" * 40 + "\n"
)
SIZES = [pytest.param(1280, 900, id="desktop"), pytest.param(375, 700, id="phone")]


def report() -> Report:
    found = Desk(Settings(select=("spelling", "grammar"))).check_text(TEXT, path="draft.txt")
    first = found.findings[0]  # and one that overlaps it
    other = first._replace(start=first.start + 4, end=first.end + 9, rule="News.Other", message="Another one.")
    return found._replace(findings=(*found.findings, other))


@pytest.fixture(scope="module")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    stream = io.StringIO()
    reporter = open_reporter("html", stream)
    reporter.report(report())
    reporter.close()
    path = tmp_path_factory.mktemp("page") / "report.html"
    path.write_text(stream.getvalue(), encoding="utf-8", newline="")
    return path


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="needs Playwright, which is no part of the dev extra")
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        pytest.skip("needs Chromium on the path")
    with api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_page_fits_asks_for_nothing_and_can_be_read(
    browser: Any, page_file: Path, width: int, height: int, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    errors: list[object] = []
    page.on("pageerror", lambda error: errors.append(error))  # noqa: PLW0108  # Playwright sets an attribute on it
    page.goto(page_file.as_uri())
    assert requests == [page_file.as_uri()]
    assert errors == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    paper, ink = (
        sum(map(int, re.findall(r"\d+", page.evaluate(f"getComputedStyle(document.body).{name}"))[:3]))
        for name in ("backgroundColor", "color")
    )
    assert (max, min)[scheme == "dark"](paper, ink) == paper
    assert abs(paper - ink) > 500
    context.close()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_marks_filter_and_messages(browser: Any, page_file: Path, width: int, height: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(page_file.as_uri())
    told = report()
    marks = page.locator("mark")
    assert page.locator("pre").text_content() == TEXT.replace("\r\n", "\n")
    assert marks.all_text_contents() == ["The the militray", "recieved", "militray"]
    assert page.locator("li").count() == len(told.findings)
    for anchor in page.locator("li a").all():
        assert page.locator(anchor.get_attribute("href")).count() == 1

    marks.nth(0).click()
    said = page.locator("#told")
    assert said.is_visible()
    assert "Another one." in said.inner_text()
    box = said.bounding_box()
    assert box
    assert box["y"] + box["height"] <= height + 1
    page.keyboard.press("Tab")
    assert "recieved" in said.inner_text()

    boxes = page.locator("input[type=checkbox]")
    assert boxes.count() == len({f.rule for f in told.findings})
    page.locator('input[data-rule="spelling.unknown-word"]').uncheck()
    visible = [item for item in page.locator("li").all() if item.is_visible()]
    assert len(visible) == sum(f.rule != "spelling.unknown-word" for f in told.findings)
    assert page.locator("mark.off").all_text_contents() == ["recieved", "militray"]
    page.locator('input[data-rule="spelling.unknown-word"]').check()
    assert page.locator("mark.off").count() == 0
    page.close()


def test_every_finding_stands_in_the_page_once(page_file: Path) -> None:
    page = page_file.read_text("utf-8")
    told: tuple[Finding, ...] = report().findings
    assert page.count("<li ") == len(told)
    assert len(set(re.findall(r'id="([mf]\d+)"', page))) == page.count('id="m') + page.count('id="f')
