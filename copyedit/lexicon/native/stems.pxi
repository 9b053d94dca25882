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
    cdef str _letters
    cdef dict _numbers
    cdef int64_t _size, _last

    def __cinit__(self, bytes bits not None, str letters not None):
        self._bits, self._letters, self._numbers = bits, letters, {letter: n for n, letter in enumerate(letters, 1)}
        self._size, self._last = len(letters) + 1, 8 * len(bits) - 1  # the number of bits is a power of two

    cdef inline bint _seen(self, int64_t a, int64_t b, int64_t c, int64_t d) noexcept:
        """Whether words have four letters, or edges, by their numbers; those of another alphabet are below 0."""
        cdef int64_t key = (((a * self._size + b) * self._size + c) * self._size + d) & self._last
        return a >= 0 and b >= 0 and c >= 0 and d >= 0 and (
            (<const uint8_t *>PyBytes_AS_STRING(self._bits))[key >> 3] >> (key & 7) & 1
        )

    cdef bint _all_seen(self, const int64_t *at, Py_ssize_t n) noexcept:
        """Whether words have all fours of some numbers, and none is of another alphabet."""
        cdef Py_ssize_t i
        for i in range(n):
            if at[i] < 0 or (i > 2 and not self._seen(at[i - 3], at[i - 2], at[i - 1], at[i])):
                return False
        return True

    cdef Py_ssize_t _numbered(self, str word, int64_t *at) except -1:
        """Put down the numbers of a form of at most ROOM letters, between two edges; how many they are."""
        cdef Py_ssize_t n = len(word), i
        at[0] = at[n + 1] = 0
        for i in range(n):
            number = self._numbers.get(word[i])
            at[i + 1] = -1 if number is None else number
        return n + 2

    def unseen(self, str word not None):
        """Letters.oddness, of a form of at most ROOM letters; longer ones count as what they begin with."""
        cdef int64_t[ROOM + 2] at
        cdef Py_ssize_t n = self._numbered(word[:ROOM], at), i
        cdef int count = 0
        for i in range(n - 3):
            if not self._seen(at[i], at[i + 1], at[i + 2], at[i + 3]):
                count += 1
        return count

    def repairs(self, str word not None, bint exchanges):
        """(kind, form) of Letters.repairs, with letters exchanged or not; kind: of these both, the wrong one first."""
        cdef int64_t[ROOM + 2] at
        cdef int64_t[8] around
        cdef Py_ssize_t k
        cdef Py_ssize_t n = len(word), length, i, j, first = -1, last = -1, before
        cdef int64_t letter
        cdef list found = []
        if n > ROOM:
            return found
        length = self._numbered(word, at)
        for i in range(length - 3):
            if not self._seen(at[i], at[i + 1], at[i + 2], at[i + 3]):
                last = i
                if first < 0:
                    first = i
        for i in range(n + 1):
            # An edit elsewhere leaves some of the unseen letters.
            if first >= 0 and i - 2 > first:
                break
            before = min(i, 2)
            if last <= i:
                for letter in self._fitting(at, length, i, i + 1):
                    kind = "double" if letter == at[i] or letter == at[i + 1] else "omit"
                    found.append((kind, word[:i] + self._letters[letter - 1] + word[i:]))
            if i < n and last <= i + 1:
                for j in range(before + 1):
                    around[j] = at[i - before + j]
                j = before + 1
                for k in range(i + 2, min(i + 5, length)):
                    around[j] = at[k]
                    j += 1
                if self._all_seen(around, j):
                    kind = "double" if at[i + 1] == at[i] or at[i + 1] == at[i + 2] else "insert"
                    found.append((kind, word[:i] + word[i + 1:]))
                if exchanges:
                    for letter in self._fitting(at, length, i, i + 2):
                        right = self._letters[letter - 1]
                        found.append((word[i] + right, word[:i] + right + word[i + 1:]))
            if i + 1 < n and last <= i + 2:
                for j in range(before + 1):
                    around[j] = at[i - before + j]
                around[before + 1], around[before + 2] = at[i + 2], at[i + 1]
                j = before + 3
                for k in range(i + 3, min(i + 6, length)):
                    around[j] = at[k]
                    j += 1
                if self._all_seen(around, j):
                    found.append(("swap", word[:i] + word[i + 1] + word[i] + word[i + 2:]))
        return found

    cdef list _fitting(self, const int64_t *at, Py_ssize_t length, Py_ssize_t i, Py_ssize_t j):
        """The letters that may stand behind the first i of a word and before the j-th."""
        cdef list found = []
        cdef Py_ssize_t k
        cdef int64_t n
        for k in range(max(i - 2, 0), i + 1):
            if at[k] < 0:
                return found
        for k in range(j, min(j + 3, length)):
            if at[k] < 0:
                return found
        if not i and j + 1 >= length:
            return found
        for n in range(1, self._size):
            if i and not self._seen(at[i - 1], at[i], n, at[j]):
                continue
            if i > 1 and not self._seen(at[i - 2], at[i - 1], at[i], n):
                continue
            if j + 1 < length and not self._seen(at[i], n, at[j], at[j + 1]):
                continue
            if j + 2 < length and not self._seen(n, at[j], at[j + 1], at[j + 2]):
                continue
            found.append(n)
        return found
