# Words in context (copyedit.lexicon.ngrams, context).

cdef enum:  # as in ngrams
    WORD_BITS = 17
    BUCKET_BITS = 18
    MARK_BITS = 12


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
        if not word or word >= <uint64_t>self._single.len:
            return self._unknown
        return (<const uint8_t *>self._single.buf)[word] * -self._single_step

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
                if numbers[i] >= <uint64_t>self._first.len // 4 - 1:
                    raise IndexError(words[i])
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
