# How likely people write one word for another (copyedit.lexicon.mistakes).

cdef enum:
    START = 0x5E  # as in mistakes
    END = 0x24

cdef class Mistakes:
    """The packed likelihoods of what is written for what; the constants are those of mistakes.

    exchange: the kind of edit that puts one letter for another (edits.Keyboard); worth: of each kind; glyphs: of two letters
    that look like one.
    """

    cdef Py_buffer _filed, _likely
    cdef object _exchange
    cdef dict _worth, _glyphs
    cdef double _scale, _anywhere, _letter

    def __cinit__(
        self, filed, likely, exchange, dict worth not None, dict glyphs not None, *,
        double scale, double anywhere, double letter,
    ):
        PyObject_GetBuffer(filed, &self._filed, PyBUF_SIMPLE)
        PyObject_GetBuffer(likely, &self._likely, PyBUF_SIMPLE)
        self._exchange, self._worth, self._glyphs = exchange, worth, glyphs
        self._scale, self._anywhere, self._letter = scale, anywhere, letter

    def __dealloc__(self):
        PyBuffer_Release(&self._filed)
        PyBuffer_Release(&self._likely)

    def likelihood(self, str wrong not None, str right not None):
        """The sum of Mistakes.likelihood of all stretches of two forms, of at most ROOM letters each."""
        cdef Py_UCS4[ROOM] written
        cdef Py_UCS4[ROOM] meant
        cdef double total = 0.0
        if len(wrong) > ROOM or len(right) > ROOM:
            raise ValueError("too long")
        self._add(written, _letters(wrong, written), meant, _letters(right, meant), START, END, &total)
        return total

    cdef int _add(
        self, const Py_UCS4 *wrong, Py_ssize_t n, const Py_UCS4 *right, Py_ssize_t m, Py_UCS4 before, Py_UCS4 after,
        double *total,
    ) except -1:
        """mistakes.stretches, each added as it is found."""
        cdef Py_ssize_t size, i, j
        while n and m and wrong[0] == right[0]:
            before = right[0]
            wrong, right, n, m = wrong + 1, right + 1, n - 1, m - 1
        while n and m and wrong[n - 1] == right[m - 1]:
            after = right[m - 1]
            n, m = n - 1, m - 1
        if not (n or m):
            return 0
        if not (n + m < 2 or (n == 1 and m == 1) or (n == 2 and m == 2 and wrong[0] == right[1] and wrong[1] == right[0])):
            for size in range(min(n, m), 0, -1):
                for i in range(n - size + 1):
                    for j in range(m - size + 1):
                        if _same(wrong + i, right + j, size):
                            self._add(wrong, i, right, j, before, wrong[i], total)
                            self._add(
                                wrong + i + size, n - i - size, right + j + size, m - j - size, wrong[i + size - 1], after, total
                            )
                            return 0
        total[0] += self._of(wrong, n, right, m, before, after)
        return 0

    cdef double _of(
        self, const Py_UCS4 *wrong, Py_ssize_t n, const Py_UCS4 *right, Py_ssize_t m, Py_UCS4 before, Py_UCS4 after
    ) except *:
        """Mistakes.likelihood."""
        cdef Py_UCS4[2 * ROOM + 5] key  # before|right>wrong|after
        cdef double seen
        key[0], key[1] = before, 0x7C
        memcpy(key + 2, right, m * sizeof(Py_UCS4))
        key[m + 2] = 0x3E
        memcpy(key + m + 3, wrong, n * sizeof(Py_UCS4))
        key[m + n + 3], key[m + n + 4] = 0x7C, after
        seen = self._find(key, n + m + 5)
        if not seen:
            seen = self._find(key + 2, n + m + 1)
        return log10(seen + self._at_any_place(wrong, n, right, m, before, after))

    cdef double _find(self, const Py_UCS4 *key, Py_ssize_t size) noexcept:
        cdef const uint32_t *filed = <const uint32_t *>self._filed.buf
        cdef uint32_t h = _crc_of(key, size)
        cdef Py_ssize_t low = 0, high = self._filed.len // 4, middle
        while low < high:
            middle = (low + high) >> 1
            if filed[middle] < h:
                low = middle + 1
            else:
                high = middle
        if low < self._filed.len // 4 and filed[low] == h:
            return 10.0 ** ((<const uint8_t *>self._likely.buf)[low] / -self._scale)
        return 0.0

    cdef double _at_any_place(
        self, const Py_UCS4 *wrong, Py_ssize_t n, const Py_UCS4 *right, Py_ssize_t m, Py_UCS4 before, Py_UCS4 after
    ) except *:
        """Mistakes._anywhere."""
        cdef Py_UCS4[ROOM + 2] written
        cdef Py_UCS4[ROOM + 2] meant
        cdef Py_ssize_t first = before != START, last = after != END
        cdef str kind
        written[0] = meant[0] = before
        memcpy(written + first, wrong, n * sizeof(Py_UCS4))
        memcpy(meant + first, right, m * sizeof(Py_UCS4))
        written[first + n] = meant[first + m] = after
        kind = _kind(written, first + n + last, meant, first + m + last)
        if len(kind) == 2:
            kind = self._exchange(kind[0], kind[1])
        if n == 2 and m == 1 and self._glyphs.get(chr(wrong[0]) + chr(wrong[1])) == chr(right[0]):
            kind = "glyph"
        if kind:
            return 10.0 ** (self._anywhere + <double>self._worth[kind])
        return 10.0 ** (self._anywhere - self._letter * (max(n, m) - 1))
