"""Whatever the text: no traceback, every span exact, the same findings twice."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from copyedit.config import Settings
from copyedit.core.tokens import WORD
from copyedit.desk import Desk

DESK = Desk(Settings(styles=("News",), scopes=("all",)))
BITS = st.sampled_from(
    [
        "The militray visit", "the the", " said “yes” ", "'quoted speech here,' ", "“", "”", "‘", "’", '"', "'", "«", "»", "\n", "\n\n", "\r\n",
        " \n", "\xa0", "\u2028", "\u200b", "\ufeff", "e\u0301", "😀", "漢字", "שלום", "TK ", "[sic]", "Qasem ", "Qassem ", "Reply", "10 Comments",
        "Share", "© 2019", "By Ann Lee", "# ", "- ", "> ", "| a |", "`x`", "<b>", "<!-- copyedit off -->", "&eacute;", "naÃ¯ve ", ". ", ", ", "!",
        "...", " - ", " – ", "5 men ", "a honest ", "is considering to send ", "February 16th ", "hewas ", "$5 dollars", "\t", "---\n", "title: x\n",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(BITS, st.text(max_size=8).filter(lambda t: "\0" not in t)), max_size=30).map("".join)


@given(TEXTS, st.sampled_from(["a.txt", "a.md"]))
@settings(max_examples=400, deadline=None)
def test_any_text_is_checked(text: str, path: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    document = DESK.read(path, text.encode())
    report = DESK.check(document)
    for finding in report.findings:
        assert 0 <= finding.start < finding.end <= len(report.text)
        assert report.text[finding.start : finding.end] == finding.text
        line = report.text[: finding.start].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        assert finding.line == line
        assert finding.suggestions == () or finding.fix in ("safe", "unsafe", "none")
    assert DESK.check_text(text, path=path).findings == report.findings
    blocks = document.marks("block")
    assert all(a.end <= b.start for a, b in pairwise(blocks))
    for kind in ("quotation", "sentence", "name"):
        assert all(0 <= m.start < m.end <= len(document.prose) for m in document.marks(kind))


@given(TEXTS)
@settings(deadline=None)
def test_words_are_cut_alike_everywhere(text: str) -> None:
    assert all(WORD.fullmatch(word) for word in WORD.findall(text))
