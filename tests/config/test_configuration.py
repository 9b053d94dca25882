"""Configuration files: nearest wins, words unite, mistakes are one line with the cure."""

from pathlib import Path

import pytest

from copyedit.config import Configuration
from copyedit.core.errors import UserError
from copyedit.core.house import Entry


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_is_needed(repo: Path) -> None:
    settings = Configuration().settings(str(repo / "a.txt"))
    assert (settings.languages, settings.styles, settings.select) == (("en",), (), ())


def test_the_nearest_file_wins_and_pyproject_counts(repo: Path) -> None:
    write(repo / "copyedit.toml", 'styles = ["News"]\n')
    write(repo / "sub/pyproject.toml", '[tool.copyedit]\ndialect = "GB"\n')
    configuration = Configuration()
    assert configuration.settings(str(repo / "a.txt")).styles == ("News",)
    assert configuration.settings(str(repo / "sub/a.txt"))[:3] == (("en",), "GB", ())


def test_a_pyproject_without_our_table_is_passed_by(repo: Path) -> None:
    write(repo / "copyedit.toml", 'styles = ["News"]\n')
    write(repo / "sub/pyproject.toml", '[project]\nname = "x"\n')
    assert Configuration().settings(str(repo / "sub/a.txt")).styles == ("News",)


def test_extend(repo: Path) -> None:
    write(repo / "copyedit.toml", 'styles = ["News"]\nfail-on = "error"\n')
    write(repo / "sub/copyedit.toml", 'extend = "../copyedit.toml"\nignore = ["typography"]\n')
    settings = Configuration().settings(str(repo / "sub/a.txt"))
    assert (settings.styles, settings.ignore) == (("News",), ("typography",))


def test_overrides_and_encodings_by_glob(repo: Path) -> None:
    write(
        repo / "copyedit.toml",
        '[encoding]\n"wire/*.txt" = "latin-1"\n[[overrides]]\nfiles = ["us/**"]\ndialect = "US"\n',
    )
    configuration = Configuration()
    assert configuration.settings(str(repo / "us/a.txt")).dialect == "US"
    assert configuration.settings(str(repo / "a.txt")).dialect == ""
    assert configuration.settings(str(repo / "wire/a.txt")).encoding == "latin-1"


def test_exclude_holds_for_any_path(repo: Path) -> None:
    write(repo / "copyedit.toml", 'exclude = ["archive/", "*.draft.txt"]\n')
    configuration = Configuration()
    assert configuration.excluded(str(repo / "archive/a.txt"))
    assert configuration.excluded(str(repo / "x.draft.txt"))
    assert not configuration.excluded(str(repo / "a.txt"))


def test_words_unite_upwards(repo: Path) -> None:
    write(repo / "words.txt", "# ours\nNetherwick\nquaybuoy  # a buoy\n\n")
    write(repo / "sub/words.en.txt", "Brexiteer\n")
    here, below = (
        Configuration().settings(str(repo / "a.txt")).words,
        Configuration().settings(str(repo / "sub/a.txt")).words,
    )
    assert here == {Entry("Netherwick"), Entry("quaybuoy")}
    assert below == {*here, Entry("Brexiteer", "en")}


def test_forms_of_an_entry(repo: Path) -> None:
    write(
        repo / "words.de.txt",
        "# Haus\nBrexiteer/like Ingenieur\n!E-mail  ->  E-Mail # nie\n!wakey\nBrad  Pitt\nl’Oréal\n",
    )
    assert Configuration().settings(str(repo / "a.txt")).words == {
        Entry("Brexiteer", "de", like="Ingenieur"),
        Entry("E-mail", "de", banned=True, right="E-Mail"),
        Entry("wakey", "de", banned=True),
        Entry("Brad Pitt", "de"),
        Entry("l'Oréal", "de"),
    }


@pytest.mark.parametrize("line", ["!-> email", "/like engineer", "New York/like city"])
def test_a_line_that_is_no_entry_is_named(line: str, repo: Path) -> None:
    write(repo / "words.txt", f"quaybuoy\n{line}\n")
    with pytest.raises(UserError, match=r"words.txt:2: “.*” is no entry; write it as"):
        Configuration().settings(str(repo / "a.txt"))


def test_the_command_line_is_on_top_and_isolated_reads_nothing(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repo / "copyedit.toml", 'styles = ["News"]\nlevel = "error"\nfail-on = "never"\n')
    monkeypatch.chdir(repo)
    assert Configuration(overrides={"styles": ("Other",)}).settings("a.txt").styles == ("Other",)
    assert (Configuration().level, Configuration().fail_on) == ("error", "never")
    isolated = Configuration(isolated=True, overrides={"level": "warning"})
    assert (isolated.settings("a.txt").styles, isolated.level, isolated.fail_on) == ((), "warning", "warning")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        pytest.param(
            'styles = []\nlangauges = ["en"]\n', "2: unknown key “langauges”; did you mean “languages”?", id="misspelt"
        ),
        pytest.param(
            'dialect = "UK"\n', "1: dialect must be “US”, “GB”, “AU”, “CA”, “DE”, “AT” or “CH”, not “UK”", id="a choice"
        ),
        pytest.param('styles = "News"\n', "1: styles must be a list of texts", id="a type"),
        pytest.param(
            '[severity]\nspelling = "fatal"\n',
            '2: severity must be a table of rule = "error", "warning", "advice" or "off"',
            id="a severity",
        ),
    ],
)
def test_a_mistake_is_one_line_with_the_place_and_the_cure(repo: Path, text: str, line: str) -> None:
    path = write(repo / "copyedit.toml", text)
    with pytest.raises(UserError) as error:
        Configuration().settings(str(repo / "a.txt"))
    assert str(error.value) == f"{path}:{line}"


def test_toml_that_is_none(repo: Path) -> None:
    path = write(repo / "copyedit.toml", "styles = [\n")
    with pytest.raises(UserError, match=f"^{path}: "):
        Configuration().settings(str(repo / "a.txt"))
