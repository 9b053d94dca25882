"""A repository with a .vale.ini, made for one test."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from copyedit.commands import commands

Check = Callable[..., list[str]]
INI = "StylesPath = styles\nMinAlertLevel = suggestion\n\n[*]\nBasedOnStyles = Desk\n"


class Repository:
    """Files, rules of the style Desk, and the command run among them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "styles" / "Desk").mkdir(parents=True)
        self.write(".vale.ini", INI)

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path

    def rule(self, name: str, text: str) -> None:
        self.write(f"styles/Desk/{name}.yml", text)

    def run(self, *arguments: str, given: str | None = None) -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        done = CliRunner().invoke(commands, ["vale", "--no-global", *arguments], input=given, standalone_mode=False)
        if done.exception:
            raise done.exception
        return int(done.return_value or 0), done.stdout, done.stderr

    def lines(self, *arguments: str, given: str | None = None) -> list[str]:
        return self.run("--output=line", *arguments, given=given)[1].splitlines()

    def alerts(self, *arguments: str) -> dict[str, list[dict[str, object]]]:
        found: dict[str, list[dict[str, object]]] = json.loads(self.run("--output=JSON", *arguments)[1])
        return found


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.chdir(tmp_path)
    return Repository(tmp_path)
