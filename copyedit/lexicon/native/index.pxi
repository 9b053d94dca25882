# The index of deletions (copyedit.lexicon.neighbours).

cdef enum:  # as in neighbours
    REST_BITS = 14
    NUMBER_BITS = 18
    EDGE = 2

cdef enum:
    FEW = 24  # letters; longer forms are never called quiet


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

    cdef inline void _open(self, uint32_t h, const uint32_t **at, const uint32_t **last) noexcept nogil:
        """The entries of a hash's bucket, none where nothing is filed under it."""
        cdef const uint32_t *starts = <const uint32_t *>self._starts.buf
        at[0] = last[0] = NULL
        if (<const uint8_t *>self._bits.buf)[h >> 13] >> (h >> 10 & 7) & 1:
            at[0] = <const uint32_t *>self._entries.buf + starts[h >> REST_BITS]
            last[0] = <const uint32_t *>self._entries.buf + starts[(h >> REST_BITS) + 1]

    cdef inline bint _next(self, uint32_t h, const uint32_t **at, const uint32_t *last, uint32_t *number) noexcept nogil:
        """Whether one more word is filed under a hash; its number."""
        cdef uint32_t entry
        while at[0] < last:
            entry = at[0][0]
            at[0] += 1
            if entry >> NUMBER_BITS == h & ((1 << REST_BITS) - 1):
                number[0] = entry & ((1 << NUMBER_BITS) - 1)
                return True
        return False

    cdef int _collect(self, uint32_t h, set found) except -1:
        cdef const uint32_t *at
        cdef const uint32_t *last
        cdef uint32_t number
        self._open(h, &at, &last)
        while self._next(h, &at, last, &number):
            found.add(number)
        return 0

    def one_edit(self, bytes form not None, uint8_t least):
        """The words of at least that frequency (in steps) that one edit makes an ASCII form of: (text, steps, name, kind)."""
        cdef Py_UCS4[ROOM] wrong
        cdef Py_UCS4[ROOM] right
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), size
        cdef uint32_t number
        cdef uint8_t steps
        cdef const uint8_t *data
        cdef str text, kind
        cdef list found = []
        if n > ROOM:
            return found
        _letters(form.decode("ascii"), wrong)
        for number in sorted(self._near(p, n)):
            steps = (<const uint8_t *>self._zipf.buf)[number]
            if steps >= least:
                data = self._text(number, &size)
                text = data[:size].decode("utf-8")
                if -2 < len(text) - n < 2 and len(text) <= ROOM:
                    kind = _kind(wrong, n, right, _letters(text, right))
                    if kind:
                        found.append((text, steps, (<const uint8_t *>self._names.buf)[number] != 0, kind))
        return found

    def moved(self, bytes form not None):
        """The words that an ASCII form is with letters moved (edits.moves): (text, steps, name)."""
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), size, i
        cdef uint8_t[ROOM] moved
        cdef int64_t number
        cdef int how
        cdef dict found = {}
        if n > ROOM:
            return []
        for i in range(n - 2):
            for how in range(4):
                if _move(p, n, i, how, moved):
                    number = self._number(moved, n)
                    if number >= 0:
                        found[number] = (
                            moved[:n].decode("ascii"), (<const uint8_t *>self._zipf.buf)[number],
                            (<const uint8_t *>self._names.buf)[number] != 0,
                        )
        return list(found.values())

    def filed(self, keys):
        """The numbers of the words that are filed under any of some keys."""
        cdef set found = set()
        cdef bytes key
        for key in keys:
            self._collect(~_crc(0xFFFFFFFF, <const uint8_t *>PyBytes_AS_STRING(key), PyBytes_GET_SIZE(key)), found)
        return found

    cdef set _near(self, const uint8_t *p, Py_ssize_t n):
        """The same under a form and what one deletion leaves of it."""
        cdef Py_ssize_t i
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
        cdef uint32_t number
        self._open(h, &at, &last)
        while self._next(h, &at, last, &number):
            if (<const uint8_t *>self._zipf.buf)[number] >= least:
                return True
        return False

    cdef bint _is_near(self, const uint8_t *p, Py_ssize_t n, uint8_t least) noexcept nogil:
        """Whether `_near` gives such a word."""
        cdef uint32_t state = 0xFFFFFFFF
        cdef Py_ssize_t i
        if self._has_near(~_crc(state, p, n), least):
            return True
        for i in range(n):
            if self._has_near(~_crc(state, p + i + 1, n - i - 1), least):
                return True
            state = _crc(state, p + i, 1)
        return False

    cdef int64_t _number(self, const uint8_t *p, Py_ssize_t n) noexcept nogil:
        """The number of a word, -1 if it is not frequent."""
        cdef const uint32_t *at
        cdef const uint32_t *last
        cdef const uint8_t *text
        cdef Py_ssize_t size
        cdef uint32_t number, h = ~_crc(0xFFFFFFFF, p, n)
        self._open(h, &at, &last)
        while self._next(h, &at, last, &number):
            text = self._text(number, &size)
            if size == n and not memcmp(text, p, n):
                return number
        return -1

    cdef bint _is_name(self, const uint8_t *p, Py_ssize_t n) noexcept nogil:
        """Whether a word is frequent, and a name."""
        cdef int64_t number = self._number(p, n)
        return number >= 0 and (<const uint8_t *>self._names.buf)[number]

    def two_edits(self, bytes form not None, uint8_t least):
        """(text, steps, name) of the words filed with an ASCII form, two letters of it deleted at most, that it may mean."""
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
        return self._rows(found)

    def heard(self, bytes form not None, uint8_t least, bytes key not None):
        """The same of the words that are filed under what is heard of it."""
        cdef set found = set()
        self._collect_meant(
            ~_crc(0xFFFFFFFF, <const uint8_t *>PyBytes_AS_STRING(key), PyBytes_GET_SIZE(key)), least,
            <const uint8_t *>PyBytes_AS_STRING(form), PyBytes_GET_SIZE(form), 0, found,
        )
        return self._rows(found)

    def left_out(self, bytes form not None, uint8_t least):
        """The same of the words with two letters more than an ASCII form, that begin and end with the same EDGE letters."""
        cdef const uint8_t *p = <const uint8_t *>PyBytes_AS_STRING(form)
        cdef Py_ssize_t n = PyBytes_GET_SIZE(form), i
        cdef set found = set()
        cdef uint32_t state
        cdef uint8_t letter
        if n < EDGE:
            return []
        state = _crc(0xFFFFFFFF, p, EDGE)
        for i in range(EDGE, n - EDGE + 1):
            for letter in range(97, 123):
                self._collect_meant(~_crc(_crc(state, &letter, 1), p + i, n - i), least, p, n, 1, found)
            state = _crc(state, p + i, 1)
        return self._rows(found)

    cdef list _rows(self, set numbers):
        cdef list found = []
        cdef uint32_t number
        cdef Py_ssize_t size
        cdef const uint8_t *text
        for number in sorted(numbers):
            text = self._text(number, &size)
            found.append((
                text[:size].decode("utf-8"), (<const uint8_t *>self._zipf.buf)[number],
                (<const uint8_t *>self._names.buf)[number] != 0,
            ))
        return found

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
        self._open(h, &at, &last)
        while self._next(h, &at, last, &number):
            if self._is_meant(number, least, p, n, how):
                found.add(number)
        return 0

    cdef inline bint _has_meant(self, uint32_t h, uint8_t least, const uint8_t *p, Py_ssize_t n, int how) noexcept nogil:
        """Whether a word that may be meant is filed there."""
        cdef const uint32_t *at
        cdef const uint32_t *last
        cdef uint32_t number
        self._open(h, &at, &last)
        while self._next(h, &at, last, &number):
            if self._is_meant(number, least, p, n, how):
                return True
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
