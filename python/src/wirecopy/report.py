"""What articles share."""

from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from wirecopy import _engine
from wirecopy._engine import Articles, Table
from wirecopy.articles import Path, ReadWarning, articles_of

Form = Literal["json", "csv", "html", "markdown", "annotations", "passim", "tei", "collatex"]

#: The form that a file's name asks for.
FORMS: dict[str, Form] = {
    ".json": "json",
    ".csv": "csv",
    ".html": "html",
    ".htm": "html",
    ".md": "markdown",
    ".jsonld": "annotations",
    ".jsonl": "passim",
    ".xml": "tei",
}


@dataclass(frozen=True)
class Reading:
    """What one witness prints at one place.

    ``start`` and ``end`` are code points of its article; equal readings have equal ``variant`` numbers, the base's is 0.
    """

    start: int
    end: int
    text: str
    variant: int


@dataclass(frozen=True)
class Column:
    """One place of a passage: either all witnesses that run on over it agree, or this is where they differ."""

    #: The gravest difference from the base; ``None`` where all print the same, to the letter.
    kind: str | None
    #: How each witness differs from the base here.
    kinds: tuple[str | None, ...]
    #: A reading for each witness; ``None`` where it prints nothing here.
    readings: tuple[Reading | None, ...]
    #: Whether each witness runs on over this place: where it does and prints nothing, it leaves something out.
    present: tuple[bool, ...]


@dataclass(frozen=True)
class Collation:
    """A passage as a table: a column for each place, a reading for each witness."""

    #: The id of each witness's article, in the order of the readings.
    witnesses: tuple[str, ...]
    #: The witness that the others are aligned to.
    base: int
    columns: tuple[Column, ...]

    def rows(self) -> list[dict[str, Any]]:
        """A dict for each reading that is there: ``place``, ``kind``, ``article``, ``start``, ``end``, ``text``, ``variant``."""
        return [
            {
                "place": place,
                "kind": column.kinds[n],
                "article": self.witnesses[n],
                "start": reading.start,
                "end": reading.end,
                "text": reading.text,
                "variant": reading.variant,
            }
            for place, column in enumerate(self.columns)
            for n, reading in enumerate(column.readings)
            if reading is not None
        ]


class Passage:
    """A text that several articles print."""

    def __init__(self, report: _engine.Report, number: int) -> None:
        many = report.counts[2]
        self.number = range(many)[number] if -many <= number < many else -1
        if self.number < 0:
            raise IndexError(f"there is no passage {number}: there are {many}")
        self._report = report

    @property
    def row(self) -> dict[str, Any]:
        """Its row in ``report.passages``."""
        return self._report.passages[self.number]

    @property
    def text(self) -> str:
        """What its base prints."""
        return str(self.row["text"])

    def collation(self) -> Collation:
        """Its witnesses aligned, place by place.

        >>> import wirecopy
        >>> story = "The mayor said that {} houses by the old harbour were flooded in the night."
        >>> report = wirecopy.compare([{"id": n, "text": story.format(n)} for n in ("twelve", "thirteen")])
        >>> table = report.passage(0).collation()
        >>> [[r.text for r in c.readings] for c in table.columns if c.kind == "number"]
        [['twelve ', 'thirteen ']]
        """
        found = self._report.collation(self.number)
        columns = [
            Column(
                column["kind"],
                tuple(column["kinds"]),
                tuple(reading and Reading(*reading) for reading in column["readings"]),
                tuple(column["present"]),
            )
            for column in found["columns"]
        ]
        return Collation(tuple(found["witnesses"]), found["base"], tuple(columns))

    def __repr__(self) -> str:
        row = self.row
        return f"<passage {self.number}: {row['words']} words in {row['articles']} articles>"


class Report:
    """What articles share: five Arrow tables, passages that can be laid out, and forms to save.

    Each table is made when it is first asked for. ``pyarrow.table(report.matches)``, ``polars.DataFrame(report.matches)``,
    ``report.matches.to_pandas()`` and DuckDB take it without copying. ``start`` and ``end`` count code points of the article's text, the end
    exclusive; ``passage`` is the number of a row of ``passages`` (the page calls the first ``p1``).
    """

    def __init__(self, engine: _engine.Report, *, is_compared: bool = True) -> None:
        self._engine = engine
        #: Whether comparing each article with each finds the same: not in a query, nor of what passim found.
        self.is_compared = is_compared
        #: The passage that was picked last in what :meth:`show` shows.
        self.selected: Passage | None = None

    @property
    def articles(self) -> Table:
        """A row for each article, in the order given.

        ``id``, ``title``, ``outlet``, ``date``, ``byline``, ``credit``; ``against``: compared only with articles that are not; ``house`` and ``version_of`` as found out; ``agency``, whose copy it says it is; ``place``, where its dateline says it was filed;
        ``words``, ``reused_words`` and ``quoted_words`` in words; ``reuse``, the share of the story that stands elsewhere, 0 to 1;
        ``characters`` in code points; ``text``.
        """
        return self._engine.articles

    @property
    def matches(self) -> Table:
        """A row for each pair of places that print the same words, by article, then place.

        ``passage``; ``a``, ``a_start``, ``a_end`` and ``b``, ``b_start``, ``b_end``: the two articles and where; ``words`` that are equal; how many ``edits``;
        ``common`` and ``furniture``: kept, but counted nowhere.
        """
        return self._engine.matches

    @property
    def edits(self) -> Table:
        """A row for each difference inside a match.

        ``match``, the number of its row; ``passage``; ``kind`` (number, negation, replaced, swapped, spelling, dropped, added, cut, style);
        on each side the article, where, and the words (``a_text``, ``b_text``), one of them empty where words stand on the other side only;
        ``quoted``: it lies inside quotation marks.
        """
        return self._engine.edits

    @property
    def passages(self) -> Table:
        """A row for each text that several articles print, the most telling first.

        ``passage``, its number; ``words`` of its base; how many ``witnesses``, ``articles`` and ``houses``; ``shared_words``, how many
        words houses print of one another; ``common`` and ``furniture``; the ``base``, an article, and its ``text``.
        """
        return self._engine.passages

    @property
    def witnesses(self) -> Table:
        """A row for each article's rendering of each passage.

        ``passage``; ``article``, ``start`` and ``end``; whether it is the ``base``; ``fragments``, its pieces as a list of ``start`` and ``end``; how many
        ``edits`` lead from the base to it; ``text``.
        """
        return self._engine.witnesses

    @property
    def source(self) -> Articles:
        """The articles, to be compared again."""
        return self._engine.source

    @property
    def options(self) -> dict[str, Any]:
        """How they were compared, by the names of the arguments of :func:`wirecopy.compare`."""
        return self._engine.options.as_dict()

    def passage(self, number: int) -> Passage:
        """The passage of this number, the first being 0."""
        return Passage(self._engine, number)

    def __len__(self) -> int:
        """How many passages there are."""
        return self._engine.counts[2]

    def __iter__(self) -> Iterator[Passage]:
        return map(self.passage, range(len(self)))

    def __bool__(self) -> bool:
        return True

    def save(self, path: Path, form: Form | None = None, *, texts: bool = True) -> None:
        """Writes the report to a file, in any form of the command line; the file appears when it is whole.

        :param path: where; its ending tells the form: ``.json``, ``.csv``, ``.html``, ``.md`` (Markdown), ``.jsonld`` (Web Annotations), ``.jsonl``
            (what passim writes) or ``.xml`` (TEI)
        :param form: ``json``, ``csv``, ``html``, ``markdown``, ``annotations``, ``passim``, ``tei`` or ``collatex``, whatever the ending is
        :param texts: whether JSON has the texts, so that :meth:`open` opens it
        """
        if form is None:
            ending = os.path.splitext(os.fspath(path))[1].lower()
            form = FORMS.get(ending)
            if form is None:
                raise ValueError(f"{ending or 'no ending'} tells no form; there are {', '.join(FORMS)}; or say form=")
        self._engine.save(path, form, texts)

    def to(self, form: Form, *, texts: bool = True) -> str:
        """The report in one of its forms, as text."""
        return self._engine.form(form, texts).decode()

    def show(self, height: int = 640, passage: int | None = None) -> Any:
        """Shows the report in a notebook: the page in a frame, which needs no network.

        With anywidget installed, what is picked there comes back as :attr:`selected`.

        :param height: in pixels
        :param passage: the number of the passage that it opens with
        """
        from wirecopy.page import frame, page

        whole = page(self, passage, framed=True)
        if whole is not None:
            try:
                from wirecopy.widget import Shown
            except ImportError:
                pass
            else:
                return Shown(self, whole, height)
        return Html(frame(self, height, passage))

    def select(self, number: int | None) -> None:
        """Makes the passage of this number the selected one, or none."""
        self.selected = None if number is None else self.passage(number)

    def _repr_html_(self) -> str:
        from wirecopy.page import frame

        return frame(self)

    @classmethod
    def open(cls, path: Path, articles: Any = None) -> Report:
        """Opens a report that was saved as JSON with its texts, or what passim found.

        Of JSON, the articles are compared again with the options that it states, which finds the same.

        :param path: a report of ``wirecopy-report/1`` with texts; or, with ``articles``, passim's ``out.json``, a file or a folder
        :param articles: the articles that passim's clusters point into, as :func:`wirecopy.compare` takes them
        """
        from wirecopy.opening import opened

        if articles is None:
            return opened(path)
        options = _engine.Options(**DEFAULTS)
        report, problems = _engine.from_clusters(articles_of(articles), [path], options)
        for problem in problems:
            warnings.warn(problem, ReadWarning, stacklevel=2)
        return cls(report, is_compared=False)

    def __repr__(self) -> str:
        articles, matches, passages = self._engine.counts
        return f"<report: {_count(articles, 'article')}, {_count(matches, 'match', 'matches')}, {_count(passages, 'passage')}>"


@dataclass(frozen=True)
class Html:
    """A piece of HTML that a notebook shows."""

    text: str

    def _repr_html_(self) -> str:
        return self.text


DEFAULTS: dict[str, Any] = {
    "min_words": 8,
    "quoted_words": None,
    "gap": 8,
    "asides": True,
    "common": False,
    "within": False,
    "furniture": False,
    "strict": [],
}


def _count(many: int, one: str, several: str | None = None) -> str:
    return f"{many:,} {one if many == 1 else several or one + 's'}"
