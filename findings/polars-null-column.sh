#!/usr/bin/env bash
# polars 2.1.0 hands over a column without values (type Null) with a buffer, of which the Arrow C data interface says that it has none.
# pyarrow passes that over; Rust's arrow (59.3) refuses the whole table. Seen with pyo3-arrow 0.20 as "The datatype \"Null\" doesn't expect buffer at index 0".
# Ends with a fault once polars hands over no buffer.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place"
"$place/bin/pip" install --quiet polars==2.1.0
"$place/bin/python" - <<'PYTHON'
import ctypes

import polars


class Array(ctypes.Structure):
    pass


Array._fields_ = [
    ("length", ctypes.c_int64), ("null_count", ctypes.c_int64), ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64), ("n_children", ctypes.c_int64), ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(Array))),
]


class Stream(ctypes.Structure):
    pass


Stream._fields_ = [
    ("get_schema", ctypes.c_void_p), ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.POINTER(Array))),
]

# Room behind the fields that are read for those that are not.
room = (ctypes.c_byte * 256)()
array = ctypes.cast(room, ctypes.POINTER(Array))
capsule = polars.DataFrame({"x": [None, None]}).__arrow_c_stream__()
pointer = ctypes.pythonapi.PyCapsule_GetPointer
pointer.restype, pointer.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
address = pointer(capsule, b"arrow_array_stream")
stream = ctypes.cast(address, ctypes.POINTER(Stream))
assert stream.contents.get_next(address, array) == 0
column = array.contents.children[0].contents
print("a column of", column.length, "nulls has", column.n_buffers, "buffers")
assert column.n_buffers > 0, "polars hands over no buffer any more"
PYTHON
