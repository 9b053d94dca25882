"""Compile lexicon/native where this machine has a C compiler; without it the package runs in Python alone."""

from __future__ import annotations

import os
import shutil
import sys
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

FOLDER = Path(__file__).resolve().parents[1]
_PLAIN = [] if os.name == "nt" else ["-g0"]  # what debuggers want is four fifths of the module


def build_core() -> Path | None:
    """The compiled module beside its source; None, and a line on standard error, where it cannot be made."""
    for old in FOLDER.glob("_core.*.*"):
        old.unlink()
    with TemporaryDirectory() as place:
        source = shutil.copytree(FOLDER / "native", Path(place, "native")) / "_core.pyx"
        try:
            cythonize, setuptools = import_module("Cython.Build").cythonize, import_module("setuptools")
            modules = cythonize(
                setuptools.Extension("_core", [str(source)], extra_compile_args=_PLAIN), build_dir=place, quiet=True
            )
            command = setuptools.Distribution({"ext_modules": modules}).get_command_obj("build_ext")
            command.build_lib = command.build_temp = place
            command.ensure_finalized()
            command.run()
        except Exception as error:  # noqa: BLE001  # setuptools has many, of all kinds
            sys.stderr.write(f"copyedit: no compiled core, so runs of many megabytes are slower: {error}\n")
            return None
        made = next(Path(place).glob("_core.*[.]so"), None) or next(Path(place).glob("_core.*pyd"))
        return Path(shutil.copy(made, FOLDER))
