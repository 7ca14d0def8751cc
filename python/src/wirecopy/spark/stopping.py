"""Ctrl-C while Spark works."""

from __future__ import annotations

import signal
import threading
import uuid
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def stoppable(spark: Any, work: Callable[[], T]) -> T:
    """Does ``work``; Ctrl-C ends its jobs and raises KeyboardInterrupt.

    PySpark's own handler asks Java to cancel on the connection that is waiting for an answer: that is an error of Py4J's, and the jobs run on. So the work is done in
    a thread, and what is cancelled is asked for beside it.
    """
    if threading.current_thread() is not threading.main_thread():
        return work()
    from pyspark import InheritableThread

    context = spark.sparkContext
    tag = f"wirecopy-{uuid.uuid4().hex}"
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        context.addJobTag(tag)
        try:
            done.append(work())
        except BaseException as error:
            failed.append(error)

    thread = InheritableThread(target=run, daemon=True)
    before = signal.getsignal(signal.SIGINT)
    # Whose handler it is else knows what Ctrl-C is to do.
    is_sparks = getattr(before, "__module__", "").startswith("pyspark.")
    if is_sparks:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        thread.start()
        try:
            while thread.is_alive():
                thread.join(0.1)
        except KeyboardInterrupt:
            # Between two jobs there is none to cancel: the next is.
            while thread.is_alive():
                context.cancelJobsWithTag(tag)
                thread.join(0.2)
            raise
    finally:
        if is_sparks:
            signal.signal(signal.SIGINT, before)
    if failed:
        raise failed[0]
    return done[0]
