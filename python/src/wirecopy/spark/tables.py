"""What tasks tell as tables: the rows that a report on one machine has, as Arrow writes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from wirecopy.spark.worker import at_ease

_EDIT = "struct<kind:string,a_start:bigint,a_end:bigint,a_text:string,b_start:bigint,b_end:bigint,b_text:string,quoted:boolean>"

#: The columns of each table. Witnesses have some for passim behind theirs: whether their passage is reuse, how many articles print it, and where they are printed.
TABLES = {
    "matches": (
        "passage bigint, a string, a_start bigint, a_end bigint, b string, b_start bigint, b_end bigint, words bigint, "
        f"edits array<{_EDIT}>, common boolean, furniture boolean"
    ),
    "passages": (
        "passage bigint, words bigint, witnesses bigint, articles bigint, houses bigint, shared_words bigint, common boolean, furniture boolean, "
        "base string, text string"
    ),
    "witnesses": (
        "passage bigint, article string, start bigint, end bigint, base boolean, fragments array<struct<start:bigint,end:bigint>>, edits bigint, text string, "
        "reuse boolean, articles bigint, date date, outlet string"
    ),
    "articles": (
        "id string, title string, outlet string, date date, byline string, credit string, house string, agency string, version_of string, against boolean, "
        "words bigint, characters bigint, reused_words bigint, reuse double, quoted_words bigint, text string"
    ),
}

#: So many bytes of a table travel in a row at most, but for a row that has more by itself.
_MOST = 8 << 20


def of_articles(report: Any, version_of: list[str | None] | None = None) -> Iterator[tuple[str, bytes]]:
    """What articles come to. ``version_of`` is told where the report does not know."""
    import pyarrow as pa

    table = pa.table(report.articles)
    if version_of is not None:
        table = table.drop_columns(["version_of"]).append_column("version_of", pa.array(version_of, pa.string()))
    yield from _written("articles", table)


def of_passages(report: Any) -> Iterator[tuple[str, bytes]]:
    """Passages, and the matches and witnesses in them."""
    import pyarrow as pa

    matches, passages = pa.table(report.matches), pa.table(report.passages)
    edits = _inside(pa.table(report.edits), "match", matches.num_rows, list(_type(_EDIT)))
    yield from _written("matches", matches.drop_columns(["edits"]).append_column("edits", edits))
    if "passage" not in passages.column_names:
        passages = passages.append_column("passage", pa.array(range(passages.num_rows), pa.int64()))
    yield from _written("passages", passages)
    yield from _written("witnesses", _about(pa.table(report.witnesses), passages, pa.table(report.articles)))


def _about(witnesses: Any, passages: Any, articles: Any) -> Any:
    """Witnesses with what is known of their passages and articles."""
    import pyarrow as pa
    import pyarrow.compute as pc

    of_passage = witnesses.column("passage")
    marked = pc.or_(passages.column("common"), passages.column("furniture"))
    at = pc.index_in(witnesses.column("article"), value_set=articles.column("id").combine_chunks())
    more = {
        "reuse": pc.invert(marked).take(of_passage),
        "articles": passages.column("articles").take(of_passage),
        "date": articles.column("date").take(at),
        "outlet": articles.column("outlet").take(at),
    }
    for name, column in more.items():
        witnesses = witnesses.append_column(name, column if isinstance(column, pa.ChunkedArray) else pa.chunked_array([column]))
    return witnesses


def with_numbers(written: bytes, numbers: Any) -> bytes:
    """The same with passages by the numbers that they have among all: ``numbers`` has them by those that they have here."""
    import pyarrow as pa

    table = pa.ipc.open_stream(written).read_all()
    at = table.column_names.index("passage")
    return _bytes(table.set_column(at, "passage", pa.chunked_array([numbers]).take(table.column("passage"))))


class Opened:
    """What was written becomes rows again."""

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        import pyarrow as pa

        at_ease()
        for batch in batches:
            for written in batch.column(0):
                yield from pa.ipc.open_stream(written.as_buffer())


def _written(name: str, table: Any) -> Iterator[tuple[str, bytes]]:
    import pyarrow as pa

    fields = [tuple(part.strip().split(" ", 1)) for part in _split(TABLES[name])]
    schema = pa.schema([(column, _type(kind)) for column, kind in fields])
    # By name: Spark goes by place.
    table = table.select(schema.names).cast(schema).combine_chunks()
    rows = max(1, table.num_rows * _MOST // max(1, table.nbytes))
    for start in range(0, table.num_rows, rows):
        yield name, _bytes(table.slice(start, rows))


def _bytes(table: Any) -> bytes:
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    written: bytes = sink.getvalue().to_pybytes()
    return written


def _inside(table: Any, of: str, many: int, fields: list[Any]) -> Any:
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
    table = table.take(order).select([field.name for field in fields]).cast(pa.schema(fields)).combine_chunks()
    arrays = [table.column(n).combine_chunks() if table.num_rows else pa.array([], field.type) for n, field in enumerate(fields)]
    rows = pa.StructArray.from_arrays(arrays, fields=fields)
    return pa.ListArray.from_arrays(pa.array(offsets, pa.int32()), rows)


def _type(kind: str) -> Any:
    """A type of Spark's as Arrow has it."""
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
