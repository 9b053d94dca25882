"""What is asked, what is heard, and what is remembered; the servers answer as LanguageTool does."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copyedit.checks.languagetool.answers import code_points, pack, read_answer, unpack
from copyedit.config import Configuration, Settings
from copyedit.core.engine_settings import LanguageTool
from copyedit.core.errors import UserError
from copyedit.core.findings import Finding
from copyedit.core.spans import Mark
from copyedit.desk import Desk

from .servers import Said, answer, grammar, match, serving

BOOK = Desk(Settings()).book


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYEDIT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def desk(url: str, settings: Settings | None = None, **more: object) -> Desk:
    options = LanguageTool(url=url)._replace(**more)  # type: ignore[arg-type]
    return Desk((settings or Settings())._replace(languagetool=options), BOOK)


def engines(one: Desk, text: str, path: str = "a.txt") -> list[Finding]:
    report = one.check_text(text, path=path)
    assert not report.problems
    return [f for f in report.findings if f.rule.startswith("grammar.languagetool.")]


# --- offsets ---------------------------------------------------------------------------------------------------------


@given(st.text(st.sampled_from("a é😀\u0301👩‍👩\n𝒜"), min_size=1), st.data())
def test_utf_16_offsets_become_code_points(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    _, _, body = answer([match(text, start, end, "x")])
    [found] = read_answer(body, text)
    assert (found.start, found.end) == (start, end)


def test_half_a_pair_is_its_whole() -> None:
    assert [code_points("a😀b")(n) for n in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "😀 He want it.",
        "cafe\u0301 👩‍👩‍👧 he want it 😀😀, he want it.",
        "One 😀.\n\nHe want it.",
        "𝒜𝓃𝒹 he want\u0301 he want",
    ],
)
def test_findings_stand_where_they_belong(text: str) -> None:
    with serving() as server:
        found = engines(desk(server.url), text)
    assert found
    assert all(text[f.start : f.end] == "want" == f.text for f in found)


def test_a_length_counts_pairs_too() -> None:
    with serving(lambda form: answer([match(form["text"], 1, 3, "!")])) as server:
        [found] = engines(desk(server.url), "a😀😀b")
    assert found.text == "😀😀"


# --- what is asked ---------------------------------------------------------------------------------------------------

ARTICLE = """# He want a title

He want a paragraph.

> He want a block quote.

![He want a picture](a.png)

- He want an item.

| He want | a table |
|---|---|
| He want | a cell |

“He want it,” she said. He want more.
"""


def test_a_paragraph_is_asked_about_once_and_titles_tables_and_quotations_are_left_alone() -> None:
    with serving() as server:
        found = engines(desk(server.url), ARTICLE, "a.md")
    assert sorted(form["text"] for form in server.forms) == [
        "He want a block quote.", "He want a paragraph.", "He want an item.", "“He want it,” she said. He want more.",
    ]  # fmt: skip
    assert [(f.line, f.scope) for f in found] == [(3, "body"), (5, "blockquote"), (9, "list"), (15, "body")]


def test_furniture_is_not_sent() -> None:
    text = "Harbour wall repaired\n\nHe want it on Monday, the council said in a statement.\n\nShare this article\n"
    with serving() as server:
        desk(server.url).check_text(text)
    assert not any("Share" in form["text"] for form in server.forms)


@pytest.mark.parametrize(
    ("settings", "more", "expected"),
    [
        pytest.param(Settings(), {}, "en-US", id="American unless told"),
        pytest.param(Settings(dialect="GB"), {}, "en-GB", id="the house's dialect"),
        pytest.param(Settings(languages=("de",), dialect="CH"), {}, "de-CH", id="a dialect of German"),
        pytest.param(Settings(dialect="CH"), {}, "en-US", id="a dialect of another language"),
        pytest.param(Settings(), {"languages": (("en", "en-ZA"),)}, "en-ZA", id="as configured"),
    ],
)
def test_language(settings: Settings, more: dict[str, object], expected: str) -> None:
    with serving() as server:
        desk(server.url, settings, **more).check_text("He want it.")
    assert [form["language"] for form in server.forms] == [expected]


def test_the_language_of_a_text_and_of_its_blocks_decides() -> None:
    text = "---\nlang: de\n---\n\nEr kommt he want.\n\nIl vient he want.\n\nMerhaba he want.\n"
    with serving() as server:
        one = desk(server.url)
        document = one.read("a.md", text.encode())
        french, turkish = (document.prose.index(word) for word in ("Il", "Merhaba"))
        ends = {start: document.prose.find("\n", start) for start in (french, turkish)}
        marks = [(french, "fr"), (turkish, "tr")]
        document._marks["language"] += [
            Mark(s, ends[s] if ends[s] > 0 else len(document.prose), "language", v) for s, v in marks
        ]
        one.check(document)
    asked = {form["text"]: form["language"] for form in server.forms}
    assert asked == {"Er kommt he want.": "de-DE", "Il vient he want.": "fr"}  # it knows no Turkish


def test_words_in_another_language_are_left_alone() -> None:
    text = "Der Minister sagte he want it now und ging, denn he want mehr."
    with serving() as server:
        one = desk(server.url)
        document = one.read("a.txt", text.encode())
        document.language = "de"
        start = text.index("he want it now")
        document._marks["language"] = [Mark(start, start + 14, "language", "en")]
        found = one.check(document).findings
    assert [f.start for f in found if f.text == "want"] == [text.rindex("want")]


# --- what is heard ---------------------------------------------------------------------------------------------------


def every_kind(form: dict[str, str]) -> Said:
    """A server that knows nothing of rules that are off: it tells "bad" in each category and kind."""
    text = form["text"]
    told = [
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", "misspelling"), ("EN_A_VS_AN", "MISC", "misspelling"), ("VERY", "STYLE", "style"),
        ("EN_UNPAIRED_QUOTES", "PUNCTUATION", "typographical"), ("ALL_OF_THE", "REDUNDANCY", "style"), ("HE", "GRAMMAR", "grammar"),
        ("COMMA_COMPOUND_SENTENCE", "PUNCTUATION", "uncategorized"),
    ]  # fmt: skip
    found = []
    for m in re.finditer("bad", text):
        for rule, category, kind in told:
            one = match(text, m.start(), m.end(), rule=rule, category=category)
            one["rule"]["issueType"] = kind
            found.append(one)
    return answer(found)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, {"EN_A_VS_AN", "HE"}),
        ({"spelling": True}, {"EN_A_VS_AN", "HE", "MORFOLOGIK_RULE_EN_US"}),
        ({"categories": ("STYLE",)}, {"EN_A_VS_AN", "HE", "VERY"}),
        ({"ignore_categories": ("GRAMMAR", "MISC")}, set()),
        ({"rules": ("ALL_OF_THE", "COMMA_COMPOUND_SENTENCE")}, {"EN_A_VS_AN", "HE", "ALL_OF_THE", "COMMA_COMPOUND_SENTENCE"}),
    ],
)  # fmt: skip
def test_categories_and_rules(options: dict[str, object], expected: set[str]) -> None:
    with serving(every_kind) as server:
        found = engines(desk(server.url, **options), "This is bad.")
    assert {f.rule.removeprefix("grammar.languagetool.") for f in found} == expected
    form = server.forms[0]
    assert ("TYPOS" in form["disabledCategories"].split(",")) == ("spelling" not in options)
    assert form.get("enabledRules", "") == ",".join(options.get("rules", ()))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        (Settings(ignore=("grammar.languagetool.HE",)), {"EN_A_VS_AN": "warning"}),
        (Settings(ignore=("grammar.languagetool",)), {}),
        (Settings(select=("grammar.languagetool.HE",)), {"HE": "warning"}),
        (Settings(select=("grammar",)), {"HE": "warning", "EN_A_VS_AN": "warning"}),
        (Settings(select=("spelling",)), {}),
        (Settings(severity=(("grammar.languagetool.HE", "error"),)), {"HE": "error", "EN_A_VS_AN": "warning"}),
        (Settings(severity=(("grammar.languagetool", "advice"), ("grammar.languagetool.HE", "off"))), {"EN_A_VS_AN": "advice"}),
        (Settings(severity=(("grammar.languagetool", "off"), ("grammar.languagetool.HE", "error"))), {"HE": "error"}),
    ],
)  # fmt: skip
def test_our_names_choose_and_rank_its_rules(settings: Settings, expected: dict[str, str]) -> None:
    with serving(every_kind) as server:
        found = engines(desk(server.url, settings), "This is bad.")
    assert {f.rule.removeprefix("grammar.languagetool."): f.severity for f in found} == expected
    assert bool(server.forms) == bool(expected)


def test_a_name_is_left_alone() -> None:
    def spell(form: dict[str, str]) -> Said:
        text = form["text"]
        return answer(
            [match(text, m.start(), m.end(), "Netherlands") for m in re.finditer("Netherwick|netherwick", text)]
        )

    with serving(spell) as server:
        found = engines(
            desk(server.url, spelling=True), "They met in Netherwick. Netherwick is small, netherwick is not."
        )
    assert [f.text for f in found] == ["netherwick"]


def test_a_strangers_words_are_plain_text() -> None:
    def shout(form: dict[str, str]) -> Said:
        said = match(form["text"], 0, 2, "\x1b[31mred", "fine")
        said["message"], said["rule"]["id"] = "\x1b]0;x\x07 a\r\nb " + "long " * 200, "A.B\n\x1b[1m"
        return answer([said])

    with serving(shout) as server:
        [found] = engines(desk(server.url), "He went.")
    assert found.rule == "grammar.languagetool.A_B___1m"
    assert found.message.isprintable()
    assert len(found.message) <= 300
    assert found.suggestions == ("fine",)


def test_what_two_checks_tell_is_one_finding() -> None:
    def article(form: dict[str, str]) -> Said:
        text = form["text"]
        start = text.index("a apple")
        return answer([match(text, start, start + 7, "an apple", rule="EN_A_VS_AN")])

    with serving(article) as server:
        [found] = desk(server.url).check_text("She ate a apple on Monday.").findings
    assert (found.rule, found.suggestions) == ("grammar.article", ("an",))
    assert [other.rule for other in found.also] == ["grammar.languagetool.EN_A_VS_AN"]


# --- what is remembered ----------------------------------------------------------------------------------------------


def test_a_second_run_sends_nothing_and_imports_nothing_of_the_extra(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "He want it 😀. The militray visit ended.\n\nHe want more, he want all.\n", encoding="utf-8"
    )
    script = (
        "import sys; from copyedit.commands import run; code = run(['check', '--format', 'jsonl', 'a.txt']); "
        "print(code, *sys.modules, file=sys.stderr)"
    )
    with serving() as server:
        (tmp_path / "copyedit.toml").write_text(f'[languagetool]\nurl = "{server.url}"\n', encoding="utf-8")
        runs = [
            subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
            for _ in range(2)
        ]
        assert len(server.forms) == 2
    first, second = runs
    assert first.stdout == second.stdout
    assert first.stdout.count("languagetool") == 3
    assert "language_tool_python" in first.stderr.split()
    assert not {"language_tool_python", "requests", "http.client", "socket"} & set(second.stderr.split())


def test_without_a_table_nothing_of_engines_is_imported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The militray visit ended.\n", encoding="utf-8")
    script = (
        "import sys; from copyedit.commands import run; run(['check', 'a.txt']); print(*sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    names = {name for name in ran.stderr.split() if re.match("language_tool_python|spellchecker|http", name)}
    assert not names


def test_only_a_changed_paragraph_is_asked_about_again() -> None:
    with serving() as server:
        one = desk(server.url)
        one.check_text("He want it.\n\nHe want more.")
        one.check_text("He want it.\n\nHe want much more.", path="elsewhere.txt")
        assert sorted(form["text"] for form in server.forms) == ["He want it.", "He want more.", "He want much more."]


def test_other_options_are_another_question() -> None:
    with serving() as server:
        for more in ({}, {"picky": True}, {"languages": (("en", "en-GB"),)}, {}):
            desk(server.url, **more).check_text("He want it.")
        assert len(server.forms) == 3


def test_no_text_is_kept(own_cache: Path) -> None:
    with serving() as server:
        desk(server.url).check_text("The embargoed minister resigns, and he want it told at noon.")
    kept = b"".join(
        path.read_bytes() for path in own_cache.rglob("*") if path.is_file() and "languagetool" in path.parts
    )
    assert kept
    assert not [word for word in (b"wants", b"Did you mean", b"embargoed", b"minister") if word in kept]


def test_no_cache_keeps_and_reads_nothing(tmp_path: Path, own_cache: Path) -> None:
    (tmp_path / "a.txt").write_text("He want it.\n", encoding="utf-8")
    command = [sys.executable, "-m", "copyedit", "check", "--format", "jsonl", "--no-cache", "a.txt"]
    with serving() as server:
        (tmp_path / "copyedit.toml").write_text(f'[languagetool]\nurl = "{server.url}"\n', encoding="utf-8")
        for _ in range(2):
            subprocess.run(command, cwd=tmp_path, capture_output=True, check=False, env=dict(os.environ))
        assert len(server.forms) == 2
    assert not (own_cache / "languagetool").exists()


def test_an_old_or_damaged_answer_is_asked_for_again(own_cache: Path) -> None:
    with serving() as server:
        one = desk(server.url)
        found = engines(one, "He want it.")
        [entry] = [path for path in (own_cache / "languagetool").rglob("*") if path.is_file()]
        entry.write_bytes(entry.read_bytes()[:-3])
        assert engines(one, "He want it.") == found
        assert len(server.forms) == 2
    kept = read_answer(grammar({"text": "He want it."})[2], "He want it.")
    assert unpack(pack(kept, day=100), since=100) == kept
    assert unpack(pack(kept, day=99), since=100) is None


# --- the configuration -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("", "needs `url`"),
        ('url = "http://localhost"\nfolder = "/opt/lt"', "needs `url`"),
        ('ulr = "http://localhost"', "did you mean “url”?"),
        ('url = "http://localhost"\ntimeout = 0', ":3: timeout must be seconds, more than 0"),
        ('url = "http://localhost"\nrequests = true', "requests must be a number"),
        ('url = "http://localhost"\nhosts = "a.example"', "hosts must be a list"),
        ('folder = "LanguageTool-6.8"', "folder must be an absolute path outside"),
        ('folder = "{here}/LanguageTool-6.8"', "folder must be an absolute path outside"),
        ('folder = "{here}/../{name}/tool"', "folder must be an absolute path outside"),
    ],
)
def test_a_mistake_is_one_line(tmp_path: Path, table: str, expected: str) -> None:
    text = "[languagetool]\n" + table.replace("{here}", str(tmp_path)).replace("{name}", tmp_path.name)
    (tmp_path / "copyedit.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=re.escape(expected)) as error:
        Configuration().settings(str(tmp_path / "a.txt"))
    assert "\n" not in str(error.value)


def test_every_key(tmp_path: Path) -> None:
    (tmp_path / "copyedit.toml").write_text(
        '[languagetool]\nurl = "https://lt.example"\nhosts = ["LT.example"]\nspelling = true\ncategories = ["STYLE"]\n'
        'ignore-categories = ["MISC"]\nrules = ["A"]\npicky = true\nlanguages = {en = "en-ZA"}\ntimeout = 2.5\n'
        "time-limit = 60\nrequests = 7\n",
        encoding="utf-8",
    )
    assert Configuration().settings(str(tmp_path / "a.txt")).languagetool == LanguageTool(
        "https://lt.example", "", ("lt.example",), True, ("STYLE",), ("MISC",), ("A",), True, (("en", "en-ZA"),), 2.5, 60, 7
    )  # fmt: skip
