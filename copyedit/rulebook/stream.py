"""Raw bytes of plain texts -> their tokens as contexts see them, with numpy: words, marks, ends of paragraphs and of texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from copyedit.core.records import NamedTuple
from copyedit.lexicon.cutting import sums
from copyedit.lexicon.forms import FACTORS
from copyedit.lexicon.tables import distinct
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


def _lowered(char: str) -> int:
    """The code of a character in lower case, or its own where that takes another number of bytes."""
    low = char.lower()
    return ord(low) if len(low) == 1 and 128 <= ord(low) < 2048 else ord(char)


_KINDS = bytes(_kind(chr(c)) if c < 128 else _LETTER for c in range(256))
_FILLS = np.array([fills(chr(c)) if c < 128 else 0 for c in range(256)], np.uint8)
_LOW = bytes(range(256)).lower()
# By the eleven bits of a character that takes two bytes.
_OF_TWO = [chr(c) for c in range(2048)]
_KINDS_OF_TWO = np.array([_kind(char) for char in _OF_TWO], np.uint8)
_FILLS_OF_TWO = np.array([fills(char) for char in _OF_TWO], np.uint8)
_LOWERED = np.array([_lowered(char) for char in _OF_TWO], np.uint16)
_LOW_OF_TWO = (_LOWERED >> 6 | 0xC0) << 8 | _LOWERED & 63 | 0x80  # as two bytes
_STRANGE = (_KINDS_OF_TWO != _LETTER) | (np.arange(2048) != _LOWERED)  # which are no lower-case letters
_LENGTHS = np.array(
    [1 + (byte >= 0xC2) + (byte >= 0xE0) + (byte >= 0xF0) for byte in range(256)]
)  # of characters, by the first


class Part(NamedTuple):
    """The tokens of some texts, and before which of them the edges of paragraphs and texts are."""

    hashes: NDArray[np.uint64]
    flags: Bytes
    at: Numbers
    size: Numbers
    edges: Numbers
    low: bytearray


class Stream:
    """Tokens in order, REACH edges around each text, one for the end of a paragraph."""

    def __init__(self, parts: Sequence[Part]) -> None:
        tokens = sum(len(part.at) for part in parts)
        size = tokens + sum(len(part.edges) for part in parts)
        # Of the tokens in lower case, as hash_of gives them, BREAK for edges; what each fills.
        self.hashes, self.flags = np.full(size, BREAK), np.full(size, _EDGE, np.uint8)
        self._at, self._size = np.zeros(tokens + 1, np.int32), np.zeros(tokens + 1, np.int32)
        self._edges: Numbers = np.concatenate([part.edges for part in parts])
        base = first = number = done = 0  # bytes, tokens, tokens and edges, edges before a part
        for part in parts:
            last, edges = first + len(part.at), part.edges + np.arange(number, number + len(part.edges))
            done += len(edges)
            inside = np.ones(last + done - number, bool)
            inside[edges - number] = False
            self.hashes[number : last + done][inside] = part.hashes
            self.flags[number : last + done][inside] = part.flags
            self._at[first:last], self._size[first:last] = part.at + base, part.size
            self._edges[done - len(edges) : done] = edges
            base, first, number = base + len(part.low), last, last + done
        self.low = bytearray().join([part.low for part in parts])  # what was joined, in lower case

    def at(self, numbers: Numbers) -> Numbers:
        """Where some tokens begin, in bytes of what was joined."""
        return self._at[self._own(numbers)].astype(np.int64)

    def word(self, number: int) -> str:
        """A token, without its apostrophe; "" for an edge."""
        start, end = self._place(number)
        return self.low[start:end].decode(errors="replace")

    def last(self, numbers: Numbers) -> Bytes:
        """The last byte of each of some tokens."""
        own = self._own(numbers)
        found: Bytes = np.frombuffer(self.low, np.uint8)[np.maximum(self._at[own] + self._size[own] - 1, 0)]
        found[self.hashes[numbers] == BREAK] = ord(" ")
        return found

    def _own(self, numbers: Numbers) -> Numbers:
        """The numbers that tokens have where edges are not counted."""
        found: Numbers = numbers - np.searchsorted(self._edges, numbers)
        return found

    def _place(self, number: int) -> tuple[int, int]:
        """Where a token begins, and where it ends without its apostrophe; an edge ends where it begins."""
        own = number - int(np.searchsorted(self._edges, number))
        start = int(self._at[own])
        return start, start + int(self._size[own]) * (self.hashes[number] != BREAK)

    def follows_word(self, number: int) -> bool:
        """Whether nothing but a space stands between a word and this one."""
        (start, _), (_, before) = self._place(number), self._place(number - 1)
        return bool(self.flags[number - 1] & (WORD | NUMBER)) and before == start - 1 and self.low[before] == ord(" ")


def hash_of(word: str) -> int:
    """The hash of a word in lower case: "l'" is one."""
    data, found = word.removesuffix("'").encode() or b"'", 0
    for n, factor in enumerate(FACTORS):
        found ^= int.from_bytes(data[8 * n : 8 * n + 8], "little") * factor
    return (found ^ (int(_ELIDES) if word[1:].endswith("'") else 0)) & (1 << 64) - 1


def stream(texts: Sequence[Joined]) -> Stream:
    """The tokens of some texts, one behind the other."""
    return Stream([_read(some) for some in texts])


def _read(texts: Joined) -> Part:
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
    return Part(hashes, flags, start, size, _edges(raw, texts.sizes, start), low)


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


def _edges(raw: Bytes, sizes: Sequence[int], start: Numbers) -> Numbers:
    """Before which tokens a paragraph begins, and, REACH times, a text."""
    lines = np.searchsorted(start, np.flatnonzero(raw == ord("\n")))
    paragraphs = distinct(lines[1:][lines[1:] == lines[:-1]])
    texts = np.searchsorted(start, np.cumsum([1, *(size + 1 for size in sizes)]))
    return np.sort(np.concatenate((paragraphs, np.repeat(texts, REACH))))
