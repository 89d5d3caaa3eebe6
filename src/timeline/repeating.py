"""Repeating: parts of the calendar that recur (Monday, December, 6 p.m., the 27th, Easter); knows no words.

A repeating part occurs once in each unit of its ``cycle``; ``within`` gives that occurrence. After
the repeating intervals of SCATE (Bethard & Parker 2016).
"""

from __future__ import annotations

from typing import Protocol, cast, runtime_checkable

from attrs import frozen
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from timeline.granularity import Granularity
from timeline.instant import DAY, HOUR, MINUTE, civil, from_datetime, weekday
from timeline.interval import Interval

G = Granularity


@runtime_checkable
class Repeating(Protocol):
    """A part that recurs once in each unit of ``cycle``; a value, so that its places can be remembered."""

    def __hash__(self) -> int:
        """A hash by value."""
        ...

    @property
    def granularity(self) -> Granularity:
        """Granularity of one occurrence."""
        ...

    @property
    def cycle(self) -> Granularity:
        """The calendar unit in which it occurs once."""
        ...

    def within(self, lower: int) -> Interval | None:
        """Its occurrence in the cycle unit that begins at ``lower``, None where there is none."""
        ...


@frozen
class Nth:
    """The ``number``-th ``unit`` of each ``whole`` (a unit or another repeating part); -1 is the last.

    "Monday" is ``Nth(1, DAY, WEEK)``, "Dec. 27" ``Nth(27, DAY, Nth(12, MONTH, YEAR))``.

    >>> from timeline.instant import instant
    >>> str(Nth(27, G.DAY, Nth(12, G.MONTH, G.YEAR)).within(instant(2023)))
    '2023-12-27'
    >>> Nth(30, G.DAY, Nth(2, G.MONTH, G.YEAR)).within(instant(2023)) is None
    True
    """

    number: int
    unit: Granularity
    whole: Granularity | Repeating

    @property
    def granularity(self) -> Granularity:
        """The unit counted."""
        return self.unit

    @property
    def cycle(self) -> Granularity:
        """The outermost unit."""
        return _cycle_of(self.whole)

    def within(self, lower: int) -> Interval | None:
        """Count from the first unit that begins inside the whole (or back from the last)."""
        whole = _whole_at(self.whole, lower)
        return None if whole is None else nth_of(self.number, self.unit, whole)


def _cycle_of(whole: Granularity | Repeating) -> Granularity:
    return whole if isinstance(whole, Granularity) else whole.cycle


def _whole_at(whole: Granularity | Repeating, lower: int) -> Interval | None:
    """The unit or the part that is counted in, in the cycle that begins at ``lower``."""
    return Interval.unit(whole, lower) if isinstance(whole, Granularity) else whole.within(lower)


def nth_of(number: int, unit: Granularity, whole: Interval) -> Interval | None:
    """The ``number``-th unit that begins inside an interval, counted from its end where negative.

    Number 0 is the unit in which the interval begins, such as the winter of a year.
    """
    if whole.lower is None or whole.upper is None:
        return None
    if number == 0:
        return Interval.unit(unit, whole.lower)
    middle = _TO_MIDDLE.get(unit, 0)
    if number > 0:
        first = unit.floor(whole.lower)
        start = unit.shift(first, number - 1 if first + middle >= whole.lower else number)
    else:
        last = unit.floor(whole.upper - 1)
        start = unit.shift(last, number + 1 if last + middle < whole.upper else number)
    return Interval.unit(unit, start) if whole.lower <= start + middle < whole.upper else None


_TO_MIDDLE = {G.WEEK: 3 * DAY}  # a week belongs to the month and year of its Thursday, as in ISO 8601


@frozen
class Weekday:
    """The ``number``-th ``day`` of the week (Monday 1) in each ``whole``: "the fourth Thursday of November".

    >>> from timeline.instant import instant
    >>> str(Weekday(4, 4, Nth(11, G.MONTH, G.YEAR)).within(instant(2023)))
    '2023-11-23'
    """

    number: int
    day: int
    whole: Granularity | Repeating
    granularity = G.DAY

    @property
    def cycle(self) -> Granularity:
        """The outermost unit."""
        return _cycle_of(self.whole)

    def within(self, lower: int) -> Interval | None:
        """The day, None where the whole has fewer such days."""
        whole = _whole_at(self.whole, lower)
        return None if whole is None else weekday_of(self.number, self.day, whole)


def weekday_of(number: int, day: int, whole: Interval) -> Interval | None:
    """The ``number``-th given weekday inside an interval, counted from its end where negative."""
    if whole.lower is None or whole.upper is None:
        return None
    if number > 0:
        start = whole.lower + (day - 1 - weekday(whole.lower)) % 7 * DAY + (number - 1) * 7 * DAY
    else:
        last = whole.upper - DAY
        start = last - (weekday(last) - day + 1) % 7 * DAY + (number + 1) * 7 * DAY
    return Interval.unit(G.DAY, start) if whole.lower <= start < whole.upper else None


@frozen
class _Part:
    """What is made from another repeating part, and recurs as that does."""

    part: Repeating

    @property
    def granularity(self) -> Granularity:
        """Granularity of the part."""
        return self.part.granularity

    @property
    def cycle(self) -> Granularity:
        """Cycle of the part."""
        return self.part.cycle


@frozen
class Inside(_Part):
    """A part of the day on one day of a longer cycle: Tuesday nights.

    >>> from timeline.instant import instant
    >>> str(Inside(Daypart("NI"), Nth(2, G.DAY, G.WEEK)).within(instant(2023, 12, 25)))
    '2023-12-26TNI'
    """

    part: Repeating  # again, to stand before the day
    day: Repeating

    @property
    def cycle(self) -> Granularity:
        """Cycle of the day."""
        return self.day.cycle

    def within(self, lower: int) -> Interval | None:
        """The part of that day."""
        found = self.day.within(lower)
        return None if found is None else self.part.within(begin_of(found))


@frozen
class On(_Part):
    """A part of the year in the years in which it falls on a weekday: "Monday, Oct. 26".

    >>> from timeline.instant import instant
    >>> On(1, Nth(26, G.DAY, Nth(10, G.MONTH, G.YEAR))).within(instant(1997)) is None
    True
    """

    day: int
    part: Repeating  # again, to stand after the day

    def within(self, lower: int) -> Interval | None:
        """The occurrence where its weekday agrees."""
        found = self.part.within(lower)
        return found if found is not None and weekday(begin_of(found)) == self.day - 1 else None


@frozen
class Beside(_Part):
    """A day some days from another: the Friday after Thanksgiving, the Tuesday after the first Monday.

    >>> from timeline.instant import instant
    >>> str(Beside(1, Weekday(4, 4, Nth(11, G.MONTH, G.YEAR))).within(instant(2024)))
    '2024-11-29'
    """

    offset: int
    part: Repeating  # again, to stand after the offset

    def within(self, lower: int) -> Interval | None:
        """The day in one year."""
        found = self.part.within(lower)
        return None if found is None else Interval.unit(G.DAY, begin_of(found) + self.offset * DAY)


@frozen
class Southern(_Part):
    """A season in the southern half of the world, six months from the northern one of its name.

    >>> from timeline.instant import instant
    >>> str(Southern(Nth(2, G.SEASON, G.YEAR)).within(instant(2023)).begin.date())
    '2022-12-01'
    """

    def within(self, lower: int) -> Interval | None:
        """The season that ends in the year."""
        found = self.part.within(lower)
        if found is None:
            return None
        start = G.MONTH.shift(begin_of(found), 6)
        same_year = civil(G.MONTH.shift(start, 2))[0] == civil(lower)[0]
        return Interval.unit(G.SEASON, start if same_year else G.YEAR.shift(start, -1))


@frozen
class Easter:
    """A day ``offset`` days from Easter Sunday, Western or Orthodox (dateutil's computus).

    >>> from timeline.instant import instant
    >>> str(Easter(1).within(instant(2024))), str(Easter(0, orthodox=True).within(instant(2024)))
    ('2024-04-01', '2024-05-05')
    """

    offset: int = 0
    orthodox: bool = False
    granularity = G.DAY
    cycle = G.YEAR

    def within(self, lower: int) -> Interval | None:
        """The day in one year; None outside the years the computus is valid for."""
        year = civil(lower)[0]
        if not 1583 <= year <= 4099:
            return None
        sunday = easter(year, EASTER_ORTHODOX if self.orthodox else EASTER_WESTERN)
        return Interval.unit(G.DAY, from_datetime(sunday) + self.offset * DAY)


@frozen
class Lunar:
    """A day of the Islamic calendar, ``(month, day)``, by the tabular calendar (±1 day of the sighted one).

    >>> from timeline.instant import instant
    >>> str(Lunar(9, 1).within(instant(2024)))
    '2024-03-11'
    """

    month: int
    day: int
    length: int = 1
    cycle = G.YEAR

    @property
    def granularity(self) -> Granularity:
        """A day, or a month for Ramadan itself."""
        return G.DAY if self.length == 1 else G.MONTH

    def within(self, lower: int) -> Interval | None:
        """Its first begin in one civil year; None in a year without one."""
        year = civil(lower)[0]
        for hijri in range((year - 622) * 33 // 32 - 1, (year - 622) * 33 // 32 + 3):
            start = _hijri(hijri, self.month, self.day)
            if civil(start)[0] == year:
                return Interval(start, start + self.length * DAY, self.granularity)
        return None


def _hijri(year: int, month: int, day: int) -> int:
    """Instant of a day of the tabular Islamic calendar (Reingold & Dershowitz, Calendrical Calculations)."""
    elapsed = day + 29 * (month - 1) + month // 2 + 354 * (year - 1) + (3 + 11 * year) // 30
    return (elapsed + 227_014 - 1) * DAY


@frozen
class Hebrew:
    """A day ``offset`` days from Rosh Hashanah of the same civil year, by the arithmetic Hebrew calendar.

    ``long`` counts one more in years whose second month has 30 days, for what follows it (Hanukkah).

    >>> from timeline.instant import instant
    >>> str(Hebrew(0).within(instant(2024))), str(Hebrew(-163).within(instant(2024)))
    ('2024-10-03', '2024-04-23')
    """

    offset: int
    long: bool = False
    granularity = G.DAY
    cycle = G.YEAR

    def within(self, lower: int) -> Interval | None:
        """The day in one civil year."""
        year = civil(lower)[0] + _HEBREW_YEARS_MORE
        new_year = _rosh_hashanah(year)
        full = (_rosh_hashanah(year + 1) - new_year) % 10 == 5  # years of 355 or 385 days
        return Interval.unit(G.DAY, (new_year + self.offset + (self.long and full)) * DAY)


_HEBREW_YEARS_MORE = 3761
_HEBREW_EPOCH = -1_373_428  # days before the first of January of year 1


def _rosh_hashanah(year: int) -> int:
    """Day of the Hebrew new year (Reingold & Dershowitz, Calendrical Calculations)."""
    before, at, after = map(_elapsed, (year - 1, year, year + 1))
    delay = 2 if after - at == 356 else int(at - before == 382)  # no year is that long, none that short
    return _HEBREW_EPOCH + at + delay


def _elapsed(year: int) -> int:
    """Days from the epoch to the new moon of a year's first month, or to the day after it."""
    months = (235 * year - 234) // 19
    days = 29 * months + (12_084 + 13_753 * months) // 25_920
    return days + 1 if 3 * (days + 1) % 7 < 3 else days


@frozen
class Clock:
    """A time of day, in a zone where one was said; ``precision`` is how exactly it was said.

    >>> from timeline.instant import instant
    >>> str(Clock(18, 30).within(instant(2023, 12, 27)))
    '2023-12-27T18:30'
    """

    hour: int
    minute: int = 0
    second: int = 0
    precision: Granularity = G.MINUTE
    zone: str | None = None
    cycle = G.DAY

    @property
    def granularity(self) -> Granularity:
        """How exactly the time was said."""
        return self.precision

    def within(self, lower: int) -> Interval | None:
        """The minute (hour, second) of that day; 24:00 is the midnight that ends it."""
        start = lower + self.hour * HOUR + self.minute * MINUTE + self.second
        return Interval.unit(self.precision, start, self.zone)


DAYPARTS = {
    "MO": (6, 12),
    "MI": (11, 13),
    "AF": (12, 18),
    "EV": (17, 22),
    "NI": (20, 30),
    "DT": (8, 18),
}
"""Hours of the parts of the day; a night runs into the next morning."""


@frozen
class Daypart:
    """A part of the day by its TIMEX3 code: MO, MI, AF, EV, NI, DT.

    >>> from timeline.instant import instant
    >>> str(Daypart("MO").within(instant(2023, 12, 27)))
    '2023-12-27TMO'
    """

    code: str
    granularity = G.DAYPART
    cycle = G.DAY

    @property
    def length(self) -> int:
        """Its seconds."""
        begin, end = DAYPARTS[self.code]
        return (end - begin) * HOUR

    def within(self, lower: int) -> Interval | None:
        """That part of one day."""
        begin, end = DAYPARTS[self.code]
        return Interval(lower + begin * HOUR, lower + end * HOUR, G.DAYPART)


def begin_of(occurrence: Interval) -> int:
    """The begin of an occurrence, which always has one."""
    return cast("int", occurrence.lower)
