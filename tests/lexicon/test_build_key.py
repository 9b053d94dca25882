"""What a compiled file depends on: the modules that compiling it runs, no others."""

from __future__ import annotations

import subprocess
import sys

import pytest

from copyedit.lexicon.compile.build import ROOT, compiler


@pytest.mark.parametrize("code", ["en", "de"])
def test_compiler_is_what_compiling_imports(code: str) -> None:
    entry = "english" if code == "en" else "language"
    program = (
        f"import sys; from copyedit.lexicon.compile import {entry}; from copyedit.languages import load; load({code!r});"
        "print('\\n'.join(m.__file__ for n, m in sys.modules.items() if n.startswith('copyedit.') and m.__file__))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    named = {str(path) for path in compiler(code)}
    # Packages themselves, and what is imported with them, make nothing.
    met = {path for path in ran.stdout.split("\n") if path and not path.endswith("__init__.py")}
    of_packages = {str(ROOT / path) for path in ("core/errors.py", "lexicon/words.py", "lexicon/scorecard.py")}
    assert met - named <= of_packages


def test_what_is_asked_at_look_up_alone_compiles_nothing_anew() -> None:
    names = {path.name for path in compiler("fr")}
    assert names.isdisjoint({"words.py", "scorecard.py", "screen.py", "bulk.py", "english.py", "en.py"})
