"""What of a Markdown file is prose, in which scope, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit import formats
from copyedit.core.document import Document
from copyedit.core.findings import Edit
from copyedit.core.spans import ProseSpan


def parse(text: str) -> Document:
    return formats.parse("a.md", text.encode())


def blocks(text: str) -> list[tuple[str, str]]:
    document = parse(text)
    return [(m.value, document.prose[m.start : m.end]) for m in document.marks("layout")]


GAP = "\ufffc"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "# A *big* day\n\nIt rained.\n", [("title", "A big day"), ("body", "It rained.")], id="title and body"
        ),
        pytest.param(
            "# One\n\n## Two\n\n# Three\n", [("title", "One"), ("heading", "Two"), ("heading", "Three")], id="one title"
        ),
        pytest.param("Two\nlines.\n", [("body", "Two\nlines.")], id="soft break"),
        pytest.param("Run `x --y` now.\n", [("body", f"Run {GAP} now.")], id="inline code"),
        pytest.param("    code\n\n```\ncode\n```\n\nText.\n", [("body", "Text.")], id="code blocks"),
        pytest.param("See [the site](http://a.b/milit).\n", [("body", "See the site.")], id="link target"),
        pytest.param(
            "See <http://a.b> or https://c.d/e, please.\n", [("body", f"See {GAP} or {GAP}, please.")], id="addresses"
        ),
        pytest.param(
            "Fish &amp; chips\\* at caf&eacute;.\n", [("body", "Fish & chips* at café.")], id="entities and escapes"
        ),
        pytest.param(
            "> Said.\n\n- one\n- two\n",
            [("blockquote", "Said."), ("list", "one"), ("list", "two")],
            id="quote and list",
        ),
        pytest.param("| a | b |\n|---|---|\n| c | d |\n", [("table", x) for x in "abcd"], id="cells"),
        pytest.param("Look ![a dog](x.png) here.\n", [("body", f"Look {GAP} here."), ("alt", "a dog")], id="alt text"),
        pytest.param("Word[^1]\n\n[^1]: The note.\n", [("body", "Word"), ("footnote", "The note.")], id="footnote"),
        pytest.param(
            "<figure><img src='x'><figcaption>The pier</figcaption></figure>\n",
            [("caption", "The pier")],
            id="figcaption",
        ),
        pytest.param("<script>\nvar milit;\n</script>\n\nText.\n", [("body", "Text.")], id="script"),
        pytest.param("mili<b>tary</b> news\n", [("body", "military news")], id="tags inside a word"),
        pytest.param("A {{< figure x >}} and {% raw %}.\n", [("body", f"A {GAP} and {GAP}.")], id="shortcodes"),
        pytest.param(
            '---\ntitle: The pier\ndescription: "It \\"burned\\"."\nauthor: Ann Lee # staff\ntags: [sea, fire]\n---\n\nText.\n',
            [
                ("title", "The pier"),
                ("standfirst", 'It "burned".'),
                ("author", "Ann Lee"),
                ("tags", "sea"),
                ("tags", "fire"),
                ("body", "Text."),
            ],
            id="front matter",
        ),
        pytest.param(
            "---\nsummary: >\n  One line\n  and two.\nlayout: post\n---\nText.\n",
            [("standfirst", "One line\nand two.\n"), ("layout", "post"), ("body", "Text.")],
            id="block scalar",
        ),
        pytest.param('+++\ntitle = "The pier"\n+++\nText.\n', [("title", "The pier"), ("body", "Text.")], id="TOML"),
        pytest.param(
            "Text only.\n\n---\n\nNo front matter.\n",
            [("body", "Text only."), ("body", "No front matter.")],
            id="a rule",
        ),
        pytest.param("", [], id="empty"),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


def test_a_heading_under_a_front_matter_title_is_a_heading() -> None:
    assert blocks("---\ntitle: One\n---\n\n# Two\n") == [("title", "One"), ("heading", "Two")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_positions_after_wide_characters_and_line_ends(end: str) -> None:
    text = end.join(["# Éé 😀", "", "Ein militray Besuch."])
    document = parse(text)
    [span] = document.places("militray")
    start, stop = document.locate(span)
    assert text[start:stop] == "militray"
    assert document.position(start) == (3, 5)


def test_the_language_of_the_front_matter() -> None:
    assert parse("---\nlang: de-AT\ntitle: x\n---\n\nText.\n").language == "de"


def test_switches() -> None:
    document = parse(
        "<!-- copyedit off spelling -->\n\nOne.\n\n<!-- copyedit on -->\n\nTwo.\n\n<!-- copyedit next -->\n\nThree.\n\nFour.\n"
    )
    prose = document.prose
    values = [(m.value, prose[m.start : m.end]) for m in document.marks("switch")]
    assert [v for v, _ in values] == ["off spelling @0:30", "on @38:58", "next @66:88"]
    assert values[2][1] == "Three."


MARKUP = st.lists(
    st.sampled_from(
        [
            "word ",
            "é😀 ",
            "**b** ",
            "`c` ",
            "&amp; ",
            "\\* ",
            "[l](u) ",
            "![a](u) ",
            "<b>",
            "\n\n",
            "\n",
            "> ",
            "- ",
            "# ",
            "| a |\n|---|\n",
            "<!-- x -->",
            "https://a.b ",
            "```\n",
            "---\n",
            "title: x\n",
            "\r\n",
            "'",
            "\u0301",
            "{{x}}",
            "[^1]",
            "\t",
        ]
    )
).map("".join)


@given(MARKUP, st.data())
def test_every_span_stands_somewhere_and_verbatim_pieces_read_the_same(text: str, data: st.DataObject) -> None:
    document = parse(text)
    position = 0
    for piece in document.pieces:
        assert piece.prose == position
        assert piece.source_length > 0
        position += piece.prose_length
    assert position == len(document.prose)
    if document.prose:
        start = data.draw(st.integers(0, len(document.prose) - 1))
        at = document.locate(ProseSpan(start, start + 1))
        assert 0 <= at.start < at.end <= len(text)
        for block in document.marks("layout"):
            assert document.prose[block.start : block.end]


@given(MARKUP)
def test_splice_changes_nothing_but_the_edit(text: str) -> None:
    document = parse(text)
    for span in document.places("word"):
        assert document.is_verbatim(span)
        at = document.locate(span)
        new = formats.splice(text.encode(), [Edit(at, "word", "WORD", "x")]).decode()
        assert new == text[: at.start] + "WORD" + text[at.end :]
