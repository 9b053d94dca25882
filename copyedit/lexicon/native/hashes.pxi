# How forms are hashed, and eight bytes read at once.

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

cdef enum:
    LONGEST = 32  # bytes that the hash of a form reads

cdef uint32_t[256] _CRC  # of zlib

cdef void _fill_crc() noexcept:
    cdef uint32_t byte, bit, state
    for byte in range(256):
        state = byte
        for bit in range(8):
            state = state >> 1 ^ (<uint32_t>0xEDB88320 if state & 1 else 0)
        _CRC[byte] = state

_fill_crc()


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
