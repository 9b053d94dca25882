"""Against LanguageTool 6.8 itself: started from a folder of its jars where Maven can have them, else skipped with the reason."""

import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from copyedit.checks import languagetool
from copyedit.checks.languagetool import local
from copyedit.checks.languagetool.answers import Match
from copyedit.checks.languagetool.questions import LANGUAGES, Questions
from copyedit.config import Settings
from copyedit.core.document import Document
from copyedit.core.engine_settings import LanguageTool
from copyedit.core.rule import Rule
from copyedit.core.spans import Mark, Piece
from copyedit.desk import Desk

SHARED = Path(__file__).resolve().parents[2].parent / "shared"
KEPT = Path(tempfile.gettempdir()) / "copyedit-languagetool-6.8"  # 172 jars, 252 MB
SENTENCES = 200
EVERYTHING = (
    "TYPOS", "MULTITOKEN_SPELLING", "STYLE", "REDUNDANCY", "TYPOGRAPHY", "CAT_TYPOGRAPHIE", "CASING", "CAT_MAJUSCULES", "COMPOUNDING",
    "PONCTUATION_VIRGULE", "COLLOQUIALISMS", "HILFESTELLUNG_KOMMASETZUNG", "EMPFOHLENE_RECHTSCHREIBUNG",
)  # fmt: skip
BOOK = Desk(Settings()).book


def jars() -> Path:
    """The folder of the jars; they are fetched once a machine."""
    if not (SHARED / "lt/pom.xml").exists():
        pytest.skip("no shared/lt beside this checkout")
    if not (shutil.which("mvn") and shutil.which("java")):
        pytest.skip("LanguageTool's jars need Maven, and its server needs Java")
    if not (KEPT / "done").exists():
        KEPT.mkdir(exist_ok=True)
        shutil.copy(SHARED / "lt/pom.xml", KEPT)
        command = ["mvn", "-B", "-q", "dependency:copy-dependencies", f"-DoutputDirectory={KEPT / 'jars'}"]
        try:
            subprocess.run(command, cwd=KEPT, check=True, capture_output=True, timeout=300)
        except (subprocess.SubprocessError, OSError) as error:
            pytest.skip(f"Maven cannot have LanguageTool's jars: {error}")
        (KEPT / "done").touch()
    return KEPT / "jars"


@pytest.fixture(scope="module")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as an unpacked LanguageTool has it: one jar whose manifest names the others."""
    place = tmp_path_factory.mktemp("lt")
    urls = " ".join(jar.as_uri() for jar in sorted(jars().glob("*.jar")))
    line = f"Class-Path: {urls}".encode()
    folded = b"\r\n ".join([line[:72], *(line[n : n + 71] for n in range(72, len(line), 71))])
    with zipfile.ZipFile(place / "languagetool-server.jar", "w") as jar:
        jar.writestr("META-INF/MANIFEST.MF", b"Manifest-Version: 1.0\r\n" + folded + b"\r\n\r\n")
    return place


@pytest.fixture(scope="module")
def server(installation: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", "-Xmx2g")
        return local.start(str(installation), 60).removesuffix("/v2")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYEDIT_CACHE_DIR", str(tmp_path / "cache"))


def cases(language: str) -> list[str]:
    files = sorted((SHARED / "eval/dev").glob(f"clean-*-{language}/cases.jsonl"))
    if not files:
        pytest.skip("no shared/eval beside this checkout")
    texts = [json.loads(line)["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    random.Random(9).shuffle(texts)  # noqa: S311
    return texts


def directly(server: str, text: str, form: dict[str, str]) -> list[dict]:
    with urlopen(f"{server}/v2/check", urlencode({**form, "text": text}).encode(), timeout=60) as response:  # noqa: S310
        return json.load(response)["matches"]


def decorated(text: str, chance: random.Random) -> str:
    """A sentence with emoji before words and marks over letters, so that UTF-16, code points and characters differ."""
    words = text.split(" ")
    for _ in range(3):
        at = chance.randrange(len(words))
        words[at] = chance.choice(["😀 ", "👩‍👩‍👧 ", "🇫🇷 ", "𝒜 "]) + words[at]
    text = " ".join(words)
    letter = chance.choice([m.start() for m in re.finditer("[aeiou]", text)] or [0])
    return text[: letter + 1] + "\u0301" + text[letter + 1 :]


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_offsets_are_languagetools_own(server: str, language: str) -> None:
    chance = random.Random(3)  # noqa: S311
    first = (re.split(r"(?<=[.!?])\s", text)[0] for text in cases(language))
    texts = [decorated(s, chance) for s in first if 20 < len(s) < 400][:SENTENCES]
    assert len(texts) == SENTENCES
    options = LanguageTool(server, spelling=True, categories=EVERYTHING, timeout=60)
    questions = Questions(options, "")
    rule = Rule("grammar.languagetool", "languagetool", "any", "warning", "")
    desk = Desk(Settings(languagetool=options), BOOK)
    compared = 0
    for text in texts:
        form = questions.form(text, language)
        assert form
        expected = set()
        for given in directly(server, text, form):
            units = text.encode("utf-16-le")
            start, end = (
                len(units[: 2 * n].decode("utf-16-le")) for n in (given["offset"], given["offset"] + given["length"])
            )
            kind, category = given["rule"]["issueType"], given["rule"]["category"]["id"]
            if questions.hears(Match(start, end, given["rule"]["id"], category, kind, "", ())):
                expected.add((given["rule"]["id"], start, end))
        block = Mark(0, len(text), "block", "body")
        document = Document(text, text, (Piece(0, 0, len(text), len(text)),), [block], language=language)
        hits = {(h.rule.rpartition(".")[2], *h.span) for h in languagetool.check(document, [rule], desk)}
        assert hits == expected, text
        compared += len(hits)
    assert compared > SENTENCES / 2


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_our_policy_leaves_at_most_a_third_of_what_it_tells_of_clean_texts(server: str, language: str) -> None:
    desk = Desk(Settings(select=("grammar.languagetool",), languagetool=LanguageTool(server, timeout=60)), BOOK)
    alone = ours = 0
    for text in cases(language)[:60]:
        alone += len(directly(server, text, {"language": LANGUAGES[language]}))
        document = desk.read("a.txt", text.encode())
        document.language = language
        report = desk.check(document)
        assert not report.problems
        ours += len(report.findings)
    assert alone > 30
    assert ours <= alone / 3


def test_the_seed_from_the_command_line_by_folder(installation: Path, tmp_path: Path) -> None:
    if not (SHARED / "seed/article.txt").exists():
        pytest.skip("no shared/seed beside this checkout")
    shutil.copy(SHARED / "seed/article.txt", tmp_path)
    (tmp_path / "copyedit.toml").write_text(
        f'[languagetool]\nfolder = "{installation}"\ntimeout = 60\n', encoding="utf-8"
    )
    environment = {**os.environ, "JAVA_TOOL_OPTIONS": "-Xmx2g"}
    command = ["copyedit", "check", "--format", "jsonl", "article.txt"]
    ran = subprocess.run(
        [sys.executable, "-m", *command], cwd=tmp_path, capture_output=True, text=True, check=False, env=environment
    )
    assert ran.stderr == ""
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    text = (tmp_path / "article.txt").read_text(encoding="utf-8")
    assert all(text[f["start"] : f["end"]] == f["text"] for f in found)
    theirs = [f for f in found if f["rule"].startswith("grammar.languagetool.")]
    assert [f["text"] for f in theirs] == ["aimed on"]
    without = [f for f in found if f not in theirs]
    alone = subprocess.run(
        [sys.executable, "-m", *command, "--isolated"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    own = [json.loads(line) for line in alone.stdout.splitlines()]
    assert [{**f, "also": None} for f in without] == [{**f, "also": None} for f in own]
