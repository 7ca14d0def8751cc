"""A collection that grows and shrinks is always as one that is compared anew."""

import itertools

import pytest

import wirecopy


def test_growing_and_shrinking_comes_to_the_same_as_comparing_anew(seeds):
    rows = list(seeds)
    for order in itertools.islice(itertools.permutations(range(5)), 0, 120, 17):
        collection = wirecopy.Collection()
        for n in order:
            collection.add([rows[n]])
        anew = wirecopy.compare([rows[n] for n in order])
        assert collection.report().to("json") == anew.to("json")
        gone = collection.remove([rows[order[1]]["id"], rows[order[3]]["id"]])
        assert [article["id"] for article in gone] == [rows[order[1]]["id"], rows[order[3]]["id"]]
        left = [rows[n] for n in (order[0], order[2], order[4])]
        assert collection.report().to("json") == wirecopy.compare(left).to("json")
        # What was taken out comes back.
        collection.add(gone)
        collection.keep([rows[n]["id"] for n in range(5)])
        assert collection.report().to("json") == wirecopy.compare(rows).to("json")


def test_what_cannot_be_added_leaves_it_as_it_was(articles):
    collection = wirecopy.Collection(min_words=6)
    collection.add(articles[:2])
    with pytest.raises(ValueError, match="two articles are called post"):
        collection.add([articles[2], articles[0]])
    assert collection.ids == ["post", "journal"] and "echo" not in collection
    with pytest.raises(KeyError, match="there is no article nobody"):
        collection.remove(["post", "nobody"])
    with pytest.raises(KeyError, match="there is no article nobody"):
        collection.keep(["nobody"])
    assert len(collection) == 2 and repr(collection) == "<collection of 2 articles>"
    assert collection.options["min_words"] == 6


def test_a_report_does_not_change_with_its_collection(articles):
    collection = wirecopy.Collection()
    collection.add(articles)
    report = collection.report()
    collection.remove("post")
    assert len(report.matches) == 2 and len(collection.report().matches) == 0
