"""What is written in Rust. Use it by way of ``wirecopy``."""

from collections.abc import Callable, Iterator, Sequence
from os import PathLike
from typing import Any, overload

Progress = Callable[[int, int], object]

class Options:
    """Options that were held against their limits."""
    def __new__(
        cls,
        *,
        min_words: int,
        quoted_words: int | None,
        gap: int,
        asides: bool,
        common: bool,
        within: bool,
        furniture: bool,
        strict: Sequence[str],
    ) -> Options: ...
    def as_dict(self) -> dict[str, Any]: ...

class Table:
    """A table that whoever speaks Arrow can take as often as they like, without copying it.

    ``pyarrow.table(t)``, ``polars.DataFrame(t)``, ``duckdb.sql("select … from t")`` and ``t.to_pandas()`` all work. ``t[0]`` is a row as
    a dict and ``t["words"]`` a column as a list, without any of these.
    """
    @property
    def columns(self) -> list[str]:
        """The names of the columns."""
    @property
    def num_rows(self) -> int: ...
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, at: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, at: str) -> list[Any]: ...
    def __iter__(self) -> Iterator[dict[str, Any]]: ...
    def to_pylist(self) -> list[dict[str, Any]]:
        """The rows as dicts."""
    def to_arrow(self) -> Any:
        """As a ``pyarrow.Table``, which shares the memory."""
    def to_pandas(self) -> Any:
        """As a ``pandas.DataFrame``; needs pyarrow."""
    def to_polars(self) -> Any:
        """As a ``polars.DataFrame``."""
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class Articles:
    """Articles that were read, in order. ``articles[0]`` is one as a dict, ``articles[:2]`` are two of them; the whole goes wherever an Arrow table does.

    The dicts and the table have ``id``, ``title``, ``outlet``, ``house``, ``date``, ``byline``, ``credit`` and ``text``.
    """
    @staticmethod
    def from_arrow(table: Any) -> Articles: ...
    @staticmethod
    def from_dicts(dicts: Sequence[Any]) -> Articles: ...
    @property
    def problems(self) -> list[str]:
        """What could not be read, and why; the rest was read all the same."""
    @property
    def notes(self) -> list[str]:
        """What is worth knowing of the files and is no fault."""
    @property
    def table(self) -> Table:
        """The articles as a table."""
    def __len__(self) -> int: ...
    @overload
    def __getitem__(self, at: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, at: slice) -> Articles: ...
    def __iter__(self) -> Iterator[dict[str, Any]]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

class Report:
    @property
    def options(self) -> Options: ...
    @property
    def source(self) -> Articles: ...
    @property
    def articles(self) -> Table: ...
    @property
    def matches(self) -> Table: ...
    @property
    def edits(self) -> Table: ...
    @property
    def passages(self) -> Table: ...
    @property
    def witnesses(self) -> Table: ...
    @property
    def counts(self) -> tuple[int, int, int]: ...
    def collation(self, passage: int) -> dict[str, Any]: ...
    def form(self, form: str, texts: bool) -> bytes: ...
    def save(self, path: str | PathLike[str], form: str, texts: bool) -> None: ...

class Collection:
    def __new__(cls, options: Options) -> Collection: ...
    @property
    def options(self) -> Options: ...
    @property
    def ids(self) -> list[str]: ...
    def __len__(self) -> int: ...
    def add(
        self,
        articles: Articles,
        house: Sequence[str] = ...,
        progress: Progress | None = None,
        threads: int | None = None,
    ) -> None: ...
    def keep(self, ids: Sequence[str]) -> Articles: ...
    def report(self) -> Report: ...

class Quotes:
    @property
    def source(self) -> Articles: ...
    def form(self, form: str) -> bytes: ...
    def save(self, path: str | PathLike[str], form: str) -> None: ...

def read(
    paths: Sequence[str | PathLike[str]], progress: Progress | None = None, threads: int | None = None
) -> Articles: ...
def compare(
    articles: Articles,
    against: Articles | None,
    options: Options,
    house: Sequence[str] = ...,
    progress: Progress | None = None,
    threads: int | None = None,
) -> Report: ...
def from_clusters(
    articles: Articles, clusters: Sequence[str | PathLike[str]], options: Options
) -> tuple[Report, list[str]]: ...
def quotes(
    articles: Articles, house: Sequence[str] = ..., progress: Progress | None = None, threads: int | None = None
) -> Quotes: ...
