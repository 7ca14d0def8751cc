"""The steps of a comparison, one after the other."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Any

from wirecopy.spark import tables
from wirecopy.spark.shuffle import gathered, numbered, of
from wirecopy.spark.steps import FACTS, MEMBERS, NEEDS, NEXT, SIDES, VERSIONS, Sent, Setting, Step, raised, received
from wirecopy.spark.worker import at_ease

#: What tasks tell beside the kinds that the engine has: articles by their ids, keys of passages, numbers for both, and tables.
PACKED, KEYS, NUMBERS, TABLE = range(100, 104)


class Kept:
    """What is asked for several times is not computed anew, unless the worker that keeps it is lost."""

    def __init__(self) -> None:
        self._kept: list[Any] = []

    def __call__(self, rdd: Any) -> Any:
        from pyspark import StorageLevel

        self._kept.append(rdd.persist(StorageLevel.MEMORY_AND_DISK))
        return rdd

    def let_go(self) -> None:
        for rdd in self._kept:
            rdd.unpersist()
        self._kept = []


def whole(rows: Any, setting: Setting, keep: Kept) -> dict[str, Any]:
    """All articles are compared in one task: the tables by their names, each as rows of bytes."""
    found = keep(rows.coalesce(1).mapPartitions(_Whole(setting)))
    with raised():
        found.count()
    return _by_name(found, found)


def spread(rows: Any, setting: Setting, are_told: bool, keep: Kept) -> dict[str, Any]:
    """Each step is cut into tasks: the tables by their names, each as rows of bytes. ``are_told``: the houses of all articles."""
    with raised():
        return _Run(setting, keep).tables(rows, are_told)


class _Run:
    def __init__(self, setting: Setting, keep: Kept) -> None:
        self.setting = setting
        self.keep = keep

    def tables(self, rows: Any, are_told: bool) -> dict[str, Any]:
        members = self._standing(self.keep(self._members(rows)), are_told)
        # Which places of which articles another has, too.
        counted = self.keep(self._step("count", self._together(self._step("prints", members))))
        self._learn(counted)
        if self.setting.spread().has_often:
            self._learn(self._step("frequent", self._together(self._step("tally", members))))
        looked = self.keep(self._step("look", members.union(self._together(of(counted, NEXT))), stays=True))
        members = of(looked, MEMBERS, stays=True)
        # Which articles may have a match.
        met = self.keep(self._step("meet", self._together(of(looked, NEXT))))
        if self.setting.spread().has_frequent:
            met = met.union(self.keep(self._step("phrases", gathered(self._step("stretches", members), 1))))
        # What they share.
        compared = self.keep(self._step("block", self._sent(members, met)))
        touching = self._step("touch", self._together(of(compared, SIDES)))
        roots = self._together(self._step("roots", gathered(touching, 1)))
        rooted = self.keep(self._step("root", self._together(of(compared, NEXT)).union(roots)))
        passages = self.keep(self._sent(members, rooted).mapPartitions(_Gather(self.setting)))
        # What each article comes to.
        versions = self._together(self._step("versions", gathered(of(compared, VERSIONS), 1)))
        of_articles = members.union(self._together(of(passages, NEXT))).union(versions)
        articles = self.keep(of_articles.mapPartitions(_Figures(self.setting)))
        return _by_name(self.keep(self._numbered(passages)), articles)

    def _members(self, rows: Any) -> Any:
        """The articles with their numbers, each where what is told of it comes to."""
        many, partitions = self.setting.articles, self.setting.partitions
        by_id = numbered(rows.map(_by_id), many).mapPartitions(_once)
        numbers = numbered(by_id, many).map(_Ranked(partitions))
        articles = self._together(rows.map(_Home(partitions))).union(self._together(numbers))
        return self._together(articles.mapPartitions(_Members(self.setting)))

    def _standing(self, members: Any, are_told: bool) -> Any:
        """The articles with their houses and furniture."""
        if are_told and self.setting.options["furniture"]:
            return members
        if are_told:
            standings = self._step("furniture", self._together(self._step("homes", members)))
        else:
            standings = self._step("standings", gathered(members, 1))
        return self.keep(self._step("settle", members.union(self._together(standings)), stays=True))

    def _step(self, name: str, sent: Any, *, stays: bool = False) -> Any:
        """A step; what it makes ``stays`` where routes lead to where it is."""
        return sent.mapPartitions(Step(name, self.setting), preservesPartitioning=stays)

    def _together(self, sent: Any) -> Any:
        return gathered(sent, self.setting.partitions)

    def _sent(self, members: Any, to: Any) -> Any:
        """What was sent, with the articles that are needed there."""
        articles = self._step("send", members.union(self._together(of(to, NEEDS))))
        return self._together(articles).union(self._together(of(to, NEXT)))

    def _learn(self, told: Any) -> None:
        """Takes in what tasks tell of the whole collection."""
        self.setting = self.setting.knowing([bytes_ for _, (_, bytes_) in of(told, FACTS).collect()])

    def _numbered(self, passages: Any) -> Any:
        """The tables with the numbers that passages have among all."""
        keys = self.keep(of(passages, KEYS).flatMap(_keys))
        numbers = self._together(numbered(keys, keys.count()).map(_number))
        # A table stays in the partition that it was made in, and its numbers go there.
        return self._together(of(passages, TABLE)).union(numbers).mapPartitions(_tables)


def _by_name(found: Any, articles: Any) -> dict[str, Any]:
    return {name: (articles if name == "articles" else found).filter(_Named(name)).map(_bytes) for name in tables.TABLES}


class _Named:
    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, row: tuple[str, bytes]) -> bool:
        return row[0] == self.name


def _bytes(row: tuple[str, bytes]) -> tuple[bytes]:
    return (row[1],)


class _Whole:
    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, rows: Iterable[Any]) -> Iterator[tuple[str, bytes]]:
        report = self.setting.spread().whole([bytes(row.bytes) for row in rows])
        yield from tables.of_passages(report)
        yield from tables.of_articles(report)


def _by_id(row: Any) -> tuple[str, str | None]:
    return row.id, row.date


def _once(numbered: Iterable[Any]) -> Iterator[Any]:
    """Those numbered by id, by day and id; where there are two of one id, it is said so."""
    at_ease()
    last = None
    for (id, date), n in numbered:
        if id == last:
            raise ValueError(f"two articles are called {id}; names must differ")
        last = id
        # Those without a day come last.
        yield (date is None, date or "", id), n


def _home(id: str, partitions: int) -> int:
    return zlib.crc32(id.encode("utf-8", "surrogatepass")) % partitions


class _Home:
    def __init__(self, partitions: int) -> None:
        self.partitions = partitions

    def __call__(self, row: Any) -> Any:
        return _home(row.id, self.partitions), (PACKED, (row.id, bytes(row.bytes)))


class _Ranked:
    def __init__(self, partitions: int) -> None:
        self.partitions = partitions

    def __call__(self, ranked: Any) -> Any:
        ((_, _, id), n), rank = ranked
        return _home(id, self.partitions), (NUMBERS, (id, n, rank))


class _Members:
    """Articles with their numbers, as they are sent."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, sent: Iterable[Any]) -> Iterator[Sent]:
        at_ease()
        packed: dict[str, bytes] = {}
        numbers = []
        for _, (kind, told) in sent:
            if kind == PACKED:
                packed[told[0]] = told[1]
            else:
                numbers.append(told)
        articles = [(n, rank, packed.pop(id)) for id, n, rank in numbers]
        for kind, route, made in self.setting.spread().members(articles):
            yield route, (kind, made)


class _Gather:
    """Matches that hang together become passages, and which words of articles lie in passages that another house prints, too."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, sent: Iterable[Sent]) -> Iterator[Any]:
        from pyspark import TaskContext

        bytes_ = received((bytes_ for _, (_, bytes_) in sent), "gather", self.setting)
        if not bytes_:
            return
        report, keys, reused = self.setting.spread().gather(bytes_)
        for kind, route, made in reused:
            yield route, (kind, made)
        here = TaskContext.get().partitionId()
        yield here, (KEYS, keys)
        for table in tables.of_passages(report):
            yield here, (TABLE, table)


def _keys(sent: Any) -> Any:
    here, (_, keys) = sent
    for n, (furniture, common, shared_words, mass, *rest) in enumerate(keys):
        yield (furniture, common, -shared_words, -mass, *rest), (here, n)


def _number(numbered: Any) -> Any:
    (_, (here, n)), number = numbered
    return here, (NUMBERS, (n, number))


def _tables(sent: Iterable[Any]) -> Iterator[tuple[str, bytes]]:
    import pyarrow as pa

    at_ease()
    told, numbers = [], {}
    for _, (kind, one) in sent:
        if kind == NUMBERS:
            numbers[one[0]] = one[1]
        else:
            told.append(one)
    in_order = pa.array([numbers[n] for n in range(len(numbers))], pa.int64())
    for name, written in told:
        yield name, tables.with_numbers(written, in_order)


class _Figures:
    """What articles come to."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __call__(self, sent: Iterable[Sent]) -> Iterator[tuple[str, bytes]]:
        bytes_ = received((bytes_ for _, (_, bytes_) in sent), "figures", self.setting)
        if bytes_:
            yield from tables.of_articles(*self.setting.spread().figures(bytes_))
