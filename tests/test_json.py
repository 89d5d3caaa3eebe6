"""JSON there and back again, and what is refused."""

from __future__ import annotations

import json

import pytest
from builders import harbour
from hypothesis import given
from hypothesis import strategies as st

from timeline import FormatError
from timeline.formats.json import (
    SCHEMA_VERSION,
    converter,
    loads,
    moment_instant,
    moment_text,
    read,
)

REFUSED = [
    "",
    "{",
    "[]",
    "null",
    "{}",
    '{"schema_version": 99}',
    f'{{"schema_version": {SCHEMA_VERSION}}}',
]


def test_what_is_written_is_read_back_equal():
    timeline = harbour()
    document = loads(timeline.to_json())
    assert document.events == timeline.events
    assert document.timexes == timeline.timexes
    assert document.links == timeline.links
    assert document.conflicts == timeline.conflicts
    assert document.entries == ("e1", "e2", "e4")
    assert (document.text, document.published) == (
        timeline.article.text,
        timeline.article.published,
    )


def test_it_is_plain_data_that_stays_the_same():
    timeline = harbour()
    assert json.loads(timeline.to_json()) == timeline.to_dict()
    assert timeline.to_json() == harbour().to_json()
    assert timeline.to_dict()["schema_version"] == SCHEMA_VERSION


def test_times_are_readable():
    assert harbour().to_dict()["timexes"][0]["interval"] == {
        "begin": "2024-03-11", "end": "2024-03-12", "granularity": "DAY", "zone": None,
    }  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_timeline_is_refused(text):
    with pytest.raises(FormatError):
        loads(text)


def test_a_wrong_field_is_named():
    data = harbour().to_dict()
    data["timexes"][0]["interval"]["begin"] = "Monday"
    with pytest.raises(FormatError, match=r"timexes\[0\]\.interval"):
        read(data)


@given(st.integers(-(10**12), 10**12))
def test_every_moment_survives(at):
    assert moment_instant(moment_text(at)) == at


def test_one_converter_for_all():
    assert converter() is converter()
