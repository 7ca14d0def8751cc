"""The steps of a comparison as Spark runs them: bytes that belong together come to one task, which the engine reads and answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any

from wirecopy import _engine
from wirecopy.spark.worker import at_ease

#: For whom it is; as ``Kind`` of the crate has it.
NEXT, MEMBERS, FACTS, VERSIONS, NEEDS, SIDES = range(6)

#: What tasks send: which route, and for whom the bytes are. What has one route comes to one task.
Sent = tuple[int, tuple[int, bytes]]


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
        return _engine.Spread(_engine.Options(**self.options), self.articles, self.partitions, self.blocks, self.facts)

    def knowing(self, told: list[bytes]) -> Setting:
        """The same with what tasks have told the driver."""
        return replace(self, facts=self.spread().facts(told))


class Step:
    """One step of every task; it is sent to the workers whole."""

    def __init__(self, name: str, setting: Setting) -> None:
        self.name = name
        self.setting = setting

    def __call__(self, sent: Iterable[Sent]) -> Iterator[Sent]:
        bytes_ = received((bytes_ for _, (_, bytes_) in sent), self.name, self.setting)
        if bytes_:
            for kind, route, made in self.setting.spread().step(self.name, bytes_):
                yield route, (kind, made)


def received(sent: Iterable[bytes], name: str, setting: Setting) -> list[bytes]:
    """All that a task was sent. It has to be there at once, for what is equal is brought together in it."""
    at_ease()
    there: list[bytes] = []
    size = 0
    for bytes_ in sent:
        there.append(bytes_)
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
    return there


_WHAT_TO_SET = {
    "block": "set blocks higher (it is {blocks}), and partitions (it is {partitions})",
    "standings": (
        "which outlets are one house is looked for in all articles together; give every outlet its house (house=['*=*']), "
        "or set task_bytes as high as a worker's memory allows"
    ),
    "furniture": (
        "what a house prints around its stories is looked for in all articles of the house together; set furniture=True, "
        "or set task_bytes as high as a worker's memory allows"
    ),
    "phrases": "phrases that very many articles print are looked at together; set task_bytes as high as a worker's memory allows",
    "roots": "what hangs together is found in one task; set task_bytes as high as a worker's memory allows",
}

_RAISED = re.compile(r"^(?:[\w.]+\.)?(TaskTooLarge|ValueError): (.+)$", re.MULTILINE)


@contextmanager
def raised() -> Iterator[None]:
    """What a task raises, as if it had been raised here; Spark tells it in the middle of a page of Java."""
    try:
        yield
    except Exception as error:
        told = _RAISED.search(str(error))
        if told is None or isinstance(error, (TaskTooLarge, ValueError)):
            raise
        raise (TaskTooLarge if told[1] == "TaskTooLarge" else ValueError)(told[2]) from error
