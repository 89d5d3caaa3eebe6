"""JSON: every value of a timeline as plain data and back; refuses a schema it does not know.

Moments are ISO 8601 text, an open end is null, offsets are those of the text that is included.
``schema_version`` grows by one whenever a field changes its name or meaning.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen
from cattrs import BaseValidationError, Converter, transform_error

from timeline.annotations import Bound, Conflict, Event, Timex, TLink
from timeline.article import Origin
from timeline.errors import FormatError, expect
from timeline.granularity import Granularity
from timeline.instant import DAY, civil, instant, iso_clock
from timeline.interval import Interval
from timeline.published import StatedDate, read_published
from timeline.relation import NAMED, Relation

if TYPE_CHECKING:
    from timeline.article import Article
    from timeline.timeline import Timeline

SCHEMA_VERSION = 1

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_MOMENT = re.compile(r"(-?\d{4,})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?")


@frozen
class Document:
    """What a JSON timeline holds; ``entries`` and ``unplaced`` are ids of ``events``."""

    text: str
    published: Interval | None
    title: str | None
    url: str | None
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]
    entries: tuple[str, ...]
    unplaced: tuple[str, ...]
    links: tuple[TLink, ...]
    conflicts: tuple[Conflict, ...]
    origins: tuple[Origin, ...] = ()
    dates: tuple[StatedDate, ...] = ()
    left_out: tuple[Event, ...] = ()


def to_dict(timeline: Timeline) -> dict[str, Any]:
    """The timeline as dicts, lists, strings, numbers and None."""
    data: dict[str, Any] = converter().unstructure(_document(timeline))
    return {"schema_version": SCHEMA_VERSION} | data


def dumps(timeline: Timeline, indent: int | None = None) -> str:
    """The timeline as JSON text; the same timeline gives the same bytes."""
    text = json.dumps(to_dict(timeline), ensure_ascii=False, indent=indent)
    return _LONE_SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)


def read(data: object) -> Document:
    """The document in a dict as of :func:`to_dict`; raises :class:`timeline.errors.FormatError`."""
    if not isinstance(data, Mapping) or "schema_version" not in data:
        raise FormatError("not a timeline: there is no schema_version in it")
    version = data["schema_version"]
    if version != SCHEMA_VERSION:
        newer = isinstance(version, int) and version > SCHEMA_VERSION
        mend = ": a newer version of event-timeline wrote it; install that one" if newer else ""
        raise FormatError(f"schema_version {version!r} cannot be read, only {SCHEMA_VERSION}{mend}")
    try:
        return _checked(converter().structure(data, Document))
    except (BaseValidationError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise FormatError(_reasons(error)) from error


def _checked(document: Document) -> Document:
    """The document, if every entry is one of its events, and all quote the text where they stand."""
    ids = {event.eid for event in document.events}
    unknown = [eid for eid in (*document.entries, *document.unplaced) if eid not in ids]
    if unknown:
        raise ValueError(f"no such event: {unknown[0]!r}")
    for published in (document.published, *(origin.published for origin in document.origins)):
        read_published(published)
    items: list[Event | Timex] = [*document.events, *document.left_out, *document.timexes]
    for item in items:
        if document.text[item.start : item.end] != item.text:
            raise ValueError(f"{item.text!r} does not stand at {item.start}–{item.end} of the text")
    return document


def loads(text: str | bytes) -> Document:
    """The document in JSON text; raises :class:`timeline.errors.FormatError`."""
    expect(text, (str, bytes, bytearray), "JSON", "text or bytes")
    try:
        data = json.loads(text.removeprefix("\ufeff") if isinstance(text, str) else text)
    except (ValueError, RecursionError) as error:  # JSON's and Unicode's, or brackets without end
        raise FormatError(f"not JSON: {error}") from error
    return read(data)


@cache
def converter() -> Converter:
    """How each value is written: calendar ends as ISO text, relations by name."""
    made = Converter()
    made.register_unstructure_hook(Interval, _interval_out)
    made.register_structure_hook(Interval, lambda data, _: _interval_in(data))
    made.register_unstructure_hook(Granularity, lambda unit: unit.name)
    made.register_structure_hook(Granularity, lambda name, _: Granularity[name])
    made.register_unstructure_hook(Relation, _relation_out)
    made.register_structure_hook(Relation, lambda data, _: _relation_in(data))
    made.register_unstructure_hook(Bound, lambda bound: [moment_text(bound.lower), moment_text(bound.upper)])
    made.register_structure_hook(Bound, lambda data, _: Bound(*map(moment_instant, data)))
    return made


def moment_text(at: int | None) -> str | None:
    """ISO 8601 text of an instant, with the extended years that BC needs; None stays None.

    >>> moment_text(instant(2023, 12, 27, 14, 5)), moment_text(instant(-43, 3, 15))
    ('2023-12-27T14:05', '-0043-03-15')
    """
    if at is None:
        return None
    year, month, day = civil(at)
    clock = f"T{iso_clock(at)}" if at % DAY else ""
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{day:02}{clock}"


def moment_instant(text: str | None) -> int | None:
    """The instant of a text made by :func:`moment_text`; ValueError for any other."""
    if text is None:
        return None
    match = _MOMENT.fullmatch(text)
    if not match:
        raise ValueError(f"not a moment: {text!r}")
    return instant(*(int(part or 0) for part in match.groups()))


def _document(timeline: Timeline) -> Document:
    article: Article = timeline.article
    return Document(
        article.text, article.published, article.title, article.url,
        timeline.timexes, timeline.events,
        tuple(event.eid for event in timeline.entries),
        tuple(event.eid for event in timeline.unplaced),
        timeline.links, timeline.conflicts, article.origins, article.dates, timeline.left_out,
    )  # fmt: skip


def _interval_out(interval: Interval) -> dict[str, str | None]:
    return {
        "begin": moment_text(interval.lower),
        "end": moment_text(interval.upper),
        "granularity": interval.granularity.name,
        "zone": interval.zone,
    }


def _interval_in(data: Mapping[str, str | None]) -> Interval:
    unit = Granularity[data["granularity"] or ""]
    return Interval(moment_instant(data["begin"]), moment_instant(data["end"]), unit, data["zone"] or None)


def _relation_out(relation: Relation) -> str | list[int | None]:
    """Its name where it has one, else its four end-point signs."""
    return relation.name if relation.name != "VAGUE" else list(relation.signs)


def _relation_in(data: str | list[int | None]) -> Relation:
    if isinstance(data, str):
        return NAMED[data]
    if any(sign not in (-1, 0, 1, None) for sign in data):
        raise ValueError("a relation is a name, or four signs of -1, 0, 1 and null")
    return Relation(*data)


def _reasons(error: Exception) -> str:
    reasons = transform_error(error) if isinstance(error, BaseValidationError) else [repr(error)]
    return "not a timeline: " + "; ".join(reasons[:3])
