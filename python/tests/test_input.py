"""What is no good is named: the column or key, the row, and what stands there."""

import datetime
import warnings

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import wirecopy

TEXT = "The ferry is back."
WRONG = {
    "no text in a frame": (pl.DataFrame({"id": ["a"], "body": [TEXT]}), ValueError, "no column text; there are id, body"),
    "no id in pandas": (pd.DataFrame({"text": [TEXT]}), ValueError, "no column id: frame.reset_index"),
    "no columns": (pa.table({}), ValueError, "no column id; there are none"),
    "a column of numbers": (
        pa.table({"id": ["a"], "text": [3]}),
        TypeError,
        "column text is of type Int64; text is expected",
    ),
    "a column of lists": (pl.DataFrame({"id": ["a"], "text": [[TEXT]]}), TypeError, "column text is of type"),
    "a date of numbers": (
        pa.table({"id": ["a"], "text": [TEXT], "date": [2025.5]}),
        TypeError,
        "column date is of type Float64; text, days or timestamps are expected".replace("are", "is"),
    ),
    "two columns of one name": (
        pa.Table.from_arrays([pa.array(["a"])] * 3, names=["id", "text", "text"]),
        ValueError,
        "2 columns are called text",
    ),
    "two columns of one name in pandas": (
        pd.DataFrame([["a", TEXT, TEXT]], columns=["id", "text", "text"]),
        ValueError,
        "2 columns are called text",
    ),
    "a text that is null": (
        pa.table({"id": ["a", "b"], "text": [TEXT, None]}),
        ValueError,
        "text is null in row 1; text is expected",
    ),
    "a text that is NaN": (pd.DataFrame({"id": ["a"], "text": [float("nan")]}), (TypeError, ValueError), "text"),
    "values of several types": (
        pd.DataFrame({"id": ["a", "b"], "text": pd.Series([TEXT, 5], dtype=object)}),
        TypeError,
        "articles[1][\"text\"] is of type int; a text is expected",
    ),
    "a key that is missing": ([{"id": "a"}], ValueError, 'articles[0]["text"] is missing; text is expected'),
    "a key that is None": ([{"id": None, "text": TEXT}], ValueError, 'articles[0]["id"] is None'),
    "no dict": ([{"id": "a", "text": TEXT}, TEXT], TypeError, "articles[1] is of type str; a dict"),
    "a date that is none": (
        [{"id": "a", "text": TEXT, "date": "soon"}],
        ValueError,
        'date is "soon" in row 0 (id "a"); a day such as 2025-02-01 is expected',
    ),
    "two of one id": ([{"id": "a", "text": TEXT}] * 2, ValueError, "two articles are called a"),
    "a path": ("seeds", TypeError, "wirecopy.read reads files"),
    "one dict": ({"id": "a", "text": TEXT}, TypeError, "a list of dicts or a table is expected"),
    "nothing of the kind": (5, TypeError, "articles is of type int"),
}


@pytest.mark.parametrize(("given", "error", "says"), WRONG.values(), ids=WRONG)
def test_what_is_no_good_is_named(given, error, says):
    with pytest.raises(error) as raised:
        wirecopy.compare(given)
    assert says in str(raised.value)


OPTIONS = {
    "min_words is 3; it may be 4 to 1000": {"min_words": 3},
    "quoted_words is 9; it may be 3 to 8": {"quoted_words": 9},
    "gap is 41; it may be 0 to 40": {"gap": 41},
    'strict holds "colour"': {"strict": ["colour"]},
}


@pytest.mark.parametrize(("says", "options"), OPTIONS.items(), ids=OPTIONS)
def test_an_option_out_of_its_limits_is_named(says, options):
    with pytest.raises(ValueError, match=says):
        wirecopy.compare([], **options)
    with pytest.raises(ValueError, match=says):
        wirecopy.Collection(**options)


def test_options_are_told_as_they_were_given():
    options = {
        "min_words": 6, "quoted_words": 4, "gap": 0, "asides": False, "common": True, "within": True, "furniture": True,
        "strict": ["capitals", "marks"],
    }
    assert wirecopy.compare([], **options).options == options
    assert wirecopy.compare([], strict="marks").options["strict"] == ["marks"]


def test_a_column_that_is_nearly_right_is_warned_of():
    with pytest.warns(UserWarning, match="'outlets' in articles is not used; is it 'outlet'?"):
        wirecopy.compare(pl.DataFrame({"id": ["a"], "text": [TEXT], "outlets": ["Post"]}))
    with pytest.warns(UserWarning, match="is it 'title'?"):
        wirecopy.compare([{"id": "a", "text": TEXT, "Title": "Ferry"}])
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        wirecopy.compare([{"id": "a", "text": TEXT, "url": "x", "section": "y", "pages": "1"}])


def test_ids_may_be_numbers_and_dates_may_be_dates():
    for day in (datetime.date(2026, 3, 1), datetime.datetime(2026, 3, 1, 23, 59), "2026-03-01", pd.Timestamp("2026-03-01")):
        rows = [{"id": 7, "text": TEXT, "date": day}]
        for given in (rows, pd.DataFrame(rows)):
            told = wirecopy.compare(given).articles[0]
            assert (told["id"], str(told["date"])) == ("7", "2026-03-01")
    missing = pd.DataFrame([{"id": 7, "text": TEXT, "date": pd.NaT, "outlet": float("nan")}])
    told = wirecopy.compare(missing).articles[0]
    assert (told["date"], told["outlet"]) == (None, None)


def test_a_lone_surrogate_keeps_all_positions():
    said = "the ferry to the islands will not run again before March"
    articles = [{"id": "a", "text": f"\ud83d 🗞 {said}."}, {"id": "b", "text": f"Now {said}."}]
    row = wirecopy.compare(articles).matches[0]
    assert articles[0]["text"][row["a_start"]:row["a_end"]] == said


def test_what_a_text_states_is_read_off_it():
    told = wirecopy.compare([{"id": "a", "text": "date 2025-02-01\nBy Ana Gomez\nThe ferry is back."}]).articles[0]
    assert (str(told["date"]), told["byline"]) == ("2025-02-01", "By Ana Gomez")


def test_files_are_read_and_what_cannot_be_is_warned_of(tmp_path):
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.json").write_text("[1")
    with pytest.warns(wirecopy.ReadWarning, match="b.json"):
        articles = wirecopy.read([tmp_path / "a.txt", str(tmp_path / "b.json")])
    assert [article["id"] for article in articles] == ["a"]
    assert len(articles.problems) == 1 and "b.json" in articles.problems[0]
    with pytest.warns(wirecopy.ReadWarning, match="no such file"):
        assert len(wirecopy.read(tmp_path / "missing.txt")) == 0


def test_articles_are_a_sequence(seeds):
    assert len(seeds) == 5 and repr(seeds) == "<5 articles>"
    assert seeds[-1]["id"] == list(seeds)[4]["id"]
    assert set(seeds[0]) == {"id", "title", "outlet", "house", "date", "byline", "credit", "text"}
    ids = [article["id"] for article in seeds]
    for at in (slice(1, 3), slice(None, None, -2), slice(-2, None), slice(9, 12), slice(None)):
        assert [article["id"] for article in seeds[at]] == ids[at]
    with pytest.raises(IndexError, match="no article 5: there are 5"):
        seeds[5]
