# The index of halves (copyedit.lexicon.halves).

cdef enum:  # as in halves
    SIGNED = 15
    LONGEST_WORD = 39


cdef inline uint16_t _signature(const Py_UCS4 *word, Py_ssize_t n) noexcept nogil:
    cdef uint16_t found = 0
    cdef Py_ssize_t i
    for i in range(n):
        found |= 1 << (<uint32_t>word[i] % SIGNED)
    return found


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
                if _move(form, n, i, how, wanted):
                    number = self._number(wanted, n, wanted_letters, letters)
                    if number >= 0:
                        found[number] = self._word(n, number, letters)
        return list(found.values())
