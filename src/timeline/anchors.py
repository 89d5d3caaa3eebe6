"""Anchors: of all readings of when an event was, the one to stand by; knows no words.

An event's time is read as a *shape* (single day or more, how it lies to the publication date, how
to one time of the article). A conditional logit (McFadden 1974) over all shapes and times gives
each reading its chance; the reading given is the one of least expected loss, where being exact and
being consistent with the truth both count, so that a doubtful event gets wide bounds, not a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    Relation,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from timeline.annotations import Timex
    from timeline.interval import Interval

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
    sides = [_sides(shape.to_published, published), _sides(shape.to_timex, interval)]
    begin_low, end_low = (max(side[which] for side in sides) for which in (0, 2))
    begin_high, end_high = (min(side[which] for side in sides) for which in (1, 3))
    if begin_low >= begin_high or end_low >= end_high:
        return None
    return float(shape.single), begin_low, begin_high, end_low, end_high


def _sides(to: Relation | None, stretch: Interval | None) -> tuple[float, float, float, float]:
    """Bounds of begin and end, from their signs to both ends of a stretch."""
    if to is None or stretch is None or stretch.lower is None or stretch.upper is None:
        return -np.inf, np.inf, -np.inf, np.inf
    low, high = float(stretch.lower), float(stretch.upper)
    begin_low, begin_high = _side(to.begin_begin, to.begin_end, low, high)
    end_low, end_high = _side(to.end_begin, to.end_end, low, high)
    if to.end_end == -1:
        begin_high = min(begin_high, high)
    if to.begin_begin == 1:
        end_low = max(end_low, low)
    return begin_low, begin_high, end_low, end_high


def _side(to_low: int | None, to_high: int | None, low: float, high: float) -> tuple[float, float]:
    least = high if to_high == 1 else low if to_low in {0, 1} else -np.inf
    most = low if to_low == -1 else high if to_high in {0, -1} else np.inf
    return least, most


class Readings:
    """All readings of an article's events: the outcome of every shape against every time, once."""

    def __init__(self, published: Interval, timexes: Iterable[Timex]) -> None:
        self._published = published
        self._simple = self._rows(SIMPLE + WIDE, None)
        self._dated = {timex: self._rows(DATED + WIDE_DATED, timex) for timex in timexes}

    def _rows(self, shapes: Sequence[Shape], timex: Timex | None) -> NDArray[np.float64]:
        interval = timex.interval if timex else None
        rows = [outcome(shape, self._published, interval) for shape in shapes]
        return np.array([row or _IMPOSSIBLE for row in rows])

    def outcomes(self, times: Sequence[Timex]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Rows of the trained readings, SIMPLE then DATED by time, and of the wide ones."""
        dated = [self._dated[timex] for timex in times]
        likely = [self._simple[: len(SIMPLE)], *(rows[: len(DATED)] for rows in dated)]
        wide = [self._simple[len(SIMPLE) :], *(rows[len(DATED) :] for rows in dated)]
        return np.concatenate(likely), np.concatenate(wide)

    def best(
        self,
        times: Sequence[Timex],
        simple_scores: NDArray[np.float32],
        dated_scores: NDArray[np.float32],
        caution: float,
        *,
        lasting: bool = False,
    ) -> Reading:
        """The reading of least expected loss, from scores of shape (SIMPLE) and (times, DATED).

        ``caution`` is what being consistent is worth when being exact is worth one; what is
        ``lasting`` is no single day. The chance given is that of being consistent with the truth.
        """
        likely, wide = self.outcomes(times)
        most = 0 if lasting else 1
        chance = _softmax(np.concatenate([simple_scores, dated_scores.ravel()]), likely, most)
        top = np.argsort(-chance, kind="stable")[:_CONSIDERED]
        given = np.concatenate([likely[top], wide])
        exact = _same(given, likely[top]) @ chance[top]
        consistent = _meeting(given, likely[top]) @ chance[top]
        winner = int(np.argmax(np.where(given[:, 0] > most, -1, exact + caution * consistent)))
        shape, timex = _which(winner, top, times)
        return Reading(shape, timex, float(consistent[winner]))


_CONSIDERED = 40
_IMPOSSIBLE = (2.0, np.inf, -np.inf, np.inf, -np.inf)


def _softmax(scores: NDArray[np.float32], rows: NDArray[np.float64], most: int = 1) -> NDArray[np.float64]:
    """Chances from scores, none for what is impossible: whose kind is above ``most``."""
    possible = np.where(rows[:, 0] > most, -np.inf, scores.astype(np.float64))
    powers: NDArray[np.float64] = np.exp(possible - possible.max())
    powers /= powers.sum()
    return powers


def _same(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.bool_]:
    same: NDArray[np.bool_] = a[:, :1] == b[:, 0]
    for column in range(1, a.shape[1]):
        same &= a[:, column, None] == b[:, column]
    return same


def _meeting(a: NDArray[np.float64], b: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which rows of both can be true of one event, bounds alone considered."""
    met = np.ones((len(a), len(b)), np.bool_)
    for low, high in ((1, 2), (3, 4)):
        met &= (a[:, low, None] < b[:, high]) & (a[:, high, None] > b[:, low])
    return met


def _which(winner: int, top: NDArray[np.intp], times: Sequence[Timex]) -> tuple[Shape, Timex | None]:
    """Shape and time of a row, counted through the likely readings and then the wide ones."""
    if winner < len(top):
        return _located(int(top[winner]), SIMPLE, DATED, times)
    return _located(winner - len(top), WIDE, WIDE_DATED, times)


def _located(
    row: int, simple: Sequence[Shape], dated: Sequence[Shape], times: Sequence[Timex]
) -> tuple[Shape, Timex | None]:
    if row < len(simple):
        return simple[row], None
    which, number = divmod(row - len(simple), len(dated))
    return dated[number], times[which]
