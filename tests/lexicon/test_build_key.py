"""What a compiled file depends on: the modules that compiling it runs, no others."""

from __future__ import annotations

import subprocess
import sys

import pytest

from copyedit.lexicon.compile.build import compiler


@pytest.mark.parametrize("code", ["en", "de"])
def test_compiler_is_what_compiling_imports(code: str) -> None:
    entry = "english" if code == "en" else "language"
    compiling = loaded(
        f"from copyedit.lexicon.compile import {entry}; from copyedit.languages import load; load({code!r})"
    )
    # What comes with the packages alone makes nothing.
    assert compiling - loaded("import copyedit.lexicon, copyedit.languages") <= {str(path) for path in compiler(code)}


def loaded(program: str) -> set[str]:
    """The files of our own modules that a program imports."""
    program += (
        "\nimport sys\nprint('\\n'.join(m.__file__ for n, m in sys.modules.items() if n.startswith('copyedit.')))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return {path for path in ran.stdout.split("\n") if path and not path.endswith("__init__.py")}


def test_what_is_asked_at_look_up_alone_compiles_nothing_anew() -> None:
    names = {path.name for path in compiler("fr")}
    assert names.isdisjoint({"words.py", "scorecard.py", "screen.py", "bulk.py", "english.py", "en.py"})
