"""Scale: where an instant lies on an axis from 0 to 1, and which instants label it; knows no events."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise
from math import log2

from attrs import frozen

from timeline.granularity import Granularity
from timeline.instant import DAY, HOUR, MINUTE, iso_clock

G = Granularity


@frozen
class Scale:
    """Instants and their places, both ascending; between two of them a scale is even.

    >>> Scale((0, 10, 110), (0.0, 0.5, 1.0)).place(60)
    0.75
    """

    instants: tuple[int, ...]
    places: tuple[float, ...]

    def place(self, at: int) -> float:
        """The place of an instant; what lies beyond an end is put at that end."""
        index = min(max(bisect_right(self.instants, at), 1), len(self.instants) - 1)
        (a, b), (p, q) = self.instants[index - 1 : index + 1], self.places[index - 1 : index + 1]
        return p + (q - p) * min(max((at - a) / (b - a), 0.0), 1.0)


def even(instants: Iterable[int]) -> Scale:
    """One unit of length for one unit of time, from the first instant to the last."""
    known = _distinct(instants)
    return Scale((known[0], known[-1]), (0.0, 1.0))


def fitted(instants: Iterable[int]) -> Scale:
    """Room by what happens: the longer a gap between two instants, the more it is shortened.

    A gap takes the logarithm of its length in units of the shortest gap, so that order and "longer"
    stay true, and a day can be seen beside a century.
    """
    known = _distinct(instants)
    gaps = [b - a for a, b in pairwise(known)]
    shortest = max(min(gaps), MINUTE)
    ends = [0.0, *accumulate(log2(1 + gap / shortest) for gap in gaps)]
    return Scale(tuple(known), tuple(end / ends[-1] for end in ends))


def _distinct(instants: Iterable[int]) -> list[int]:
    """At least two instants: a lone one gets a day on either side."""
    known = sorted(set(instants)) or [0]
    return known if len(known) > 1 else [known[0] - DAY, *known, known[0] + DAY]


@frozen
class Tick:
    """A label of the axis and its place."""

    place: float
    label: str


def even_ticks(scale: Scale, most: int) -> list[Tick]:
    """Round instants at equal steps of the calendar, at most as many as asked for."""
    first, last = scale.instants[0], scale.instants[-1]
    base, unit, count = next(
        (step for step in _STEPS if (last - first) / (_SECONDS[step[1]] * step[2]) <= most - 1), _LONGEST
    )
    count *= max(1, -(-(last - first) // (_SECONDS[unit] * count * most)))
    inside = (at for at in _steps(base.floor(first), unit, count, last) if at >= first)
    return [Tick(scale.place(at), _label(unit, at)) for at in inside]


def fitted_ticks(scale: Scale, instants: Iterable[int], most: int) -> list[Tick]:
    """The given instants, those that begin the coarsest units first, as far as there is room.

    Times of day are labelled on a scale of at most two days only.
    """
    least = G.SECOND if scale.instants[-1] - scale.instants[0] <= 2 * DAY else G.DAY
    ranked = sorted((-unit, at, unit) for at in set(instants) if (unit := _coarsest(at)) >= least)
    taken: dict[float, str] = {}
    for _, at, unit in ranked:
        place = scale.place(at)
        if len(taken) < most and all(abs(place - other) * most >= 1 for other in taken):
            taken[place] = _label(unit, at)
    return [Tick(*item) for item in sorted(taken.items())]


def _steps(at: int, unit: Granularity, count: int, last: int) -> Iterator[int]:
    while at <= last:
        yield at
        at = unit.shift(at, count)


def _coarsest(at: int) -> Granularity:
    return next(unit for unit in _LABELLED if unit.floor(at) == at)


def _label(unit: Granularity, at: int) -> str:
    if unit < G.DAY and at % DAY:
        return iso_clock(at)
    if unit is G.MONTH and G.YEAR.floor(at) == at:
        return G.YEAR.iso(at)
    return (unit if unit in {G.YEAR, G.MONTH} else G.DAY).iso(at)


_LABELLED = (G.YEAR, G.MONTH, G.DAY, G.SECOND)
_SECONDS = {
    G.MINUTE: MINUTE, G.HOUR: HOUR, G.DAY: DAY, G.WEEK: 7 * DAY,
    G.MONTH: 2_629_746, G.YEAR: 31_556_952,
}  # fmt: skip
_STEPS = (
    (G.HOUR, G.MINUTE, 1), (G.HOUR, G.MINUTE, 5), (G.HOUR, G.MINUTE, 15), (G.HOUR, G.HOUR, 1),
    (G.DAY, G.HOUR, 3), (G.DAY, G.HOUR, 6), (G.DAY, G.DAY, 1), (G.WEEK, G.WEEK, 1), (G.MONTH, G.MONTH, 1),
    (G.YEAR, G.MONTH, 3), (G.YEAR, G.MONTH, 6), (G.YEAR, G.YEAR, 1), (G.DECADE, G.YEAR, 2),
    (G.DECADE, G.YEAR, 5), (G.DECADE, G.YEAR, 10), (G.CENTURY, G.YEAR, 20), (G.CENTURY, G.YEAR, 50),
    (G.CENTURY, G.YEAR, 100), (G.MILLENNIUM, G.YEAR, 500),
)  # fmt: skip
"""What the steps are counted from, and how many of which unit each is long."""
_LONGEST = (G.MILLENNIUM, G.YEAR, 1000)
