"""Flat rows of a timeline, and the same as CSV and JSON Lines."""

from __future__ import annotations

import csv
import json
import sys

import pytest
from attrs import evolve
from builders import harbour

from timeline import MissingExtra
from timeline.formats.records import COLUMNS, to_csv, to_jsonl, to_records

CSV = """\
position,event,text,status,who,whom,place,source,edtf
1,e1,met,held,Ana Ruiz,fishers,Vigo,,2024-03-11
2,e2,reopened,held,,,,Ana Ruiz,2024-03-12
3,e4,hearing,planned,,,,,2025
,e5,fallen,held,,,,,
"""


def test_rows_are_the_listed_events_then_the_unplaced():
    wanted = CSV.splitlines()[0].split(",")
    rows = csv.DictReader(to_csv(harbour()).splitlines())
    assert [[row[name] for name in wanted] for row in rows] == [
        line.split(",") for line in CSV.splitlines()[1:]
    ]


def test_every_row_has_every_column():
    assert all(list(row) == ["article", "position", *COLUMNS] for row in harbour().to_records())


def test_json_lines_are_the_rows():
    lines = to_jsonl(harbour()).splitlines()
    assert [json.loads(line) for line in lines] == to_records(harbour())


def test_bounds_are_in_the_row():
    row = to_records(harbour())[2]
    assert (row["begins_earliest"], row["ends_latest"], row["granularity"]) == (
        "2025-01-01",
        "2026-01-01",
        "YEAR",
    )


TABLES = [
    (
        "pandas",
        lambda timeline: (
            timeline.to_pandas().astype(object).where(lambda cell: cell.notna(), None).to_dict("records")
        ),
    ),
    ("polars", lambda timeline: timeline.to_polars().to_dicts()),
    ("pyarrow", lambda timeline: timeline.to_arrow().to_pylist()),
]


@pytest.mark.parametrize(("library", "rows"), TABLES)
def test_tables_hold_the_rows(library, rows):
    pytest.importorskip(library)
    assert rows(harbour()) == to_records(harbour())


@pytest.mark.parametrize(
    ("library", "method", "extra"),
    [("pandas", "to_pandas", "pandas"), ("polars", "to_polars", "polars"), ("pyarrow", "to_arrow", "arrow")],
)
def test_a_missing_library_is_named_with_its_extra(monkeypatch, library, method, extra):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(MissingExtra, match=rf"event-timeline\[{extra}\]") as caught:
        getattr(harbour(), method)()
    assert isinstance(caught.value, ImportError)


@pytest.mark.parametrize(
    ("library", "method"), [("pandas", "to_pandas"), ("polars", "to_polars"), ("pyarrow", "to_arrow")]
)
def test_an_empty_timeline_has_the_same_columns(library, method):
    pytest.importorskip(library)
    empty = getattr(evolve(harbour(), entries=(), unplaced=()), method)()
    names = empty.column_names if library == "pyarrow" else list(empty.columns)
    assert names == ["article", "position", *COLUMNS]
