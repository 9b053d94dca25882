# Words by their letters, and the edits that make one of another (copyedit.lexicon.edits).

cdef enum:
    ROOM = 64  # letters

ctypedef fused Letter:
    uint8_t
    Py_UCS4


cdef inline bint _move(const Letter *p, Py_ssize_t n, Py_ssize_t i, int how, Letter *moved) noexcept nogil:
    """edits.moves at one place: two letters exchanged that have one or two between them, one moved over two; whether it can be."""
    memcpy(moved, p, n * sizeof(Letter))
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
