"""An installation in a folder -> a server of it on this machine, for as long as this process lives.

language-tool-python knows the command; its own start downloads what it misses, looks at one folder only and tries 900 ports.
"""

from __future__ import annotations

import atexit
import os
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from copyedit.checks.languagetool.answers import NAME
from copyedit.checks.languagetool.exchange import Line
from copyedit.core.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence

JAVA = "needs Java 17 or newer on the PATH, such as the package openjdk-17-jre-headless, or a server by url"
# Without these each paragraph waits until all rules are set up again.
_KEEP_READY = {
    "pipelineCaching": True, "maxPipelinePoolSize": 8, "pipelineExpireTimeInSeconds": 3600, "cacheSize": 1000,
}  # fmt: skip
# Ends the server when our end of its standard input closes, however we ended; its exit code is the server's.
_KEEPER = """
import subprocess, sys, threading
server = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
threading.Thread(target=lambda: (sys.stdin.read(), server.kill()), daemon=True).start()
sys.exit(server.wait())
"""
JARS = ("languagetool-server.jar", "languagetool.jar")


def start(folder: str, seconds: float) -> str:
    """The address of a server that was started from a folder and answers. Raises EngineError."""
    port = _free_port()
    process = _run(command(folder, port))
    atexit.register(_stop, process)
    base = f"http://127.0.0.1:{port}/v2"
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise EngineError(NAME, f"the server in {folder} ended at once with exit code {process.returncode}; {JAVA}")
        try:
            Line(base).ask("healthcheck", {}, time.monotonic() + 1)
        except EngineError:
            time.sleep(0.1)
        else:
            return base
    _stop(process)
    raise EngineError(NAME, f"the server in {folder} was not ready after {seconds:g} seconds; see timeout")


def command(folder: str, port: int) -> Sequence[str]:
    """What starts a server. Raises EngineError where the jar or Java is missing."""
    from language_tool_python.config_file import LanguageToolConfig
    from language_tool_python.download_lt import LTP_DOWNLOAD_VERSION, ReleaseLocalLanguageTool
    from language_tool_python.exceptions import JavaError

    class Installed(ReleaseLocalLanguageTool):
        """An installation where the configuration says, whatever its folder is called."""

        def get_directory_path(self) -> Path:
            return Path(folder)

    if not any(os.path.isfile(os.path.join(folder, jar)) for jar in JARS):
        raise EngineError(NAME, f"{folder} has no {JARS[0]}; name the folder of an unpacked LanguageTool")
    try:
        found: list[str] = Installed(LTP_DOWNLOAD_VERSION).get_server_cmd(port, LanguageToolConfig(_KEEP_READY))
    except JavaError:
        raise EngineError(NAME, JAVA) from None
    return found


def _run(words: Sequence[str]) -> subprocess.Popen[bytes]:
    keeper = [sys.executable, "-I", "-S", "-c", _KEEPER, *words]
    return subprocess.Popen(  # noqa: S603  # java of the PATH
        keeper, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.stdin:
        process.stdin.close()
    process.wait()
