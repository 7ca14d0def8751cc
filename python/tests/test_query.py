"""These against those, and neither with one another."""

import polars as pl
import pytest

import wirecopy


def pairs(report):
    return [{name: row[name] for name in row if name != "passage"} for row in report.matches]


def test_it_says_of_each_pair_what_comparing_all_says(seeds):
    rows, found = list(seeds), 0
    for n in range(5):
        asked, others = rows[n:n + 2], rows[:n] + rows[n + 2:]
        ids = {row["id"] for row in asked}
        all = wirecopy.compare(asked + others)
        query = wirecopy.compare(asked, against=pl.DataFrame(others))
        across = [row for row in pairs(all) if (row["a"] in ids) is not (row["b"] in ids)]
        assert pairs(query) == across
        found += len(across)
        assert query.articles["against"] == [row["id"] not in ids for row in query.articles]
        assert not any(all.articles["against"])
    assert found > 10


def test_a_saved_query_is_opened(seeds, tmp_path):
    query = wirecopy.compare(seeds[:1], against=seeds[1:])
    query.save(tmp_path / "query.json")
    assert wirecopy.Report.open(tmp_path / "query.json").to("json") == query.to("json")


def test_nothing_is_asked_about_or_against(articles):
    assert len(wirecopy.compare([], against=articles).matches) == 0
    assert len(wirecopy.compare(articles, against=[]).matches) == 0
    with pytest.raises(ValueError, match="two articles are called post"):
        wirecopy.compare(articles[:1], against=articles)
    with pytest.raises(TypeError, match="against is of type int"):
        wirecopy.compare(articles, against=5)
