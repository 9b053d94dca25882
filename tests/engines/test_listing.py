"""`copyedit engines`: what there is, what is missing, how to get it."""

import subprocess
import sys
from pathlib import Path

import pytest

from .servers import free_port, serving


def engines(folder: Path, table: str = "") -> subprocess.CompletedProcess[str]:
    (folder / "copyedit.toml").write_text(table, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "copyedit", "engines"], cwd=folder, capture_output=True, text=True, check=False
    )


def test_nothing_configured(tmp_path: Path) -> None:
    ran = engines(tmp_path)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "languagetool: off\n" in ran.stdout
    assert "pyspellchecker: off\n" in ran.stdout
    assert 'under [languagetool] write url = "http://localhost:8081"' in ran.stdout
    assert "language-tool-python 3." in ran.stdout


def test_a_server_tells_its_version(tmp_path: Path) -> None:
    with serving() as server:
        ran = engines(tmp_path, f'speller = "pyspellchecker"\n[languagetool]\nurl = "{server.url}"\n')
    assert ran.returncode == 0
    assert "languagetool: on\n    language-tool-python 3." in ran.stdout
    assert f"    {server.url}/v2: LanguageTool 6.8\n" in ran.stdout
    assert "pyspellchecker: on\n    pyspellchecker 0." in ran.stdout


@pytest.mark.parametrize(
    ("table", "missing"),
    [
        (f'[languagetool]\nurl = "http://localhost:{free_port()}"', "refuses connections"),
        ('[languagetool]\nurl = "https://lt.example"', "lt.example is not this machine"),
        ('[languagetool]\nfolder = "/no/such/place"', "/no/such/place has no languagetool-server.jar"),
        ('speller = "pyspellchecker"\n[pyspellchecker]\nlists = {en = "gone.json"}', "cannot be read"),
    ],
)
def test_what_is_missing(tmp_path: Path, table: str, missing: str) -> None:
    ran = engines(tmp_path, table)
    assert ran.returncode == 2
    assert [line for line in ran.stdout.splitlines() if line.startswith("    missing: ") and missing in line]
    assert "on, and cannot be used" in ran.stdout
