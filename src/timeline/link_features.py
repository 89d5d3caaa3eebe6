"""What the trained link classifier sees: words, syntax, tense, class, signals and distance.

Every event, time and pair has columns of codes; a template joins some of them into one feature, and
a feature is a bucket of weights. Knows no relation and no weight.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
from attrs import frozen

from timeline.hashing import Array, Columns, buckets, code, mixed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from timeline.annotations import Event, Timex
    from timeline.interval import Interval
    from timeline.reading import Place, Reading, Tree

BITS = 17
BUCKETS = 1 << BITS
NOTHING = BUCKETS
"""The bucket of a template that does not apply: it weighs nothing."""

# One feature each: the columns joined. What the event is by itself …
OWN = (
    "lemma",
    "tag",
    "form",
    "dep",
    "class",
    "verb modality",
    "class verb",
    "lemma verb",
    "lemma tag",
    "polarity verb",
    "quoted verb class",
    "head dep",
    "head:tag dep tag",
    "lead class",
    "modality auxiliaries",
)
# … and under the event that governs it.
GOVERNED = (
    "above:lemma dep",
    "above:class verb tag",
    "above:class above:verb form",
    "above:lemma verb tag",
)
# An event and the publication date: the times around it, as they lie to that date.
PUBLISHED = (
    "recent dated class verb",
    "recent dated above:dated",
    "dated above:dated class verb tag",
    "first class verb dated",
    "last class dated",
)
# An event and a time.
TIMED = (
    "when",
    "side class verb",
    "tie",
    "tie case",
    "tie case side",
    "tie class verb",
    "tie class verb side",
    "tie when",
    "tie dated side",
    "gap dated side",
    "gap dated class verb",
    "near dated side",
    "near dated class verb side",
    "kind tie",
    "quoted time:quoted tie",
    "early side dated class verb",
    "lemma side",
    "often dated side",
    "same class tense dated side",
    "told dated side",
)
TIMED_NEAR = ("distance tie", "path", "path case")
TIMED_FOREIGN = ("tie governor:class class verb",)
# Two events, of one sentence or of neighbouring ones.
PAIRED = (
    "gap",
    "a:class b:class gap",
    "a:verb b:verb gap",
    "a:class b:class a:verb b:verb",
    "a:form b:form",
    "a:form b:form gap",
    "a:lemma b:lemma",
    "a:lemma b:class b:verb",
    "b:lemma a:class a:verb",
    "a:modality b:modality a:polarity b:polarity",
    "a:quoted b:quoted a:class b:class gap",
    "between gap",
    "same a:class b:class",
    "a:marks gap",
    "b:marks gap",
    "a:marks b:marks a:tag b:tag",
    "a:time b:time",
)
PAIRED_NEAR = (
    "path",
    "path a:form b:form",
    "path a:verb b:verb",
    "path a:class b:class",
    "path a:marks b:marks",
    "path b:lemma",
    "path a:lemma",
    "distance",
)

Listed = dict[str, tuple[Array, Array]]
"""What rows have any number of, by its name: the rows, and the codes of the words."""

_STEPS = (0, 1, 2, 3, 5, 8, 13, 21, 34)
_MAX_PATH = 6
_EARLY = 4  # places of events and times at the head of an article
_CODE_BITS = 32
_FAR = 60  # tokens between two events, beyond which no signal ties them


@frozen(eq=False)
class Features:
    """Buckets: a table of shape (templates, rows), and loose ones with the rows they belong to."""

    table: Array
    loose: Array
    owner: Array

    def __len__(self) -> int:
        return int(self.table.shape[1])

    def turned(self, role: str) -> Features:
        """The same features as those of one role in a pair: every bucket changed for another."""
        salt = code(role) % BUCKETS
        table = np.where(self.table == NOTHING, NOTHING, self.table ^ salt)
        return Features(table, self.loose ^ salt, self.owner)


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


class LinkFeatures:
    """The features of an article's events, times and pairs of them, from columns made once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        shifts = {timex.tid: day_shift(timex, reading.published) for timex in reading.timexes}
        self._events, self._times = _event_columns(reading, shifts), _time_columns(reading, shifts)
        self._mixed = mixed(self._events), mixed(self._times)
        self._turned = {name: column * _SECOND for name, column in self._mixed[0].items()}
        self._hanging, self._dated = _listed(_hanging(reading)), _listed(_dated(reading, shifts))

    @cached_property
    def own(self) -> Features:
        """Every event by itself, in the order of the reading."""
        columns, governed = self._mixed[0], self._events["governed"]
        return _joined(
            [_table(columns, OWN, (GOVERNED, governed))], [_loose(self._hanging, columns, HANGING)]
        )

    def published(self) -> Features:
        """Every event by itself and against the publication date."""
        own, columns = self.own, self._mixed[0]
        loose = [(own.loose, own.owner), _loose(self._dated, columns, DATED)]
        return _joined([own.table, _table(columns, PUBLISHED)], loose)

    def timed(self, events: Array, times: Array) -> Features:
        """Events and times, pair by pair, by their numbers in the reading."""
        made = _tied(self._reading, self._events, self._times, events, times)
        columns = _taken(self._mixed[0], events, _TIMED) | _taken(self._mixed[1], times, _TIMED)
        columns |= mixed(made)
        some = (TIMED_NEAR, made["gap"] == 0), (TIMED_FOREIGN, made["foreign"])
        return _joined([_table(columns, TIMED, *some)], [])

    def paired(self, first: Array, second: Array) -> Features:
        """Two events, the first named first, without what each of them is by itself."""
        made = _between(self._reading, self._events, first, second)
        columns = _prefixed("a:", _taken(self._mixed[0], first, _PAIRED))
        columns |= _prefixed("b:", _taken(self._turned, second, _PAIRED)) | mixed(made)
        signals = _loose(_signals(self._reading, self._events, first, second), columns, SIGNALLED)
        return _joined([_table(columns, PAIRED, (PAIRED_NEAR, made["gap"] == 0))], [signals])


# Columns into buckets


def _joined(tables: Sequence[Array], loose: Sequence[tuple[Array, Array]]) -> Features:
    parts = [*loose, (_NONE, _NONE)]
    return Features(np.concatenate(tables), *map(np.concatenate, zip(*parts, strict=True)))


def _table(columns: Columns, templates: Sequence[str], *some: tuple[Sequence[str], Array]) -> Array:
    """Buckets, one row a template (Weinberger et al. 2009); NOTHING where ``some`` do not apply."""
    table = buckets(columns, (*templates, *chain.from_iterable(names for names, _ in some)), BITS)
    start = len(templates)
    for names, where in some:
        table[start : start + len(names), ~where] = NOTHING
        start += len(names)
    return table


def _loose(found: Listed, columns: Columns, joins: Mapping[str, str]) -> tuple[Array, Array]:
    """Buckets of what a row has any number of, joined with columns of the row, and the rows."""
    parts = [(_NONE, _NONE)]
    for name, template in joins.items():
        rows, words = found[name]
        joined = mixed({name: words})
        joined |= {other: columns[other][rows] for other in template.split() if other != name}
        parts.append((_table(joined, [template])[0], rows))
    loose, rows = map(np.concatenate, zip(*parts, strict=True))
    return loose, rows


def _listed(found: Mapping[str, Sequence[tuple[int, str]]]) -> Listed:
    """What rows have any number of, as columns of rows and codes."""
    return {
        name: (_column(row for row, _ in rows), _codes(word for _, word in rows))
        for name, rows in found.items()
    }


def _taken(columns: Columns, rows: Array, names: AbstractSet[str]) -> Columns:
    return {name: columns[name][rows] for name in names & columns.keys()}


def _prefixed(prefix: str, columns: Columns) -> Columns:
    return {prefix + name: column for name, column in columns.items()}


def _codes(words: Iterable[str]) -> Array:
    return _column(map(code, words))


def _turned(rows: Iterable[Iterable[int]], names: Sequence[str]) -> Columns:
    """Rows of numbers as named columns."""
    table = np.fromiter(chain.from_iterable(rows), np.int64).reshape(-1, len(names))
    return dict(zip(names, table.T, strict=True))


def _column(numbers: Iterable[int]) -> Array:
    return np.array(list(numbers), np.int64)


def _coarse(distances: Array) -> Array:
    """Signed distances on the coarse scale, each side apart."""
    steps = np.searchsorted(_STEPS, np.abs(distances), side="right")
    found: Array = np.where(distances < 0, ~steps, steps)
    return found


# Columns of one event


def _event_columns(reading: Reading, shifts: Mapping[str, str]) -> Columns:
    """Words, forms and places of every event and of the one above it; 0 where there is none."""
    lasts = [next(reading.dates_before(event), None) for event in reading.events]
    given = list(zip(reading.events, lasts, strict=True))
    words = (map(code, _event_words(reading, shifts, *each)) for each in given)
    numbers = (_event_numbers(reading, *each) for each in given)
    columns = _turned(words, _EVENT_WORDS) | _turned(numbers, _EVENT_NUMBERS)
    above = columns["above"]
    columns["governed"] = above >= 0
    for name in ("lemma", "class", "verb", "dated"):
        columns[f"above:{name}"] = np.where(columns["governed"], columns[name][above], 0)
    return columns


_EVENT_WORDS = (
    "lemma", "tag", "form", "dep", "class", "tense", "verb", "modality", "polarity", "head", "head:tag",
    "auxiliaries", "marks", "time", "recent", "first", "last",
)  # fmt: skip


def _event_words(
    reading: Reading, shifts: Mapping[str, str], event: Event, last: str | None
) -> tuple[str, ...]:
    place, tree = reading.places[event.eid], reading.tree
    at = place.token
    head, own = tree.head[at], reading.own[event.eid]
    return (
        tree.lemma[at],
        tree.tag[at],
        f"{tree.tag[at]} {place.auxiliaries}",
        tree.dep[at],
        event.timeml_class,
        event.tense,
        f"{event.tense} {event.aspect}",
        event.modality or "",
        event.polarity,
        tree.lemma[head],
        tree.tag[head],
        place.auxiliaries,
        " ".join(place.marks),
        shifts[own[0]].rpartition(" ")[0] if own else "-",
        _recent(reading, shifts, place),
        shifts[reading.dated_timexes[0].tid] if reading.dated_timexes else "none",
        shifts[last] if last else "none",
    )


_EVENT_NUMBERS = ("token", "sentence", "rank", "lead", "quoted", "dated", "above", "last:interval")


def _event_numbers(reading: Reading, event: Event, last: str | None) -> tuple[int, ...]:
    place, above = reading.places[event.eid], reading.above[event.eid]
    return (
        place.token,
        place.sentence,
        place.rank,
        min(place.sentence, 4),
        place.quoted,
        bool(reading.own[event.eid]),
        -1 if above is None else reading.number[above.eid],
        -1 if last is None else reading.interval[last],
    )


def _recent(reading: Reading, shifts: Mapping[str, str], place: Place) -> str:
    """The last time named before an event, and how many sentences ago."""
    before = reading.dated_before(place)
    if not before:
        return "none"
    last = reading.dated_timexes[before - 1].tid
    return f"{shifts[last]} {min(place.sentence - reading.places[last].sentence, 3)}"


HANGING = {"mark": "mark tag", "child": "child"}
"""What an event has any number of: markers and dependents, and what each is joined with."""


def _hanging(reading: Reading) -> dict[str, list[tuple[int, str]]]:
    tree, places = reading.tree, [reading.places[event.eid] for event in reading.events]
    return {
        "mark": [(number, mark) for number, place in enumerate(places) for mark in place.marks],
        "child": [
            (number, f"{tree.lemma[child]} {tree.dep[child]}")
            for number, place in enumerate(places)
            for child in tree.below.get(place.token, ())
        ],
    }


DATED = {"own": "own", "sided": "sided class verb", "upper": "upper dep", "stem": "stem dated"}
"""Times of an event, their sides, times of the event above it, sides of those told of its stem."""


def _dated(reading: Reading, shifts: Mapping[str, str]) -> dict[str, list[tuple[int, str]]]:
    own = {event.eid: [shifts[tid] for tid in reading.own[event.eid]] for event in reading.events}
    above = [reading.above[event.eid] for event in reading.events]
    told = [reading.told_times.get(reading.stem(event.eid), ()) for event in reading.events]
    return {
        "own": [(number, when) for number, whens in enumerate(own.values()) for when in whens],
        "sided": [(number, _side(when)) for number, whens in enumerate(own.values()) for when in whens],
        "upper": [(number, when) for number, event in enumerate(above) if event for when in own[event.eid]],
        "stem": [
            (number, side)
            for number, times in enumerate(told)
            for side in sorted({_side(shifts[tid]) for tid in times})
        ],
    }


def _side(when: str) -> str:
    return when.split(" ", 1)[0]


# Columns of one time, and of an event and a time


def _time_columns(reading: Reading, shifts: Mapping[str, str]) -> Columns:
    """How every time lies to the publication date, what stands before it, where it hangs."""
    places = [reading.places[timex.tid] for timex in reading.timexes]
    numbers = [reading.interval[timex.tid] for timex in reading.timexes]
    governors = [reading.governor[timex.tid] for timex in reading.timexes]
    whens = [shifts[timex.tid] for timex in reading.timexes]
    return {
        "when": _codes(whens),
        "side": _codes(map(_side, whens)),
        "case": _codes(" ".join(place.marks) or _before(reading.tree, place.token) for place in places),
        "kind": _codes(_kind(timex) for timex in reading.timexes),
        "early": _column(place.rank < _EARLY for place in places),
        "often": _column(min(reading.named[number], 4) for number in numbers),
        "interval": _column(numbers),
        "governor": _column(-1 if eid is None else reading.number[eid] for eid in governors),
        "token": _column(place.token for place in places),
        "sentence": _column(place.sentence for place in places),
        "rank": _column(place.rank for place in places),
        "time:quoted": _column(place.quoted for place in places),
    }


def _kind(timex: Timex) -> str:
    return f"{timex.type} {timex.value if timex.value.endswith('REF') else ''}"


def _before(tree: Tree, token: int) -> str:
    """The word before a phrase where no marker hangs on its head."""
    left = tree.left(token)
    return tree.lower[left - 1] if left else ""


def _tied(
    reading: Reading, event_columns: Columns, time_columns: Columns, events: Array, times: Array
) -> Columns:
    """How each time hangs on the event, how far it is, whether another event has it."""
    event = _taken(event_columns, events, _PLACED | {"last:interval"})
    time = _taken(time_columns, times, _PLACED | {"interval", "governor"})
    gaps, governor = event["sentence"] - time["sentence"], time["governor"]
    foreign = (governor >= 0) & (governor != events)
    near = gaps == 0
    pairs = list(zip(events[near].tolist(), times[near].tolist(), strict=True))
    ties = np.where(gaps > 0, code("past"), code("ahead"))
    ties[near] = _codes(_tie(reading, *pair) for pair in pairs)
    return {
        "tie": ties,
        "gap": np.clip(gaps, -3, 5),
        "near": _nearness(reading, event["rank"], time["rank"]),
        "distance": _coarse(event["token"] - time["token"]),
        "path": _paths(reading, near, (_tokens(reading, *pair) for pair in pairs)),
        "foreign": foreign,
        "governor:class": event_columns["class"][np.where(foreign, governor, 0)],
        "same": event["last:interval"] == time["interval"],
        "told": _told(reading, events, times),
    }


def _tokens(reading: Reading, event: int, time: int) -> tuple[int, int]:
    eid, tid = reading.events[event].eid, reading.timexes[time].tid
    return reading.places[eid].token, reading.places[tid].token


def _tie(reading: Reading, number: int, time: int) -> str:
    """How a timex of its sentence hangs on an event: its own, that of what governs it …"""
    event, governor = reading.events[number], reading.governor[reading.timexes[time].tid]
    tree, (own, token) = reading.tree, _tokens(reading, number, time)
    if governor is None:
        return "loose"
    if governor == event.eid:
        up = tree.chain(token)
        return f"own {step(max(up.index(own) - 1, 0) if own in up else 0)}"
    other = reading.places[governor].token
    if other in tree.chain(own):
        return f"above {tree.dep[own]} {bool(reading.own[event.eid])}"
    return f"below {tree.dep[other]}" if own in tree.chain(other) else "beside"


def _nearness(reading: Reading, event: Array, time: Array) -> Array:
    """How many dated times stand between an event and a time, by their ranks, on which side."""
    low, high = np.minimum(event, time), np.maximum(event, time)
    ranks = np.array(reading.dated_ranks, np.int64)
    between = np.searchsorted(ranks, high) - np.searchsorted(ranks, low, side="right")
    found: Array = 2 * np.minimum(between, 4) + (event > time)
    return found


def _told(reading: Reading, events: Array, times: Array) -> Array:
    """Whether another event of the same stem has that time; 2 where none of them has any."""
    stems = [reading.stem(event.eid) for event in reading.events]
    own = [reading.intervals(event.eid) for event in reading.events]
    mute = [reading.tellers[stem] == bool(has) for stem, has in zip(stems, own, strict=True)]
    intervals = [reading.interval[timex.tid] for timex in reading.timexes]
    pairs = ((number, intervals[time]) for number, time in zip(events.tolist(), times.tolist(), strict=True))
    return _column(
        2 if mute[number] else reading.told[stems[number], interval] > (interval in own[number])
        for number, interval in pairs
    )


# Columns of two events


def _between(reading: Reading, columns: Columns, first: Array, second: Array) -> Columns:
    """How far two events are apart and what leads from one to the other."""
    a, b = (_taken(columns, rows, _PLACED | {"lemma"}) for rows in (first, second))
    gaps = np.minimum(b["sentence"] - a["sentence"], 3)
    near = gaps == 0
    pairs = zip(a["token"][near].tolist(), b["token"][near].tolist(), strict=True)
    return {
        "gap": gaps,
        "between": np.minimum(b["rank"] - a["rank"], 8),
        "same": a["lemma"] == b["lemma"],
        "path": _paths(reading, near, pairs),
        "distance": _coarse(b["token"] - a["token"]),
    }


SIGNALLED = {"signal": "signal gap"}


def _signals(reading: Reading, columns: Columns, first: Array, second: Array) -> Listed:
    """Signal words between two events and just before the first, each once a pair."""
    places, words = _column(at for at, _ in reading.signals), _codes(word for _, word in reading.signals)
    tokens = columns["token"][first], columns["token"][second]
    low, high = np.minimum(*tokens), np.maximum(*tokens)
    start, end = np.searchsorted(places, low - 2), np.searchsorted(places, high)
    count = np.where(high - low < _FAR, end - start, 0)
    rows = np.repeat(np.arange(len(count)), count)
    at = np.arange(len(rows)) + np.repeat(start + count - np.cumsum(count), count)
    found = np.unique(rows << _CODE_BITS | words[at])
    return {"signal": (found >> _CODE_BITS, found & ((1 << _CODE_BITS) - 1))}


def _paths(reading: Reading, near: Array, pairs: Iterable[tuple[int, int]]) -> Array:
    """Dependency paths of the pairs that stand near each other, as a column of all pairs."""
    paths = np.full(len(near), code(""))
    paths[near] = _codes(_path(reading, *pair) for pair in pairs)
    return paths


def _path(reading: Reading, a: int, b: int) -> str:
    """The dependency path: relations up from the first, then down to the second."""
    up, down, dep = reading.tree.chain(a), reading.tree.chain(b), reading.tree.dep
    shared = set(down)
    climbed = next((at for at, token in enumerate(up) if token in shared), None)
    if climbed is None:
        return "none"
    descended = down.index(up[climbed])
    if climbed + descended > _MAX_PATH:
        return "far"
    rising = [f"<{dep[token]}" for token in up[:climbed]]
    return "".join([*rising, *(f">{dep[token]}" for token in reversed(down[:descended]))])


def _named(*templates: Sequence[str]) -> frozenset[str]:
    """The columns that templates name, without the prefixes of pairs."""
    names = chain.from_iterable(template.split() for template in chain(*templates))
    return frozenset(name.removeprefix("a:").removeprefix("b:") for name in names)


_PLACED = frozenset(("token", "sentence", "rank"))
_TIMED, _PAIRED = _named(TIMED, TIMED_NEAR, TIMED_FOREIGN), _named(PAIRED, PAIRED_NEAR)
_NONE: Array = np.zeros(0, np.int32)
_SECOND = np.uint64(0xD1342543DE82EF95)  # odd: turns the columns of the first of two into the second's
