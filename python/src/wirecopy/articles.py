"""Files, dicts and tables become articles."""

from __future__ import annotations

import difflib
import os
import sys
import warnings
from collections.abc import Iterable, Mapping
from typing import Any

from wirecopy import _engine
from wirecopy._engine import Articles
from wirecopy.progress import Progress, shown

#: What an article may have, by the names of columns and keys.
KNOWN = ("id", "text", "title", "outlet", "series", "house", "date", "byline", "credit")

Path = str | os.PathLike[str]


class ReadWarning(UserWarning):
    """A file, or a part of one, that could not be read; the rest was read all the same."""


def read(paths: Path | Iterable[Path], *, progress: Progress = None, threads: int | None = None) -> Articles:
    """Reads articles from files and folders, of all the kinds that ``wirecopy compare`` takes.

    Text, saved web pages, documents, exports of databases, what agencies send, feeds, JSON, tables, and ``.zip`` of these. Of a folder,
    its files in the order of their names; folders inside it are passed over. A list ``articles.json`` in a folder says what
    is known of its texts.

    :param paths: a path, or several
    :param progress: ``False`` for no bar, or a function that is called with how many files are read and how many there are
    :param threads: so many threads; one for each core unless told
    :returns: the articles, in the order of the paths. What could not be read is warned of (:class:`ReadWarning`) and stands in
        ``articles.problems``
    """
    several = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    with shown(progress, "Reading files") as tell:
        articles = _engine.read(several, tell, threads)
    for problem in articles.problems:
        warnings.warn(problem, ReadWarning, stacklevel=2)
    return articles


def articles_of(given: Any, name: str = "articles") -> Articles:
    """The articles of a list of dicts, of a table, or as they are."""
    if isinstance(given, Articles):
        return given
    if isinstance(given, (str, bytes, os.PathLike)):
        raise TypeError(f"{name} is a {type(given).__name__}; wirecopy.read reads files")
    if isinstance(given, Mapping):
        raise TypeError(f"{name} is one dict; a list of dicts or a table is expected, with id and text")
    frame = _of_pandas(given, name)
    if frame is not None:
        return frame
    # A polars LazyFrame computes nothing until it is asked.
    if not hasattr(given, "__arrow_c_stream__") and hasattr(given, "collect_schema") and hasattr(given, "collect"):
        given = given.collect()
    given = _without_nulls_of_polars(given)
    if hasattr(given, "__arrow_c_stream__") or hasattr(given, "__arrow_c_array__"):
        _look_at(_names(given), name)
        return Articles.from_arrow(given)
    if not isinstance(given, Iterable):
        raise TypeError(
            f"{name} is of type {type(given).__name__}; a list of dicts, a table of pandas, polars or pyarrow, "
            "or anything with __arrow_c_stream__ is expected"
        )
    dicts = list(given)
    if dicts and isinstance(dicts[0], Mapping):
        _look_at(dicts[0].keys(), name)
    return Articles.from_dicts(dicts)


def _of_pandas(given: Any, name: str) -> Articles | None:
    """The articles of a pandas frame: by its known columns alone, whatever the others hold."""
    # Whoever has a frame has the library.
    pandas = sys.modules.get("pandas")
    if pandas is None or not isinstance(given, pandas.DataFrame):
        return None
    names = list(given.columns)
    _look_at(names, name)
    for known in KNOWN:
        if names.count(known) > 1:
            raise ValueError(f"{names.count(known)} columns are called {known}; one is expected")
    for needed in ("id", "text"):
        if needed not in names:
            there = ", ".join(map(str, names)) or "none"
            hint = ": frame.reset_index(names='id') makes one of the index" if needed == "id" else ""
            raise ValueError(f"there is no column {needed}{hint}; there are {there}")
    frame = given[[name for name in KNOWN if name in names]]
    try:
        import pyarrow
    except ImportError:
        return Articles.from_dicts(frame.to_dict("records"))
    arrays = {}
    for column in frame.columns:
        if frame[column].isna().all():
            # It would be a column of numbers.
            arrays[column] = pyarrow.nulls(len(frame))
            continue
        try:
            arrays[column] = pyarrow.Array.from_pandas(frame[column])
        except (pyarrow.ArrowInvalid, pyarrow.ArrowTypeError):
            # A column of objects that are not of one type. As dicts, the row that is no good is named.
            return Articles.from_dicts(frame.to_dict("records"))
    return Articles.from_arrow(pyarrow.table(arrays))


def _without_nulls_of_polars(given: Any) -> Any:
    """A frame of polars without columns that have no value: what it hands over of these, Rust's Arrow refuses."""
    polars = sys.modules.get("polars")
    if polars is None or not isinstance(given, polars.DataFrame):
        return given
    empty = [name for name, kind in given.schema.items() if kind == polars.Null]
    return given.with_columns(polars.col(empty).cast(polars.String)) if empty else given


def _names(table: Any) -> list[Any]:
    """The names of its columns, where it tells them."""
    for name in ("column_names", "columns"):
        names = getattr(table, name, None)
        if isinstance(names, (list, tuple)):
            return list(names)
    return list(getattr(getattr(table, "schema", None), "names", ()))


def _look_at(names: Iterable[Any], name: str) -> None:
    """Warns of a column that is nearly called like one that is missing: it would be passed over in silence."""
    there = [column for column in names if isinstance(column, str)]
    for column in there:
        if column in KNOWN or column.startswith("__"):
            continue
        near = difflib.get_close_matches(column.lower(), [known for known in KNOWN if known not in there], 1, 0.8)
        if near:
            warnings.warn(f"{column!r} in {name} is not used; is it {near[0]!r}?", UserWarning, stacklevel=4)
