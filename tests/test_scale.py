"""Tables of articles as tables of events: batches, processes, Parquet, and files that are damaged."""

from __future__ import annotations

from datetime import date, datetime

import pyarrow
import pytest
from pyarrow import parquet

from timeline import Article, Extractor, FormatError, InvalidDate, extract
from timeline.formats.records import NAMES, arrow_schema
from timeline.scale import DDL, events, of_parquet, of_table

ROWS = [
    {
        "text": "Crews reopened the port on Monday.",
        "published": "2024-03-14",
        "title": "Port",
        "url": "a",
        "id": 1,
    },
    {"text": "", "published": None, "title": None, "url": "b", "id": 2},
    {"text": None, "published": "2024-03-14", "title": None, "url": "c", "id": 3},
    {"text": "Rain fell yesterday.", "published": "2023-07-02", "title": None, "url": "d", "id": 4},
]
EXPECTED = [("a", "reopened", "2024-03-11"), ("d", "fell", "2023-07-01")]


def told(table) -> list[tuple]:
    return [(row["article"], row["text"], row["edtf"]) for row in table.to_pylist()]


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "articles.parquet"
    parquet.write_table(pyarrow.Table.from_pylist(ROWS), path, row_group_size=2)
    return path


def test_a_table_of_articles_is_a_table_of_events():
    found = of_table(pyarrow.Table.from_pylist(ROWS))
    assert told(found) == EXPECTED
    assert found.schema == arrow_schema() == extract("Rain fell.").to_arrow().schema
    assert [part.split()[0] for part in DDL.split(", ")] == NAMES


@pytest.mark.parametrize("n_process", [1, 2])
def test_processes_change_nothing(n_process):
    batches = pyarrow.Table.from_pylist(ROWS).to_batches(max_chunksize=1)
    assert [row for batch in events(batches, n_process=n_process) for row in told(batch)] == EXPECTED


def test_batches_are_read_lazily():
    taken = []
    rows = ({"text": f"Rain fell on May {i % 28 + 1}, 2024."} for i in range(400))
    batches = (taken.append(1) or pyarrow.RecordBatch.from_pylist([row]) for row in rows)
    next(events(batches))
    assert len(taken) <= 200


@pytest.mark.parametrize("published", [date(2024, 3, 14), datetime(2024, 3, 14, 9, 30)])
def test_dates_may_be_dates(published):
    table = pyarrow.Table.from_pylist([{"text": ROWS[0]["text"], "published": published}])
    assert told(of_table(table)) == [(None, "reopened", "2024-03-11")]


def test_no_articles_are_no_events():
    assert of_table(pyarrow.Table.from_pylist([], pyarrow.schema([("text", pyarrow.string())]))).num_rows == 0


def test_an_extractor_of_ones_own():
    table = pyarrow.Table.from_pylist(
        [{"text": "Rain fell on May 3, 2024.\n\nRead also: Dam burst on May 4, 2024."}]
    )
    assert of_table(table, Extractor(rules=())).num_rows > of_table(table).num_rows


def test_parquet_to_parquet(source, tmp_path):
    of_parquet(source, tmp_path / "events.parquet")
    assert told(parquet.read_table(tmp_path / "events.parquet")) == EXPECTED
    assert {path.name for path in tmp_path.iterdir()} == {"articles.parquet", "events.parquet"}


@pytest.mark.parametrize("kept", [0, 3, 200, -40, -4])
def test_a_truncated_file_is_refused_and_leaves_the_target_as_it_was(source, tmp_path, kept):
    target = tmp_path / "events.parquet"
    target.write_text("as it was", encoding="utf-8")
    source.write_bytes(source.read_bytes()[:kept])
    with pytest.raises(FormatError, match=r"articles\.parquet is truncated or no Parquet"):
        of_parquet(source, target)
    assert target.read_text(encoding="utf-8") == "as it was"
    assert {path.name for path in tmp_path.iterdir()} == {"articles.parquet", "events.parquet"}


def test_a_damaged_page_is_refused(source, tmp_path):
    data = bytearray(source.read_bytes())
    data[4:60] = b"\xff" * 56
    source.write_bytes(bytes(data))
    with pytest.raises(FormatError, match="truncated or no Parquet"):
        of_parquet(source, tmp_path / "events.parquet")


def test_a_table_without_texts_names_its_columns():
    with pytest.raises(FormatError, match="no column 'text'; the table has body, url"):
        of_table(pyarrow.Table.from_pylist([{"body": "Rain fell.", "url": "a"}]))


def test_a_date_that_cannot_be_read_leaves_nothing_half_written(tmp_path):
    source = tmp_path / "articles.parquet"
    parquet.write_table(
        pyarrow.Table.from_pylist([*ROWS, {"text": "Rain fell.", "published": "soon"}]), source
    )
    with pytest.raises(InvalidDate, match="row 5: cannot read 'soon'"):
        of_parquet(source, tmp_path / "events.parquet")
    assert [path.name for path in tmp_path.iterdir()] == ["articles.parquet"]


def test_a_row_that_cannot_be_read_may_be_left_out(tmp_path):
    source, told = tmp_path / "articles.parquet", []
    table = pyarrow.Table.from_pylist([{"text": "Rain fell.", "published": "soon"}, *ROWS])
    parquet.write_table(table, source)
    of_parquet(source, tmp_path / "events.parquet", on_error=told.append)
    assert parquet.read_table(tmp_path / "events.parquet") == of_table(table, on_error=told.append)
    assert [str(error).partition(":")[0] for error in told] == ["row 1", "row 1"]


def test_cells_of_a_table_that_was_csv_may_be_empty():
    table = pyarrow.Table.from_pylist([{"text": "Rain fell.", "published": "", "title": "", "url": ""}])
    assert told(of_table(table)) == [(None, "fell", None)]


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(FileNotFoundError):
        of_parquet(tmp_path / "none.parquet", tmp_path / "events.parquet")


def test_rows_are_those_of_the_articles_one_by_one():
    articles = [Article(row["text"] or "", row["published"], row["title"], row["url"]) for row in ROWS]
    rows = [row for found in Extractor().pipe(articles) for row in found.to_records()]
    assert of_table(pyarrow.Table.from_pylist(ROWS)).to_pylist() == rows
