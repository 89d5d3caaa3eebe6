"""Instants: whole seconds on the proleptic Gregorian calendar; knows no zones, no words, no units.

An instant is a plain ``int``: seconds since 0001-01-01T00:00, negative before it, so that bounds
compare and add in one machine step and the year 44 BC is as ordinary as 2023. Years are
astronomical: 1 BC is year 0, 44 BC is year -43.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache

MINUTE = 60
HOUR = 3_600
DAY = 86_400
_ERA_YEARS = 400  # the Gregorian calendar repeats after 400 years
_ERA_DAYS = 146_097
_LAST_DAY = date.max.toordinal()


def instant(year: int, month: int = 1, day: int = 1, hour: int = 0, minute: int = 0, second: int = 0) -> int:
    """The instant at which a civil date and time begins.

    >>> instant(1, 1, 2)
    86400
    """
    if 0 < year < 10_000:
        days = date(year, month, day).toordinal() - 1
    else:
        era, year_of_era = divmod(year - 1, _ERA_YEARS)
        days = date(year_of_era + 1, month, day).toordinal() - 1 + era * _ERA_DAYS
    return days * DAY + hour * HOUR + minute * MINUTE + second


def civil(at: int) -> tuple[int, int, int]:
    """Year, month and day in which an instant lies.

    >>> civil(instant(2023, 12, 27, 23, 59))
    (2023, 12, 27)
    >>> civil(instant(-43, 3, 15))
    (-43, 3, 15)
    """
    return _civil(at // DAY)


@lru_cache(maxsize=4_096)  # an article goes over the same few days again and again
def _civil(days: int) -> tuple[int, int, int]:
    """Year, month and day of a day by its number."""
    if 0 <= days < _LAST_DAY:
        day = date.fromordinal(days + 1)
        return day.year, day.month, day.day
    era, day_of_era = divmod(days, _ERA_DAYS)
    day = date.fromordinal(day_of_era + 1)
    return day.year + era * _ERA_YEARS, day.month, day.day


def weekday(at: int) -> int:
    """Monday 0 … Sunday 6: 0001-01-01 was a Monday.

    >>> weekday(instant(2023, 12, 27))
    2
    """
    return at // DAY % 7


def iso_week(at: int) -> tuple[int, int]:
    """ISO 8601 year and week: the year of the week's Thursday.

    >>> iso_week(instant(2021, 1, 3))
    (2020, 53)
    """
    thursday = at // DAY + 3 - weekday(at)
    year = civil(thursday * DAY)[0]
    return year, (thursday - instant(year) // DAY) // 7 + 1


def from_datetime(moment: date) -> int:
    """The instant of a ``date`` (its midnight) or of a ``datetime`` (its wall clock; the zone is dropped).

    >>> from_datetime(date(1, 1, 2))
    86400
    """
    clock = (moment.hour, moment.minute, moment.second) if isinstance(moment, datetime) else ()
    return instant(moment.year, moment.month, moment.day, *clock)


def to_datetime(at: int) -> datetime | None:
    """The naive ``datetime`` of an instant, None outside the years 1 to 9999 that Python can hold.

    >>> to_datetime(86400)
    datetime.datetime(1, 1, 2, 0, 0)
    """
    try:
        return datetime(1, 1, 1) + timedelta(seconds=at)
    except OverflowError:
        return None


def iso_date(at: int) -> str:
    """ISO 8601 date of an instant; TIMEX3's ``BC`` form before year 1.

    >>> iso_date(instant(2023, 12, 27)), iso_date(instant(-43, 3, 15))
    ('2023-12-27', 'BC0044-03-15')
    """
    year, month, day = civil(at)
    return f"{iso_year(year)}-{month:02}-{day:02}"


def iso_year(year: int) -> str:
    """Four-digit year as TIMEX3 writes it (Ferro et al. 2005, TIDES 2005 standard, for ``BC``).

    >>> iso_year(79), iso_year(-43)
    ('0079', 'BC0044')
    """
    return f"{year:04}" if year > 0 else f"BC{1 - year:04}"


def iso_clock(at: int) -> str:
    """Wall-clock part of an instant: minutes, and seconds only where there are any.

    >>> iso_clock(instant(2023, 12, 27, 14, 5))
    '14:05'
    """
    minutes, second = divmod(at % DAY, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}" + (f":{second:02}" if second else "")
