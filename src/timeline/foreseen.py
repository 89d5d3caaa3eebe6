"""Foreseen: what is dated after publication was not held yet when it was told; knows no words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from timeline.annotations import Certainty, Event, Status

if TYPE_CHECKING:
    from timeline.interval import Interval

_PAST = frozenset(("PAST", "PASTPART"))
_DATED = frozenset((Certainty.STATED, Certainty.RESOLVED))


def foreseen(event: Event, published: Interval | None) -> Event:
    """The event, planned where its own words put it after publication and no past tense tells of it.

    "The next meeting is on May 3" has no cue but the date. ``event`` carries its ``when``.

    >>> foreseen(Event(0, 6, "summit", "summit"), None).status
    <Status.HELD: 'held'>
    """
    told = event.status is Status.HELD and event.tense not in _PAST and event.when.certainty in _DATED
    begins, known = event.when.begins.lower, published.upper if published else None
    if not told or begins is None or known is None or begins < known:
        return event
    cues = [evolve(piece, role="cue") for piece in event.when.evidence if piece.role == "timex"]
    return evolve(event, status=Status.PLANNED, evidence=(*cues, *event.evidence))
