"""What is fixed unasked and what never is; every byte outside the edits stays; a second run changes nothing."""

import codecs
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copyedit import formats
from copyedit.config import Settings
from copyedit.desk import Desk
from copyedit.fixing import Fixed, settle, wanted
from copyedit.formats import SUFFIXES

DESK = Desk(Settings())
STYLE = Desk(Settings(styles=("News",)), DESK.book)


def fix(text: str, name: str = "a.txt", desk: Desk = DESK, *, unsafe: bool = False) -> str:
    return fixed(text.encode(), name, desk, unsafe=unsafe).data.decode()


def fixed(data: bytes, name: str, desk: Desk = DESK, *, unsafe: bool = False) -> Fixed:
    return settle(desk, name, data, partial(wanted, settings=desk.settings, unsafe=unsafe))


@pytest.mark.parametrize(
    ("text", "after"),
    [
        pytest.param("The militray visit ended.", "The military visit ended.", id="a slip"),
        pytest.param("It was a honest man.", "It was an honest man.", id="an article"),
        pytest.param("He walked to the teh pier.", "He walked to the pier.", id="a fix that makes another one due"),
        pytest.param("the " * 9 + "end.", "the end.", id="a word that stands nine times"),
        pytest.param("A militray,\r\n\r\na militray.\r\n", "A military,\r\n\r\na military.\r\n", id="CRLF"),
        pytest.param("One.\rA militray.\r", "One.\rA military.\r", id="CR"),
    ],
)
def test_fixed(text: str, after: str) -> None:
    assert fix(text) == after


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The militray visit ended,” she said.", id="direct speech"),
        pytest.param("It was a “militray” visit.", id="between quotation marks of any kind"),
        pytest.param("“He recieve it,” she said. “They dont.”", id="a known misspelling in direct speech"),
        pytest.param("They flew to Washigton on Monday.", id="a name"),
        pytest.param("The sosial club closed.", id="not certain"),
        pytest.param("The pier  burned,, again.", id="typography that nobody selected"),
        pytest.param("The [sic] militray [sic] visit.", id="marked [sic]"),
    ],
)
def test_left_alone(text: str) -> None:
    assert fix(text) == text


def test_typography_is_fixed_where_it_is_selected_by_name() -> None:
    desk = Desk(Settings(select=("typography.doubled-space",)), DESK.book)
    assert fix("The pier  burned,, again.", desk=desk) == "The pier burned,, again."


def test_unsafe_fixes_what_has_one_correction_outside_quotations_and_names() -> None:
    text = "It burned on February 16th. “It burned on February 16th,” she said. Qasem met Qassem, and Qassem left.\n"
    after = "It burned on February 16. “It burned on February 16th,” she said. Qasem met Qassem, and Qassem left.\n"
    assert fix(text, desk=STYLE) == text
    assert fix(text, desk=STYLE, unsafe=True) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        pytest.param("A *militray* visit.\n", "A *military* visit.\n", id="emphasis stays"),
        pytest.param("A `militray` visit of militray <b>men</b>.\n", "A `militray` visit of military <b>men</b>.\n", id="code stays"),
        pytest.param("A mili**tray** visit.\n", "A mili**tray** visit.\n", id="markup inside a word"),
        pytest.param("> The militray left.\n", "> The militray left.\n", id="a block quotation is a quotation"),
        pytest.param("---\ntitle: They dont agree\n---\n", "---\ntitle: They don't agree\n---\n", id="a plain title"),
        pytest.param("---\ntitle: 'They dont agree'\n---\n\nThey dont.\n", "---\ntitle: 'They dont agree'\n---\n\nThey don't.\n", id="an apostrophe would end the title"),
        pytest.param("See [militray](militray.html).\n", "See [military](militray.html).\n", id="an address stays"),
    ],
)  # fmt: skip
def test_markdown(text: str, after: str) -> None:
    assert fix(text, "a.md") == after


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(codecs.BOM_UTF8 + "É militray.\r\n".encode(), "", id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE + "É militray.\n".encode("utf-16-le"), "", id="UTF-16 LE"),
        pytest.param(codecs.BOM_UTF16_BE + "É militray.\n".encode("utf-16-be"), "", id="UTF-16 BE"),
        pytest.param("É militray.".encode("utf-16-le"), "utf-16", id="UTF-16 without a mark"),
        pytest.param("É militray.".encode("latin-1"), "latin-1", id="Latin-1"),
        pytest.param("É militray.".encode(), "utf-8-sig", id="a codec that would add a mark"),
    ],
)
def test_encoding_and_mark_stay(data: bytes, encoding: str) -> None:
    desk = Desk(Settings(encoding=encoding), DESK.book)
    text, codec, mark = formats.decode(data, encoding)
    assert fixed(data, "a.txt", desk).data == mark + text.replace("militray", "military").encode(codec)


def test_a_letter_that_the_encoding_lacks_stays_away() -> None:
    desk = Desk(Settings(encoding="ascii", select=("spelling",), words=frozenset()), DESK.book)
    assert fixed(b"It dont end.", "a.txt", desk).data == b"It don't end."
    curly = Desk(Settings(encoding="latin-1"), DESK.book)
    assert fixed("The naïve militray.".encode("latin-1"), "a.txt", curly).data == "The naïve military.".encode(
        "latin-1"
    )


def test_what_cannot_be_written_back_to_the_byte_is_one_problem() -> None:
    desk = Desk(Settings(encoding="utf-7"), DESK.book)
    result = fixed(b"The +AG0-ilitray visit of militray men.", "a.txt", desk)
    assert result.problem.startswith("is not changed: utf-7")
    assert not result.edits


BITS = st.sampled_from(
    [
        "The militray visit. ", "They dont agree. ", "the teh ", "a honest man ", "could of ", "the the ", "“The militray visit ended,” she said. ",
        "'dont' ", "\n", "\n\n", "\r\n", "\r", "\ufeff", "e\u0301", "😀", "# ", "- ", "> ", "| a | dont |\n", "`dont` ", "*militray* ", "**the** the ",
        "<b>militray</b> ", "&eacute; ", "[dont](dont) ", "![dont](x)", "---\n", "title: 'They dont'\n", 'title: "A militray"\n', "  ", ",, ",
        "<!-- copyedit off -->\n", "February 16th ", "Mr Militray ", "goverment ", "Goverment", "recieve", "{{< dont >}}", "https://dont.example/ ",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(BITS, st.text(max_size=4).filter(lambda t: "\0" not in t)), max_size=20).map("".join)
NAMES = sorted({format: f"a{suffix}" for suffix, format in SUFFIXES.items()}.values())


@given(TEXTS, st.sampled_from(NAMES), st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]), st.booleans())
@settings(max_examples=300, deadline=None)
def test_bytes_outside_the_edits_stay_and_a_second_run_changes_nothing(
    text: str, name: str, codec: str, unsafe: bool
) -> None:
    try:
        data = text.encode(codec)
    except UnicodeEncodeError:
        return
    result = fixed(data, name, STYLE, unsafe=unsafe)
    old, plain, mark = formats.decode(data)
    parts, done = [], 0
    for edit in result.edits:
        assert edit.span.start >= done
        assert old[edit.span.start : edit.span.end] == edit.before != ""
        parts += [old[done : edit.span.start].encode(plain), edit.after.encode(plain)]
        done = edit.span.end
    assert result.data == mark + b"".join(parts) + old[done:].encode(plain)
    again = fixed(result.data, name, STYLE, unsafe=unsafe)
    assert (again.data, again.edits) == (result.data, ())
    assert not result.problem


@given(TEXTS, st.sampled_from(NAMES), st.randoms())
@settings(max_examples=100, deadline=None)
def test_the_order_of_findings_does_not_matter(text: str, name: str, random: object) -> None:
    data = text.encode("utf-8", "replace")
    report = DESK.check_bytes(name, data)
    findings = list(report.findings)
    random.shuffle(findings)  # type: ignore[attr-defined]
    wants = partial(wanted, settings=DESK.settings, unsafe=False)
    one, other = settle(DESK, name, data, wants, report._replace(findings=tuple(findings))), fixed(data, name)
    assert (one.data, one.edits, one.problem) == (other.data, other.edits, other.problem)
    assert sorted(one.report.findings) == sorted(other.report.findings)
