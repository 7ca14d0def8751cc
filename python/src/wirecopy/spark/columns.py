"""The columns of a DataFrame that are articles."""

from __future__ import annotations

from typing import Any

from wirecopy.articles import KNOWN

#: Types of columns that can be read as they are; others are asked to be cast, by name.
_READABLE = ("string", "date", "timestamp", "timestamp_ntz")
_NUMBERS = ("tinyint", "smallint", "int", "bigint")


def selected(frame: Any) -> Any:
    """The known columns by name, as text: Spark itself goes by place, in silence."""
    types = dict(frame.dtypes)
    there = ", ".join(types)
    for needed in ("id", "text"):
        if needed not in types:
            raise ValueError(f"there is no column {needed}; there are {there}")
    names = [name for name in KNOWN if name in types]
    for name in names:
        if frame.columns.count(name) > 1:
            raise ValueError(f"{frame.columns.count(name)} columns are called {name}; one is expected")
        kind = types[name].split("(")[0]
        is_text = kind in ("string", "char", "varchar")
        if not (is_text or (name == "date" and kind in _READABLE) or (name == "id" and kind in _NUMBERS)):
            raise ValueError(f"column {name} is of type {types[name]}; text is expected")
    return frame.select(*(frame[name].cast("string").alias(name) for name in names))
