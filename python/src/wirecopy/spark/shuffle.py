"""How Spark brings together what belongs together: pairs of a route and what goes there.

Between the steps stand RDDs of bytes and not DataFrames: these would be planned, compiled and laid out in columns anew for every step, which
costs many times what the steps do.
"""

from __future__ import annotations

from typing import Any

from wirecopy.spark.worker import at_ease

#: So many rows are sorted in one task; of more, several have a range each.
SORTED = 1_000_000


def by_route(route: int) -> int:
    """Into which partition it goes: Spark takes the rest. One function for all, for by that Spark knows that partitions fit."""
    return route


def gathered(sent: Any, partitions: int) -> Any:
    """What has one route comes to one task."""
    together = sent.partitionBy(partitions, by_route)
    # The bytes are the same either way; else Python would read and write all of it once more wherever it meets what a task has made.
    together._jrdd_deserializer = sent.ctx.serializer
    return together


def of(sent: Any, kind: int, *, stays: bool = False) -> Any:
    """What is for these; it ``stays`` where routes lead to where it is, and is moved by :func:`gathered` else."""
    return sent.mapPartitions(_Of(kind), preservesPartitioning=stays)


class _Of:
    def __init__(self, kind: int) -> None:
        self.kind = kind

    def __call__(self, sent: Any) -> Any:
        at_ease()
        return (one for one in sent if one[1][0] == self.kind)


def numbered(pairs: Any, many: int) -> Any:
    """Pairs in the order of their keys, each with its number."""
    if many > SORTED:
        in_order = pairs.sortByKey(numPartitions=-(-many // SORTED))
    else:
        in_order = pairs.repartitionAndSortWithinPartitions(1, by_route_to_one)
    return in_order.zipWithIndex()


def by_route_to_one(_: Any) -> int:
    """Into the one that there is."""
    return 0
