"""The pre-commit hook on a real repository: a bad draft fails, a good one passes, lists for machines are left alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BAD = "The militray visit became an issue for the ministers on Monday.\n"
GOOD = "The military visit became an issue for the ministers on Monday.\n"


def run(*command: str, cwd: Path, home: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PRE_COMMIT_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull}
    environment.pop("PYTHONPATH", None)
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, env=environment)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so pre-commit has nothing to clone")
    folder, home = tmp_path_factory.mktemp("newsroom"), tmp_path_factory.mktemp("pre-commit")
    for command in (["init", "-q"], ["config", "user.email", "desk@example.org"], ["config", "user.name", "Desk"]):
        run("git", *command, cwd=folder, home=home)
    return folder, home


def try_repo(folder: Path, home: Path, **files: str) -> subprocess.CompletedProcess[str]:
    for old in folder.iterdir():
        if old.is_file():
            old.unlink()
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    run("git", "add", "-A", cwd=folder, home=home)
    return run(
        sys.executable,
        "-m",
        "pre_commit",
        "try-repo",
        str(ROOT),
        "copyedit",
        "--all-files",
        "--color",
        "never",
        cwd=folder,
        home=home,
    )


def test_a_bad_draft_fails_and_is_not_changed(repository: tuple[Path, Path]) -> None:
    folder, home = repository
    ran = try_repo(folder, home, story__txt=BAD, requirements__txt="militray==1.0\n", words__txt="Netherwick\n")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert "story.txt:1:5  error  “militray”" in ran.stdout
    assert "requirements.txt" not in ran.stdout
    assert (folder / "story.txt").read_text(encoding="utf-8") == BAD


def test_a_good_draft_passes(repository: tuple[Path, Path]) -> None:
    folder, home = repository
    ran = try_repo(folder, home, story__txt=GOOD, notes__md="# Notes\n\n" + GOOD)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert "Passed" in ran.stdout
