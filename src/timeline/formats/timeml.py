"""TimeML: the article with TIMEX3 and EVENT tags inline, its instances and links; writing only.

What XML cannot hold is left out: a span that crosses another one, a relation TimeML has no name
for, and links to either. Characters that XML forbids become U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from timeline.annotations import DCT, Event, Status, Timex, TLink
from timeline.formats.json import moment_text

if TYPE_CHECKING:
    from timeline.timeline import Timeline

RELATIONS = frozenset((
    "BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "IAFTER", "IBEFORE",
    "BEGINS", "ENDS", "BEGUN_BY", "ENDED_BY",
))  # fmt: skip
MODALITY = {Status.PLANNED: "will", Status.POSSIBLE: "might"}
"""The modal word that stands for a status where the text has none of its own."""

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Tagged = Timex | Event


def to_timeml(timeline: Timeline) -> str:
    """The whole timeline as one TimeML 1.2.1 document, all events included."""
    kept = list(_nested([*timeline.timexes, *timeline.events]))
    events = [item for item in kept if isinstance(item, Event)]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<TimeML>",
        f"<DOCID>{_text(timeline.article.url or 'article')}</DOCID>",
        *_published(timeline),
        *([f"<TITLE>{_text(timeline.article.title)}</TITLE>"] if timeline.article.title else []),
        f"<TEXT>{_marked(timeline.article.text, kept)}</TEXT>",
        *map(_instance, events),
        *_links(timeline.links, kept),
        "</TimeML>",
    ]
    return "\n".join(lines) + "\n"


def _nested(items: Iterable[Tagged]) -> Iterator[Tagged]:
    """The items, outer before inner, without those that cross an earlier one."""
    ends: list[int] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end, isinstance(item, Event))):
        while ends and ends[-1] <= item.start:
            ends.pop()
        if not ends or item.end <= ends[-1]:
            ends.append(item.end)
            yield item


def _marked(text: str, items: list[Tagged]) -> str:
    """The text with a tag around each item; items are nested and outer before inner."""
    pieces: list[str] = []
    closing: list[tuple[int, str]] = []
    at = 0
    for item in items:
        while closing and closing[-1][0] <= item.start:
            end, tag = closing.pop()
            pieces += [_text(text[at:end]), tag]
            at = end
        pieces += [_text(text[at : item.start]), _opening(item)]
        at = item.start
        closing.append((item.end, f"</{_tag(item)}>"))
    for end, tag in reversed(closing):
        pieces += [_text(text[at:end]), tag]
        at = end
    return "".join([*pieces, _text(text[at:])])


def _tag(item: Tagged) -> str:
    return "EVENT" if isinstance(item, Event) else "TIMEX3"


def _opening(item: Tagged) -> str:
    if isinstance(item, Event):
        return _element("EVENT", {"eid": item.eid, "class": str(item.timeml_class)}, closed=False)
    return _element("TIMEX3", _timex_attributes(item), closed=False)


def _timex_attributes(timex: Timex) -> dict[str, str | None]:
    return {
        "tid": timex.tid, "type": str(timex.type), "value": timex.value, "mod": timex.mod,
        "quant": timex.quant, "freq": timex.freq,
        "temporalFunction": "false" if timex.reference.interval is None else "true",
    }  # fmt: skip


def _published(timeline: Timeline) -> list[str]:
    """The document creation time, where it is known."""
    published = timeline.article.published
    if published is None or published.lower is None:
        return []
    attributes: dict[str, str | None] = {
        "tid": DCT, "type": "DATE", "value": str(published),
        "temporalFunction": "false", "functionInDocument": "CREATION_TIME",
    }  # fmt: skip
    opening = _element("TIMEX3", attributes, closed=False)
    return [f"<DCT>{opening}{_text(moment_text(published.lower) or '')}</TIMEX3></DCT>"]


def _instance(event: Event) -> str:
    attributes = {
        "eiid": _instance_id(event.eid), "eventID": event.eid, "tense": event.tense,
        "aspect": event.aspect, "polarity": event.polarity, "pos": event.pos,
        "modality": event.modality or MODALITY.get(event.status),
    }  # fmt: skip
    return _element("MAKEINSTANCE", attributes, closed=True)


def _links(links: Iterable[TLink], kept: Iterable[Tagged]) -> Iterator[str]:
    events = {item.eid for item in kept if isinstance(item, Event)}
    ids = {item.tid for item in kept if isinstance(item, Timex)} | events | {DCT}
    known = (link for link in links if link.relation.name in RELATIONS)
    written = (link for link in known if {link.source, link.target} <= ids)
    for number, link in enumerate(written, 1):
        attributes: dict[str, str | None] = {"lid": f"l{number}", "relType": link.relation.name}
        attributes |= _end(link.source, events, "eventInstanceID", "timeID")
        attributes |= _end(link.target, events, "relatedToEventInstance", "relatedToTime")
        yield _element("TLINK", attributes, closed=True)


def _end(key: str, events: set[str], event_name: str, time_name: str) -> dict[str, str]:
    """The attribute that names one end of a link, and what it holds."""
    return {event_name: _instance_id(key)} if key in events else {time_name: key}


def _instance_id(eid: str) -> str:
    return f"ei{eid.removeprefix('e')}"


def _element(name: str, attributes: dict[str, str | None], *, closed: bool) -> str:
    given = (f" {key}={quoteattr(_legal(text))}" for key, text in attributes.items() if text)
    return f"<{name}{''.join(given)}{' /' if closed else ''}>"


def _text(text: str) -> str:
    return escape(_legal(text))


def _legal(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
