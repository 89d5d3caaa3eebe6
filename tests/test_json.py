"""JSON there and back again, and what is refused."""

from __future__ import annotations

import json
from contextlib import suppress
from importlib.resources import files

import pytest
from builders import harbour
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from timeline import FormatError, Timeline, extract
from timeline.formats.json import (
    SCHEMA_VERSION,
    converter,
    loads,
    moment_instant,
    moment_text,
    read,
)
from timeline.formats.schema import schema
from timeline.relation import BEFORE

SCHEMA = json.loads(files("timeline.formats").joinpath("timeline.schema.json").read_text("utf-8"))
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


def test_a_timeline_comes_back_whole():
    timeline = harbour()
    copy = Timeline.from_json(timeline.to_json())
    assert copy == timeline
    assert copy.to_json() == timeline.to_json()
    assert (copy.links, copy.conflicts) == (timeline.links, timeline.conflicts)
    assert copy.relation("e1", "e4") == timeline.relation("e1", "e4")
    assert str(copy) == str(timeline)


@pytest.mark.parametrize("form", ["html", "timeml", "graphml", "brat", "ics", "csv", "json"])
def test_a_part_of_a_timeline_comes_back_and_becomes_any_form(form):
    part = extract(
        "Ana Ruiz left on Monday. Bo Lind came after that. Ruiz wept on Friday.", "2024-03-14"
    ).about("Ruiz")
    copy = Timeline.from_json(part.to_json())
    assert copy == part
    assert getattr(copy, f"to_{form}")()
    assert copy.explain(copy[0], copy[1])
    [came] = [event for event in part.left_out if event.text == "came"]
    assert copy.relation(copy[0], came) == part.relation(part[0], came) == BEFORE


@pytest.mark.parametrize("name", ["links", "conflicts"])
def test_a_timeline_with_other_links_is_another(name):
    assert Timeline.from_dict(harbour().to_dict() | {name: []}) != harbour()


def test_a_part_of_a_part_leaves_out_what_both_do():
    part = harbour().about("Ruiz").of_type("meeting")
    assert [event.eid for event in part.left_out] == ["e2", "e3", "e4", "e5"]
    assert Timeline.from_json(part.to_json()).to_json() == part.to_json()


def test_half_a_character_can_be_written_and_comes_back():
    timeline = extract("Crews \ud83d left on Monday.", "2024-03-14")
    written = timeline.to_json().encode()
    assert Timeline.from_json(written) == timeline


def test_a_byte_order_mark_is_no_part_of_it():
    assert Timeline.from_json(f"\ufeff{harbour().to_json()}") == harbour()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"published": harbour().to_dict()["published"] | {"zone": "Moon/Sea"}}, "published"),
        ({"published": harbour().to_dict()["published"] | {"zone": 5}}, "published"),
        ({"published": harbour().to_dict()["published"] | {"begin": None}}, "cannot read"),
    ],
)
def test_dates_are_checked_when_it_is_read(change, reason):
    with pytest.raises(FormatError, match=reason):
        Timeline.from_dict(harbour().to_dict() | change)


def test_an_entry_must_be_an_event():
    with pytest.raises(FormatError, match="no such event: 'e99'"):
        Timeline.from_dict(harbour().to_dict() | {"entries": ["e99"]})


@pytest.mark.parametrize("published", ["2024-03-14", None, "2024-03-14T10:00:00+02:00"])
def test_what_is_extracted_comes_back_whole_and_fits_the_schema(published):
    text = "Ministers met in Oslo on Dec. 27. “We leave next week,” Ana Ruiz said, citing a 2019 report."
    found = extract(text, published)
    assert Timeline.from_json(found.to_json()) == found
    Draft202012Validator(SCHEMA).validate(found.to_dict())


def test_the_shipped_schema_is_that_of_the_values():
    Draft202012Validator.check_schema(SCHEMA)
    assert schema() == SCHEMA


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


@pytest.mark.parametrize("text", [b"\xff\xfe\x00", b'{"text": "caf\xe9"}', "[" * 200_000, '{"a":' * 200_000])
def test_what_is_no_json_is_refused(text):
    with pytest.raises(FormatError, match="not JSON"):
        loads(text)


def test_a_newer_version_says_what_to_do():
    with pytest.raises(FormatError, match="a newer version of event-timeline wrote it"):
        read(harbour().to_dict() | {"schema_version": SCHEMA_VERSION + 1})


def test_what_does_not_stand_in_the_text_is_refused():
    with pytest.raises(FormatError, match="'met' does not stand at 15–18 of the text"):
        read(harbour().to_dict() | {"text": "Another text, and long enough"})


@given(st.integers(0, 10_000))
def test_no_truncated_file_is_read(length):
    text = harbour().to_json()
    with pytest.raises(FormatError):
        loads(text[: length % len(text)])


@settings(deadline=None, max_examples=300)
@given(st.data())
def test_whatever_else_stands_in_it_is_read_or_refused(data):
    document = harbour().to_dict()
    place = document
    while True:
        key = data.draw(st.sampled_from(list(place) if isinstance(place, dict) else range(len(place))))
        inner = place[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.booleans()):
            break
        place = inner
    leaf = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3)
    place[key] = data.draw(
        leaf | st.lists(leaf, max_size=4) | st.dictionaries(st.text(max_size=3), leaf, max_size=2)
    )
    with suppress(FormatError):
        Timeline.from_dict(document)


@given(st.integers(-(10**12), 10**12))
def test_every_moment_survives(at):
    assert moment_instant(moment_text(at)) == at


def test_one_converter_for_all():
    assert converter() is converter()
