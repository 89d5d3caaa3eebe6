"""Records: one flat row for each event, for tables of any kind; a cell is text, number or None.

The columns, in order, are those of :data:`COLUMNS`.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable
from io import StringIO
from typing import TYPE_CHECKING

from timeline.article import encodable
from timeline.errors import extra
from timeline.formats.edtf import edtf
from timeline.formats.json import moment_text
from timeline.report import sides

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from timeline.annotations import Event, Participant, Source
    from timeline.timeline import Timeline

Cell = str | int | None
Record = dict[str, Cell]

COLUMNS: dict[str, Callable[[Event], Cell]] = {
    "event": lambda event: event.eid,
    "start": lambda event: event.start,
    "end": lambda event: event.end,
    "text": lambda event: event.text,
    "lemma": lambda event: event.lemma,
    "type": lambda event: event.type,
    "status": lambda event: str(event.status),
    "who": lambda event: _names(sides(event)[0]),
    "whom": lambda event: _names(sides(event)[1]),
    "place": lambda event: _name(event.place),
    "source": lambda event: _name(event.source),
    "edtf": lambda event: edtf(event.interval) or None,
    "begins_earliest": lambda event: moment_text(event.when.begins.lower),
    "begins_latest": lambda event: moment_text(event.when.begins.upper),
    "ends_earliest": lambda event: moment_text(event.when.ends.lower),
    "ends_latest": lambda event: moment_text(event.when.ends.upper),
    "granularity": lambda event: event.when.granularity and event.when.granularity.name,
    "certainty": lambda event: str(event.when.certainty),
    "same_as": lambda event: event.same_as,
}
"""What each column holds; before them stand ``article`` (its url) and ``position`` (from 1)."""


NAMES = ["article", "position", *COLUMNS]
WHOLE_NUMBERS = ("position", "start", "end")
"""The columns that hold numbers; all others hold text."""


def to_records(timeline: Timeline) -> list[Record]:
    """A row for each listed event: those in order, then the unplaced, ``position`` None."""
    placed = [_record(timeline, event, place) for place, event in enumerate(timeline, 1)]
    return placed + [_record(timeline, event, None) for event in timeline.unplaced]


def to_csv(timeline: Timeline) -> str:
    """The rows as CSV with a header, lines ended by a newline; None is an empty cell."""
    out = StringIO()
    writer = csv.DictWriter(out, NAMES, lineterminator="\n")
    writer.writeheader()
    writer.writerows(to_records(timeline))
    return out.getvalue()


def to_jsonl(timeline: Timeline) -> str:
    """The rows as JSON Lines."""
    rows = (json.dumps(record, ensure_ascii=False) for record in to_records(timeline))
    return "".join(f"{row}\n" for row in rows)


def to_pandas(timeline: Timeline) -> pandas.DataFrame:
    """The rows as a pandas data frame; needs the extra ``pandas``."""
    with extra("pandas"):
        import pandas

    frame = pandas.DataFrame(to_records(timeline), columns=NAMES)
    return frame.astype(dict.fromkeys(WHOLE_NUMBERS, "Int64"))


def to_polars(timeline: Timeline) -> polars.DataFrame:
    """The rows as a polars data frame; needs the extra ``polars``."""
    with extra("polars"):
        import polars

    kinds = {name: polars.Int64 if name in WHOLE_NUMBERS else polars.String for name in NAMES}
    return polars.DataFrame(to_records(timeline), schema=kinds)


def to_arrow(timeline: Timeline) -> pyarrow.Table:
    """The rows as an Arrow table, for Parquet and Spark; needs the extra ``arrow``."""
    schema = arrow_schema()
    return schema.empty_table().from_pylist(to_records(timeline), schema=schema)


def arrow_schema() -> pyarrow.Schema:
    """The columns and their Arrow types; needs the extra ``arrow``."""
    with extra("arrow"):
        import pyarrow

    kinds = {True: pyarrow.int64(), False: pyarrow.string()}
    return pyarrow.schema([(name, kinds[name in WHOLE_NUMBERS]) for name in NAMES])


def _record(timeline: Timeline, event: Event, place: int | None) -> Record:
    head: Record = {"article": timeline.article.origin(event.start).url, "position": place}
    row = head | {name: read(event) for name, read in COLUMNS.items()}
    return {name: encodable(cell) if isinstance(cell, str) else cell for name, cell in row.items()}


def _names(people: Iterable[Participant]) -> str | None:
    return "; ".join(" ".join(who.label.split()) for who in people) or None


def _name(who: Participant | Source | None) -> str | None:
    return " ".join(who.label.split()) if who else None
