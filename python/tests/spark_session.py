"""Spark as the tests start it."""

import os
import subprocess
import sys


def session(master):
    # Else workers take the Python that the path leads to.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    # Java compiles quickly and not well: a test is over before that would pay.
    os.environ.setdefault("SPARK_SUBMIT_OPTS", "-XX:TieredStopAtLevel=1")
    from pyspark.sql import SparkSession

    return (
        SparkSession.builder.master(master)
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.executor.memory", "900m")
        .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )


def executors():
    """The processes of the executors of this process."""
    listed = subprocess.run(["ps", "-eww", "-o", "pid,ppid,args"], capture_output=True, text=True).stdout.splitlines()
    lines = [line.split(None, 2) for line in listed[1:]]
    java = {int(pid): int(parent) for pid, parent, line in lines if "CoarseGrainedExecutorBackend" in line and line.split()[0].endswith("java")}
    # Those below this process alone.
    of = {int(pid): int(parent) for pid, parent, _ in lines}

    def below(pid):
        while pid > 1:
            if pid == os.getpid():
                return True
            pid = of.get(pid, 0)
        return False

    return [pid for pid in java if below(pid)]
