"""languages.py FOLDER [MEGABYTES]: spelling throughput of each language relative to English, in one run, start-up included.

Without words in context, which a run of more than five megabytes is not asked in English, and with all that it is asked.

FOLDER has texts by language as JSON Lines with "lang" and "text" (clean-*/cases.jsonl); they are written to files of some
five kilobytes and repeated up to the size.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections import defaultdict
from itertools import cycle
from pathlib import Path

from measure import best

from copyedit import languages

FILE = 5_000  # characters
# What looks at words in context; in English all of it waits for runs of less text.
IN_CONTEXT = [f"spelling.{name}" for name in "confusion cognate misspelling joined-words split-word".split()]


def texts(folder: Path) -> dict[str, list[str]]:
    """Texts of about FILE characters by language."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.glob("clean-*/cases.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            code = languages.ALIASES.get(case["lang"], case["lang"])
            if code in languages.CODES:
                if not found[code] or len(found[code][-1]) > FILE:
                    found[code].append("")
                found[code][-1] += case["text"].strip() + "\n\n"
    return found


def write(folder: Path, parts: list[str], size: int) -> float:
    """Write the texts again and again up to a size; the megabytes written."""
    written = 0
    for n, part in enumerate(cycle(parts)):
        if written >= size:
            break
        folder.joinpath(str(n // 500)).mkdir(parents=True, exist_ok=True)
        written += (folder / str(n // 500) / f"{n}.txt").write_bytes(part.encode())
    return written / 1e6


def command(code: str, folder: Path, *more: str) -> list[str]:
    """Check the spelling of a folder in one process."""
    options = [
        "--isolated",
        "--no-cache",
        "--format",
        "jsonl",
        "--lang",
        code,
        "-j",
        "1",
        "--select",
        "spelling",
        *more,
    ]
    return [sys.executable, "-m", "copyedit", "check", *options, str(folder)]


def main() -> None:
    size = int(float(sys.argv[2]) * 1e6) if len(sys.argv) > 2 else 6_000_000
    with tempfile.TemporaryDirectory() as place:
        sizes, commands = {}, {}
        for code, parts in sorted(texts(Path(sys.argv[1])).items()):
            sizes[code] = write(Path(place, code), parts, size)
            commands[code, "words"] = command(code, Path(place, code), "--ignore", ",".join(IN_CONTEXT))
            commands[code, "all"] = command(code, Path(place, code))
        usages = dict(zip(commands, best(*commands.values(), times=3), strict=True))
        speeds = {asked: sizes[asked[0]] / usage.seconds for asked, usage in usages.items()}
        for code in sorted(sizes, key=lambda code: -speeds[code, "words"]):
            words, every = speeds[code, "words"], speeds[code, "all"]
            print(
                f"{code:3} {words:6.2f} MB per CPU second without words in context, {words / speeds['en', 'words']:5.2f} times "
                f"English; {every:6.2f} with them; {usages[code, 'all'].megabytes:4.0f} MB"
            )


if __name__ == "__main__":
    main()
