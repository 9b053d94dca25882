"""Bytes to text and back: encodings, marks, line ends, what is no text, and splicing."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit import formats
from copyedit.config import Settings
from copyedit.core.findings import Edit
from copyedit.core.spans import SourceSpan
from copyedit.desk import Desk

DESK = Desk(Settings(select=("spelling",)))


def found(data: bytes, encoding: str = "") -> list[tuple[int, int, int, int, str]]:
    desk = Desk(Settings(select=("spelling",), encoding=encoding), DESK.book) if encoding else DESK
    return [(f.start, f.end, f.line, f.column, f.text) for f in desk.check_bytes("a.txt", data).findings]


TEXT = "Éé 😀 one.\nThe militray left."


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + TEXT.encode(), id="UTF-8 with a mark, which counts nothing"),
        pytest.param(codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), id="UTF-16 LE"),
        pytest.param(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), id="UTF-16 BE"),
        pytest.param(TEXT.encode() + b"\n", id="a final newline"),
        pytest.param(TEXT.replace("\n", "\r").encode(), id="CR"),
    ],
)
def test_offsets_are_code_points_of_the_decoded_file(data: bytes) -> None:
    assert found(data) == [(14, 22, 2, 5, "militray")]


def test_crlf_counts_two() -> None:
    assert found(TEXT.replace("\n", "\r\n").encode()) == [(15, 23, 2, 5, "militray")]


def test_a_named_encoding() -> None:
    assert found("Straße und militray.".encode("latin-1"), "latin-1") == [(11, 19, 1, 12, "militray")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("e\u0301e\u0301 militray", [(5, 13)], id="combining marks"),
        pytest.param("👩\u200d🚀 militray", [(4, 12)], id="an emoji of three code points"),
        pytest.param("שלום militray עולם", [(5, 13)], id="right to left"),
        pytest.param("", [], id="empty"),
        pytest.param("\n\n \n", [], id="white space"),
        pytest.param("…", [], id="one mark"),
    ],
)
def test_unusual_text(text: str, expected: list[tuple[int, int]]) -> None:
    assert [(f[0], f[1]) for f in found(text.encode())] == expected


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(
            "Die Straße".encode("latin-1"), "is not UTF-8 at byte 8 (line 1); name its encoding", id="Latin-1"
        ),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" * 9, "is not a text", id="a photo"),
        pytest.param(b"a\0b", "is not a text: it has a NUL byte at offset 1", id="NUL"),
        pytest.param(b"\xff\xfea", "is not UTF-16-LE at byte 0", id="half a character"),
    ],
)
def test_what_is_no_text_is_one_problem(data: bytes, message: str) -> None:
    report = DESK.check_bytes("a.txt", data)
    assert not report.findings
    [problem] = report.problems
    assert problem.message.startswith(message)


def test_an_encoding_nobody_knows() -> None:
    with pytest.raises(formats.Undecodable, match="encoding “klingon” is unknown"):
        formats.decode(b"a", "klingon")


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=60),
    st.sampled_from([("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE)]),
    st.data(),
)
def test_splice_keeps_every_byte_outside_the_edits(text: str, codec: tuple[str, bytes], data: st.DataObject) -> None:
    raw = codec[1] + text.encode(codec[0])
    assert formats.splice(raw, []) == raw
    if text:
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        new = formats.splice(raw, [Edit(SourceSpan(start, end), text[start:end], "é", "x")])
        assert new == codec[1] + (text[:start] + "é" + text[end:]).encode(codec[0])


def test_splice_refuses_what_does_not_fit() -> None:
    edit = Edit(SourceSpan(0, 3), "The", "A", "x")
    with pytest.raises(ValueError, match="two edits meet"):
        formats.splice(b"The pier", [edit, Edit(SourceSpan(2, 5), "e p", "", "x")])
    with pytest.raises(ValueError, match="is not “The”"):
        formats.splice(b"That pier", [edit])


def test_fifty_megabytes(tmp_path: object) -> None:
    line = "The harbour reopened on Tuesday after the longest closure in its history, and the first ferry left.\n\n"
    data = (line * 500_000 + "The militray left.\n").encode()
    assert len(data) > 50_000_000
    assert [f[4] for f in found(data)] == ["militray"]
