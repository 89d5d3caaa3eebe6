"""Calendars, TimelineJS stories and Mermaid diagrams, read by others' libraries where there are any."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from attrs import evolve
from builders import harbour
from icalendar import Calendar

from timeline import Article, Bound, Granularity, When, extract
from timeline.formats.ics import to_ics
from timeline.formats.mermaid import to_mermaid
from timeline.formats.timelinejs import to_timelinejs
from timeline.instant import instant

G = Granularity
DAY, NEXT, LATER = instant(2024, 3, 11), instant(2024, 3, 12), instant(2024, 3, 15)
NOON = DAY + 12 * 3600
MERMAID = """\
timeline
    title Port reopens
    2024-03-11 : met (held) Ana Ruiz → fishers · in Vigo
    2024-03-12 : reopened (held) per Ana Ruiz
    2025 : hearing (planned)
"""
WHENS = [
    (When(Bound(DAY, NEXT), Bound(DAY, NEXT), single_day=True, granularity=G.DAY), (date(2024, 3, 11), date(2024, 3, 12))),
    (When(Bound(DAY, NEXT), Bound(LATER, LATER)), (date(2024, 3, 11), date(2024, 3, 15))),
    (When(Bound(NOON, NOON + 60), Bound(NOON, NOON + 60), granularity=G.MINUTE), (datetime(2024, 3, 11, 12), datetime(2024, 3, 11, 12, 1))),
    (When(Bound(NOON, NOON + 60), Bound(NOON, NOON + 60), granularity=G.MINUTE, zone="-05:00"), (datetime(2024, 3, 11, 17, tzinfo=UTC), datetime(2024, 3, 11, 17, 1, tzinfo=UTC))),
    (When(Bound(DAY, LATER), Bound(DAY, LATER)), None),
    (When(Bound(instant(2024), instant(2025)), Bound(instant(2024), instant(2025)), granularity=G.YEAR), None),
    (When(Bound(DAY, NEXT)), None),
    (When(Bound(instant(-43), instant(-43)), Bound(instant(-43, 1, 2), instant(-43, 1, 2))), None),
]  # fmt: skip


def entries(timeline) -> list:
    return list(Calendar.from_ical(to_ics(timeline)).walk("VEVENT"))


@pytest.mark.parametrize(("when", "days"), WHENS)
def test_only_known_days_are_put_on_a_calendar(when, days):
    timeline = harbour()
    found = entries(evolve(timeline, entries=(evolve(timeline[0], when=when),)))
    assert [(entry.decoded("DTSTART"), entry.decoded("DTEND")) for entry in found] == ([days] if days else [])


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("Ministers met at 10 a.m. on Tuesday.", datetime(2024, 3, 12, 10)),
        ("Ministers met at 10 a.m. EST on Tuesday.", datetime(2024, 3, 12, 15, tzinfo=UTC)),
        ("Ministers met on Tuesday.", date(2024, 3, 12)),
    ],
)
def test_a_clock_time_of_the_text_is_one_of_the_calendar(text, start):
    [entry] = entries(extract(text, "2024-03-14"))
    assert entry.decoded("DTSTART") == start


def test_a_calendar_entry_says_what_where_and_whether():
    first, second = entries(harbour())
    assert (first["SUMMARY"], first["LOCATION"], first["STATUS"]) == (
        "met: Ana Ruiz → fishers · in Vigo", "Vigo", "CONFIRMED",
    )  # fmt: skip
    assert first["UID"] != second["UID"]


def test_the_same_timeline_gives_the_same_calendar():
    assert to_ics(harbour()) == to_ics(harbour())


def test_hostile_text_stays_one_line():
    timeline = harbour()
    hostile = evolve(timeline[0], text="a\r\nEND:VCALENDAR;,\\" + "é" * 200)
    [entry] = entries(evolve(timeline, entries=(hostile,)))
    assert entry["SUMMARY"].startswith("a END:VCALENDAR;,\\ééé")
    assert max(len(line.encode()) for line in to_ics(timeline).split("\r\n")) <= 75


def test_a_story_has_only_the_parts_of_a_date_that_are_known():
    slides = to_timelinejs(harbour())["events"]
    assert [slide["start_date"] for slide in slides] == [
        {"year": 2024, "month": 3, "day": 11}, {"year": 2024, "month": 3, "day": 12}, {"year": 2025},
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "years"),
    [("It closed in the 1990s.", (1990, 1999)), ("It opened in the 5th century BC.", (-499, -400))],
)
def test_a_story_has_the_year_of_what_is_longer(text, years):
    [slide] = to_timelinejs(extract(text, "2024-03-14"))["events"]
    assert (slide["start_date"], slide["end_date"]) == tuple({"year": year} for year in years)


def test_a_story_is_escaped():
    article = Article("He left.", title="<script>alert(1)</script>")
    story = to_timelinejs(evolve(harbour(), article=article))
    assert story["title"] == {"text": {"headline": "&lt;script&gt;alert(1)&lt;/script&gt;"}}


def test_the_whole_diagram():
    assert to_mermaid(harbour()) == MERMAID


def test_a_diagram_has_one_heading_for_a_date():
    timeline = harbour()
    twice = evolve(timeline, entries=(timeline[0], timeline[0]))
    assert to_mermaid(twice).count("2024-03-11") == 1


HALF = extract("Ana \ud83d Ruiz \udc00 met Bo Lind in Oslo\ud83d on Monday.", "2024-03-14")


@pytest.mark.parametrize("form", ["csv", "html", "ics", "timeml", "graphml", "brat", "mermaid", "json"])
def test_half_a_character_keeps_no_form_from_being_written(form):
    assert getattr(HALF, f"to_{form}")().encode()


@pytest.mark.parametrize("form", ["pandas", "polars", "arrow", "spacy"])
def test_half_a_character_keeps_no_table_from_being_made(form):
    if form != "spacy":
        pytest.importorskip("pyarrow" if form == "arrow" else form)
    assert len(getattr(HALF, f"to_{form}")())
