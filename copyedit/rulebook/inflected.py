"""A word as a rule file gives it -> its forms: written out, “fireman/firemen”, or made by the language's usage."""

from __future__ import annotations

from copyedit.languages import usage

PARTS = ("noun", "verb")


def forms(word: str, part: str, language: str) -> list[str]:
    """Forms in the language's order; those written out stay as they are. Raises ValueError."""
    if "/" in word:
        return [form.strip() for form in word.split("/")]
    if not part:
        return [word]
    if part not in PARTS:
        raise ValueError(f"inflect: must be {' or '.join(PARTS)}, not “{part}”")
    module = usage.load(language)
    if not hasattr(module, "inflect"):
        raise ValueError(f"inflect: not known for “{language}”; write the forms out: “{word}/…”")
    return list(module.inflect(word, part))


def pairs(wrong: str, right: str, part: str, language: str) -> list[tuple[str, str]]:
    """Each form of a word, and the other word in that form. A choice, `a|b`, inflects each. Raises ValueError."""
    rivals = [forms(option, part, language) for option in right.split("|")]
    made: dict[str, str] = {}
    for n, form in enumerate(forms(wrong, part, language)):
        made.setdefault(form, "|".join(dict.fromkeys(rival[min(n, len(rival) - 1)] for rival in rivals)))
    return list(made.items())
