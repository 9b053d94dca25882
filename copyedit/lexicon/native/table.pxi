# The table of accepted forms (copyedit.lexicon.forms), and the tokens of a text that it lacks (cutting, bulk).

cdef enum:  # as in forms
    TOO_LONG = 120
    SPARE = 1024
    WORD = 1
    MET = 2
    NAME = 4
    DIALECT = 8
    KINDS = 15

cdef enum:
    RECENT_BITS = 15  # of the hash, by which words met before are known without a look into the table

cdef enum Sign:
    SPACE, LETTER, APOSTROPHE, C2, E2

cdef uint8_t[256] _SIGNS
cdef uint8_t[256] _ENDS_AFTER_C2  # the second byte of U+0080 to U+00BF, where the character ends a word
cdef uint8_t[256] _ENDS_AFTER_E280  # the third of U+2000 to U+203F, likewise

cdef void _fill_signs() noexcept:
    cdef int byte
    for byte in range(256):
        _SIGNS[byte] = LETTER if byte >= 128 or 97 <= byte | 32 <= 122 else SPACE
        _ENDS_AFTER_C2[byte] = _ENDS_AFTER_E280[byte] = 0x80 <= byte < 0xC0
    for byte in (0xAA, 0xAD, 0xB2, 0xB3, 0xB5, 0xB9, 0xBA, 0xBC, 0xBD, 0xBE):  # ª ² ³ µ ¹ º ¼ ½ ¾ and the soft hyphen
        _ENDS_AFTER_C2[byte] = 0
    _ENDS_AFTER_E280[0x99] = 0  # an apostrophe
    _SIGNS[0x27], _SIGNS[0xC2], _SIGNS[0xE2] = APOSTROPHE, C2, E2

_fill_signs()


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
