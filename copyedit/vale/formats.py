"""Extensions -> formats, and what an unknown extension is mapped to."""

from __future__ import annotations

_KINDS = {
    "markdown": ("md", "mdown", "markdown", "markdn", "rmd", "qmd"),
    "html": ("html", "htm", "shtml", "xhtml"),
}
_BY_EXTENSION = {ext: kind for kind, exts in _KINDS.items() for ext in exts}


def kind_of(ext: str, mapped: dict[str, str]) -> str:
    """markdown, html or text; `mapped` are the configuration's formats."""
    bare = ext.lstrip(".")
    return _BY_EXTENSION.get(mapped.get(bare, bare).lower(), "text")
