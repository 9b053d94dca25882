import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit import formats
from copyedit.core.document import Document
from copyedit.core.spans import Mark, Piece, ProseSpan, SourceSpan

LETTERS = "abé漢😀e\u0301\n\r ’'“"


def plain(text: str) -> Document:
    return formats.parse("a.txt", text.encode())


@st.composite
def marked_up(draw: st.DrawFn) -> Document:
    """A file of readable pieces, entities, and markup between them."""
    text, prose, pieces = "", "", []
    parts = st.tuples(st.text("abé漢 ", min_size=1), st.sampled_from(["", "**", "<b>"]), st.booleans())
    for word, markup, entity in draw(st.lists(parts, min_size=1)):
        written, read = ("&eacute;", "é") if entity else (word, word)
        text += markup
        pieces.append(Piece(len(prose), len(text), len(read), len(written)))
        prose, text = prose + read, text + written
    return Document(text, prose, tuple(pieces))


@given(marked_up(), st.data())
def test_a_span_of_aligned_pieces_starts_and_ends_on_its_own_characters(
    document: Document, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(document.prose) - 1))
    span = ProseSpan(start, data.draw(st.integers(start + 1, len(document.prose))))
    at = document.locate(span)
    assert at.start < at.end
    for offset, there in ((span.start, at.start), (span.end - 1, at.end - 1)):
        piece = next(p for p in document.pieces if p.prose <= offset < p.prose + p.prose_length)
        if piece.aligned:
            assert document.text[there] == document.prose[offset]


@given(st.text(LETTERS))
def test_plain_prose_is_as_long_as_its_file_and_differs_in_line_ends_only(text: str) -> None:
    document = plain(text)
    assert len(document.prose) == len(text)
    assert all(a == b or a in "\r\n" for a, b in zip(text, document.prose, strict=True))


@given(st.text(LETTERS))
def test_places_finds_each_word_of_the_vocabulary_and_only_whole_ones(text: str) -> None:
    document = plain(text)
    for word in document.vocabulary:
        places = list(document.places(word))
        assert places
        assert {document.prose[a:b] for a, b in places} == {word}


@pytest.mark.parametrize(
    ("text", "word", "starts"),
    [
        pytest.param("the theatre, the", "the", [0, 13], id="not inside another word"),
        pytest.param("don't do, don’t", "don", [], id="not before an apostrophe"),
        pytest.param("it it's it", "it", [0, 8], id="not a part of a contraction"),
        pytest.param("cafe\u0301 cafe", "cafe", [6], id="a combining mark belongs to its word"),
        pytest.param("a1 a", "a", [0, 3], id="digits end a word"),
    ],
)
def test_places(text: str, word: str, starts: list[int]) -> None:
    assert [span.start for span in plain(text).places(word)] == starts


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        pytest.param("a\nb", 2, (2, 1), id="LF"),
        pytest.param("a\r\nb", 3, (2, 1), id="CRLF counts two"),
        pytest.param("a\rb", 2, (2, 1), id="CR"),
        pytest.param("é😀x", 2, (1, 3), id="code points, not bytes or UTF-16"),
        pytest.param("a\u2028b", 2, (1, 3), id="a line separator ends no line of a file"),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert plain(text).position(offset) == position


def test_lines_are_the_files_own() -> None:
    document = plain("one\r\ntwo\rthree\n\nfive")
    assert [document.line(n) for n in range(1, 6)] == ["one", "two", "three", "", "five"]


def test_an_entity_is_one_letter_and_is_not_verbatim() -> None:
    document = Document("x &#109;ilitray", "x militray", (Piece(0, 0, 2, 2), Piece(2, 2, 1, 6), Piece(3, 8, 7, 7)))
    assert document.locate(ProseSpan(2, 10)) == SourceSpan(2, 15)
    assert not document.is_verbatim(ProseSpan(2, 10))
    assert document.is_verbatim(ProseSpan(3, 10))


def test_a_reader_runs_once_and_on_demand() -> None:
    document, calls = plain("One. Two."), []

    def read(given: Document) -> list[Mark]:
        calls.append(given.prose)
        return [Mark(0, 4, "sentence"), Mark(5, 9, "sentence")]

    document.readers = {"sentence": read}
    assert not calls
    assert document.mark_at("sentence", 6) == Mark(5, 9, "sentence")
    assert document.mark_at("sentence", 4) is None
    assert list(document.marks_over("sentence", 3, 6)) == document.marks("sentence")
    assert len(calls) == 1


def test_nested_inline_marks_are_all_found() -> None:
    document = Document(
        "abcdef", "abcdef", (Piece(0, 0, 6, 6),), [Mark(0, 6, "inline", "link"), Mark(1, 2, "inline", "strong")]
    )
    assert [m.value for m in document.marks_over("inline", 4, 5)] == ["link"]
    assert document.mark_at("inline", 1) == Mark(1, 2, "inline", "strong")
