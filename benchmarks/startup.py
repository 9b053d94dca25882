"""startup.py FILE: a new process on one draft, beside a bare `import click` in the same run."""

from __future__ import annotations

import sys

from measure import best


def main() -> None:
    check = [sys.executable, "-m", "copyedit", "check", "--isolated", "--no-cache", "--format", "jsonl"]
    commands = {
        "import click": [sys.executable, "-c", "import click"],
        "copyedit, spelling": [*check, "--select", "spelling", sys.argv[1]],
        "copyedit, every default rule": [*check, sys.argv[1]],
    }
    results = best(*commands.values(), times=15)
    for name, usage in zip(commands, results, strict=True):
        ratio = usage.seconds / results[0].seconds
        print(
            f"{name:30} {usage.seconds * 1000:5.1f} ms CPU, {ratio:4.2f} times import click, {usage.megabytes:3.0f} MB"
        )


if __name__ == "__main__":
    main()
