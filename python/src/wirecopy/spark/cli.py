"""``python -m wirecopy.spark.cli INPUT OUTPUT``, or to be submitted: passim's command with this engine.

It reads what passim reads, JSON lines or Parquet with ``id``, ``text`` and ``series``, and writes what passim writes: ``OUTPUT/out.json``,
a row for each witness.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from typing import Any

#: What passim has and this engine does not: it compares words, and all of each text.
PASSED_OVER = (
    ("-n", "--n"), ("-l", "--minDF"), ("-u", "--maxDF"), ("-m", "--min-match"), ("-a", "--min-align"), ("--max-offset",), ("--beam",), ("--pcopy",),
    ("--src-overlap",), ("--dst-overlap",), ("--shards",),
)  # fmt: skip
PASSED_OVER_ALONE = ("--floating-ngrams", "--complete-lines", "--all-pairs")


def parser() -> argparse.ArgumentParser:
    """What may be said."""
    told = argparse.ArgumentParser(prog="wirecopy.spark.cli", description="Finds where articles print the same words, on Spark; reads and writes what passim does.")
    told.add_argument("input", help="a file, a folder or a pattern; several in braces, as Spark has it")
    told.add_argument("output", help="a folder that is not there yet, or is empty")
    told.add_argument("--input-format", default="json", help="json (lines), parquet, or another that Spark reads")
    told.add_argument("--output-format", default="json", help="json (lines), parquet, or another that Spark writes")
    told.add_argument("-i", "--id", default="id", help="the column that names an article")
    told.add_argument("-t", "--text", default="text", help="the column that holds its text")
    told.add_argument("--pairwise", action="store_true", help="also write a row for each pair that matches: align.json")
    told.add_argument("--min-words", type=int, default=8, help="the fewest equal words that count as shared")
    told.add_argument("--quoted-words", type=int, help="the fewest that count where both sides quote them")
    told.add_argument("-g", "--gap", type=int, default=8, help="the most words in a row that may be changed inside a passage; passim counts characters")
    told.add_argument("--within", action="store_true", help="compare articles of one house with one another, too")
    told.add_argument("--furniture", action="store_true", help="what a house prints around its stories counts like these")
    told.add_argument("--house", action="append", default=[], metavar="OUTLETS=HOUSE", help="the house that outlets belong to; '*=*' makes each one")
    told.add_argument("--partitions", type=int, help="into so many tasks each step is cut; one for each 32 MB, unless told")
    told.add_argument("--blocks", type=int, help="into so many blocks the articles are dealt")
    told.add_argument("--task-bytes", type=int, default=512 << 20, help="the most bytes that a task is sent")
    for names in PASSED_OVER:
        told.add_argument(*names, dest=names[-1], help=argparse.SUPPRESS)
    for name in PASSED_OVER_ALONE:
        told.add_argument(name, dest=name, action="store_true", help=argparse.SUPPRESS)
    return told


def main(args: Sequence[str] | None = None) -> int:
    """Compares what it is told to."""
    told = parser()
    chosen = told.parse_args(args)
    for name in (*(names[-1] for names in PASSED_OVER), *PASSED_OVER_ALONE):
        if getattr(chosen, name):
            print(f"{name} is passed over: this engine compares words, and all of each text", file=sys.stderr)
    if chosen.gap > 40:
        told.error(f"--gap is {chosen.gap}; it may be 0 to 40: words, where passim counts characters")

    import pyspark.sql

    from wirecopy.spark.stopping import stoppable

    # Workers take the Python that this is, unless somebody said which.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # Java hands bytes on, and the engine does the work: to compile Java well costs more than it brings. What is set for the driver comes later, and holds.
    os.environ.setdefault("SPARK_SUBMIT_OPTS", "-XX:TieredStopAtLevel=1")
    session: Any = pyspark.sql.SparkSession
    spark: Any = session.builder.appName("wirecopy").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    try:
        return stoppable(spark, lambda: _compared(spark, told, chosen))
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130
    finally:
        spark.stop()


def _compared(spark: Any, told: argparse.ArgumentParser, chosen: argparse.Namespace) -> int:
    from wirecopy.spark import passim
    from wirecopy.spark.comparison import compare

    given = spark.read.format(chosen.input_format).load(chosen.input)
    for name in (chosen.id, chosen.text):
        if name not in given.columns:
            told.error(f"{chosen.input} has no column {name}; there are {', '.join(given.columns) or 'none'}")
    renamed = {chosen.id: "id", chosen.text: "text"}
    others = [name for name in given.columns if name not in renamed and name not in ("id", "text")]
    articles = given.select(*(given[name].alias(new) for name, new in renamed.items()), *others)
    found = compare(
        articles, min_words=chosen.min_words, quoted_words=chosen.quoted_words, gap=chosen.gap, within=chosen.within, furniture=chosen.furniture,
        house=chosen.house, partitions=chosen.partitions, blocks=chosen.blocks, task_bytes=chosen.task_bytes,
    )  # fmt: skip
    clusters = passim.clusters(given, found, id=chosen.id, text=chosen.text)
    clusters.write.format(chosen.output_format).save(os.path.join(chosen.output, f"out.{chosen.output_format}"))
    if chosen.pairwise:
        passim.pairs(found).write.format(chosen.output_format).save(os.path.join(chosen.output, f"align.{chosen.output_format}"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
