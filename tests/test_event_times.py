"""Expressions that lean on an event: a length until the event has a time, then a date."""

from __future__ import annotations

import pytest
from attrs import evolve

from timeline.annotations import Bound, Event, Evidence, ReferenceKind, When
from timeline.event_times import resolve_event_times
from timeline.granularity import Granularity
from timeline.instant import DAY, instant
from timeline.interval import Interval
from timeline.timexes import find_timexes

SAID = Interval.unit(Granularity.DAY, instant(2024, 5, 16))
MAY_3 = instant(2024, 5, 3)
ON_MAY_3 = When(Bound(MAY_3, MAY_3 + DAY), Bound(MAY_3, MAY_3 + DAY), granularity=Granularity.DAY)


def event(text, word, when=ON_MAY_3):
    start = text.index(word)
    return Event(start, start + len(word), word, word, when=when, eid="e1")


@pytest.mark.parametrize(
    ("text", "word", "value"),
    [
        ("Two days after the summit, he resigned.", "summit", "2024-05-05"),
        ("He left three days before a long strike.", "strike", "2024-04-30"),
        ("The day after the vote, crowds gathered.", "vote", "2024-05-04"),
        ("Three months after the vote, crowds gathered.", "vote", "2024-08"),
        ("Two weeks following the truce it broke.", "truce", "2024-05-17"),
    ],
)
def test_a_dated_event_dates_what_leans_on_it(text, word, value):
    (timex,) = resolve_event_times(text, find_timexes(text, SAID), [event(text, word)])
    assert (timex.type, timex.value) == ("DATE", value)
    assert timex.reference.kind is ReferenceKind.EVENT
    assert word in timex.explain()


def test_what_an_event_was_counted_back_by_dates_nothing_in_its_clause():
    text = "Two days after the summit ended, they met on Monday."
    counted = When(evidence=(Evidence(0, 8, "Two days", "timex"),))
    ended = evolve(event(text, "ended", counted), eid="e2")
    timex, _ = resolve_event_times(text, find_timexes(text, SAID), [event(text, "summit", ON_MAY_3), ended])
    assert timex.interval is None


@pytest.mark.parametrize(
    ("text", "word", "when"),
    [
        ("Two days after the summit, he resigned.", "resigned", When()),
        ("Two days after the summit, he resigned.", "summit", When()),
        ("Two days after the fact. A summit began.", "summit", ON_MAY_3),
        (
            "Two days after the summit, he resigned.",
            "summit",
            When(Bound(instant(2023)), Bound(None, instant(2024))),
        ),
    ],
)
def test_what_leans_on_an_event_without_a_day_stays_a_length(text, word, when):
    (timex,) = resolve_event_times(text, find_timexes(text, SAID), [event(text, word, when)])
    assert (timex.type, timex.value, timex.interval) == ("DURATION", "P2D", None)
    assert "not known" in timex.explain()
