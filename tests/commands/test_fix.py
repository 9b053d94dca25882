"""`copyedit fix`: what it writes, what it leaves, what it says, and what no accident may do to a file."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BAD = "The militray visit ended on Monday.\n"
GOOD = "The military visit ended on Monday.\n"
QUOTED = "“The militray visit ended,” she said.\n"
ROOT = hasattr(os, "getuid") and os.getuid() == 0
COMMAND = [sys.executable, "-m", "copyedit", "fix", "--isolated"]


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    monkeypatch.chdir(tmp_path / "desk")
    monkeypatch.setenv("COPYEDIT_CACHE_DIR", str(tmp_path / "cache"))


def fix(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    ran = subprocess.run(
        [*COMMAND, *arguments], input=stdin, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert "Traceback" not in ran.stderr
    return ran


def test_a_file_is_fixed_and_told_to_the_letter() -> None:
    Path("a.txt").write_text("One.\n" + BAD)
    Path("b.txt").write_text(GOOD)
    ran = fix(".")
    assert ran.stdout == "a.txt:2:5  “militray” -> “military”  spelling.unknown-word\n"
    assert ran.stderr == "Fixed 1 place in 1 of 2 texts; none left\n"
    assert ran.returncode == 0
    assert Path("a.txt").read_text() == "One.\n" + GOOD
    assert sorted(os.listdir()) == ["a.txt", "b.txt"]


def test_what_is_left_fails() -> None:
    Path("a.txt").write_text(BAD + QUOTED)
    ran = fix("a.txt")
    assert (ran.returncode, Path("a.txt").read_text()) == (1, GOOD + QUOTED)
    assert "1 finding left" in ran.stderr
    assert fix("--fail-on", "never", "a.txt").returncode == 0
    assert fix("--fail-on", "error", "a.txt").returncode == 0


def test_select_and_level_limit() -> None:
    text = "A honest man recieve it.\n"
    Path("a.txt").write_text(text)
    assert fix("--select", "grammar", "a.txt").returncode == 0
    assert Path("a.txt").read_text() == "An honest man recieve it.\n"
    Path("a.txt").write_text(text)
    fix("--level", "error", "a.txt")
    assert Path("a.txt").read_text() == "A honest man receive it.\n"


@pytest.mark.skipif(not shutil.which("git"), reason="no git")
@pytest.mark.parametrize("text", [BAD * 9, BAD.rstrip("\n"), "One.\r\n" + BAD.replace("\n", "\r\n")])
def test_a_diff_writes_nothing_and_can_be_applied(text: str) -> None:
    Path("a.txt").write_bytes(text.encode())
    ran = subprocess.run([*COMMAND, "--diff", "a.txt"], capture_output=True, check=False)
    assert ran.returncode == 1
    assert Path("a.txt").read_bytes() == text.encode()
    subprocess.run(["git", "apply", "--whitespace=nowarn", "-"], input=ran.stdout, check=True)
    assert Path("a.txt").read_bytes() == text.replace("militray", "military").encode()
    assert fix("--diff", "a.txt").returncode == 0


def test_each_edit_is_logged() -> None:
    Path("a.txt").write_text("É one.\n" + BAD, encoding="utf-8")
    fix("--log", "log.jsonl", "a.txt")
    Path("b.txt").write_text(BAD)
    fix("--log", "log.jsonl", "b.txt")
    first, second = map(json.loads, Path("log.jsonl").read_text(encoding="utf-8").splitlines())
    assert first == {
        "path": "a.txt", "start": 11, "end": 19, "line": 2, "column": 5, "before": "militray", "after": "military",
        "rule": "spelling.unknown-word",
    }  # fmt: skip
    assert second["path"] == "b.txt"
    assert fix("--log", "no/such/folder.jsonl", "a.txt").returncode == 2


def test_standard_input_goes_to_standard_output() -> None:
    ran = fix("-", "--stdin-filename", "a.md", stdin="`militray` militray\n")
    assert ran.stdout == "`militray` military\n"
    assert "a.md:1:12  “militray” -> “military”" in ran.stderr
    assert ran.returncode == 0


@pytest.mark.parametrize(
    "options", [["--interactive", "--diff"], ["-", "a.txt"], ["--interactive", "-"], ["--select", "nope"], ["--lang", "xx"]]
)  # fmt: skip
def test_a_wrong_call_writes_nothing(options: list[str]) -> None:
    Path("a.txt").write_text(BAD)
    assert fix(*options, "a.txt").returncode == 2
    assert Path("a.txt").read_text() == BAD


@pytest.mark.skipif(sys.platform == "win32", reason="no links, owners and modes")
def test_mode_owner_and_link_stay() -> None:
    Path("real").mkdir()
    Path("real/a.txt").write_text(BAD)
    Path("real/a.txt").chmod(0o640)
    if ROOT:
        os.chown("real/a.txt", 1234, 4321)
    Path("link.txt").symlink_to("real/a.txt")
    attributed = hasattr(os, "setxattr")
    if attributed:
        try:
            os.setxattr("real/a.txt", "user.desk", b"sports")
        except OSError:
            attributed = False
    assert fix("link.txt").returncode == 0
    facts = os.stat("real/a.txt")
    assert os.readlink("link.txt") == "real/a.txt"
    assert (Path("real/a.txt").read_text(), facts.st_mode & 0o7777) == (GOOD, 0o640)
    assert (facts.st_uid, facts.st_gid) == ((1234, 4321) if ROOT else (os.getuid(), os.getgid()))
    assert not attributed or os.getxattr("real/a.txt", "user.desk") == b"sports"
    assert os.listdir("real") == ["a.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes and links")
def test_what_may_not_be_written_is_one_line_each_and_the_others_are_fixed() -> None:
    for name in ("a.txt", "closed.txt", "twin.txt"):
        Path(name).write_text(BAD)
    Path("closed.txt").chmod(0o444)
    os.link("twin.txt", "brother.text")
    ran = fix("closed.txt", "twin.txt", "gone.txt", "a.txt")
    assert ran.returncode == 2
    assert ran.stderr.splitlines()[:3] == [
        "copyedit: closed.txt: is read-only",
        "copyedit: twin.txt: has 2 names (hard links), which would part",
        "copyedit: gone.txt: no such file or folder",
    ]
    assert [Path(n).read_text() for n in ("closed.txt", "twin.txt", "a.txt")] == [BAD, BAD, GOOD]


@pytest.mark.skipif(sys.platform == "win32" or (ROOT and not shutil.which("setpriv")), reason="no other user to be")
def test_a_folder_that_is_closed(tmp_path: Path) -> None:
    Path("a.txt").write_text(BAD)
    for parent in (Path.cwd(), *Path.cwd().parents):
        if ROOT and parent != Path("/"):
            parent.chmod(parent.stat().st_mode | 0o055)
    Path.cwd().chmod(0o555)
    nobody = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] if ROOT else []
    if nobody:
        os.chown("a.txt", 65534, 65534)
        if subprocess.run([*nobody, sys.executable, "-c", "import copyedit"], check=False).returncode:
            pytest.skip("the interpreter cannot be run by an unprivileged user here")
    environment = {**os.environ, "COPYEDIT_CACHE_DIR": str(tmp_path / "none"), "HOME": str(tmp_path)}
    ran = subprocess.run([*nobody, *COMMAND, "a.txt"], capture_output=True, text=True, check=False, env=environment)
    Path.cwd().chmod(0o755)
    assert ran.stderr.splitlines()[0] == "copyedit: a.txt: cannot be written: permission denied"
    assert (ran.returncode, Path("a.txt").read_text(), os.listdir()) == (2, BAD, ["a.txt"])


def converse(*arguments: str, before_answering: dict[str, str] | None = None, answers: str) -> tuple[int, str, str]:
    """Run with answers; files are written by another program after the first question was asked."""
    with subprocess.Popen(
        [*COMMAND, "--interactive", *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdout
        out = ""
        while not out.endswith("[q]uit: "):
            out += process.stdout.read(1) or pytest.fail(out)
        for name, text in (before_answering or {}).items():
            Path(name).write_text(text, encoding="utf-8")
        rest, error = process.communicate(answers)
    return process.returncode, out + rest, error


def test_a_file_that_changed_in_between_is_refused() -> None:
    Path("a.txt").write_text(BAD)
    code, _, error = converse("a.txt", before_answering={"a.txt": BAD.replace("Monday", "Sunday")}, answers="a\n")
    assert error.splitlines()[0] == (
        "copyedit: a.txt: was changed by another program while it was fixed; nothing is written"
    )
    assert (code, Path("a.txt").read_text(), os.listdir()) == (2, BAD.replace("Monday", "Sunday"), ["a.txt"])


@pytest.mark.parametrize(
    ("answers", "after"),
    [
        pytest.param("a\na\n", "“The military left,” she said. They recieve goverment money.\n", id="accept two, then the end"),
        pytest.param("s\n\na\n", "“The militray left,” she said. They recieve government money.\n", id="skip two ways"),
        pytest.param("e\nfleet\nq\n", "“The fleet left,” she said. They recieve goverment money.\n", id="write something else"),
        pytest.param("a\nu\ns\na\nq\n", "“The militray left,” she said. They receive goverment money.\n", id="undo"),
        pytest.param("i\n", "“The militray left,” she said. They recieve goverment money.\n", id="ignore the rule"),
        pytest.param("x\n9\ne\n\nq\n", "“The militray left,” she said. They recieve goverment money.\n", id="no answer"),
    ],
)  # fmt: skip
def test_conversation(answers: str, after: str) -> None:
    Path("a.txt").write_text("“The militray left,” she said. They recieve goverment money.\n", encoding="utf-8")
    if answers == "a\na\n":
        after = after.replace("recieve", "receive")
    converse("a.txt", answers=answers)
    assert Path("a.txt").read_text(encoding="utf-8") == after


def test_a_word_is_kept_for_good() -> None:
    Path(".git").mkdir()
    Path("a.txt").write_text("The leadershio pier.\n")
    Path("b.txt").write_text("The leadershio quay. They recieve it.\n")
    ran = subprocess.run(
        [sys.executable, "-m", "copyedit", "fix", "-i", "a.txt", "b.txt"],
        input="w\na\n", capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert Path("words.txt").read_text() == "# Words of this house, one a line.\nleadershio\n"
    assert Path("b.txt").read_text() == "The leadershio quay. They receive it.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_kill_leaves_each_file_old_or_new() -> None:
    """`COPYEDIT_KILLS=200 COPYEDIT_FILES=500` is the whole campaign."""
    kills, count = int(os.environ.get("COPYEDIT_KILLS", "8")), int(os.environ.get("COPYEDIT_FILES", "150"))
    text, new = BAD * 20, GOOD * 20
    files = [Path(f"{n}.txt") for n in range(count)]

    def fill() -> None:
        for file in files:
            file.write_text(text)

    fill()
    start = time.monotonic()
    fix(".")
    took = time.monotonic() - start
    assert {file.read_text() for file in files} == {new}
    between = 0
    for n in range(5 * kills):
        if n >= kills and between:  # on a busy machine a kill may come too late to fall between two writes
            break
        fill()
        with subprocess.Popen([*COMMAND, "."], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            time.sleep(random.uniform(0.1, 1) * took)  # noqa: S311
            process.send_signal(signal.SIGKILL)
        texts = [file.read_text() for file in files]
        assert set(texts) <= {text, new}
        between += new in texts and text in texts
    assert between
    fix(".")
    assert {file.read_text() for file in files} == {new}
    assert sorted(os.listdir()) == sorted(map(str, files))


def test_two_runs_at_once_lose_nothing() -> None:
    for n in range(120):
        Path(f"{n}.txt").write_text(BAD)
    runs = [
        subprocess.Popen([*COMMAND, "."], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) for _ in "ab"
    ]
    told = [run.communicate()[1] for run in runs]
    assert {Path(f"{n}.txt").read_text() for n in range(120)} == {GOOD}
    assert len(os.listdir()) == 120
    assert not any("Traceback" in said for said in told)
    assert all(run.returncode in (0, 2) for run in runs)


FULL = """
import json, os, subprocess, sys
folder = sys.argv[1]
if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], capture_output=True).returncode:
    sys.exit("cannot mount")
os.chdir(folder)
text = "The militray visit ended on Monday.\\n" * 3000
names = [f"{n}.txt" for n in range(6)]
for name in names:
    open(name, "w").write(text)
try:
    with open("ballast", "wb", 0) as ballast:
        while True:
            ballast.write(bytes(1024))
except OSError:
    os.truncate("ballast", max(0, os.path.getsize("ballast") - 40 * 1024))
ran = subprocess.run([sys.executable, "-m", "copyedit", "fix", "--isolated", *names], capture_output=True, text=True)
whole = [open(name).read() == text for name in names]
os.unlink("ballast")
again = subprocess.run([sys.executable, "-m", "copyedit", "fix", "--isolated", *names], capture_output=True, text=True)
fixed = [open(name).read() == text.replace("militray", "military") for name in names]
print(json.dumps([ran.returncode, ran.stderr.splitlines(), whole, again.returncode, fixed, sorted(os.listdir())]))
"""


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare")
def test_a_full_file_system_keeps_the_old_files(tmp_path: Path) -> None:
    (tmp_path / "small").mkdir()
    own = ["unshare", "-m"] if ROOT else ["unshare", "-rm"]
    ran = subprocess.run(
        [*own, sys.executable, "-c", FULL, str(tmp_path / "small")], capture_output=True, text=True, check=False
    )
    if ran.returncode:
        pytest.skip(f"no file system of one megabyte to be had: {ran.stderr.strip().splitlines()[-1]}")
    code, told, whole, again, fixed, names = json.loads(ran.stdout)
    assert code == 2
    assert told[:6] == [f"copyedit: {n}.txt: cannot be written: no space left on device" for n in range(6)]
    assert whole == [True] * 6
    assert (again, fixed, names) == (0, [True] * 6, [f"{n}.txt" for n in range(6)])
