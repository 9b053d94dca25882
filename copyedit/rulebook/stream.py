"""Raw bytes of plain texts -> their tokens as contexts see them, with numpy: words, marks, ends of paragraphs and of texts."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from copyedit.core.records import NamedTuple
from copyedit.lexicon.cutting import sums
from copyedit.lexicon.forms import FACTORS
from copyedit.rulebook.contexts import CAPITAL, JOINS, MARK, NUMBER, REACH, STOP, STOPS, WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from copyedit.lexicon.cutting import Joined

    Numbers = NDArray[np.int64]
    Bytes = NDArray[np.uint8]

_SPACE, _LETTER, _MARK, _MORE = range(4)  # what a byte is; _MORE belongs to the mark or space before it
_ELIDES = np.uint64(0x9E3779B97F4A7C15)  # what an apostrophe at a word's end adds to its hash
BREAK = np.uint64(1)
_EDGE = STOP | MARK  # what the end of a paragraph or a text is


def fills(char: str) -> int:
    """The flags of a slot that a token fills by its first character."""
    if char.isalpha():
        return WORD | CAPITAL * char.isupper()
    if char.isdigit():
        return NUMBER
    stop = char in STOPS or char.isspace()
    return STOP * stop | MARK * (stop or char not in JOINS)


def _kind(char: str) -> int:
    if char.isalnum() or char in "_\u00ad" or "\u0300" <= char <= "\u036f":
        return _LETTER
    return _SPACE if char.isspace() else _MARK


def _lowered(code: int) -> int:
    """The two bytes of a character in lower case, or its own where that takes another number of bytes."""
    low = chr(code).lower().encode()
    return int.from_bytes(low if len(low) == 2 else chr(code).encode(), "big")


_KINDS = bytes(_kind(chr(c)) if c < 128 else _LETTER for c in range(256))
_FILLS = np.array([fills(chr(c)) if c < 128 else 0 for c in range(256)], np.uint8)
_LOW = bytes(range(256)).lower()
# By the eleven bits of a character that takes two bytes.
_KINDS_OF_TWO = np.array([_kind(chr(c)) for c in range(2048)], np.uint8)
_FILLS_OF_TWO = np.array([fills(chr(c)) for c in range(2048)], np.uint8)
_LOW_OF_TWO = np.array([_lowered(max(c, 128)) for c in range(2048)], np.uint16)
_STRANGE = np.array([_kind(chr(c)) != _LETTER or chr(c) != chr(c).lower() for c in range(2048)])  # no lower-case letter
_LENGTHS = np.array(
    [1 + (byte >= 0xC2) + (byte >= 0xE0) + (byte >= 0xF0) for byte in range(256)]
)  # of characters, by the first


class Stream(NamedTuple):
    """Tokens in order, REACH edges around each text."""

    hashes: NDArray[
        np.uint64
    ]  # of the tokens in lower case, as hash_of gives them; BREAK for edges and ends of paragraphs
    flags: Bytes  # what each fills
    at: Numbers  # where each begins, in bytes of what was joined
    size: Numbers  # bytes of each, without its apostrophe
    low: bytearray  # that in lower case

    def word(self, number: int) -> str:
        """A token, without its apostrophe."""
        start = int(self.at[number])
        return self.low[start : start + int(self.size[number])].decode(errors="replace")

    def last(self, numbers: Numbers) -> Bytes:
        """The last byte of each of some tokens."""
        found: Bytes = np.frombuffer(self.low, np.uint8)[np.maximum(self.at[numbers] + self.size[numbers] - 1, 0)]
        return found

    def follows_word(self, number: int) -> bool:
        """Whether nothing but a space stands between a word and this one."""
        start = int(self.at[number])
        before = int(self.at[number - 1] + self.size[number - 1])
        return bool(self.flags[number - 1] & (WORD | NUMBER)) and before == start - 1 and self.low[before] == ord(" ")


def hash_of(word: str) -> int:
    """The hash of a word in lower case: "l'" is one."""
    data, found = word.removesuffix("'").encode() or b"'", 0
    for n, factor in enumerate(FACTORS):
        found ^= int.from_bytes(data[8 * n : 8 * n + 8], "little") * factor
    return (found ^ (int(_ELIDES) if word[1:].endswith("'") else 0)) & (1 << 64) - 1


def stream(texts: Sequence[Joined]) -> Stream:
    """The tokens of some texts, one behind the other."""
    parts = [_read(some) for some in texts]
    bases = accumulate((len(some.raw) for some in texts), initial=0)
    return Stream(
        np.concatenate([part.hashes for part in parts]),
        np.concatenate([part.flags for part in parts]),
        np.concatenate([part.at + base for part, base in zip(parts, bases, strict=False)]),
        np.concatenate([part.size for part in parts]),
        bytearray().join([part.low for part in parts]),
    )


def _read(texts: Joined) -> Stream:
    raw = np.frombuffer(texts.raw, np.uint8)
    low = bytearray(texts.raw.translate(_LOW))
    kinds = np.frombuffer(bytearray(texts.raw.translate(_KINDS)), np.uint8)
    two = np.flatnonzero(raw - np.uint8(0xC2) < np.uint8(0x1E))
    _read_two(raw, two, kinds, np.frombuffer(low, np.uint8))
    curly = _read_more(raw, kinds)
    elides = _elide(raw, curly, kinds)
    is_letter = kinds == _LETTER
    begins = kinds == _MARK
    begins[1:] |= is_letter[1:] > is_letter[:-1]
    start = np.flatnonzero(begins)
    size = _LENGTHS.take(raw.take(start))
    words = np.flatnonzero(is_letter.take(start))
    size[words] = np.flatnonzero(is_letter[:-1] > is_letter[1:]) + 1 - start.take(words)
    hashes = sums(low, start, size)
    hashes[np.searchsorted(start, elides) - 1] ^= _ELIDES
    hashes[np.searchsorted(start, curly[kinds[curly] == _MARK])] = np.uint64(hash_of("'"))
    flags = _flags(raw, start)
    breaks = _breaks(raw, texts.sizes, start)
    return Stream(
        np.insert(hashes, breaks, BREAK),
        np.insert(flags, breaks, np.uint8(_EDGE)),
        np.insert(start, breaks, 0),
        np.insert(size, breaks, 0),
        low,
    )


def _read_two(raw: Bytes, at: Numbers, kinds: Bytes, low: Bytes) -> None:
    """Put down what characters of two bytes are, and in lower case."""
    code = _two(raw, at)
    some = np.flatnonzero(_STRANGE[code])  # most are letters in lower case
    at, code = at[some], code[some]
    letters = _LOW_OF_TWO[code]
    low[at], low[at + 1] = letters >> 8, letters & 255
    kind = _KINDS_OF_TWO[code]
    others = np.flatnonzero(kind != _LETTER)
    kinds[at[others]], kinds[at[others] + 1] = kind[others], _MORE


def _two(raw: Bytes, at: Numbers) -> NDArray[np.uint16]:
    found: NDArray[np.uint16] = (raw.take(at) & np.uint8(0x1F)).astype(np.uint16)
    found <<= 6
    found |= raw[1:].take(at) & np.uint8(0x3F)
    return found


def _longer(raw: Bytes, at: Numbers) -> Iterator[tuple[Numbers, str]]:
    """(which of some places of characters of three bytes or four, the character), each character once."""
    codes = raw[at].astype(np.int64) << 16 | raw[at + 1].astype(np.int64) << 8 | raw[at + 2]
    codes = np.where(codes >= 0xF00000, codes << 8 | raw[at + 3], codes)
    found, which = np.unique(codes, return_inverse=True)
    for n, code in enumerate(found.tolist()):
        char = code.to_bytes(4 if code >> 24 else 3, "big").decode(errors="replace")[0]
        yield np.flatnonzero(which == n), char


def _read_more(raw: Bytes, kinds: Bytes) -> Numbers:
    """Put down what longer characters are; the places of curly apostrophes."""
    at = np.flatnonzero(raw >= 0xE0)
    curly = at[:0]
    for which, char in _longer(raw, at):
        kind = _kind(char)
        if kind != _LETTER:
            kinds[at[which]] = kind
            for more in range(1, len(char.encode())):
                kinds[at[which] + more] = _MORE
        if char == "’":
            curly = at[which]
    return curly


def _elide(raw: Bytes, curly: Numbers, kinds: Bytes) -> Numbers:
    """Where an apostrophe ends a word right before another one; it is no mark."""
    straight = np.flatnonzero(raw == ord("'"))
    straight = straight[(kinds[straight - 1] == _LETTER) & (kinds[straight + 1] == _LETTER)]
    curly = curly[(kinds[curly - 1] == _LETTER) & (kinds[curly + 3] == _LETTER)]
    found = np.concatenate((straight, curly))
    kinds[found] = _SPACE
    return found


def _flags(raw: Bytes, start: Numbers) -> Bytes:
    """What each token fills."""
    first = raw[start]
    flags = _FILLS[first]
    two = np.flatnonzero((first >= 0xC2) & (first < 0xE0))
    flags[two] = _FILLS_OF_TWO[_two(raw, start[two])]
    more = np.flatnonzero(first >= 0xE0)
    for which, char in _longer(raw, start[more]):
        flags[more[which]] = fills(char)
    return flags


def _breaks(raw: Bytes, sizes: Sequence[int], start: Numbers) -> Numbers:
    """Before which tokens a paragraph begins, and, REACH times, a text."""
    lines = np.searchsorted(start, np.flatnonzero(raw == ord("\n")))
    paragraphs = np.unique(lines[1:][lines[1:] == lines[:-1]])
    texts = np.searchsorted(start, np.cumsum([1, *(size + 1 for size in sizes)]))
    return np.sort(np.concatenate((paragraphs, np.repeat(texts, REACH))))
