"""``python -m wirecopy.spark.cli INPUT OUTPUT``, or to be submitted: passim's command with this engine.

It reads what passim reads, JSON lines or Parquet with ``id``, ``text`` and ``series``, and writes what passim writes: ``OUTPUT/out.json``,
a row for each witness.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

#: What passim has and this engine does not: it compares words, and all of each text.
PASSED_OVER = {
    ("-n", "--n"): 1, ("-l", "--minDF"): 1, ("-u", "--maxDF"): 1, ("-m", "--min-match"): 1, ("-a", "--min-align"): 1,
    ("--max-offset",): 1, ("--beam",): 1, ("--pcopy",): 1, ("--src-overlap",): 1, ("--dst-overlap",): 1, ("--shards",): 1,
    ("--floating-ngrams",): 0, ("--complete-lines",): 0, ("--all-pairs",): 0,
}  # fmt: skip


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
    told.add_argument("--partitions", type=int, help="into so many tasks each step is cut")
    told.add_argument("--blocks", type=int, help="into so many blocks the articles are dealt")
    told.add_argument("--task-bytes", type=int, default=512 << 20, help="the most bytes that a task is sent")
    for names, many in PASSED_OVER.items():
        told.add_argument(*names, nargs=many or None, action="append" if many else "append_const", help=argparse.SUPPRESS, dest=names[-1], **({} if many else {"const": True}))
    return told


def main(args: Sequence[str] | None = None) -> int:
    """Compares what it is told to."""
    told = parser()
    chosen = told.parse_args(args)
    for names in PASSED_OVER:
        if getattr(chosen, names[-1]):
            print(f"{names[-1]} is passed over: this engine compares words, and all of each text", file=sys.stderr)
    if chosen.gap > 40:
        told.error(f"--gap is {chosen.gap}; it may be 0 to 40: words, where passim counts characters")

    from pyspark.sql import SparkSession

    from wirecopy.spark import passim
    from wirecopy.spark.comparison import compare

    # Workers take the Python that this is, unless somebody said which.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.appName("wirecopy").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
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
    path = lambda name: os.path.join(chosen.output, f"{name}.{chosen.output_format}")  # noqa: E731
    clusters = passim.clusters(given, found, id=chosen.id, text=chosen.text)
    clusters.write.format(chosen.output_format).save(path("out"))
    if chosen.pairwise:
        passim.pairs(found).write.format(chosen.output_format).save(path("align"))
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
