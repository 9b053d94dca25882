"""`extends: Other.Rule`: a rule that begins with another one's keys; `tokens+` adds, `tokens-` takes away."""

from __future__ import annotations

import os
import re
from typing import Any

from copyedit.vale import memory
from copyedit.vale.kinds import NAMES
from copyedit.vale.problems import invalid

DEEPEST = 10


def extended(name: str, path: str, styles_path: str, *, above: tuple[str, ...] = ()) -> dict[str, Any]:
    """The keys of a rule file with those of the rules that it extends. Raises Problem."""
    keys = read(path)
    parent = keys.get("extends")
    if not isinstance(parent, str) or "." not in parent or parent in NAMES:
        for key in keys:
            if key[-1:] in "+-":
                raise invalid(path, 1, f"'{key}' needs a rule to extend, such as extends: Style.Rule")
        return keys
    if parent in above or parent == name:
        raise invalid(path, 1, f"'extends' goes round in a circle: {' -> '.join((*above, name, parent))}")
    if len(above) >= DEEPEST:
        raise invalid(path, 1, f"'extends' is more than {DEEPEST} rules deep")
    style, _, rule = parent.partition(".")
    file = os.path.join(styles_path, style, f"{rule}.yml")
    if style == "Vale" or not os.path.isfile(file):
        raise invalid(path, 1, f"'{parent}' does not exist on StylesPath; only a rule with a file can be extended")
    return _merged(extended(parent, file, styles_path, above=(*above, name)), keys, path)


def _merged(base: dict[str, Any], keys: dict[str, Any], path: str) -> dict[str, Any]:
    merged = {key: value for key, value in base.items() if key != "tests"}
    for key, value in keys.items():
        if key == "extends":
            continue
        bare, sign = (key[:-1], key[-1]) if key[-1:] in "+-" else (key, "")
        if sign and bare in keys:
            raise invalid(path, 1, f"'{bare}' and '{key}' cannot both be there")
        if not sign:
            merged[bare] = value
        elif sign == "+":
            merged[bare] = _added(merged.get(bare), value, key, path)
        else:
            merged[bare] = _removed(merged.get(bare), value, key, path)
    return merged


def _added(old: Any, value: Any, key: str, path: str) -> Any:
    if old is None:
        return value
    if isinstance(old, dict) and isinstance(value, dict):
        return {**old, **value}
    if isinstance(old, list):
        return [*old, *(value if isinstance(value, list) else [value])]
    raise invalid(path, 1, f"'{key}': nothing can be added to a single value; write '{key[:-1]}'")


def _removed(old: Any, value: Any, key: str, path: str) -> Any:
    gone = value if isinstance(value, list) else list(value) if isinstance(value, dict) else [value]
    if not isinstance(old, (list, dict)):
        raise invalid(path, 1, f"'{key}': there is no list to take from")
    for entry in gone:
        if entry not in old:
            raise invalid(path, 1, f"'{key}': '{entry}' is not there")
    return (
        {k: v for k, v in old.items() if k not in gone} if isinstance(old, dict) else [v for v in old if v not in gone]
    )


def _loaded(text: str) -> Any:
    """YAML as Vale's own reader has it: the last of two equal keys wins, and `\\'` is an apostrophe."""
    import yaml_rs

    last = yaml_rs.DuplicateKeyPolicy.LastWins
    try:
        return yaml_rs.loads(text, parse_datetime=False, duplicate_key_policy=last)
    except yaml_rs.YAMLDecodeError:
        if "\\'" not in text:
            raise
        return yaml_rs.loads(text.replace("\\'", "'"), parse_datetime=False, duplicate_key_policy=last)


def read(path: str) -> dict[str, Any]:
    """A rule file's keys, as they stand. Raises Problem."""
    try:
        facts = memory.facts(path)
    except OSError as error:
        raise invalid(path, 1, error.strerror or str(error)) from None
    known: dict[str, Any] | None = memory.get("file", *facts)
    if known is None:
        known = _read(path)
        memory.put(known, "file", *facts)
    return known


def _read(path: str) -> dict[str, Any]:
    import yaml_rs

    try:
        with open(path, encoding="utf-8-sig") as file:
            keys = _loaded(file.read())
    except OSError as error:
        raise invalid(path, 1, error.strerror or str(error)) from None
    except (yaml_rs.YAMLDecodeError, UnicodeDecodeError) as error:
        place = re.search(r"line (\d+)", str(error))
        raise invalid(path, int(place[1]) if place else 1, str(error).splitlines()[0]) from None
    if not isinstance(keys, dict):
        raise invalid(path, 1, "a rule is a mapping of keys")
    return {str(key): value for key, value in keys.items()}
