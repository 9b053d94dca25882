"""Files inside installed data packages, found without importing the packages: their data is used, not their code."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path


class MissingData(Exception):
    """A data package that the build needs is not there: one line that names it."""


def version(package: str) -> str:
    try:
        return distribution(package).version
    except PackageNotFoundError as error:
        raise MissingData(f"the lexicon needs the package {package}, which is not installed") from error


def data_file(package: str, ending: str) -> Path:
    """The one file of a package whose path ends so."""
    version(package)
    for file in distribution(package).files or ():
        if str(file).endswith(ending):
            path = Path(str(file.locate()))
            if path.is_file():
                return path
    raise MissingData(f"the package {package} {version(package)} has no file {ending}")
