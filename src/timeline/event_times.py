"""Event times: expressions that lean on an event ("two days after the summit") once the event has a time.

Knows no words: that an expression leans on an event is the grammar's finding, when the event was is
the order's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from timeline.annotations import Event, Evidence, Reference, ReferenceKind, Timex
from timeline.instant import DAY
from timeline.languages import grammar_for
from timeline.meaning import EVENT, Context, Meaning
from timeline.timex3 import leaf_of, type_of, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from timeline.interval import Interval

_REACH = 60  # characters between "two days after" and the event's word
_SHARP = 31 * DAY  # an event known less well than to the month is no place to count from
_ENDS = frozenset(",.;:!?\n")


def resolve_event_times(
    text: str, timexes: Sequence[Timex], events: Sequence[Event], language: str = "en"
) -> tuple[Timex, ...]:
    """The timexes, those that lean on an event resolved where that event has a time of its own.

    ``events`` carry their ``when``. What leans on an event that is not found, or not dated, stays
    the length it is.
    """
    if not any(_is_waiting(timex) for timex in timexes):
        return tuple(timexes)
    meanings = {mention.start: mention.meaning for mention in grammar_for(language).find(text)}
    return tuple(_resolved(text, timex, events, meanings) for timex in timexes)


def _is_waiting(timex: Timex) -> bool:
    return timex.reference.kind is ReferenceKind.EVENT and timex.interval is None


def _resolved(text: str, timex: Timex, events: Sequence[Event], meanings: Mapping[int, Meaning]) -> Timex:
    meaning = meanings.get(timex.start)
    if not _is_waiting(timex) or meaning is None or leaf_of(meaning) is not EVENT:
        return timex
    following = _following(text, timex, events)
    event = following[0] if following else None
    known = None if event is None or _is_dated_by(following, timex) else _time_of(event)
    interval = None if known is None else meaning.resolve(Context(event=known))
    if event is None or interval is None:
        return timex
    evidence = Evidence(event.start, event.end, event.text, "event")
    return evolve(
        timex,
        type=type_of(meaning, interval),
        value=value_of(meaning, interval),
        interval=interval,
        reference=Reference(ReferenceKind.EVENT, known, evidence),
    )


def _following(text: str, timex: Timex, events: Sequence[Event]) -> list[Event]:
    """The events after the expression within its clause, the first one first."""
    reach = text[timex.end : timex.end + _REACH]
    end = timex.end + next((at for at, char in enumerate(reach) if char in _ENDS), _REACH)
    later = [event for event in events if timex.end <= event.start <= end]
    return sorted(later, key=lambda event: event.start)


def _is_dated_by(events: Sequence[Event], timex: Timex) -> bool:
    """Whether one has its own time by counting back over the expression: nothing is counted twice."""
    pieces = (piece for event in events for piece in event.when.evidence)
    return any((piece.start, piece.end) == (timex.start, timex.end) for piece in pieces)


def _time_of(event: Event) -> Interval | None:
    """When the event was, if that is known well enough to count from."""
    interval = event.interval
    if interval is None or interval.lower is None or interval.upper is None:
        return None
    return interval if interval.upper - interval.lower <= _SHARP else None
