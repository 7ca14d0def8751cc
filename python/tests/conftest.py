"""Made-up articles that share two passages, and the five of the project."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import wirecopy

SEEDS = Path(__file__).parents[2] / "seeds"

FERRY = "the ferry to the islands will not run again before the end of {} because of the storm 🗞"
FLOOD = "{} houses by the old harbour were flooded in the night when the wall of the mill gave way"


@pytest.fixture
def articles() -> list[dict[str, object]]:
    return [
        {
            "id": "post",
            "text": f"🗞 They said that {FERRY.format('March')}. “Then {FLOOD.format('twelve')},” she said.",
            "outlet": "Harbour Post",
            "date": "2026-03-01",
            "title": "Ferry stays",
            "byline": "By Ida Holm",
            "credit": None,
        },
        {
            "id": "journal",
            "text": f"As of today {FERRY.format('May')}, it was told.",
            "outlet": "Island Journal",
            "date": "2026-03-02",
            "title": None,
            "byline": None,
            "credit": "With Post wires",
        },
        {"id": "echo", "text": f"It is known that {FLOOD.format('thirteen')}.", "outlet": "Echo", "date": None,
         "title": "Night", "byline": None, "credit": None},
    ]


@pytest.fixture
def report(articles: list[dict[str, object]]) -> wirecopy.Report:
    return wirecopy.compare(articles)


@pytest.fixture(scope="session")
def seeds() -> wirecopy.Articles:
    return wirecopy.read(SEEDS)


@pytest.fixture(scope="session")
def local() -> Iterator[Any]:
    """Spark in a process of two cores; one for all tests, for it is slow to start."""
    from spark_session import session

    spark = session("local[2]")
    yield spark
    spark.stop()
