"""The columns of a DataFrame that are articles."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import Any

from wirecopy import _engine
from wirecopy.articles import KNOWN, articles_of
from wirecopy.spark.worker import at_ease

#: Types of columns that can be read as they are; others are asked to be cast, by name.
_READABLE = ("string", "date", "timestamp", "timestamp_ntz")
_NUMBERS = ("tinyint", "smallint", "int", "bigint")

#: An article as it travels, with what it is numbered by: its id and its day; and whether its house is known without the others.
PACKED = "id string not null, date string, told boolean not null, bytes binary not null"


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


class Read:
    """Rows become articles."""

    def __init__(self, house: list[str]) -> None:
        self.house = house

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        at_ease()
        schema = pa.schema([("id", pa.string(), False), ("date", pa.string()), ("told", pa.bool_(), False), ("bytes", pa.binary(), False)])
        for batch in batches:
            if batch.num_rows:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    packed = _engine.packed(articles_of(batch), self.house)
                columns = [pa.array(list(column), field.type) for column, field in zip(zip(*packed), schema)]
                yield pa.record_batch(columns, schema=schema)
