"""Shows where news outlets print the same words, and what each of them changed.

    >>> import wirecopy
    >>> said = "the gang {} was the first topic of the talks on Friday"
    >>> report = wirecopy.compare([
    ...     {"id": "post", "text": "The envoy said that " + said.format("Tren de Agua") + "."},
    ...     {"id": "journal", "text": "As he put it, " + said.format("Tren de Aragua") + "."},
    ... ])
    >>> report
    <report: 2 articles, 1 match, 1 passage>
    >>> report.edits[0]["kind"], report.edits[0]["a_text"], report.edits[0]["b_text"]
    ('spelling', 'Agua', 'Aragua')

Articles come from files (:func:`read`), as a list of dicts, or as a table of pandas, polars, pyarrow, DuckDB or whatever else speaks
Arrow. What is found goes out as Arrow tables, which these all take. Positions count Unicode code points, as Python does, the
end exclusive: ``text[start:end]`` is what was found.
"""

from wirecopy._engine import Articles, Table
from wirecopy.articles import ReadWarning, read
from wirecopy.collection import Collection
from wirecopy.comparison import compare
from wirecopy.quotations import Quotes, quotes
from wirecopy.report import Collation, Column, Passage, Reading, Report

__all__ = [
    "Articles",
    "Collation",
    "Collection",
    "Column",
    "Passage",
    "Quotes",
    "ReadWarning",
    "Reading",
    "Report",
    "Table",
    "compare",
    "quotes",
    "read",
]
