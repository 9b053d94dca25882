"""throughput.py FOLDER: spelling over plain text, beside typos in the same run."""

from __future__ import annotations

import sys
from pathlib import Path

from measure import best


def main() -> None:
    folder = sys.argv[1]
    size = sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file()) / 1e6
    tools = Path(sys.executable).parent
    options = ["--isolated", "--no-cache", "--format", "jsonl", "--lang", "en", "-j", "1"]
    typos = [str(tools / "typos"), "--format", "brief", "--isolated", "--no-ignore", "-j", "1", folder]
    spelling = [str(tools / "copyedit"), "check", *options, "--select", "spelling", folder]
    everything = [str(tools / "copyedit"), "check", *options, folder]
    names = ("typos", "copyedit, spelling", "copyedit, every default rule")
    results = best(typos, spelling, everything, times=2)
    for name, usage in zip(names, results, strict=True):
        print(
            f"{name:30} {size / usage.seconds:6.2f} MB per CPU second, {results[0].seconds / usage.seconds:5.2f} times typos, "
            f"{usage.megabytes:4.0f} MB, {len(usage.output.splitlines())} findings"
        )


if __name__ == "__main__":
    main()
