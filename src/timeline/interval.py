"""Interval: a half-open stretch of time with a granularity; knows no words and no reference."""

from __future__ import annotations

from functools import lru_cache
from types import NoneType

import pendulum
from attrs import frozen
from pendulum.tz.timezone import FixedTimezone

from timeline.errors import InvalidArgument, expect
from timeline.granularity import Granularity
from timeline.instant import DAY, iso_clock, iso_date, to_datetime


def moment(at: int | None, zone: str | None = None) -> pendulum.DateTime | None:
    """An instant as users see it: a pendulum ``DateTime``, naive where no zone is known.

    ``zone`` is an IANA name or an offset such as "-05:00". None for an open end and for instants
    outside the years 1 to 9999.

    >>> moment(0).isoformat(), moment(0, "-05:00").isoformat()
    ('0001-01-01T00:00:00', '0001-01-01T00:00:00-05:00')
    """
    plain = None if at is None else to_datetime(at)
    if plain is None:
        return None
    if zone is None:
        return pendulum.naive(*plain.timetuple()[:6])
    return pendulum.datetime(*plain.timetuple()[:6], tz=_zone(zone))


@lru_cache(maxsize=512)
def _zone(name: str) -> pendulum.Timezone | FixedTimezone:
    """An IANA zone, or a fixed offset where the name is one."""
    if name[0] in "+-":
        hours, minutes, second = (int(name[1:].replace(":", "")[at : at + 2] or 0) for at in (0, 2, 4))
        seconds = hours * 3_600 + minutes * 60 + second
        if seconds >= DAY:
            raise ValueError(f"no clock is a day ahead: {name}")
        return FixedTimezone(-seconds if name[0] == "-" else seconds)
    return pendulum.timezone(name)


@frozen(order=False)
class Interval:
    """The half-open stretch ``[lower, upper)`` of instants; an open end is None.

    Raises :class:`timeline.errors.InvalidArgument` for ends that are no instants, or the wrong way round.

    ``begin`` and ``end`` hand the ends out as pendulum; ``lower`` and ``upper`` are the same ends
    as instants (see :mod:`timeline.instant`), for comparing and sorting.

    >>> day = Interval.unit(Granularity.DAY, 86400)
    >>> str(day), day.begin.day, day.end.day
    ('0001-01-02', 2, 3)
    """

    lower: int | None
    upper: int | None
    granularity: Granularity
    zone: str | None = None

    def __attrs_post_init__(self) -> None:
        lower, upper = self.lower, self.upper
        is_closed = type(lower) is int and type(upper) is int and lower <= upper
        if not is_closed or self.zone is not None or type(self.granularity) is not Granularity:
            _check(self)  # most are told to be right without it

    @classmethod
    def unit(cls, granularity: Granularity, at: int, zone: str | None = None) -> Interval:
        """The whole calendar unit that holds an instant."""
        return cls(*granularity.bounds(at), granularity, zone)

    @property
    def begin(self) -> pendulum.DateTime | None:
        """First moment inside; None where open, or before the year 1."""
        return moment(self.lower, self.zone)

    @property
    def end(self) -> pendulum.DateTime | None:
        """First moment after it; None where open, or after the year 9999."""
        return moment(self.upper, self.zone)

    @property
    def utc_offset(self) -> int | None:
        """Seconds by which its clock is ahead of UTC; None where no zone is known.

        >>> Interval(0, 60, Granularity.MINUTE, "-05:00").utc_offset
        -18000
        """
        begin = self.begin if self.zone else None
        return None if begin is None else begin.offset

    @property
    def _is_unit(self) -> bool:
        return self.lower is not None and self == Interval.unit(self.granularity, self.lower, self.zone)

    def contains(self, other: Interval) -> bool:
        """Whether ``other`` lies wholly inside; an open end holds everything on its side."""
        return _not_after(self.lower, other.lower, open_side=-1) and _not_after(
            other.upper, self.upper, open_side=1
        )

    def overlaps(self, other: Interval) -> bool:
        """Whether the two share at least one instant."""
        return _starts_before(self.lower, other.upper) and _starts_before(other.lower, self.upper)

    def intersect(self, other: Interval) -> Interval | None:
        """The shared stretch at the finer granularity, or None where they do not touch."""
        if not self.overlaps(other):
            return None
        lowers = [at for at in (self.lower, other.lower) if at is not None]
        uppers = [at for at in (self.upper, other.upper) if at is not None]
        return Interval(
            max(lowers, default=None),
            min(uppers, default=None),
            min(self.granularity, other.granularity),
            self.zone or other.zone,
        )

    def __str__(self) -> str:
        if self.lower is not None and (self.granularity is Granularity.DAYPART or self._is_unit):
            return self.granularity.iso(self.lower)
        return f"{_bound_text(self.lower)}/{_bound_text(self.upper)}"

    def __format__(self, spec: str) -> str:
        return format(str(self), spec)


def _check(interval: Interval) -> None:
    """Raise :class:`timeline.errors.InvalidArgument` for what is no interval."""
    lower, upper, zone = interval.lower, interval.upper, interval.zone
    for name, at in (("lower", lower), ("upper", upper)):
        expect(at, (int, NoneType), name, "an instant as timeline.instant.instant makes it, or None")
    if lower is not None and upper is not None and lower > upper:
        raise InvalidArgument(f"upper: give an instant that is not before lower, {lower}, as {upper} is")
    expect(interval.granularity, Granularity, "granularity", "one such as timeline.Granularity.DAY")
    try:
        _ = zone is None or _zone(zone)
    except (ValueError, LookupError, OSError, TypeError):
        form = 'a name such as "Europe/Oslo", an offset such as "-05:00", or None'
        raise InvalidArgument(f"zone: give {form}, not {zone!r}") from None


def _not_after(a: int | None, b: int | None, open_side: int) -> bool:
    """``a <= b`` where the end that is open (None) is the infinity on ``open_side``."""
    outer, inner = (a, b) if open_side < 0 else (b, a)
    if outer is None:
        return True
    return inner is not None and (outer <= inner if open_side < 0 else inner <= outer)


def _starts_before(lower: int | None, upper: int | None) -> bool:
    return lower is None or upper is None or lower < upper


def _bound_text(at: int | None) -> str:
    if at is None:
        return ".."
    return iso_date(at) if at % DAY == 0 else f"{iso_date(at)}T{iso_clock(at)}"
