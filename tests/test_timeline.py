"""Questions to a timeline, on one made by hand."""

from __future__ import annotations

import pickle

import pytest
from builders import harbour

from timeline import Event, InvalidAnnotation, InvalidDate
from timeline.relation import BEFORE


@pytest.fixture(scope="module")
def timeline():
    return harbour()


def words(events) -> list[str]:
    return [event.text for event in events]


def test_it_is_a_sequence_of_what_a_reader_would_list(timeline):
    assert words(timeline) == ["met", "reopened", "hearing"]
    assert (len(timeline), timeline[0].text, words(timeline[1:])) == (
        3,
        "met",
        ["reopened", "hearing"],
    )


def test_all_events_stand_in_text_order(timeline):
    assert words(timeline.events) == ["met", "reopened", "said", "hearing", "fallen"]


def test_what_nothing_dates_is_unplaced(timeline):
    assert words(timeline.unplaced) == ["fallen"]


def test_each_entry_has_the_time_that_its_link_gives_it(timeline):
    assert [str(event.interval) for event in timeline] == ["2024-03-11", "2024-03-12", "2025"]


def test_a_contradicting_link_is_reported(timeline):
    assert [(conflict.link.source, conflict.link.target) for conflict in timeline.conflicts] == [("e2", "e1")]


def test_relation_of_events_times_and_ids(timeline):
    met, _, hearing = timeline
    assert timeline.relation(met, hearing) == timeline.relation("e1", "e4") == BEFORE
    assert timeline.relation("t1", hearing) == BEFORE


@pytest.mark.parametrize("given", ["nobody", "", None, 5, Event(0, 2, "He", "he", eid="e1")], ids=repr)
def test_only_what_is_of_the_timeline_can_be_asked_about(timeline, given):
    for ask in (timeline.relation, timeline.explain):
        with pytest.raises(InvalidAnnotation, match="of this timeline"):
            ask(timeline[0], given)
    with pytest.raises(InvalidAnnotation, match="of this timeline"):
        timeline.mentions(given)


@pytest.mark.parametrize("time", ["t0", "now", "t1"])
def test_only_an_event_has_mentions(timeline, time):
    with pytest.raises(InvalidAnnotation, match="give an event"):
        timeline.mentions(time)
    with pytest.raises(InvalidAnnotation, match="give an event"):
        timeline.mentions(timeline.timexes[0])


def test_explain_names_the_words(timeline):
    assert "“Monday”" in timeline.explain("e1", "e2")


@pytest.mark.parametrize(
    ("name", "found"),
    [("ruiz", ["met", "reopened"]), ("Vigo", ["met"]), ("fishers", ["met"]), ("Madrid", [])],
)
def test_about_somebody(timeline, name, found):
    assert words(timeline.about(name)) == found


@pytest.mark.parametrize(
    ("types", "found"),
    [
        (("meeting", "TRIAL"), ["met", "hearing"]),
        (("contact",), ["met"]),
        (("Justice", "opening"), ["reopened", "hearing"]),
        (("eruption",), []),
        ((), []),
    ],
)
def test_of_types_and_parents_of_types(timeline, types, found):
    assert words(timeline.of_type(*types)) == found


@pytest.mark.parametrize(
    ("begin", "end", "found"),
    [
        ("2024-03-11", "2024-03-11", ["met"]),
        ("2024-03-12", None, ["reopened", "hearing"]),
        (None, "2024", ["met", "reopened"]),
        ("2024-W11", "2024-W11", ["met", "reopened"]),
        ("2024-Q2", "2025-Q4", ["hearing"]),
        ("2025-01", "2025-06", []),
        ("2025", "2025", ["hearing"]),
        (None, None, ["met", "reopened", "hearing"]),
    ],
)
def test_between_dates_both_included(timeline, begin, end, found):
    assert words(timeline.between(begin, end)) == found


def test_between_refuses_what_is_no_date(timeline):
    with pytest.raises(InvalidDate):
        timeline.between("last week", None)


def test_a_part_is_a_timeline_that_still_answers(timeline):
    part = timeline.about("Ruiz")
    assert part.relation("e1", "e4") == BEFORE
    assert part.conflicts == timeline.conflicts
    assert part.mentions("e4") == timeline.mentions("e4") != ()


def test_it_travels_between_processes(timeline):
    copy = pickle.loads(pickle.dumps(timeline))
    assert copy == timeline
    assert copy.relation("e1", "e4") == BEFORE
