"""The command line's contract: exit codes, streams, fields, options."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

BAD = "The militray visit became an issue for the ministers on Monday.\n"
GOOD = "The military visit became an issue for the ministers on Monday.\n"
FIELDS = [
    "path", "start", "end", "line", "column", "end_line", "end_column", "rule", "severity", "message", "text",
    "suggestions", "fix", "scope", "language",
]  # fmt: skip


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def copyedit(*arguments: str | bytes, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "copyedit", *arguments],
        input=stdin, capture_output=True, check=False, env={**os.environ, **environment},
    )  # fmt: skip


def found(ran: subprocess.CompletedProcess[bytes]) -> list[dict[str, object]]:
    return [json.loads(line) for line in ran.stdout.decode().splitlines()]


def test_a_finding_has_the_fields_of_the_contract_in_order() -> None:
    Path("draft.txt").write_text(BAD)
    ran = copyedit("check", "--isolated", "--format", "jsonl", "draft.txt")
    [finding] = found(ran)
    assert list(finding) == FIELDS
    assert finding == finding | {
        "path": "draft.txt", "start": 4, "end": 12, "line": 1, "column": 5, "end_line": 1, "end_column": 13,
        "rule": "spelling.unknown-word", "severity": "error", "text": "militray", "scope": "body", "language": "en",
    }  # fmt: skip
    assert finding["suggestions"][:1] == ["military"]  # type: ignore[index]
    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        pytest.param([], 1, id="an error fails"),
        pytest.param(["--fail-on", "never"], 0, id="unless nothing does"),
        pytest.param(["--fail-on", "error", "--select", "names"], 0, id="nothing selected speaks"),
        pytest.param(["--ignore", "spelling"], 0, id="ignored"),
        pytest.param(["--select", "no-such-rule"], 2, id="an unknown rule"),
        pytest.param(["--lang", "xx"], 2, id="an unknown language"),
        pytest.param(["--style", "Nwes"], 2, id="an unknown style"),
        pytest.param(["--format", "nope"], 2, id="an unknown format"),
        pytest.param(["missing.txt"], 2, id="what cannot be checked wins over findings"),
    ],
)
def test_exit_code(options: list[str], code: int) -> None:
    Path("draft.txt").write_text(BAD)
    ran = copyedit("check", "--isolated", "--format", "jsonl", *options, "draft.txt")
    assert ran.returncode == code, ran.stderr.decode()
    assert b"Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) == (code == 2)


def test_one_problem_line_a_file_and_the_run_goes_on() -> None:
    Path("latin.txt").write_bytes("Die Straße".encode("latin-1"))
    Path("draft.txt").write_text(BAD)
    ran = copyedit("check", "--isolated", "--format", "jsonl", "latin.txt", "draft.txt", "gone.txt")
    assert ran.returncode == 2
    assert [f["path"] for f in found(ran)] == ["draft.txt"]
    first, second = ran.stderr.decode().splitlines()
    assert first.startswith("copyedit: latin.txt: ")
    assert second.startswith("copyedit: gone.txt: ")


def test_standard_input_has_the_name_it_is_given() -> None:
    ran = copyedit(
        "check",
        "--isolated",
        "--format",
        "jsonl",
        "-",
        "--stdin-filename",
        "story.md",
        stdin=b"A `militray` *militray* note was on the desk.\n",
    )
    [finding] = found(ran)
    assert (finding["path"], finding["start"], finding["column"]) == ("story.md", 14, 15)


def test_a_folder_is_walked_and_other_files_are_left_alone() -> None:
    for name in ("a.txt", "sub/b.md", "sub/c.py", "words.txt", "requirements.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(BAD)
    ran = copyedit("check", "--isolated", "--format", "jsonl", ".")
    assert [str(f["path"]).removeprefix("./") for f in found(ran)] == ["a.txt", "sub/b.md"]


def test_output_is_utf_8_in_any_locale() -> None:
    Path("draft.txt").write_text("The café’s militray visit was brief.\n", encoding="utf-8")
    ran = copyedit("check", "--isolated", "draft.txt", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "café’s militray" in ran.stdout.decode("utf-8")


def test_a_report_also_goes_to_a_file() -> None:
    Path("draft.txt").write_text(BAD)
    ran = copyedit("check", "--isolated", "--output", "jsonl=found.jsonl", "draft.txt")
    assert json.loads(Path("found.jsonl").read_text())["text"] == "militray"
    assert b"militray" in ran.stdout


def test_fail_on_never_leaves_the_level_of_the_configuration_alone() -> None:
    Path("copyedit.toml").write_text('level = "error"\n')
    Path("draft.txt").write_text("He could of come,, they said, to the militray base.\n“A recieve,” she said.\n")
    ran = copyedit("check", "--fail-on", "never", "--format", "jsonl", "draft.txt")
    assert {f["severity"] for f in found(ran)} == {"error"}
    assert ran.returncode == 0


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_rule_file_with_a_mistake_is_one_line_and_the_others_still_run(jobs: str) -> None:
    folder = Path("rules/en/House")
    folder.mkdir(parents=True)
    (folder / "Bad.yml").write_text("extends: existence\nmessage: x\ntoekns: [a]\n")
    (folder / "Pier.yml").write_text("extends: existence\nmessage: No '%s'.\ntokens: [pier]\n")
    Path("copyedit.toml").write_text('rules = ["rules"]\nstyles = ["House"]\n')
    for n in range(120):
        Path(f"{n:03}.txt").write_text("The pier is old.\n")
    ran = copyedit("check", "-j", jobs, "--format", "jsonl", ".")
    assert ran.returncode == 2
    assert [f["rule"] for f in found(ran)] == ["House.Pier"] * 120
    [line] = ran.stderr.decode().splitlines()
    assert line.endswith("Bad.yml:3: unknown key “toekns”; did you mean “tokens”?")


def test_level_hides_and_fail_on_still_fails() -> None:
    Path("draft.txt").write_text(BAD)
    ran = copyedit("check", "--isolated", "--level", "error", "--format", "jsonl", "draft.txt")
    assert [f["severity"] for f in found(ran)] == ["error"]


def test_colour_is_for_terminals_only() -> None:
    Path("draft.txt").write_text(BAD)
    assert b"\x1b[" not in copyedit("check", "--isolated", "draft.txt").stdout


def test_help_teaches() -> None:
    assert b"copyedit check draft.txt" in copyedit("--help").stdout
    help_text = copyedit("check", "--help").stdout.decode()
    for option in (
        "--isolated",
        "--lang",
        "--style",
        "--select",
        "--ignore",
        "--level",
        "--fail-on",
        "--scope",
        "--format",
        "--output",
        "-j",
    ):
        assert option in help_text


def test_a_misspelt_command_is_one_line_with_the_right_one() -> None:
    ran = copyedit("chek", "draft.txt")
    assert ran.returncode == 2
    assert "did you mean “check”?" in ran.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGPIPE")
def test_a_closed_pipe_is_quiet() -> None:
    Path("draft.txt").write_text(BAD * 5000)
    with subprocess.Popen(
        [sys.executable, "-m", "copyedit", "check", "--isolated", "--format", "jsonl", "draft.txt"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in (141, -signal.SIGPIPE)


@pytest.mark.parametrize("options", [["--format", "jsonl"], ["--format", "terminal"], ["--format", "jsonl", "-j", "2"]])
def test_a_run_of_many_megabytes_for_spelling_alone_says_what_it_leaves_out(options: list[str]) -> None:
    slip, plain = "They met at there house on Monday.\n\n", "The ferry was late again that day.\n\n"
    for n in range(12):
        Path(f"{n}.txt").write_text(slip + plain * (450_000 // len(plain)))
    many = copyedit("check", "--isolated", "--select", "spelling", *options, ".")
    assert b"spelling.confusion" in many.stderr
    assert many.stdout.count(b"there") == 0
    few = copyedit("check", "--isolated", "--select", "spelling", *options, "0.txt")
    assert few.stderr == b""
    assert few.stdout.count(b"there") > 0
