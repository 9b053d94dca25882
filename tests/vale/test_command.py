"""`copyedit vale` takes Vale's options and arguments, and ends with Vale's exit codes."""

import json
from typing import Any

import pytest

from copyedit.vale.filters import compiled
from copyedit.vale.problems import Problem

EXISTENCE = "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\ntokens:\n  - very unique\n  - slammed?\n"
SWAP = "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nignorecase: true\nswap:\n  in order to: to\n  utili[sz]e: use\n  kilometer: kilometre|km\n"


@pytest.fixture
def desk(repository: Any) -> Any:
    repository.rule("Slam", EXISTENCE)
    repository.rule("Swap", SWAP)
    repository.write("drafts/b.md", "They slammed it in order to win.\n")
    repository.write("drafts/a.txt", "In order to talk.\n")
    return repository


def test_folders_files_and_standard_input(desk: Any) -> None:
    assert desk.lines("--sort", "drafts") == [
        "drafts/a.txt:1:1:Desk.Swap:Use 'to', not 'In order to'.",
        "drafts/b.md:1:6:Desk.Slam:Avoid 'slammed'.",
        "drafts/b.md:1:17:Desk.Swap:Use 'to', not 'in order to'.",
    ]
    assert desk.lines("drafts/a.txt") == ["drafts/a.txt:1:1:Desk.Swap:Use 'to', not 'In order to'."]
    assert desk.lines("--ext=.md", given="`slammed` slammed") == ["stdin.md:1:11:Desk.Slam:Avoid 'slammed'."]
    assert desk.lines("Who slammed whom?") == ["stdin.txt:1:5:Desk.Slam:Avoid 'slammed'."]


def test_exit_codes(desk: Any) -> None:
    assert desk.run("drafts/a.txt")[0] == 0
    assert desk.run("drafts")[0] == 1
    assert desk.run("--no-exit", "drafts")[0] == 0
    code, _, problem = desk.run("drafts", "absent.md")
    assert (code, "argument 'absent.md' does not exist" in problem) == (2, True)


def test_levels_and_globs(desk: Any) -> None:
    assert [line.split(":")[3] for line in desk.lines("--minAlertLevel=error", "drafts")] == ["Desk.Slam"]
    assert {line.split(":")[0] for line in desk.lines("--glob=*.txt", "drafts")} == {"drafts/a.txt"}
    assert {line.split(":")[0] for line in desk.lines("--glob=!*.txt", "drafts")} == {"drafts/b.md"}


def test_sections_and_levels_of_the_configuration(desk: Any) -> None:
    desk.write(
        ".vale.ini",
        "StylesPath = styles\nMinAlertLevel = warning\n[*.md]\nBasedOnStyles = Desk\nDesk.Swap = error\nDesk.Slam = NO\n",
    )
    found = desk.alerts("drafts")
    assert {path: [(a["Check"], a["Severity"]) for a in alerts] for path, alerts in found.items()} == {
        "drafts/b.md": [("Desk.Swap", "error")]
    }


def test_what_is_ignored(desk: Any) -> None:
    desk.write(
        ".vale.ini",
        "StylesPath = styles\n[*]\nBasedOnStyles = Desk\nTokenIgnores = (\\$[^$]+\\$)\nBlockIgnores = (?s) *({% raw %}.*?{% endraw %})\n",
    )
    desk.write("a.md", "The $slammed$ sum.\n\n{% raw %}\nslammed\n{% endraw %}\n\nHe slammed.\n")
    assert desk.lines("a.md") == ["a.md:7:4:Desk.Slam:Avoid 'slammed'."]


def test_a_vocabulary_accepts_and_rejects(desk: Any) -> None:
    desk.write(".vale.ini", "StylesPath = styles\nVocab = House\n[*]\nBasedOnStyles = Desk, Vale\nVale.Spelling = NO\n")
    desk.write("styles/config/vocabularies/House/accept.txt", "Slammed\nGov\\.uk\n")
    desk.write("styles/config/vocabularies/House/reject.txt", "e-mail\n")
    desk.write("a.txt", "The paper Slammed sent an e-mail.")
    assert desk.lines("a.txt") == ["a.txt:1:27:Vale.Avoid:Avoid using 'e-mail'."]


def test_json_has_what_an_editor_needs(desk: Any) -> None:
    assert desk.alerts("drafts/a.txt") == {"drafts/a.txt": [{
        "Action": {"Name": "", "Params": None}, "Suggestions": [], "Span": [1, 11], "Check": "Desk.Swap", "Description": "", "Link": "",
        "Message": "Use 'to', not 'In order to'.", "Severity": "warning", "Match": "In order to", "Line": 1,
    }]}  # fmt: skip


FILTERS = [
    ('.Level == "error"', ["Desk.Slam"]),
    ('.Level in ["error", "suggestion"] and .Name != "Desk.Slam"', []),
    ('.Extends in ["substitution"]', ["Desk.Swap"]),
    ('"heading" in .Scope', []),
    ('not (.Name startsWith "Desk.S" && .Name endsWith "p")', ["Desk.Slam"]),
    ('.Name matches "^Desk" or .Message contains "Use"', ["Desk.Slam", "Desk.Swap"]),
    ('.Extends not in ["existence", "metric"]', ["Desk.Swap"]),
]


@pytest.mark.parametrize(("expression", "rules"), FILTERS, ids=[f[0] for f in FILTERS])
def test_filter(desk: Any, expression: str, rules: list[str]) -> None:
    assert [line.split(":")[3] for line in desk.lines("--filter", expression, "drafts/b.md")] == rules


def test_a_filter_of_the_styles_folder(desk: Any) -> None:
    desk.write("styles/config/filters/mine.expr", '.Level in ["error"]\n')
    assert [line.split(":")[3] for line in desk.lines("--filter=mine.expr", "drafts/b.md")] == ["Desk.Slam"]


@pytest.mark.parametrize("expression", ['.Level in ["error"', ".Color == 1", "", ".Name ==", '.Name == "a" "b"', "'\\"])
def test_what_is_no_filter_is_one_problem(expression: str, desk: Any) -> None:
    from copyedit.vale import configuration

    with pytest.raises(Problem, match="is no filter"):
        compiled(expression, configuration.load())


def test_ls_config(desk: Any) -> None:
    said = json.loads(desk.run("ls-config")[1])
    assert said["SBaseStyles"] == {"*": ["Desk"]}
    assert said["MinAlertLevel"] == 0
    assert said["RootINI"] == str(desk.folder / ".vale.ini")
    assert said["Paths"] == [str(desk.folder / "styles")]


def test_ls_metrics(desk: Any) -> None:
    said = json.loads(desk.run("ls-metrics", "drafts/b.md")[1])
    assert (said["words"], said["sentences"], said["heading_h2"]) == (7, 1, 0)
    code, _, problem = desk.run("ls-metrics", "absent.md")
    assert (code, "'absent.md' does not exist" in problem) == (2, True)


def test_without_a_configuration(repository: Any) -> None:
    (repository.folder / ".vale.ini").unlink()
    code, _, problem = repository.run("a.txt")
    assert (code, "no config file found" in problem) == (2, True)
