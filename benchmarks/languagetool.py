"""Findings per 1,000 words of LanguageTool alone and through our policy: languagetool.py URL LANGUAGE WORDS CASES.jsonl...

A case is a JSON object a line with `text` and `errors` (code points); what touches a labelled error counts for neither.
"""

import json
import random
import re
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

from copyedit.checks.languagetool.answers import read_answer
from copyedit.checks.languagetool.questions import LANGUAGES
from copyedit.config import Settings
from copyedit.core.engine_settings import LanguageTool
from copyedit.desk import Desk


def main(url: str, language: str, words: int, files: list[str]) -> None:
    desk = Desk(Settings(select=("grammar.languagetool",), languagetool=LanguageTool(url)))
    cases = [json.loads(line) for name in files for line in Path(name).read_text("utf-8").splitlines()]
    random.Random(7).shuffle(cases)  # noqa: S311
    seen = alone = ours = 0
    rules: Counter[str] = Counter()
    for case in cases:
        text = case["text"]
        labelled = [(e["start"], max(e["end"], e["start"] + 1)) for e in case.get("errors", ())]

        def is_false(start: int, end: int, labelled: list[tuple[int, int]] = labelled) -> bool:
            return not any(start < b and a < end for a, b in labelled)

        seen += len(re.findall(r"\w+", text))
        form = urlencode({"text": text, "language": LANGUAGES[language]}).encode()
        with urlopen(f"{url}/v2/check", form) as response:  # noqa: S310
            alone += sum(is_false(m.start, m.end) for m in read_answer(response.read(), text))
        document = desk.read("case.txt", text.encode())
        document.language = language
        report = desk.check(document, count_lines=False)
        assert not report.problems, report.problems
        false = [f for f in report.findings if is_false(f.start, f.end)]
        ours += len(false)
        rules.update(f.rule.rpartition(".")[2] for f in false)
        if seen > words:
            break
    print(f"{language}: {seen} words, LanguageTool alone {1000 * alone / seen:.2f}, ours {1000 * ours / seen:.2f}")
    print(" ", dict(rules.most_common(12)))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4:])
