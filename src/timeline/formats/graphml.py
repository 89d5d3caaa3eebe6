"""GraphML: events and times as nodes, the accepted links as edges; for networkx, Gephi and yEd.

All events are there, retellings and carriers too, but not those that a part of a timeline leaves out.
A node's ``position`` is its place in the timeline. An edge says how its source lies to its target:
``signs`` compares begin with begin, begin with end, end with begin and end with end (``<``, ``=``,
``>``, ``?``), ``relation`` is TimeML's name, if any.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import count
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from timeline.annotations import DCT, NOW
from timeline.article import written
from timeline.formats.edtf import edtf
from timeline.formats.timeml_xml import legal
from timeline.relation import NAMED

if TYPE_CHECKING:
    from timeline.annotations import TLink
    from timeline.timeline import Timeline

NODE = {
    "kind": "string", "text": "string", "type": "string", "status": "string", "edtf": "string",
    "position": "int", "start": "int", "end": "int", "same_as": "string",
}  # fmt: skip
EDGE = {
    "relation": "string",
    "signs": "string",
    "why": "string",
    "precision": "double",
    "inferred": "boolean",
}
"""The attributes of nodes and edges, each with its GraphML type; what is unknown is left out."""

SIGNS = {-1: "<", 0: "=", 1: ">", None: "?"}

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"

Data = Mapping[str, object]


def to_graphml(timeline: Timeline) -> str:
    """The links between events and times as a GraphML document."""
    root = ElementTree.Element("graphml", xmlns=_NAMESPACE)
    for domain, attributes in (("node", NODE), ("edge", EDGE)):
        for name, kind in attributes.items():
            given = {"id": f"{domain}.{name}", "for": domain, "attr.name": name, "attr.type": kind}
            ElementTree.SubElement(root, "key", given)
    graph = ElementTree.SubElement(root, "graph", id="timeline", edgedefault="directed")
    nodes = dict(_nodes(timeline))
    for key, data in nodes.items():
        _fill(ElementTree.SubElement(graph, "node", id=legal(key)), "node", data)
    links = (link for link in timeline.links if {link.source, link.target} <= nodes.keys())
    for number, link in zip(count(1), links, strict=False):
        ends = {"id": f"l{number}", "source": legal(link.source), "target": legal(link.target)}
        _fill(ElementTree.SubElement(graph, "edge", ends), "edge", _edge(link))
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=False) + "\n"


def _nodes(timeline: Timeline) -> Iterator[tuple[str, Data]]:
    """Events, times, and the dates and moments of publication that links speak of."""
    place = {event.eid: number for number, event in enumerate(timeline, 1)}
    for event in timeline.events:
        yield event.eid, {
            "kind": "event", "text": event.text, "type": event.type, "status": str(event.status),
            "edtf": edtf(event.interval), "position": place.get(event.eid), "start": event.start,
            "end": event.end, "same_as": event.same_as,
        }  # fmt: skip
    for timex in timeline.timexes:
        yield timex.tid, {
            "kind": "time", "text": timex.text, "type": str(timex.type), "edtf": edtf(timex.interval),
            "start": timex.start, "end": timex.end,
        }  # fmt: skip
    published = timeline.article.published
    linked = {key for link in timeline.links for key in (link.source, link.target)}
    for key, date in {DCT: published, NOW: published, **written(timeline.article)}.items():
        if key in linked:
            yield key, {"kind": "publication", "edtf": edtf(date)}


def _edge(link: TLink) -> Data:
    because = link.because
    return {
        "relation": link.relation.name if link.relation.name in NAMED else None,
        "signs": "".join(SIGNS[sign] for sign in link.relation.signs), "why": because.words or because.sieve,
        "precision": because.precision, "inferred": because.inferred,
    }  # fmt: skip


def _fill(element: ElementTree.Element, domain: str, data: Data) -> None:
    """A data element for each known attribute; truth values are small letters in XML."""
    for name, value in data.items():
        if value is not None and value != "":
            text = str(value).lower() if isinstance(value, bool) else str(value)
            ElementTree.SubElement(element, "data", key=f"{domain}.{name}").text = legal(text)
