#!/usr/bin/env bash
# PySpark 4.0.1 reads the directory of pyspark.zip anew before every Python task, once for each folder of it that was imported from: its worker calls
# importlib.invalidate_caches() in setup_spark_files, and on Python 3.10 to 3.12 zipimporter.invalidate_caches reads the whole directory at once.
# Expected: a worker that is used again starts its next task without reading archives in which nothing has changed.
# Seen: some sixteen readings of a directory of 1,400 files a task, 0.1 s of processor time or more; nine tenths of what an empty task costs.
# Whoever drops the zipimporters from sys.path_importer_cache in a task (as wirecopy.spark does) is spared that in the next. Needs Java 17 and Python 3.10 to 3.12.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet pyspark==4.0.1
SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON="$place/venv/bin/python" "$place/venv/bin/python" - <<'PYTHON' 2>"$place/log" || { cat "$place/log"; exit 1; }
import sys

from pyspark.sql import SparkSession

spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()


def task(rows):
    import builtins
    import time
    import zipimport

    # How often a directory was read since the last task of this worker, and what was computed before this one.
    read = getattr(builtins, "directories_read", None)
    if read is None:
        read = builtins.directories_read = [0]
        whole = zipimport._read_directory

        def counted(archive):
            read[0] += 1
            return whole(archive)

        zipimport._read_directory = counted
        builtins.last = None
    now = time.process_time()
    told = (read[0], None if builtins.last is None else round(now - builtins.last, 3))
    read[0] = 0
    builtins.last = time.process_time()
    return [told]


told = spark.sparkContext.parallelize(range(12), 12).mapPartitions(task).collect()
print("Python", sys.version.split()[0], "PySpark", spark.version)
print("directories read, seconds before a task:", told[1:])
assert all(many >= 8 for many, _ in told[1:]), told
spark.stop()
PYTHON
