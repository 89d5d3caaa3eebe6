"""iCalendar: one all-day or timed entry for each event whose days are known; invents no day.

An event known to the month or the year, or only between bounds, is not put on any day: it is left
out. The text is the same for the same timeline (RFC 5545, with CRLF and folded lines).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from timeline.annotations import Status
from timeline.article import encodable
from timeline.granularity import Granularity
from timeline.instant import DAY, civil, instant, iso_clock
from timeline.report import details

if TYPE_CHECKING:
    from timeline.annotations import Event, When
    from timeline.timeline import Timeline

STATUS = {Status.PLANNED: "TENTATIVE", Status.POSSIBLE: "TENTATIVE", Status.DENIED: "CANCELLED"}
"""What a calendar calls a status; all others are CONFIRMED."""

_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,"}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_FOLD = 74  # octets of a line; RFC 5545 allows 75
_FIRST, _LAST = instant(1), instant(9999)  # a calendar's dates have four digits and no sign
_STAMP = "19700101T000000Z"  # the time of writing would make every run differ


def to_ics(timeline: Timeline) -> str:
    """The events whose first and last day are known, as a calendar."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//event-timeline//EN"]
    for event in timeline:
        lines += _entry(timeline, event)
    whole = map(encodable, [*lines, "END:VCALENDAR"])
    return "".join(f"{folded}\r\n" for line in whole for folded in _folded(line))


def _entry(timeline: Timeline, event: Event) -> Iterator[str]:
    days = _days(event.when)
    if days is None:
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(timeline, event)}"
    yield f"DTSTAMP:{_STAMP}"
    yield from days
    yield f"SUMMARY:{_escaped(_summary(event))}"
    yield f"STATUS:{STATUS.get(event.status, 'CONFIRMED')}"
    if event.place:
        yield f"LOCATION:{_escaped(event.place.label)}"
    if url := timeline.article.origin(event.start).address:
        yield f"URL:{_CONTROL.sub('', url)}"
    yield "END:VEVENT"


def _days(when: When) -> list[str] | None:
    """The lines of begin and end, or None where the text does not give the day of both."""
    first, last = when.begins.lower, when.ends.upper
    if first is None or last is None or not _FIRST <= first < last <= _LAST:
        return None
    if _is_timed(when):
        return [f"DTSTART:{_moment(first, when)}", f"DTEND:{_moment(last, when)}"]
    if not (when.single_day and last - first <= DAY) and not _is_stretch(when):
        return None
    past_end = Granularity.DAY.floor(last - 1) + DAY
    return [f"DTSTART;VALUE=DATE:{_date(first)}", f"DTEND;VALUE=DATE:{_date(past_end)}"]


def _is_timed(when: When) -> bool:
    return when.granularity is not None and when.granularity <= Granularity.HOUR


def _is_stretch(when: When) -> bool:
    """Whether both ends are known to the day."""
    bounds = (when.begins, when.ends)
    return all(
        bound.lower is not None and bound.upper is not None and bound.upper - bound.lower <= DAY
        for bound in bounds
    )


def _moment(at: int, when: When) -> str:
    """A clock time, in UTC where its zone is known."""
    ahead = None if when.interval is None else when.interval.utc_offset
    mark, at = ("", at) if ahead is None else ("Z", at - ahead)
    return f"{_date(at)}T{_clock(at)}{mark}"


def _date(at: int) -> str:
    year, month, day = civil(at)
    return f"{year:04}{month:02}{day:02}"


def _clock(at: int) -> str:
    return f"{iso_clock(at)}:00"[:8].replace(":", "")


def _uid(timeline: Timeline, event: Event) -> str:
    """The same for the same event of the same article, whenever it is written, and merged or not."""
    origin = timeline.article.origin(event.start)
    source = origin.url or timeline.article.text[origin.start : origin.end]
    key = f"{source}\0{event.start - origin.start}\0{event.text}".encode(errors="replace")
    return f"{sha256(key).hexdigest()[:32]}@event-timeline"


def _summary(event: Event) -> str:
    more = details(event)
    return f"{event.text}: {more}" if more else event.text


def _escaped(text: str) -> str:
    """On one line, with the marks that mean something to a calendar escaped."""
    line = " ".join(_CONTROL.sub(" ", text).split())
    return "".join(_ESCAPES.get(letter, letter) for letter in line)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces that no reader finds too long, cut between characters."""
    piece, size = "", 0
    for letter in line:
        width = len(letter.encode())
        if size + width > _FOLD:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += width
    yield piece
