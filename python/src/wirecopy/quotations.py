"""What people are quoted with."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Literal

from wirecopy import _engine
from wirecopy.articles import Path, articles_of
from wirecopy.comparison import _several
from wirecopy.progress import Progress, shown

QuotesForm = Literal["json", "csv", "markdown", "tei"]

FORMS: dict[str, QuotesForm] = {".json": "json", ".csv": "csv", ".md": "markdown", ".xml": "tei", ".tei": "tei"}


class Quotes:
    """Who is quoted with what, to whom, and in whose version."""

    def __init__(self, engine: _engine.Quotes) -> None:
        self._engine = engine

    @cached_property
    def _read(self) -> dict[str, Any]:
        read: dict[str, Any] = json.loads(self._engine.form("json"))
        return read

    @property
    def people(self) -> list[dict[str, Any]]:
        """Each person: ``name``, and the number of their ``quotations`` and of ``articles``."""
        return list(self._read["people"])

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """A dict for each quotation; ``pandas.DataFrame(quotes.rows)`` makes a table of them.

        ``quotation``, which versions of one quotation share; ``article``, ``start`` and ``end`` in code points; ``kind``: ``direct`` or ``indirect``; ``name``, the
        person meant; ``speaker``, ``cue`` and ``hearer`` as printed; ``passage``, the number of the passage of :func:`wirecopy.compare` that holds most of it; ``text``.
        What nothing says is ``None``.
        """
        texts = {article["id"]: article["text"] for article in self._engine.source}

        def row(told: dict[str, Any]) -> dict[str, Any]:
            text = texts[told["article"]]

            def printed(place: dict[str, int] | None) -> str | None:
                return text[place["start"] : place["end"]] if place else None

            return {
                "quotation": told["id"],
                "article": told["article"],
                "start": told["start"],
                "end": told["end"],
                "kind": told["kind"],
                "name": told["name"],
                "speaker": printed(told["speaker"]),
                "cue": printed(told["cue"]),
                "hearer": printed(told["hearer"]),
                "passage": told["passage"] and int(told["passage"][1:]) - 1,
                "text": text[told["start"] : told["end"]],
            }

        return [row(told) for told in self._read["quotations"]]

    def save(self, path: Path, form: QuotesForm | None = None) -> None:
        """Writes the list to a file: ``.json``, ``.csv``, ``.md`` or ``.xml`` (TEI), or as ``form`` says; it appears when it is whole."""
        if form is None:
            ending = os.path.splitext(os.fspath(path))[1].lower()
            form = FORMS.get(ending)
            if form is None:
                raise ValueError(f"{ending or 'no ending'} tells no form; there are {', '.join(FORMS)}; or say form=")
        self._engine.save(path, form)

    def to(self, form: QuotesForm) -> str:
        """The list in one of its forms, as text."""
        return self._engine.form(form).decode()

    def __len__(self) -> int:
        """How many quotations there are."""
        return len(self._read["quotations"])

    def __repr__(self) -> str:
        return f"<quotations: {len(self):,} of {len(self._read['people']):,} people>"


def quotes(
    articles: Any, *, house: Sequence[str] = (), progress: Progress = None, threads: int | None = None
) -> Quotes:
    """Lists what people are quoted with, and what each article makes of it.

    >>> found = quotes([{"id": "a", "text": "“We will not leave the harbour again,” said Ida Holm on Monday."}])
    >>> found.rows[0]["name"], found.rows[0]["text"]
    ('Ida Holm', '“We will not leave the harbour again,”')

    :param articles: as :func:`wirecopy.compare` takes them
    """
    given = articles_of(articles)
    with shown(progress, "Comparing pairs") as tell:
        return Quotes(_engine.quotes(given, _several(house), tell, threads))
