"""Bars: which stretch of time is drawn for what is known of an event; knows no page and no colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from timeline.instant import DAY
from timeline.report import is_known

if TYPE_CHECKING:
    from timeline.annotations import When
    from timeline.interval import Interval


@frozen
class Bar:
    """The stretch ``[start, end)`` of an event, and whether it goes on unbounded on either side.

    ``sure`` is the part of it in which the event certainly went on, at the day's sharpness; None
    where all that is known is that it lies somewhere within. Start and end are equal where one
    instant is all that bounds it.
    """

    start: int
    end: int
    open_before: bool = False
    open_after: bool = False
    sure: tuple[int, int] | None = None


def event_bar(when: When) -> Bar | None:
    """The bar of an event, None where nothing bounds it.

    >>> from timeline.annotations import Bound, When
    >>> event_bar(When(Bound(None, 5 * DAY), Bound(None, 5 * DAY)))
    Bar(start=432000, end=432000, open_before=True, open_after=False, sure=None)
    """
    begun, unfinished = _latest_begin(when), _earliest_end(when)
    first, last = when.begins.lower, when.ends.upper
    known = [at for at in (first, begun, unfinished, last) if at is not None]
    if not known:
        return None
    start = min(known) if first is None else first
    end = max(known) if last is None else last
    return Bar(start, end, first is None, last is None, _sure(when, begun, unfinished))


def unit_bar(interval: Interval) -> Bar | None:
    """The bar of a time that is meant as a whole, such as a year that is named."""
    known = [at for at in (interval.lower, interval.upper) if at is not None]
    if not known:
        return None
    start, end = min(known), max(known)
    return Bar(start, end, interval.lower is None, interval.upper is None, (start, end))


def _sure(when: When, begun: int | None, unfinished: int | None) -> tuple[int, int] | None:
    """From its latest begin to its earliest end; an end that is known to the day is drawn whole."""
    first = when.begins.lower if is_known(when.begins) else begun
    last = when.ends.upper if is_known(when.ends) else unfinished
    if first is not None and last is not None:
        return (first, last) if first < last else None
    if is_known(when.begins):
        return first or 0, begun or 0
    return (unfinished or 0, last or 0) if is_known(when.ends) else None


def _latest_begin(when: When) -> int | None:
    """A begin before midnight is given as the second before it."""
    at = when.begins.upper
    return at + 1 if at is not None and at % DAY == DAY - 1 else at


def _earliest_end(when: When) -> int | None:
    """An end after midnight is given as the second after it."""
    at = when.ends.lower
    return at - 1 if at is not None and at % DAY == 1 else at
