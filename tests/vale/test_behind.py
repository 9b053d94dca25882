"""Look-behinds of open width mean what they mean elsewhere."""

import pytest
import regex

from copyedit.vale.behind import made

TEXT = "note: This, a:b: That, c : Here: Now http://x: Go ab: C"


@pytest.mark.parametrize(
    "pattern",
    [r"(?m)(?:(?<!:[^ ]+?):\s[A-Z])", r"(?<=[a-z]+):", r"(?i)(?:(?<!a+)b)", r"(?<![^ ]*/):\s"],
)
def test_finds_what_the_module_regex_finds(pattern: str) -> None:
    expression = made(pattern)
    assert expression is not None
    assert [m.span() for m in expression.finditer(TEXT)] == [m.span() for m in regex.finditer(pattern, TEXT)]
    assert bool(expression.search(TEXT, 8)) == bool(regex.compile(pattern).search(TEXT, 8))


@pytest.mark.parametrize("pattern", [r"a(?<!b+)c", r"(?<!b+)c|d", r"(?<!b+)(c)", r"abc"])
def test_other_forms_are_left_to_it(pattern: str) -> None:
    assert made(pattern) is None
