"""A version of the package with new rules never turns a green run red where the configuration names an older one."""

from pathlib import Path

import pytest

from copyedit import __version__, rulebook
from copyedit.commands import run
from copyedit.config import Configuration, Settings
from copyedit.core.errors import UserError
from copyedit.core.rule import Rule, release
from copyedit.desk import kind_of

BOOK = rulebook.load((rulebook.shipped_folder(),), kind_of)
NEW = Rule("spelling.new", "existence", "en", "error", "New.", since="1.10")


@pytest.mark.parametrize("rule", BOOK.rules.values(), ids=lambda rule: rule.id)
def test_every_rule_says_since_which_release_it_stands(rule: Rule) -> None:
    assert (0, 1) <= release(rule.since) <= release(__version__)


def test_the_changelog_names_each_rule_that_is_newer_than_the_first_version() -> None:
    changelog = (Path(__file__).parents[2] / "CHANGELOG.md").read_text("utf-8")
    newer = {rule.id for rule in BOOK.rules.values() if release(rule.since) > (0, 1)}
    assert not {name for name in newer if f"`{name}`" not in changelog}


@pytest.mark.parametrize(
    ("as_of", "severity", "told"),
    [
        pytest.param("", (), "error", id="no version is named"),
        pytest.param("1.10", (), "error", id="the same version"),
        pytest.param("1.10.0", (), "error", id="the same version in full"),
        pytest.param("2", (), "error", id="a later version"),
        pytest.param("1.9", (), "advice", id="an older one, by number and not by letter"),
        pytest.param(
            "1.9", (("spelling", "error"),), "advice", id="the family was made louder before the rule was there"
        ),
        pytest.param("1.9", (("spelling.new", "warning"),), "warning", id="the rule itself is named"),
        pytest.param("1.9", (("spelling", "off"),), "off", id="off stays off"),
    ],
)
def test_a_newer_rule_is_advice(as_of: str, severity: tuple[tuple[str, str], ...], told: str) -> None:
    settings = Settings(rules_as_of=as_of, severity=severity)
    assert settings.wants(NEW) == (told != "off")
    if told != "off":
        assert settings.verdict(NEW, "body", quoted=False) == told


def test_a_rule_of_the_house_without_since_is_as_loud_as_it_says() -> None:
    settings = Settings(rules_as_of="0.1")
    assert settings.verdict(NEW._replace(since=""), "body", quoted=False) == "error"


def test_an_upgrade_leaves_a_green_run_green(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "rules" / "en" / "House"
    folder.mkdir(parents=True)
    (folder / "Pier.yml").write_text(
        'extends: existence\nmessage: "No “%s”."\nlevel: error\nsince: "1.3"\ntokens: [pier]\n'
    )
    (tmp_path / "a.txt").write_text("The pier was closed.\n")
    monkeypatch.chdir(tmp_path)
    config = 'rules = ["rules"]\nstyles = ["House"]\n'
    (tmp_path / "copyedit.toml").write_text(config)
    assert run(["check", "a.txt"]) == 1
    (tmp_path / "copyedit.toml").write_text(config + 'rules-as-of = "1.2"\n')
    assert run(["check", "a.txt"]) == 0


@pytest.mark.parametrize("given", ["1.2", '"newest"', '"1."', '""'])
def test_a_version_is_numbers_in_quotes(tmp_path: Path, given: str) -> None:
    (tmp_path / "copyedit.toml").write_text(f"styles = []\nrules-as-of = {given}\n")
    with pytest.raises(UserError, match=r":2: rules-as-of must be a version, such as “0\.1”"):
        Configuration().settings(str(tmp_path / "a.txt"))


def test_since_without_quotes_is_a_mistake_in_the_rule(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "rules" / "en" / "House"
    folder.mkdir(parents=True)
    (folder / "Pier.yml").write_text('extends: existence\nmessage: "No “%s”."\nsince: 1.10\ntokens: [pier]\n')
    monkeypatch.chdir(tmp_path)
    assert run(["rules", "test", "rules"]) == 1
    assert "Pier.yml:3: since: must be a version in quotes" in capsys.readouterr().err
