"""The example repository is what it says: a configuration that works, and two slips that are found."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml_rs

from copyedit.commands import run

REPOSITORY = Path(__file__).resolve().parents[1] / "examples/repository"


@pytest.fixture(autouse=True)
def copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "newsroom"
    shutil.copytree(REPOSITORY, folder)
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    monkeypatch.chdir(folder)
    return folder


def test_its_two_slips_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--format", "jsonl"]) == 1
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(Path(f["path"]).name, f["text"], f["rule"], f["severity"]) for f in found] == [
        ("ferry.md", "recieved", "spelling.unknown-word", "error"),
        ("ferry.md", "Ilvs", "names.inconsistent", "error"),
    ]


def test_fix_corrects_what_is_certain(copy: Path) -> None:
    run(["fix", "articles"])
    text = (copy / "articles/ferry.md").read_text("utf-8")
    assert "had received a voucher" in text
    assert "Marta Ilvs" in text


def test_pre_commit_takes_its_configuration(copy: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-config", ".pre-commit-config.yaml"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_its_workflow_calls_the_action_with_inputs_that_it_has(copy: Path) -> None:
    workflow = yaml_rs.loads((copy / ".github/workflows/copy.yml").read_text("utf-8"))
    action = yaml_rs.loads((REPOSITORY.parents[1] / "action.yml").read_text("utf-8"))
    steps = workflow["jobs"]["copyedit"]["steps"]
    assert set(steps[1]["with"]) <= set(action["inputs"])
