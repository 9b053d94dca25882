"""rules.py STYLES.ini SAMPLE [DRAFT]: what rules cost. STYLES.ini is a `.vale.ini` with public styles, SAMPLE a folder of texts.

Each figure is a ratio within this run, but Vale's own pace, which was measured once with Vale 3.22 and the same styles.
"""

from __future__ import annotations

import random
import sys
import tempfile
from pathlib import Path

from measure import best

VALE = 0.044  # megabytes in a second of CPU
COPYEDIT = [sys.executable, "-m", "copyedit"]
NONE = "MinAlertLevel = suggestion\n[*]\nBasedOnStyles =\n"


def throughput(ini: str, sample: Path, suffix: str, megabytes: float, folder: Path) -> None:
    """Public styles on so much text, less the start."""
    texts = [path.read_text("utf-8") for path in sorted(sample.rglob(f"*{suffix}"))]
    place, size, number = folder / f"much{suffix}", 0, 0
    place.mkdir()
    while size < megabytes * 1e6:
        text = texts[number % len(texts)]
        (place / f"{number}{suffix}").write_text(text, "utf-8")
        size, number = size + len(text.encode()), number + 1
    (folder / f"none{suffix}").write_text("Nothing.\n", "utf-8")
    command = [*COPYEDIT, "vale", "--no-global", "--config", ini, "--output=line", "--no-exit"]
    much, none = best([*command, str(place)], [*command, str(folder / f"none{suffix}")], times=2)
    pace = size / 1e6 / (much.seconds - none.seconds)
    print(f"styles on {size / 1e6:.1f} MB of {suffix}: {pace:.2f} MB a second, {pace / VALE:.0f} times Vale")


def pairs(count: int, folder: Path) -> list[str]:
    """A style of so many pairs of words; the folder of its rules."""
    place = folder / f"pairs{count}/rules/en/House"
    place.mkdir(parents=True)
    words = random.Random(7)  # noqa: S311  # the same pairs in each run
    letters = "abcdefghilmnoprstu"
    swap = {"".join(words.choices(letters, k=words.randint(4, 9))): "right" for _ in range(count)}
    swap |= {f"{word} {word[::-1]}": "right" for word in list(swap)[: count // 5]}
    lines = "".join(f"  {word}: {right}\n" for word, right in swap.items())
    (place / "Pairs.yml").write_text(
        f'extends: substitution\nmessage: "%s, %s"\nignorecase: true\nswap:\n{lines}', "utf-8"
    )
    (place.parents[2] / "copyedit.toml").write_text('rules = ["rules"]\nselect = ["House"]\n', "utf-8")
    styles = folder / f"pairs{count}/styles/House"
    styles.mkdir(parents=True)
    (styles / "Pairs.yml").write_text((place / "Pairs.yml").read_text("utf-8"), "utf-8")
    (folder / f"pairs{count}/.vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", "utf-8")
    return [str(folder / f"pairs{count}")]


def many_pairs(sample: Path, folder: Path) -> None:
    """5,000 pairs beside 50, with our rules and with Vale's."""
    text = "\n\n".join(path.read_text("utf-8") for path in sorted(sample.rglob("*.txt")))[:2_000_000]
    for count in (50, 5000):
        pairs(count, folder)
        (folder / f"pairs{count}/text.txt").write_text(text, "utf-8")
    ours = [
        [
            *COPYEDIT,
            "check",
            "--no-cache",
            f"{folder}/pairs{n}/text.txt",
        ]
        for n in (50, 5000)
    ]
    vales = [
        [*COPYEDIT, "vale", "--no-global", "--config", f"{folder}/pairs{n}/.vale.ini", f"{folder}/pairs{n}/text.txt"]
        for n in (50, 5000)
    ]
    for title, commands in (("check", ours), ("vale", vales)):
        few, many = best(*commands, times=3)
        print(
            f"5,000 pairs on {len(text) / 1e6:.1f} MB under {title}: {many.seconds / few.seconds:.2f} times 50 ({few.seconds:.2f} s)"
        )


def start(ini: str, draft: str, folder: Path) -> None:
    """What the styles, from the cache, add to a new process on a draft."""
    (folder / "none.ini").write_text(NONE, "utf-8")
    command = [*COPYEDIT, "vale", "--no-global", "--output=line"]
    click, none, every = best(
        [sys.executable, "-c", "import click"], [*command, "--config", str(folder / "none.ini"), draft],
        [*command, "--config", ini, draft], times=15,
    )  # fmt: skip
    added = (every.seconds - none.seconds) / click.seconds
    print(f"a draft: styles add {added:.2f} of an import of click ({click.seconds * 1000:.0f} ms) to a start")


def main() -> None:
    ini, sample = sys.argv[1], Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        draft = (
            sys.argv[3]
            if len(sys.argv) > 3
            else str(min(sample.rglob("*.txt"), key=lambda p: abs(p.stat().st_size - 5000)))
        )
        start(ini, draft, folder)
        many_pairs(sample, folder)
        throughput(ini, sample, ".txt", 2, folder)
        throughput(ini, sample, ".md", 1, folder)


if __name__ == "__main__":
    main()
