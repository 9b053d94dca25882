"""The GitHub action: the keys that GitHub's metadata syntax asks for, inputs that are used, and options that exist."""

import re
from pathlib import Path

import yaml_rs

from copyedit.commands.check import command

ROOT = Path(__file__).resolve().parents[1]


def test_the_action_is_a_composite_one_whose_inputs_are_used() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    action = yaml_rs.loads(text)
    assert set(action) == {"name", "description", "inputs", "runs"}
    assert action["runs"]["using"] == "composite"
    for step in action["runs"]["steps"]:
        assert {"name", "shell", "run"} <= set(step) <= {"name", "shell", "run", "env", "if"}
        assert "${{" not in step["run"]  # what users write goes through the environment, never into a script
    for name, described in action["inputs"].items():
        assert set(described) <= {"description", "default", "required"}
        assert f"inputs.{name}" in text


def test_it_calls_options_that_check_has() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    used = set(re.findall(r"(?<=[ (\"])--(?:format|fail-on|changed|style)", text))
    assert used <= {option for parameter in command.params for option in parameter.opts}
    assert {"--format", "--fail-on", "--changed"} <= used
