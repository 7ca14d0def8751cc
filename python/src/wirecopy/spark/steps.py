"""The steps of a comparison as Spark runs them: bytes that belong together come to one task, which the engine reads and answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from wirecopy import _engine

#: What tasks send: for whom, which route, and the bytes. What has one route comes to one task.
SENT = "kind int not null, route bigint not null, bytes binary not null"

#: For whom it is; as ``Kind`` of the crate has it.
NEXT, MEMBERS, FACTS, EDGES, VERSIONS, NEEDS, SIDES = range(7)


class TaskTooLarge(RuntimeError):
    """A task was sent more than it may hold. It says which, and what to set."""


@dataclass(frozen=True)
class Setting:
    """What every task knows."""

    options: dict[str, Any]
    articles: int
    partitions: int
    blocks: int
    task_bytes: int
    facts: bytes | None = None

    def spread(self) -> _engine.Spread:
        # More routes than partitions, so that each gets nearly as many.
        return _engine.Spread(_engine.Options(**self.options), self.articles, self.partitions * 16, self.blocks, self.facts)

    def knowing(self, told: list[bytes]) -> Setting:
        """The same with what tasks have told the driver."""
        return replace(self, facts=self.spread().facts(told))


class Step:
    """One step of every task; it is sent to the workers whole."""

    def __init__(self, name: str, setting: Setting) -> None:
        self.name = name
        self.setting = setting

    def __call__(self, batches: Iterable[Any]) -> Iterator[Any]:
        sent = received(batches, self.name, self.setting)
        if sent:
            yield from rows(self.setting.spread().step(self.name, sent))


def received(batches: Iterable[Any], name: str, setting: Setting) -> list[bytes]:
    """All that a task was sent. It has to be there at once, for what is equal is brought together in it."""
    sent: list[bytes] = []
    size = 0
    for batch in batches:
        for bytes_ in batch.column("bytes").to_pylist():
            sent.append(bytes_)
            size += len(bytes_)
        if size > setting.task_bytes:
            from pyspark import TaskContext

            task = TaskContext.get()
            at = "" if task is None else f" {task.partitionId()} of {setting.partitions}"
            raise TaskTooLarge(
                f"task{at} of the step {name!r} was sent more than {setting.task_bytes} bytes: "
                + _WHAT_TO_SET.get(name, "set partitions higher (it is {partitions}), or task_bytes as high as a worker's memory allows").format(
                    partitions=setting.partitions, blocks=setting.blocks
                )
            )
    return sent


_WHAT_TO_SET = {
    "block": "set blocks higher (it is {blocks}), and partitions (it is {partitions})",
    "standings": (
        "what is furniture and which outlets are one house is looked for in all articles together; give every outlet its house "
        "(house=['*=*']) and set furniture=True, or set task_bytes as high as a worker's memory allows"
    ),
    "phrases": "phrases that very many articles print are looked at together; set task_bytes as high as a worker's memory allows",
    "forest": "set partitions higher (it is {partitions})",
    "roots": "what hangs together is found in one task; set task_bytes as high as a worker's memory allows",
}


def rows(sent: list[tuple[int, int, bytes]]) -> Iterator[Any]:
    """What a task sends, as Spark takes it: a few megabytes at once."""
    import pyarrow as pa

    schema = pa.schema([pa.field("kind", pa.int32(), False), pa.field("route", pa.int64(), False), pa.field("bytes", pa.binary(), False)])
    some: list[tuple[int, int, bytes]] = []
    size = 0
    for row in sent:
        some.append(row)
        size += len(row[2])
        if size > 1 << 24:
            yield _batch(some, schema)
            some, size = [], 0
    if some:
        yield _batch(some, schema)


def _batch(some: list[tuple[int, int, bytes]], schema: Any) -> Any:
    import pyarrow as pa

    columns = [pa.array([row[n] for row in some], field.type) for n, field in enumerate(schema)]
    return pa.record_batch(columns, schema=schema)
