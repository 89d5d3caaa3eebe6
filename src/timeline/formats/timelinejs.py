"""TimelineJS 3: a story as its JSON; a date has only the parts that are known."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from timeline.granularity import Granularity
from timeline.instant import civil
from timeline.report import details, when_text

if TYPE_CHECKING:
    from timeline.annotations import Event
    from timeline.interval import Interval
    from timeline.timeline import Timeline

_PARTS = (("year", Granularity.YEAR), ("month", Granularity.MONTH), ("day", Granularity.DAY))


def to_timelinejs(timeline: Timeline) -> dict[str, Any]:
    """The story as a dict for ``json.dump``; events without a begin are left out."""
    slides = [_slide(event, event.interval) for event in timeline if event.interval]
    story: dict[str, Any] = {"events": [slide for slide in slides if slide]}
    if timeline.article.title:
        story["title"] = {"text": {"headline": escape(timeline.article.title)}}
    return story


def _slide(event: Event, interval: Interval) -> dict[str, Any] | None:
    if interval.lower is None:
        return None
    slide = {
        "unique_id": event.eid,
        "start_date": _date(interval.lower, interval.granularity),
        "display_date": when_text(event.when),
        "group": event.type,
        "text": {"headline": escape(event.text), "text": escape(details(event))},
    }
    if interval.upper is not None:
        slide["end_date"] = _date(interval.upper - 1, interval.granularity)
    return slide


def _date(at: int, granularity: Granularity) -> dict[str, int]:
    """Year, month and day as far as the granularity goes; TimelineJS takes no date without a year."""
    known = (part for part, unit in _PARTS if granularity <= unit or unit is Granularity.YEAR)
    return dict(zip(known, civil(at), strict=False))
