"""What is found, as tables, as passages, and in files."""

import json
import subprocess
import sys
import typing

import pytest

import wirecopy
from conftest import SEEDS
from wirecopy.report import Form


def test_positions_cut_out_what_was_found(seeds):
    report = wirecopy.compare(seeds)
    texts = dict(zip(report.articles["id"], report.articles["text"]))
    assert len(report.matches) > 10 and any(not text.isascii() for text in texts.values())
    for row in report.edits:
        assert texts[row["a"]][row["a_start"]:row["a_end"]] == row["a_text"]
        assert texts[row["b"]][row["b_start"]:row["b_end"]] == row["b_text"]
    for row in report.witnesses:
        assert texts[row["article"]][row["start"]:row["end"]] == row["text"]
        assert (row["fragments"][0]["start"], row["fragments"][-1]["end"]) == (row["start"], row["end"])
    for row, article in zip(report.articles, seeds):
        assert row["characters"] == len(article["text"]) and row["text"] == article["text"]


def test_it_says_what_the_command_line_says(seeds):
    report = wirecopy.compare(seeds)
    told = json.loads(report.to("json"))
    assert [m["words"] for m in told["matches"]] == report.matches["words"]
    assert [int(m["passage"][1:]) - 1 for m in told["matches"]] == report.matches["passage"]
    for side in "ab":
        assert [m[side]["article"] for m in told["matches"]] == report.matches[side]
        assert [m[side]["start"] for m in told["matches"]] == report.matches[f"{side}_start"]
        assert [m[side]["end"] for m in told["matches"]] == report.matches[f"{side}_end"]
    assert [e["kind"] for m in told["matches"] for e in m["edits"]] == report.edits["kind"]
    assert [m["edits"].__len__() for m in told["matches"]] == report.matches["edits"]
    assert [w["article"] for p in told["passages"] for w in p["witnesses"]] == report.witnesses["article"]
    assert [w["fragments"].__len__() for p in told["passages"] for w in p["witnesses"]] == [
        len(pieces) for pieces in report.witnesses["fragments"]
    ]
    assert [p["words"] for p in told["passages"]] == report.passages["words"]
    assert [p["houses"] for p in told["passages"]] == report.passages["houses"]
    assert [p["witnesses"][p["base"]]["article"] for p in told["passages"]] == report.passages["base"]
    bases = [(row["passage"], row["article"]) for row in report.witnesses if row["base"]]
    assert bases == list(enumerate(report.passages["base"]))
    for name in ("id", "title", "outlet", "house", "byline", "credit", "agency", "version_of", "words", "characters",
                 "reused_words", "quoted_words"):
        assert [a[name] for a in told["articles"]] == report.articles[name], name
    assert [a.get("details", {}).get("place") for a in told["articles"]] == report.articles["place"]
    assert [a["date"] for a in told["articles"]] == [day and str(day) for day in report.articles["date"]]


def test_a_report_is_the_same_however_many_threads_make_it(seeds):
    reports = [wirecopy.compare(seeds, threads=threads).to("json") for threads in (1, 2, 3, None)]
    assert len(set(reports)) == 1


def test_tables_are_indexed_by_row_and_by_column(report):
    assert report.matches[0]["words"] == report.matches["words"][0]
    assert report.matches[-1] == list(report.matches)[-1]
    with pytest.raises(KeyError, match="there is no column text; there are passage, a"):
        report.matches["text"]
    with pytest.raises(IndexError, match="there is no row 99: there are 2"):
        report.matches[99]
    assert repr(report.matches).startswith("<table of 2 rows: passage, a, a_start")


def test_a_passage_is_laid_out(report):
    assert len(report) == 2 and [passage.number for passage in report] == [0, 1]
    # Where two tell alike, which is first does not matter here.
    passage = next(passage for passage in report if "ferry" in passage.text)
    table = passage.collation()
    assert table.witnesses == ("post", "journal")
    differing = [column for column in table.columns if column.kind]
    assert [reading.text.strip() for column in differing for reading in column.readings] == ["March", "May"]
    texts = dict(zip(report.articles["id"], report.articles["text"]))
    for row in table.rows():
        assert texts[row["article"]][row["start"]:row["end"]] == row["text"]
    base = "".join(column.readings[table.base].text for column in table.columns if column.readings[table.base])
    assert base.strip() == passage.text
    assert report.passage(-1).number == 1
    with pytest.raises(IndexError, match="there is no passage 2: there are 2"):
        report.passage(2)


FORMS = {
    "report.json": "json", "report.csv": "csv", "report.html": "html", "report.md": "markdown",
    "report.jsonld": "annotations", "report.jsonl": "passim", "report.xml": "tei",
}


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_it_is_saved_in_every_form_of_the_command_line(report, tmp_path, name, form):
    report.save(tmp_path / name)
    report.save(str(tmp_path / "other"), form)
    assert (tmp_path / name).read_text() == (tmp_path / "other").read_text() == report.to(form)
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["other", name]


def test_every_form_of_the_command_line_is_there(report):
    for form in typing.get_args(Form):
        assert report.to(form).strip(), form


def test_a_form_that_is_none_is_refused(report, tmp_path):
    with pytest.raises(ValueError, match=".docx tells no form; there are .json"):
        report.save(tmp_path / "report.docx")
    with pytest.raises(ValueError, match='there is no form "docx"'):
        report.save(tmp_path / "report.json", "docx")
    with pytest.raises(OSError, match="cannot be written"):
        report.save(tmp_path / "missing" / "report.json")
    assert not list(tmp_path.iterdir())


def test_a_saved_report_is_opened(seeds, tmp_path):
    for options in ({}, {"min_words": 6, "quoted_words": 4, "strict": ["capitals", "amounts"], "within": True}):
        report = wirecopy.compare(seeds, **options)
        report.save(tmp_path / "report.json")
        opened = wirecopy.Report.open(tmp_path / "report.json")
        assert opened.to("json") == report.to("json") and opened.options == report.options


def test_what_is_no_report_is_not_opened(report, tmp_path):
    report.save(tmp_path / "bare.json", texts=False)
    (tmp_path / "other.json").write_text('{"format": "wirecopy-quotes/1"}')
    (tmp_path / "torn.json").write_text('{"format":')
    for name, says in {
        "bare.json": "saved without the texts",
        "other.json": "wirecopy-quotes/1; wirecopy-report/1 is expected",
        "torn.json": "no report in JSON",
    }.items():
        with pytest.raises(ValueError, match=says):
            wirecopy.Report.open(tmp_path / name)
    with pytest.raises(FileNotFoundError):
        wirecopy.Report.open(tmp_path / "missing.json")


def test_what_passim_found_is_opened(articles, report, tmp_path):
    report.save(tmp_path / "out.jsonl", "passim")
    opened = wirecopy.Report.open(tmp_path / "out.jsonl", articles)
    assert opened.matches["words"] == report.matches["words"]


def test_the_five_articles_come_to_the_same_as_on_the_command_line(seeds):
    texts = {path.stem for path in SEEDS.glob("*.txt")}
    assert {article["id"] for article in seeds} == texts


def test_its_types_hold():
    pytest.importorskip("mypy")
    checked = subprocess.run([sys.executable, "-m", "mypy"], capture_output=True, text=True,
                             cwd=SEEDS.parent / "python")
    assert checked.returncode == 0, checked.stdout
