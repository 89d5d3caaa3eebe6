"""Guesses: the links of the trained classifier, and which of them the words rule out.

Each has a precision of its own; below a threshold there is none. Which times are near an event, and
which of them could be its own at all, is said here too.
"""

from __future__ import annotations

from itertools import islice
from math import inf
from typing import TYPE_CHECKING

import numpy as np

from timeline.anchors import Readings
from timeline.annotations import DCT, Because, Status, TimexType, TLink
from timeline.granularity import Granularity
from timeline.instant import DAY
from timeline.languages.en_links import BEGINS_IN, ENDS_IN, PHASES, TIME_PREPOSITIONS
from timeline.link_model import models
from timeline.order import ONE_DAY
from timeline.reading import PRESENT, is_closed
from timeline.relation import BEFORE, ENDS_WITH, INCLUDES, IS_INCLUDED, STARTS_WITH, VAGUE, relation

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from timeline.anchors import Reading as Anchor
    from timeline.annotations import Event, Timex
    from timeline.hashing import Array
    from timeline.interval import Interval
    from timeline.linking import Linking, Sieve
    from timeline.reading import Reading


def classified(
    model: str, threshold: float, apt: Collection[Status] = frozenset(Status)
) -> Callable[[Linking, Sieve], Iterator[TLink]]:
    """A sieve that asks one model about neighbouring events and abstains below a threshold.

    Both events have a status that the model was trained for.
    """

    def find(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
        labels = [relation(name) for name in models()[model].labels]
        telling = np.array([label != VAGUE for label in labels])
        fit = np.array([event.status in apt for event in reading.events], bool)
        (first, second), chances = reading.neighbours, reading.chances[model]
        best, chance = chances.argmax(axis=1), chances.max(axis=1, initial=0)
        sure = np.flatnonzero((chance >= threshold) & telling[best] & fit[first] & fit[second])
        for row in zip(*(column[sure].tolist() for column in (first, second, best, chance)), strict=True):
            a, b = (reading.events[number].eid for number in row[:2])
            if not reading.told_apart(a, b):
                yield TLink(a, labels[row[2]], b, Because(sieve.name, row[3], inferred=True))

    return find


def anchored(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """The time of each event as the classifier reads it: its length, its day, its bounds.

    What has been so since a day ends where nothing tells, so that it gets a length alone.
    """
    published = reading.published
    if published is None or published.lower is None or not reading.events:
        return
    possible = Readings(published, filter(is_closed, reading.timexes))
    times = near_times(reading)
    own, dated = _scored(reading, times)
    stretched = _stretched(reading)
    lasting = [event.eid in stretched for event in reading.events]
    is_news = _tells_of(reading, published)
    best = possible.best(times, own, dated, CAUTION, lasting)
    for event, found, long in zip(reading.events, best, lasting, strict=True):
        known = _is_told(reading, event, found.timex)
        if is_news and _is_before(found, published):
            continue
        yield from islice(
            _read(sieve, event, found, known=known), 1 if long and event.tense == "PRESENT" else None
        )


def _tells_of(reading: Linking, published: Interval) -> bool:
    """Whether an article dates anything on its own day, so that what it does not date may be of it, too."""
    times = (reading.timex(tid) for _, tid in reading.attached)
    return any(timex.value != PRESENT and _is_of(timex, published) for timex in times)


def _is_of(timex: Timex, published: Interval) -> bool:
    """Whether a time is the publication day or a part of it."""
    interval = timex.interval
    return interval is not None and interval.granularity <= Granularity.DAY and interval.overlaps(published)


def _is_before(found: Anchor, published: Interval) -> bool:
    """Whether a reading only says that something was before the publication day."""
    if found.timex is None:
        return found.shape.to_published == BEFORE
    return found.shape.to_timex == BEFORE and _is_of(found.timex, published)


def _is_told(reading: Linking, event: Event, timex: Timex | None) -> bool:
    """Whether the words themselves say how an event lies to a time, or to the range it is a part of.

    What is to be done "by October" is not read as done in October, "in 2017-18" not as in 2017. Nor
    does what is long past date what is told beside it.
    """
    if timex is None:
        return False
    found = reading.attached.get((event.eid, timex.tid))
    told = (event.eid, timex.part_of) in reading.attached or (found is not None and found[0] != IS_INCLUDED)
    return told or _is_aside(reading, event, timex) or _is_apart(reading, event, timex)


def _is_apart(reading: Linking, event: Event, timex: Timex) -> bool:
    """Whether only one of an event and a time of its sentence is in a part told of another time."""
    place, time = reading.places[event.eid], reading.places[reading.governor[timex.tid] or timex.tid]
    if place.sentence != time.sentence:
        return False
    inner, outer = reading.tree.chain(place.token), reading.tree.chain(time.token)
    return any((part in inner) != (part in outer) for part in reading.apart if part in inner or part in outer)


def _is_long_past(reading: Reading, timex: Timex) -> bool:
    end = None if timex.interval is None else timex.interval.upper
    published = None if reading.published is None else reading.published.lower
    return end is not None and published is not None and end < published - LONG


def _is_aside(reading: Linking, event: Event, timex: Timex) -> bool:
    """Whether a time stands in a clause on somebody or something: ``Lee, who left in May, paid tribute``."""
    tree, time, place = reading.tree, reading.places[timex.tid], reading.places[event.eid]
    if time.sentence != place.sentence:
        return False
    inner, outer = tree.chain(time.token), tree.chain(place.token)
    apart = (token for token in {*inner, *outer} if (token in inner) != (token in outer))
    heads = {tree.head[token] for token in apart if tree.dep[token] == "acl:relcl"}
    return not heads - {time.token} <= reading.event_by_token.keys()  # "it was on Tuesday that he spoke"


def _scored(reading: Linking, times: Sequence[Sequence[Timex]]) -> tuple[Array, Array]:
    """Scores of all events by themselves, and of their times one after the other."""
    owners, numbers = paired_times(reading, times)
    own = models()["anchor_event"].scores(reading.features.published())
    dated = models()["anchor_timex"].scores(reading.features.timed(owners, numbers))
    return own, dated


def paired_times(reading: Reading, times: Sequence[Sequence[Timex]]) -> tuple[Array, Array]:
    """Events with their times as two rows of numbers in the reading."""
    numbers = {timex.tid: number for number, timex in enumerate(reading.timexes)}
    owners = np.repeat(np.arange(len(times)), [*map(len, times)])
    return owners, np.array([numbers[timex.tid] for given in times for timex in given], np.int64)


def _stretched(reading: Linking) -> set[str]:
    """Events told since, from or until a day, or whose begin or end has one: longer than a day."""
    dated = [
        (eid, found) for (eid, tid), (found, _) in reading.attached.items() if is_closed(reading.timex(tid))
    ]
    days = {eid for eid, _ in dated}
    phased = {eid for eid, found, verb in reading.phases if found in PHASE_EDGES and verb in days}
    return phased | {eid for eid, found in dated if found in EDGES}


def _read(sieve: Sieve, event: Event, best: Anchor, *, known: bool = False) -> Iterator[TLink]:
    """The links that a reading of an event's time amounts to, its length first, none to a ``known`` time."""
    because = Because(sieve.name, best.chance, inferred=True)
    length = IS_INCLUDED if best.shape.single else INCLUDES
    yield TLink(event.eid, length, ONE_DAY, because)
    if best.shape.to_published is not None:
        yield TLink(event.eid, best.shape.to_published, DCT, because)
    if best.shape.to_timex is not None and best.timex is not None and not known:
        yield TLink(event.eid, best.shape.to_timex, best.timex.tid, because)


def near_times(reading: Reading) -> list[list[Timex]]:
    """Of each event, the times near it that have both ends."""
    places = (reading.places[event.eid] for event in reading.events)
    spots = [(place.sentence, reading.dated_before(place), place.quoted) for place in places]
    reach = {timex.tid: _reach(reading, timex) for timex in reading.timexes if is_closed(timex)}
    near = {spot: list(_closed(reading, *spot, reach)) for spot in set(spots)}
    return [near[spot] for spot in spots]


def _reach(reading: Reading, timex: Timex) -> float:
    """How far off a time may date events, in sentences: "since May", "the past week" only their own."""
    if timex.tid in reading.compared or _is_attribute(reading, timex) or _is_phase(reading, timex):
        return -1
    bound = timex.type is TimexType.DURATION or _is_edge(reading, timex) or _is_on(reading, timex)
    return 0 if bound else inf


def _closed(
    reading: Reading, sentence: int, passed: int, quoted: bool, reach: Mapping[str, float]
) -> Iterator[Timex]:
    """The times near a spot that have both ends and reach it; one that is quoted only what is."""
    for timex in _near(reading, sentence, passed):
        place = reading.places[timex.tid]
        heard = quoted or not place.quoted
        if heard and abs(place.sentence - sentence) <= reach.get(timex.tid, -1):
            yield timex


def _is_attribute(reading: Reading, timex: Timex) -> bool:
    """Whether a time long past only tells which of its kind a noun is: ``held for the Sept. 11 attacks``."""
    tree, token = reading.tree, reading.places[timex.tid].token
    of_noun = tree.dep[token] == "nmod" and tree.head[token] not in reading.event_by_token
    return (of_noun or tree.dep[token] in ATTRIBUTES) and _is_long_past(reading, timex)


def _is_phase(reading: Reading, timex: Timex) -> bool:
    """Whether a begin or an end, told by a clause on a noun, has a time: ``protests that began in May``.

    So does what a clause on a noun foretells: ``talks due to be held on Monday``.
    """
    eid = reading.governor[timex.tid]
    if eid is None:
        return False
    tree, token, event = reading.tree, reading.places[eid].token, reading.event(eid)
    top = tree.head[token] if tree.dep[token] == "xcomp" else token
    return tree.dep[top] in NOUN_CLAUSES and (event.lemma in PHASES or event.status is Status.PLANNED)


def _is_on(reading: Reading, timex: Timex) -> bool:
    """Whether a time is the month or year of publication, in which whatever is news was: ``this year``."""
    now, interval = reading.published, timex.interval
    is_long = interval is not None and interval.granularity >= Granularity.MONTH
    return now is not None and interval is not None and is_long and interval.overlaps(now)


def _is_edge(reading: Reading, timex: Timex) -> bool:
    """Whether something is told to begin or end at a time, or at an event long past that it dates.

    That is the time of "since May", and of "since the attacks of September 2001".
    """
    governor = reading.governor[timex.tid] if _is_long_past(reading, timex) else None
    words = (reading.places[key].preposition for key in (timex.tid, governor) if key is not None)
    return any(TIME_PREPOSITIONS.get(reading.word(word)) in EDGES for word in words)


def _near(reading: Reading, sentence: int, passed: int) -> Iterator[Timex]:
    """The times of a sentence and the next, the last few of those passed, the first few."""
    dated = reading.dated_timexes
    before = dated[max(0, passed - _LAST) : passed]
    near = [timex for at in (0, 1) for timex in reading.by_sentence.get(sentence + at, [])]
    return iter({timex.tid: timex for timex in (*dated[:_FIRST], *before, *near)}.values())


CAUTION = 1.2
LONG = 31 * DAY
EDGES = (BEGINS_IN, ENDS_IN)
PHASE_EDGES = (STARTS_WITH, ENDS_WITH)
ATTRIBUTES = frozenset(("nmod:poss", "compound", "amod"))
NOUN_CLAUSES = frozenset(("acl", "acl:relcl"))
_FIRST, _LAST = 3, 5
