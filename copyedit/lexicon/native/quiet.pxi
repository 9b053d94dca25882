# Forms that no slip explains (copyedit.lexicon.crowd).

cdef enum:
    HOT_BITS = 14


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
