"""Values made by hand, for tests that need no parse."""

from __future__ import annotations

from timeline import Article, Event, Participant, Reference, Source, Timex, TLink, When
from timeline.annotations import Because, ReferenceKind, TimexType
from timeline.granularity import Granularity
from timeline.instant import instant
from timeline.interval import Interval
from timeline.order import order
from timeline.relation import relation
from timeline.timeline import Timeline

TEXT = (
    "Mayor Ana Ruiz met fishers in Vigo on Monday. The port reopened on Tuesday, she said. "
    "A hearing is planned for 2025. Rain had fallen."
)


def span(words: str, text: str = TEXT) -> dict:
    """Where words stand in the text, as the fields of an annotation."""
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def event(words: str, eid: str, **fields) -> Event:
    return Event(**span(words), lemma=words, eid=eid, **fields)


def timex(words: str, tid: str, unit: Interval) -> Timex:
    kind = ReferenceKind.ABSOLUTE if words.isdigit() else ReferenceKind.DCT
    return Timex(
        **span(words), type=TimexType.DATE, value=str(unit), mod=None, interval=unit,
        reference=Reference(kind), rule="by hand", tid=tid,
    )  # fmt: skip


def participant(words: str, role: str, **fields) -> Participant:
    return Participant(**span(words), role=role, **fields)


def link(source: str, name: str, target: str) -> TLink:
    return TLink(source, relation(name), target, Because("by hand"))


def day(*date: int) -> Interval:
    return Interval.unit(Granularity.DAY, instant(*date))


def harbour() -> Timeline:
    """A small timeline with a placed, a planned, a carrying, a retold and an undated event."""
    article = Article(TEXT, "2024-03-14", title="Port reopens")
    timexes = (
        timex("Monday", "t1", day(2024, 3, 11)),
        timex("Tuesday", "t2", day(2024, 3, 12)),
        timex("2025", "t3", Interval.unit(Granularity.YEAR, instant(2025))),
    )
    events = (
        event(
            "met", "e1", type="meeting",
            participants=(participant("Ana Ruiz", "agent"), participant("fishers", "counterpart")),
            place=participant("Vigo", "place"),
        ),
        event("reopened", "e2", type="opening", source=Source(**span("she"), name="Ana Ruiz")),
        event("said", "e3", type="statement", salient=False),
        event("hearing", "e4", type="trial", status="planned"),
        event("fallen", "e5", when=When()),
    )  # fmt: skip
    links = [
        link("e1", "IS_INCLUDED", "t1"),
        link("e2", "IS_INCLUDED", "t2"),
        link("e4", "IS_INCLUDED", "t3"),
        link("e2", "BEFORE", "e1"),
    ]
    return Timeline.of(article, timexes, order(events, timexes, links, article.published))
