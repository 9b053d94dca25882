# cython: language_level=3, boundscheck=False, wraparound=False, cdivision=True, embedsignature=False, binding=False, auto_pickle=False
"""What a lexicon does a million times, compiled: unknown tokens of a text, look-ups in its tables, forms that no slip explains.

Nothing needs it: for each part there is a module that gives the same in Python, which is named where the part begins.
"""

from cpython.buffer cimport PyBUF_SIMPLE, PyBuffer_Release, PyObject_GetBuffer
from cpython.bytes cimport PyBytes_AS_STRING, PyBytes_FromStringAndSize, PyBytes_GET_SIZE
from cpython.unicode cimport PyUnicode_4BYTE_KIND, PyUnicode_AsUTF8AndSize, PyUnicode_FromKindAndData
from libc.math cimport log10
from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free
from libc.string cimport memcmp, memcpy, strstr

include "hashes.pxi"
include "table.pxi"
include "letters.pxi"
include "index.pxi"
include "halves.pxi"
include "stems.pxi"
include "quiet.pxi"
include "context.pxi"
include "mistakes.pxi"
