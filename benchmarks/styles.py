"""False alarms of a style on clean text, by rule, noisiest first: styles.py STYLE LANGUAGE [--dialect US|GB] [--show RULE] CASES.jsonl...

A case is a JSON object a line with `text`; what touches one of its `errors` (code points) is not counted. `--dialect` keeps the
texts that are written in it, by the lexicon's pairs. `--show` prints what a rule tells, with its sentence; `all` shows each rule's.
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from copyedit.config import Settings
from copyedit.desk import Desk

AROUND = 70  # characters shown on each side


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("style")
    parser.add_argument("language")
    parser.add_argument("--dialect", choices=("US", "GB"))
    parser.add_argument("--show", default="")
    parser.add_argument("cases", nargs="+", type=Path)
    given = parser.parse_args()
    desk = Desk(Settings(languages=(given.language,), select=(given.style,), styles=(given.style,)))
    words, found, shown = 0, Counter[tuple[str, str]](), defaultdict(list)
    for case in _cases(given.cases):
        if given.dialect and _dialect(desk, given.language, case["text"]) != given.dialect:
            continue
        text = case["text"]
        words += len(text.split())
        for finding in desk.check_text(text).findings:
            if any(finding.start <= e["end"] and e["start"] <= finding.end for e in case.get("errors", ())):
                continue
            found[finding.rule, finding.severity] += 1
            before, after = text[: finding.start][-AROUND:], text[finding.end :][:AROUND]
            shown[finding.rule].append(
                f"{before}[{finding.text}]{after} -> {finding.suggestions[:1]}".replace("\n", " ")
            )
    loud = sum(n for (_, severity), n in found.items() if severity != "advice")
    print(
        f"{given.style} {given.language}: {words} words, {1000 * loud / words:.2f} findings per 1,000 at warning or error"
    )
    for (rule, severity), number in found.most_common():
        print(f"{number:5} {severity:8} {rule}")
        for line in shown[rule] if given.show in (rule, "all") else ():
            print("        " + line)


def _cases(paths: list[Path]) -> Iterator[dict]:
    for path in paths:
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def _dialect(desk: Desk, language: str, text: str) -> str:
    """GB or US by the words of one dialect only, "" where there are none or as many of both."""
    british, american = desk.lexicon(language).dialects()
    written = re.findall(r"[a-z]+", text)
    balance = sum(w in british for w in written) - sum(w in american for w in written)
    return "GB" if balance > 0 else "US" if balance < 0 else ""


if __name__ == "__main__":
    main()
