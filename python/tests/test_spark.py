"""A few against many on Spark: the same rows as on one machine, however they are spread. It needs PySpark and Java."""

import shutil

import pytest

pytest.importorskip("pyspark")
if not shutil.which("java"):
    pytest.skip("there is no Java", allow_module_level=True)

import wirecopy  # noqa: E402
from wirecopy import spark as on_spark  # noqa: E402


def made_up(many):
    """Articles of which every third has a piece of a release, now and then with another number."""
    said = "the ferry to the islands will not run again before the end of {} because of the storm in the night 🗞"
    own = lambda n: " ".join(f"own{n}x{word}" for word in range(40))  # noqa: E731
    papers = [
        {"id": f"p{n}", "text": f"{own(n)}. {said.format(n % 7) if n % 3 == 0 else ''} {own(n + many)}", "outlet": f"paper {n % 5}"}
        for n in range(many)
    ]
    return [{"id": "release", "text": f"We announce that {said.format('March')}.", "outlet": "Port"}], papers


def one_machine(articles, against, **options):
    report = wirecopy.compare(articles, against=against, common=True, within=True, furniture=True, **options)
    texts = dict(zip(report.articles["id"], report.articles["text"]))
    edits = {}
    for row in report.edits:
        edits.setdefault(row["match"], []).append((row["kind"], row["a_text"], row["b_text"], row["a_start"], row["b_end"]))
    return sorted(
        (row["a"], row["a_start"], row["a_end"], row["b"], row["b_start"], row["b_end"], row["words"],
         texts[row["a"]][row["a_start"]:row["a_end"]], texts[row["b"]][row["b_start"]:row["b_end"]], tuple(edits.get(n, [])))
        for n, row in enumerate(report.matches)
    )


def told(frame):
    edits = lambda row: tuple((e.kind, e.a_text, e.b_text, e.a_start, e.b_end) for e in row.edits)  # noqa: E731
    return sorted(
        (row.a, row.a_start, row.a_end, row.b, row.b_start, row.b_end, row.words, row.a_text, row.b_text, edits(row))
        for row in frame.collect()
    )


def frame(spark, rows, names=("id", "text", "outlet")):
    return spark.createDataFrame([tuple(row[name] for name in names) for row in rows], ", ".join(f"{name} string" for name in names))


@pytest.mark.parametrize("partitions", [1, 2, 8])
def test_the_rows_are_those_of_one_machine(local, seeds, partitions):
    rows = list(seeds)
    expected = one_machine(rows[:2], rows[2:])
    assert len(expected) > 5
    for others in (rows[2:], rows[:1:-1]):
        # With more partitions than rows, some are empty.
        found = on_spark.query(rows[:2], frame(local, others).repartition(partitions))
        assert told(found) == expected


@pytest.mark.parametrize("partitions", [1, 2, 8])
def test_many_rows_in_several_batches_are_those_of_one_machine(local, partitions):
    release, papers = made_up(600)
    local.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "70")
    found = told(on_spark.query(release, frame(local, papers).repartition(partitions), min_words=6))
    local.conf.unset("spark.sql.execution.arrow.maxRecordsPerBatch")
    expected = one_machine(release, papers, min_words=6)
    assert found == expected and len(expected) == 200


def test_columns_are_found_by_name(local):
    release, papers = made_up(30)
    expected = one_machine(release, papers)
    turned = frame(local, papers, ("outlet", "text", "id")).selectExpr("outlet as series", "1 as page", "text", "id")
    assert told(on_spark.query(release, turned)) == expected
    numbered = local.createDataFrame([(n, row["text"]) for n, row in enumerate(papers)], "id int, text string")
    assert len(told(on_spark.query(release, numbered))) == len(expected)


def test_what_is_no_good_is_named_before_anything_runs(local):
    release, papers = made_up(3)
    there = frame(local, papers)
    for says, given in {
        "there is no column text; there are id, outlet": there.drop("text"),
        "column text is of type array<string>; text is expected": there.selectExpr("id", "array(text) as text"),
    }.items():
        with pytest.raises(ValueError) as raised:
            on_spark.query(release, given)
        assert str(raised.value) == says
    with pytest.raises(ValueError, match="min_words is 3; it may be 4 to 1000"):
        on_spark.query(release, there, min_words=3)
    with pytest.raises(ValueError, match="two articles are called release"):
        on_spark.query(release * 2, there)
    with pytest.raises(TypeError, match="no option 'common'"):
        on_spark.query(release, there, common=False)


def test_nothing_shared_is_an_empty_frame(local):
    release, papers = made_up(3)
    found = on_spark.query(release, frame(local, papers[1:]).repartition(8))
    assert found.collect() == [] and found.columns[:3] == ["a", "a_start", "a_end"]
