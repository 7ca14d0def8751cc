"""What was found in the form of passim: a row for each witness, with all that its article came with."""

from __future__ import annotations

from typing import Any

from wirecopy.spark.comparison import Comparison

#: What a row has beside the columns of its article.
ADDED = ("uid", "cluster", "size", "begin", "end", "src", "pboiler")


def clusters(articles: Any, found: Comparison, *, id: str = "id", text: str = "text") -> Any:
    """A row for each witness of each passage that is reuse: neither common phrases nor furniture.

    The columns are those of ``articles``, of which ``text`` is what the witness prints, and those of passim: ``cluster`` (the number of the passage), ``size`` (how many
    articles print it), ``begin`` and ``end`` in code points, ``uid``, ``src`` and ``pboiler``.
    ``src`` lists the witnesses of the first day, for those that were printed later; nobody is said to be the source where no day is known.
    ``pboiler`` is the share of these links that are inside one series, and null where there is none.

    :param id: the column that was ``id`` when they were compared
    :param text: the column that was ``text``
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as f

    witnesses = found.told_witnesses.where("reuse").select(
        f.col("passage").alias("cluster"), f.col("articles").alias("size"), "article", f.xxhash64("article").alias("uid"), f.col("start").alias("begin"), "end",
        f.col("text").alias("printed"), "date", "outlet",
    )  # fmt: skip
    of_passage = Window.partitionBy("cluster")
    here = f.struct("uid", f.col("article").alias("id"), "begin", "end", "outlet")
    first = f.min("date").over(of_passage)
    firsts = f.sort_array(f.collect_list(f.when(f.col("date") == f.col("first"), here)).over(of_passage))
    later = f.coalesce(f.col("date") > f.col("first"), f.lit(False))
    witnesses = witnesses.withColumn("first", first).withColumn("firsts", firsts).withColumn("later", later)
    witnesses = witnesses.withColumn("links", f.expr("if(later, firsts, filter(firsts, x -> false))"))
    inside = f.sum(f.expr("size(filter(links, link -> link.outlet = outlet))")).over(of_passage)
    links = f.sum(f.size("links")).over(of_passage)
    witnesses = witnesses.withColumn("pboiler", f.when(links > 0, inside / links))
    src = f.expr("transform(links, link -> struct(link.uid as uid, link.id as id, link.begin as begin, link.end as end))")
    witnesses = witnesses.select(
        "article", "uid", "cluster", "size", f.col("begin").cast("int"), f.col("end").cast("int"), src.alias("src"), "pboiler", "printed"
    )
    given = articles.drop(*ADDED)
    joined = witnesses.join(given, witnesses["article"] == given[id].cast("string"))
    kept = [given[name] for name in given.columns if name != text]
    return joined.select(*kept, witnesses["printed"].alias(text), *(witnesses[name] for name in ADDED))


def pairs(found: Comparison) -> Any:
    """A row for each match that is reuse: ``id``, ``begin``, ``end``, ``text`` of one article, and the same with a 2 of the other."""
    reuse = found.matches.where("not common and not furniture")
    texts = found.articles.select("id", "text")
    one, other = texts.toDF("a", "text_a"), texts.toDF("b", "text_b")
    cut = "substring(text_{0}, {0}_start + 1, {0}_end - {0}_start)"
    return reuse.join(one, "a").join(other, "b").selectExpr(
        "a as id", "cast(a_start as int) as begin", "cast(a_end as int) as end", cut.format("a") + " as text",
        "b as id2", "cast(b_start as int) as begin2", "cast(b_end as int) as end2", cut.format("b") + " as text2",
        "passage as cluster", "words as matches",
    )  # fmt: skip
