"""Executors of their own, of which one is lost in the middle: the rows stay the same. It needs PySpark and Java.

This file is also the program that does it, once for all of its tests: what takes time is to start Spark.
"""

import os
import shutil
import subprocess
import sys
import threading
import time

import pytest

pytest.importorskip("pyspark")
if not shutil.which("java"):
    pytest.skip("there is no Java", allow_module_level=True)

SAME = {
    "query": "a few are asked of many",
    "query lost": "while one of two executors is lost",
    "compare": "all are compared with all",
    "compare lost": "while one of two executors is lost",
}


@pytest.fixture(scope="module")
def told():
    ran = subprocess.run([sys.executable, __file__], capture_output=True, text=True, timeout=900)
    lines = [line for line in ran.stderr.splitlines() if "WARN" not in line]
    return ran.stdout.splitlines(), "\n".join([ran.stdout, *lines])


@pytest.mark.parametrize("name", SAME)
def test_executors_of_their_own_tell_the_same_even_when_one_is_lost(told, name):
    lines, all_of_it = told
    assert f"{name}: the same" in lines, all_of_it


def main():
    import test_spark
    import test_spark_compare
    from spark_session import executors, session

    spark = session("local-cluster[2,1,2048]")
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "10")

    def both():
        # A second may be on its way still.
        for _ in range(480):
            there = executors()
            if len(there) == 2:
                return there
            time.sleep(0.25)
        raise AssertionError(f"{there} and not two executors")

    def end(ended, which):
        os.kill(which, 9)
        ended.append(which)

    release, papers = test_spark.made_up(400)
    found = test_spark.on_spark.query(release, test_spark.frame(spark, papers).repartition(8))
    expected = test_spark.one_machine(release, papers)
    assert len(expected) == 134 and test_spark.told(found) == expected
    print("query: the same", flush=True)
    ended = []
    threading.Timer(0.3, end, (ended, both()[0])).start()
    while not ended:
        assert test_spark.told(found) == expected
    assert test_spark.told(found) == expected
    print("query lost: the same", flush=True)

    articles = test_spark_compare.made_up(150)
    expected = test_spark_compare.one_machine(articles)

    def compared():
        found = test_spark_compare.on_spark.compare(test_spark_compare.frame(spark, articles).repartition(4), partitions=4)
        told = test_spark_compare.told(found)
        found.unpersist()
        return told

    started = time.time()
    assert compared() == expected
    took = time.time() - started
    print("compare: the same", flush=True)
    # In the middle, however fast this machine is.
    ended = []
    threading.Timer(took / 3, end, (ended, both()[0])).start()
    found = compared()
    assert ended, "it was over before an executor was lost"
    assert found == expected
    print("compare lost: the same", flush=True)
    spark.stop()


if __name__ == "__main__":
    main()
