"""What LanguageTool needs, what of it is there, and how to get the rest."""

from __future__ import annotations

import json
import shutil
import subprocess
import time
from typing import TYPE_CHECKING

from copyedit.checks.languagetool.answers import NAME
from copyedit.checks.languagetool.asking import PACKAGE
from copyedit.checks.languagetool.exchange import Line, allowed
from copyedit.checks.languagetool.local import JAVA, command
from copyedit.core.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.core.engine_settings import LanguageTool

HOW = 'not configured: under [languagetool] write url = "http://localhost:8081", or folder = "/opt/LanguageTool-6.8"'
PATIENCE = 5.0  # seconds for the server to tell its version


def survey(options: LanguageTool | None) -> Iterator[tuple[bool, str]]:
    """(whether it is as it must be, what it is) of each part; a server is asked for its version, and none is started."""
    try:
        yield True, f"language-tool-python {_version()}"
    except EngineError as error:
        yield False, str(error)
    if options is None:
        yield True, HOW
        return
    try:
        if options.url:
            yield True, _server(options)
        else:
            yield True, _java()
            command(options.folder, 0)
            yield True, f"{options.folder}: is started when a text needs it"
    except ModuleNotFoundError:
        return
    except EngineError as error:
        yield False, str(error)


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version
    from importlib.util import find_spec

    try:
        if find_spec("language_tool_python"):
            return version("language-tool-python")
    except PackageNotFoundError:
        pass
    raise EngineError(NAME, PACKAGE)


def _server(options: LanguageTool) -> str:
    base = allowed(options.url, options.hosts)
    body = Line(base).ask("info", {}, time.monotonic() + PATIENCE)
    try:
        software = json.loads(body)["software"]
        return f"{base}: {str(software['name'])[:40]} {str(software['version'])[:40]}"
    except (ValueError, KeyError, TypeError):
        return f"{base}: answers, but does not tell its version"


def _java() -> str:
    java = shutil.which("java")
    if not java:
        raise EngineError(NAME, JAVA)
    try:
        ran = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=PATIENCE, check=False)  # noqa: S603  # java of the PATH
    except (OSError, subprocess.TimeoutExpired):
        raise EngineError(NAME, f"{java} does not run; {JAVA}") from None
    told = [line for line in ran.stderr.splitlines() if "version" in line]
    return f"{java}: {told[0].strip()[:80] if told else 'no version told'}"
