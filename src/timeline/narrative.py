"""Narrative: the year in which each bare month or day of a history lies; knows no words and no text.

A history tells in order, names a year now and then and glances aside. Its bare dates ("by March",
"July 11") get the years that let the whole telling jump least: the cheapest path through the
candidate years of all of them (dynamic programming after Viterbi 1967), on which each step costs
its years, turning back a little more, and leaving out a told date a toll. The costs were set on
four fifths of WikiWars; half or twice of each changes few dates.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from timeline.granularity import Granularity
from timeline.instant import DAY, civil, instant
from timeline.meaning import NOW, THEN, Context, Find, Shift, Side, Step
from timeline.timex3 import innermost

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from timeline.interval import Interval
    from timeline.meaning import Leaf, Meaning

_TURN = 0.15  # for turning back
_AGAIN = 0.5  # for telling at the head of a sentence the year that the telling is in
_TOLD = 0.7  # at most, where the year is told
_PATHS = 4  # kept at each date


class Place(Enum):
    """How a date stands in the telling, with the toll for leaving it out."""

    FRAME = 3.0  # at the head of a sentence or a line, for what follows
    CLAUSE = 1.5
    GLANCE = 0.3  # in passing: (1801), the 1575 charter


@frozen
class Dated:
    """A date of a history: its meaning and leaf, its stretch where it tells its year, and how it stands."""

    meaning: Meaning
    leaf: Leaf | None
    told: Interval | None = None
    place: Place = Place.CLAUSE

    @property
    def is_bare(self) -> bool:
        """Whether it leaves its year to the telling: June, July 11, the spring."""
        inner = innermost(self.meaning)
        is_yearly = isinstance(inner, Find) and inner.part.cycle is Granularity.YEAR
        return is_yearly and self.leaf is NOW and getattr(inner, "side", None) is Side.BARE

    @property
    def is_step(self) -> bool:
        """Whether it counts from where the telling is: the following year, two months later."""
        inner = innermost(self.meaning)
        if isinstance(inner, Step):
            return bool(inner.count) and (self.leaf is THEN or inner.granularity > Granularity.WEEK)
        return self.leaf is THEN and isinstance(inner, Find | Shift)


@frozen(eq=False)
class _Path:
    """A telling up to some date: its cost, where it is then, the year chosen last and how it got there."""

    cost: float = 0.0
    at: Interval | None = None
    chosen: tuple[int, int] | None = None
    before: _Path | None = None

    def to(self, at: Interval | None, cost: float = 0.0, chosen: tuple[int, int] | None = None) -> _Path:
        return _Path(self.cost + cost, at, chosen, self)


def years_of(dates: Sequence[Dated], now: Interval | None) -> dict[int, int]:
    """The begin of the year of each bare date, by its index in the telling.

    >>> from timeline.interval import Interval
    >>> from timeline.repeating import Nth
    >>> told = Dated(None, None, Interval.unit(Granularity.DAY, instant(1944, 12, 20)))
    >>> january = Dated(Find(Nth(1, Granularity.MONTH, Granularity.YEAR)), NOW)
    >>> [civil(year)[0] for year in years_of([told, january], told.told).values()]
    [1945]
    """
    paths = [_Path()]
    for index, (date, ahead) in enumerate(zip(dates, _ahead(dates), strict=True)):
        if date.told is not None:
            paths = _cheapest(one for path in paths for one in _past_told(path, date, date.told))
        elif date.is_bare:
            find = _finder(date, now)
            paths = _cheapest(one for path in paths for one in _past_bare(path, index, find, ahead)) or paths
        elif date.is_step and date.place is not Place.GLANCE:
            paths = [_past_step(path, date) for path in paths]
    return dict(_choices(paths[0]))


def _ahead(dates: Sequence[Dated]) -> Iterator[int | None]:
    """For each date the next year that is told."""
    told: list[int | None] = []
    year = None
    for date in reversed(dates):
        told.append(year)
        year = year if date.told is None or date.told.lower is None else civil(date.told.lower)[0]
    return reversed(told)


def _finder(date: Dated, now: Interval | None) -> Callable[[int], Interval | None]:
    """Where a bare date lies in a year."""
    return cache(lambda year: date.meaning.resolve(Context(now, narrative=True, year=instant(year))))


def _past_told(path: _Path, date: Dated, told: Interval) -> Iterator[_Path]:
    """Go to the date, unless it is where the telling already is; or leave it out."""
    if path.at is not None and told.contains(path.at):
        yield path.to(path.at, _AGAIN if date.place is Place.FRAME else 0.0)
        return
    yield path.to(told, min(_way(path.at, told), _TOLD))
    if path.at is not None:
        yield path.to(path.at, date.place.value)


def _past_bare(
    path: _Path, index: int, find: Callable[[int], Interval | None], ahead: int | None
) -> Iterator[_Path]:
    """Go to the date in each year that it may lie in: those around the telling and around the next told."""
    at = path.at.lower if path.at is not None else None
    years = set() if at is None else {civil(at)[0] + more for more in (-1, 0, 1)}
    years |= set() if ahead is None else {ahead - 1, ahead}
    for year in sorted(years):
        found = find(year)
        if found is not None:
            yield path.to(found, _way(path.at, found), (index, instant(year)))


def _past_step(path: _Path, date: Dated) -> _Path:
    """Go as far as it counts."""
    found = date.meaning.resolve(Context(None, (path.at,), narrative=True)) if path.at else None
    return path if found is None else path.to(found)


def _way(start: Interval | None, end: Interval) -> float:
    """What going from one stretch to another costs: the years to its far end, of a year to its near one."""
    if start is None or end.contains(start):
        return 0.0
    is_year = end.granularity is Granularity.YEAR
    on = _years(start.upper, end.lower if is_year else end.upper)
    back = _years(end.upper if is_year else end.lower, start.lower)
    return on + (back + _TURN if back else 0.0)


def _years(first: int | None, last: int | None) -> float:
    """The years from one instant to a later one."""
    return 0.0 if first is None or last is None else max(0, last - first) / (365.25 * DAY)


def _cheapest(paths: Iterable[_Path]) -> list[_Path]:
    """The cheapest path to each stretch, of these the first few."""
    best: dict[Interval | None, _Path] = {}
    for path in sorted(paths, key=lambda path: path.cost):
        best.setdefault(path.at, path)
    return list(best.values())[:_PATHS]


def _choices(path: _Path | None) -> Iterator[tuple[int, int]]:
    """The years chosen on a path, from its end."""
    while path is not None:
        if path.chosen is not None:
            yield path.chosen
        path = path.before
