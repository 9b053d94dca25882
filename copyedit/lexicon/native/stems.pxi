# The table of a dictionary's stems (copyedit.lexicon.stems), and letters that stand together (letters).

cdef enum:  # as in stems
    STEMS_IN_BUCKET = 6
    MIDDLE = 1 << 15
    CERTAIN = (1 << 5) - 1


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
