"""Row for row, by hand: ``python tests/equality.py ARTICLES.jsonl 1 2 8`` compares collections that no test has the time for.

For each number of partitions, or ``-`` for as it chooses, the rows of all tables are held against those of one machine; the articles are shuffled each time.
"""

import json
import os
import random
import sys
import time


def main(path, *several):
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession
    from test_spark_compare import on_spark, one_machine, told

    with open(path, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    columns = [name for name in ("id", "text", "outlet", "series", "date", "title") if any(name in article for article in articles)]
    expected = one_machine(articles)
    print("one machine", {table: len(rows) for table, rows in expected.items()}, flush=True)
    spark = SparkSession.builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    for given in several:
        partitions = None if given == "-" else int(given)
        random.Random(given).shuffle(articles)
        rows = [tuple(article.get(name) for name in columns) for article in articles]
        frame = spark.createDataFrame(rows, ", ".join(f"{name} string" for name in columns))
        started = time.time()
        found = on_spark.compare(frame.repartition(partitions or 2), partitions=partitions)
        rows = told(found)
        found.unpersist()
        same = {table: rows[table] == expected[table] for table in expected}
        print("partitions", given, same, f"{time.time() - started:.0f} s", flush=True)
        assert all(same.values())
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
