"""What the trained link classifier sees: words, syntax, tense, class, signals and distance.

A :class:`Reading` places events and timexes on the parse once; features are short strings, made by
one function per kind of pair. Knows no relation and no weight.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, Any
from zlib import crc32

from attrs import define, field, frozen

from timeline.annotations import Event
from timeline.languages.en_links import QUOTES, SIGNALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Token

    from timeline.annotations import Timex
    from timeline.interval import Interval

BUCKETS = 1 << 17
_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
_MAX_PATH = 6
_STEM = 5
_FAR = 60  # tokens between two events, beyond which no signal ties them
_TOLD = 50  # times told of one stem that are looked at; an article has fewer
_AUXILIARY = frozenset(("aux", "aux:pass", "cop"))
_MARKERS = frozenset(("mark", "case", "advmod", "cc"))


@frozen(eq=False)
class Place:
    """Where an event or timex stands: its head token, its sentence, whether it is in quotes."""

    key: str
    token: Token
    sentence: int
    quoted: bool
    rank: int
    marks: tuple[str, ...] = ()
    auxiliaries: str = ""


@define(eq=False)
class Reading:
    """A document with its events and timexes on the parse: everything a feature asks for, once."""

    doc: Doc
    events: Sequence[Event]
    timexes: Sequence[Timex]
    published: Interval | None
    places: dict[str, Place] = field(init=False)
    when: dict[str, str] = field(init=False)
    governor: dict[str, str | None] = field(init=False)
    own: dict[str, list[str]] = field(init=False)
    stems: dict[str, list[str]] = field(init=False)
    named: Counter[Interval | None] = field(init=False)
    dated: dict[str, list[tuple[int, list[str]]]] = field(init=False, factory=dict)
    told: dict[str, Counter[Interval | None]] = field(init=False, factory=dict)
    tellers: Counter[str] = field(init=False, factory=Counter)
    told_times: dict[str, list[str]] = field(init=False, factory=dict)
    dated_timexes: list[Timex] = field(init=False)
    dated_ranks: list[int] = field(init=False)
    by_sentence: dict[int, list[Timex]] = field(init=False, factory=dict)
    signals: list[tuple[int, str]] = field(init=False)
    event_by_token: dict[int, Event] = field(init=False)
    by_id: dict[str, Any] = field(init=False)
    buckets: dict[str, list[int]] = field(init=False, factory=dict)
    neighbours: list[tuple[str, str, list[int]]] | None = field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        items: list[Event | Timex] = [*self.events, *self.timexes]
        self.places = _places(self.doc, items)
        words = ((token.i, token.lower_) for token in self.doc)
        self.signals = [(place, word) for place, word in words if word in SIGNALS]
        self.events = [event for event in self.events if event.eid in self.places]
        self.timexes = [timex for timex in self.timexes if timex.tid in self.places]
        self.by_id = {event.eid: event for event in self.events}
        self.by_id |= {timex.tid: timex for timex in self.timexes}
        self.event_by_token = {self.places[event.eid].token.i: event for event in self.events}
        self.when = {timex.tid: day_shift(timex, self.published) for timex in self.timexes}
        self.governor = {timex.tid: self._governor(timex.tid) for timex in self.timexes}
        self.own = {event.eid: [] for event in self.events}
        self.stems = {}
        for event in self.events:
            self.stems.setdefault(self.stem(event.eid), []).append(event.eid)
        self.named = Counter(timex.interval for timex in self.timexes)
        for tid, eid in self.governor.items():
            if eid is not None:
                self.own[eid].append(tid)
        self._index_dates()

    def _index_dates(self) -> None:
        """Which events of a class and of a stem have dates, so that no feature walks the article."""
        for event in sorted(self.events, key=lambda event: self.places[event.eid].rank):
            intervals = self.intervals(event.eid)
            stem, dated = self.stem(event.eid), [t for t in self.own[event.eid] if self.timex(t).interval]
            self.told.setdefault(stem, Counter()).update(intervals)
            self.tellers[stem] += bool(intervals)
            if dated:
                row = self.places[event.eid].rank, dated
                self.dated.setdefault(event.timeml_class, []).append(row)
        for event in self.events:
            self.told_times.setdefault(self.stem(event.eid), []).extend(self.own[event.eid])
        for timex in self.timexes:
            self.by_sentence.setdefault(self.places[timex.tid].sentence, []).append(timex)
        dated_timexes = (timex for timex in self.timexes if timex.interval is not None)
        self.dated_timexes = sorted(dated_timexes, key=lambda timex: self.places[timex.tid].rank)
        self.dated_ranks = [self.places[timex.tid].rank for timex in self.dated_timexes]

    def dated_before(self, place: Place) -> int:
        """How many dated times stand before a place: an index into ``dated_timexes``."""
        return bisect_left(self.dated_ranks, place.rank)

    def intervals(self, eid: str) -> set[Interval | None]:
        """The intervals of an event's own times."""
        return {self.timex(tid).interval for tid in self.own[eid]}

    def _governor(self, tid: str) -> str | None:
        """The event whose phrase a timex stands in: the first one above it in the tree."""
        token = self.places[tid].token
        for above in (token, *token.ancestors):
            if above.i in self.event_by_token:
                return self.event_by_token[above.i].eid
        return None

    def event(self, eid: str) -> Event:
        """The event of an id."""
        found: Event = self.by_id[eid]
        return found

    def timex(self, tid: str) -> Timex:
        """The timex of an id."""
        found: Timex = self.by_id[tid]
        return found

    def stem(self, eid: str) -> str:
        """The first letters of an event's lemma, by which ``explode`` meets ``explosion``."""
        return self.places[eid].token.lemma_.lower()[:_STEM]

    def dates_before(self, event: Event) -> Iterator[str]:
        """Dates in the phrases of earlier events of the same class, the last one first."""
        rows = self.dated.get(event.timeml_class, [])
        before = bisect_left(rows, self.places[event.eid].rank, key=itemgetter(0))
        for place in range(before - 1, -1, -1):
            yield from rows[place][1]

    def governing_event(self, eid: str) -> Event | None:
        """The event right above another in the tree."""
        for above in self.places[eid].token.ancestors:
            if above.i in self.event_by_token:
                return self.event_by_token[above.i]
        return None


def _places(doc: Doc, items: Sequence[Event | Timex]) -> dict[str, Place]:
    starts = [sentence.start for sentence in doc.sents]
    offsets = [token.idx for token in doc]
    quoted = _quoted(doc)
    places: dict[str, Place] = {}
    for rank, item in enumerate(sorted(items, key=lambda item: (item.start, item.end))):
        token = _head(doc, offsets, item.start, item.end)
        if token is not None:
            sentence = bisect_right(starts, token.i) - 1
            key = key_of(item)
            places[key] = Place(
                key, token, sentence, quoted[token.i], rank, _marks(token), _auxiliaries(token)
            )
    return places


def key_of(item: Event | Timex) -> str:
    """The id of an event or timex."""
    return item.eid if isinstance(item, Event) else item.tid


def _head(doc: Doc, offsets: Sequence[int], start: int, end: int) -> Token | None:
    """The token of a span that the others depend on."""
    first = max(bisect_right(offsets, start) - 1, 0)
    tokens = [token for token in doc[first : bisect_right(offsets, end - 1)] if not token.is_space]
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i not in inside or token.head == token), None)


def _quoted(doc: Doc) -> list[bool]:
    """For each token, whether it stands between quotation marks; a paragraph break closes them."""
    inside, found = False, []
    for token in doc:
        if token.is_space and "\n\n" in token.text:
            inside = False
        elif token.text in QUOTES:
            opens = QUOTES[token.text]
            inside = not inside if opens is None else opens
        found.append(inside)
    return found


def _marks(token: Token) -> tuple[str, ...]:
    """Subordinators, prepositions and adverbs right on a token."""
    return tuple(child.lower_ for child in token.children if child.dep_ in _MARKERS)


def _auxiliaries(token: Token) -> str:
    return " ".join(child.lower_ for child in token.children if child.dep_ in _AUXILIARY)


def day_shift(timex: Timex, published: Interval | None) -> str:
    """How a timex lies to the publication date, roughly: side, distance, granularity."""
    interval = timex.interval
    if interval is None or published is None or interval.lower is None or published.lower is None:
        return timex.value if timex.value.endswith("_REF") else timex.type
    days = (interval.lower - published.lower) // 86_400
    name = interval.granularity.name
    if interval.overlaps(published):
        return f"now {name}"
    return f"{'past' if days < 0 else 'next'} {step(abs(days))} {name}"


def step(distance: int) -> int:
    """A distance on a coarse scale."""
    return bisect_right(_STEPS, distance)


def _signed(distance: int) -> str:
    return f"-{step(-distance)}" if distance < 0 else str(step(distance))


# One event


def event_features(reading: Reading, event: Event) -> Iterator[str]:
    """An event by itself: its words, form, class, what governs it, where it stands."""
    place = reading.places[event.eid]
    token, lemma = place.token, place.token.lemma_.lower()
    form = f"{token.tag_} {place.auxiliaries}"
    verb = f"{event.tense} {event.aspect}"
    governor = reading.governing_event(event.eid)
    yield f"l {lemma}"
    yield f"t {token.tag_}"
    yield f"f {form}"
    yield f"d {token.dep_}"
    yield f"c {event.timeml_class}"
    yield f"v {verb} {event.modality or ''}"
    yield f"cv {event.timeml_class} {verb}"
    yield f"lv {lemma} {verb}"
    yield f"lf {lemma} {token.tag_}"
    yield f"p {event.polarity} {verb}"
    yield f"q {place.quoted} {verb} {event.timeml_class}"
    yield f"h {token.head.lemma_.lower()} {token.dep_}"
    yield f"ht {token.head.tag_} {token.dep_} {token.tag_}"
    yield f"s {min(place.sentence, 4)} {event.timeml_class}"
    yield f"m {event.modality or ''} {place.auxiliaries}"
    yield from (f"k {mark} {token.tag_}" for mark in place.marks)
    yield from (f"kc {child.lemma_.lower()} {child.dep_}" for child in token.children)
    if governor is not None:
        above = reading.places[governor.eid]
        yield f"g {above.token.lemma_.lower()} {token.dep_}"
        yield f"gc {governor.timeml_class} {verb} {token.tag_}"
        yield f"gv {governor.timeml_class} {governor.tense} {governor.aspect} {form}"
        yield f"gq {above.token.lemma_.lower()} {verb} {token.tag_}"


# One event and the publication date


def dct_features(reading: Reading, event: Event) -> Iterator[str]:
    """An event and the publication date: the times around it, as they lie to that date."""
    place = reading.places[event.eid]
    verb = f"{event.timeml_class} {event.tense} {event.aspect}"
    own = [reading.when[tid] for tid in reading.own[event.eid]]
    yield from (f"o {when}" for when in own)
    yield from (f"ov {when.split()[0]} {verb}" for when in own)
    governor = reading.governing_event(event.eid)
    above = [reading.when[tid] for tid in reading.own[governor.eid]] if governor else []
    yield from (f"a {when} {place.token.dep_}" for when in above)
    near = _recent(reading, place)
    yield f"n {near} {bool(own)} {verb}"
    yield f"nn {near} {bool(own)} {bool(above)}"
    yield f"0 {not own} {not above} {verb} {place.token.tag_}"
    yield f"lead {_lead(reading)} {verb} {bool(own)}"
    last = next(reading.dates_before(event), None)
    yield f"last {reading.when[last] if last else None} {event.timeml_class} {bool(own)}"
    told = reading.told_times[reading.stem(event.eid)][:_TOLD]
    yield from (f"told {reading.when[tid].split()[0]} {bool(own)}" for tid in told)


def _recent(reading: Reading, place: Place) -> str:
    """The last time named before an event, and how many sentences ago."""
    before = reading.dated_before(place)
    if not before:
        return "none"
    last = reading.dated_timexes[before - 1]
    back = place.sentence - reading.places[last.tid].sentence
    return f"{reading.when[last.tid]} {min(back, 3)}"


def _lead(reading: Reading) -> str:
    """The first dated time of the article, as it lies to the publication date."""
    dated = (reading.when[t.tid] for t in reading.timexes if t.interval is not None)
    return next(dated, "none")


# An event and a timex


def timex_features(reading: Reading, event: Event, timex: Timex) -> Iterator[str]:
    """An event and a time: how the time is attached, how far it is, what else there is."""
    a, b = reading.places[event.eid], reading.places[timex.tid]
    when, governor = reading.when[timex.tid], reading.governor[timex.tid]
    verb = f"{event.timeml_class} {event.tense} {event.aspect}"
    side = when.split()[0]
    tie = _tie(reading, event, timex)
    case = " ".join(b.marks) or _before(b.token)
    gap = a.sentence - b.sentence
    has_own = bool(reading.own[event.eid])
    near = _nearness(reading, a, b)
    yield f"w {when}"
    yield f"wv {side} {verb}"
    yield f"tie {tie}"
    yield f"tc {tie} {case}"
    yield f"tcs {tie} {case} {side}"
    yield f"tv {tie} {verb}"
    yield f"tvw {tie} {verb} {side}"
    yield f"tw {tie} {when}"
    yield f"to {tie} {has_own} {side}"
    yield f"g {max(min(gap, 5), -3)} {has_own} {side}"
    yield f"gv {max(min(gap, 5), -3)} {has_own} {verb}"
    yield f"near {near} {has_own} {side}"
    yield f"nv {near} {has_own} {verb} {side}"
    yield f"y {timex.type} {timex.value if timex.value.endswith('REF') else ''} {tie}"
    yield f"q {a.quoted} {b.quoted} {tie}"
    yield f"first {b.rank < 4} {side} {has_own} {verb}"
    yield f"lw {a.token.lemma_.lower()} {side}"
    yield from _standing(reading, event, timex, f"{has_own} {side}")
    if gap == 0:
        yield f"d {_signed(a.token.i - b.token.i)} {tie}"
        path = _path(a.token, b.token)
        yield f"path {path}"
        yield f"pathc {path} {case}"
    if governor and governor != event.eid:
        yield f"gov {tie} {_event_at(reading, governor).timeml_class} {verb}"


def _standing(reading: Reading, event: Event, timex: Timex, context: str) -> Iterator[str]:
    """What a time is to the rest of the article: named often, last named so, told of the event."""
    interval = timex.interval
    yield f"often {min(reading.named[interval], 4)} {context}"
    last = next(reading.dates_before(event), None)
    same = last is not None and reading.timex(last).interval == interval
    yield f"last {same} {event.timeml_class} {event.tense} {context}"
    yield f"told {_is_told(reading, event, interval)} {context}"


def _is_told(reading: Reading, event: Event, interval: Interval | None) -> bool | None:
    """Whether another event of the same stem has that time; None where none of them has any."""
    stem, own = reading.stem(event.eid), reading.intervals(event.eid)
    if reading.tellers[stem] == bool(own):
        return None
    return reading.told[stem][interval] > (interval in own)


def _tie(reading: Reading, event: Event, timex: Timex) -> str:
    """How a timex hangs on an event: its own, that of what governs it or of what it governs …"""
    a, b = reading.places[event.eid], reading.places[timex.tid]
    governor = reading.governor[timex.tid]
    if a.sentence != b.sentence:
        return "past" if a.sentence > b.sentence else "ahead"
    if governor == event.eid:
        return f"own {step(len(list(_between(b.token, a.token))))}"
    if governor is None:
        return "loose"
    other = reading.places[governor].token
    if other.is_ancestor(a.token):
        return f"above {a.token.dep_} {bool(reading.own[event.eid])}"
    return f"below {other.dep_}" if a.token.is_ancestor(other) else "beside"


def _event_at(reading: Reading, eid: str) -> Event:
    return reading.event_by_token[reading.places[eid].token.i]


def _between(low: Token, high: Token) -> Iterator[Token]:
    for above in low.ancestors:
        if above == high:
            return
        yield above


def _before(token: Token) -> str:
    """The word before a phrase where no marker hangs on its head."""
    left = token.left_edge.i
    return token.doc[left - 1].lower_ if left else ""


def _nearness(reading: Reading, a: Place, b: Place) -> str:
    """How many dated times stand between an event and a time, on which side."""
    low, high = sorted((a.rank, b.rank))
    between = bisect_left(reading.dated_ranks, high) - bisect_right(reading.dated_ranks, low)
    return f"{'after' if a.rank > b.rank else 'before'} {min(between, 4)}"


# Two events


def pair_features(reading: Reading, first: Event, second: Event) -> Iterator[str]:
    """Two events, the first named first: forms side by side, path and signals between them."""
    a, b = reading.places[first.eid], reading.places[second.eid]
    va, vb = f"{first.tense} {first.aspect}", f"{second.tense} {second.aspect}"
    fa, fb = f"{a.token.tag_} {a.auxiliaries}", f"{b.token.tag_} {b.auxiliaries}"
    la, lb = a.token.lemma_.lower(), b.token.lemma_.lower()
    gap = min(b.sentence - a.sentence, 3)
    classes = f"{first.timeml_class} {second.timeml_class}"
    yield f"gap {gap}"
    yield f"c {classes} {gap}"
    yield f"v {va} {vb} {gap}"
    yield f"cv {classes} {va} {vb}"
    yield f"f {fa} {fb}"
    yield f"fg {fa} {fb} {gap}"
    yield f"l {la} {lb}"
    yield f"la {la} {second.timeml_class} {vb}"
    yield f"lb {lb} {first.timeml_class} {va}"
    yield f"m {first.modality or ''} {second.modality or ''} {first.polarity} {second.polarity}"
    yield f"q {a.quoted} {b.quoted} {classes} {gap}"
    yield f"r {min(b.rank - a.rank, 8)} {gap}"
    yield f"same {la == lb} {classes}"
    yield f"ka {' '.join(a.marks)} {gap}"
    yield f"kb {' '.join(b.marks)} {gap}"
    yield f"kab {' '.join(a.marks)} {' '.join(b.marks)} {fa[:3]} {fb[:3]}"
    yield f"w {_time_of(reading, first)} {_time_of(reading, second)}"
    yield from (f"sig {signal} {gap}" for signal in _signals(reading, a.token, b.token))
    if gap == 0:
        path = _path(a.token, b.token)
        yield f"path {path}"
        yield f"pathf {path} {fa} {fb}"
        yield f"pathv {path} {va} {vb}"
        yield f"pathc {path} {classes}"
        yield f"pathm {path} {' '.join(a.marks)} {' '.join(b.marks)}"
        yield f"pathl {path} {la if len(path) % 2 else lb}"
        yield f"pl {path} {la}"
        yield f"d {step(b.token.i - a.token.i)}"


def _time_of(reading: Reading, event: Event) -> str:
    own = reading.own[event.eid]
    return reading.when[own[0]].rpartition(" ")[0] if own else "-"


def _signals(reading: Reading, a: Token, b: Token) -> set[str]:
    """Signal words between two events and just before the first."""
    low, high = max(min(a.i, b.i) - 2, 0), max(a.i, b.i)
    if high - low >= _FAR:
        return set()
    first, last = (bisect_left(reading.signals, place, key=itemgetter(0)) for place in (low, high))
    return {word for _, word in reading.signals[first:last]}


def _path(a: Token, b: Token) -> str:
    """The dependency path: relations up from the first, then down to the second."""
    up = [a, *a.ancestors]
    down = [b, *b.ancestors]
    shared = {token.i for token in down}
    climbed = next((k for k, token in enumerate(up) if token.i in shared), None)
    if climbed is None:
        return "none"
    top = up[climbed].i
    descended = next(k for k, token in enumerate(down) if token.i == top)
    if climbed + descended > _MAX_PATH:
        return "far"
    rising = [f"<{token.dep_}" for token in up[:climbed]]
    return "".join([*rising, *(f">{token.dep_}" for token in reversed(down[:descended]))])


# All features of one pair, hashed


def hashed(features: Iterable[str]) -> list[int]:
    """Buckets of features (Weinberger et al. 2009).

    >>> hashed(["tense PAST"])
    [13186]
    """
    return [crc32(feature.encode()) % BUCKETS for feature in features]


def event_buckets(reading: Reading, eid: str) -> list[int]:
    """An event by itself and against the publication date."""
    return [*_own(reading, eid, "1"), *hashed(dct_features(reading, reading.event(eid)))]


def timex_buckets(reading: Reading, eid: str, tid: str) -> list[int]:
    """An event and a time."""
    return hashed(timex_features(reading, reading.event(eid), reading.timex(tid)))


def pair_buckets(reading: Reading, a: str, b: str) -> list[int]:
    """Two events, each by itself and both together."""
    own = pair_features(reading, reading.event(a), reading.event(b))
    return [*_own(reading, a, "1"), *_own(reading, b, "2"), *hashed(own)]


def _own(reading: Reading, eid: str, role: str) -> list[int]:
    """Buckets of an event's own features in one role, made once."""
    key = role + eid
    if key not in reading.buckets:
        own = event_features(reading, reading.event(eid))
        reading.buckets[key] = hashed(role + feature for feature in own)
    return reading.buckets[key]
