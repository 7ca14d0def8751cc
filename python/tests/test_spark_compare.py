"""All with all on Spark: the rows of one machine, however the articles are spread. It needs PySpark and Java."""

import datetime
import os
import random
import shutil
import signal
import threading
import time

import pytest

pytest.importorskip("pyspark")
if not shutil.which("java"):
    pytest.skip("there is no Java", allow_module_level=True)

import wirecopy  # noqa: E402
from wirecopy import spark as on_spark  # noqa: E402

COLUMNS = ("id", "text", "outlet", "date", "title")
OF_PASSAGES = "passage words witnesses articles houses shared_words common furniture base text".split()
OF_ARTICLES = (
    "id title outlet date byline credit house agency version_of against words characters reused_words reuse quoted_words text".split()
)
OF_EDITS = "kind a_start a_end a_text b_start b_end b_text quoted".split()


def made_up(many, seed=1):
    """Articles of six outlets, two of one house: wire copy that is edited, furniture, versions, and what all of them say."""
    made = random.Random(seed)
    words = ["".join(made.choice("bdfgklmnprst") + made.choice("aeiou") for _ in range(made.randrange(1, 4))) for _ in range(900)]
    some = lambda count: " ".join(made.choice(words) for _ in range(count))  # noqa: E731
    outlets = ["Harbour Post", "Harbour Post_Sport", "Coast Times", "River Mail", "Hill Echo", None]
    furniture = {outlet: some(18).capitalize() + "." for outlet in outlets}
    furniture["Harbour Post_Sport"] = furniture["Harbour Post"]
    wires = [[some(made.randrange(8, 60)).capitalize() + "." for _ in range(2)] for _ in range(many // 3)]
    articles = []
    for n in range(many):
        outlet = made.choice(outlets)
        parts = [some(made.randrange(5, 60)).capitalize() + "."]
        for _ in range(made.randrange(3)):
            story = " ".join(made.choice(wires)).split(" ")
            for _ in range(made.randrange(4)):
                story[made.randrange(len(story))] = made.choice(words)
            parts += [" ".join(story), some(made.randrange(3, 40)).capitalize() + "."]
        if made.random() < 0.1:
            parts.append("The office did not immediately respond to a request for comment on Friday.")
        if made.random() < 0.7:
            parts.append(furniture[outlet])
        if n and made.random() < 0.06:
            before = made.choice(articles)
            outlet, parts = before["outlet"], [before["text"], some(6)]
        date = str(datetime.date(2025, 3, 1) + datetime.timedelta(days=n % 30)) if n % 9 else None
        articles.append({"id": f"{made.choice('zäaB')}{n}", "text": "\n".join(parts), "outlet": outlet, "date": date, "title": some(4)})
    return articles


def one_machine(articles, **options):
    """The rows of all tables, in order."""
    report = wirecopy.compare(sorted(articles, key=lambda article: article["id"].encode()), progress=False, **options)
    edits = {}
    for edit in report.edits:
        edits.setdefault(edit["match"], []).append(tuple(edit[name] for name in OF_EDITS))
    places = ("passage", "a", "a_start", "a_end", "b", "b_start", "b_end", "words")
    return {
        "matches": sorted(
            (*(row[name] for name in places), tuple(edits.get(n, [])), row["common"], row["furniture"]) for n, row in enumerate(report.matches)
        ),
        "passages": sorted(tuple(row[name] for name in OF_PASSAGES) for row in report.passages),
        "witnesses": sorted(
            (row["passage"], row["article"], row["start"], row["end"], row["base"], tuple((at["start"], at["end"]) for at in row["fragments"]), row["edits"], row["text"])
            for row in report.witnesses
        ),
        "articles": sorted((tuple(row[name] for name in OF_ARTICLES) for row in report.articles), key=lambda row: row[0]),
    }


def told(found):
    return {
        "matches": sorted((*row[:8], tuple(tuple(edit) for edit in row.edits), *row[9:]) for row in found.matches.collect()),
        "passages": sorted(tuple(row) for row in found.passages.select(*OF_PASSAGES).collect()),
        "witnesses": sorted((*row[:5], tuple(tuple(at) for at in row.fragments), *row[6:]) for row in found.witnesses.collect()),
        "articles": sorted((tuple(row) for row in found.articles.select(*OF_ARTICLES).collect()), key=lambda row: row[0]),
    }


def frame(spark, articles):
    rows = [tuple(article.get(name) for name in COLUMNS) for article in articles]
    return spark.createDataFrame(rows, ", ".join(f"{name} string" for name in COLUMNS))


def same(spark, articles, expected, partitions, **options):
    found = on_spark.compare(frame(spark, articles).repartition(partitions or 3), partitions=partitions, **options)
    for table, rows in told(found).items():
        assert rows == expected[table], table
    found.unpersist()


def test_the_five_articles_are_compared_as_on_one_machine(local, seeds):
    rows = [dict(seeds[n]) for n in range(len(seeds))]
    expected = one_machine(rows)
    assert len(expected["matches"]) > 5
    same(local, rows, expected, 2)


@pytest.mark.parametrize("partitions", [1, 2, 8])
def test_many_articles_are_compared_as_on_one_machine(local, partitions):
    articles = made_up(400)
    expected = one_machine(articles)
    kinds = {(common, furniture) for *_, common, furniture in expected["matches"]}
    assert len(kinds) > 2 and any(row[8] for row in expected["articles"]), "phrases, furniture and versions are among them"
    random.Random(partitions).shuffle(articles)
    same(local, articles, expected, partitions)


def test_options_are_those_of_one_machine(local):
    articles = made_up(120, seed=3)
    # Houses are told, and so each is looked at by itself.
    same(local, articles, one_machine(articles, house=["*=*"]), 2, house=["*=*"])
    # Nothing has to be looked for in all articles together.
    options = {"house": ["*=*"], "furniture": True, "within": True, "min_words": 6, "quoted_words": 4, "common": True, "strict": ["capitals"]}
    same(local, articles, one_machine(articles, **options), 2, **options)


def test_what_very_many_print_is_compared_with_the_first_alone(local):
    said = "the ferry to the islands will not run again before the end of March because of the storm"
    own = lambda n: f"own{n}a own{n}b own{n}c own{n}d"  # noqa: E731
    articles = [{"id": f"p{n:04}", "text": f"{own(n)}. {said}{' and the tide' * (n % 400 == 7)}. {own(n + 9999)}", "date": "2025-03-01"} for n in range(1100)]
    expected = one_machine(articles)
    assert 1000 < len(expected["matches"]) < 1200
    same(local, articles, expected, 2)


def test_what_is_no_good_is_named(local):
    articles = made_up(5)
    with pytest.raises(ValueError, match="min_words is 3; it may be 4 to 1000"):
        on_spark.compare(frame(local, articles), min_words=3)
    with pytest.raises(ValueError, match=f"two articles are called {articles[2]['id']}; names must differ"):
        on_spark.compare(frame(local, [*articles, articles[2]]), partitions=2)
    with pytest.raises(ValueError, match="partitions is 0; it may be 1 or more"):
        on_spark.compare(frame(local, articles), partitions=0)
    with pytest.raises(ValueError, match="there is no column text"):
        on_spark.compare(frame(local, articles).drop("text"))
    with pytest.raises(ValueError, match="expected OUTLETS=HOUSE"):
        on_spark.compare(frame(local, articles), house=["Post"])


def test_a_task_that_is_too_large_says_what_to_set(local):
    with pytest.raises(on_spark.TaskTooLarge, match="^task [0-9]+ of 2 of the step '[a-z]+' was sent more than 2000 bytes: set partitions higher"):
        on_spark.compare(frame(local, made_up(40)), house=["*=*"], furniture=True, task_bytes=2000, partitions=2)


def test_what_is_sorted_by_several_tasks_has_the_same_numbers(local, monkeypatch):
    monkeypatch.setattr("wirecopy.spark.shuffle.SORTED", 30)
    articles = made_up(100)
    same(local, articles, one_machine(articles), 2)
    with pytest.raises(ValueError, match=f"two articles are called {articles[2]['id']}; names must differ"):
        on_spark.compare(frame(local, [*articles, articles[2]]), partitions=2)


def test_what_fits_into_one_task_is_compared_in_one(local):
    articles = made_up(200)
    same(local, articles, one_machine(articles), None)
    with pytest.raises(ValueError, match=f"two articles are called {articles[2]['id']}; names must differ"):
        on_spark.compare(frame(local, [*articles, articles[2]]))


def test_no_articles_are_no_rows(local):
    for partitions in (None, 2):
        found = on_spark.compare(frame(local, []), partitions=partitions)
        assert all(rows == [] for rows in told(found).values())


def test_ctrl_c_stops_what_runs_and_spark_goes_on(local):
    articles = made_up(400)
    tracker = local.sparkContext.statusTracker()
    # Of a job that failed, as in the tests before, Spark may list a stage for good.
    listed = set(tracker.getActiveStageIds())

    def running():
        return set(tracker.getActiveStageIds()) - listed

    def press():
        while not running():
            time.sleep(0.05)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=press, daemon=True).start()
    with pytest.raises(KeyboardInterrupt):
        on_spark.compare(frame(local, articles).repartition(8), partitions=8)
    for _ in range(600):
        if not running():
            break
        time.sleep(0.1)
    assert not running(), "its tasks run on"
    same(local, articles[:20], one_machine(articles[:20]), 2)
