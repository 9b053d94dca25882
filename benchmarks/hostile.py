"""hostile.py [RULES] [KILOBYTES]: rules that explode, flood or are far too large, on one text, under `check` and under `vale`.

Told: how long it took, how many culprits were named (what is not, ran to its end), whether the harmless rule was heard.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path
from subprocess import run
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Expressions that go back over a text again and again, `{n}` makes each a different one; the last look harmless.
EXPLODING = (
    r"(?:a+)+x{{0,{n}}}!", r"(?:a|aa)+x{{0,{n}}}\$", r"(?:a|a?)+x{{0,{n}}};", r"(?:\w+\s?)+x{{0,{n}}}#", r"(?:\w*\s*)*x{{0,{n}}}=",
    r"((a{{1,40}}){{1,40}}){{1,{n}}}%", r"(?:[a-z]+|\s+|[a-m]+)+x{{0,{n}}}&", r"(?:.*){{25}}x{{0,{n}}}%",
    r"(?=(?:\w+ ?)+x{{0,{n}}}\?)\w", r"(?:(?:x?a){{0,60}}){{0,{n}}}%", r"\w(?<!q)(?:\w|\w\w)*x{{0,{n}}}~",
    r"(?:a*)*(?:a*)*(?:a*)*x{{0,{n}}};", r"(?i)(?:[ab]|A|B|aa)+x{{0,{n}}}\*",
)  # fmt: skip
FLOODING = (r"\w{{0,{n}}}", r".{{1,{n}}}", r"(?=\w).{{0,{n}}}?.", r"[a-z]|x{{{n}}}|\s")
HARMLESS = "extends: substitution\nmessage: \"'%s' instead of '%s'\"\nswap:\n  wharfie: docker\n"


def rules(count: int, tokens: int = 100_000) -> Iterator[tuple[str, str, bool]]:
    """(name, YAML, whether it must be named) of that many rules."""
    kinds = cycle((*EXPLODING, *FLOODING, *EXPLODING, "many", "wide"))
    for n, expression in enumerate(islice(kinds, count), 2):
        if expression == "many":
            words = "".join(f"  - zq{i * n:x}w\n" for i in range(tokens))
            yield f"Many{n}", f"extends: existence\nmessage: '%s'\ntokens:\n{words}", False
        elif expression == "wide":
            words = "|".join(f"zq{i * n:x}w" for i in range(tokens // 10))
            yield (
                f"Wide{n}",
                f"extends: existence\nmessage: '%s'\nnonword: true\ntokens:\n  - '(?:{words})+x?'\n",
                False,
            )
        else:
            kind = "existence\nnonword: true\ntokens:\n  - " if n % 3 else "substitution\nnonword: true\nswap:\n  "
            end = "" if n % 3 else ": right"
            yield f"Bad{n}", f"extends: {kind}'{expression.format(n=n)}'{end}\nmessage: '%s'\n", expression in EXPLODING


def text(kilobytes: int) -> str:
    """Words, runs of one letter and lines without an end, as hostile as the rules."""
    unit = (
        "The wharfie left " + "a" * 60 + " on the quay and " + "word " * 40 + "ab" * 40 + " ! $ ; # = % & ? ~ | * .\n\n"
    )
    return (unit * (kilobytes * 1000 // len(unit) + 1))[: kilobytes * 1000]


def write(folder: Path, count: int, kilobytes: int, tokens: int = 100_000) -> list[str]:
    """A repository with the rules in both forms; the names of the culprits."""
    named = []
    for place in (folder / "rules/en/House", folder / "styles/House"):
        place.mkdir(parents=True)
        named = []
        for name, rule, bad in rules(count, tokens):
            (place / f"{name}.yml").write_text(rule, encoding="utf-8")
            named += [name] * bad
        (place / "Good.yml").write_text(HARMLESS, encoding="utf-8")
    (folder / "copyedit.toml").write_text('rules = ["rules"]\nselect = ["House"]\n', encoding="utf-8")
    (folder / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", encoding="utf-8")
    (folder / "text.txt").write_text(text(kilobytes), encoding="utf-8")
    return named


COMMANDS = {
    "check": ["check", "--no-cache", "--format", "jsonl", "text.txt"],
    "vale": ["vale", "--no-global", "--output=line", "text.txt"],
}


def main() -> None:
    count, kilobytes = (*map(int, sys.argv[1:]), *(200, 1000)[len(sys.argv) - 1 :])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        culprits = write(folder, count, kilobytes)
        for title, command in COMMANDS.items():
            for turn in ("first", "again"):
                seconds, cpu, output, problems = timed(folder, command)
                named = sum(f"House.{name}{end}" in problems for name in culprits for end in ": ")
                heard = "heard" if "wharfie" in output else "NOT HEARD"
                print(
                    f"{title:5} {turn:5} {seconds:5.1f} s ({cpu:.1f} of CPU), {named} of {len(culprits)} culprits named, harmless rule {heard}"
                )


def timed(folder: Path, command: list[str]) -> tuple[float, float, str, str]:
    """Seconds by the clock and of CPU, standard output, standard error."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    ran = run([sys.executable, "-m", "copyedit", *command], cwd=folder, capture_output=True, text=True, check=False)
    seconds, after = time.monotonic() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, ran.stdout, ran.stderr


if __name__ == "__main__":
    main()
