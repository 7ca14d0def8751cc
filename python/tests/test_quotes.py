"""Who is quoted with what."""

import json

import pytest

import wirecopy


def test_each_quotation_is_a_row(seeds):
    quotes = wirecopy.quotes(seeds)
    texts = {article["id"]: article["text"] for article in seeds}
    assert len(quotes) == len(quotes.rows) > 20
    for row in quotes.rows:
        assert texts[row["article"]][row["start"]:row["end"]] == row["text"]
    told = json.loads(quotes.to("json"))
    assert [row["name"] for row in quotes.rows] == [quotation["name"] for quotation in told["quotations"]]
    assert quotes.people == told["people"]
    # A quotation's passage is that of the report on the same articles.
    report = wirecopy.compare(seeds)
    within = [row for row in quotes.rows if row["passage"] is not None]
    assert within
    for row in within:
        witnesses = [
            w for w in report.witnesses if w["passage"] == row["passage"] and w["article"] == row["article"]
        ]
        assert any(w["start"] < row["end"] and row["start"] < w["end"] for w in witnesses)


@pytest.mark.parametrize("name", ["q.json", "q.csv", "q.md", "q.xml"])
def test_it_is_saved_in_every_form(articles, tmp_path, name):
    quotes = wirecopy.quotes(articles)
    quotes.save(tmp_path / name)
    assert (tmp_path / name).stat().st_size > 0
    with pytest.raises(ValueError, match="tells no form"):
        quotes.save(tmp_path / "q.docx")
