"""Extensions -> formats, and what an unknown extension is mapped to."""

from __future__ import annotations

_KINDS = {
    "markdown": ("md", "mdown", "markdown", "markdn", "rmd", "qmd"),
    "text": ("txt", "text"),
    "html": ("html", "htm", "shtml", "xhtml"),
}
_BY_EXTENSION = {ext: kind for kind, exts in _KINDS.items() for ext in exts}


def kind_of(ext: str, mapped: dict[str, str]) -> str:
    """markdown, html, code or text; `mapped` are the configuration's formats."""
    bare = ext.lstrip(".")
    bare = mapped.get(bare, bare)
    if kind := _BY_EXTENSION.get(bare.lower()):
        return kind
    from copyedit.vale.code import is_code

    return "code" if is_code(bare) else "text"
