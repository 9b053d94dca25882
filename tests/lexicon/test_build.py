"""What is in the cache is not compiled again; data that cannot be had is named in one line."""

from pathlib import Path

import pytest

from copyedit.lexicon.compile import build
from copyedit.lexicon.compile.packages import MissingData, data_file, version


def test_what_another_build_has_made_meanwhile_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYEDIT_CACHE_DIR", str(tmp_path))
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons/bg-1.lex").write_bytes(b"made")
    assert build.make(("bg", "1")) == b"made"


def test_missing_data_is_named_in_one_line() -> None:
    with pytest.raises(MissingData, match=r"^the lexicon needs the package no-such-data, which is not installed$"):
        version("no-such-data")
    with pytest.raises(MissingData, match=r"^the package pytest .* has no file absent\.dic$"):
        data_file("pytest", "absent.dic")
