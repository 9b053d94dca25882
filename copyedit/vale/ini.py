"""`.vale.ini` -> sections of keys: shadowed keys add up, ` #` starts a comment, a backslash joins lines."""

from __future__ import annotations

import re

_COMMENT = re.compile(r"\s[#;].*$")


def parse(text: str) -> list[tuple[str, dict[str, list[str]]]]:
    """(section, {key: values as written}) in order; the keys before the first section have the section ""."""
    sections: list[tuple[str, dict[str, list[str]]]] = [("", {})]
    lines = iter(text.removeprefix("\ufeff").splitlines())
    for raw in lines:
        line = raw.strip()
        if not line or line[0] in "#;":
            continue
        if line[0] == "[" and "]" in line:
            sections.append((line[1 : line.rindex("]")].strip(), {}))
            continue
        while line.endswith("\\"):
            line = line[:-1].rstrip() + next(lines, "").strip()
        key, equals, value = line.partition("=")
        if not equals:
            key, _, value = line.partition(":")
        sections[-1][1].setdefault(key.strip(), []).append(_value(value.strip()))
    return sections


def _value(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"`'" and value[0] not in value[1:-1]:
        return value[1:-1]
    return _COMMENT.sub("", value).strip()


def listed(values: list[str]) -> list[str]:
    """The entries of a comma-separated list, each once; a comma after a backslash is a part of its entry."""
    found: list[str] = []
    for value in values:
        for part in re.split(r"(?<!\\),", value):
            entry = part.replace(r"\,", ",").strip()
            if entry and entry not in found:
                found.append(entry)
    return found
