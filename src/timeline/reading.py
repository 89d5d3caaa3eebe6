"""Reading: an article's events and times placed on its parse, once; knows no relation and no weight."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from functools import lru_cache
from itertools import pairwise, takewhile
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
from attrs import define, field, frozen

from timeline.annotations import Event, Evidence, Status, TimemlClass
from timeline.granularity import Granularity
from timeline.instant import DAY
from timeline.languages.en_links import (
    APPOINTED,
    APPOINTING,
    AWAITED,
    BETWEEN_EDGES,
    CHANGES,
    COMPARED,
    FORMER,
    INDEFINITE,
    LASTING_EDGES,
    QUOTES,
    RANKED,
    RELATIVE,
    SIGNALS,
    UP_TO_NOW,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray
    from spacy.strings import StringStore
    from spacy.tokens import Doc

    from timeline.annotations import Timex
    from timeline.interval import Interval

OPEN = frozenset((Status.PLANNED, Status.POSSIBLE, Status.DENIED))
_STEM = 5
_WORDS = ("LOWER", "LEMMA", "TAG", "DEP")
_NUMBERS = ("HEAD", "IDX")
_AUXILIARY = frozenset(("aux", "aux:pass", "cop"))
_MARKERS = frozenset(("mark", "case", "advmod", "cc"))
_PREPOSITIONS = frozenset(("mark", "case"))
_CONTENT = frozenset(("ccomp", "csubj"))
_SUBJECTS = frozenset(("nsubj", "nsubj:pass", "expl"))
_INFINITIVE, _PASTS = "VB", frozenset(("VBD", "VBN"))
_MARKS = frozenset(("mark",))
_DETERMINERS = frozenset(("det",))
_PARTICLES = frozenset(("compound:prt", "advmod"))
_GIVEN = frozenset(("nsubj:pass", "obj"))
_REACH = 3  # words: "the first time since", "the worst crash since"
_MOST = frozenset(("JJS", "RBS"))
_NUMBER = "CD"
_MEASURES = frozenset((_NUMBER, "$", "NN", "NNS", "JJ"))


@frozen(eq=False)
class Tree:
    """A parse as plain lists, one entry a token, which are quicker to walk than tokens."""

    lower: list[str]
    lemma: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    below: dict[int, list[int]]
    offset: list[int]
    _chains: dict[int, tuple[int, ...]] = field(init=False, factory=dict)

    @classmethod
    def of(cls, doc: Doc) -> Tree:
        """The lists of a parsed document."""
        columns = doc.to_array([*_WORDS, *_NUMBERS]).reshape(-1, len(_WORDS) + len(_NUMBERS)).T
        lower, lemma, tag, dep = _named(doc.vocab.strings, columns[: len(_WORDS)].astype(np.uint64))
        steps, offset = columns[len(_WORDS) :].astype(np.int64)
        head = (np.arange(len(doc)) + steps).tolist()
        below: dict[int, list[int]] = {}
        for place, above in enumerate(head):
            if above != place:
                below.setdefault(above, []).append(place)
        return cls(lower, _lowered(lemma), tag, dep, head, below, offset.tolist())

    def chain(self, place: int) -> tuple[int, ...]:
        """A token and all above it, up to the root."""
        if place not in self._chains:
            found = [place]
            while (above := self.head[found[-1]]) != found[-1]:
                found.append(above)
            self._chains[place] = tuple(found)
        return self._chains[place]

    def left(self, place: int) -> int:
        """The first token of what hangs on a token, itself included."""
        first, waiting = place, [place]
        while waiting:
            waiting.extend(self.below.get(token := waiting.pop(), ()))
            first = min(first, token)
        return first

    def words(self, place: int, labels: frozenset[str]) -> tuple[str, ...]:
        """The words right below a token that carry one of the labels."""
        return tuple(self.lower[child] for child in self.below.get(place, ()) if self.dep[child] in labels)


def _named(strings: StringStore, columns: NDArray[np.uint64]) -> list[list[str]]:
    """The words that the numbers of each column stand for."""
    numbers: list[list[int]] = columns.tolist()
    words = {number: _word(strings, number) for number in set().union(*numbers)}
    return [[words[number] for number in column] for column in numbers]


def _lowered(words: Sequence[str]) -> list[str]:
    lower = {word: word.lower() for word in set(words)}
    return [lower[word] for word in words]


@lru_cache(maxsize=1 << 16)
def _word(strings: StringStore, number: int) -> str:
    """The word of a number, which is a hash of it and so the same in every store."""
    return strings[number]


@frozen(eq=False)
class Place:
    """Where an event or timex stands: its head token by number, its sentence, whether in quotes."""

    key: str
    token: int
    sentence: int
    quoted: bool
    rank: int
    marks: tuple[str, ...] = ()
    auxiliaries: str = ""
    preposition: int | None = None


@define(eq=False)
class Reading:
    """A document with its events and timexes on the parse: everything a feature asks for, once."""

    doc: Doc
    events: Sequence[Event]
    timexes: Sequence[Timex]
    published: Interval | None
    tree: Tree = field(init=False)
    places: dict[str, Place] = field(init=False)
    number: dict[str, int] = field(init=False)
    above: dict[str, Event | None] = field(init=False)
    governor: dict[str, str | None] = field(init=False)
    compared: set[str] = field(init=False)
    lifted: set[str] = field(init=False, factory=set)
    own: dict[str, list[str]] = field(init=False)
    interval: dict[str, int] = field(init=False, factory=dict)
    named: Counter[int] = field(init=False)
    dated: dict[str, list[tuple[int, list[str]]]] = field(init=False, factory=dict)
    told: Counter[tuple[str, int]] = field(init=False, factory=Counter)
    tellers: Counter[str] = field(init=False, factory=Counter)
    told_times: dict[str, set[str]] = field(init=False, factory=dict)
    dated_timexes: list[Timex] = field(init=False)
    dated_ranks: list[int] = field(init=False)
    by_sentence: dict[int, list[Timex]] = field(init=False, factory=dict)
    signals: list[tuple[int, str]] = field(init=False)
    event_by_token: dict[int, Event] = field(init=False)
    _events: dict[str, Event] = field(init=False)
    _timexes: dict[str, Timex] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.tree = Tree.of(self.doc)
        self.places = _places(self.doc, self.tree, [*self.events, *self.timexes])
        self.signals = [(place, word) for place, word in enumerate(self.tree.lower) if word in SIGNALS]
        self.events = [event for event in self.events if event.eid in self.places]
        self.timexes = [timex for timex in self.timexes if timex.tid in self.places]
        self._events = {event.eid: event for event in self.events}
        self._timexes = {timex.tid: timex for timex in self.timexes}
        self.number = {event.eid: number for number, event in enumerate(self.events)}
        self.event_by_token = {self.places[event.eid].token: event for event in self.events}
        self.above = {event.eid: self._governing(self.places[event.eid].token) for event in self.events}
        self._index_times()
        self._index_dates()

    def _index_times(self) -> None:
        """Which event each time hangs on, and which times are the same one."""
        self.compared = {
            timex.tid
            for timex in self.timexes
            if self._is_compared(self.places[timex.tid]) or self._is_former(timex)
        }
        self.governor = {timex.tid: self._governor(timex.tid) for timex in self.timexes}
        self.own = {event.eid: [] for event in self.events}
        for tid, eid in self.governor.items():
            if eid is not None:
                self.own[eid].append(tid)
        numbers: dict[Interval | None, int] = {None: 0}
        for timex in self.timexes:
            self.interval[timex.tid] = numbers.setdefault(timex.interval, len(numbers))
            self.by_sentence.setdefault(self.places[timex.tid].sentence, []).append(timex)
        self.named = Counter(self.interval.values())
        dated = (timex for timex in self.timexes if timex.interval is not None)
        self.dated_timexes = sorted(dated, key=lambda timex: self.places[timex.tid].rank)
        self.dated_ranks = [self.places[timex.tid].rank for timex in self.dated_timexes]

    def _index_dates(self) -> None:
        """Which events of a class and of a stem have dates, so that no feature walks the article."""
        for event in sorted(self.events, key=lambda event: self.places[event.eid].rank):
            own = self.own[event.eid]
            if not own:
                continue
            stem = self.stem(event.eid)
            self.told_times.setdefault(stem, set()).update(own)
            self.told.update((stem, number) for number in self.intervals(event.eid))
            self.tellers[stem] += 1
            dated = [tid for tid in own if self.timex(tid).interval]
            if dated:
                row = self.places[event.eid].rank, dated
                self.dated.setdefault(event.timeml_class, []).append(row)

    def dated_before(self, place: Place) -> int:
        """How many dated times stand before a place: an index into ``dated_timexes``."""
        return bisect_left(self.dated_ranks, place.rank)

    def intervals(self, eid: str) -> set[int]:
        """The numbers of the intervals of an event's own times."""
        return {self.interval[tid] for tid in self.own[eid]}

    def _governor(self, tid: str) -> str | None:
        """The event whose phrase a timex stands in: the first one at it, said of it or above it.

        None where it is what something is compared over ("the first since May"), and where a clause
        of another's, with a subject of its own, stands between ("said that it was cold in May"). Not
        the event that it is counted from ("two days after the vote").
        """
        place, leant = self.places[tid], self.timex(tid).reference.evidence
        if tid in self.compared:
            return None
        if leant is not None and leant.role == "event":
            above = (self.event_by_token.get(token) for token in self.tree.chain(place.token)[1:])
            return next((event.eid for event in above if event and event.start != leant.start), None)
        told = self.event_by_token.get(place.token) or self._dated_subject(place.token)
        event = told or (self.appointed(place) if self._is_appointed(place) else self._holder(place))
        at_edge = self.event_by_token.get(self.edge_before(tid, event) or -1)
        self.lifted.update([tid] if at_edge else [])
        event = at_edge or event
        if event is not None and event.status in OPEN and self._is_over(tid) and self._hangs_on(place, event):
            intending = self._intending(event)
            self.lifted.update([tid] if intending else [])
            event = intending or event
        return event.eid if event else None

    def edge_before(self, tid: str, event: Event | None) -> int | None:
        """The noun right before a time of months or years that is an edge of its verb.

        In ``delayed after a fire in May`` the fire was in May, in ``taught until her illness in 2003``
        the illness was. A day is as well that of the verb (``held after a match on Sunday``), and so may be
        what follows a known noun: ``retired after the war in 1946``.
        """
        tree, time, interval = self.tree, self.places[tid].token, self.timex(tid).interval
        is_long = interval is not None and interval.granularity > Granularity.DAY
        if event is None or not is_long or self.places[event.eid].token != tree.head[time]:
            return None
        between = (child for child in tree.below[tree.head[time]] if tree.head[time] < child < time)
        nouns = [child for child in between if self.edge(child) is not None]
        return nouns[-1] if nouns and "," not in tree.lower[nouns[-1] : time] else None

    def edge(self, noun: int) -> int | None:
        """The preposition by which a noun is an edge of what it hangs on: ``until her illness``."""
        cases = (child for child in self.tree.below.get(noun, ()) if self.tree.dep[child] == "case")
        known = INDEFINITE.isdisjoint(self.tree.words(noun, _DETERMINERS))
        edges = LASTING_EDGES if known else BETWEEN_EDGES
        return next((child for child in cases if self.tree.lower[child] in edges), None)

    def _hangs_on(self, place: Place, event: Event) -> bool:
        """Whether a time is a verb's own, not that of a noun below: ``asked to meet after the 2009 vote``."""
        return self.tree.head[place.token] == self.places[event.eid].token

    def _is_over(self, tid: str) -> bool:
        """Whether a time was over at publication."""
        interval, published = self.timex(tid).interval, self.published
        if interval is None or interval.upper is None or published is None or published.upper is None:
            return False
        return interval.upper <= published.upper

    def _intending(self, event: Event) -> Event | None:
        """The past above an infinitive, which alone can have a time gone by: ``voted to leave on Sunday``."""
        token = self.places[event.eid].token
        above = self._governing(token)
        if above is None or self.tree.tag[token] != _INFINITIVE or not self.tree.words(token, _MARKS):
            return None
        is_past = self.tree.tag[self.places[above.eid].token] in _PASTS
        return above if is_past and above.lemma not in APPOINTING else None  # "was scheduled to speak on"

    def _dated_subject(self, place: int) -> Event | None:
        """The event of which a time is said: ``the meeting is on Friday``."""
        below = {self.tree.dep[child]: child for child in self.tree.below.get(place, ())}
        return self.event_by_token.get(below["nsubj"]) if {"nsubj", "cop"} <= below.keys() else None

    def appointed(self, place: Place) -> Event | None:
        """The event that a verb puts at a time: ``set the vote for Friday``, ``a vote set for Friday``."""
        if not self._is_appointed(place):
            return None
        tree, verb = self.tree, self.tree.head[place.token]
        given = [self._meant(child) for child in tree.below.get(verb, ()) if tree.dep[child] in _GIVEN]
        of_noun = [tree.head[verb]] if tree.dep[verb] == "acl" else []
        return next(filter(None, map(self.event_by_token.get, given or of_noun)), None)

    def _meant(self, token: int) -> int:
        """The noun that a clause is on, for its "which"; any other token itself."""
        tree, clause = self.tree, self.tree.head[token]
        is_relative = tree.lower[token] in RELATIVE and tree.dep[clause] == "acl:relcl"
        return tree.head[clause] if is_relative else token

    def _is_appointed(self, place: Place) -> bool:
        """Whether a time is not when a verb is, but when that is which it appoints or moves."""
        tree, verb = self.tree, self.tree.head[place.token]
        if place.preposition is None or tree.lower[place.preposition] not in APPOINTED:
            return False
        whole = (f"{tree.lemma[verb]} {word}" for word in tree.words(verb, _PARTICLES))
        return not APPOINTING.isdisjoint((tree.lemma[verb], *whole))

    def _holder(self, place: Place) -> Event | None:
        """The first event above a time, up to the clause that it stands in."""
        chain = self.tree.chain(place.token)
        for below, above in pairwise(chain):
            if self.tree.dep[below] in _CONTENT and self.tree.words(below, _SUBJECTS):
                return None
            if event := self._due(above) or self.event_by_token.get(above):
                return event
        return None

    def _due(self, word: int) -> Event | None:
        """The event that is said to be due: ``elections are due by May``, ``a ruling expected in May``."""
        if self.tree.lower[word] not in AWAITED:
            return None
        below = (child for child in self.tree.below.get(word, ()) if self.tree.dep[child] in _SUBJECTS)
        of_noun = [self.tree.head[word]] if self.tree.dep[word] == "acl" else []
        return next(filter(None, map(self.event_by_token.get, (*below, *of_noun))), None)

    def _is_compared(self, place: Place) -> bool:
        """Whether a time is that since when something is the first or most of its kind.

        So is one of a name behind "since" ("since Johnson in 1968"), not one of an event.
        """
        tree, chain = self.tree, self.tree.chain(place.token)
        inner = list(takewhile(lambda token: token not in self.event_by_token, chain))
        since = [token for token in inner if UP_TO_NOW in tree.words(token, _PREPOSITIONS)]
        if not since or since[-1] != place.token or place.preposition is None:
            return bool(since)
        before = range(max(place.preposition - _REACH, 0), place.preposition)
        beside = (*tree.below.get(tree.head[place.token], ()), *before, tree.head[place.token])
        return any(tree.tag[word] in _MOST or tree.lower[word] in RANKED for word in beside)

    def _is_former(self, timex: Timex) -> bool:
        """Whether a time is that of the number from which another rose or fell: ``from 4 percent in May``."""
        tree, at = self.tree, bisect_left(self.tree.offset, timex.start) - 1
        at -= at == self.places[timex.tid].preposition
        numbered = False
        while at > 0 and tree.tag[at] in _MEASURES:
            numbered, at = numbered or tree.tag[at] == _NUMBER, at - 1
        if not numbered or at < 1:
            return False
        event = self._governing(self.places[timex.tid].token)
        changes = event is not None and event.type in CHANGES and tree.lower[at] in FORMER
        return changes or f"{tree.lower[at - 1]} {tree.lower[at]}" in COMPARED

    def _governing(self, place: int) -> Event | None:
        """The event right above a token in the tree."""
        found = (self.event_by_token.get(above) for above in self.tree.chain(place)[1:])
        return next(filter(None, found), None)

    def above_token(self, token: int) -> Event | None:
        """The event that the head of a token tells of."""
        return self.event_by_token.get(self.tree.head[token])

    def event(self, eid: str) -> Event:
        """The event of an id."""
        return self._events[eid]

    def timex(self, tid: str) -> Timex:
        """The timex of an id."""
        return self._timexes[tid]

    def word(self, token: int | None) -> str:
        """A word in lower case; none where there is none."""
        return "" if token is None else self.tree.lower[token]

    def quoted_words(self, where: int | slice, role: str) -> Evidence:
        """The words of a token or of some in a row, as evidence."""
        tokens = where if isinstance(where, slice) else slice(where, where + 1)
        words = self.doc[tokens.start : tokens.stop]
        return Evidence(words.start_char, words.end_char, words.text, role)

    def signal_words(self, signal: int | None) -> tuple[Evidence, ...]:
        """The word of a signal as evidence, where there is one."""
        return () if signal is None else (self.quoted_words(signal, "signal"),)

    def whole(self, timex: Timex) -> Timex | None:
        """The range that a time is an end of."""
        return self._timexes.get(timex.part_of or "")

    def stem(self, eid: str) -> str:
        """The first letters of an event's lemma, by which ``explode`` meets ``explosion``."""
        return self.tree.lemma[self.places[eid].token][:_STEM]

    def dates_before(self, event: Event) -> Iterator[str]:
        """Dates in the phrases of earlier events of the same class, the last one first."""
        rows = self.dated.get(event.timeml_class, [])
        before = bisect_left(rows, self.places[event.eid].rank, key=itemgetter(0))
        for place in range(before - 1, -1, -1):
            yield from rows[place][1]


def _places(doc: Doc, tree: Tree, items: Sequence[Event | Timex]) -> dict[str, Place]:
    starts = [sentence.start for sentence in doc.sents]
    quoted = _quoted(tree.lower)
    places: dict[str, Place] = {}
    for rank, item in enumerate(sorted(items, key=lambda item: (item.start, item.end))):
        place = _head(tree, item.start, item.end)
        if place is not None:
            before = (child for child in tree.below.get(place, ()) if tree.offset[child] < item.start)
            case = next((child for child in before if tree.dep[child] in _PREPOSITIONS), None)
            places[key_of(item)] = Place(
                key_of(item),
                place,
                bisect_right(starts, place) - 1,
                quoted[place],
                rank,
                tree.words(place, _MARKERS),
                " ".join(tree.words(place, _AUXILIARY)),
                case,
            )
    return places


def key_of(item: Event | Timex) -> str:
    """The id of an event or timex."""
    return item.eid if isinstance(item, Event) else item.tid


def _head(tree: Tree, start: int, end: int) -> int | None:
    """The token of a span that the others depend on."""
    span = range(max(bisect_right(tree.offset, start) - 1, 0), bisect_right(tree.offset, end - 1))
    tokens = (place for place in span if not tree.lower[place].isspace())
    return next((at for at in tokens if tree.head[at] == at or tree.head[at] not in span), None)


def _quoted(texts: Iterable[str]) -> list[bool]:
    """For each token, whether it stands between quotation marks; a paragraph break closes them."""
    inside, found = False, []
    for text in texts:
        if text in QUOTES:
            opens = QUOTES[text]
            inside = not inside if opens is None else opens
        elif "\n\n" in text and text.isspace():
            inside = False
        found.append(inside)
    return found


def is_closed(timex: Timex) -> bool:
    """Whether a time has a begin and an end, from a day to a decade apart: an hour is its own event's."""
    interval = timex.interval
    if interval is None or interval.lower is None or interval.upper is None:
        return False
    fits = interval.granularity <= Granularity.DECADE and interval.upper - interval.lower >= DAY
    return fits and timex.value != PRESENT


def is_over(event: Event) -> bool:
    """Whether an event is told in the simple past, or a headline's present; states may go on."""
    headline = event.tense == "PRESENT" and any(piece.role == "headline" for piece in event.evidence)
    simple = event.aspect == "NONE" and event.timeml_class not in STATES
    return simple and (event.tense == "PAST" or headline)


PRESENT = "PRESENT_REF"
STATES = frozenset((TimemlClass.STATE, TimemlClass.I_STATE))
