"""An expression that is turned matches what it did."""

import re
from typing import Any

import pytest

from copyedit.vale.forward import edgeless, turned
from copyedit.vale.packing import packed, rebuilt
from copyedit.vale.regexes import compiled

_parser: Any = re._parser  # type: ignore[attr-defined]
TEXT = "The OECD and xUSA, U.S.A. or aU.K.B.; World Health Organization (WHO) at 10 Downing St. ÉTAT naïveABC A.B AB_CD"
TURNED = [
    r"\b(?:[A-Z]{2,4})\b",
    r"\b([A-Z]{3,5})\b",
    r"\b[A-Z]{2,4}?",
    r"\b(?:[A-Z]\.){2,}",
    r"(?m:\b(?:[A-Z]+\b))",
    r"(?:\b[A-Z][a-z]+ )+\(([A-Z]{3,5})\)",
    r"\b[A-Z][a-z]+ [A-Z]",
    r"\b[0-9]+ ",
    r"\b[A-Z]",
]
LEFT = [
    r"\b\w+\b",
    r"\b[a-z]+",
    r"(?i)\b[A-Z]{2,4}\b",
    r"(?i:\b[A-Z]{2})",
    r"\b[^a-z ]+",
    r"[A-Z]{2}",
    r"\b(?:([A-Z])\.){2}",
    r"(?:\b([A-Z])\.)+",
    r"\b[A-Z]*x",
    r"\bU",
    r"A|\b[A-Z]{2}",
]


@pytest.mark.parametrize("pattern", TURNED)
def test_matches_the_same(pattern: str) -> None:
    parsed = _parser.parse(pattern)
    made = turned(parsed)
    assert made is not parsed
    again: Any = rebuilt(packed(made, pattern))
    assert [(m.span(), m.groups()) for m in again.finditer(TEXT)] == [
        (m.span(), m.groups()) for m in re.finditer(pattern, TEXT)
    ]
    assert [bool(again.match(TEXT, at)) for at in range(len(TEXT))] == [
        bool(re.compile(pattern).match(TEXT, at)) for at in range(len(TEXT))
    ]


@pytest.mark.parametrize("pattern", LEFT)
def test_others_are_left(pattern: str) -> None:
    parsed = _parser.parse(pattern)
    assert turned(parsed) is parsed


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\b[A-Z]{3}\b", True),
        (r"a|b+ (c)", True),
        (r"^a", False),
        (r"a$", False),
        (r"a(?= b)", False),
        (r"(?<!x)a", False),
        (r"(?<![^ ]+)a", False),
        (r"\p{Lu}+", False),
    ],
)
def test_edgeless(pattern: str, expected: bool) -> None:
    assert edgeless(compiled(pattern)) is expected
