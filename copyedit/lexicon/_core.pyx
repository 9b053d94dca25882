# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, embedsignature=False
"""What a lexicon does a million times, compiled: unknown tokens of a text, look-ups in its tables, forms that no slip explains.

Nothing needs it: forms, neighbours, and bulk with cutting and crowd give the same in Python.
"""

from cpython.buffer cimport PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer
from cpython.bytearray cimport PyByteArray_AS_STRING
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.unicode cimport PyUnicode_4BYTE_KIND, PyUnicode_AsUTF8AndSize, PyUnicode_FromKindAndData
from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free
from libc.string cimport memcmp, memcpy, strstr

cdef extern from *:
    """
    static inline uint64_t first_eight(const uint8_t *p) {
        return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24
            | (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 | (uint64_t)p[7] << 56;
    }
    /* How many of the next eight bytes are ASCII letters, before any that is none. */
    static inline int letters_ahead(uint64_t v) {
        const uint64_t ones = 0x0101010101010101u;
        uint64_t low = (v | ones << 5) & ones * 0x7F;
        uint64_t others = (~(low + ones * (0x80 - 'a')) | (low + ones * (0x7F - 'z')) | v) & ones << 7;
    #if defined(__GNUC__)
        return others ? __builtin_ctzll(others) >> 3 : 8;
    #else
        int n = 0;
        for (; n < 8 && !(others >> 8 * n & 0x80); n++);
        return n;
    #endif
    }
    /* stems.stem_hash: the bytes as a little-endian number, times A, modulo a prime below 1 << 61. */
    static inline uint64_t stem_hash(const uint8_t *p, Py_ssize_t n) {
        const uint64_t prime = 0x1B791F77BDE5C099u, factor = 0x9E3779B97F4A7C15u % prime;
        uint64_t h = 0;
    #if defined(__SIZEOF_INT128__)
        while (n--) h = (uint64_t)(((unsigned __int128)h << 8 | p[n]) % prime);
        return (uint64_t)((unsigned __int128)h * factor % prime);
    #else
        uint64_t product = 0;
        int bit;
        while (n--) for (bit = 7; bit >= 0; bit--) h = (h << 1 | (p[n] >> bit & 1)) % prime;
        for (bit = 60; bit >= 0; bit--) product = ((product << 1) + (factor >> bit & 1 ? h : 0)) % prime;
        return product;
    #endif
    }
    static const uint64_t A = 0x9E3779B97F4A7C15u, B = 0xC2B2AE3D27D4EB4Fu, C = 0x165667B19E3779F9u, D = 0xD6E8FEB86659FD93u;
    """
    uint64_t first_eight(const uint8_t *) nogil
    uint64_t stem_hash(const uint8_t *, Py_ssize_t) nogil
    int letters_ahead(uint64_t) nogil
    const uint64_t A, B, C, D

cdef enum:  # as in forms and neighbours
    LONGEST = 32
    TOO_LONG = 120
    SPARE = 1024
    WORD = 1
    MET = 2
    NAME = 4
    DIALECT = 8
    KINDS = 15
    REST_BITS = 14
    NUMBER_BITS = 18

cdef enum:
    RECENT_BITS = 15  # of the hash, by which words met before are known without a look into the table
    FEW = 24  # letters; longer forms are never called quiet
    HOT_BITS = 14
    EDGE = 2
    SCALE = 25

cdef enum:  # as in ngrams
    WORD_BITS = 17
    BUCKET_BITS = 18
    MARK_BITS = 12

cdef enum:  # as in halves
    SIGNED = 15
    LONGEST_WORD = 39

cdef enum:
    ROOM = 64  # letters

cdef enum:  # as in stems
    STEMS_IN_BUCKET = 6
    MIDDLE = 1 << 15
    CERTAIN = (1 << 5) - 1

cdef enum Sign:
    SPACE, LETTER, APOSTROPHE, C2, E2

cdef uint8_t[256] _SIGNS
cdef uint8_t[256] _ENDS_AFTER_C2  # the second byte of U+0080 to U+00BF, where the character ends a word
cdef uint8_t[256] _ENDS_AFTER_E280  # the third of U+2000 to U+203F, likewise
cdef uint32_t[256] _CRC  # of zlib

for _b in range(256):
    _SIGNS[_b] = LETTER if _b >= 128 or chr(_b).isalpha() else SPACE
    _ENDS_AFTER_C2[_b] = 0x80 <= _b < 0xC0 and _b != 0xAD and not chr(_b).isalnum()
    _ENDS_AFTER_E280[_b] = 0x80 <= _b < 0xC0 and _b != 0x99
    _CRC[_b] = _b
    for _ in range(8):
        _CRC[_b] = _CRC[_b] >> 1 ^ (0xEDB88320 if _CRC[_b] & 1 else 0)
_SIGNS[0x27] = APOSTROPHE
_SIGNS[0xC2] = C2
_SIGNS[0xE2] = E2


cdef inline uint64_t _lower_eight(const uint8_t *p) noexcept nogil:
    """Eight letters, apostrophes or bytes beyond ASCII, in lower case."""
    cdef uint64_t v = first_eight(p)
    return v | (~v & <uint64_t>0x8080808080808080) >> 2


cdef inline uint64_t _few(uint64_t v, Py_ssize_t n) noexcept nogil:
    """The first n of eight bytes."""
    if n >= 8:
        return v
    return v & ((<uint64_t>1 << 8 * n) - 1) if n > 0 else 0


cdef inline uint64_t _sum(const uint8_t *p, Py_ssize_t n) noexcept nogil:
    """forms.form_hash, but for its last step, of n letters with LONGEST bytes that can be read; they are taken in lower case."""
    cdef uint64_t mixed = _few(_lower_eight(p), n) * A
    if n > 8:
        mixed ^= _few(_lower_eight(p + 8), n - 8) * B ^ _few(_lower_eight(p + 16), n - 16) * C
        if n > 24:
            mixed ^= _few(_lower_eight(p + 24), n - 24) * D
    return mixed


cdef inline uint32_t _crc(uint32_t state, const uint8_t *p, Py_ssize_t n) noexcept nogil:
    cdef Py_ssize_t i
    for i in range(n):
        state = _CRC[(state ^ p[i]) & 255] ^ state >> 8
    return state


cdef class Table:
    """A packed table of forms (forms.Forms): marks are 16-bit numbers."""

    cdef Py_buffer _marks, _rest
    cdef uint64_t _size
    cdef uint64_t *_recent

    def __cinit__(self, marks, rest):
        PyObject_GetBuffer(marks, &self._marks, PyBUF_SIMPLE)
        PyObject_GetBuffer(rest, &self._rest, PyBUF_SIMPLE)
        self._size = self._rest.len - SPARE

    def __dealloc__(self):
        PyBuffer_Release(&self._marks)
        PyBuffer_Release(&self._rest)
        free(self._recent)

    cdef inline int _find(self, uint64_t mixed) noexcept nogil:
        cdef const uint16_t *marks = <const uint16_t *>self._marks.buf
        cdef const uint8_t *rest = <const uint8_t *>self._rest.buf
        cdef uint64_t h = (mixed ^ mixed >> 29) * C
        cdef uint64_t slot = (h >> 32) * self._size >> 32
        cdef uint16_t mark = h >> 16 & 0xFFFF
        if not mark:
            mark = 1
        while marks[slot]:
            if marks[slot] == mark and not (rest[slot] ^ <uint8_t>(h >> 8)) & 0xF0:
                return rest[slot] & KINDS
            slot += 1
        return 0

    cdef int _kinds(self, const uint8_t *form, Py_ssize_t n) noexcept nogil:
        """Of at most LONGEST bytes, in lower case as they are."""
        cdef uint8_t[LONGEST] room
        cdef uint64_t mixed
        memcpy(room, form, n)
        mixed = _few(first_eight(room), n) * A
        if n > 8:
            mixed ^= _few(first_eight(room + 8), n - 8) * B ^ _few(first_eight(room + 16), n - 16) * C
            mixed ^= _few(first_eight(room + 24), n - 24) * D
        return self._find(mixed)

    def kinds(self, bytes form not None):
        """forms.Forms.kinds."""
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form)
        cdef uint8_t[LONGEST] room
        cdef uint32_t h
        cdef int i
        if n <= LONGEST:
            return self._kinds(p, n)
        if n > TOO_LONG:
            return KINDS
        memcpy(room, p, LONGEST - 4)  # forms.shortened
        h = ~_crc(0xFFFFFFFF, p + LONGEST - 4, n - LONGEST + 4)
        for i in range(4):
            room[LONGEST - 4 + i] = h >> 8 * i & 255
        return self._kinds(room, LONGEST)

    cdef inline bint _accepts(self, const uint8_t *token, Py_ssize_t n) noexcept nogil:
        """Whether a token of n letters, with LONGEST bytes that can be read, is right as it stands."""
        cdef uint64_t mixed
        cdef int kinds
        if n > LONGEST:
            return False
        mixed = _sum(token, n)
        if self._recent[mixed >> (64 - RECENT_BITS)] == mixed:
            return True
        kinds = self._find(mixed)
        if kinds >= DIALECT:
            return False
        if kinds & (WORD | MET):
            self._recent[mixed >> (64 - RECENT_BITS)] = mixed
            return True
        return kinds & NAME and 65 <= token[0] <= 90

    def unknown(self, bytes text not None, bint possessive):
        """The distinct tokens of a text (as cutting.cut finds them) that are not right as they stand.

        possessive: 's at a word's end is no part of it.
        """
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(text)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(text), i = 0, start = -1, width, safe = n - 8
        cdef bint blank_before = True, open_before = True, inside
        cdef uint8_t[2 * LONGEST] room
        cdef set found = set()
        if not self._recent:
            self._recent = <uint64_t *>calloc(1 << RECENT_BITS, sizeof(uint64_t))
            if not self._recent:
                raise MemoryError
        while i <= n:
            if _SIGNS[p[i]] == LETTER:  # a byte 0 is behind the text
                if start < 0:
                    start = i
                while i < safe:
                    width = letters_ahead(first_eight(p + i))
                    i += width
                    if width < 8:
                        break
                while _SIGNS[p[i]] == LETTER:
                    i += 1
                blank_before = open_before = False
                if _SIGNS[p[i]] != SPACE:
                    continue
                self._note(p, start, i, n, possessive, room, found)
                start = -1
            if _SIGNS[p[i]] == SPACE and start < 0:
                blank_before = open_before = True
                i += 1
                continue
            # blank_before: the character before ends a word; open_before: it does, or is a curly apostrophe at a word's edge.
            width = _blank(p, i, n)
            if width:
                inside = False
                blank_before = open_before = True
            elif _is_curly(p, i, n):
                width = 3
                inside = not blank_before and not _blank(p, i + 3, n)
                blank_before, open_before = False, not inside
            else:
                width = 1
                inside = True
                if p[i] == 0x27:
                    inside = not open_before and not (
                        _blank(p, i + 4, n) if _is_curly(p, i + 1, n) else _blank(p, i + 1, n)
                    )
                blank_before = open_before = False
            if inside:
                if start < 0:
                    start = i
            elif start >= 0:
                self._note(p, start, i, n, possessive, room, found)
                start = -1
            i += width
        return found

    cdef inline int _note(
        self, const uint8_t *p, Py_ssize_t start, Py_ssize_t end, Py_ssize_t n, bint possessive, uint8_t *room, set found
    ) except -1:
        """Add a token, unless it is right."""
        cdef Py_ssize_t size = end - start, letters = size
        cdef const uint8_t *token = p + start
        if possessive and size > 2 and token[size - 1] | 32 == 0x73:
            if token[size - 2] == 0x27:
                letters -= 2
            elif size > 4 and token[size - 2] == 0x99 and token[size - 3] == 0x80 and token[size - 4] == 0xE2:
                letters -= 4
        if start + LONGEST > n:
            memcpy(room, token, min(size, LONGEST))
            token = room
        if not self._accepts(token, letters):
            found.add(PyBytes_FromStringAndSize(<const char *>p + start, size))
        return 0


cdef inline bint _is_curly(const uint8_t *p, Py_ssize_t i, Py_ssize_t n) noexcept nogil:
    return i + 2 < n and p[i] == 0xE2 and p[i + 1] == 0x80 and p[i + 2] == 0x99


cdef inline Py_ssize_t _blank(const uint8_t *p, Py_ssize_t i, Py_ssize_t n) noexcept nogil:
    """Bytes of a character that ends a word; 0 of any other, and of apostrophes."""
    if i >= n:
        return 1
    if _SIGNS[p[i]] == SPACE:
        return 1
    if _SIGNS[p[i]] == C2:
        return 2 if i + 1 < n and _ENDS_AFTER_C2[p[i + 1]] else 0
    if _SIGNS[p[i]] == E2:
        return 3 if i + 2 < n and p[i + 1] == 0x80 and _ENDS_AFTER_E280[p[i + 2]] else 0
    return 0


cdef class Index:
    """The packed index of deletions (neighbours.Neighbours), by its sections."""

    cdef Py_buffer _bits, _starts, _entries, _zipf, _names, _texts, _ends

    def __cinit__(self, bits, starts, entries, zipf, names, texts, ends):
        PyObject_GetBuffer(bits, &self._bits, PyBUF_SIMPLE)
        PyObject_GetBuffer(starts, &self._starts, PyBUF_SIMPLE)
        PyObject_GetBuffer(entries, &self._entries, PyBUF_SIMPLE)
        PyObject_GetBuffer(zipf, &self._zipf, PyBUF_SIMPLE)
        PyObject_GetBuffer(names, &self._names, PyBUF_SIMPLE)
        PyObject_GetBuffer(texts, &self._texts, PyBUF_SIMPLE)
        PyObject_GetBuffer(ends, &self._ends, PyBUF_SIMPLE)

    def __dealloc__(self):
        PyBuffer_Release(&self._bits)
        PyBuffer_Release(&self._starts)
        PyBuffer_Release(&self._entries)
        PyBuffer_Release(&self._zipf)
        PyBuffer_Release(&self._names)
        PyBuffer_Release(&self._texts)
        PyBuffer_Release(&self._ends)

    cdef inline const uint8_t *_text(self, uint32_t number, Py_ssize_t *size) noexcept nogil:
        cdef const uint32_t *ends = <const uint32_t *>self._ends.buf
        size[0] = <Py_ssize_t>ends[number + 1] - 1 - ends[number]
        return <const uint8_t *>self._texts.buf + ends[number]

    cdef inline bint _open(self, uint32_t h, const uint32_t **at, const uint32_t **last) noexcept nogil:
        """Whether anything may be filed under a hash; the entries of its bucket."""
        cdef const uint32_t *starts = <const uint32_t *>self._starts.buf
        if not (<const uint8_t *>self._bits.buf)[h >> 13] >> (h >> 10 & 7) & 1:
            return False
        at[0] = <const uint32_t *>self._entries.buf + starts[h >> REST_BITS]
        last[0] = <const uint32_t *>self._entries.buf + starts[(h >> REST_BITS) + 1]
        return True

    cdef int _collect(self, uint32_t h, set found) except -1:
        cdef const uint32_t *at
        cdef const uint32_t *last
        if self._open(h, &at, &last):
            while at < last:
                if at[0] >> NUMBER_BITS == h & ((1 << REST_BITS) - 1):
                    found.add(at[0] & ((1 << NUMBER_BITS) - 1))
                at += 1
        return 0

    def one_edit(self, bytes form not None, uint8_t least):
        """The words of at least that frequency (in steps) that one edit makes an ASCII form of: (text, steps, name, kind)."""
        cdef Py_UCS4[ROOM] wrong
        cdef Py_UCS4[ROOM] right
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), size
        cdef uint32_t number
        cdef uint8_t steps
        cdef const uint8_t *data
        cdef str text, kind
        cdef list found = []
        if n > ROOM:
            return found
        _letters(form.decode("ascii"), wrong)
        for number in sorted(self.near(form)):
            steps = (<const uint8_t *>self._zipf.buf)[number]
            if steps >= least:
                data = self._text(number, &size)
                text = data[:size].decode("utf-8")
                if -2 < len(text) - n < 2 and len(text) <= ROOM:
                    kind = _kind(wrong, n, right, _letters(text, right))
                    if kind:
                        found.append((text, steps, (<const uint8_t *>self._names.buf)[number] != 0, kind))
        return found

    def moved(self, bytes form not None, uint8_t least):
        """The same with letters moved as in edits.moves, as (text, steps, name)."""
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), size
        cdef const uint8_t *text
        cdef uint32_t number
        cdef set numbers = set()
        cdef list found = []
        cdef Py_ssize_t i
        cdef int how
        cdef bytearray room = bytearray(form)
        cdef uint8_t *moved = <uint8_t *>PyByteArray_AS_STRING(room)
        for i in range(n - 2):
            for how in range(4):
                if _move(p, n, i, how, moved):
                    self._collect(~_crc(0xFFFFFFFF, moved, n), numbers)
        for number in sorted(numbers):
            text = self._text(number, &size)
            if (<const uint8_t *>self._zipf.buf)[number] >= least and _are_anagrams(p, n, text, size):
                found.append((
                    text[:size].decode("utf-8"), (<const uint8_t *>self._zipf.buf)[number],
                    (<const uint8_t *>self._names.buf)[number] != 0,
                ))
        return found

    def filed(self, keys):
        """The numbers of the words that are filed under any of some keys."""
        cdef set found = set()
        cdef bytes key
        for key in keys:
            self._collect(~_crc(0xFFFFFFFF, <const uint8_t *>PyBytes_AS_STRING(key), PyBytes_GET_SIZE(key)), found)
        return found

    def near(self, bytes form not None):
        """The same under an ASCII form and what one deletion leaves of it."""
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), i
        cdef uint32_t state = 0xFFFFFFFF
        cdef set found = set()
        self._collect(~_crc(state, p, n), found)
        for i in range(n):
            self._collect(~_crc(state, p + i + 1, n - i - 1), found)
            state = _crc(state, p + i, 1)
        return found

    cdef inline bint _has_near(self, uint32_t h, uint8_t least) noexcept nogil:
        """Whether a word of at least that frequency is filed there."""
        cdef const uint32_t *at
        cdef const uint32_t *last
        cdef const uint8_t *zipf = <const uint8_t *>self._zipf.buf
        if self._open(h, &at, &last):
            while at < last:
                if at[0] >> NUMBER_BITS == h & ((1 << REST_BITS) - 1) and zipf[at[0] & ((1 << NUMBER_BITS) - 1)] >= least:
                    return True
                at += 1
        return False

    cdef bint _is_near(self, const uint8_t *p, Py_ssize_t n, uint8_t least) noexcept nogil:
        """Whether `near` gives such a word."""
        cdef uint32_t state = 0xFFFFFFFF
        cdef Py_ssize_t i
        if self._has_near(~_crc(state, p, n), least):
            return True
        for i in range(n):
            if self._has_near(~_crc(state, p + i + 1, n - i - 1), least):
                return True
            state = _crc(state, p + i, 1)
        return False

    cdef bint _is_name(self, const uint8_t *p, Py_ssize_t n) noexcept nogil:
        """Whether the form itself is filed as a name."""
        cdef const uint32_t *at
        cdef const uint32_t *last
        cdef const uint8_t *text
        cdef Py_ssize_t size
        cdef uint32_t number, h = ~_crc(0xFFFFFFFF, p, n)
        if self._open(h, &at, &last):
            while at < last:
                number = at[0] & ((1 << NUMBER_BITS) - 1)
                if at[0] >> NUMBER_BITS == h & ((1 << REST_BITS) - 1):
                    text = self._text(number, &size)
                    if size == n and not memcmp(text, p, n):
                        return (<const uint8_t *>self._names.buf)[number] != 0
                at += 1
        return False

    def two_edits(self, bytes form not None, uint8_t least):
        """The numbers of the words filed with an ASCII form, two letters of it deleted at most, that it may mean."""
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), i, j
        cdef uint32_t state = 0xFFFFFFFF, inner
        cdef set found = set()
        self._collect_meant(~_crc(state, p, n), least, p, n, 0, found)
        for i in range(n):
            self._collect_meant(~_crc(state, p + i + 1, n - i - 1), least, p, n, 0, found)
            inner = state
            for j in range(i + 1, n):
                self._collect_meant(~_crc(inner, p + j + 1, n - j - 1), least, p, n, 0, found)
                inner = _crc(inner, p + j, 1)
            state = _crc(state, p + i, 1)
        return sorted(found)

    def heard(self, bytes form not None, uint8_t least, bytes key not None):
        """The same of the words that are filed under what is heard of it."""
        cdef set found = set()
        self._collect_meant(
            ~_crc(0xFFFFFFFF, <const uint8_t *>PyBytes_AS_STRING(key), PyBytes_GET_SIZE(key)), least,
            <const uint8_t *>PyBytes_AS_STRING(form), PyBytes_GET_SIZE(form), 0, found,
        )
        return sorted(found)

    def left_out(self, bytes form not None, uint8_t least):
        """The same of the words with two letters more than an ASCII form, that begin and end with the same EDGE letters."""
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), i
        cdef set found = set()
        cdef uint32_t state = _crc(0xFFFFFFFF, p, EDGE)
        cdef uint8_t letter
        for i in range(EDGE, n - EDGE + 1):
            for letter in range(97, 123):
                self._collect_meant(~_crc(_crc(state, &letter, 1), p + i, n - i), least, p, n, 1, found)
            state = _crc(state, p + i, 1)
        return sorted(found)

    cdef bint _is_meant(self, uint32_t number, uint8_t least, const uint8_t *p, Py_ssize_t n, int how) noexcept nogil:
        """Whether a word is frequent enough, no name, and 0: of the same first letter and at most two edits away, or not of
        ASCII letters alone; 1: with two letters more in its middle; 2: the text itself.
        """
        cdef Py_ssize_t size, i
        cdef const uint8_t *text
        if (<const uint8_t *>self._zipf.buf)[number] < least or (<const uint8_t *>self._names.buf)[number]:
            return False
        text = self._text(number, &size)
        if how == 1:
            return (
                size == n + 2 and text[0] == p[0] and text[1] == p[1]
                and text[size - 1] == p[n - 1] and text[size - 2] == p[n - 2]
            )
        if how == 2:
            return size == n and not memcmp(text, p, n)
        for i in range(size):
            if text[i] >= 128:
                return True
        return text[0] == p[0] and _are_near(p, n, text, size)

    cdef int _collect_meant(self, uint32_t h, uint8_t least, const uint8_t *p, Py_ssize_t n, int how, set found) except -1:
        cdef const uint32_t *at
        cdef const uint32_t *last
        cdef uint32_t number
        if self._open(h, &at, &last):
            while at < last:
                number = at[0] & ((1 << NUMBER_BITS) - 1)
                if at[0] >> NUMBER_BITS == h & ((1 << REST_BITS) - 1) and self._is_meant(number, least, p, n, how):
                    found.add(number)
                at += 1
        return 0

    cdef inline bint _has_meant(self, uint32_t h, uint8_t least, const uint8_t *p, Py_ssize_t n, int how) noexcept nogil:
        """Whether a word that may be meant is filed there."""
        cdef const uint32_t *at
        cdef const uint32_t *last
        cdef uint32_t number
        if self._open(h, &at, &last):
            while at < last:
                number = at[0] & ((1 << NUMBER_BITS) - 1)
                if at[0] >> NUMBER_BITS == h & ((1 << REST_BITS) - 1) and self._is_meant(number, least, p, n, how):
                    return True
                at += 1
        return False

    cdef bint _is_heard(self, const uint8_t *p, Py_ssize_t n, const uint8_t *sounds, uint8_t least) noexcept nogil:
        """Whether neighbours.heard files such a word with the same first letter as a form of at most FEW."""
        cdef uint8_t[FEW + 1] key
        cdef uint8_t sound
        cdef Py_ssize_t i, size = 1
        key[0] = 0x3D
        for i in range(n):
            sound = sounds[p[i]]
            if sound and sound != key[size - 1]:
                key[size] = sound
                size += 1
        return self._has_meant(~_crc(0xFFFFFFFF, key, size), least, p, n, 0)

    cdef bint _is_far(self, const uint8_t *p, Py_ssize_t n, uint8_t least) noexcept nogil:
        """Whether repairs.twice may have anything for a form of lower-case ASCII letters, of at most FEW."""
        cdef uint8_t[FEW] moved
        cdef uint8_t letter
        cdef uint32_t state = 0xFFFFFFFF, inner
        cdef Py_ssize_t i, j
        for i in range(n):
            inner = state
            for j in range(i + 1, n):
                if self._has_meant(~_crc(inner, p + j + 1, n - j - 1), least, p, n, 0):
                    return True
                inner = _crc(inner, p + j, 1)
            if EDGE <= i <= n - EDGE:
                for letter in range(97, 123):
                    if self._has_meant(~_crc(_crc(state, &letter, 1), p + i, n - i), least, p, n, 1):
                        return True
            state = _crc(state, p + i, 1)
        for i in range(n - 2):
            for j in range(4):
                if _move(p, n, i, j, moved) and self._has_meant(~_crc(0xFFFFFFFF, moved, n), least, moved, n, 2):
                    return True
        return False


cdef bint _are_anagrams(const uint8_t *a, Py_ssize_t n, const uint8_t *b, Py_ssize_t m) noexcept nogil:
    """Whether two texts have the same bytes in any order: others may be filed under the same hash."""
    cdef int[256] counts = [0] * 256
    cdef Py_ssize_t i
    for i in range(n):
        counts[a[i]] += 1
    for i in range(m):
        counts[b[i]] -= 1
        if counts[b[i]] < 0:
            return False
    return n == m


cdef bint _are_near(const uint8_t *a, Py_ssize_t n, const uint8_t *b, Py_ssize_t m) noexcept nogil:
    """Whether two texts are at most two edits apart, as edits.distance has it; of long ones that is not looked at."""
    cdef uint8_t[3][LONGEST + 1] rows
    cdef uint8_t *before
    cdef uint8_t *last
    cdef uint8_t *row
    cdef uint8_t best, least
    cdef Py_ssize_t i, j
    if n - m > 2 or m - n > 2:
        return False
    while n and m and a[0] == b[0]:
        a, b, n, m = a + 1, b + 1, n - 1, m - 1
    while n and m and a[n - 1] == b[m - 1]:
        n, m = n - 1, m - 1
    if not n or not m or m > LONGEST:
        return True
    for j in range(m + 1):
        rows[0][j] = j
    for i in range(1, n + 1):
        before, last, row = rows[(i + 1) % 3], rows[(i - 1) % 3], rows[i % 3]
        row[0] = least = i
        for j in range(1, m + 1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] != b[j - 1]))
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                best = min(best, before[j - 2] + 1)
            row[j] = best
            least = min(least, best)
        if least > 2:
            return False
    return rows[n % 3][m] <= 2


cdef inline bint _move(const uint8_t *p, Py_ssize_t n, Py_ssize_t i, int how, uint8_t *moved) noexcept nogil:
    """edits.moves at one place: two letters exchanged that have one or two between them, one moved over two; whether it can be."""
    memcpy(moved, p, n)
    if how < 2:
        if i + 2 + how >= n or p[i] == p[i + 2 + how]:
            return False
        moved[i], moved[i + 2 + how] = p[i + 2 + how], p[i]
    elif how == 2:
        moved[i], moved[i + 1], moved[i + 2] = p[i + 1], p[i + 2], p[i]
    else:
        moved[i], moved[i + 1], moved[i + 2] = p[i + 2], p[i], p[i + 1]
    return True


cdef int _letters(str word, Py_UCS4 *letters) except -1:
    """Put down the letters of a word of at most ROOM; how many they are."""
    cdef Py_ssize_t i
    for i in range(len(word)):
        letters[i] = word[i]
    return len(word)


cdef str _kind(const Py_UCS4 *wrong, Py_ssize_t n, const Py_UCS4 *right, Py_ssize_t m):
    """The kind of the one edit that leads from one form to another: as of edits.one_edit; of a letter that stands for
    another: both, the wrong one first; "" if it takes more."""
    cdef Py_ssize_t i = 0
    while i < n and i < m and wrong[i] == right[i]:
        i += 1
    if n == m:
        if i == n:
            return ""
        if _same(wrong + i + 1, right + i + 1, n - i - 1):
            return chr(wrong[i]) + chr(right[i])
        if (
            i + 1 < n and wrong[i] == right[i + 1] and wrong[i + 1] == right[i]
            and _same(wrong + i + 2, right + i + 2, n - i - 2)
        ):
            return "swap"
    elif n == m + 1:
        if _same(wrong + i + 1, right + i, m - i):
            return "double" if i and wrong[i] == wrong[i - 1] else "insert"
    elif m == n + 1:
        if _same(wrong + i, right + i + 1, n - i):
            return "double" if i and right[i] == right[i - 1] else "omit"
    return ""


cdef inline bint _same(const Py_UCS4 *a, const Py_UCS4 *b, Py_ssize_t n) noexcept nogil:
    return not memcmp(a, b, n * sizeof(Py_UCS4))



cdef class Halves:
    """The packed index of halves (halves.Halves), by its sections; `lengths`: (first word, text, place of its buckets, how many) of each."""

    cdef Py_buffer _texts, _zipf, _signed, _filed, _first, _second
    cdef Py_UCS4[64] _alphabet
    cdef int64_t[4][40] _lengths

    def __cinit__(self, texts, zipf, signatures, filed, first, second, str letters not None, list lengths not None):
        cdef int i, j
        PyObject_GetBuffer(texts, &self._texts, PyBUF_SIMPLE)
        PyObject_GetBuffer(zipf, &self._zipf, PyBUF_SIMPLE)
        PyObject_GetBuffer(signatures, &self._signed, PyBUF_SIMPLE)
        PyObject_GetBuffer(filed, &self._filed, PyBUF_SIMPLE)
        PyObject_GetBuffer(first, &self._first, PyBUF_SIMPLE)
        PyObject_GetBuffer(second, &self._second, PyBUF_SIMPLE)
        for i in range(64):
            self._alphabet[i] = letters[i] if i < len(letters) else 10
        for i in range(LONGEST_WORD + 1):
            for j in range(4):
                self._lengths[j][i] = lengths[i][j]

    def __dealloc__(self):
        PyBuffer_Release(&self._texts)
        PyBuffer_Release(&self._zipf)
        PyBuffer_Release(&self._signed)
        PyBuffer_Release(&self._filed)
        PyBuffer_Release(&self._first)
        PyBuffer_Release(&self._second)

    cdef void _read(self, Py_ssize_t length, int64_t number, Py_UCS4 *letters) noexcept nogil:
        """The letters of a word, six bits each."""
        cdef const uint8_t *text = <const uint8_t *>self._texts.buf
        cdef Py_ssize_t i, bit
        cdef uint32_t two
        text += self._lengths[1][length] + (number - self._lengths[0][length]) * (length * 6 + 7 >> 3)
        for i in range(length):
            bit = 6 * i
            two = <uint32_t>text[bit >> 3] << 8
            if bit & 7 > 2:
                two |= text[(bit >> 3) + 1]
            letters[i] = self._alphabet[two >> (10 - (bit & 7)) & 63]

    cdef tuple _word(self, Py_ssize_t length, int64_t number, const Py_UCS4 *letters):
        """(text, steps, name)"""
        cdef str text = PyUnicode_FromKindAndData(PyUnicode_4BYTE_KIND, <const void *>letters, length)
        return (
            text, (<const uint8_t *>self._zipf.buf)[number], (<const uint16_t *>self._signed.buf)[number] >> SIGNED != 0
        )

    cdef void _by_first(self, Py_ssize_t length, uint32_t h, int64_t *at, int64_t *last) noexcept nogil:
        """The words whose first half may have a hash: from one number up to another."""
        cdef const uint16_t *first = <const uint16_t *>self._first.buf
        cdef int64_t place = self._lengths[2][length] + (<uint64_t>h * <uint64_t>self._lengths[3][length] >> 32)
        at[0] = self._lengths[0][length] + first[place]
        last[0] = self._lengths[0][length] + first[place + 1]

    cdef bint _is_like(self, int64_t number, uint16_t wanted_letters, int most, uint8_t least) noexcept nogil:
        """Whether a word is frequent enough, and no more letters of it differ."""
        cdef uint32_t others = ((<const uint16_t *>self._signed.buf)[number] ^ wanted_letters) & ((1 << SIGNED) - 1)
        cdef int count = 0
        if (<const uint8_t *>self._zipf.buf)[number] < least:
            return False
        while others:
            others &= others - 1
            count += 1
        return count <= most

    cdef set _by_halves(self, const Py_UCS4 *word, Py_ssize_t n, Py_ssize_t length, int most, uint8_t least):
        """The words of a length one half of which may be as it was."""
        cdef set found = set()
        cdef Py_ssize_t middle = length // 2
        cdef uint16_t wanted_letters = _signature(word, n)
        cdef const uint16_t *second = <const uint16_t *>self._second.buf
        cdef int64_t at, last, place, base = self._lengths[0][length]
        if length - middle > n:
            return found
        self._by_first(length, _crc_of(word, middle), &at, &last)
        for at in range(at, last):
            if self._is_like(at, wanted_letters, most, least):
                found.add(at)
        place = self._lengths[2][length] + (
            <uint64_t>_crc_of(word + n - length + middle, length - middle)
            * <uint64_t>self._lengths[3][length] >> 32
        )
        for place in range(base + second[place], base + second[place + 1]):
            at = base + (<const uint16_t *>self._filed.buf)[place]
            if self._is_like(at, wanted_letters, most, least):
                found.add(at)
        return found

    cdef int _swapped(self, Py_UCS4 *word, Py_ssize_t n, uint8_t least, set found) except -1:
        """Add those of which a swap across the middle changed both halves."""
        cdef Py_ssize_t i
        cdef int64_t at, last
        for i in range(n // 2, n // 2 + 2):
            if 0 < i < n:
                word[i - 1], word[i] = word[i], word[i - 1]
                self._by_first(n, _crc_of(word, n // 2), &at, &last)
                word[i - 1], word[i] = word[i], word[i - 1]
                for at in range(at, last):
                    if self._is_like(at, _signature(word, n), 0, least):
                        found.add(at)
        return 0

    def one_edit(self, str word not None, uint8_t least):
        """The words of at least that frequency (in steps) that one edit makes a form of: (text, steps, name, kind)."""
        cdef Py_UCS4[ROOM] wrong
        cdef Py_UCS4[ROOM] right
        cdef Py_ssize_t n = len(word), length
        cdef int64_t number
        cdef set numbers
        cdef list found = []
        cdef str kind
        if n > LONGEST_WORD + 1:
            return found
        _letters(word, wrong)
        for length in (n, n - 1, n + 1):
            if 0 < length <= LONGEST_WORD:
                numbers = self._by_halves(wrong, n, length, 2, least)
                if length == n:
                    self._swapped(wrong, n, least, numbers)
                for number in sorted(numbers):
                    self._read(length, number, right)
                    kind = _kind(wrong, n, right, length)
                    if kind:
                        found.append((*self._word(length, number, right), kind))
        return found

    def two_edits(self, str word not None, uint8_t least):
        """halves.Halves.two_edits, as (text, steps, name)."""
        cdef Py_UCS4[ROOM] wrong
        cdef Py_UCS4[ROOM] right
        cdef Py_ssize_t n = len(word), length
        cdef int64_t number
        cdef list found = []
        if n > LONGEST_WORD + 2:
            return found
        _letters(word, wrong)
        for length in (n, n - 1, n + 1, n - 2, n + 2):
            if 0 < length <= LONGEST_WORD:
                for number in sorted(self._by_halves(wrong, n, length, 4, least)):
                    self._read(length, number, right)
                    found.append(self._word(length, number, right))
        return found

    def find(self, str word not None):
        """(text, steps, name) of the word itself, None if it is not frequent."""
        cdef Py_UCS4[ROOM] wanted
        cdef Py_UCS4[ROOM] letters
        cdef Py_ssize_t n = len(word)
        cdef int64_t number
        if not 0 < n <= LONGEST_WORD:
            return None
        _letters(word, wanted)
        number = self._number(wanted, n, _signature(wanted, n), letters)
        return None if number < 0 else self._word(n, number, letters)

    cdef int64_t _number(self, const Py_UCS4 *word, Py_ssize_t n, uint16_t wanted_letters, Py_UCS4 *letters) noexcept nogil:
        """The number of a word with its letters, -1 if it is not there."""
        cdef int64_t at, last
        self._by_first(n, _crc_of(word, n // 2), &at, &last)
        for at in range(at, last):
            if self._is_like(at, wanted_letters, 0, 0):
                self._read(n, at, letters)
                if _same(word, letters, n):
                    return at
        return -1

    def moved(self, str word not None):
        """The words that a form is with a letter moved (edits.moves), as (text, steps, name)."""
        cdef Py_UCS4[ROOM] form
        cdef Py_UCS4[ROOM] wanted
        cdef Py_UCS4[ROOM] letters
        cdef Py_ssize_t n = len(word), i
        cdef int how
        cdef int64_t number
        cdef uint16_t wanted_letters
        cdef dict found = {}
        if n > LONGEST_WORD:
            return []
        _letters(word, form)
        wanted_letters = _signature(form, n)
        for i in range(n - 2):
            for how in range(4):
                if _move_letters(form, n, i, how, wanted):
                    number = self._number(wanted, n, wanted_letters, letters)
                    if number >= 0:
                        found[number] = self._word(n, number, letters)
        return list(found.values())


cdef inline uint16_t _signature(const Py_UCS4 *word, Py_ssize_t n) noexcept nogil:
    cdef uint16_t found = 0
    cdef Py_ssize_t i
    for i in range(n):
        found |= 1 << (<uint32_t>word[i] % SIGNED)
    return found


cdef inline uint32_t _crc_of(const Py_UCS4 *word, Py_ssize_t n) noexcept nogil:
    """The CRC-32 of letters in UTF-8."""
    cdef uint8_t[4] data
    cdef uint32_t state = 0xFFFFFFFF, c
    cdef Py_ssize_t i
    for i in range(n):
        c = word[i]
        if c < 0x80:
            data[0] = c
            state = _crc(state, data, 1)
        elif c < 0x800:
            data[0], data[1] = 0xC0 | c >> 6, 0x80 | c & 63
            state = _crc(state, data, 2)
        elif c < 0x10000:
            data[0], data[1], data[2] = 0xE0 | c >> 12, 0x80 | c >> 6 & 63, 0x80 | c & 63
            state = _crc(state, data, 3)
        else:
            data[0], data[1], data[2], data[3] = 0xF0 | c >> 18, 0x80 | c >> 12 & 63, 0x80 | c >> 6 & 63, 0x80 | c & 63
            state = _crc(state, data, 4)
    return ~state


cdef inline bint _move_letters(const Py_UCS4 *p, Py_ssize_t n, Py_ssize_t i, int how, Py_UCS4 *moved) noexcept nogil:
    """_move, of letters."""
    memcpy(moved, p, n * sizeof(Py_UCS4))
    if how < 2:
        if i + 2 + how >= n or p[i] == p[i + 2 + how]:
            return False
        moved[i], moved[i + 2 + how] = p[i + 2 + how], p[i]
    elif how == 2:
        moved[i], moved[i + 1], moved[i + 2] = p[i + 1], p[i + 2], p[i]
    else:
        moved[i], moved[i + 1], moved[i + 2] = p[i + 2], p[i], p[i + 1]
    return True


cdef class Stems:
    """The packed table of a dictionary's stems (stems.Stems)."""

    cdef Py_buffer _starts, _marks, _rest
    cdef uint64_t _scale, _bits, _width, _before

    def __cinit__(self, starts, marks, rest, uint64_t scale, uint64_t bits, uint64_t width, uint64_t before):
        PyObject_GetBuffer(starts, &self._starts, PyBUF_SIMPLE)
        PyObject_GetBuffer(marks, &self._marks, PyBUF_SIMPLE)
        PyObject_GetBuffer(rest, &self._rest, PyBUF_SIMPLE)
        self._scale, self._bits, self._width, self._before = scale, bits, width, before

    def __dealloc__(self):
        PyBuffer_Release(&self._starts)
        PyBuffer_Release(&self._marks)
        PyBuffer_Release(&self._rest)

    cdef int64_t _find(self, str stem) except -2:
        cdef Py_ssize_t n
        cdef const uint8_t *p = <const uint8_t *>PyUnicode_AsUTF8AndSize(stem, &n)
        cdef const uint16_t *starts = <const uint16_t *>self._starts.buf
        cdef const uint16_t *marks = <const uint16_t *>self._marks.buf
        cdef uint64_t h = stem_hash(p, n), bucket = (h >> 29) * self._scale >> 32, rest
        cdef int64_t at = <int64_t>(bucket * STEMS_IN_BUCKET) + starts[bucket] - MIDDLE
        cdef int64_t end = <int64_t>((bucket + 1) * STEMS_IN_BUCKET) + starts[bucket + 1] - MIDDLE
        for at in range(at, end):
            if marks[at] == h & 0xFFFF:
                rest = self._bits_of(at)
                if rest >> self._bits & CERTAIN == h >> 16 & CERTAIN:
                    return rest & ((<uint64_t>1 << self._bits) - 1)
        return -1

    cdef inline uint64_t _bits_of(self, uint64_t place) noexcept nogil:
        """What stands apart of a stem: _width bits."""
        cdef const uint8_t *rest = <const uint8_t *>self._rest.buf
        cdef uint64_t last = self._before + (place + 1) * self._width, found = 0, byte
        for byte in range((last - self._width) >> 3, (last + 7) >> 3):
            found = found << 8 | rest[byte]
        return (found >> ((8 - (last & 7)) & 7)) & ((<uint64_t>1 << self._width) - 1)

    def number(self, str stem not None):
        """Stems.number."""
        cdef int64_t found = self._find(stem)
        return None if found < 0 else found

    def standing(self, str form not None, dict table not None):
        """(stem, its number, entries) of the suffixes that would make the form of a stem that there is (affixes.stripped)."""
        cdef list found = []
        cdef Py_ssize_t n
        cdef int64_t number
        cdef str head, stem
        for n in range(len(form), -1, -1):
            strips = table.get(form[n:])
            if strips is None:
                break
            head = form[:n]
            for strip, entries in (<dict>strips).items():
                if n or strip:
                    stem = head + <str>strip
                    number = self._find(stem)
                    if number >= 0:
                        found.append((stem, number, entries))
        return found


cdef class Fours:
    """Which four letters in a row words have (letters.Letters): a bit for each, by the numbers of the letters."""

    cdef bytes _bits
    cdef dict _numbers
    cdef uint64_t _size, _last

    def __cinit__(self, bytes bits not None, str letters not None):
        self._bits, self._numbers = bits, {letter: n for n, letter in enumerate(letters, 1)}
        self._size, self._last = len(letters) + 1, 8 * len(bits) - 1  # the number of bits is a power of two

    def unseen(self, str word not None):
        """At how many places no word has four of a form's letters and edges; letters of another alphabet are in none."""
        cdef const uint8_t *bits = <const uint8_t *>PyBytes_AS_STRING(self._bits)
        cdef uint64_t[4] four = [0, 0, 0, 0]
        cdef uint64_t key
        cdef int strange = 0, count = 0, at = 0, n = len(word)
        for at in range(n + 1):
            four[0], four[1], four[2] = four[1], four[2], four[3]
            strange -= strange > 0
            four[3] = 0
            if at < n:
                number = self._numbers.get(word[at])
                if number is None:
                    strange = 4
                else:
                    four[3] = number
            if at >= 2:
                key = (((four[0] * self._size + four[1]) * self._size + four[2]) * self._size + four[3]) & self._last
                if strange or not bits[key >> 3] >> (key & 7) & 1:
                    count += 1
        return count


cdef class Quiet:
    """Tells tokens of which no verdict (words.Words.verdict) and no dialect has anything to say."""

    cdef Table _forms, _listed
    cdef Index _index
    cdef uint64_t *_hot
    cdef uint8_t _rare, _known, _common
    cdef Py_ssize_t _far, _heard
    cdef bint _possessive
    cdef tuple _alike
    cdef bytes _sounds

    def __cinit__(
        self, Table forms not None, Table listed, Index index not None, hot, alike, *,
        uint8_t rare, uint8_t known, uint8_t common, Py_ssize_t far, Py_ssize_t heard, bytes sounds not None, bint possessive,
    ):
        """`listed`: misspellings that a list has; hot: frequent words, at most some thousands; alike: letters that look like one.

        The least frequencies (in steps of neighbours.SCALE) and letters of words.RARE and KNOWN, repairs.COMMON, FAR and SHORTER;
        neighbours.SOUNDS.
        """
        cdef uint8_t[FEW + LONGEST] room
        cdef bytes word
        self._forms, self._listed, self._index = forms, listed, index
        self._rare, self._known, self._common, self._far, self._possessive = rare, known, common, far, possessive
        self._alike, self._heard, self._sounds = tuple(alike), heard, sounds
        self._hot = <uint64_t *>calloc(1 << HOT_BITS, sizeof(uint64_t))
        if not self._hot:
            raise MemoryError
        for word in hot:
            if PyBytes_GET_SIZE(word) <= FEW:
                memcpy(room, PyBytes_AS_STRING(word), PyBytes_GET_SIZE(word))
                self._hot[self._slot(_sum(room, PyBytes_GET_SIZE(word)))] = _sum(room, PyBytes_GET_SIZE(word))

    def __dealloc__(self):
        free(self._hot)

    cdef inline Py_ssize_t _slot(self, uint64_t mixed) noexcept nogil:
        """Where a frequent word stands, or would stand."""
        cdef Py_ssize_t slot = mixed >> (64 - HOT_BITS)
        while self._hot[slot] and self._hot[slot] != mixed:
            slot = (slot + 1) & ((1 << HOT_BITS) - 1)
        return slot

    cdef bint _may_run_on(self, const uint8_t *p, Py_ssize_t n) noexcept nogil:
        """Whether two frequent words make the form; a letter alone begins nothing but "a" and "i"."""
        cdef Py_ssize_t i
        for i in range(1, n):
            if i == 1 and p[0] != 0x61 and p[0] != 0x69:
                continue
            if self._hot[self._slot(_sum(p, i))] and self._hot[self._slot(_sum(p + i, n - i))]:
                return True
        return False

    def may_run_on(self, str form not None):
        """Whether two frequent words may make a form."""
        cdef uint8_t[FEW + LONGEST] room
        cdef bytes data = form.encode()
        if PyBytes_GET_SIZE(data) > FEW:
            return True
        memcpy(room, PyBytes_AS_STRING(data), PyBytes_GET_SIZE(data))
        return self._may_run_on(room, PyBytes_GET_SIZE(data))

    def accepts(self, bytes token not None):
        """Whether it is such a token of ASCII letters, perhaps with 's behind; unknown to `forms` as it stands."""
        cdef const uint8_t *raw = <const uint8_t *>PyBytes_AS_STRING(token)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(token), i
        cdef uint8_t[FEW + LONGEST] room
        cdef bint lower = True
        cdef int kinds
        if self._possessive and n > 2 and raw[n - 1] == 0x73:
            if raw[n - 2] == 0x27:
                n -= 2
            elif n > 4 and raw[n - 2] == 0x99 and raw[n - 3] == 0x80 and raw[n - 4] == 0xE2:
                n -= 4
        if not 1 < n <= FEW:
            return False
        for i in range(n):
            if raw[i] >= 128 or _SIGNS[raw[i]] != LETTER:
                return False
            room[i] = raw[i] | 32
            lower = lower and raw[i] & 32
        kinds = self._forms._kinds(room, n)
        if kinds & DIALECT or (self._listed is not None and self._listed._kinds(room, n)):
            return False
        room[n] = 0
        for glyph in self._alike:
            if strstr(<const char *>room, PyBytes_AS_STRING(glyph)):
                return False
        if self._may_run_on(room, n):
            return False
        if not lower:
            return not self._index._is_near(room, n, self._known)
        if self._index._is_near(room, n, self._rare):
            return kinds & NAME and self._index._is_name(room, n)
        if kinds & NAME or n < self._heard:
            return True
        if self._index._is_heard(room, n, <const uint8_t *>PyBytes_AS_STRING(self._sounds), self._common):
            return False
        return n < self._far or not self._index._is_far(room, n, self._common)


cdef class Grams:
    """Which words stand beside which (ngrams.Ngrams), by the sections of a file of contexts."""

    cdef Py_buffer _numbers, _single, _starts, _entries
    cdef double _step, _single_step, _back_to_one, _back_to_two, _unseen, _unknown

    def __cinit__(
        self, numbers, single, starts, entries, *,
        double step, double single_step, double back_to_one, double back_to_two, double unseen, double unknown,
    ):
        PyObject_GetBuffer(numbers, &self._numbers, PyBUF_SIMPLE)
        PyObject_GetBuffer(single, &self._single, PyBUF_SIMPLE)
        PyObject_GetBuffer(starts, &self._starts, PyBUF_SIMPLE)
        PyObject_GetBuffer(entries, &self._entries, PyBUF_SIMPLE)
        self._step, self._single_step, self._back_to_one, self._back_to_two = step, single_step, back_to_one, back_to_two
        self._unseen, self._unknown = unseen, unknown

    def __dealloc__(self):
        PyBuffer_Release(&self._numbers)
        PyBuffer_Release(&self._single)
        PyBuffer_Release(&self._starts)
        PyBuffer_Release(&self._entries)

    def number(self, str low not None):
        """Ngrams.number."""
        cdef bytes form = low.encode()
        cdef uint32_t h = ~_crc(0xFFFFFFFF, <const uint8_t *>PyBytes_AS_STRING(form), PyBytes_GET_SIZE(form))
        cdef const uint32_t *met = <const uint32_t *>self._numbers.buf + (h >> 32 - WORD_BITS)
        while met[0]:
            if met[0] & 0x7FFF == h & 0x7FFF:
                return met[0] >> 15
            met += 1
        return 0

    cdef inline double _alone(self, uint32_t word) noexcept nogil:
        return (<const uint8_t *>self._single.buf)[word] * -self._single_step if word else self._unknown

    cdef inline double _find(self, uint64_t key) noexcept nogil:
        cdef uint64_t h = key * A
        cdef const uint32_t *bucket = <const uint32_t *>self._starts.buf + (h >> 64 - BUCKET_BITS)
        cdef const uint16_t *entries = <const uint16_t *>self._entries.buf
        cdef uint32_t mark = (h >> 64 - BUCKET_BITS - MARK_BITS & (1 << MARK_BITS) - 1) << 4
        cdef uint32_t low = bucket[0], high = bucket[1], middle
        while low < high:
            middle = (low + high) >> 1
            if entries[middle] < mark:
                low = middle + 1
            else:
                high = middle
        if low < bucket[1] and entries[low] - mark < 16:
            return <double>(entries[low] - mark) * -self._step
        return self._unseen

    cdef inline double _triple(self, uint64_t first, uint64_t second, uint64_t third) noexcept nogil:
        return self._find(first << 32 | second << 16 | third) if first and second and third else self._unseen

    cdef inline double _follows(self, uint64_t first, uint64_t second) noexcept nogil:
        cdef double found = self._find(first << 16 | second) if first and second else self._unseen
        return self._alone(second) + self._back_to_one if found > 0 else found

    def single(self, uint32_t word):
        """Ngrams.single."""
        return self._alone(word)

    def triple(self, uint32_t first, uint32_t second, uint32_t third):
        """Ngrams.triple."""
        return self._triple(first, second, third)

    def follows(self, uint32_t first, uint32_t second):
        """Ngrams.follows."""
        return self._follows(first, second)

    def behind(self, uint32_t first, seconds):
        """Ngrams.behind."""
        return [self._follows(first, second) for second in seconds]

    def follows_two(self, uint32_t first, uint32_t second, uint32_t third):
        """Ngrams.follows_two."""
        cdef double found = self._triple(first, second, third)
        return found if found <= 0 else self._follows(second, third) + self._back_to_two


cdef class Rivals:
    """Where a word may stand for another one (context.Context.doubtful and rivals)."""

    cdef Grams _grams
    cdef Py_buffer _first, _others, _priors
    cdef double _cut, _usual, _pairs, _scale, _lowest

    def __cinit__(
        self, Grams grams not None, first, others, priors, *, double cut, double usual, double pairs, double scale, double lowest
    ):
        PyObject_GetBuffer(first, &self._first, PyBUF_SIMPLE)
        PyObject_GetBuffer(others, &self._others, PyBUF_SIMPLE)
        PyObject_GetBuffer(priors, &self._priors, PyBUF_SIMPLE)
        self._grams, self._cut, self._usual, self._pairs, self._scale, self._lowest = grams, cut, usual, pairs, scale, lowest

    def __dealloc__(self):
        PyBuffer_Release(&self._first)
        PyBuffer_Release(&self._others)
        PyBuffer_Release(&self._priors)

    def places(self, list words not None, list places not None):
        """Of some places, those where a word stands in no triple that was ever seen, and another one may be likelier."""
        cdef Py_ssize_t n = len(words), at, i
        cdef uint32_t *numbers = <uint32_t *>calloc(n + 1, sizeof(uint32_t))
        cdef list found = []
        if not numbers:
            raise MemoryError
        try:
            for i in range(n):
                numbers[i] = words[i]
            for at in places:
                if not 2 <= at < n - 2:
                    raise IndexError(at)
                if not self._is_usual(numbers + at) and self._has_rival(numbers[at - 1], numbers[at], numbers[at + 1]):
                    found.append(at)
        finally:
            free(numbers)
        return found

    cdef bint _is_usual(self, const uint32_t *word) noexcept nogil:
        """Whether any of the three triples that a word is in was seen."""
        cdef int i
        for i in range(-1, 2):
            if self._grams._triple(word[i - 1], word[i], word[i + 1]) <= 0:
                return True
        return False

    cdef bint _has_rival(self, uint32_t before, uint32_t word, uint32_t after) noexcept nogil:
        """Whether Context.rivals has any."""
        cdef const uint32_t *first = <const uint32_t *>self._first.buf + word
        cdef const uint16_t *others = <const uint16_t *>self._others.buf
        cdef const uint8_t *priors = <const uint8_t *>self._priors.buf
        cdef double pair, prior, gain
        cdef uint32_t n
        if first[0] == first[1]:
            return False
        pair = self._grams._follows(before, word) + self._grams._follows(word, after)
        if pair > self._usual:
            return False
        for n in range(first[0], first[1]):
            prior = priors[n] / self._scale + self._lowest
            if prior < self._cut + self._pairs * pair:
                return False  # they stand by their priors
            gain = self._grams._follows(before, others[n]) - pair
            if (
                prior + self._pairs * gain >= self._cut
                and prior + self._pairs * (gain + self._grams._follows(others[n], after)) >= self._cut
            ):
                return True
        return False
