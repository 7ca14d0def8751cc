"""What was seen where libraries meet by way of Arrow: each is held here."""

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import wirecopy


def told(report):
    """Everything that was found, as plain values."""
    return [getattr(report, name).to_pylist() for name in ("articles", "matches", "edits", "passages", "witnesses")]


def relation(articles):
    frame = pl.DataFrame(articles)  # noqa: F841 (DuckDB finds it by its name)
    return duckdb.sql("select * from frame")


KINDS = {
    "dicts": lambda articles: articles,
    "an iterator of dicts": iter,
    "pandas": pd.DataFrame,
    "polars, which gives string_view": pl.DataFrame,
    "polars that is lazy": pl.LazyFrame,
    "DuckDB, which gives string_view": relation,
    "pyarrow": pa.Table.from_pylist,
    "a record batch": pa.RecordBatch.from_pylist,
    "a reader, which can be read once": lambda articles: pa.Table.from_pylist(articles).to_reader(),
    "articles": lambda articles: wirecopy.Articles.from_dicts(articles),
}


@pytest.mark.parametrize("make", KINDS.values(), ids=KINDS)
def test_every_kind_of_table_gives_the_same(articles, report, make):
    assert told(wirecopy.compare(make(articles))) == told(report)


def columns(articles, **types):
    table = pa.Table.from_pylist(articles)
    for name, kinds in types.items():
        at = table.schema.get_field_index(name)
        for kind in kinds if isinstance(kinds, list) else [kinds]:
            table = table.set_column(at, name, table[name].cast(kind))
    return table


TYPES = {
    "large_string": {"text": pa.large_string(), "id": pa.large_string()},
    "string_view": {"text": pa.string_view(), "id": pa.string_view()},
    "a dictionary": {"outlet": pa.dictionary(pa.int32(), pa.string())},
    "days": {"date": pa.date32()},
    "milliseconds of days": {"date": pa.date64()},
    "timestamps": {"date": pa.timestamp("ns")},
    "timestamps of another unit, with a zone": {"date": [pa.date32(), pa.timestamp("s", tz="UTC")]},
}


@pytest.mark.parametrize("types", TYPES.values(), ids=TYPES)
def test_every_type_of_column_that_can_be_read_gives_the_same(articles, report, types):
    assert told(wirecopy.compare(columns(articles, **types))) == told(report)


def test_a_timestamp_has_the_day_of_its_own_zone(articles):
    late = pa.array([1772406000] * 3, pa.timestamp("s", tz="Asia/Tokyo"))  # 23:00 UTC on the 1st
    table = pa.Table.from_pylist(articles)
    table = table.set_column(table.schema.get_field_index("date"), "date", late)
    days = wirecopy.compare(table).articles["date"]
    assert [str(day) for day in days] == ["2026-03-02"] * 3


def test_columns_are_found_by_name_and_not_by_place(articles, report):
    names = list(reversed(articles[0]))
    assert told(wirecopy.compare(pa.Table.from_pylist(articles).select(names))) == told(report)
    assert told(wirecopy.compare(pl.DataFrame(articles).select(names))) == told(report)
    assert told(wirecopy.compare(pd.DataFrame(articles)[names])) == told(report)


def test_columns_of_others_are_passed_over(articles, report):
    frame = pd.DataFrame(articles)
    # Values of several types, which Arrow has no column for.
    frame["mixed"] = [1, "two", [3]]
    assert told(wirecopy.compare(frame)) == told(report)
    table = pa.Table.from_pylist(articles).append_column("list", pa.array([[1], [], None], pa.list_(pa.int64())))
    assert told(wirecopy.compare(table)) == told(report)


def test_a_filtered_frame_of_pandas_brings_its_index_and_no_harm(articles):
    frame = pd.DataFrame(articles)
    kept = frame[frame["id"] != "echo"]
    assert told(wirecopy.compare(kept)) == told(wirecopy.compare(articles[:2]))
    # As the frame itself gives it, with __index_level_0__ and large_string.
    table = pa.table(kept)
    assert told(wirecopy.compare(table)) == told(wirecopy.compare(articles[:2]))


def test_batches_slices_and_empty_tables_are_read(articles, report):
    table = pa.Table.from_pylist(articles)
    several = pa.concat_tables([table.slice(0, 1), table.slice(0, 0), table.slice(1, 2)])
    assert told(wirecopy.compare(several)) == told(report)
    assert told(wirecopy.compare(pa.concat_tables([table, table]).slice(2, 3))) != []
    assert len(wirecopy.compare(table.slice(0, 0)).articles) == 0
    assert len(wirecopy.compare([]).articles) == 0


def test_a_column_without_values_is_as_if_it_were_not_there(articles):
    plain = [{"id": article["id"], "text": article["text"]} for article in articles]
    table = pa.Table.from_pylist(plain).append_column("outlet", pa.nulls(3))
    assert told(wirecopy.compare(table)) == told(wirecopy.compare(plain))
    # polars hands over a buffer for it, which Rust's Arrow takes for an error.
    frame = pl.DataFrame([{**article, "outlet": None} for article in plain])
    assert frame.schema["outlet"] == pl.Null
    for given in (frame, frame.lazy(), pd.DataFrame(frame.to_dicts())):
        assert told(wirecopy.compare(given)) == told(wirecopy.compare(plain))


def test_series_is_the_outlet_as_passim_calls_it(articles, report):
    table = pl.DataFrame(articles).rename({"outlet": "series"})
    assert told(wirecopy.compare(table)) == told(report)


@pytest.mark.parametrize("name", ["articles", "matches", "edits", "passages", "witnesses"])
class TestWhatGoesOut:
    def test_every_library_takes_it_as_often_as_it_likes(self, report, name):
        found = getattr(report, name)
        rows = found.to_pylist()
        for _ in range(2):
            assert pa.table(found).to_pylist() == rows
            assert pl.DataFrame(found).to_dicts() == rows
            # polars makes a column of structs of whatever is no table of pyarrow's.
            assert pl.from_arrow(found).struct.unnest().to_dicts() == rows
            # DuckDB asks for the stream twice: once for its schema.
            assert duckdb.sql("select count(*) from found").fetchall() == [(len(rows),)]
            assert duckdb.from_arrow(found).to_arrow_table().to_pylist() == rows
        assert len(found.to_pandas()) == len(rows)
        assert found.to_polars().to_dicts() == rows

    def test_no_type_is_one_that_a_library_refuses(self, report, name):
        refused = ("string_view", "binary_view", "list_view", "large_list", "dictionary")
        types = [str(field.type) for field in pa.table(getattr(report, name)).schema]
        assert not [kind for kind in types if kind.startswith(refused)]

    def test_nothing_is_copied(self, report, name):
        one, two = (pa.table(getattr(report, name)) for _ in range(2))
        for column in one.column_names:
            addresses = [
                [buffer and buffer.address for chunk in table[column].chunks for buffer in chunk.buffers()]
                for table in (one, two)
            ]
            assert addresses[0] == addresses[1]

    def test_it_outlives_its_report(self, articles, name):
        report = wirecopy.compare(articles)
        table = getattr(report, name)
        stream, rows = pa.table(table), table.to_pylist()
        del report, table
        assert stream.to_pylist() == rows


def test_a_schema_that_is_asked_for_is_given(report):
    asked = pa.schema([(name, pa.int64() if kind == pa.uint32() else pa.string() if kind == pa.large_string() else kind)
                       for name, kind in ((field.name, field.type) for field in pa.table(report.matches).schema)])
    assert pa.table(report.matches, schema=asked).schema.types == asked.types
    # pyarrow itself casts nothing here: the stream has to.
    reader = pa.RecordBatchReader.from_stream(report.matches, schema=asked)
    assert reader.schema.types == asked.types
    assert reader.read_all().to_pylist() == report.matches.to_pylist()


def test_a_table_that_went_through_another_library_is_compared_alike(articles, report):
    # Metadata of the schema is lost on the way; nothing hangs on it.
    through = wirecopy.Articles.from_dicts(articles)
    assert told(wirecopy.compare(pl.DataFrame(through))) == told(report)
    assert told(wirecopy.compare(duckdb.from_arrow(through))) == told(report)
    assert told(wirecopy.compare(pa.table(through).replace_schema_metadata({"x": "y"}))) == told(report)


def test_the_library_fits_every_python_of_today():
    from wirecopy import _engine

    assert ".abi3." in _engine.__file__ or _engine.__file__.endswith(".pyd")
