"""All with all, on Spark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wirecopy import _engine
from wirecopy.comparison import _several
from wirecopy.spark.columns import PACKED, Read, selected
from wirecopy.spark.run import Kept, spread, whole
from wirecopy.spark.steps import Setting, TaskTooLarge, raised
from wirecopy.spark.stopping import stoppable
from wirecopy.spark.tables import TABLES, Opened
from wirecopy.spark.worker import at_ease

__all__ = ["Comparison", "TaskTooLarge", "compare"]

#: So many bytes of articles are compared in one task; of more, each task gets so many.
OF_A_TASK = 32 << 20


class Comparison:
    """What the articles of a DataFrame share. Each of its tables is a DataFrame:

    - ``matches``: as ``matches`` of a :class:`wirecopy.Report`, but ``edits`` is the list of them
    - ``passages``, ``witnesses`` and ``articles``: as there

    ``passage`` numbers passages as there: the most telling is 0. Rows stand in no order; ``orderBy`` makes one.
    """

    def __init__(self, spark: Any, tables: dict[str, Any], kept: Kept) -> None:
        self._spark = spark
        self._tables = tables
        self._kept = kept

    @property
    def matches(self) -> Any:
        """A row for each match: ``passage``, ``a``, ``a_start``, ``a_end``, ``b``, ``b_start``, ``b_end`` in code points, ``words``, ``edits``, ``common``, ``furniture``."""
        return self._table("matches")

    @property
    def passages(self) -> Any:
        """A row for each passage: ``passage``, ``words``, ``witnesses``, ``articles``, ``houses``, ``shared_words``, ``common``, ``furniture``, ``base``, ``text``."""
        return self._table("passages")

    @property
    def witnesses(self) -> Any:
        """A row for each witness of each passage: ``passage``, ``article``, ``start``, ``end``, ``base``, ``fragments``, ``edits``, ``text``."""
        return self.told_witnesses.select("passage", "article", "start", "end", "base", "fragments", "edits", "text")

    @property
    def told_witnesses(self) -> Any:
        """The same with ``reuse`` (neither common phrases nor furniture), ``articles`` of the passage, and ``date`` and ``outlet`` of the article."""
        return self._table("witnesses")

    @property
    def articles(self) -> Any:
        """A row for each article: ``id`` … ``text`` as given, ``house``, ``version_of``, ``words``, ``reused_words``, ``reuse`` …"""
        return self._table("articles")

    def _table(self, name: str) -> Any:
        written = self._spark.createDataFrame(self._tables[name], "written binary", verifySchema=False)
        return written.mapInArrow(Opened(), TABLES[name])

    def unpersist(self) -> None:
        """Lets go of what was kept on the workers between the steps."""
        self._kept.let_go()


def compare(
    articles: Any,
    *,
    min_words: int = 8,
    quoted_words: int | None = None,
    gap: int = 8,
    asides: bool = True,
    common: bool = False,
    within: bool = False,
    furniture: bool = False,
    strict: Sequence[str] = (),
    house: Sequence[str] = (),
    partitions: int | None = None,
    blocks: int | None = None,
    task_bytes: int = 512 << 20,
) -> Comparison:
    """Compares every article of a Spark DataFrame with every other; Ctrl-C stops it.

    The rows are those of ``wirecopy.compare`` of the same articles in the order of their ids, however they are spread and in whatever order they stand.

    Which outlets are one house, all articles tell together, so they are looked through for that in one task, unless every article that states an outlet has
    a house (``house=["*=*"]`` makes each outlet one). Then what a house prints around its stories is looked for house by house, and not at all with ``furniture=True``.

    :param articles: a DataFrame with ``id`` and ``text``, and where there ``outlet`` or ``series``, ``date``, ``title`` …; columns are found by name, others are passed over
    :param partitions: into so many tasks each step is cut. Unless told, one for each 32 MB of articles; and what fits into one is compared in one, without any steps
    :param blocks: into so many blocks the articles are dealt; those of two blocks are compared in one task, so a text travels as many times at most. Unless told so
        many that there are as many pairs of blocks as partitions
    :param task_bytes: a task that is sent more says which it is and what to set (:class:`TaskTooLarge`)
    :param min_words: and all others: as :func:`wirecopy.compare` has them
    :raises ValueError: if an option is out of its limits, a column is missing, or two articles have one id
    """
    options: dict[str, Any] = {
        "min_words": min_words, "quoted_words": quoted_words, "gap": gap, "asides": asides, "common": common,
        "within": within, "furniture": furniture, "strict": _several(strict),
    }  # fmt: skip
    _engine.Options(**options)
    rules = _several(house)
    # A rule that is none is told here, and not by every task.
    _engine.packed(_engine.Articles.from_dicts([]), rules)
    for name, value in (("partitions", partitions), ("blocks", blocks), ("task_bytes", task_bytes)):
        if value is not None and value < 1:
            raise ValueError(f"{name} is {value}; it may be 1 or more")
    chosen = selected(articles)
    keep = Kept()

    def compared() -> Comparison:
        rows = keep(chosen.mapInArrow(Read(rules), PACKED).rdd)
        with raised():
            sizes = rows.mapPartitions(_sizes).collect()
        many, size, untold = (sum(column) for column in zip(*sizes, (0, 0, 0)))
        is_small = partitions is None and blocks is None and size <= OF_A_TASK
        into = partitions or max(1, -(-size // OF_A_TASK))
        dealt = blocks or next(n for n in range(1, 1 << 16) if n * (n + 1) // 2 >= into)
        setting = Setting(options, many, into, dealt, task_bytes)
        tables = whole(rows, setting, keep) if is_small else spread(rows, setting, untold == 0, keep)
        return Comparison(articles.sparkSession, tables, keep)

    try:
        return stoppable(articles.sparkSession, compared)
    except BaseException:
        keep.let_go()
        raise


def _sizes(rows: Any) -> Any:
    """How many articles, their bytes, and how many do not say of which house they are."""
    at_ease()
    many, size, untold = 0, 0, 0
    for row in rows:
        many, size, untold = many + 1, size + len(row.bytes), untold + (not row.told)
    return [(many, size, untold)]
