"""EDTF: ISO 8601-2 text of a time, at level 1 or 2; says no more than the interval does.

Weeks, stretches, and decades and centuries that other years share ("the 470s BC", the 1st century, as
EDTF has a year 0) become intervals of days; times of day are written in full only where the second is
known.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from timeline.granularity import Granularity
from timeline.instant import MINUTE, civil, iso_clock
from timeline.interval import Interval

UNKNOWN = ""
_SEASONS = {12: 24, 3: 21, 6: 22, 9: 23}
_QUARTERS = {1: 33, 4: 34, 7: 35, 10: 36}
_HALVES = {1: 40, 7: 41}
_UNKNOWN_DIGITS = {Granularity.DECADE: 1, Granularity.CENTURY: 2}


def edtf(interval: Interval | None) -> str:
    """EDTF text of an interval; empty for None.

    >>> from timeline.instant import instant
    >>> edtf(Interval.unit(Granularity.QUARTER, instant(2023, 12, 27)))
    '2023-36'
    >>> edtf(Interval(instant(2022, 2, 24), None, Granularity.DAY))
    '2022-02-24/..'
    """
    if interval is None or (interval.lower is None and interval.upper is None):
        return UNKNOWN
    if interval.lower is not None and _is_unit(interval):
        return _UNITS[interval.granularity](interval.lower)
    begin, end = _end(interval.lower), _end(_last(interval.upper))
    return begin if begin == end else f"{begin}/{end}"


def _is_unit(interval: Interval) -> bool:
    at, upper, unit = interval.lower, interval.upper, interval.granularity
    if at is None or upper is None or unit not in _UNITS or (at, upper) != unit.bounds(at):
        return False
    return unit not in _UNKNOWN_DIGITS or _is_counted(at, upper - 1, 10 ** _UNKNOWN_DIGITS[unit])


def _is_counted(first: int, last: int, years: int) -> bool:
    """Whether the years of a decade or a century are all those that share their first digits."""
    begin, end = civil(first)[0], civil(last)[0]
    return abs(begin) // years == abs(end) // years and end - begin + 1 == years


def _last(upper: int | None) -> int | None:
    return None if upper is None else upper - 1


def _end(at: int | None) -> str:
    return ".." if at is None else _day(at)


def _day(at: int) -> str:
    year, month, day = civil(at)
    return f"{_year(year)}-{month:02}-{day:02}"


def _year(year: int) -> str:
    """Four digits, a sign before the year 0, and ``Y`` where four do not hold it."""
    return f"Y{year}" if abs(year) > 9999 else f"{'-' if year < 0 else ''}{abs(year):04}"


def _second(at: int) -> str:
    return f"{_day(at)}T{iso_clock(at)}" + ("" if at % MINUTE else ":00")


def _month(at: int) -> str:
    return _day(at)[:-3]


def _part(codes: dict[int, int], at: int) -> str:
    """A part of a year by its code; winter, which begins in December, carries the year of its January."""
    year, month, _ = civil(at)
    return f"{_year(year + month // 12)}-{codes[month]}"


def _digits(unknown: int, at: int) -> str:
    return _year(civil(at)[0])[:-unknown] + "X" * unknown


_UNITS: dict[Granularity, Callable[[int], str]] = {
    Granularity.SECOND: _second,
    Granularity.DAY: _day,
    Granularity.MONTH: _month,
    Granularity.SEASON: partial(_part, _SEASONS),
    Granularity.QUARTER: partial(_part, _QUARTERS),
    Granularity.HALF: partial(_part, _HALVES),
    Granularity.YEAR: lambda at: _year(civil(at)[0]),
    **{unit: partial(_digits, count) for unit, count in _UNKNOWN_DIGITS.items()},
}
"""Units that EDTF has a form for; MILLENNIUM, WEEK and times of day become intervals of days."""
