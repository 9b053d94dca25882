"""Rules that explode, flood or are far too large are named, cost a bounded time, and leave the others' findings alone."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))
from hostile import COMMANDS, write

SECONDS = 15  # of CPU, on a slow machine; one such rule alone would take hours


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_no_rule_hangs_a_run(tmp_path: Path, command: str) -> None:
    culprits = write(tmp_path, 17, 40, tokens=3000)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ran = subprocess.run(
        [sys.executable, "-m", "copyedit", *COMMANDS[command]],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < SECONDS
    assert ran.returncode == 2
    assert "wharfie" in ran.stdout
    named = [name for name in culprits if f"House.{name}:" in ran.stderr or f"House.{name} " in ran.stderr]
    # Vale's rules look first at the places where a match can be at all: some that explode elsewhere run to their end.
    assert named == culprits if command == "check" else len(named) > 3
    assert "Traceback" not in ran.stderr
