"""Work beside the interpreter: other threads go on, progress is told, Ctrl-C stops it, and a process may fork behind it."""

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import threading
import time

import pytest

import wirecopy


def many(articles: int, words: int = 200) -> list[dict[str, str]]:
    """Articles that share a lot, so that comparing them takes a while."""
    draw = random.Random(7)
    sentences = [" ".join(f"w{draw.randrange(5000)}" for _ in range(20)) for _ in range(200)]
    return [
        {"id": str(n), "text": ". ".join(draw.choice(sentences) for _ in range(words // 20))} for n in range(articles)
    ]


def test_progress_is_told_and_comes_to_its_end():
    told = []
    wirecopy.compare(many(300), progress=lambda done, all: told.append((done, all)))
    assert told and told[-1][0] == told[-1][1] > 0
    assert told == sorted(told)


def test_what_progress_raises_stops_the_work():
    def stop(done: int, all: int) -> None:
        raise RuntimeError("enough")

    collection = wirecopy.Collection()
    collection.add(many(5))
    with pytest.raises(RuntimeError, match="enough"):
        collection.add([{**article, "id": "n" + article["id"]} for article in many(300)], progress=stop)
    assert collection.ids == ["0", "1", "2", "3", "4"]


def test_other_threads_go_on_meanwhile():
    articles = wirecopy.Articles.from_dicts(many(400))
    ticks, over = [], threading.Event()

    def tick() -> None:
        while not over.wait(0.001):
            ticks.append(time.monotonic())

    ticker = threading.Thread(target=tick)
    ticker.start()
    start = time.monotonic()
    wirecopy.compare(articles, progress=False, threads=1)
    end = time.monotonic()
    over.set()
    ticker.join()
    during = [tick for tick in ticks if start < tick < end]
    # Held up, it would tick once before and once after.
    assert len(during) > 10, (len(during), end - start)


def test_ctrl_c_stops_it():
    code = """
import sys
sys.path.insert(0, sys.argv[1])
import wirecopy
from test_work import many
articles = wirecopy.Articles.from_dicts(many(2000))
print("ready", flush=True)
try:
    wirecopy.compare(articles, threads=1)
except KeyboardInterrupt:
    print("stopped", flush=True)
else:
    print("done", flush=True)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code, os.path.dirname(__file__)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None and process.stdout.readline() == "ready\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    assert process.stdout.read() == "stopped\n"
    assert process.wait() == 0


def compared(articles: list[dict[str, str]]) -> int:
    return len(wirecopy.compare(articles).matches)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="no fork here")
def test_a_process_that_forks_behind_it_does_not_hang():
    articles = many(30)
    here = compared(articles)
    with multiprocessing.get_context("fork").Pool(1) as pool:
        assert pool.apply_async(compared, (articles,)).get(timeout=60) == here


def test_two_threads_compare_at_once_and_one_collection_is_worked_on_by_one():
    articles = many(100)
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(compared(articles))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(found)) == 1 and len(found) == 3

    collection = wirecopy.Collection()

    def look(done: int, all: int) -> None:
        collection.report()

    with pytest.raises(RuntimeError, match="another thread is at work on this collection"):
        collection.add(many(600), progress=look)
    assert len(collection) == 0
