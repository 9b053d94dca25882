"""The compiled core gives what Python gives."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pure import open_pure

from copyedit.lexicon import core, open_lexicon
from copyedit.lexicon.bulk import Bulk
from copyedit.lexicon.compile.native import FOLDER
from copyedit.lexicon.cutting import join
from copyedit.lexicon.screen import Screen
from copyedit.lexicon.words import CAPITAL, INITIAL, LOWER

if core.open_table(memoryview(bytes(2048)).cast("H"), memoryview(bytes(1024))) is None:
    pytest.skip("the core was not compiled: no C compiler, or COPYEDIT_PURE", allow_module_level=True)

QUICK, PURE = open_lexicon("en"), open_pure("en")
GERMAN, PURE_GERMAN = open_lexicon("de"), open_pure("de")
BULK, GERMAN_BULK = Bulk(Screen(PURE)), Bulk(Screen(PURE_GERMAN))
TEXTS = st.text(st.sampled_from("aetsS'’‘“”–…\u00a0\u00ad\u2028é漢ʼ. \n-1_Ωm"), max_size=40)
HOT = sorted(word for word in PURE.hot if word.isascii() and word.isalpha())
FORMS = st.text("abcdefghijklmnopqrstuvwxyzé'", min_size=2, max_size=26)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """Frequent words, alone or run together, with up to two letters dropped, doubled, moved or changed."""
    form = draw(st.lists(st.sampled_from(HOT), min_size=1, max_size=2).map("".join))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(form) - 1))
        changed = draw(st.sampled_from(["", form[at] * 2, form[at : at + 3][::-1], *"aeinstzé"]))
        form = form[:at] + changed + form[at + max(len(changed), 1) :] or "x"
    return form


@given(
    TEXTS.map(str.encode)
    | st.lists(st.sampled_from(["Paris", "paris", "colour", "it's", *HOT[:9]])).map(" ".join).map(str.encode)
)
@settings(max_examples=400, deadline=None)
def test_unknown_tokens(data: bytes) -> None:
    for words, bulk in ((QUICK, BULK), (GERMAN, GERMAN_BULK)):
        table = words.forms.table
        assert table
        (joined,) = join([data])
        (expected,) = bulk.unknown(joined)
        assert table.unknown(data, words.has_possessive) == expected
        assert table.unknown(data, words.has_possessive) == expected  # what was met before is known at once


@given(st.binary(max_size=200))
@settings(max_examples=400, deadline=None)
def test_any_bytes_are_cut(data: bytes) -> None:
    assert QUICK.forms.table
    assert b"".join(QUICK.forms.table.unknown(data, possessive=True)).translate(None, data) == b""


@given(st.binary(max_size=130) | st.sampled_from(HOT).map(str.encode))
def test_kinds(form: bytes) -> None:
    assert QUICK.kinds(form) == PURE.kinds(form)
    assert GERMAN.kinds(form) == PURE_GERMAN.kinds(form)


@given(slips() | FORMS)
@settings(max_examples=300, deadline=None)
def test_what_may_be_meant(form: str) -> None:
    assert QUICK.one_edit(form) == PURE.one_edit(form)
    assert QUICK.one_edit(form, 3.0) == PURE.one_edit(form, 3.0)
    assert set(QUICK.moved(form)) == set(PURE.moved(form))
    assert QUICK.two_edits(form, 2.6) == PURE.two_edits(form, 2.6)
    assert QUICK.heard(form, 2.6) == PURE.heard(form, 2.6)
    if len(form) > 4:
        assert QUICK.two_left_out(form, 2.6) == PURE.two_left_out(form, 2.6)
    assert QUICK.run_on(form) == PURE.run_on(form)


@given(
    st.sampled_from(sorted(PURE_GERMAN.hot)),
    st.integers(0, 30),
    st.sampled_from(["", "e", "ß", "ü", "x"]),
    st.integers(0, 2),
)
@settings(max_examples=300, deadline=None)
def test_words_by_halves(word: str, at: int, put: str, left_out: int) -> None:
    at %= len(word)
    form = word[:at] + put + word[at + left_out :]
    assert GERMAN.one_edit(form) == PURE_GERMAN.one_edit(form)
    assert GERMAN.two_edits(form, 2.6) == PURE_GERMAN.two_edits(form, 2.6)
    assert set(GERMAN.moved(form)) == set(PURE_GERMAN.moved(form))
    assert GERMAN.zipf(form) == PURE_GERMAN.zipf(form)


@pytest.mark.parametrize(
    "word",
    ["Häusern", "häusern", "Fußballspielern", "Kalenderinformation", "unabhängigsten", "Quarkx", "Ärzte", "x" * 90, ""],
)
def test_what_a_dictionary_makes(word: str) -> None:
    assert GERMAN.has_form(word) == PURE_GERMAN.has_form(word)


@given(
    st.sampled_from(sorted(PURE_GERMAN.hot)),
    st.sampled_from(["", "s", "en", "keit", "haus", "x", "isch"]),
    st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_forms_and_compounds(word: str, end: str, capital: bool) -> None:
    form = (word.capitalize() if capital else word) + end
    assert GERMAN.has_form(form) == PURE_GERMAN.has_form(form)


@given(slips() | FORMS)
@settings(max_examples=300, deadline=None)
def test_verdicts(form: str) -> None:
    for place in (LOWER, INITIAL, CAPITAL):
        assert QUICK.verdict(form, place) == PURE.verdict(form, place)


@given(slips() | FORMS, st.sampled_from(["", "'s", "’s"]), st.booleans())
@settings(max_examples=600, deadline=None)
def test_no_verdict_concerns_the_quiet(form: str, ending: str, capital: bool) -> None:
    token = (form.capitalize() if capital else form) + ending
    if QUICK.quiet and not PURE.has(token) and QUICK.quiet.accepts(token.encode()):
        assert not Screen(PURE).noted_of({token.encode()})


def test_most_who_are_right_are_quiet() -> None:
    tokens = (
        "Gerasimov Soleimani’s Kuleba Hasselhoff's zyprexa quokkas Ouagadougou Ndiaye Lviv's militray recieve".split()
    )
    assert QUICK.quiet
    told = [token for token in tokens if not QUICK.quiet.accepts(token.encode())]
    assert told == ["Lviv's", "militray", "recieve"]


@pytest.mark.parametrize(
    "word", ["militray", "don't", "naïve", "xqzvé", "ab", "a", "leadershio", "Ωabc", "straßen", "ﬀ"]
)
def test_odd_letters(word: str) -> None:
    for quick, pure in ((QUICK, PURE), (GERMAN, PURE_GERMAN)):
        letters = quick._letters, pure._letters
        assert letters[0]
        assert letters[1]
        assert letters[0].oddness(word) == len(letters[1].unseen(word))


@given(
    st.lists(
        st.sampled_from(["their", "there", "of", "form", "from", "the", "loose", "lose", "zzz", *HOT[:200]]), min_size=3
    )
)
@settings(max_examples=200, deadline=None)
def test_words_in_context(words: list[str]) -> None:
    quick, pure = QUICK.context, PURE.context
    assert quick
    assert pure
    numbers = [quick.ngrams.number(word) for word in words]
    assert numbers == [pure.ngrams.number(word) for word in words]
    for a, b, c in zip(numbers, numbers[1:], numbers[2:], strict=False):
        assert quick.ngrams.single(a) == pure.ngrams.single(a)
        assert quick.ngrams.follows(a, b) == pure.ngrams.follows(a, b)
        assert quick.ngrams.triple(a, b, c) == pure.ngrams.triple(a, b, c)
        assert quick.ngrams.follows_two(a, b, c) == pure.ngrams.follows_two(a, b, c)
        known = [number for number in (b, c) if number]
        assert quick.ngrams.behind(a, known) == pure.ngrams.behind(a, known)
    padded = [1, 1, *numbers, 2, 2]
    places = [at for at in range(2, len(padded) - 2) if quick.is_confusable(padded[at])]
    told = [at for at in pure.doubtful(padded, places) if [*pure.rivals(padded, at)]]
    assert quick.doubtful(padded, places) == told


TEXT = (
    "The militray of Untied Nations said thier leadershio had lost it's way, Gerasimov told the Goverment’s envoy. "
    "They where to loose there colour and their color, hewas told; “recieve” was written by Soleimani’s aide.\n\n"
)


@pytest.mark.parametrize("rules", [(), ("--select", "spelling")])
def test_a_check_tells_the_same(tmp_path: Path, rules: tuple[str, ...]) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    command = [
        sys.executable,
        "-m",
        "copyedit",
        "check",
        "--isolated",
        "--format",
        "jsonl",
        "--lang",
        "en",
        *rules,
        "a.txt",
    ]
    told = [
        subprocess.run(
            command, cwd=tmp_path, capture_output=True, check=False, env=os.environ | {"COPYEDIT_PURE": pure}
        )
        for pure in ("", "1")
    ]
    assert told[0].returncode == told[1].returncode == 1
    assert told[0].stdout == told[1].stdout
    assert told[0].stdout.count(b"\n") > 5


def test_without_a_compiler_the_package_is_built_without_it(tmp_path: Path) -> None:
    package = tmp_path / "copyedit" / "lexicon"
    shutil.copytree(FOLDER, package, ignore=shutil.ignore_patterns("__pycache__", "_core.*.*"))
    script = "import native; native.FOLDER = native.Path('.'); print(native.build_core())"
    env = os.environ | {"CC": "no-such-compiler", "PYTHONPATH": str(package / "compile")}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=package, env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "None"
    assert "copyedit: no compiled core, so runs of many megabytes are slower: " in done.stderr
    assert not list(package.glob("_core.*.*"))
