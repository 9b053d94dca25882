"""The trigram model of the pocketsphinx package -> its words, pairs and triples as numpy arrays, and these packed for look-up.

The file is a trie from the last word back: words, then pairs in the order of their second word, then triples, all in
packed bits, with likelihoods by number in tables of 65,536 logarithms to the base 1.0001.
"""

from __future__ import annotations

import struct
from array import array
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from copyedit.core.records import NamedTuple
from copyedit.lexicon.compile.packages import data_file
from copyedit.lexicon.ngrams import BUCKET_BITS, FACTOR, NUMBER_BITS, SINGLE_STEP, STEP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    Logs = NDArray[np.float64]

MAGIC = b"Trie Language Model"
LEVELS = 65_536
LOG10 = float(np.log10(1.0001))


class Model(NamedTuple):
    """Words with log10 of their likelihood; (first, second) pairs and triples of their indexes with theirs."""

    words: list[str]
    single: Logs
    pairs: Numbers
    pair_logs: Logs
    triples: Numbers
    triple_logs: Logs


def read_model() -> Model:
    """The model of US English. Raises MissingData."""
    data = data_file("pocketsphinx", "en-us/en-us.lm.bin").read_bytes()
    at = len(MAGIC) + 1
    words, pairs, triples = struct.unpack_from("<3I", data, at)
    at += 16
    levels = np.frombuffer(data, "<f4", 3 * LEVELS, at).reshape(3, LEVELS) * LOG10  # of pairs, their back-off, triples
    at += levels.size * 4
    single = np.frombuffer(data, [("log", "<f4"), ("back", "<f4"), ("next", "<u4")], words + 1, at)
    at += single.nbytes
    of_word, of_next = words.bit_length(), triples.bit_length()
    width2, width3 = of_word + 32 + of_next, of_word + 16
    bits = np.frombuffer(data, np.uint8)
    first_of = single["next"].astype(np.int64)
    place = np.arange(first_of[-1] + 1) * width2 + at * 8
    before, log2, next3 = (
        _bits(bits, place, of_word),
        _bits(bits, place + of_word + 16, 16),
        _bits(bits, place + of_word + 32, of_next),
    )
    at += ((pairs + 1) * width2 + 7) // 8 + 8
    place = np.arange(next3[-1]) * width3 + at * 8
    before3, log3 = _bits(bits, place, of_word), _bits(bits, place + of_word, 16)
    at += ((triples + 1) * width3 + 7) // 8 + 8
    (size,) = struct.unpack_from("<I", data, at)
    second = np.repeat(np.arange(words), np.diff(first_of))
    pair = np.stack([before[:-1], second])
    of_pair = np.repeat(np.arange(len(second)), np.diff(next3))
    return Model(
        data[at + 4 : at + 4 + size].decode().split("\0")[:-1],
        single["log"][:-1] * LOG10,
        pair,
        levels[0][log2[:-1]],
        np.stack([before3, *pair[:, of_pair]]),
        levels[2][log3],
    )


def _bits(data: NDArray[np.uint8], place: Numbers, width: int) -> Numbers:
    """Numbers of at most 32 bits that stand at places, in bits."""
    at, found = place >> 3, np.zeros(len(place), np.uint64)
    for n in range(5 if width <= 32 else 8):
        found |= data[at + n].astype(np.uint64) << np.uint64(8 * n)
    return (found >> (place & 7).astype(np.uint64) & np.uint64((1 << width) - 1)).astype(np.int64)


def pack_numbers(words: Sequence[str]) -> bytes:
    """Words by number -> a hash table: a number above fifteen bits of a mark."""
    table = array("I", bytes(4 * ((1 << NUMBER_BITS) + 1024)))
    for number, word in enumerate(words):
        if number:
            h = crc32(word.encode())
            slot = h >> 32 - NUMBER_BITS
            while table[slot]:
                slot += 1
            table[slot] = number << 15 | h & 0x7FFF
    return table.tobytes()


def pack_single(logs: Logs) -> bytes:
    return bytes(np.clip(np.round(logs / -SINGLE_STEP), 1, 255).astype(np.uint8).tolist())


def pack_entries(keys: Numbers, logs: Logs) -> dict[str, bytes]:
    """Keys of pairs and triples (Ngrams.pair) with their likelihoods -> the sections that Ngrams reads."""
    h = keys.astype(np.uint64) * np.uint64(FACTOR)
    bucket = (h >> np.uint64(64 - BUCKET_BITS)).astype(np.int64)
    mark = (h >> np.uint64(64 - BUCKET_BITS - 12)).astype(np.int64) & 0xFFF
    entry = mark << 4 | np.clip(np.round(logs / -STEP), 0, 15).astype(np.int64)
    order = np.argsort(bucket << 16 | entry)
    starts = np.searchsorted(bucket[order], np.arange((1 << BUCKET_BITS) + 1))
    return {"starts": starts.astype(np.uint32).tobytes(), "entries": entry[order].astype(np.uint16).tobytes()}
