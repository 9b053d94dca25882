"""What a repository looks like -> the text of its first copyedit.toml, commented."""

from __future__ import annotations

from typing import TYPE_CHECKING

from copyedit.core.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from copyedit.config.foreign import Imported


class Look(NamedTuple):
    """What was found: how many texts of each format and language, and folders in a language of their own."""

    formats: dict[str, int]
    languages: dict[str, int]  # by code, most texts first; empty where none could be told
    folders: dict[str, str]  # name -> code of a language other than the first
    release: str  # of copyedit: "0.1"


def written(look: Look, imported: Iterable[Imported], styles: tuple[str, ...], offered: str) -> str:
    """A configuration; `offered` says in a comment what the house style is that was not chosen."""
    counts = ", ".join(f"{count} {name}" for name, count in look.formats.items()) or "none yet"
    languages = list(look.languages) or ["en"]
    main = [languages[0]] if look.folders or len(languages) > 1 else languages
    lines = [
        f"# copyedit's configuration. Texts found by `copyedit init`: {counts}.",
        "",
        "# The language of the texts, unless one says `lang:` in its front matter.",
        f"languages = {_list(main)}",
        *_dialect(imported, languages[0]),
        "",
        "# Rules that are newer than this release stay advice. Raise it once you have met them.",
        f"rules-as-of = {_text(look.release)}",
        "",
        "# A house style beside the default rules.",
        f"styles = {_list(styles)}" if styles else f'# styles = ["News"]   # {offered}',
        "",
        "# The least severity that fails a run: error, warning, advice or never.",
        '# fail-on = "error"',
        "",
        *_exclude(imported),
        "# A rule or a family: error, warning, advice or off. `copyedit rules list` names them.",
        "# [severity]",
        '# "names.inconsistent" = "advice"',
    ]
    for folder, code in look.folders.items():
        lines += ["", "[[overrides]]", f"files = [{_text(folder + '/**')}]", f"languages = {_list([code])}"]
    return "\n".join(lines) + "\n"


def _dialect(imported: Iterable[Imported], language: str) -> list[str]:
    said = {one.dialect: one.path for one in imported if one.dialect}
    if language != "en":
        return []
    if len(said) == 1:
        ((dialect, path),) = said.items()
        return ["", f"# British or American spelling, as {path} has it.", f"dialect = {_text(dialect)}"]
    return [
        "",
        "# British or American spelling; without this, whatever most of a text is written in.",
        '# dialect = "GB"',
    ]


def _exclude(imported: Iterable[Imported]) -> list[str]:
    lines = ["# Files that are never checked, as in .gitignore."]
    seen: set[str] = set()
    listed: list[str] = []
    for one in imported:
        new = [glob for glob in one.exclude if glob not in seen]
        seen.update(new)
        if new:
            listed += [f"  # from {one.path}", *(f"  {_text(glob)}," for glob in new)]
    lines += ["exclude = [", *listed, "]"] if listed else ['# exclude = ["archive/"]']
    return [*lines, ""]


def _list(texts: Iterable[str]) -> str:
    return "[" + ", ".join(map(_text, texts)) + "]"


def _text(text: str) -> str:
    """A basic string of TOML."""
    from json import dumps

    return dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
