"""Granularity: floor, shift and ISO form of each calendar unit; knows no words and no reference.

Two functions define a calendar unit: ``floor`` (where the unit that holds an instant begins) and
``shift`` (the same place some units away). This, last, next and nth are those two composed.
"""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from timeline.instant import (
    DAY,
    HOUR,
    MINUTE,
    civil,
    instant,
    iso_clock,
    iso_date,
    iso_week,
    iso_year,
    weekday,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SEASON_CODES = ("WI", "SP", "SU", "FA")
DAYPART_CODES = {6: "MO", 11: "MI", 12: "AF", 17: "EV", 20: "NI", 8: "DT"}
"""A part of the day is told by the hour at which it begins."""


class Granularity(IntEnum):
    """Calendar units from fine to coarse; comparing two compares their size.

    >>> Granularity.DAY < Granularity.MONTH
    True
    """

    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAYPART = 4
    DAY = 5
    WEEKEND = 6
    WEEK = 7
    MONTH = 8
    SEASON = 9
    QUARTER = 10
    HALF = 11
    YEAR = 12
    DECADE = 13
    CENTURY = 14
    MILLENNIUM = 15

    def __repr__(self) -> str:
        return f"Granularity.{self.name}"  # as it is written in code, since meanings show it

    def __str__(self) -> str:
        return self.name

    def floor(self, at: int) -> int:
        """The instant at which the unit holding ``at`` begins.

        >>> Granularity.MONTH.floor(instant(2023, 12, 27)) == instant(2023, 12)
        True
        """
        return _FLOORS[self](at)

    def shift(self, at: int, count: int) -> int:
        """The same place ``count`` units later; a missing day (Feb. 30) becomes the month's last.

        >>> Granularity.MONTH.shift(instant(2023, 12, 31), 2) == instant(2024, 2, 29)
        True
        """
        seconds = _SECONDS.get(self)
        return at + count * seconds if seconds else _shift_months(at, count * _MONTHS[self])

    def bounds(self, at: int) -> tuple[int, int]:
        """Begin and end of the unit holding ``at``: floor, and floor shifted by one.

        >>> Granularity.YEAR.bounds(instant(2023, 12, 27)) == (instant(2023), instant(2024))
        True
        """
        if self >= Granularity.DECADE:
            first, after = _block(_MONTHS[self] // 12, at)
            return instant(first), instant(after)
        lower = _FLOORS[self](at)
        months = _MONTHS.get(self)
        if months is None:
            return lower, lower + (2 * DAY if self is Granularity.WEEKEND else _SECONDS[self])
        year, month, _ = civil(lower)
        return lower, _month_start(year * 12 + month - 1 + months)

    def iso(self, at: int) -> str:
        """TIMEX3 value of the unit holding ``at`` (ISO 8601 with TimeML's extensions).

        >>> Granularity.WEEK.iso(instant(2023, 12, 27)), Granularity.QUARTER.iso(instant(2023, 12, 27))
        ('2023-W52', '2023-Q4')
        """
        return _ISO[self](at)


def _floor_seconds(seconds: int, at: int) -> int:
    return at - at % seconds


def _floor_week(at: int) -> int:
    return (at // DAY - weekday(at)) * DAY


def _floor_weekend(at: int) -> int:
    return _floor_week(at) + 5 * DAY


def _floor_months(months: int, offset: int, at: int) -> int:
    """Begin of a block of months; seasons are blocks of three counted from December."""
    year, month, _ = civil(at)
    index = year * 12 + month - 1 + offset
    return _month_start(index - index % months - offset)


def _floor_years(years: int, at: int) -> int:
    return instant(_block(years, at)[0])


def _block(years: int, at: int) -> tuple[int, int]:
    """First year of a block of years, and of the next: 1990 … 1999; before Christ 500 … 401 BC, 479 … 470 BC.

    None holds years of both eras, since there was no year 0: the 1st century is 1 … 99.
    """
    year = civil(at)[0]
    if year > 0:
        first = year - year % years
        return max(first, 1), first + years
    first = -8 - (1 - year) // 10 * 10 if years == 10 else year - (year - 1) % years
    return first, min(first + years, 1)


@lru_cache(maxsize=4_096)
def _month_start(index: int) -> int:
    return instant(index // 12, index % 12 + 1)


def _shift_months(at: int, months: int) -> int:
    year, month, day = civil(at)
    start = _month_start(year * 12 + month - 1 + months)
    length = (_month_start(year * 12 + month + months) - start) // DAY
    return start + (min(day, length) - 1) * DAY + at % DAY


def _week_iso(at: int) -> str:
    year, week = iso_week(at)
    return f"{iso_year(year)}-W{week:02}"


def _season_iso(at: int) -> str:
    """Winter is named after its January: December 2023 lies in 2024-WI."""
    year, month, _ = civil(Granularity.SEASON.floor(at))
    return f"{iso_year(year + month // 12)}-{SEASON_CODES[month % 12 // 3]}"


def _year_iso(digits: int, at: int) -> str:
    year = civil(at)[0]
    if year > 0 or digits == 4:
        return iso_year(year)[:digits] if year > 0 else iso_year(year)
    return f"BC{-year // 10 ** (4 - digits):0{digits}}"


def _clock_iso(length: int, at: int) -> str:
    clock = iso_clock(at)[:length] if length < 8 else f"{iso_clock(at)}:00"[:8]
    return f"{iso_date(at)}T{clock}"


G = Granularity
_FLOORS: dict[Granularity, Callable[[int], int]] = {
    G.SECOND: partial(_floor_seconds, 1),
    G.MINUTE: partial(_floor_seconds, MINUTE),
    G.HOUR: partial(_floor_seconds, HOUR),
    G.DAYPART: partial(_floor_seconds, HOUR),
    G.DAY: partial(_floor_seconds, DAY),
    G.WEEKEND: _floor_weekend,
    G.WEEK: _floor_week,
    G.MONTH: partial(_floor_months, 1, 0),
    G.SEASON: partial(_floor_months, 3, 1),
    G.QUARTER: partial(_floor_months, 3, 0),
    G.HALF: partial(_floor_months, 6, 0),
    G.YEAR: partial(_floor_months, 12, 0),
    G.DECADE: partial(_floor_years, 10),
    G.CENTURY: partial(_floor_years, 100),  # as TIMEX3 counts: value 19 is 1900-1999
    G.MILLENNIUM: partial(_floor_years, 1000),
}
_SECONDS = {
    G.SECOND: 1, G.MINUTE: MINUTE, G.HOUR: HOUR, G.DAYPART: DAY, G.DAY: DAY,
    G.WEEKEND: 7 * DAY, G.WEEK: 7 * DAY,
}  # fmt: skip
_MONTHS = {
    G.MONTH: 1, G.SEASON: 3, G.QUARTER: 3, G.HALF: 6, G.YEAR: 12,
    G.DECADE: 120, G.CENTURY: 1_200, G.MILLENNIUM: 12_000,
}  # fmt: skip
_ISO: dict[Granularity, Callable[[int], str]] = {
    G.SECOND: partial(_clock_iso, 8),
    G.MINUTE: partial(_clock_iso, 5),
    G.HOUR: partial(_clock_iso, 2),
    G.DAYPART: lambda at: f"{iso_date(at)}T{DAYPART_CODES.get(at % DAY // HOUR, 'DT')}",
    G.DAY: iso_date,
    G.WEEKEND: lambda at: f"{_week_iso(at)}-WE",
    G.WEEK: _week_iso,
    G.MONTH: lambda at: iso_date(at)[:-3],
    G.SEASON: _season_iso,
    G.QUARTER: lambda at: f"{iso_year(civil(at)[0])}-Q{(civil(at)[1] + 2) // 3}",
    G.HALF: lambda at: f"{iso_year(civil(at)[0])}-H{(civil(at)[1] + 5) // 6}",
    G.YEAR: partial(_year_iso, 4),
    G.DECADE: partial(_year_iso, 3),
    G.CENTURY: partial(_year_iso, 2),
    G.MILLENNIUM: partial(_year_iso, 1),
}
