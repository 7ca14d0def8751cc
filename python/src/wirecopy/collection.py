"""A collection that grows and shrinks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wirecopy import _engine
from wirecopy._engine import Articles
from wirecopy.articles import articles_of
from wirecopy.comparison import _several
from wirecopy.progress import Progress, shown
from wirecopy.report import Report


class Collection:
    """Articles that are compared as they come: an article that is added is compared with those that are there, and only it.

    >>> said = "the ferry to the islands will not run again before the end of March"
    >>> collection = Collection(min_words=6)
    >>> collection.add([{"id": "a", "text": f"The company said that {said}."}])
    >>> collection.add([{"id": "b", "text": f"As of today {said}, it was told."}])
    >>> len(collection), collection.report()
    (2, <report: 2 articles, 1 match, 1 passage>)
    >>> collection.remove(["a"])
    <1 article>
    >>> collection.report()
    <report: 1 article, 0 matches, 0 passages>

    The report is the same as that of :func:`wirecopy.compare` on the articles that are there. The options are those of
    :func:`wirecopy.compare`.
    """

    def __init__(
        self,
        *,
        min_words: int = 8,
        quoted_words: int | None = None,
        gap: int = 8,
        asides: bool = True,
        common: bool = False,
        within: bool = False,
        furniture: bool = False,
        strict: Sequence[str] = (),
        house: Sequence[str] = (),
    ) -> None:
        options = _engine.Options(
            min_words=min_words,
            quoted_words=quoted_words,
            gap=gap,
            asides=asides,
            common=common,
            within=within,
            furniture=furniture,
            strict=_several(strict),
        )
        self._engine = _engine.Collection(options)
        self._house = _several(house)

    def add(self, articles: Any, *, progress: Progress = None, threads: int | None = None) -> None:
        """Adds articles, as :func:`wirecopy.compare` takes them. Stopped by Ctrl-C or an error, none of them is there."""
        given = articles_of(articles)
        with shown(progress, "Comparing pairs") as tell:
            self._engine.add(given, self._house, tell, threads)

    def remove(self, ids: Iterable[str]) -> Articles:
        """Takes the articles with these ids out, and returns them."""
        gone = set(_several(ids) if isinstance(ids, str) else ids)
        there = self.ids
        unknown = gone.difference(there)
        if unknown:
            raise KeyError(f"there is no article {min(unknown)}")
        return self._engine.keep([id for id in there if id not in gone])

    def keep(self, ids: Sequence[str]) -> Articles:
        """Puts the articles with these ids into this order, and takes the others out and returns them."""
        return self._engine.keep(_several(ids))

    def report(self) -> Report:
        """What the articles share now."""
        return Report(self._engine.report())

    @property
    def ids(self) -> list[str]:
        """The ids of the articles, in order."""
        return self._engine.ids

    @property
    def options(self) -> dict[str, Any]:
        """How they are compared."""
        return self._engine.options.as_dict()

    def __len__(self) -> int:
        return len(self._engine)

    def __contains__(self, id: object) -> bool:
        return id in self.ids

    def __repr__(self) -> str:
        many = len(self)
        return f"<collection of {many:,} article{'' if many == 1 else 's'}>"
