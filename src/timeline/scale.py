"""Scale: tables of articles in, tables of events out, batch by batch; here, on Spark or on Ray.

A table of articles has a column ``text`` and may have ``published``, ``title`` and ``url``; a table of
events has the columns of :data:`timeline.formats.records.NAMES`. No more than a few batches are in
memory. Needs the extra ``arrow``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.article import Article
from timeline.errors import FormatError, InvalidArgument, OnError, each, expect, extra
from timeline.extract import Extractor
from timeline.formats.records import NAMES, WHOLE_NUMBERS, arrow_schema, to_records

if TYPE_CHECKING:
    import pyarrow

    from timeline.timeline import Timeline

COLUMNS = ("text", "published", "title", "url")
"""The columns that are read of an article; all but the first may be missing, and any cell empty."""
DDL = ", ".join(f"{name} {'bigint' if name in WHOLE_NUMBERS else 'string'}" for name in NAMES)
"""The columns of events as Spark wants to be told them."""
_BATCH = 64  # articles whose events make one batch


def events(
    batches: Iterable[pyarrow.RecordBatch],
    extractor: Extractor | None = None,
    *,
    n_process: int = 1,
    on_error: OnError = None,
) -> Iterator[pyarrow.RecordBatch]:
    """The events of batches of articles, lazily; what Spark's ``mapInArrow`` takes.

    Articles keep their order. Raises :class:`timeline.errors.FormatError` for a table without texts,
    and :class:`timeline.errors.InvalidDate` for a date that cannot be read; it says in which row, and
    with ``on_error`` that row is left out and the error given to it.

    >>> import pyarrow
    >>> rows = [{"text": "Crews reopened the port on Monday.", "published": "2024-03-14", "url": "a"}]
    >>> [batch] = events([pyarrow.RecordBatch.from_pylist(rows)])
    >>> batch.select(["article", "text", "edtf"]).to_pylist()
    [{'article': 'a', 'text': 'reopened', 'edtf': '2024-03-11'}]
    """
    articles = each(_rows(batches), _article, "row", on_error)
    timelines = (extractor or Extractor()).pipe(articles, batch_size=_BATCH, n_process=n_process)
    while some := list(islice(timelines, _BATCH)):
        yield _batch(some)


def of_table(
    table: pyarrow.Table, extractor: Extractor | None = None, *, on_error: OnError = None
) -> pyarrow.Table:
    """The events of a table of articles as a table; what Ray's ``map_batches`` takes; see :func:`events`."""
    with extra("arrow"):
        import pyarrow

    expect(table, pyarrow.Table, "table", "a pyarrow.Table, as pyarrow.Table.from_pandas(frame) makes it")
    return pyarrow.Table.from_batches(
        events(table.to_batches(), extractor, on_error=on_error), arrow_schema()
    )


def of_parquet(
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    extractor: Extractor | None = None,
    *,
    n_process: int = 1,
    on_error: OnError = None,
) -> None:
    """Write the events of a Parquet file of articles to another one; see :func:`events`.

    The target is there only when it is whole. Raises :class:`timeline.errors.FormatError` for a
    source that is truncated or no Parquet, or has no texts.
    """
    with extra("arrow"):
        from pyarrow import parquet

    if Path(source).resolve() == Path(target).resolve():
        raise InvalidArgument(f"target: give another file than the articles', not {os.fspath(target)!r}")
    part = Path(f"{os.fspath(target)}.part")
    try:
        with parquet.ParquetWriter(part, arrow_schema()) as writer:
            for batch in events(_read(source), extractor, n_process=n_process, on_error=on_error):
                writer.write_batch(batch)
        part.replace(target)
    finally:
        with suppress(FileNotFoundError):
            part.unlink()


def _read(source: str | os.PathLike[str]) -> Iterator[pyarrow.RecordBatch]:
    """The batches of a Parquet file; a file that is not there is an ``OSError`` as everywhere."""
    from pyarrow import ArrowInvalid, parquet

    with Path(source).open("rb") as opened:
        try:
            yield from parquet.ParquetFile(opened).iter_batches(_BATCH)
        except (ArrowInvalid, OSError) as error:
            reason = " ".join(str(error).split())
            raise FormatError(f"{os.fspath(source)} is truncated or no Parquet: {reason}") from error


def _rows(batches: Iterable[pyarrow.RecordBatch]) -> Iterator[Mapping[str, Any]]:
    for batch in batches:
        names = [name for name in COLUMNS if name in batch.schema.names]
        if COLUMNS[0] not in names:
            raise FormatError(f"no column {COLUMNS[0]!r}; the table has {', '.join(batch.schema.names)}")
        yield from batch.select(names).to_pylist()


def _article(row: Mapping[str, Any]) -> Article:
    """An article of its row; an empty text is the empty cell of tables that were CSV."""
    title, url = (row.get(name) or None for name in ("title", "url"))
    return Article(row["text"] or "", row.get("published") or None, title, url)


def _batch(timelines: Iterable[Timeline]) -> pyarrow.RecordBatch:
    from pyarrow import RecordBatch

    rows = [row for timeline in timelines for row in to_records(timeline)]
    return RecordBatch.from_pylist(rows, schema=arrow_schema())
