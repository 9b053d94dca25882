"""Each of Vale's kinds on copy as a newsroom writes it: what is told, where, and what stays silent."""

from typing import Any

import pytest

EXISTENCE = "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\nignorecase: true\ntokens:\n  - very unique\n  - slammed?\n"
SWAP = "extends: substitution\nmessage: \"Use '%s', not '%s'.\"\nignorecase: true\nswap:\n  in order to: to\n  utili[sz]e: use\n  kilometer: kilometre|km\n"
ONCE = "extends: occurrence\nmessage: 'Long title.'\nscope: heading\nmax: 4\ntoken: '\\b\\w+\\b'\n"
TWICE = "extends: repetition\nmessage: \"'%s' twice.\"\nalpha: true\ntokens:\n  - '[^\\s]+'\n"
EITHER = "extends: consistency\nmessage: \"Both '%s' and the other.\"\nignorecase: true\neither:\n  adviser: advisor\n  grey: gray\n"
UNLESS = "extends: conditional\nmessage: \"Spell out '%s'.\"\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '\\(([A-Z]{3,5})\\)'\nexceptions:\n  - BBC\n"
TITLE = "extends: capitalization\nmessage: \"'%s' is not in title case.\"\nscope: heading\nmatch: $title\nstyle: AP\n"
SENTENCE = "extends: capitalization\nmessage: \"'%s' is not in sentence case.\"\nscope: heading\nmatch: $sentence\nexceptions:\n  - Nato\n"
GRADE = "extends: metric\nmessage: 'Too many words: %s'\nformula: words / sentences\ncondition: '> 12'\n"

CASES = [
    ("a match, in lines and columns", EXISTENCE, "a.txt", "A very unique plan.\n\nMinisters Slammed it.", ["1:3", "3:11"]),
    ("a longer word is not the word", EXISTENCE, "a.txt", "The intercontinental slammer is unique.", []),
    ("columns are code points, astral ones too", EXISTENCE, "a.txt", "🚢 naïve — slammed", ["1:11"]),
    ("the whole key is replaced", SWAP, "a.txt", "They met in order to talk, and utilised it.", ["1:10"]),
    ("what stands is already right", SWAP, "a.txt", "Ten km, or 10 kilometres, to use.", []),
    ("a heading of five words", ONCE, "a.md", "# Five words are too many\n\nThis text may be longer than that.", ["1:3"]),
    ("a heading of four words", ONCE, "a.md", "# Four words are fine\n", []),
    ("a doubled word", TWICE, "a.txt", "Talks resumed on on Monday.", ["1:15"]),
    ("a number may stand twice", TWICE, "a.txt", "They won 3 3 times.", []),
    ("the second of two spellings", EITHER, "a.txt", "An adviser met the other advisor.", ["1:26"]),
    ("one spelling throughout", EITHER, "a.txt", "An adviser met another adviser.", []),
    ("an acronym that nothing explains", UNLESS, "a.txt", "The OECD met. The BBC was there.", ["1:5"]),
    ("an acronym that was spelt out", UNLESS, "a.txt", "The World Health Organization (WHO) met. The WHO spoke.", []),
    ("a heading with a small verb", TITLE, "a.md", "# Ministers meet in Geneva\n", ["1:3"]),
    ("small words stay small in a title", TITLE, "a.md", "# The Road to the End of the War\n", []),
    ("a capital inside a sentence-case heading", SENTENCE, "a.md", "# Ministers Meet Here Again\n", ["1:3"]),
    ("an excepted name in a heading", SENTENCE, "a.md", "# Ministers meet Nato\n", []),
    ("a sentence of too many words", GRADE, "a.md", "One two three four five six seven eight nine ten eleven twelve thirteen.\n", ["1:1"]),
    ("short sentences", GRADE, "a.md", "One two three. Four five six.\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("about", "rule", "name", "text", "places"), CASES, ids=[case[0] for case in CASES])
def test_kind(repository: Any, about: str, rule: str, name: str, text: str, places: list[str]) -> None:
    repository.rule("Rule", rule)
    repository.write(name, text)
    told = [":".join(line.split(":")[1:3]) for line in repository.lines(name)]
    assert told == places


def test_messages(repository: Any) -> None:
    repository.rule("Swap", SWAP)
    repository.write("a.txt", "In order to utilise a kilometer.")
    assert repository.lines("a.txt") == [
        "a.txt:1:1:Desk.Swap:Use 'to', not 'In order to'.",
        "a.txt:1:13:Desk.Swap:Use 'use', not 'utilise'.",
        "a.txt:1:23:Desk.Swap:Use 'kilometre' or 'km', not 'kilometer'.",
    ]


def test_a_rule_that_extends_another(repository: Any) -> None:
    repository.rule("Base", EXISTENCE)
    repository.rule("More", "extends: Desk.Base\ntokens+:\n  - blasted\ntokens-:\n  - slammed?\n")
    repository.write("a.txt", "He blasted the very unique plan they slammed.")
    assert [line.split(":")[2:4] for line in repository.lines("a.txt")] == [
        ["4", "Desk.More"], ["16", "Desk.Base"], ["16", "Desk.More"], ["38", "Desk.Base"],
    ]  # fmt: skip


MARKDOWN = [
    ("code is not prose", "Run `slammed` now.\n\n    slammed\n\n```\nslammed\n```\n", []),
    ("a link's address is not prose, its text is", "See [who slammed](https://example.org/slammed).\n", ["1:10"]),
    ("front matter's title is prose", "---\ntitle: Who slammed whom\n---\n\nText.\n", ["2:12"]),
    ("cells, items and quotes are", "| A |\n|---|\n| slammed |\n\n- slammed\n\n> slammed\n", ["3:3", "5:3", "7:3"]),
    ("HTML's text is, its attributes are not", '<p class="slammed">He slammed.</p>\n', ["1:23"]),
    ("a comment switches it off and on", "<!-- vale off -->\n\nslammed\n\n<!-- vale on -->\n\nslammed\n", ["7:1"]),
    ("a comment switches one rule off", "<!-- vale Desk.Rule = NO -->\n\nslammed\n\n<!-- vale Desk.Rule = YES -->\n\nslammed\n", ["7:1"]),
    ("and one match of it", '<!-- vale Desk.Rule["slammed"] = NO -->\n\nslammed, Slammed\n', ["3:10"]),
]  # fmt: skip


@pytest.mark.parametrize(("about", "text", "places"), MARKDOWN, ids=[case[0] for case in MARKDOWN])
def test_markdown(repository: Any, about: str, text: str, places: list[str]) -> None:
    repository.rule("Rule", EXISTENCE)
    repository.write("a.md", text)
    assert [":".join(line.split(":")[1:3]) for line in repository.lines("a.md")] == places


MISTAKES = [
    ("unknown key", "extends: existence\nmessage: x\ntoken:\n  - a\n", ":3", "invalid key 'token'"),
    ("bad expression", "extends: existence\nmessage: x\ntokens:\n  - b\n  - '(a'\n", ":5", "is not closed"),
    ("no message", "extends: existence\ntokens:\n  - a\n", ":1", "'message'"),
    ("unknown kind", "extends: existance\nmessage: x\n", ":1", "must be one of"),
    ("unknown level", "extends: existence\nmessage: x\nlevel: loud\ntokens: [a]\n", ":3", "'level' must be one of"),
    ("a circle", "extends: Desk.Bad\nmessage: x\n", ":1", "circle"),
    ("a kind that needs a tagger", "extends: sequence\nmessage: x\ntokens:\n  - tag: NN\n", ":1", "Desk.Bad: rules of kind sequence"),
    ("a formula that is none", "extends: metric\nmessage: x\nformula: __import__('os')\ncondition: '> 1'\n", ":3", "formula"),
]  # fmt: skip


@pytest.mark.parametrize(("about", "rule", "line", "said"), MISTAKES, ids=[case[0] for case in MISTAKES])
def test_a_mistake_is_told_and_the_other_rules_run(
    repository: Any, about: str, rule: str, line: str, said: str
) -> None:
    repository.rule("Bad", rule)
    repository.rule("Good", EXISTENCE)
    repository.write("a.txt", "They slammed it.")
    code, out, problems = repository.run("--output=line", "a.txt")
    assert code == 2
    assert out == "a.txt:1:6:Desk.Good:Avoid 'slammed'.\n"
    assert f"Bad.yml{line}: " in problems
    assert problems.count("\n") == 1
    assert said in problems


def test_a_rule_that_hangs_is_named_and_the_others_are_told(repository: Any) -> None:
    repository.rule("Hangs", "extends: existence\nmessage: x\nnonword: true\ntokens:\n  - '(?:a|aa)+$'\n")
    repository.rule("Good", EXISTENCE)
    repository.write("a.txt", "a" * 60 + " word" * 3000 + "! $$ They slammed it.")
    code, out, problems = repository.run("--output=line", "a.txt")
    assert code == 2
    assert "Desk.Good:Avoid 'slammed'." in out
    assert problems.splitlines() == [
        "Desk.Hangs: took too long and was stopped; its expression goes back over the text too often"
    ]


def test_a_rule_that_matches_everywhere_is_named(repository: Any) -> None:
    repository.rule("All", "extends: existence\nmessage: x\nnonword: true\ntokens:\n  - 'x*'\n")
    repository.write("a.txt", "abc " * 5000)
    code, out, problems = repository.run("--output=line", "a.txt")
    assert code == 2
    assert out.count("\n") == 10_000
    assert problems.startswith("Desk.All: more than 10000 matches in one text")
