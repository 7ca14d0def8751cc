"""A few articles against very many, on Spark.

The few travel to every task once, with the task; of the many no text leaves its place. Each task asks the engine
(:func:`wirecopy.compare` with ``against``), a batch of articles at a time.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from typing import Any

from wirecopy.articles import articles_of
from wirecopy.spark.columns import selected
from wirecopy.spark.worker import at_ease

#: What is found, as Spark writes it down: columns of ``report.matches``, of which ``a`` is the one that was asked about.
SCHEMA = (
    "a string not null, a_start bigint not null, a_end bigint not null, "
    "b string not null, b_start bigint not null, b_end bigint not null, "
    "words bigint not null, edits array<struct<kind:string,a_start:bigint,a_end:bigint,a_text:string,"
    "b_start:bigint,b_end:bigint,b_text:string,quoted:boolean>> not null, a_text string not null, b_text string not null"
)


def query(
    articles: Any, against: Any, *, min_words: int = 8, quoted_words: int | None = None, gap: int = 8, **options: Any
) -> Any:
    """Compares each of ``articles`` with each article of the Spark DataFrame ``against``: one press release with ten million papers.

    What two articles share is told as if there were no others, so that it hangs neither on partitions nor on the order of rows: as
    ``wirecopy.compare(articles, against=…, common=True, within=True, furniture=True)`` tells it, as long as no phrase is in more than 1,024 articles: of such a phrase that
    function keeps one printing for each article, and this tells of every pair.

    :param articles: few, as :func:`wirecopy.compare` takes them
    :param against: a DataFrame with ``id`` and ``text``, and where there ``outlet`` or ``series``, ``date``, ``title`` …; columns are found by name, others are passed over. Its ids
        differ from one another and from those of ``articles``
    :param options: ``asides`` and ``strict``, as :func:`wirecopy.compare` has them
    :returns: a DataFrame with a row for each match: ``a``, ``a_start``, ``a_end``, ``b``, ``b_start``, ``b_end``, in code points, ``words`` that are equal, ``edits`` as a list, ``a_text`` and
        ``b_text`` as printed. It is computed when it is asked for
    :raises ValueError: if a column is missing or cannot be read; it names which
    """
    unknown = set(options) - {"asides", "strict"}
    if unknown:
        raise TypeError(f"query() has no option {min(unknown)!r}")
    rows = list(articles_of(articles))
    chosen = {**options, "min_words": min_words, "quoted_words": quoted_words, "gap": gap}
    # Options out of their limits, or two articles of one id, are told here, and not by every task.
    _found(rows, [], chosen)
    return selected(against).mapInArrow(_Task(rows, chosen), SCHEMA)


class _Task:
    """What a worker does with its batches. It is sent there whole."""

    def __init__(self, rows: list[dict[str, Any]], options: dict[str, Any]) -> None:
        self.rows = rows
        self.options = options

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        # A partition without rows brings no batch, and so gives none.
        import pyarrow

        at_ease()
        for batch in batches:
            if not batch.num_rows:
                continue
            found = _found(self.rows, batch, self.options)
            if found:
                yield pyarrow.RecordBatch.from_pylist(found, schema=_schema())


def _found(rows: list[dict[str, Any]], batch: Any, options: dict[str, Any]) -> list[dict[str, Any]]:
    from wirecopy.comparison import compare

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        # Spark runs a task for each core.
        report = compare(
            rows, against=batch, common=True, within=True, furniture=True, progress=False, threads=1, **options
        )
    texts = dict(zip(report.articles["id"], report.articles["text"]))
    edits: dict[int, list[dict[str, Any]]] = {}
    names = ("kind", "a_start", "a_end", "a_text", "b_start", "b_end", "b_text", "quoted")
    for edit in report.edits:
        edits.setdefault(edit["match"], []).append({name: edit[name] for name in names})
    return [
        {
            **{name: row[name] for name in ("a", "a_start", "a_end", "b", "b_start", "b_end", "words")},
            "edits": edits.get(n, []),
            "a_text": texts[row["a"]][row["a_start"] : row["a_end"]],
            "b_text": texts[row["b"]][row["b_start"] : row["b_end"]],
        }
        for n, row in enumerate(report.matches)
    ]


def _schema() -> Any:
    """:data:`SCHEMA` as pyarrow has it: Spark takes no other types in its place, and all batches need the same."""
    import pyarrow as pa

    text, number = pa.string(), pa.int64()
    edit = pa.struct(
        [
            ("kind", text), ("a_start", number), ("a_end", number), ("a_text", text),
            ("b_start", number), ("b_end", number), ("b_text", text), ("quoted", pa.bool_()),
        ]
    )  # fmt: skip
    names = ("a", "a_start", "a_end", "b", "b_start", "b_end", "words")
    fields = [pa.field(name, text if name in "ab" else number, False) for name in names]
    fields += [pa.field("edits", pa.list_(edit), False), pa.field("a_text", text, False), pa.field("b_text", text, False)]
    return pa.schema(fields)
