"""What passim's users say and get, on Spark; it needs PySpark and Java."""

import json
import os
import shutil
import subprocess
import sys

import pytest

pytest.importorskip("pyspark")
if not shutil.which("java"):
    pytest.skip("there is no Java", allow_module_level=True)

import wirecopy  # noqa: E402
from wirecopy.spark import cli  # noqa: E402

SAID = "the ferry to the islands will not run again before the end of March because of the storm in the night"
GIVEN = [
    {"id": "late", "text": f"As was told, {SAID}.", "series": "Post", "date": "2025-03-03", "pages": 4},
    {"id": "first", "text": f"🗞 It is said that {SAID}.", "series": "Mail", "date": "2025-03-01", "pages": 1},
    {"id": "next", "text": f"Now {SAID}!", "series": "Times", "date": "2025-03-02"},
    {"id": "other", "text": "Nothing of this is printed here.", "series": "Post"},
]
RUN = "import sys; from wirecopy.spark.cli import main; sys.exit(main(sys.argv[1:]))"


def run(*args):
    env = {**os.environ, "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=2 pyspark-shell"}
    env |= {"SPARK_LOCAL_IP": "127.0.0.1"}
    return subprocess.run([sys.executable, "-c", RUN, *map(str, args)], capture_output=True, text=True, timeout=900, env=env)


def rows(folder):
    lines = (line for part in sorted(folder.glob("part-*")) for line in part.read_text("utf-8").splitlines())
    return {row["id"]: row for row in map(json.loads, lines)}


def test_passims_json_comes_in_and_goes_out(tmp_path):
    given = tmp_path / "in.json"
    given.write_text("".join(json.dumps(row) + "\n" for row in GIVEN), "utf-8")
    ran = run(given, tmp_path / "out", "-n", "20", "--pairwise")
    assert ran.returncode == 0, ran.stderr[-3000:]
    assert "--n is passed over" in ran.stderr
    told = rows(tmp_path / "out/out.json")
    assert set(told) == {"late", "first", "next"}
    texts = {row["id"]: row["text"] for row in GIVEN}
    for row in told.values():
        assert texts[row["id"]][row["begin"] : row["end"]] == row["text"] and SAID in row["text"]
        assert (row["cluster"], row["size"], row["pboiler"]) == (0, 3, 0.0)
    assert told["first"]["src"] == [] and told["first"]["pages"] == 1
    first = told["first"]
    source = [{"uid": first["uid"], "id": "first", "begin": first["begin"], "end": first["end"]}]
    assert told["late"]["src"] == told["next"]["src"] == source
    pairs = [json.loads(line) for part in (tmp_path / "out/align.json").glob("part-*") for line in part.read_text("utf-8").splitlines()]
    assert {(pair["id"], pair["id2"]) for pair in pairs} == {("first", "late"), ("first", "next"), ("late", "next")}
    assert all(pair["text"] == texts[pair["id"]][pair["begin"] : pair["end"]] for pair in pairs)
    # What was written opens again, as clusters that were found elsewhere.
    report = wirecopy.Report.open(tmp_path / "out/out.json", wirecopy.read([given], progress=False))
    assert len(report.passages) == 1 and report.passages[0]["articles"] == 3


def test_parquet_and_other_names_of_columns(tmp_path):
    pa = pytest.importorskip("pyarrow")
    import pyarrow.parquet as pq

    table = pa.Table.from_pylist([{"name": row["id"], "body": row["text"], "series": row["series"]} for row in GIVEN])
    pq.write_table(table, tmp_path / "in.parquet")
    formats = ("--input-format", "parquet", "--output-format", "parquet")
    ran = run(tmp_path / "in.parquet", tmp_path / "out", *formats, "-i", "name", "-t", "body")
    assert ran.returncode == 0, ran.stderr[-3000:]
    told = {row["name"]: row for row in pq.read_table(tmp_path / "out/out.parquet").to_pylist()}
    assert set(told) == {"late", "first", "next"} and all(row["body"] in dict((r["id"], r["text"]) for r in GIVEN)[row["name"]] for row in told.values())
    # No day is known, so nobody is said to be first.
    assert all(row["src"] == [] and row["pboiler"] is None for row in told.values())


def test_what_cannot_be_is_told(tmp_path, capsys):
    with pytest.raises(SystemExit):
        cli.main([str(tmp_path), str(tmp_path / "out"), "--gap", "600"])
    assert "--gap is 600; it may be 0 to 40: words, where passim counts characters" in capsys.readouterr().err
