"""again.py FOLDER: a first and a second run with every default rule, without the cache, and by two processes, in one go."""

from __future__ import annotations

import os
import sys
import tempfile
import time

from measure import run


def main() -> None:
    check = [sys.executable, "-m", "copyedit", "check", "--isolated", "--format", "jsonl", sys.argv[1]]
    with tempfile.TemporaryDirectory() as cache:
        os.environ["COPYEDIT_CACHE_DIR"] = cache
        run([*check[:-1], __file__])  # rules are compiled
        commands = {
            "no cache": [*check, "--no-cache"],
            "first": check,
            "second": check,
            "-j 2": [*check, "--no-cache", "-j", "2"],
        }
        base, said = 0.0, set()
        for name, command in commands.items():
            start = time.perf_counter()
            usage = run(command)
            wall = time.perf_counter() - start
            base = base or usage.seconds
            said.add(usage.output)
            print(
                f"{name:10} {usage.seconds:6.2f} s CPU ({usage.seconds / base:5.1%}), {wall:6.2f} s, {usage.megabytes:4.0f} MB"
            )
        print(f"{sum(text.count(chr(10)) for text in said)} findings, {len(said)} different outputs")


if __name__ == "__main__":
    main()
