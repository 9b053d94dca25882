"""Vale's recorded alerts and Vale's own suite, through our command."""

import os
import re
import subprocess
import sys
import tarfile
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(not (SHARED / "vale").is_dir(), reason="needs Vale's recorded alerts in ../shared/vale")
VALE = f"{sys.executable} -m copyedit vale"
HERE = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}


@pytest.mark.parametrize(("ext", "least"), [("txt", 0.998), ("md", 0.98)])
def test_recorded_alerts(ext: str, least: float) -> None:
    compare = [sys.executable, str(SHARED / "vale" / "compare.py"), "--cmd", VALE, "--ext", ext]
    said = subprocess.run(compare, capture_output=True, text=True, check=True, env=HERE).stdout
    figures = re.search(r"recall ([\d.]+), precision ([\d.]+)", said)
    assert figures is not None
    assert min(map(float, figures.groups())) >= least, said


def test_suite(tmp_path: Path) -> None:
    pytest.importorskip("yaml", reason="the runner of Vale's suite needs PyYAML")
    with tarfile.open(SHARED / "vale" / "e2e.tar.xz") as archive:
        archive.extractall(tmp_path, filter="data")
    run = [sys.executable, str(SHARED / "peers" / "run_vale_e2e.py"), "--cmd", VALE, "--root", str(tmp_path)]
    said = subprocess.run(run, capture_output=True, text=True, check=True, env=HERE).stdout
    passed = re.search(r"'pass': (\d+)", said)
    assert passed is not None
    assert int(passed[1]) >= 80, said
