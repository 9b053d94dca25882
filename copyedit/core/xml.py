"""Text as XML 1.0 takes it: escaped, and characters that it does not allow shown as U+FFFD."""

from __future__ import annotations

from copyedit.core.lazy import Pattern

_FORBIDDEN = Pattern("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def escape(text: str) -> str:
    for character in sorted(set(_FORBIDDEN.findall(text))):
        text = text.replace(character, "\ufffd")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attributes(**values: object) -> str:
    """name="value" pairs, line ends in a value kept as references."""
    shown = ((name, escape(str(value)).replace('"', "&quot;")) for name, value in values.items())
    return " ".join(
        f'{name}="{value.replace(chr(10), "&#10;").replace(chr(13), "&#13;").replace(chr(9), "&#9;")}"'
        for name, value in shown
    )
