"""What tasks tell as tables: the rows that a report on one machine has."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import Any

from wirecopy import _engine
from wirecopy.articles import articles_of
from wirecopy.spark.steps import Setting, received, rows

_EDIT = "struct<kind:string,a_start:bigint,a_end:bigint,a_text:string,b_start:bigint,b_end:bigint,b_text:string,quoted:boolean>"
_MATCH = (
    "struct<a:string,a_start:bigint,a_end:bigint,b:string,b_start:bigint,b_end:bigint,words:bigint,"
    f"edits:array<{_EDIT}>,common:boolean,furniture:boolean>"
)
_WITNESS = (
    "struct<article:string,start:bigint,end:bigint,base:boolean,fragments:array<struct<start:bigint,end:bigint>>,edits:bigint,text:string>"
)

#: Where a passage stands among all.
KEYS = ("furniture", "common", "shared_words", "mass", "base_n", "base_start", "base_end", "tie")

#: A passage with its matches and witnesses, and what is to be told of the words of its articles.
PASSAGE = (
    "furniture boolean, common boolean, shared_words bigint, mass bigint, base_n bigint, base_start bigint, base_end bigint, tie bigint, "
    f"words bigint, articles bigint, houses bigint, base string, text string, matches array<{_MATCH}>, witnesses array<{_WITNESS}>"
)

#: An article with what it comes to; the number of the one that it is a version of stands for that.
ARTICLE = (
    "n bigint, first bigint, id string, title string, outlet string, date date, byline string, credit string, house string, agency string, "
    "words bigint, characters bigint, reused_words bigint, reuse double, quoted_words bigint, text string"
)

#: An article, numbered by its id and its day.
PACKED = "id string not null, date string, told boolean not null, bytes binary not null"


class Read:
    """Rows become articles."""

    def __init__(self, house: list[str]) -> None:
        self.house = house

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        schema = pa.schema([("id", pa.string(), False), ("date", pa.string()), ("told", pa.bool_(), False), ("bytes", pa.binary(), False)])
        for batch in batches:
            if batch.num_rows:
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    packed = _engine.packed(articles_of(batch), self.house)
                columns = [pa.array(list(column), field.type) for column, field in zip(zip(*packed), schema)]
                yield pa.record_batch(columns, schema=schema)


class Number:
    """Articles with their numbers, as they are sent."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        spread = self.setting.spread()
        for batch in batches:
            if batch.num_rows:
                columns = (batch.column(name).to_pylist() for name in ("n", "rank", "bytes"))
                yield from rows(spread.members(list(zip(*columns))))


class Gather:
    """Matches that hang together become passages."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        sent = received(batches, "gather", self.setting)
        if not sent:
            return
        report, keys, _ = self.setting.spread().gather(sent)
        if keys:
            yield _told(_passages(report, keys), PASSAGE)


class Reuse:
    """Of the same matches, which words of articles lie in passages that another house prints, too."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        sent = received(batches, "gather", self.setting)
        if sent:
            yield from rows(self.setting.spread().gather(sent)[2])


class Figures:
    """What articles come to."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        sent = received(batches, "figures", self.setting)
        if not sent:
            return
        report, numbers, firsts = self.setting.spread().figures(sent)
        table = pa.table(report.articles)
        table = table.append_column("n", pa.array(numbers, pa.int64())).append_column("first", pa.array(firsts, pa.int64()))
        yield _told(table, ARTICLE)


def _passages(report: Any, keys: list[tuple[Any, ...]]) -> Any:
    """A row for each passage, with its matches and witnesses inside."""
    import pyarrow as pa

    matches = pa.table(report.matches)
    edits = _inside(pa.table(report.edits), "match", matches.num_rows, _fields(_EDIT))
    matches = matches.drop_columns(["edits"]).append_column("edits", edits)
    passages = pa.table(report.passages)
    for name, key in zip(KEYS, zip(*keys)):
        if name in passages.column_names:
            passages = passages.drop_columns([name])
        passages = passages.append_column(name, pa.array(list(key)))
    many = passages.num_rows
    passages = passages.append_column("matches", _inside(matches, "passage", many, _fields(_MATCH)))
    witnesses = _inside(pa.table(report.witnesses), "passage", many, _fields(_WITNESS))
    return passages.drop_columns(["witnesses"]).append_column("witnesses", witnesses)


def _inside(table: Any, of: str, many: int, fields: Any) -> Any:
    """The rows of a table as lists, one for each number from 0 that stands in column ``of``; in each they keep their order."""
    import pyarrow as pa
    import pyarrow.compute as pc

    table = table.combine_chunks()
    numbers = table.column(of)
    order = pc.sort_indices(pa.table({"of": numbers, "at": pa.array(range(table.num_rows))}), [("of", "ascending"), ("at", "ascending")])
    counts = [0] * many
    for number in numbers.to_pylist():
        counts[number] += 1
    offsets = [0]
    for count in counts:
        offsets.append(offsets[-1] + count)
    table = table.take(order).select([field.name for field in fields]).cast(pa.schema(list(fields))).combine_chunks()
    arrays = [table.column(n).combine_chunks() if table.num_rows else pa.array([], field.type) for n, field in enumerate(fields)]
    rows_ = pa.StructArray.from_arrays(arrays, fields=list(fields))
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), rows_)


def _fields(kind: str) -> Any:
    """A struct of Spark's as fields of Arrow's."""
    return list(_type(kind))


def _type(kind: str) -> Any:
    import pyarrow as pa

    plain = {"string": pa.string(), "bigint": pa.int64(), "boolean": pa.bool_(), "double": pa.float64(), "date": pa.date32()}
    if kind.startswith("array<"):
        return pa.list_(_type(kind[6:-1]))
    if kind.startswith("struct<"):
        return pa.struct([(name, _type(inner)) for name, inner in (part.split(":", 1) for part in _split(kind[7:-1]))])
    return plain[kind]


def _split(parts: str) -> list[str]:
    """What stands between commas that stand in no brackets."""
    found, depth = [""], 0
    for letter in parts:
        depth += {"<": 1, ">": -1}.get(letter, 0)
        if letter == "," and depth == 0:
            found.append("")
        else:
            found[-1] += letter
    return found


def _told(table: Any, kinds: str) -> Any:
    """The columns that are declared, in their order and types: Spark goes by place."""
    import pyarrow as pa

    fields = [tuple(part.strip().split(" ", 1)) for part in _split(kinds)]
    schema = pa.schema([(name, _type(kind)) for name, kind in fields])
    return table.select(schema.names).cast(schema).combine_chunks().to_batches()[0]
