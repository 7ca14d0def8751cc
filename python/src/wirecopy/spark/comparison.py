"""All with all, on Spark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wirecopy import _engine
from wirecopy.comparison import _several
from wirecopy.spark.columns import selected
from wirecopy.spark.steps import EDGES, FACTS, MEMBERS, NEEDS, NEXT, SENT, SIDES, VERSIONS, Setting, Step, TaskTooLarge
from wirecopy.spark.tables import ARTICLE, KEYS, PACKED, PASSAGE, Figures, Gather, Number, Read, Reuse

__all__ = ["Comparison", "TaskTooLarge", "compare"]


class Comparison:
    """What the articles of a DataFrame share. Each of its tables is a DataFrame, which is computed when it is asked for:

    - ``matches``: as ``matches`` of a :class:`wirecopy.Report`, but ``edits`` is the list of them
    - ``passages``, ``witnesses`` and ``articles``: as there

    ``passage`` numbers passages as there: the most telling is 0. Rows stand in no order; ``orderBy`` makes one.
    """

    def __init__(self, passages: Any, articles: Any, kept: list[Any]) -> None:
        self._passages = passages
        self._articles = articles
        self._kept = kept

    @property
    def matches(self) -> Any:
        """A row for each match: ``passage``, ``a``, ``a_start``, ``a_end``, ``b``, ``b_start``, ``b_end`` in code points, ``words``, ``edits``, ``common``, ``furniture``."""
        return self._passages.selectExpr("passage", "inline(matches)")

    @property
    def passages(self) -> Any:
        """A row for each passage: ``passage``, ``words``, ``witnesses``, ``articles``, ``houses``, ``shared_words``, ``common``, ``furniture``, ``base``, ``text``."""
        return self._passages.selectExpr(
            "passage", "words", "cast(size(witnesses) as bigint) as witnesses", "articles", "houses", "shared_words", "common", "furniture", "base", "text"
        )

    @property
    def witnesses(self) -> Any:
        """A row for each witness of each passage: ``passage``, ``article``, ``start``, ``end``, ``base``, ``fragments``, ``edits``, ``text``."""
        return self._passages.selectExpr("passage", "inline(witnesses)")

    @property
    def articles(self) -> Any:
        """A row for each article: ``id`` … ``text`` as given, ``house``, ``version_of``, ``words``, ``reused_words``, ``reuse`` …"""
        return self._articles

    def unpersist(self) -> None:
        """Lets go of what was kept on the workers between the steps."""
        for frame in self._kept:
            frame.unpersist()
        self._kept = []


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
    """Compares every article of a Spark DataFrame with every other.

    The rows are those of ``wirecopy.compare`` of the same articles in the order of their ids, however they are spread and in whatever order they stand.

    Where outlets are to be told apart and furniture is to be found, which is so unless ``furniture=True`` and every article that states an outlet has a house
    (``house=["*=*"]`` makes each outlet one), all articles are looked through for that in one task. Everything else is spread.

    :param articles: a DataFrame with ``id`` and ``text``, and where there ``outlet`` or ``series``, ``date``, ``title`` …; columns are found by name, others are passed over
    :param partitions: into so many tasks each step is cut; as many as ``spark.sql.shuffle.partitions`` unless told
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
    spark = articles.sparkSession
    partitions = partitions or int(spark.conf.get("spark.sql.shuffle.partitions"))
    packed = selected(articles).mapInArrow(Read(rules), PACKED).persist()
    many, ids, untold = packed.selectExpr("count(*)", "count(distinct id)", "count_if(not told)").first()
    if ids < many:
        twice = packed.groupBy("id").count().where("count > 1").selectExpr("min(id)").first()[0]
        packed.unpersist()
        raise ValueError(f"two articles are called {twice}; names must differ")
    if blocks is None:
        blocks = next(n for n in range(1, 1 << 16) if n * (n + 1) // 2 >= partitions)
    setting = Setting(options, many, partitions, blocks, task_bytes)
    return _Run(spark, setting, packed).comparison(look_for_houses=untold > 0 or not furniture)


class _Run:
    """The steps, one after the other."""

    def __init__(self, spark: Any, setting: Setting, packed: Any) -> None:
        self.spark = spark
        self.setting = setting
        self.kept: list[Any] = []
        self.packed = self._keep(packed)

    def comparison(self, look_for_houses: bool) -> Comparison:
        numbers = self._keep(self._numbers())
        members = self._keep(self._members(numbers, look_for_houses))
        # Which places of which articles another has, too.
        counted = self._keep(self._step("count", self._step("prints", members, narrow=True)))
        self._learn(counted)
        looked = self._keep(self._step("look", members.unionByName(_of(counted, NEXT))))
        members = _of(looked, MEMBERS)
        # Which articles may have a match.
        met = self._keep(self._step("meet", _of(looked, NEXT)))
        self._learn(met)
        if self.setting.spread().has_frequent:
            stretches = self._step("stretches", members, narrow=True)
            phrases = self._keep(self._step("phrases", stretches, tasks=1))
            met = met.unionByName(phrases)
        # What they share.
        sent = self._step("send", members.unionByName(_of(met, NEEDS)))
        compared = self._keep(self._step("block", sent.unionByName(_of(met, NEXT))))
        touching = self._step("touch", _of(compared, SIDES))
        edges = self._step("forest", touching.unionByName(_of(compared, EDGES)), narrow=True)
        rooted = self._keep(self._step("root", _of(compared, NEXT).unionByName(self._step("roots", edges, tasks=1))))
        sent = self._step("send", members.unionByName(_of(rooted, NEEDS)))
        together = self._keep(self._gathered(sent.unionByName(_of(rooted, NEXT))))
        passages = self._keep(together.mapInArrow(Gather(self.setting), PASSAGE))
        reuse = together.mapInArrow(Reuse(self.setting), SENT)
        # What each article comes to.
        versions = self._step("versions", self._step("forest", _of(compared, VERSIONS), narrow=True), tasks=1)
        of_articles = self._gathered(members.unionByName(reuse).unionByName(versions))
        figures = of_articles.mapInArrow(Figures(self.setting), ARTICLE)
        firsts = numbers.selectExpr("n as first", "id as version_of")
        names = "id title outlet date byline credit house agency version_of against words characters reused_words reuse quoted_words text".split()
        told = figures.join(firsts, "first", "left").selectExpr("*", "false as against").select(*names)
        return Comparison(self._numbered(passages), told, self.kept)

    def _numbers(self) -> Any:
        """The number of each article in the order of ids, and its rank by day: what is sorted by one task is ids and days alone."""
        from pyspark.sql import Window
        from pyspark.sql import functions as f

        by_id = f.row_number().over(Window.orderBy("id")) - 1
        by_day = f.row_number().over(Window.orderBy(f.col("date").isNull(), "date", "id")) - 1
        return self.packed.select("id", "date").select("id", by_id.cast("bigint").alias("n"), by_day.cast("bigint").alias("rank"))

    def _members(self, numbers: Any, look_for_houses: bool) -> Any:
        numbered = self.packed.join(numbers, "id").select("n", "rank", "bytes")
        members = self._keep(self._gathered(numbered.mapInArrow(Number(self.setting), SENT)))
        if not look_for_houses:
            return members
        standings = self._step("standings", members, tasks=1)
        return self._step("settle", members.unionByName(standings))

    def _step(self, name: str, sent: Any, *, narrow: bool = False, tasks: int | None = None) -> Any:
        """A step; ``narrow`` where what belongs together is together already, or need not be."""
        together = sent if narrow else self._gathered(sent, tasks)
        return together.mapInArrow(Step(name, self.setting), SENT)

    def _gathered(self, sent: Any, tasks: int | None = None) -> Any:
        """What has one route comes to one task."""
        return sent.repartition(1) if tasks == 1 else sent.repartition(self.setting.partitions, "route")

    def _learn(self, told: Any) -> None:
        """Takes in what tasks tell of the whole collection."""
        facts = [bytes(row.bytes) for row in _of(told, FACTS).select("bytes").collect()]
        self.setting = self.setting.knowing(facts)

    def _keep(self, frame: Any) -> Any:
        """Computed, and kept where it was: what is asked for several times is not computed anew, unless the worker that keeps it is lost."""
        from pyspark.sql import DataFrame

        self.kept.append(frame.persist())
        # Spark writes out the whole plan of every query, what is kept with all that it was made of, each time it is met: after ten steps that is
        # more than its memory holds. So what follows starts from the rows, as it does behind Spark's own checkpoints.
        kept = frame.select("*")._jdf
        rows = kept.queryExecution().toRdd()
        return DataFrame(self.spark._jsparkSession.internalCreateDataFrame(rows, kept.schema(), False), self.spark)

    def _numbered(self, passages: Any) -> Any:
        """The passages with their numbers: what is sorted by one task is where they stand."""
        from pyspark.sql import Window
        from pyspark.sql import functions as f

        order = [f.desc(key) if key in ("shared_words", "mass") else f.asc(key) for key in KEYS]
        numbers = passages.select(*KEYS).select(*KEYS, (f.row_number().over(Window.orderBy(*order)) - 1).cast("bigint").alias("passage"))
        return self._keep(passages.join(numbers, list(KEYS)))


def _of(sent: Any, kind: int) -> Any:
    return sent.where(sent.kind == kind)
