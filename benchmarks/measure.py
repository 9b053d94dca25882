"""CPU seconds and peak memory of a whole process, the best of several runs."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import NamedTuple


class Usage(NamedTuple):
    seconds: float  # CPU, user and system
    megabytes: float  # peak resident memory
    output: str
    code: int


def run(command: list[str]) -> Usage:
    """One run; its standard output is kept, standard error thrown away."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout
        output = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return Usage(used.ru_utime + used.ru_stime, used.ru_maxrss / scale, output, process.returncode)


def best(*commands: list[str], times: int) -> list[Usage]:
    """The fastest run of each command; the commands take turns, so that they meet the same machine."""
    rounds = [[run(command) for command in commands] for _ in range(times)]
    return [min(of, key=lambda usage: usage.seconds) for of in zip(*rounds, strict=True)]
