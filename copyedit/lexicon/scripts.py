"""Letters that look the same in two alphabets."""

from __future__ import annotations

_OTHER = "асеорхуіјѕАВСЕНІКМОРТХУЅЈ"  # Cyrillic letters that look like Latin ones
_TO_LATIN = dict(zip(_OTHER, "aceopxyijsABCEHIKMOPTXYSJ", strict=True)) | dict(
    zip("αοινρΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", "aoivpABEHIKMNOPTXYZ", strict=True)
)
_TO_CYRILLIC = {latin: other for other, latin in zip(_OTHER, "aceopxyijsABCEHIKMOPTXYSJ", strict=True)}


def unmixed(word: str) -> str:
    """A word of Latin and Cyrillic or Greek letters in the alphabet that most of them leave no choice of; else ""."""
    if word.isascii():
        return ""
    latin = [c for c in word if c.isalpha() and c < "\u0250"]
    others = [c for c in word if "\u0370" <= c <= "\u052f"]
    if not latin or not others:
        return ""
    if all(c in _TO_LATIN for c in others) and len(others) <= len(latin):
        return "".join(_TO_LATIN.get(c, c) for c in word)
    if all(c in _TO_CYRILLIC for c in latin) and all(c >= "\u0400" for c in others):
        return "".join(_TO_CYRILLIC.get(c, c) for c in word)
    return ""
