"""Rows: each event and each time with its bar, its reasons and its words; knows no HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from timeline.annotations import Bound, When
from timeline.formats.bars import event_bar, unit_bar
from timeline.formats.page.axis import Axis, Drawn
from timeline.formats.page.index import Index, Link
from timeline.instant import iso_date
from timeline.report import details, kind, when_text

if TYPE_CHECKING:
    from timeline.annotations import Conflict, Event, Timex
    from timeline.timeline import Timeline


@frozen
class Row:
    """An event or a time as a row: what it is, where its bar lies, and the words it rests on."""

    key: str
    item: Event | Timex
    when: str
    mark: Link
    bar: Drawn | None
    kind: str = ""
    details: str = ""
    quotes: Sequence[Link] = ()
    cues: Sequence[Link] = ()
    begins: Within | None = None
    ends: Within | None = None
    again: Sequence[Link] = ()
    first: Link | None = None
    reasons: str = ""
    place: str = ""
    by_date: bool = False


@frozen
class Within:
    """Between which days one end of an event lies; None where open."""

    first: str | None
    last: str | None


_OPEN = Within(None, None)


def entry_rows(timeline: Timeline, index: Index, axis: Axis) -> Iterator[Row]:
    """The rows in order, each with what bounds it and the reason why it stands after the one before."""
    for earlier, event in zip([None, *timeline], timeline, strict=False):
        row = evolve(event_row(event, index, axis), reasons="; ".join(timeline.reasons(event)))
        if earlier is None:
            yield row
        else:
            related = timeline.relation(earlier, event) is not None
            yield evolve(row, place=timeline.explain(earlier, event), by_date=not related)


def event_row(event: Event, index: Index, axis: Axis) -> Row:
    """The row of an event, without its place in the order."""
    begins, ends = _within(event.when)
    return Row(
        index.rows[event.eid],
        event,
        when_text(event.when),
        index.mark(event),
        axis.draw(event_bar(event.when)),
        kind(event),
        details(event),
        [index.quote(piece) for piece in event.when.evidence],
        [index.mark(piece) for piece in event.evidence if piece.role != "content"],
        begins,
        ends,
        [index.row(other.eid) for other in index.again.get(event.eid, ())],
        index.row(event.same_as) if event.same_as else None,
    )


def _within(when: When) -> tuple[Within | None, Within | None]:
    """The days between which an event begins and ends, where they are not one and the same."""
    begins, ends = when.begins, when.ends
    first = None if begins.lower is None else iso_date(begins.lower)
    last = None if ends.upper is None else iso_date(ends.upper - 1)
    if when.single_day and first == last:
        return None, None
    latest = [at for at in (begins.upper, ends.upper and ends.upper - 1) if at is not None]
    begun = Within(first, None if begins.upper is None else iso_date(min(latest)))
    over = Within(None if ends.lower is None else iso_date(ends.lower - 1), last)
    return begun if begun != _OPEN else None, over if over != _OPEN else None


def time_row(timex: Timex, index: Index, axis: Axis) -> Row:
    """The row of a time expression; its bar is the whole unit that it names."""
    bar = unit_bar(timex.interval) if timex.interval else None
    return Row(index.rows[timex.tid], timex, _time_text(timex), index.mark(timex), axis.draw(bar))


def _time_text(timex: Timex) -> str:
    """Its place on the calendar where that is closed ("now" is a day), else its TIMEX3 value."""
    interval = timex.interval
    if interval is None or interval.lower is None or interval.upper is None:
        return timex.value
    return when_text(When(Bound(interval.lower, interval.lower), Bound(interval.upper, interval.upper)))


def refusal(conflict: Conflict, index: Index) -> tuple[Conflict, Link, Link | None]:
    """A conflict with what its link joins; None for a target that is no event and no time."""
    target = conflict.link.target
    return conflict, index.row(conflict.link.source), index.row(target) if target in index.rows else None
