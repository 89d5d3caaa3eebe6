"""Merge: the timelines of several articles as one, in one order; joins only what is certainly the same.

The merged text holds the articles one below the other, in order of publication, each under a line
with its date and address, so that every offset, quotation and explanation stays true. Ids get the
number of their article before them: ``2.e5``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve, frozen

from timeline.annotations import (
    DCT,
    Because,
    Conflict,
    Event,
    Participant,
    Reference,
    ReferenceKind,
    Status,
    Timex,
    TimexType,
    TLink,
    When,
    over_spans,
)
from timeline.article import Article, Origin, written
from timeline.errors import rows
from timeline.event_types import OTHER
from timeline.granularity import Granularity
from timeline.instant import DAY
from timeline.languages.en_types import TYPES
from timeline.order import ONE_DAY, Order, order
from timeline.relation import SIMULTANEOUS
from timeline.timeline import Timeline

RULE = "publication date"
GAP = "\n\n"
UNKNOWN = "XXXX-XX-XX"

_MUTUAL = frozenset(row.name for row in TYPES if row.mutual or row.parent == "communication")
TOLD_TWICE = "told alike by two articles"
_NEAR = 3 * DAY  # seconds within which two days of one event may be told
_CERTAIN = 2  # names that two articles must share, where those they give are not the same
_RANK = {Status.HELD: 0, Status.ONGOING: 1, Status.PLANNED: 2}
"""The statuses that may tell of one event, which was first planned and is then held."""


def merge(timelines: Iterable[Timeline]) -> Timeline:
    """One timeline of several articles.

    ``article.origin(event.start)`` is the article that tells an event, and ``mentions(event)`` are all
    that tell it. Two events of different articles are joined if they are of one kind on one day, and
    share two names and contradict each other in none; of those joined the one that was held, else
    planned, is listed, and their links hold together. Two that agree in all but their days, which
    are near, stay apart, and ``conflicts`` names both days. A publication date becomes a time
    expression above its article, since there is not one for all.

    >>> from timeline import extract
    >>> plan = extract("Ana Ruiz will meet Bo Lind in Oslo on Friday.", "2024-03-13")
    >>> report = extract("Ana Ruiz met Bo Lind on Friday. They left Oslo on Sunday.", "2024-03-18")
    >>> merged = merge([report, plan])
    >>> [(event.eid, event.text, event.status.value, str(event.interval)) for event in merged]
    [('2.e1', 'met', 'held', '2024-03-15'), ('2.e2', 'left', 'held', '2024-03-17')]
    >>> [(event.eid, event.text) for event in merged.mentions("2.e1")]
    [('1.e1', 'meet'), ('2.e1', 'met')]
    """
    parts = list(_placed(sorted(rows(timelines, Timeline, "timelines"), key=_publication)))
    article = _article(parts)
    told = _joined([event for part in parts for event in part.events if event.salient])
    events = tuple(_told(event, told) for part in parts for event in part.events)
    timexes = tuple(timex for part in parts for timex in part.timexes)
    links = sorted((link for part in parts for link in part.links), key=lambda link: -link.because.precision)
    refused = tuple(conflict for part in parts for conflict in part.conflicts)
    whens = {event.eid: event.when for event in events}
    ordered = _kept(order(events, timexes, links, written=written(article)), whens)
    differing = tuple(_differing(event for event in events if event.salient))
    return Timeline.of(article, timexes, evolve(ordered, conflicts=differing + refused + ordered.conflicts))


# Placing the articles one below the other


@frozen
class _Part:
    """An article in its place within the merged text, with ids and offsets that fit there."""

    text: str
    origins: tuple[Origin, ...]
    events: tuple[Event, ...]
    timexes: tuple[Timex, ...]
    links: tuple[TLink, ...]
    conflicts: tuple[Conflict, ...]


def _publication(timeline: Timeline) -> tuple[bool, int]:
    """Articles without a date stand last; those with a zone by their time in UTC."""
    published = timeline.article.published
    if published is None or published.lower is None:
        return True, 0
    return False, published.lower - (published.utc_offset or 0)


def _placed(timelines: Sequence[Timeline]) -> Iterator[_Part]:
    start = 0
    for number, timeline in enumerate(timelines, 1):
        part = _part(timeline, f"{number}.", start)
        start += len(part.text)
        yield part


def _part(timeline: Timeline, prefix: str, start: int) -> _Part:
    article = timeline.article
    date, rest = ("", "") if article.origins else _head(article, prefix)
    by = start + len(date + rest)
    whole = (Origin(0, len(article.text), article.published, article.title, article.url),)
    timexes = tuple(_moved(timex, by, prefix) for timex in timeline.timexes)
    return _Part(
        f"{date}{rest}{article.text}{GAP}",
        tuple(
            evolve(one, start=one.start + by, end=one.end + by, prefix=prefix + one.prefix)
            for one in article.origins or whole
        ),
        tuple(_moved(event, by, prefix) for event in timeline.events),
        (_date(article, prefix, start, date), *timexes) if date else timexes,
        tuple(_moved_link(link, by, prefix) for link in timeline.links),
        tuple(evolve(refused, link=_moved_link(refused.link, by, prefix)) for refused in timeline.conflicts),
    )


def _head(article: Article, prefix: str) -> tuple[str, str]:
    """The line above an article: its date, and its address or title, as far as known."""
    name = article.url or article.title or f"Article {prefix[:-1]}"
    return (str(article.published), f" · {name}{GAP}") if article.published else (name, GAP)


def _date(article: Article, prefix: str, start: int, text: str) -> Timex:
    """The publication date as a time expression in the line above the article, known or not."""
    known = article.published
    kind = TimexType.TIME if known and known.granularity < Granularity.DAY else TimexType.DATE
    return Timex(
        start, start + len(text), text, kind, text if known else UNKNOWN, None, known,
        Reference(ReferenceKind.ABSOLUTE if known else ReferenceKind.UNKNOWN), RULE, tid=f"{prefix}{DCT}",
    )  # fmt: skip


_IDS = frozenset(("eid", "tid", "same_as", "begin_point", "end_point", "part_of"))


def _moved(value: Any, by: int, prefix: str) -> Any:
    """An annotation further down the text, its ids with the number of their article before them."""

    def move(span: dict[str, Any]) -> None:
        span.update(start=span["start"] + by, end=span["end"] + by)
        span.update({name: f"{prefix}{span[name]}" for name in _IDS & span.keys() if span[name]})

    return over_spans(value, move)


def _moved_link(link: TLink, by: int, prefix: str) -> TLink:
    """A link with its ends renamed; a day's length is the same in every article."""
    source, target = (key if key == ONE_DAY else f"{prefix}{key}" for key in (link.source, link.target))
    return evolve(link, source=source, target=target, because=_moved(link.because, by, prefix))


def _article(parts: Sequence[_Part]) -> Article:
    text = "".join(part.text for part in parts)
    return Article(text, origins=tuple(origin for part in parts for origin in part.origins))


def _kept(ordered: Order, whens: Mapping[str, When]) -> Order:
    """The order, where events that no other article has moved keep what was said of their time."""

    def keep(event: Event) -> Event:
        old = whens[event.eid]
        same = (old.begins, old.ends) == (event.when.begins, event.when.ends)
        return evolve(event, when=old) if same else event

    return evolve(
        ordered, entries=tuple(map(keep, ordered.entries)), unplaced=tuple(map(keep, ordered.unplaced))
    )


# Joining what is the same


def _told(event: Event, told: Mapping[str, str]) -> Event:
    same_as = told.get(event.eid)
    return evolve(event, same_as=same_as, salient=False) if same_as else event


def _joined(events: Iterable[Event]) -> dict[str, str]:
    """Ids of events that another article tells too, each with the id of the one that is listed."""
    return {
        event.eid: head.eid
        for group in _groups(events)
        for head in [min(group, key=lambda event: _RANK[event.status])]
        for event in group
        if event is not head
    }


def _groups(events: Iterable[Event]) -> Iterator[list[Event]]:
    """Events that are certainly one, in the order in which they are told; most stand alone."""
    by_day: dict[tuple[str, int], list[list[Event]]] = {}
    for event in events:
        day = _day(event)
        if day is None or event.same_as or event.type == OTHER or event.status not in _RANK:
            continue
        groups = by_day.setdefault((event.type, day), [])
        fitting = [group for group in groups if all(_same(event, other) for other in group)]
        if len(fitting) == 1:
            fitting[0].append(event)
        else:  # told nowhere yet, or it might be either of two
            groups.append([event])
    for groups in by_day.values():
        yield from groups


def _differing(events: Iterable[Event]) -> Iterator[Conflict]:
    """Notes of events that two articles tell alike, but of different days near each other."""
    by_kind: dict[tuple[str, str], list[tuple[int, Event]]] = {}
    for event in events:
        day = _day(event)
        if day is None or event.type == OTHER or event.status not in _RANK:
            continue
        alike = by_kind.setdefault((event.type, event.lemma), [])
        yield from (
            _note(first, event)
            for other, first in alike
            if 0 < abs(other - day) <= _NEAR and _labels(first) == _labels(event) and _same(first, event)
        )
        alike.append((day, event))


def _note(first: Event, second: Event) -> Conflict:
    """That two events would be one but for their days."""
    told = (f"on {event.interval} in article {_number(event)}" for event in (first, second))
    link = TLink(first.eid, SIMULTANEOUS, second.eid, Because(TOLD_TWICE))
    return Conflict(link, f"“{first.text}” was {' but '.join(told)}")


def _day(event: Event) -> int | None:
    """The day on which an event lies as a whole, None where that is not known."""
    lower, upper = event.when.begins.lower, event.when.ends.upper
    if lower is None or upper is None:
        return None
    day = Granularity.DAY.floor(lower)
    return day if day == Granularity.DAY.floor(upper - 1) else None


def _same(a: Event, b: Event) -> bool:
    """Whether two events of one kind and day are certainly one: told by two articles, names agreeing."""
    if _number(a) == _number(b) or a.polarity != b.polarity or not _agree(_place(a), _place(b)):
        return False
    first, second = _people(a), _people(b)
    if not (first <= second or second <= first):
        return False
    shared = (first & second) | (_place(a) & _place(b))
    alike = _labels(a) == _labels(b) and a.lemma == b.lemma and a.type not in _MUTUAL
    return len(shared) >= _CERTAIN or (bool(shared) and alike)


def _number(event: Event) -> str:
    """The number of the article that tells an event."""
    return event.eid.partition(".")[0]


def _agree(a: set[str], b: set[str]) -> bool:
    return not a or not b or a == b


def _people(event: Event) -> set[str]:
    return {who.label.casefold() for who in event.participants if _is_name(who) and who != event.place}


def _place(event: Event) -> set[str]:
    return {event.place.label.casefold()} if event.place and _is_name(event.place) else set()


def _is_name(who: Participant) -> bool:
    return who.entity_type is not None


def _labels(event: Event) -> set[tuple[str, str]]:
    return {(who.role, who.label.casefold()) for who in event.participants}
