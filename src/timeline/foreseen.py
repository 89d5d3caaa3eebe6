"""Foreseen: what an event's own date, before, on or after publication, says of its status; reads no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from timeline.annotations import Certainty, Event, Status, TimemlClass
from timeline.languages.en_events import WEEKDAYS

if TYPE_CHECKING:
    from timeline.interval import Interval

_PAST = frozenset(("PAST", "PASTPART"))
_ACTUAL = frozenset((Status.HELD, Status.ONGOING))
_DATED = frozenset((Certainty.STATED, Certainty.RESOLVED))
_STATES = frozenset((TimemlClass.STATE, TimemlClass.I_STATE))


def foreseen(event: Event, published: Interval | None) -> Event:
    """The event, planned where its own words put it after publication, held where they put it before.

    "The next meeting is on May 3" has no cue but the date, nor has a picture's "crowds gather on
    May 3". "The bank meets on Tuesday", said on a Tuesday, is of later that day. What a past tense tells
    is never planned. ``event`` carries its ``when``.

    >>> foreseen(Event(0, 6, "summit", "summit"), None).status
    <Status.HELD: 'held'>
    """
    if published is None or event.when.certainty not in _DATED:
        return event
    ahead = event.tense not in _PAST and _is_after(event, published)
    if event.status in _ACTUAL and (ahead or _is_due(event, published)):
        cues = [evolve(piece, role="cue") for piece in event.when.evidence if piece.role == "timex"]
        return evolve(event, status=Status.PLANNED, evidence=(*cues, *event.evidence))
    is_over = event.status is Status.ONGOING and _is_before(event, published)
    return evolve(event, status=Status.HELD) if is_over else event


def _is_due(event: Event, published: Interval) -> bool:
    """Whether a plain present of the text has the weekday of publication as its time."""
    plain = event.status is Status.ONGOING and event.tense == "PRESENT" and event.aspect == "NONE"
    told = all(piece.role != "headline" for piece in event.evidence) and event.timeml_class not in _STATES
    times = [piece.text.lower() for piece in event.when.evidence if piece.role == "timex"]
    return plain and told and event.interval == published and not WEEKDAYS.isdisjoint(times)


def _is_after(event: Event, published: Interval) -> bool:
    begins, known = event.when.begins.lower, published.upper
    return begins is not None and known is not None and begins >= known


def _is_before(event: Event, published: Interval) -> bool:
    ends, known = event.when.ends.upper, published.lower
    return ends is not None and known is not None and ends <= known
