"""What a reader of the example article expects of its timeline, fact by fact."""

from __future__ import annotations

import pytest

import timeline
from timeline import Granularity, Interval, Status
from timeline.instant import instant
from timeline.report import when_text

DAY = Interval.unit(Granularity.DAY, instant(2024, 3, 14))
STATED = [
    ("news conference", "news conference", "2024-03-14", Status.HELD),
    ("receive", "will receive", "2024-03-14", Status.PLANNED),
    ("visit", "expected to visit", "2025", Status.PLANNED),
]


@pytest.fixture(scope="module")
def visit(root):
    text = (root / "examples" / "visit.txt").read_text(encoding="utf-8")
    return timeline.extract(text, "2024-03-14")


def at(visit, words, context):
    """The event of these words in the place of the text that reads like the context."""
    start = visit.article.text.index(context)
    inside = range(start, start + len(context) + len(words))
    return next(event for event in visit.events if event.text == words and event.start in inside)


@pytest.mark.parametrize(("words", "context", "when", "status"), STATED)
def test_what_is_dated_and_how_sure_it_is(visit, words, context, when, status):
    event = at(visit, words, context)
    assert (when_text(event.when), event.status) == (when, status)


def test_who_spoke_where_and_on_whose_word(visit):
    event = at(visit, "news conference", "news conference")
    assert [who.label for who in event.participants] == ["Lucía Fuentes"]
    assert (event.place.label, event.source.label) == ("Jakarta", "Santiago Courier")


def test_the_palace_says_who_is_received(visit):
    event = at(visit, "receive", "will receive")
    assert event.source.label == "Dewi Lestari"
    assert [who.label for who in event.participants] == ["Agus Santoso", "Lucía Fuentes"]


def test_the_trip_holds_the_day_and_its_ends_are_not_invented(visit):
    when = at(visit, "trip", "four-day trip").when
    assert when.begins.upper < DAY.upper
    assert when.ends.lower > DAY.lower
    assert when.begins.upper - when.begins.lower > 86_400
    assert not when.single_day


def test_the_ministers_met_in_the_past_and_within_the_trip(visit):
    met = at(visit, "met", "where she met")
    assert met.status == Status.HELD
    assert visit.relation(met, at(visit, "trip", "four-day trip")).name == "IS_INCLUDED"


def test_what_was_said_before_and_after(visit):
    text = visit.article.text
    ahead = text.index("Ahead of the meeting")
    meeting = next(event for event in visit.events if event.start in range(ahead, ahead + 25))
    remark = next(event for event in visit.events if event.text == "said" and event.start > ahead)
    assert visit.relation(remark, meeting).name == "BEFORE"
    after = text.index("After the meeting")
    meeting = next(event for event in visit.events if event.start in range(after, after + 20))
    said = next(event for event in visit.events if event.text == "said" and event.start > after)
    assert visit.relation(said, meeting).name == "AFTER"


def test_the_statement_was_published_before_the_trip(visit):
    published = at(visit, "published", "published before")
    trip = next(event for event in visit.events if event.text == "trip" and event.start > published.start)
    assert visit.relation(published, trip).name == "BEFORE"


def test_what_goes_on_is_ongoing_and_what_is_long_past_is_undated(visit):
    assert at(visit, "buys", "now buys").status == Status.ONGOING
    supplied = at(visit, "supplied", "once supplied").when
    assert supplied.begins.lower is None


def test_what_may_be_discussed_is_possible(visit):
    assert at(visit, "discuss", "probably discuss").status == Status.POSSIBLE
