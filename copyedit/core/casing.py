"""Letter case: a replacement written as what it replaces was, and lines whose capitals prove nothing."""

from __future__ import annotations

from copyedit.core.lazy import Pattern

_ENDS, _CLOSING = frozenset(".!?:…"), "\"”’')]"  # of a sentence, and what may stand behind its end
_OPENING, _BULLETS = frozenset('“"‘„«([¿¡'), frozenset("-–—•*")
SHOUTED = 4  # letters
LONGEST_TITLE = 200  # characters of a line that can be in Title Case
_LONG_WORD = Pattern(r"[^\W\d_]{4,}")


def capitals() -> str:
    """The capital letters of the Latin, Greek and Cyrillic alphabets, for a character class."""
    return "A-ZÀ-ÖØ-Þ" + "".join(c for c in map(chr, range(0x100, 0x530)) if c.isupper())


def follow_case(written: str, right: str) -> str:
    """Committed suicide -> Died by suicide; COMMITTED SUICIDE -> DIED BY SUICIDE."""
    letters = [c for c in written if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return right.upper()
    if written[:1].isupper() and right[:1].islower():
        return right[:1].upper() + right[1:]
    return right


def is_title_case(line: str) -> bool:
    """Whether a line capitalises most of its long words, or all letters: then a capital in it proves no name."""
    if len(line) > LONGEST_TITLE or line.rstrip().endswith("."):
        return False
    words = _LONG_WORD.findall(line)
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.8 * len(words)


def may_be_shouted(form: str) -> bool:
    """Whether a form in capitals is long enough for a word of a line in capitals, and for no acronym there."""
    return len(form) >= SHOUTED and form.isupper()


def opens_sentence(prose: str, start: int) -> bool:
    """Whether the word at start stands where any word has a capital."""
    if start > 1 and prose[start - 1] in " -" and (prose[start - 2].isalnum() or prose[start - 2] in ",;’"):
        return False
    if start == 0:
        return True
    before = prose[max(0, start - 12) : start]
    text = before.rstrip()
    if len(text) < len(before) and ("\n" in before[len(text) :] or text.rstrip(_CLOSING)[-1:] in _ENDS):
        return True
    return before[-1] in _OPENING or text in _BULLETS
