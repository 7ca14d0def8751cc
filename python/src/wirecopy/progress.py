"""How far the work is."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Progress = bool | Callable[[int, int], object] | None

#: Work that is over sooner shows no bar.
DELAY_SECONDS = 1.0


@contextmanager
def shown(progress: Progress, what: str) -> Iterator[Callable[[int, int], object] | None]:
    """What is to be told how much is done and how much there is, ten times a second.

    ``True`` and ``None`` mean a bar of tqdm where that is installed; ``None`` shows none where nobody looks on.
    """
    if callable(progress):
        yield progress
        return
    bar = _bar(what, hidden=None if progress is None else not progress) if progress is not False else None
    if bar is None:
        yield None
        return

    def tell(done: int, all: int) -> None:
        bar.total = all
        bar.update(done - bar.n)

    with bar:
        yield tell


def _bar(what: str, hidden: bool | None) -> Any:
    try:
        with warnings.catch_warnings():
            # Without ipywidgets it draws with letters, and says so each time.
            warnings.simplefilter("ignore")
            from tqdm.auto import tqdm
    except ImportError:
        return None
    return tqdm(desc=what, unit="", total=0, leave=False, delay=DELAY_SECONDS, disable=hidden)
