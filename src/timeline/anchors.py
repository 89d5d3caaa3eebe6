"""Anchors: of all readings of when an event was, the one to stand by; knows no words.

An event's time is read as a *shape* (single day or more, how it lies to the publication date, how
to one time of the article). A conditional logit (McFadden 1974) over all shapes and times gives
each reading its chance; the reading given is the one of least expected loss, where being exact and
being consistent with the truth both count, so that a doubtful event gets wide bounds, not a guess.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np
from attrs import frozen

from timeline.relation import (
    AFTER,
    BEFORE,
    INCLUDES,
    IS_INCLUDED,
    OVERLAPPED_BY,
    OVERLAPS,
    TOUCHES,
    VAGUE,
    Relation,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    from timeline.annotations import Timex
    from timeline.interval import Interval

    Floats = NDArray[np.floating[Any]]
    Ints = NDArray[np.integer[Any]]

NOT_LATER = Relation(end_end=-1)
NOT_EARLIER = Relation(begin_begin=1)
BEGUN = Relation(begin_end=-1)
UNENDED = Relation(end_begin=1)


@frozen
class Shape:
    """One kind of reading: a single day or more, how it lies to two stretches (None: unsaid)."""

    single: bool
    to_published: Relation | None = None
    to_timex: Relation | None = None


SIMPLE = (
    Shape(True, IS_INCLUDED),
    Shape(True, BEFORE),
    Shape(True, AFTER),
    Shape(False, AFTER),
    Shape(False, INCLUDES),
    Shape(False, BEFORE),
    Shape(False, OVERLAPS),
    Shape(False, OVERLAPPED_BY),
)
"""Readings against the publication date alone."""

DATED = (
    Shape(True, None, IS_INCLUDED),
    Shape(True, BEFORE, AFTER),
    Shape(True, None, AFTER),
    Shape(True, None, BEFORE),
    Shape(True, BEFORE, IS_INCLUDED),
    Shape(False, None, OVERLAPPED_BY),
    Shape(False, INCLUDES, AFTER),
    Shape(False, None, IS_INCLUDED),
    Shape(False, BEFORE, AFTER),
    Shape(False, None, AFTER),
    Shape(False, None, BEFORE),
    Shape(False, BEFORE, IS_INCLUDED),
    Shape(False, None, OVERLAPS),
    Shape(False, INCLUDES, OVERLAPPED_BY),
    Shape(False, OVERLAPS, OVERLAPPED_BY),
    Shape(False, OVERLAPS, AFTER),
    Shape(False, BEFORE, OVERLAPPED_BY),
)
"""Readings against a time of the article."""

WIDE = (
    Shape(True),
    Shape(False),
    Shape(True, NOT_LATER),
    Shape(True, NOT_EARLIER),
    Shape(False, TOUCHES),
    Shape(False, NOT_LATER),
    Shape(False, NOT_EARLIER),
    Shape(False, BEGUN),
)
WIDE_DATED = (
    Shape(True, NOT_LATER, NOT_EARLIER),
    Shape(True, None, NOT_LATER),
    Shape(True, None, NOT_EARLIER),
)
"""Readings too wide to be told apart in training; only to fall back on."""


@frozen
class Reading:
    """A shape, the time it is said against (None: the publication date alone), its chance."""

    shape: Shape
    timex: Timex | None
    chance: float


def outcome(shape: Shape, published: Interval, interval: Interval | None = None) -> tuple[float, ...] | None:
    """What a shape comes to against two stretches, as a row of bounds; None if nothing lies so.

    >>> from timeline.granularity import Granularity
    >>> from timeline.interval import Interval
    >>> day = Interval.unit(Granularity.DAY, 86400)
    >>> outcome(Shape(True, BEFORE), day)
    (1.0, -inf, 86400.0, -inf, 86400.0)
    """
    row = _outcomes([shape], published, [interval])[0, 0]
    return None if row[0] > 1 else tuple(row.tolist())


def _outcomes(shapes: Sequence[Shape], published: Interval, stretches: Sequence[Interval | None]) -> Floats:
    """Rows of bounds, of shape (stretches, shapes, 5); what cannot be is ``_IMPOSSIBLE``."""
    signs = _signs(tuple(shapes))
    to_published, to_timex = _sides(signs[0], [published]), _sides(signs[1], stretches)
    lows = np.maximum(to_published[..., 0::2], to_timex[..., 0::2])
    highs = np.minimum(to_published[..., 1::2], to_timex[..., 1::2])
    rows = np.empty((len(stretches), len(shapes), 5))
    rows[..., 0] = [shape.single for shape in shapes]
    rows[..., 1::2], rows[..., 2::2] = lows, highs
    rows[(lows >= highs).any(axis=-1)] = _IMPOSSIBLE
    return rows


def _sides(signs: Floats, stretches: Sequence[Interval | None]) -> Floats:
    """Least and most begin, least and most end, of shape (stretches, rows of signs, 4)."""
    ends = [(s.lower, s.upper) if s and s.lower is not None else (np.nan, np.nan) for s in stretches]
    low, high = np.array(ends, float).reshape(-1, 2).T[..., None]
    begin_low, begin_high = _side(signs[:, 0], signs[:, 1], low, high)
    end_low, end_high = _side(signs[:, 2], signs[:, 3], low, high)
    begin_high = np.where(signs[:, 3] == -1, np.fmin(begin_high, high), begin_high)
    end_low = np.where(signs[:, 0] == 1, np.fmax(end_low, low), end_low)
    sides = np.stack([begin_low, begin_high, end_low, end_high], axis=-1)
    open_or_not: Floats = np.where(np.isnan(sides), _OPEN, sides)
    return open_or_not


@lru_cache
def _signs(shapes: tuple[Shape, ...]) -> Floats:
    """Signs of both relations of each shape, of shape (2, shapes, 4); nan where nothing is said."""
    sides = [[shape.to_published or VAGUE for shape in shapes], [shape.to_timex or VAGUE for shape in shapes]]
    return np.array([[relation.signs for relation in side] for side in sides], float)


def _side(to_low: Floats, to_high: Floats, low: Floats, high: Floats) -> tuple[Floats, Floats]:
    """Least and most place of a point, by its signs to both ends of stretches; nan where open."""
    least = np.where(to_high == 1, high, np.where((to_low == 0) | (to_low == 1), low, np.nan))
    most = np.where(to_low == -1, low, np.where((to_high == 0) | (to_high == -1), high, np.nan))
    return least, most


class Readings:
    """All readings of an article's events: the outcome of every shape against every time, once."""

    def __init__(self, published: Interval, timexes: Iterable[Timex]) -> None:
        given = list(timexes)
        self._numbers = {timex.tid: number for number, timex in enumerate(given)}
        stretches = [None, *(timex.interval for timex in given)]
        rows = _outcomes(SIMPLE + WIDE + DATED + WIDE_DATED, published, stretches)
        undated, dated = np.split(rows, [len(SIMPLE) + len(WIDE)], axis=1)
        undated, dated = undated[0], dated[1:]
        self._rows = np.concatenate([[_IMPOSSIBLE], undated, dated.reshape(-1, 5)])
        self._ranks = np.unique(self._rows[:, 1:], return_inverse=True)[1].reshape(-1, 4).astype(np.int32)
        packed = _packed(self._rows[:, 0], self._ranks)
        _, self._first, self._kinds = np.unique(packed, return_index=True, return_inverse=True)
        self._undated = np.arange(1, 1 + len(undated))
        numbers = np.arange(1 + len(undated), len(self._rows))
        self._dated = numbers.reshape(-1, len(DATED) + len(WIDE_DATED))

    def outcomes(self, times: Sequence[Timex]) -> Floats:
        """Rows of the trained readings, SIMPLE then DATED by time."""
        rows: Floats = self._rows[self._trained(_Slots([times]), [times])[0]]
        return rows

    def best(
        self,
        times: Sequence[Sequence[Timex]],
        own: Floats,
        dated: Floats,
        caution: float,
        lasting: Sequence[bool],
    ) -> Iterator[Reading]:
        """For each event, the reading of least expected loss.

        ``times`` are those of each event; ``own`` scores the events, of shape (events, SIMPLE and
        DATED), ``dated`` their times one after the other, of shape (times, DATED). ``caution`` is
        what being consistent is worth when being exact is worth one; what is ``lasting`` is no
        single day. The chance given is that of being consistent with the truth.
        """
        ends = np.cumsum([0, *map(len, times)])
        for first in range(0, len(times), _EVENTS):
            part = slice(first, first + _EVENTS)
            pairs = dated[ends[first] : ends[min(first + _EVENTS, len(times))]]
            most = np.where(lasting[part], 0, 1)
            yield from self._best(times[part], own[part], pairs, caution, most)

    def _best(
        self, times: Sequence[Sequence[Timex]], own: Floats, dated: Floats, caution: float, most: Ints
    ) -> Iterator[Reading]:
        slots = _Slots(times)
        scores = slots.spread(own[:, : len(SIMPLE)], dated + own[slots.owner, len(SIMPLE) :], -np.inf)
        likely, wide = self._trained(slots, times), self._wide(slots, times)
        given = np.concatenate([likely, wide], axis=1)
        barred = self._rows[given, 0] > most[:, None]
        chance = np.zeros(given.shape)
        chance[:, : scores.shape[1]] = _softmax(np.where(barred[:, : scores.shape[1]], -np.inf, scores))
        rows, kinds = self._told_apart(given)
        exact = _mass(chance, kinds, len(rows))
        consistent = exact @ _meeting(self._ranks[rows]).astype(np.float64)
        worth = np.take_along_axis(exact + caution * consistent, kinds, axis=1)
        winner = kinds[np.arange(len(kinds)), np.where(barred, -1, worth).argmax(axis=1)]
        likeliest = np.where((kinds == winner[:, None]) & ~barred, chance, -1).argmax(axis=1).tolist()
        for event, slot in enumerate(likeliest):
            shape, timex = _which(slot, scores.shape[1], times[event])
            yield Reading(shape, timex, min(float(consistent[event, winner[event]]), 1.0))

    def _told_apart(self, given: Ints) -> tuple[Ints, Ints]:
        """One row of each different outcome, and for each reading given which of them is its own."""
        kinds = self._kinds[given]
        there = np.zeros(len(self._first), bool)
        there[kinds] = True
        return self._first[there], (np.cumsum(there) - 1)[kinds]

    def _trained(self, slots: _Slots, times: Sequence[Sequence[Timex]]) -> Ints:
        own = np.tile(self._undated[: len(SIMPLE)], (len(times), 1))
        return slots.spread(own, self._dated[self._listed(times), : len(DATED)], 0)

    def _wide(self, slots: _Slots, times: Sequence[Sequence[Timex]]) -> Ints:
        own = np.tile(self._undated[len(SIMPLE) :], (len(times), 1))
        return slots.spread(own, self._dated[self._listed(times), len(DATED) :], 0)

    def _listed(self, times: Sequence[Sequence[Timex]]) -> Ints:
        return np.array([self._numbers[timex.tid] for given in times for timex in given], np.int64)


class _Slots:
    """Where what belongs to an event's times goes in a table of one row an event."""

    def __init__(self, times: Sequence[Sequence[Timex]]) -> None:
        counts = np.array([len(given) for given in times], np.int64)
        self.owner = np.repeat(np.arange(len(times)), counts)
        self._slot = np.arange(len(self.owner)) - (np.cumsum(counts) - counts)[self.owner]
        self._shape = len(times), int(counts.max(initial=0))

    def spread(self, own: NDArray[Any], by_time: NDArray[Any], fill: float) -> NDArray[Any]:
        """What is the event's own, then what is of its times one after the other, then ``fill``."""
        block = np.full((*self._shape, by_time.shape[1]), fill, by_time.dtype)
        block[self.owner, self._slot] = by_time
        return np.concatenate([own, block.reshape(len(own), -1)], axis=1)


_EVENTS = 64  # weighed in one go
_IMPOSSIBLE = (2.0, np.inf, -np.inf, np.inf, -np.inf)
_OPEN = (-np.inf, np.inf, -np.inf, np.inf)


def _softmax(scores: Floats) -> Floats:
    """Chances from scores, by row."""
    powers = np.exp(scores.astype(np.float64) - scores.max(axis=1, keepdims=True))
    found: Floats = (powers / powers.sum(axis=1, keepdims=True)).astype(np.float32)
    return found


def _mass(chance: Floats, kinds: Ints, count: int) -> Floats:
    """For each event, the chance of each different outcome, of shape (events, outcomes)."""
    places = kinds + count * np.arange(len(kinds))[:, None]
    mass = np.zeros(len(kinds) * count)
    np.add.at(mass, places.ravel(), chance.ravel())
    return mass.reshape(-1, count)


def _packed(kinds: Floats, ranks: Ints) -> Ints:
    """One number for each different row: its kind and the ranks of its bounds."""
    packed: Ints = kinds.astype(np.int64)
    for column in ranks.T:
        packed = packed * (ranks.max() + 1) + column
    return packed


def _meeting(ranks: Ints) -> NDArray[np.bool_]:
    """Which two outcomes can both be true of one event, bounds alone considered."""
    low, high, last, lasted = ranks.T
    met: NDArray[np.bool_] = (low[:, None] < high) & (last[:, None] < lasted)
    return met & met.T


def _which(slot: int, likely: int, times: Sequence[Timex]) -> tuple[Shape, Timex | None]:
    """Shape and time of a reading, counted through the trained ones and then the wide ones."""
    if slot < likely:
        return _located(slot, SIMPLE, DATED, times)
    return _located(slot - likely, WIDE, WIDE_DATED, times)


def _located(
    row: int, simple: Sequence[Shape], dated: Sequence[Shape], times: Sequence[Timex]
) -> tuple[Shape, Timex | None]:
    if row < len(simple):
        return simple[row], None
    which, number = divmod(row - len(simple), len(dated))
    return dated[number], times[which]
