"""Order: accepts links most certain first, refuses what contradicts, places events; reads no text.

Every event, timex and the publication date is a begin and an end point on one graph
(:mod:`timeline.endpoints`). Entries are sorted by bounds, then by relations, then by place in the
text: among the events that nothing puts later, the one whose begin is known to be earliest comes
first (its earliest begin, or its latest one where only that is known), then the one named first.
"""

from __future__ import annotations

import heapq
import re
from collections import Counter, deque
from collections.abc import Mapping
from functools import cached_property, partial
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from timeline.annotations import (
    DCT,
    NOW,
    Bound,
    Certainty,
    Conflict,
    Event,
    Evidence,
    ReferenceKind,
    Timex,
    TimexType,
    TLink,
    When,
)
from timeline.endpoints import Endpoints
from timeline.granularity import Granularity
from timeline.instant import DAY, HOUR, MINUTE
from timeline.relation import IAFTER, IS_INCLUDED, SIMULTANEOUS, STARTS_WITH, VAGUE, Relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.interval import Interval
    from timeline.relation import Sign

ONE_DAY = "P1D"
"""Target of a link that speaks of length: IS_INCLUDED in it, the event fits into a single day."""

Nodes = Mapping[str, tuple[int, int]]
Labelled = dict[int, list[tuple[int, TLink | None]]]
Length = tuple[int, int] | None  # least and most seconds
Item = str | Event | Timex
NOWHERE = (-1, -1)
NOTHING: Mapping[str, Interval | None] = MappingProxyType({})

_PERIOD = re.compile(r"P(?P<time>T)?(?P<count>\d+)(?P<unit>[YMWDHS])")
_SECONDS = {
    "TS": (1, 1), "TM": (MINUTE, MINUTE), "TH": (HOUR, HOUR), "D": (DAY, DAY),
    "W": (7 * DAY, 7 * DAY), "M": (28 * DAY, 31 * DAY), "Y": (365 * DAY, 366 * DAY),
}  # fmt: skip
_WORDS = {
    "BEFORE": "is before", "AFTER": "is after", "IBEFORE": "is right before",
    "IAFTER": "is right after", "INCLUDES": "contains", "IS_INCLUDED": "lies within",
    "BEGINS": "begins", "BEGUN_BY": "is begun by", "ENDS": "ends", "ENDED_BY": "is ended by",
    "SIMULTANEOUS": "is at the same time as", "OVERLAPS": "overlaps", "OVERLAPPED_BY": "overlaps",
    "STARTS_BEFORE": "begins before", "STARTS_AFTER": "begins after",
    "STARTS_WITH": "begins together with", "ENDS_WITH": "ends together with", "TOUCHES": "overlaps",
}  # fmt: skip
_DATING = frozenset((IS_INCLUDED, SIMULTANEOUS))
GAPS = frozenset((STARTS_WITH, IAFTER))
"""How two events lie to the length of time between them: ``left two days after the vote``."""
_FEWEST = 7  # parts of a unit that "less than" it is at the least
_AT_LEAST, _AT_MOST = frozenset(("MORE_THAN", "EQUAL_OR_MORE")), frozenset(("LESS_THAN", "EQUAL_OR_LESS"))
_PARTLY = (
    {-1: "begins before", 0: "begins with", 1: "begins later than"},
    {-1: "begins before the end of", 0: "begins at the end of", 1: "begins after the end of"},
    {-1: "ends before the begin of", 0: "ends at the begin of", 1: "ends after the begin of"},
    {-1: "ends earlier than", 0: "ends with", 1: "ends later than"},
)


@frozen
class Order:
    """What came first: placed events in order, and the graph that answers any pair.

    ``entries`` are the events with ``when`` filled, in order; ``unplaced`` those that nothing
    dates; ``links`` the accepted links, most certain first; ``conflicts`` the refused ones.
    """

    entries: tuple[Event, ...]
    unplaced: tuple[Event, ...]
    links: tuple[TLink, ...]
    conflicts: tuple[Conflict, ...]
    _graph: Endpoints = field(repr=False, eq=False)
    _nodes: Nodes = field(repr=False, eq=False)
    _names: Mapping[str, str] = field(repr=False, eq=False)

    def relation(self, a: Item, b: Item) -> Relation | None:
        """How ``a`` lies to ``b`` (ids, events or timexes), None where no text says."""
        first, second = self._nodes.get(_id(a)), self._nodes.get(_id(b))
        if first is None or second is None:
            return None
        found = Relation(*(self._graph.sign(p, q) for p in first for q in second))
        return None if found == VAGUE else found

    def explain(self, a: Item, b: Item) -> str:
        """In plain words, how ``a`` lies to ``b`` and which texts decided it."""
        found = self.relation(a, b)
        if found is not None and self._nodes[_id(a)] == self._nodes[_id(b)]:
            return f"{self._name(_id(a))} and {self._name(_id(b))} tell of the same event."
        head = f"{self._name(_id(a))} {{}} {self._name(_id(b))}"
        if found is None:
            return f"Nothing in the text says how {head.format('lies to')}."
        said = self._listed | {self._nodes[key]: self._name(key) for key in (_id(a), _id(b))}
        steps = [self._sentence(link, said) for link in self._path(_id(a), _id(b), found)]
        because = "; ".join(dict.fromkeys(steps)) or "the calendar leaves nothing else"
        return f"{head.format(_words(found))}: {because}."

    def reasons(self, item: Item) -> tuple[str, ...]:
        """In plain words, how ``item`` lies to times; guesses only where there is nothing else."""
        node = self._nodes.get(_id(item), NOWHERE)
        links = [link for link in self.links if self._bounds(link, node)]
        links = [link for link in links if not link.because.inferred] or links
        links = [link for link in links if link.relation.name != VAGUE.name] or links
        said = self._listed | {node: self._name(_id(item))}
        return tuple(dict.fromkeys(self._sentence(link, said) for link in links))

    def _bounds(self, link: TLink, node: tuple[int, int]) -> bool:
        """Whether a link says how a node lies to a time, the publication date or the time of writing."""
        is_timed = link.target not in self._events and link.target in self._nodes
        return is_timed and self._nodes.get(link.source) == node

    @cached_property
    def _events(self) -> frozenset[str]:
        return frozenset(event.eid for event in (*self.entries, *self.unplaced))

    @cached_property
    def _listed(self) -> dict[tuple[int, int], str]:
        """The names that a timeline lists events by, where several mentions tell of one."""
        listed = (event for event in self.entries if event.salient and event.same_as is None)
        return {self._nodes[event.eid]: self._name(event.eid) for event in listed}

    def _path(self, a: str, b: str, found: Relation) -> list[TLink]:
        """The links that lead from one to the other, for each point that decided; guesses only at need."""
        return [link for p, q in _deciding(self._nodes[a], self._nodes[b], found) for link in self._way(p, q)]

    def _way(self, start: int, goal: int) -> list[TLink]:
        is_after = partial(self._is_after, goal)
        found = (_search(ways, start, goal, is_after) for ways in self._ways)
        return next((links for links in found if links is not None), [])

    def _is_after(self, goal: int, point: int) -> bool:
        """Whether a point is known to lie after another, so that no way leads from it to that one."""
        earliest, latest = self._graph.bounds(point)[0], self._graph.bounds(goal)[1]
        return earliest is not None and latest is not None and earliest > latest

    @cached_property
    def _ways(self) -> tuple[Labelled, Labelled, Labelled]:
        """Where one can go from each point, without guesses, with them, and with lengths: built once."""
        calendar = _calendar(self._graph, self._nodes.values())
        sure = [link for link in self.links if not link.because.inferred]
        guessed = _labelled(self.links, self._nodes, calendar)
        return _labelled(sure, self._nodes, calendar), guessed, _lengthened(guessed, self.links, self._nodes)

    def _sentence(self, link: TLink, said: Mapping[tuple[int, int], str]) -> str:
        """A link in words, with those names that events are ``said`` by."""
        quoted = ", ".join(f"“{piece.text}”" for piece in link.because.evidence)
        reason = link.because.words or link.because.sieve
        source, target = (
            said.get(self._nodes.get(key, NOWHERE)) or self._name(key) for key in (link.source, link.target)
        )
        return f"{source} {_words(link.relation)} {target} ({reason}{f': {quoted}' if quoted else ''})"

    def _name(self, key: str) -> str:
        return self._names.get(key, f"“{key}”")


def order(
    events: Sequence[Event],
    timexes: Sequence[Timex],
    links: Iterable[TLink],
    published: Interval | None = None,
    written: Mapping[str, Interval | None] = NOTHING,
) -> Order:
    """Order events by links given most certain first; a contradicting link becomes a conflict.

    ``written`` has the publication dates of several articles by the ids of their moments of writing.

    Bounds are outer bounds: nothing is made sharper than links and calendar together say, and a
    mere guess between two events orders them without moving their bounds. Unknown ids and links
    that say nothing are left out. Linear in events and links for texts whose links are local, as
    an article's are.
    """
    board = _board(events, timexes, published, written)
    times = {DCT, ONE_DAY, *(timex.tid for timex in timexes)}
    sure, guessed = _parted(links, times)
    _stretch_gaps(board, timexes, sure)
    dating, refused = _joined(board, sure)
    placed = _placed(events, timexes, dating, board)
    ordering, doubtful = _joined(board, guessed)
    known = {event.eid: board.known(event.eid) for event in events}
    entries = [event for event in placed if known[event.eid]]
    return Order(
        tuple(_sorted(entries, board.graph, board.nodes)),
        tuple(event for event in placed if not known[event.eid]),
        (*dating, *ordering),
        (*refused, *doubtful),
        board.graph,
        board.nodes,
        board.names,
    )


# Building the graph


@frozen(eq=False)
class _Board:
    """The graph with its nodes by id, their names, the lengths that links can give them.

    ``shifts`` says by how much times of another zone were moved to the clock of the graph.
    """

    graph: Endpoints
    nodes: Nodes
    names: Mapping[str, str]
    lengths: Mapping[str, Length]
    shifts: Mapping[str, int]

    def known(self, key: str) -> bool:
        """Whether anything bounds a node."""
        return any(side is not None for end in self.nodes[key] for side in self.graph.bounds(end))


def _board(
    events: Sequence[Event],
    timexes: Sequence[Timex],
    published: Interval | None,
    written: Mapping[str, Interval | None],
) -> _Board:
    """Begin and end points of everything that has an id; retold events share theirs."""
    graph, shifts = Endpoints(), _shifts(timexes)
    nodes = {timex.tid: _node(graph, timex.interval, shifts.get(timex.tid, 0)) for timex in timexes}
    nodes[DCT] = _node(graph, published)
    nodes[NOW] = _moment(graph.moment, published)
    nodes |= {key: _moment(graph.add, interval) for key, interval in written.items()}
    for eid, root in _roots(events).items():
        if root not in nodes:
            nodes[root] = _node(graph, None)
        nodes[eid] = nodes[root]
    # Plain dicts: a mapping proxy cannot travel between processes.
    names = _names(events, timexes, published) | {key: _writing(date) for key, date in written.items()}
    return _Board(graph, nodes, names, _lengths(timexes), shifts)


def _shifts(timexes: Sequence[Timex]) -> dict[str, int]:
    """Seconds from the clock of each time with a zone to that of the first such time of the text."""
    offsets = {
        timex.tid: timex.interval.utc_offset
        for timex in timexes
        if timex.interval is not None and timex.interval.granularity < Granularity.DAY
    }
    known = {tid: offset for tid, offset in offsets.items() if offset is not None}
    first = next(iter(known.values()), 0)
    return {tid: first - offset for tid, offset in known.items() if offset != first}


def _node(graph: Endpoints, interval: Interval | None, shift: int = 0) -> tuple[int, int]:
    lower, upper = (interval.lower, interval.upper) if interval else (None, None)
    return graph.stretch(*(None if at is None else at + shift for at in (lower, upper)))


def _moment(add: Callable[[int | None, int | None], int], interval: Interval | None) -> tuple[int, int]:
    """A node whose begin is its end, somewhere within an interval."""
    lower, upper = (interval.lower, interval.upper) if interval else (None, None)
    point = add(lower, upper)
    return point, point


def _roots(events: Sequence[Event]) -> dict[str, str]:
    """The first mention of each event: ``same_as`` followed to its end, never round in circles."""
    told = {event.eid: event.same_as for event in events}
    return {eid: _root(eid, told) for eid in told}


def _root(eid: str, told: Mapping[str, str | None]) -> str:
    seen = {eid}
    while (earlier := told.get(eid)) in told and earlier not in seen:
        eid = str(earlier)
        seen.add(eid)
    return eid


def _names(events: Sequence[Event], timexes: Sequence[Timex], published: Interval | None) -> dict[str, str]:
    names = {timex.tid: f"“{timex.text}”" for timex in timexes}
    names |= {event.eid: f"“{event.text}”" for event in events}
    return names | {
        DCT: f"the publication date{f' ({published})' if published else ''}",
        NOW: _writing(None),
        ONE_DAY: "one day",
    }


def _writing(published: Interval | None) -> str:
    return f"the time of writing{f' ({published})' if published else ''}"


def _lengths(timexes: Sequence[Timex]) -> dict[str, Length]:
    """Ids of durations and how long they last; None where the text gives no number.

    One that is known to begin or end at a day ("the past two weeks") is a time like any other.
    """
    spoken = [timex for timex in timexes if timex.type is TimexType.DURATION and timex.interval is None]
    return {timex.tid: _length(timex.value) for timex in spoken} | {ONE_DAY: _length(ONE_DAY)}


def _length(value: str) -> Length:
    read = _PERIOD.fullmatch(value)
    if not read:
        return None
    least, most = _SECONDS.get((read["time"] or "") + read["unit"], (0, 0))
    return int(read["count"]) * least, int(read["count"]) * most


def _stretch_gaps(board: _Board, timexes: Sequence[Timex], links: Sequence[TLink]) -> None:
    """Give times between two events their lengths."""
    fine = {timex.tid for timex in timexes if timex.type is TimexType.TIME}
    clocked = {board.nodes.get(link.source) for link in links if link.target in fine}
    gaps: dict[str, bool] = {}
    for link in links:
        if link.relation in GAPS:
            gaps[link.target] = gaps.get(link.target, False) or board.nodes.get(link.source) in clocked
    for timex in timexes:
        if timex.tid in gaps and (gap := _gap(timex, gaps[timex.tid])):
            board.graph.span(*board.nodes[timex.tid], *gap)


def _gap(timex: Timex, clocked: bool) -> tuple[int | None, int | None] | None:
    """Least and most seconds between two events.

    A day more or less is as good where one of them has an hour ("a day after" is the day before, at
    any hour), half a unit more or less in weeks, months and years. "Less than a year" is some days at
    the least.
    """
    read = _PERIOD.fullmatch(timex.value)
    if not read:
        return None
    least, most = _SECONDS.get((read["time"] or "") + read["unit"], (0, 0))
    count, slack = int(read["count"]), most // 2 if most > DAY else most * (clocked and most == DAY)
    if timex.mod in _AT_MOST:
        return least // _FEWEST // DAY * DAY, count * most
    return count * least - slack, None if timex.mod in _AT_LEAST else count * most + slack


# Joining links


def _joined(board: _Board, links: Iterable[TLink]) -> tuple[list[TLink], list[Conflict]]:
    """The links that fit, and those that contradict the ones before them."""
    accepted: list[TLink] = []
    conflicts: list[Conflict] = []
    for link in links:
        reason = _refusal(board, link)
        if reason:
            conflicts.append(Conflict(link, reason))
        elif reason is not None:
            accepted.append(link)
    return accepted, conflicts


def _parted(links: Iterable[TLink], times: set[str]) -> tuple[list[TLink], list[TLink]]:
    """Links that may move bounds, and guesses between two events, that may not."""
    parts: tuple[list[TLink], list[TLink]] = [], []
    for link in links:
        parts[link.because.inferred and link.target not in times].append(link)
    return parts


def _refusal(board: _Board, link: TLink) -> str | None:
    """Join one link: "" where it fits, why it contradicts, None where it says nothing."""
    first, second = board.nodes.get(link.source), board.nodes.get(link.target)
    if first is not None and link.target in board.lengths and link.relation not in GAPS:
        return _refused_length(board, first, board.lengths[link.target], link)
    if first is None or second is None or first == second:
        return None
    if board.graph.join(_edges(first, second, link.relation.core)):
        return "" if link.relation != VAGUE else None
    known = Relation(*(board.graph.sign(p, q) for p in first for q in second))
    a, b = (board.names.get(key, f"“{key}”") for key in (link.source, link.target))
    if known.agrees(link.relation):
        return f"no place is left where {a} {_words(link.relation)} {b}"
    return f"more certain links already have that {a} {_words(known)} {b}"


def _refused_length(board: _Board, node: tuple[int, int], length: Length, link: TLink) -> str | None:
    """A length bounds from both sides where the link equates, from above where it includes."""
    if length is None or link.relation not in _DATING:
        return ""
    least = length[0] if link.relation == SIMULTANEOUS else None
    if board.graph.span(*node, least, length[1]):
        return ""
    name, days = board.names.get(link.source, f"“{link.source}”"), length[1] // DAY
    at_most = "" if least is not None else "no more than "
    return f"no place is left where {name} lasts {at_most}{days} day{'s' * (days != 1)}"


def _edges(
    first: tuple[int, int], second: tuple[int, int], signs: tuple[Sign, Sign, Sign, Sign]
) -> list[tuple[int, int, int]]:
    begin, end = first
    rows = zip((begin, begin, end, end), second * 2, signs, strict=True)
    return [(p, q, sign) for p, q, sign in rows if sign is not None]


# Placing events


def _placed(
    events: Sequence[Event], timexes: Sequence[Timex], links: Sequence[TLink], board: _Board
) -> list[Event]:
    """The events with ``when`` filled from their bounds and the links that gave them."""
    by_tid = {timex.tid: timex for timex in timexes}
    of_node: dict[tuple[int, int], list[TLink]] = {}
    for link in links:
        for key in {link.source, link.target} & board.nodes.keys():
            of_node.setdefault(board.nodes[key], []).append(link)
    nodes = [board.nodes[event.eid] for event in events]
    whens = (_when(_bounds(board.graph, node), of_node.get(node, ()), by_tid, board.shifts) for node in nodes)
    return [evolve(event, when=when) for event, when in zip(events, whens, strict=True)]


def _bounds(graph: Endpoints, node: tuple[int, int]) -> tuple[Bound, Bound]:
    """Bounds of begin and end in whole seconds: a begin rounds down, an end, exclusive, up."""
    begin, end = graph.bounds(node[0]), graph.bounds(node[1])
    begins = Bound(*(None if code is None else code // 2 for code in begin))
    return begins, Bound(*(None if code is None else (code + 1) // 2 for code in end))


def _when(
    bounds: tuple[Bound, Bound],
    links: Sequence[TLink],
    timexes: Mapping[str, Timex],
    shifts: Mapping[str, int],
) -> When:
    """Bounds and what they rest on: the first link that dates the event, else all that bound it."""
    if bounds == (Bound(), Bound()):
        return When(evidence=_evidence(links, timexes))
    dating = next((link for link in links if _dates(link, timexes)), None)
    dated = timexes.get(dating.target) if dating else None
    begins, ends = (_moved(bound, -shifts.get(dated.tid, 0)) if dated else bound for bound in bounds)
    fits = not _crosses(begins, ends) and any(map(_is_within_a_day, links))
    ends = _that_day(begins, ends) if fits and dating is None else ends
    return When(
        begins,
        ends,
        single_day=fits or _one_day(begins, ends),
        granularity=_granularity(dating, timexes, begins, ends),
        certainty=_certainty(dating, timexes, begins, ends),
        evidence=_evidence([dating] if dating else links, timexes),
        zone=dated.interval.zone if dated and dated.interval else None,
    )


def _moved(bound: Bound, by: int) -> Bound:
    """A bound some seconds later."""
    lower, upper = (None if at is None else at + by for at in (bound.lower, bound.upper))
    return Bound(lower, upper)


def _that_day(begins: Bound, ends: Bound) -> Bound:
    """The bounds of an end on the day that a begin is known to lie in: ``a day after it left``."""
    first, last = (None if at is None else Granularity.DAY.floor(at) for at in (begins.lower, begins.upper))
    if first is None or first != last:
        return ends
    midnight = Granularity.DAY.shift(first, 1)
    return evolve(ends, upper=midnight if ends.upper is None else min(ends.upper, midnight))


def _is_within_a_day(link: TLink) -> bool:
    return link.target == ONE_DAY and link.relation == IS_INCLUDED


def _crosses(begins: Bound, ends: Bound) -> bool:
    """Whether an end is known to lie on a later day than its begin: ``from 3 p.m. to 8 a.m.``."""
    if begins.upper is None or ends.lower is None:
        return False
    return Granularity.DAY.floor(begins.upper) < Granularity.DAY.floor(ends.lower - 1)


def _one_day(begins: Bound, ends: Bound) -> bool:
    if begins.lower is None or ends.upper is None:
        return False
    return Granularity.DAY.floor(begins.lower) == Granularity.DAY.floor(ends.upper - 1)


def _dates(link: TLink, timexes: Mapping[str, Timex]) -> bool:
    """Whether a link gives an event the time of a timex or of the publication date."""
    timex = timexes.get(link.target)
    dated = link.target == DCT or (timex is not None and timex.interval is not None)
    return dated and link.relation in _DATING


def _certainty(dating: TLink | None, timexes: Mapping[str, Timex], begins: Bound, ends: Bound) -> Certainty:
    if dating is not None and dating.target in timexes and not dating.because.inferred:
        kind = timexes[dating.target].reference.kind
        return Certainty.STATED if kind is ReferenceKind.ABSOLUTE else Certainty.RESOLVED
    closed = begins.lower is not None and ends.upper is not None
    return Certainty.INFERRED if closed else Certainty.BOUNDED


def _granularity(
    dating: TLink | None, timexes: Mapping[str, Timex], begins: Bound, ends: Bound
) -> Granularity | None:
    """That of the time that dates the event; no more than a day where its bounds leave no more than one."""
    timex = timexes.get(dating.target) if dating else None
    told = timex.interval.granularity if timex and timex.interval else None
    if _one_day(begins, ends) or (dating is not None and timex is None):
        return min(told or Granularity.DAY, Granularity.DAY)
    return told


def _evidence(links: Iterable[TLink], timexes: Mapping[str, Timex]) -> tuple[Evidence, ...]:
    """The words that links rest on and the time expressions that they lead to, each once."""
    found: dict[Evidence, None] = {}
    for link in links:
        found |= dict.fromkeys(link.because.evidence)
        if timex := timexes.get(link.target):
            found[Evidence(timex.start, timex.end, timex.text, "timex")] = None
    return tuple(found)


# Sorting


def _sorted(events: Sequence[Event], graph: Endpoints, nodes: Nodes) -> Iterator[Event]:
    """Kahn's algorithm (1962) over the points, with a heap that prefers early bounds, then text."""
    told: dict[int, list[Event]] = {}
    for event in sorted(events, key=lambda event: (event.start, event.end)):
        told.setdefault(graph.find(nodes[event.eid][0]), []).append(event)
    points = dict.fromkeys(graph.find(point) for node in nodes.values() for point in node)
    following = _following(graph, points, graph.find(nodes[NOW][0]))
    waiting = Counter(after for afters in following.values() for after in afters)
    heap = [(_key(graph, told, point, 0), point) for point in points if not waiting[point]]
    heapq.heapify(heap)
    while heap:
        key, point = heapq.heappop(heap)
        yield from told.get(point, ())
        for after in following[point]:
            waiting[after] -= 1
            if not waiting[after]:
                heapq.heappush(heap, (_key(graph, told, after, key[0]), after))


def _following(graph: Endpoints, points: Iterable[int], now: int) -> dict[int, set[int]]:
    """What comes right after each point, the time of writing standing between its two sides."""
    following = {point: graph.successors(point) for point in points}
    for point, after in following.items():
        if graph.side(point) < 0:
            after.add(now)
        elif graph.side(point) > 0:
            following[now].add(point)
    return following


def _key(
    graph: Endpoints, told: Mapping[int, list[Event]], point: int, reached: float
) -> tuple[float, int, int]:
    """Where a point sorts: its lowest bound, else its highest, else right after what it follows."""
    lower, upper = graph.bounds(point)
    known = upper if lower is None else lower
    said = told.get(point)
    return (reached if known is None else known), 1 if said else 0, said[0].start if said else 0


# Explaining


def _id(item: Item) -> str:
    if isinstance(item, Event):
        return item.eid
    return item.tid if isinstance(item, Timex) else item


def _words(found: Relation) -> str:
    """A relation in words; partial ones by what they say of begin and end."""
    if found.name != "VAGUE":
        return _WORDS[found.name]
    telling = zip(_telling(found), _PARTLY, strict=True)
    return " and ".join(words[sign] for sign, words in telling if sign is not None) or "lies to"


def _telling(found: Relation) -> tuple[int | None, ...]:
    """The signs that do not follow from others: what begins before also begins before the end."""
    outer = [sign for sign in (found.begin_begin, found.end_end) if sign is not None]
    begin_end = None if any(sign <= 0 for sign in outer) else found.begin_end
    end_begin = None if any(sign >= 0 for sign in outer) else found.end_begin
    return found.begin_begin, begin_end, end_begin, found.end_end


def _deciding(first: tuple[int, int], second: tuple[int, int], found: Relation) -> list[tuple[int, int]]:
    """The pairs of points, earlier first, that a relation hangs on."""
    if found.end_begin == -1:
        return [(first[1], second[0])]
    if found.begin_end == 1:
        return [(second[1], first[0])]
    ends = zip(first, second, (found.begin_begin, found.end_end), strict=True)
    pairs = [(q, p) if sign == 1 else (p, q) for p, q, sign in ends if sign is not None]
    crossing = [(first[0], second[1])] if found.begin_end is not None else []
    return pairs or crossing or [(second[0], first[1])]


def _labelled(links: Iterable[TLink], nodes: Nodes, calendar: Labelled) -> Labelled:
    """Edges of links with the link each comes from, from each begin to its end, and of the calendar."""
    edges: Labelled = {}
    within = (nodes[DCT][0], nodes[NOW][0]), (nodes[NOW][1], nodes[DCT][1])
    for begin, end in {*nodes.values(), *within} - {nodes[NOW]}:
        edges.setdefault(begin, []).append((end, None))
    for link in links:
        if not {link.source, link.target} <= nodes.keys():  # a length, or an event that a file left out
            continue
        for p, q, sign in _edges(nodes[link.source], nodes[link.target], link.relation.signs):
            if sign <= 0:
                edges.setdefault(p, []).append((q, link))
            if sign >= 0:
                edges.setdefault(q, []).append((p, link))
    for point, following in calendar.items():
        edges.setdefault(point, []).extend(following)
    return edges


def _lengthened(ways: Labelled, links: Iterable[TLink], nodes: Nodes) -> Labelled:
    """The same ways with those from an end back to its begin, by the link that says how long it took."""
    edges = {point: list(following) for point, following in ways.items()}
    for link in links:
        if link.relation in _DATING and link.target not in nodes and link.source in nodes:
            begin, end = nodes[link.source]
            edges.setdefault(end, []).append((begin, link))
    return edges


def _calendar(graph: Endpoints, nodes: Iterable[tuple[int, int]]) -> Labelled:
    """Points of known place, each leading to the next one on the calendar, or back where equal."""
    fixed = {point for node in nodes for point in node if graph.fixed(point)}
    ranked = sorted(fixed, key=lambda point: (graph.bounds(point)[0] or 0, point))
    edges: Labelled = {}
    for p, q in pairwise(ranked):
        edges.setdefault(p, []).append((q, None))
        if graph.bounds(p) == graph.bounds(q):
            edges.setdefault(q, []).append((p, None))
    return edges


def _search(ways: Labelled, start: int, goal: int, is_after: Callable[[int], bool]) -> list[TLink] | None:
    """The links on a shortest way from one point to another, by breadth first; None where there is none."""
    came: dict[int, tuple[int, TLink | None] | None] = {start: None}
    queue = deque([start])
    while queue and goal not in came:
        point = queue.popleft()
        for after, link in ways.get(point, ()):
            if after not in came and not is_after(after):
                came[after] = (point, link)
                queue.append(after)
    return _walked(came, goal) if goal in came else None


def _walked(came: Mapping[int, tuple[int, TLink | None] | None], goal: int) -> list[TLink]:
    links: list[TLink] = []
    step = came.get(goal)
    while step is not None:
        point, link = step
        links += [link] if link else []
        step = came[point]
    return links[::-1]
