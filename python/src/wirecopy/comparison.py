"""Comparing articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wirecopy import _engine
from wirecopy.articles import articles_of
from wirecopy.progress import Progress, shown
from wirecopy.report import Report


def compare(
    articles: Any,
    *,
    against: Any = None,
    min_words: int = 8,
    quoted_words: int | None = None,
    gap: int = 8,
    asides: bool = True,
    common: bool = False,
    within: bool = False,
    furniture: bool = False,
    strict: Sequence[str] = (),
    house: Sequence[str] = (),
    progress: Progress = None,
    threads: int | None = None,
) -> Report:
    """Compares every article with every other, on all cores and without holding Python up; Ctrl-C stops it.

    >>> report = compare([
    ...     {"id": "a", "text": "They said the ferry to the islands will not run again before the end of March."},
    ...     {"id": "b", "text": "“The ferry to the islands will not run again before the end of May,” it was told."},
    ... ])
    >>> row = report.matches[0]
    >>> report.articles[0]["text"][row["a_start"]:row["a_end"]]
    'the ferry to the islands will not run again before the end of'

    :param articles: a list of dicts, a table of pandas, polars, pyarrow or whatever else speaks Arrow, or what :func:`read` gives.
        Columns or keys are found by name: ``id`` and ``text``, and where there ``outlet`` (or ``series``), ``house``, ``date``, ``title``,
        ``byline`` and ``credit``; others are passed over. What is not given is read off the text, where it states it
    :param against: articles, given in the same ways. Then each of ``articles`` is compared with each of these, and neither with one another: one
        press release with a year of papers. These may be many; what it costs to look for matches grows with what ``articles`` share
    :param min_words: the fewest equal words that count as shared, 4 to 1000
    :param quoted_words: the fewest equal words in a row that count where both sides have them in quotation marks, 3 to ``min_words``;
        ``None``: as elsewhere
    :param gap: the most words in a row that may be changed inside a passage, 0 to 40
    :param asides: whether datelines, captions, bylines and credits are compared like the story
    :param common: whether common phrases count like any other passage
    :param within: whether articles of one house are compared with one another, too
    :param furniture: whether what a house prints around its stories counts like these
    :param strict: differences to tell as changes that are otherwise style: ``capitals``, ``spelling``, ``amounts``, ``marks``
    :param house: the house that outlets belong to, as ``OUTLETS=HOUSE``, such as ``FAZ*=FAZ``
    :param progress: ``False`` for no bar, or a function that is called with how many pairs are compared and how many there are
    :param threads: so many threads; one for each core unless told
    :raises ValueError: if an option is out of its limits, or an article is no good; it names which
    """
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
    given = articles_of(articles)
    others = None if against is None else articles_of(against, "against")
    with shown(progress, "Comparing pairs") as tell:
        found = _engine.compare(given, others, options, _several(house), tell, threads)
        return Report(found, is_compared=others is None)


def _several(texts: Sequence[str]) -> list[str]:
    """A text alone is one text, not its letters."""
    return [texts] if isinstance(texts, str) else list(texts)
