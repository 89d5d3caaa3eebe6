"""TimeML: a timeline as a TimeML document; says nothing that TimeML has no word for.

Left out are a span that crosses another one, a relation without a name in TimeML, and links to
either. A range is an empty TIMEX3 between its ends, which it names. The other way round is
:mod:`timeline.formats.timeml_read`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from timeline.annotations import (
    DCT,
    NOW,
    Because,
    Event,
    Evidence,
    Reference,
    ReferenceKind,
    Status,
    Timex,
    TLink,
)
from timeline.formats.json import moment_text
from timeline.formats.timeml_xml import Document, Element, write
from timeline.granularity import Granularity

if TYPE_CHECKING:
    from timeline.article import Article
    from timeline.interval import Interval
    from timeline.relation import Relation
    from timeline.timeline import Timeline

RELATIONS = frozenset((
    "BEFORE", "AFTER", "INCLUDES", "IS_INCLUDED", "SIMULTANEOUS", "IAFTER", "IBEFORE",
    "BEGINS", "ENDS", "BEGUN_BY", "ENDED_BY",
))  # fmt: skip
MODALITY = {Status.PLANNED: "will", Status.POSSIBLE: "might"}
"""The modal word that stands for a status where neither tense nor a word of the text does."""
POS = {
    "VERB": "VERB", "AUX": "VERB", "NOUN": "NOUN", "PROPN": "NOUN", "ADJ": "ADJECTIVE", "ADP": "PREPOSITION",
    "UNKNOWN": "UNKNOWN",
}  # fmt: skip
"""Universal parts of speech as TimeML names them; all others are OTHER."""
IDENTITY = "IDENTITY"
SIGNAL = "signal"
"""The role of the words of a link's evidence that are its signal."""
CREATION = "CREATION_TIME"
NAMELESS = "article"
"""The DOCID of an article without an address."""

_SOURCE = ("eventInstanceID", "timeID")
_TARGET = ("relatedToEventInstance", "relatedToTime")

Attributes = dict[str, str | None]
Item = Timex | Event | Evidence
Span = tuple[int, int]


def to_timeml(timeline: Timeline) -> str:
    """The whole timeline as one TimeML 1.2.1 document, all events included."""
    return write(document_of(timeline))


def document_of(timeline: Timeline) -> Document:
    """The timeline as elements: marks for times, events and signals, then instances and links."""
    kept = list(_nested([*map(_without_mark, timeline.timexes), *timeline.events]))
    events = {item.eid: item for item in kept if isinstance(item, Event)}
    known = events.keys() | {item.tid for item in kept if isinstance(item, Timex)}
    known |= {DCT} if _is_dated(timeline.article) else set()
    links = list(named(timeline, known))
    words = list(_signals(links, {edge for item in kept for edge in _span(item)}))
    signals = {_span(word): f"s{number}" for number, word in enumerate(words, 1)}
    times = {_span(timex): timex.tid for timex in timeline.timexes}
    return Document(
        timeline.article.text,
        tuple(_head(timeline)),
        tuple(_mark(item, times, signals) for item in _nested([*kept, *words])),
        (*map(_instance, events.values()), *_links(links, events, signals)),
    )


def _without_mark(timex: Timex) -> Timex:
    """A range without the mark between its ends: TimeML's TIMEX3 of a range is empty."""
    return evolve(timex, end=timex.start, text="") if timex.is_range else timex


def named(timeline: Timeline, known: AbstractSet[str]) -> Iterator[TLink]:
    """The links between known ids that TimeML has a name for, one a pair, by all that is known of it.

    TimeBank's annotators relate what is told as over to the creation time: so is it written here. A
    guess between two events is written as guessed. The links of the calendar come first.
    """
    calendar = list(_calendar(timeline, known))
    yield from calendar
    written = {(link.source, link.target) for link in calendar}
    prefixes = ("", *(origin.prefix for origin in timeline.article.origins))
    dates = {f"{prefix}{NOW}": f"{prefix}{DCT}" for prefix in prefixes}
    for link in timeline.links:
        pair = link.source, dates.get(link.target, link.target)
        relation = _closed(timeline, link, *pair)
        if known >= set(pair) and pair not in written and relation.name in RELATIONS:
            written.add(pair)
            yield evolve(link, relation=relation, target=pair[1])


def _calendar(timeline: Timeline, known: AbstractSet[str]) -> Iterator[TLink]:
    """Each time with the next one on the calendar, which whoever reads the links alone does not know."""
    dates = {f"{origin.prefix}{DCT}": origin.published for origin in timeline.article.origins}
    dates |= {DCT: timeline.article.published}
    dates |= {timex.tid: timex.interval for timex in timeline.timexes if not timex.is_range}
    placed = [
        (interval.lower, interval.upper, key)
        for key, interval in dates.items()
        if key in known and interval is not None and None not in (interval.lower, interval.upper)
    ]
    for (*_, earlier), (*_, later) in pairwise(sorted(placed)):
        relation = timeline.relation(earlier, later)
        if relation is not None and relation.name in RELATIONS:
            yield TLink(earlier, relation, later, Because("next on the calendar"))


def _closed(timeline: Timeline, link: TLink, source: str, target: str) -> Relation:
    """The relation of a link, sharpened by the others unless it is a guess between two events."""
    guessed = link.because.inferred and link.target not in {DCT, NOW}
    closed = None if guessed else timeline.relation(source, target)
    return closed if closed and closed.name in RELATIONS else link.relation


def _span(item: Item) -> Span:
    return item.start, item.end


def _signals(links: Iterable[TLink], edges: set[int]) -> Iterator[Evidence]:
    """The words that signal the links, each once, but for those in which another mark begins or ends."""
    pieces = (piece for link in links for piece in link.because.evidence if piece.role == SIGNAL)
    for piece in dict.fromkeys(sorted(pieces, key=_span)):
        if edges.isdisjoint(range(piece.start + 1, piece.end)):
            yield piece


def _nested(items: Iterable[Item]) -> Iterator[Item]:
    """The items, outer before inner, without those that cross an earlier one."""
    ends: list[int] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end, not isinstance(item, Timex))):
        while ends and ends[-1] <= item.start:
            ends.pop()
        if not ends or item.end <= ends[-1]:
            ends.append(item.end)
            yield item


def _head(timeline: Timeline) -> Iterator[Element]:
    """The article's address, its creation time where that is known, and its title."""
    article = timeline.article
    yield Element("DOCID", text=article.url or NAMELESS)
    if article.published is not None and _is_dated(article):
        yield _created(article.published)
    if article.title:
        yield Element("TITLE", text=article.title)


def _is_dated(article: Article) -> bool:
    return article.published is not None and article.published.lower is not None


def _created(published: Interval) -> Element:
    is_timed = published.granularity < Granularity.DAY
    zone = published.begin.format("Z") if is_timed and published.zone and published.begin else ""
    attributes = {
        "tid": DCT, "type": "TIME" if is_timed else "DATE", "value": f"{published}{zone}",
        "temporalFunction": "false", "functionInDocument": CREATION,
    }  # fmt: skip
    return Element("TIMEX3", attributes, moment_text(published.lower) or "")


def _mark(item: Item, times: Mapping[Span, str], signals: Mapping[Span, str]) -> Element:
    if isinstance(item, Event):
        return _element("EVENT", {"eid": item.eid, "class": str(item.timeml_class)}, item)
    if isinstance(item, Evidence):
        return _element("SIGNAL", {"sid": signals[_span(item)]}, item)
    is_relative = item.reference.kind is not ReferenceKind.ABSOLUTE
    attributes: Attributes = {
        "tid": item.tid, "type": str(item.type), "value": item.value, "mod": item.mod,
        "quant": item.quant, "freq": item.freq,
        "beginPoint": item.begin_point, "endPoint": item.end_point,
        "temporalFunction": str(is_relative).lower(), "anchorTimeID": _anchor(item.reference, times),
    }  # fmt: skip
    return _element("TIMEX3", attributes, item)


def _anchor(reference: Reference, times: Mapping[Span, str]) -> str | None:
    """The id of the time that another one was resolved against, where it has one."""
    if reference.kind is ReferenceKind.DCT:
        return DCT if reference.interval else None
    return times.get(_span(reference.evidence)) if reference.evidence else None


def _instance(event: Event) -> Element:
    attributes: Attributes = {
        "eiid": instance_id(event.eid), "eventID": event.eid, "tense": event.tense,
        "aspect": event.aspect, "polarity": event.polarity, "pos": POS.get(event.pos, "OTHER"),
        "modality": event.modality or (MODALITY.get(event.status) if event.tense != "FUTURE" else None),
    }  # fmt: skip
    return _element("MAKEINSTANCE", attributes)


def _links(
    links: Iterable[TLink], events: Mapping[str, Event], signals: Mapping[Span, str]
) -> Iterator[Element]:
    """A link for each relation, then one for each event that tells another again."""
    ends = {(link.source, link.relation.name, link.target): link for link in reversed(list(links))}
    rows = [(*key, _signal(link, signals)) for key, link in reversed(ends.items())]
    told = [(eid, event.same_as) for eid, event in events.items() if event.same_as != eid]
    rows += [(eid, IDENTITY, other, None) for eid, other in told if other and other in events]
    for number, (source, name, target, signal) in enumerate(rows, 1):
        attributes: Attributes = {"lid": f"l{number}", "relType": name}
        attributes |= {_SOURCE[source not in events]: _end(source, events)}
        attributes |= {_TARGET[target not in events]: _end(target, events)}
        yield _element("TLINK", attributes | {"signalID": signal})


def _signal(link: TLink, signals: Mapping[Span, str]) -> str | None:
    """The id of the first of a link's signals that is marked."""
    words = (piece for piece in link.because.evidence if piece.role == SIGNAL)
    return next((signals[_span(piece)] for piece in words if _span(piece) in signals), None)


def _end(key: str, events: Mapping[str, Event]) -> str:
    return instance_id(key) if key in events else key


def instance_id(eid: str) -> str:
    """The id of an event's instance: ei1 for e1."""
    return f"ei{eid.removeprefix('e')}"


def _element(name: str, attributes: Attributes, over: Item | None = None) -> Element:
    given = {key: value for key, value in attributes.items() if value}
    return Element(name, given, over.text, _span(over)) if over else Element(name, given)
