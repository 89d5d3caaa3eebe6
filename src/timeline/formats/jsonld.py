"""JSON-LD: events as schema.org has them, for web pages and knowledge graphs; invents no day.

What happened, goes on or is planned is in it; what is denied, merely possible or recurring is not,
since schema.org's ``Event`` would state it. A begin or end is given as exactly as it is known, and
left out where not even its year is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from timeline.annotations import Status
from timeline.formats.edtf import edtf
from timeline.formats.json import moment_text
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.report import details

if TYPE_CHECKING:
    from timeline.annotations import Bound, Event, Participant
    from timeline.timeline import Timeline

STATED = frozenset((Status.HELD, Status.ONGOING, Status.PLANNED))
THINGS = {"PERSON": "Person", "ORG": "Organization", "LOC": "Place"}
"""What schema.org calls a named participant; all others are a Thing."""

_UNITS = (Granularity.MINUTE, Granularity.DAY, Granularity.MONTH, Granularity.YEAR)

Node = dict[str, Any]


def to_jsonld(timeline: Timeline) -> Node:
    """The listed events in order, then the unplaced, as plain data for ``json.dump``."""
    listed = (*timeline.entries, *timeline.unplaced)
    events = [_event(timeline, event) for event in listed if event.status in STATED]
    return {"@context": "https://schema.org", "@graph": events}


def _event(timeline: Timeline, event: Event) -> Node:
    origin = timeline.article.origin(event.start)
    more = details(event)
    return _known({
        "@type": "Event",
        "@id": f"{origin.address or ''}#{event.eid}",
        "name": f"{event.text}: {more}" if more else event.text,
        "keywords": event.type,
        "startDate": _date(event.when.begins),
        "endDate": _date(event.when.ends, -1),
        "location": _thing(event.place, "Place") if event.place else None,
        "about": [_thing(who) for who in event.participants if who.role != "place"],
        "subjectOf": _known({
            "@type": "NewsArticle",
            "url": origin.address,
            "headline": origin.title,
            "datePublished": _published(origin.published) if origin.published else None,
        }),
    })  # fmt: skip


def _published(date: Interval) -> str:
    """A day, or a moment with its zone where that is known."""
    return str(date) if date.zone is None or date.begin is None else date.begin.isoformat()


def _known(node: Node) -> Node:
    return {name: value for name, value in node.items() if value}


def _thing(who: Participant, kind: str = "Thing") -> Node:
    return {"@type": THINGS.get(who.entity_type or "", kind), "name": " ".join(who.label.split())}


def _date(bound: Bound, past: int = 0) -> str | None:
    """The finest unit that holds the whole bound, in ISO 8601; an end is the moment past the last."""
    if bound.lower is None or bound.upper is None:
        return None
    last = bound.upper + past
    first = min(bound.lower, last)
    unit = next((unit for unit in _UNITS if unit.floor(first) == unit.floor(last)), None)
    if unit is Granularity.MINUTE:
        return moment_text(unit.floor(first))
    return edtf(Interval.unit(unit, first)) if unit else None
