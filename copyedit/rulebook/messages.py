"""What a rule says of a place: its message with the right form and the written one put in for `%s`, in this order."""

from __future__ import annotations


def fill(message: str, right: str, text: str) -> str:
    """One `%s` is the text; of two the first is what is right."""
    if message.count("%s") > 1:
        message = message.replace("%s", right, 1)
    return message.replace("%s", text, 1)
