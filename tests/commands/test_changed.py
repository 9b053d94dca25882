"""Only new sentences are told, whatever git has done to the lines; accepted findings stay silent until they change."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from copyedit.commands import run

OLD = "The militray pier was closed.\n\nThe council met on Monday. It had recieved letters.\n"


def git(*arguments: str) -> str:
    env = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    named = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "init.defaultBranch=main"]
    return subprocess.run(["git", *named, *arguments], check=True, capture_output=True, text=True, env=env).stdout


def commit(message: str = "edit") -> None:
    git("add", "-A")
    git("commit", "-q", "-m", message)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "repo"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.delenv("GITHUB_BASE_REF", raising=False)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    git("init", "-q")
    (folder / "a.txt").write_text(OLD)
    commit("first")
    git("switch", "-q", "-c", "draft")
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """path:words of what check tells."""
    capsys.readouterr()
    assert run(["check", "--format", "unix", "--select", "spelling", *arguments]) in (0, 1)
    return [
        line.split(":")[0] + ":" + line.split("“")[1].split("”")[0] for line in capsys.readouterr().out.splitlines()
    ]


def test_a_new_sentence_is_told_and_old_ones_are_not(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "a.txt").write_text(OLD + "\nThe leadershio resigned.\n")
    assert told(capsys, "--changed=main") == ["a.txt:leadershio"]
    commit()
    assert told(capsys, "--changed") == ["a.txt:leadershio"]


def test_a_moved_and_a_reflowed_paragraph_are_not_new(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "a.txt").write_text(
        "The council met on\nMonday. It had\nrecieved letters.\n\nThe militray pier was closed.\n"
    )
    assert told(capsys, "--changed=main") == []


def test_a_changed_sentence_is_told_with_its_old_slip(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "a.txt").write_text(OLD.replace("was closed", "was opened"))
    assert told(capsys, "--changed=main") == ["a.txt:militray"]


def test_a_renamed_file_is_compared_with_the_old_one(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "a.txt", "b.txt")
    commit()
    assert told(capsys, "--changed=main") == []


def test_a_branch_that_is_behind_tells_only_its_own(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "b.txt").write_text("Their adress is new.\n")
    commit()
    git("switch", "-q", "main")
    (repo / "a.txt").write_text(OLD + "\nA seperate matter.\n")
    commit()
    git("switch", "-q", "draft")
    assert told(capsys, "--changed=main") == ["b.txt:adress"]
    git("merge", "-q", "-m", "merge", "main")
    assert told(capsys, "--changed=main") == ["b.txt:adress"]


def test_a_rebased_branch(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "b.txt").write_text("Their adress is new.\n")
    commit()
    git("switch", "-q", "main")
    (repo / "c.txt").write_text("A seperate matter.\n")
    commit()
    git("switch", "-q", "draft")
    git("rebase", "-q", "main")
    assert told(capsys, "--changed=main") == ["b.txt:adress"]


def test_the_index_is_checked_not_the_tree(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "a.txt").write_text(OLD + "\nThe leadershio resigned.\n")
    git("add", "a.txt")
    (repo / "a.txt").write_text(OLD + "\nThe leadership resigned, untill May.\n")
    assert told(capsys, "--staged") == ["a.txt:leadershio"]
    assert told(capsys, "--changed=HEAD") == ["a.txt:untill"]


def test_the_first_commit_is_checked_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    (tmp_path / "a.txt").write_text(OLD)
    git("add", "a.txt")
    assert told(capsys, "--staged") == ["a.txt:militray", "a.txt:recieved"]


def test_a_shallow_clone_checks_whole_files_and_says_so(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "a.txt").write_text(OLD + "\nThe leadershio resigned.\n")
    commit()
    git("switch", "-q", "main")
    (repo / "c.txt").write_text("A note.\n")
    commit()
    clone = tmp_path / "clone"
    git("clone", "-q", "--depth", "1", "--no-single-branch", repo.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    git("switch", "-q", "draft")
    assert run(["check", "--format", "unix", "--select", "spelling", "--changed=origin/main"]) == 1
    said = capsys.readouterr()
    assert said.out.count("a.txt:") == 3
    assert "shallow" in said.err


def test_outside_git_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check", "--changed"]) == 2
    assert run(["check", "--staged"]) == 2
    assert "git" in capsys.readouterr().err


def test_accepted_findings_are_silent_until_their_sentence_changes(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["baseline", "--select", "spelling"]) == 0
    lines = (repo / ".copyedit-baseline").read_text().splitlines()[1:]
    assert lines == sorted(lines)
    assert len(lines) == 2
    assert told(capsys) == []
    (repo / "a.txt").write_text("It had recieved\nletters.\n\nThe militray pier was shut. The leadershio resigned.\n")
    assert told(capsys) == ["a.txt:militray", "a.txt:leadershio"]
    assert run(["check", "--select", "spelling"]) == 1
    assert "1 accepted finding is not shown; 1 of them gone" in capsys.readouterr().err
    assert run(["baseline"]) == 2
    assert run(["baseline", "--prune", "--select", "spelling"]) == 0
    assert len((repo / ".copyedit-baseline").read_text().splitlines()) == 2
    assert run(["baseline", "--update", "--select", "spelling"]) == 0
    assert told(capsys) == []


def test_the_same_slip_twice_is_accepted_twice_only(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["baseline", "--select", "spelling"])
    (repo / "a.txt").write_text(OLD + "\nThe militray pier was closed.\n")
    assert told(capsys) == ["a.txt:militray"]


def test_one_finding_is_accepted_with_a_reason(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["ignore", "a.txt:1:5", "--because", "as the sign has it"]) == 0
    assert told(capsys) == ["a.txt:recieved"]
    assert "as the sign has it" in (repo / ".copyedit-baseline").read_text()
    assert (repo / "a.txt").read_text() == OLD
    assert run(["ignore", "a.txt:2:1", "--because", "x"]) == 2
    assert run(["ignore", "a.txt", "--because", "x"]) == 2


OTHER_NAME = "The pier was closed. Maren Gerassimov said so.\n\nThe wall is old.\n"


@pytest.mark.parametrize(
    ("new", "place", "words"),
    [
        pytest.param(OTHER_NAME + "\nMaren Gerasimov, the mayor, agreed. Maren Gerasimov left.\n", "5:7", "Gerasimov", id="the usual form is new"),
        pytest.param("A letter came.\n\n" + OTHER_NAME + "\nMaren Gerasimov, the mayor, agreed. Maren Gerasimov left.\n", "7:7", "Gerasimov", id="and stands elsewhere"),
    ],
)  # fmt: skip
def test_a_finding_about_two_places_is_told_at_the_new_one(
    repo: Path, capsys: pytest.CaptureFixture[str], new: str, place: str, words: str
) -> None:
    (repo / "n.txt").write_text(OTHER_NAME)
    commit()
    (repo / "n.txt").write_text(new)
    capsys.readouterr()
    run(["check", "--format", "jsonl", "--select", "names", "--changed=HEAD"])
    (found,) = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert (f"{found['line']}:{found['column']}", found["text"], found["fix"]) == (place, words, "none")
    assert new[found["start"] : found["end"]] == words
    assert "“Gerassimov” (once)" in found["message"]


def test_two_spellings_that_stood_there_before_are_not_new(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = OTHER_NAME + "\nMaren Gerasimov, the mayor, agreed. Maren Gerasimov left.\n"
    (repo / "n.txt").write_text(text)
    commit()
    (repo / "n.txt").write_text(text + "\nLater Maren Gerasimov came back.\n")
    capsys.readouterr()
    assert run(["check", "--format", "jsonl", "--select", "names", "--changed=HEAD"]) == 0
    assert capsys.readouterr().out == ""


def test_the_places_of_a_finding_outlive_the_cache(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "n.txt").write_text(OTHER_NAME + "x " * 11_000 + "\n")
    commit()
    (repo / "n.txt").write_text(
        (repo / "n.txt").read_text() + "\nMaren Gerasimov, the mayor, agreed. Maren Gerasimov left.\n"
    )
    outs = []
    for _ in range(2):
        capsys.readouterr()
        run(["check", "--format", "jsonl", "--select", "names", "--changed=HEAD"])
        outs.append(capsys.readouterr().out)
    assert outs[0] == outs[1] != ""


def test_a_reflowed_paragraph_in_the_index_and_a_rename_there(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "a.txt", "b.txt")
    (repo / "b.txt").write_text(
        "The council met\non Monday. It had recieved\nletters. It left untill May.\n\n"
        + OLD.split("\n", maxsplit=1)[0]
        + "\n"
    )
    git("add", "-A")
    assert told(capsys, "--staged") == ["b.txt:untill"]


def test_a_folder_below_the_root_and_names_git_would_quote(
    repo: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "sub").mkdir()
    (repo / "sub" / "ü n.txt").write_text("Their adress is new.\n")
    (repo / "other.txt").write_text("A seperate matter.\n")
    git("add", "-A")
    monkeypatch.chdir(repo / "sub")
    assert told(capsys, "--staged") == ["ü n.txt:adress"]
    assert told(capsys, "--changed=main") == ["ü n.txt:adress"]


def test_a_new_file_beside_one_that_is_gone_is_new(repo: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repo / "a.txt").unlink()
    (repo / "b.txt").write_text("Their adress is in another street, the mayor wrote.\n")
    git("add", "-A")
    assert told(capsys, "--staged") == ["b.txt:adress"]
    assert told(capsys, "--changed=main") == ["b.txt:adress"]


def test_a_run_of_some_rules_forgets_nothing_that_the_others_told(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "a.txt").write_text(OLD + "\nThe the pier was shut.\n")
    assert run(["baseline"]) == 0
    whole = (repo / ".copyedit-baseline").read_text()
    assert "grammar.doubled-word" in whole
    capsys.readouterr()
    assert run(["check", "--select", "spelling"]) == 0
    said = capsys.readouterr().err
    assert "2 accepted findings are not shown" in said
    assert "gone" not in said
    for option in ("--prune", "--update"):
        assert run(["baseline", option, "--select", "spelling"]) == 0
        assert (repo / ".copyedit-baseline").read_text() == whole
    (repo / "a.txt").write_text(OLD)
    assert run(["baseline", "--update"]) == 0
    assert "grammar.doubled-word" not in (repo / ".copyedit-baseline").read_text()


def test_a_text_that_cannot_be_read_keeps_what_was_accepted(repo: Path) -> None:
    run(["baseline", "--select", "spelling"])
    whole = (repo / ".copyedit-baseline").read_text()
    (repo / "a.txt").write_bytes(b"caf\xe9 \xff\n")
    assert run(["baseline", "--prune", "--select", "spelling"]) == 2
    assert (repo / ".copyedit-baseline").read_text() == whole


def test_tabs_line_ends_and_hashes_in_a_text_keep_the_lines_of_the_file_apart(
    repo: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (repo / "# b.txt").write_text("The\tmilitray\u2028pier,\x0b# recieved\rof a\r\nname.\n", newline="")
    assert run(["baseline", "--select", "spelling"]) == 0
    assert told(capsys) == []
    lines = (repo / ".copyedit-baseline").read_text("utf-8").split("\n")[1:-1]
    assert all(line.count("\t") == 3 for line in lines)
