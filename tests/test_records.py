"""Flat rows of a timeline, and the same as CSV and JSON Lines."""

from __future__ import annotations

import csv
import json

from builders import harbour

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
