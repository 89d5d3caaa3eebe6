"""TimeML read: the annotations of a file as values; takes what it says, and finds nothing itself.

A timeline has no place for SLINK, ALINK and signals of no link; they are left out here and stay in
the :class:`timeline.formats.timeml_xml.Document` that the file is read from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import TypeVar

from attrs import evolve, frozen

from timeline.annotations import (
    DCT,
    NOW,
    Because,
    Event,
    Evidence,
    Reference,
    ReferenceKind,
    Status,
    TimemlClass,
    Timex,
    TimexType,
    TLink,
)
from timeline.errors import FormatError
from timeline.formats.timeml import CREATION, IDENTITY, NAMELESS, POS, SIGNAL
from timeline.formats.timeml_xml import Document, Element
from timeline.formats.timeml_xml import read as read_document
from timeline.granularity import Granularity
from timeline.interval import Interval
from timeline.relation import relation
from timeline.timex_values import interval_of

RULE = "TimeML"
"""The rule of each time and the sieve of each link that a file gave."""

_UNIVERSAL = {name: pos for pos, name in reversed(POS.items())} | {"OTHER": "X"}
_STATUS = {"will": Status.PLANNED}
_ATTRIBUTES = ("tense", "aspect", "polarity", "modality", "pos")
_NO_CREATION = "t00"  # stands in for its id, so that another time that is called t0 gives the name up

Ids = Mapping[str, str]
Word = TypeVar("Word", bound=StrEnum)


@frozen
class Annotated:
    """An article as a file annotates it: what :func:`timeline.extract` takes, and the links."""

    text: str
    published: Interval | None
    title: str | None
    url: str | None
    timexes: tuple[Timex, ...]
    events: tuple[Event, ...]
    links: tuple[TLink, ...]


def read(source: str | bytes) -> Annotated:
    """The annotations in the content of a TimeML file, as TimeBank and TempEval-3 write them.

    An event has the attributes of its first instance; any further instance is an event of its own.
    The creation time is ``t0`` whatever the file calls it, and None unless it names a day. Raises
    :class:`timeline.errors.FormatError` with the line: for what
    :func:`timeline.formats.timeml_xml.read` refuses, for ids that are missing, there twice or
    nowhere, and for words that are none of TimeML's.
    """
    document = read_document(source)
    created = _created(document)
    times = _times(document, created)
    ids = _time_ids(times, created)
    published = _published(created)
    timexes = _timexes(times, ids, published)
    instances = _instances(document)
    events = tuple(_event(mark, instance, eid) for mark, instance, eid in instances)
    known = dict(ids) | {key: eid for mark, instance, eid in instances for key in _keys(mark, instance, eid)}
    told, links = _told(events, list(_links(document, known)))
    title, url = (_head(document, name) for name in ("TITLE", "DOCID"))
    return Annotated(document.text, published, title, url, timexes, told, links)


def _head(document: Document, name: str) -> str | None:
    texts = (element.text.strip() for element in document.head if element.name == name)
    return next((text for text in texts if text and text != NAMELESS), None)


# Times


def _created(document: Document) -> Element | None:
    """The creation time: in the head or in the text, where its function says so."""
    times = [element for element in (*document.head, *document.marks) if element.name == "TIMEX3"]
    said = (time for time in times if time.get("functionInDocument") == CREATION)
    heading = (time for time in times if time.span is None)
    return next(said, None) or next(heading, None)


def _published(created: Element | None) -> Interval | None:
    """What the creation time names, if that is a day or less; midnight sharp is how a day is stored."""
    found = interval_of(created.get("value") or "") if created else None
    if found is None or found.lower is None or found.granularity > Granularity.DAY:
        return None
    day = Interval.unit(Granularity.DAY, found.lower, found.zone)
    return day if found.granularity is Granularity.SECOND and found.lower == day.lower else found


def _times(document: Document, created: Element | None) -> list[Element]:
    """The times but the creation time; those outside the text stand, without words, at its end."""
    end = (len(document.text),) * 2
    elements = (*document.marks, *(evolve(element, span=end) for element in document.tail))
    return [element for element in elements if element.name == "TIMEX3" and element is not created]


def _time_ids(times: Iterable[Element], created: Element | None) -> Ids:
    """The id of each time; the creation time is t0, and a time that was changes places with it."""
    dct = _id(created, "tid") if created else _NO_CREATION
    swapped = {dct: DCT, DCT: dct}
    ids = {dct: DCT} if created else {}
    for time in times:
        tid = _id(time, "tid")
        if tid in ids:
            raise _error(time, f"the id {tid} is there twice")
        ids[tid] = swapped.get(tid, tid)
    return ids


def _timexes(times: Sequence[Element], ids: Ids, published: Interval | None) -> tuple[Timex, ...]:
    """The times with what they were resolved against, and the ends of ranges with their range."""
    read = {timex.tid: timex for timex in (_timex(time, ids) for time in times)}
    ranges = {end: tid for tid, timex in read.items() for end in (timex.begin_point, timex.end_point)}
    anchors = (ids.get(time.get("anchorTimeID") or "") for time in times)
    return tuple(
        evolve(
            timex,
            reference=_reference(time, anchor, read, published),
            part_of=ranges.get(timex.tid),
        )
        for time, timex, anchor in zip(times, read.values(), anchors, strict=True)
    )


def _timex(time: Element, ids: Ids) -> Timex:
    start, end = time.span or (0, 0)
    kind, value, mod = _word(time, "type", TimexType), time.get("value") or "", time.get("mod")
    is_placed = kind in (TimexType.DATE, TimexType.TIME)
    return Timex(
        start, end, time.text, kind, value, mod, interval_of(value, mod) if is_placed else None,
        Reference(ReferenceKind.ABSOLUTE), RULE, _tid(time, "tid", ids) or "",
        quant=time.get("quant"), freq=time.get("freq"),
        begin_point=_tid(time, "beginPoint", ids), end_point=_tid(time, "endPoint", ids),
    )  # fmt: skip


def _tid(time: Element, name: str, ids: Ids) -> str | None:
    key = time.get(name)
    if key is not None and key not in ids:
        raise _error(time, f"no time is called {key}")
    return ids[key] if key else None


def _reference(
    time: Element, anchor: str | None, read: Mapping[str, Timex], published: Interval | None
) -> Reference:
    """What a time leans on: the creation time, another time, or what the file does not say."""
    if anchor == DCT:
        return Reference(ReferenceKind.DCT, published)
    if other := read.get(anchor or ""):
        evidence = Evidence(other.start, other.end, other.text, "timex")
        return Reference(ReferenceKind.MENTION, other.interval, evidence)
    is_relative = time.get("temporalFunction") == "true"
    return Reference(ReferenceKind.UNKNOWN if is_relative else ReferenceKind.ABSOLUTE)


# Events


def _instances(document: Document) -> list[tuple[Element, Element, str]]:
    """Each event with each of its instances, itself where it has none, and the id we give it."""
    marks = {_id(mark, "eid"): mark for mark in document.marks if mark.name == "EVENT"}
    _check_once([mark for mark in document.marks if mark.name == "EVENT"], "eid")
    made = [element for element in document.tail if element.name == "MAKEINSTANCE"]
    _check_once(made, "eiid")
    by_event: dict[str, list[Element]] = {eid: [] for eid in marks}
    for instance in made:
        eid = instance.get("eventID", "eid") or ""
        if eid not in by_event and not any(head.get("eid") == eid for head in document.head):
            raise _error(instance, f"no EVENT is called {eid}")
        by_event.setdefault(eid, []).append(instance)
    return [
        (mark, instance, _id(instance, "eiid") if number else eid)
        for eid, mark in marks.items()
        for number, instance in enumerate(by_event[eid] or [mark])
    ]


def _keys(mark: Element, instance: Element, eid: str) -> Iterator[str]:
    """The names under which links speak of an event."""
    yield eid
    yield from filter(None, (mark.get("eiid"), instance.get("eiid")))


def _event(mark: Element, instance: Element, eid: str) -> Event:
    start, end = mark.span or (0, 0)
    given = {name: instance.get(name) or mark.get(name) for name in _ATTRIBUTES}
    pos = given["pos"] or "UNKNOWN"
    return Event(
        start, end, mark.text, mark.get("stem") or mark.text.lower(), eid=eid,
        timeml_class=_word(mark, "class", TimemlClass), tense=given["tense"] or "NONE",
        aspect=given["aspect"] or "NONE", polarity=given["polarity"] or "POS", modality=given["modality"],
        status=_status(given), pos=_UNIVERSAL.get(pos, pos),
    )  # fmt: skip


def _status(given: Mapping[str, str | None]) -> Status:
    """What negation, the modal word and the tense say of whether it happened."""
    if given["polarity"] == "NEG":
        return Status.DENIED
    if given["modality"]:
        return _STATUS.get(given["modality"].lower(), Status.POSSIBLE)
    return Status.PLANNED if given["tense"] == "FUTURE" else Status.HELD


# Links


def _links(document: Document, known: Ids) -> Iterator[tuple[str, TLink]]:
    """The links between what is in the text, each with the file's own name of its relation.

    To annotators the creation time is the moment of writing: what they put before it may have
    happened earlier on its day.
    """
    signals = {mark.get("sid"): mark for mark in document.marks if mark.name == "SIGNAL"}
    outside = {element.get("eiid", "eid", "tid") for element in (*document.head, *document.tail)}
    for element in document.tail:
        if element.name != "TLINK":
            continue
        source = _end(element, known, outside, "eventInstanceID", "timeID")
        target = _end(element, known, outside, "relatedToEventInstance", "relatedToTime")
        name = _id(element, "relType")
        if source and target:
            because = Because(RULE, evidence=_signal(signals.get(element.get("signalID"))))
            on_side = target == DCT and "timeID" not in element.attributes and name in {"BEFORE", "AFTER"}
            yield name, TLink(source, relation(name), NOW if on_side else target, because)


def _end(link: Element, known: Ids, outside: set[str | None], *names: str) -> str | None:
    """What a link speaks of at one end; None for what the head holds, which has no place in the text."""
    key = link.get(*names)
    if key is None:
        raise _error(link, f"it has neither {' nor '.join(names)}")
    if key not in known and key not in outside:
        raise _error(link, f"nothing in the file is called {key}")
    return known.get(key)


def _signal(mark: Element | None) -> tuple[Evidence, ...]:
    return (Evidence(*(mark.span or (0, 0)), mark.text, SIGNAL),) if mark else ()


def _told(
    events: Sequence[Event], links: Iterable[tuple[str, TLink]]
) -> tuple[tuple[Event, ...], tuple[TLink, ...]]:
    """IDENTITY of two events as the first telling the second again; all else stays a link."""
    eids = {event.eid for event in events}
    told: dict[str, str] = {}
    rest: list[TLink] = []
    for name, link in links:
        source, target = link.source, link.target
        if name == IDENTITY and {source, target} <= eids and not _is_known(source, target, told):
            told[source] = target
        else:
            rest.append(link)
    return tuple(evolve(event, same_as=told.get(event.eid)) for event in events), tuple(rest)


def _is_known(source: str, target: str, told: Mapping[str, str]) -> bool:
    """Whether the first tells another one again already, or the second comes back to it."""
    while target != source and target in told:
        target = told[target]
    return source in told or target == source


# Refusals


def _id(element: Element, name: str) -> str:
    found = element.get(name)
    if not found:
        raise _error(element, f"it has no {name}")
    return found


def _check_once(elements: Iterable[Element], name: str) -> None:
    seen: set[str] = set()
    for element in elements:
        key = _id(element, name)
        if key in seen:
            raise _error(element, f"the id {key} is there twice")
        seen.add(key)


def _word(element: Element, name: str, words: type[Word]) -> Word:
    given = _id(element, name)
    if given not in set(words):
        raise _error(element, f"{name} is {given!r}, none of {', '.join(words)}")
    return words(given)


def _error(element: Element, reason: str) -> FormatError:
    named = element.get("lid", "eiid", "eid", "tid", "sid")
    return FormatError(f"line {element.line}: {element.name}{f' {named}' if named else ''}: {reason}")
