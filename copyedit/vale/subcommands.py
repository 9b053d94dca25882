"""`copyedit vale ls-config` and `ls-metrics FILE`: what the configuration says, and what is counted in a text."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from copyedit.vale import metrics
from copyedit.vale.linter import sanitized
from copyedit.vale.problems import runtime
from copyedit.vale.rule import State

if TYPE_CHECKING:
    from collections.abc import Iterator

    from copyedit.vale.configuration import Configuration, Settings


def configuration_printed(configuration: Configuration) -> str:
    """The configuration as JSON, under the names that Vale gives its parts."""
    parts: dict[str, dict[str, Any]] = {
        "BlockIgnores": {},
        "Checks": {},
        "TokenIgnores": {},
        "SBaseStyles": {},
        "SChecks": {},
    }
    for name in dict.fromkeys(name for name, _ in configuration.sections):
        merged = configuration.section(name)
        parts["SBaseStyles"][name] = list(merged.styles)
        parts["SChecks"][name] = {rule: said != "NO" for rule, said in merged.rules.items()}
        parts["BlockIgnores"][name] = list(merged.block_ignores)
        parts["TokenIgnores"][name] = list(merged.token_ignores)
    said = {
        "BlockIgnores": parts["BlockIgnores"],
        "Checks": list(configuration.single_rules),
        "Formats": configuration.formats,
        "GBaseStyles": parts["SBaseStyles"].get("*", []),
        "IgnoredClasses": list(configuration.ignored_classes),
        "IgnoredScopes": list(configuration.ignored_scopes),
        "MinAlertLevel": ("suggestion", "warning", "error").index(configuration.level),
        "Vocab": list(configuration.vocabularies),
        "RootINI": os.path.abspath(configuration.path) if configuration.path else "",
        "Paths": [configuration.styles_path] if configuration.styles_path else [],
        "SBaseStyles": parts["SBaseStyles"],
        "SChecks": parts["SChecks"],
        "SkippedScopes": list(configuration.skipped_scopes),
        "Styles": list(configuration.styles),
        "TokenIgnores": parts["TokenIgnores"],
        "WordTemplate": configuration.word_template,
    }
    return json.dumps(said, ensure_ascii=False, indent=2) + "\n"


def metrics_printed(path: str, configuration: Configuration) -> str:
    """The counts of a file as JSON; a plain text has none, as with Vale."""
    from copyedit.vale import formats, markdown

    with open(path, encoding="utf-8-sig", errors="replace") as file:
        source = sanitized(file.read())
    suffix = os.path.splitext(path)[1]
    settings: Settings = configuration.settings(path)
    state = State()
    kind = formats.kind_of(suffix, configuration.formats)
    made = {"markdown": markdown.blocks, "html": markdown.html_blocks}.get(kind)
    if made is None:
        return "{}\n"
    counted: dict[str, float] = {}
    for block in made(source, suffix, {"summary"}, configuration, settings, state):
        if block.scope.startswith("summary"):
            counted = metrics.counts(block, state)
    return json.dumps({name: int(n) for name, n in sorted(counted.items())}, indent=2) + "\n"


def run(name: str, arguments: tuple[str, ...], configuration: Configuration, files: Iterator[str]) -> int:
    """The exit code. Raises Problem for a missing argument or a folder without texts."""
    if name == "ls-config":
        sys.stdout.write(configuration_printed(configuration))
        return 0
    if len(arguments) != 1:
        raise runtime("ls-metrics", "one argument expected: the file to count in")
    if not os.path.exists(arguments[0]):
        raise runtime("ls-metrics", f"'{arguments[0]}' does not exist")
    path = next(files, None)
    if path is None:
        raise runtime("ls-metrics", f"'{arguments[0]}' contains no lintable files")
    sys.stdout.write(metrics_printed(path, configuration))
    return 0
