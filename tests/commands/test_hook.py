"""The pre-commit hooks on real repositories, from a checkout and from the mirror that pins the wheel.

A bad draft fails, lists for machines are left alone, and a fix never reaches the index or an edit that is not staged.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import NamedTuple

import pytest

from copyedit import __version__

ROOT = Path(__file__).resolve().parents[2]
MIRROR = ROOT / "contrib" / "pre-commit-mirror"
BAD = "The militray visit became an issue for the ministers on Monday.\n"
GOOD = "The military visit became an issue for the ministers on Monday.\n"
REST = "".join(f"The ferry left at {n} o’clock.\n" for n in range(1, 13))
CONFIG = """
repos:
  - repo: {repo}
    rev: {rev}
    hooks: [{{id: copyedit}}, {{id: copyedit-fix}}, {{id: copyedit-fix, alias: batches, require_serial: false}}]
"""


def run(*command: str, cwd: Path, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PRE_COMMIT_HOME": str(home), "GIT_CONFIG_GLOBAL": os.devnull, **more}
    environment.pop("PYTHONPATH", None)
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, encoding="utf-8", check=False, env=environment
    )


class Repository(NamedTuple):
    """A repository with pre-commit's home beside it."""

    folder: Path
    home: Path

    def git(self, *arguments: str) -> str:
        ran = run("git", *arguments, cwd=self.folder, home=self.home)
        assert ran.returncode == 0, ran.stdout + ran.stderr
        return ran.stdout

    def begin(self) -> None:
        self.git("init", "-q", "-b", "main")
        self.git("config", "user.email", "desk@example.org")
        self.git("config", "user.name", "Desk")

    def write(self, **files: str) -> None:
        for name, text in files.items():
            self.path(name).write_text(text, encoding="utf-8")

    def path(self, name: str) -> Path:
        return self.folder / name.replace("__", ".")

    def read(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def hook(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return run(
            sys.executable, "-m", "pre_commit", *arguments, "--color", "never", cwd=self.folder, home=self.home
        )  # fmt: skip


class Installed(NamedTuple):
    mirror: Repository
    home: Path


def repository(folder: Path, home: Path) -> Repository:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout, so pre-commit has nothing to clone")
    folder.mkdir(exist_ok=True)
    made = Repository(folder, home)
    made.begin()
    return made


@pytest.fixture(scope="module")
def mirror(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The mirror as a repository of its own, with a wheel that was built here, installed once."""
    top = tmp_path_factory.mktemp("mirror")
    made = repository(top / "mirror", top / "home")
    shutil.copytree(MIRROR, made.folder, dirs_exist_ok=True)
    made.git("add", "-A")
    made.git("commit", "-qm", f"copyedit {__version__}")
    built = run(
        sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(top / "dist"), str(ROOT), cwd=top, home=top
    )
    assert built.returncode == 0, built.stderr
    user = repository(top / "first", top / "home")
    configure(user, made)
    installed = run(
        sys.executable, "-m", "pre_commit", "install-hooks",
        cwd=user.folder, home=user.home, PIP_FIND_LINKS=str(top / "dist"),
    )  # fmt: skip
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return Installed(made, top / "home")


def configure(user: Repository, mirror: Repository) -> None:
    rev = mirror.git("rev-parse", "HEAD").strip()
    config = CONFIG.format(repo=mirror.folder, rev=rev)
    (user.folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    user.git("add", "-A")


@pytest.fixture
def user(mirror: Installed, tmp_path: Path) -> Repository:
    made = repository(tmp_path / "newsroom", mirror.home)
    configure(made, mirror.mirror)
    made.git("commit", "-qm", "Begin")
    return made


def test_from_a_checkout(tmp_path: Path) -> None:
    made = repository(tmp_path / "newsroom", tmp_path / "home")
    made.write(
        story__txt=BAD, notes__md="# Notes\n\n" + GOOD, requirements__txt="militray==1.0\n", words__txt="Netherwick\n"
    )
    made.git("add", "-A")
    ran = made.hook("try-repo", str(ROOT), "--all-files")
    assert ran.returncode == 1, ran.stdout + ran.stderr
    checked, _, fixed = ran.stdout.partition("copyedit (fix)")
    assert "story.txt:1:5  error  “militray”" in checked
    assert "requirements.txt" not in ran.stdout
    assert "+" + GOOD in fixed
    assert (made.read("story__txt"), made.read("requirements__txt")) == (GOOD, "militray==1.0\n")
    assert made.git("show", ":story.txt") == BAD


def test_the_mirror_follows() -> None:
    with (MIRROR / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    with (ROOT / "pyproject.toml").open("rb") as file:
        ours = tomllib.load(file)["project"]
    assert (project["version"], project["dependencies"]) == (__version__, [f"copyedit=={__version__}"])
    assert project["requires-python"] == ours["requires-python"]
    hooks = ".pre-commit-hooks.yaml"
    assert (MIRROR / hooks).read_text() == (ROOT / hooks).read_text()


def test_all_files(user: Repository) -> None:
    user.write(story__txt=GOOD, notes__md="# Notes\n\n" + GOOD)
    user.git("add", "-A")
    assert "Passed" in user.hook("run", "copyedit", "--all-files").stdout
    user.write(story__txt=BAD)
    user.git("add", "-A")
    assert user.hook("run", "copyedit", "--all-files").returncode == 1
    assert user.read("story__txt") == BAD
    ran = user.hook("run", "copyedit-fix", "--all-files")
    assert ran.returncode == 1
    assert "files were modified by this hook" in ran.stdout
    assert "-" + BAD + "+" + GOOD in ran.stdout
    assert (user.read("story__txt"), user.git("show", ":story.txt")) == (GOOD, BAD)
    assert user.hook("run", "copyedit-fix", "--all-files").returncode == 0


def test_a_file_that_is_staged_in_part(user: Repository) -> None:
    user.write(story__txt=BAD + REST + "The pier burned.\n")
    user.git("add", "-A")
    user.write(story__txt=BAD + REST + "The goverment pier burned.\n")
    assert user.hook("run", "copyedit-fix").returncode == 1
    assert user.read("story__txt") == GOOD + REST + "The goverment pier burned.\n"
    assert user.git("show", ":story.txt") == BAD + REST + "The pier burned.\n"


@pytest.mark.parametrize("options", [[], ["--all-files"]], ids=["the index", "all files"])
def test_unstaged_edits_on_the_line_of_a_fix(user: Repository, options: list[str]) -> None:
    user.write(story__txt=BAD + REST)
    user.git("add", "-A")
    edited = BAD.replace("Monday", "Sunday") + REST
    user.write(story__txt=edited)
    ran = user.hook("run", "copyedit-fix", *options)
    assert ran.returncode == 1
    assert "+The military visit" in ran.stdout
    assert (user.read("story__txt"), user.git("show", ":story.txt")) == (edited, BAD + REST)


def test_a_rename(user: Repository) -> None:
    user.write(story__txt=BAD + REST)
    user.git("add", "-A")
    user.git("commit", "-qm", "A story")
    user.git("mv", "story.txt", "harbour.txt")
    assert "harbour.txt:1:5" in user.hook("run", "copyedit").stdout
    user.hook("run", "copyedit-fix")
    assert user.read("harbour__txt") == GOOD + REST
    assert user.git("status", "--porcelain").splitlines() == ["RM story.txt -> harbour.txt"]


def test_commits(user: Repository) -> None:
    assert run(sys.executable, "-m", "pre_commit", "install", cwd=user.folder, home=user.home).returncode == 0
    user.git("commit", "-q", "--allow-empty", "-m", "Nothing")
    user.write(story__txt=BAD)
    user.git("add", "-A")
    refused = run("git", "commit", "-qm", "A story", cwd=user.folder, home=user.home)
    assert refused.returncode == 1
    assert "“militray”" in refused.stdout + refused.stderr
    assert (user.read("story__txt"), user.git("show", ":story.txt")) == (GOOD, BAD)
    user.git("commit", "-qam", "A story")
    assert user.git("show", "HEAD:story.txt") == GOOD


@pytest.mark.parametrize("hook", ["copyedit-fix", "batches"])
def test_five_hundred_files_at_once_or_in_parallel(user: Repository, hook: str) -> None:
    for n in range(500):
        (user.folder / f"{n}.txt").write_text(BAD)
    user.git("add", "-A")
    ran = user.hook("run", hook)
    assert ran.returncode == 1
    assert {(user.folder / f"{n}.txt").read_text() for n in range(500)} == {GOOD}
    assert sum(int(line.split()[1]) for line in ran.stdout.splitlines() if line.startswith("Fixed ")) == 500
