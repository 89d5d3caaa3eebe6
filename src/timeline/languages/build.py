"""Builders from the values that a rule captures to a meaning; knows no words of any language."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from math import isnan
from typing import TYPE_CHECKING, Any

from attrs import evolve

from timeline.granularity import Granularity as G
from timeline.instant import instant
from timeline.meaning import (
    NOW,
    THEN,
    After,
    Alike,
    DayOf,
    Edge,
    Either,
    Every,
    Find,
    Fixed,
    Holding,
    In,
    Leaf,
    Meaning,
    Modified,
    NthIn,
    Range,
    Reported,
    Same,
    Shift,
    Side,
    Sometime,
    Step,
    Stretch,
    Vague,
    WeekdayIn,
    Year,
)
from timeline.period import Period
from timeline.repeating import Clock, Daypart, Inside, Nth, On, Repeating, Weekday
from timeline.timex3 import granularity_of, leaf_of

if TYPE_CHECKING:
    from collections.abc import Mapping

Unit = tuple[int, G]
SEVERAL = float("nan")  # an uncounted number on its way to Period(((None, unit),))
WEEKEND = Nth(1, G.WEEKEND, G.WEEK)
ONE_DAY = Period(((1, G.DAY),))
ONE_YEAR = Period(((1, G.YEAR),))
A_YEAR_AGO = Alike(Step(G.YEAR, -1))

# --- parts of the calendar -----------------------------------------------------------------------


@cache
def month(number: int) -> Repeating:
    return Nth(number, G.MONTH, G.YEAR)


@cache
def monthday(number: int, day: int) -> Repeating:
    return Nth(day, G.DAY, month(number))


@cache
def weekday(number: int) -> Repeating:
    return Nth(number, G.DAY, G.WEEK)


@cache
def season(number: int) -> Repeating:
    return Nth(number, G.SEASON, G.YEAR)


@cache
def quarter(number: int) -> Repeating:
    return Nth(number, G.QUARTER, G.YEAR)


@cache
def half(number: int) -> Repeating:
    return Nth(number, G.HALF, G.YEAR)


# --- dates ---------------------------------------------------------------------------------------


def of_year(part: Repeating, year: int | None) -> Meaning | None:
    """A part of the year named, or left open; an impossible date (Feb. 30) is none at all."""
    if year is None:
        return Find(part) if part.within(instant(2024)) is not None else None
    return In(part, Year(year)) if part.within(instant(year)) is not None else None


@lru_cache(maxsize=10_000)
def calendar(day: int, number: int, year: int) -> Meaning | None:
    return of_year(monthday(number, day), year) if 1 <= number <= 12 else None


@cache
def dated(number: int, day: int) -> Meaning | None:
    return of_year(monthday(number, day), None) if 1 <= number <= 12 else None


def weekday_date(day: int, number: int, day_of_month: int) -> Meaning | None:
    """A date that falls on a weekday: of the years around, the one in which it does."""
    date = monthday(number, day_of_month)
    return Find(On(day, date), Side.NEAREST) if date.within(instant(2024)) else None


def century_year(two_digits: int) -> int:
    """'98 is 1998, '24 is 2024: two digits lie between 1950 and 2049."""
    return two_digits + (1900 if two_digits >= 50 else 2000)


def before_christ(number: int, era: int) -> Meaning:
    return Year(_of_era(number, era))


def era_date(day: int, number: int, year: int, era: int) -> Meaning | None:
    """A date with its era; an impossible one is none at all."""
    return calendar(day, number, _of_era(year, era))


def _of_era(number: int, era: int) -> int:
    """Astronomical years: 1 BC is year 0."""
    return number if era > 0 else 1 - number


def numbered_century(number: int, era: int | None = 1) -> Meaning:
    """The 20th century is 19.. in TIMEX3; the 1st begins with the year 1, as there was no year 0."""
    return Year((number - 1) * 100 or 1 if (era or 1) > 0 else 1 - number * 100, G.CENTURY)


def centuries(first: int, last: int) -> Range | None:
    """The 17th and 18th centuries."""
    return Range(numbered_century(first), numbered_century(last)) if first < last else None


def day_of_month(day: int, whole: Meaning) -> Meaning | None:
    """The first of last month; of a whole that is no month, nothing."""
    return NthIn(day, G.DAY, whole) if granularity_of(whole) is G.MONTH else None


def spoken_year(hundreds: int, rest: float) -> Meaning | None:
    """Nineteen ninety-four; not nineteen hundred men."""
    return Year(int(hundreds * 100 + rest)) if 9 < rest < 100 else None


def spoken_date(day: int, number: int, hundreds: int, rest: float) -> Meaning | None:
    """The ninth of May, nineteen seventy-two."""
    return calendar(day, number, int(hundreds * 100 + rest)) if 9 < rest < 100 else None


def iso(parts: tuple[str | None, ...]) -> Meaning | None:
    """An ISO 8601 date, with its time and offset where it has one."""
    *numbers, offset = parts
    year, number, day, hour, minute, second = (int(part or 0) for part in numbers)
    date = calendar(day, number, year)
    if date is None or parts[3] is None:
        return date
    zone = "+00:00" if offset == "Z" else offset
    precision = G.MINUTE if parts[5] is None else G.SECOND
    return In(Clock(hour, minute, second, precision, zone), date)


def numeric(parts: tuple[int, int, int, str]) -> Meaning | None:
    """12/27/23: the reading that can be; where both can, the other is kept as an alternative."""
    first, second, year, mark = parts
    return either(calendar(second, first, year), calendar(first, second, year), day_first=mark == ".")


def slash(parts: tuple[int, int]) -> Meaning | None:
    """12/27 without a year."""
    first, second = parts
    return either(dated(first, second), dated(second, first))


def either(
    month_first: Meaning | None, day_first_: Meaning | None, *, day_first: bool = False
) -> Meaning | None:
    """One reading, or both where the digits allow two days."""
    if month_first is None or day_first_ is None or month_first == day_first_:
        return month_first or day_first_
    return Either(month_first, day_first_, day_first)


# --- periods -------------------------------------------------------------------------------------

_IN_YEARS = {G.DECADE: (10, G.YEAR), G.CENTURY: (100, G.YEAR), G.MILLENNIUM: (1000, G.YEAR)}
_SPLIT = {G.HOUR: (60, G.MINUTE), G.MINUTE: (60, G.SECOND)}


def period(count: float | None, unit: Unit) -> Period:
    """A length; decades count in years, half hours in minutes, as TimeBank's values do."""
    factor, granularity = unit
    more, granularity = _IN_YEARS.get(granularity, (1, granularity))
    if count is None or isnan(count):
        return Period(((None, granularity),))
    total = count * factor * more
    rest = total - int(total)
    if rest and granularity in _SPLIT:
        finer, small = _SPLIT[granularity]
        whole = ((int(total), granularity),) if int(total) else ()
        return Period((*whole, (round(rest * finer), small)))
    return Period(((total, granularity),))


def amounts(*periods: Period | None) -> Period:
    """One period of the amounts of several, coarse to fine."""
    return Period(tuple(amount for one in periods if one is not None for amount in one.amounts))


def each_one(period_: Period) -> Every | None:
    """ "$2 million a year": of one unit, a rate."""
    return Every(period_) if [count for count, _ in period_.amounts] == [1] else None


def rate(inner: Period, outer: Period) -> Every | None:
    """24 hours a day, two days a week."""
    return each_one(outer) if inner.granularity < outer.granularity else None


def shade(mod: str | None, meaning: Meaning) -> Meaning:
    return meaning if mod is None else Modified(mod, meaning)


def later_in(mod: str | None, meaning: Meaning) -> Meaning:
    """Later this year, earlier on Dec. 27."""
    return meaning if mod is None else Sometime(mod, meaning)


# --- pointing ------------------------------------------------------------------------------------


def unit_step(count: int, unit: Unit, of: Any = NOW) -> Meaning:
    factor, granularity = unit
    return Step(granularity, count * factor, of)


def last_unit(count: int, unit: Unit) -> Meaning | None:
    """Last month; the last day is never yesterday."""
    return None if unit[1] is G.DAY else unit_step(count, unit)


def then_step(count: int, unit: Unit) -> Meaning:
    return unit_step(count, unit, THEN)


def stretch(sign: int, length: Period) -> Meaning:
    return Stretch(length, sign)


def step_or_stretch(count: int, unit: G, of: Leaf = NOW) -> Meaning:
    """The next year is a calendar year, the last year (but "last year") the twelve months behind."""
    return Step(unit, count, of) if count >= 0 else Stretch(Period(((1, unit),)), count)


def edge_stretch(side: int, length: Period, whole: Meaning) -> Meaning:
    """The first three months, or the last three weeks, of a whole."""
    return Edge(length, side, whole)


def edge_of(mod: str, named: Fixed) -> Meaning | None:
    """The day on which a named period began or ended."""
    at = named.lower if mod == "START" else named.upper
    return None if at is None or mod not in ("START", "END") else DayOf(named, mod)


def same_unit(unit: Unit, years: int) -> Meaning | None:
    """The same week last year: a year before the week told last."""
    return before(ONE_YEAR, Same(unit[1])) if years == -1 else None


def before(period: Period, day: Meaning) -> Meaning:
    """A time a period before another; a weekday stays that weekday and a week whole: ten years ago Monday."""
    count, unit = period.amounts[0]
    if count is None:
        return Shift(period, -1)  # a few weeks ago Monday
    if isinstance(day, Find) and day.part.cycle is G.WEEK and unit in _WEEKS:
        return evolve(day, skip=-round(count * _WEEKS[unit]))
    if unit in _WEEKS and granularity_of(day) is G.WEEK:
        return Shift(Period(((round(count * _WEEKS[unit]), G.WEEK),)), -1, day)
    return Shift(period, -1, day)


_WEEKS = {G.WEEK: 1, G.MONTH: 4.348, G.YEAR: 52.1775}  # in a unit


def both_days(first: int, last: int, side: Side) -> Range | None:
    """Two weekdays on the same side of now: this Saturday and Sunday."""
    return span(Find(weekday(first), side), Find(weekday(last), side))


def seasons_ago(count: float, number: int) -> Meaning:
    """Three summers ago, the last one first."""
    if not count >= 1:  # "a few" is no number
        return Vague("PAST_REF")
    return Find(season(number), Side.LAST, skip=1 - int(count))


def weekdays_ago(count: float, number: int) -> Meaning:
    """A weekday counted back from now, the last one first."""
    last = Find(weekday(number), Side.LAST)
    if not count >= 1:  # "a few" is no number
        return Vague("PAST_REF")
    return last if count == 1 else before(Period(((int(count) - 1, G.WEEK),)), last)


def ago(length: Period) -> Meaning:
    """Three weeks ago; of 50,000 years ago no year is told."""
    count, unit = length.amounts[0]
    is_deep = unit is G.YEAR and count is not None and count >= _DEEP_YEARS
    return Vague("PAST_REF") if is_deep else Shift(length, -1)


_DEEP_YEARS = 10_000


def between_ago(low: float, high: float, unit: Unit) -> Range | None:
    """Two to three years ago: from three years ago to two."""
    return Range(Shift(period(high, unit), -1), Shift(period(low, unit), -1)) if low < high else None


def feast_weekend(part: Repeating) -> Holding:
    """Labor Day weekend: the one that the feast is in or next to, before a Monday and after a Thursday."""
    return Holding(G.WEEKEND, Shift(Period(((2, G.DAY),)), -1, Find(part)))


def unit_beside(unit: Unit, sign: int, whole: Meaning) -> Meaning:
    """The week before Christmas: the calendar unit before the one that holds it."""
    return Shift(period(1, unit), sign, Holding(unit[1], whole))


def nth_unit(nth: tuple[int, Unit], whole: Meaning) -> Meaning:
    """The first week of May; the last half of a decade is no half year, but its END."""
    number, (_, granularity) = nth
    if granularity is G.HALF and granularity_of(whole) is not G.YEAR:
        return Modified("START" if number == 1 else "END", whole)
    return NthIn(number, granularity, whole)


def half_of(number: int, whole: Meaning) -> Meaning:
    """The second half of the 1990s, of May."""
    return nth_unit((number, (1, G.HALF)), whole)


def nth_weekday(nth: tuple[int, int], whole: Meaning) -> Meaning:
    return WeekdayIn(*nth, whole)


def up_to(length: Period, last: Meaning, least: G = G.WEEK) -> Stretch | None:
    """The three months to June; what ends with a time is at least as long as it."""
    is_long = length.granularity >= max(granularity_of(last) or G.MILLENNIUM, least)
    return Stretch(length, -1, last) if is_long else None


def from_on(length: Period, first: Meaning) -> Stretch | None:
    """For two weeks starting May 6."""
    is_long = length.granularity >= (granularity_of(first) or G.MILLENNIUM)
    return Stretch(length, 1, first) if is_long else None


def unit_begun(unit: Unit, first: Meaning) -> Meaning | None:
    """The week beginning May 6, a date; the fiscal year that began Oct. 1, a length."""
    if not is_report_day(first):
        return None
    return from_on(period(1, unit), first) if unit[1] is G.YEAR else Reported(unit[1], 1, first)


def over(last: Meaning) -> Meaning:
    """A day that is past: the year ended June 30."""
    if isinstance(last, Find) and last.side is Side.BARE and granularity_of(last) is G.DAY:
        return evolve(last, side=Side.LAST)
    return last


def unit_ended(unit: Unit, last: Meaning) -> Meaning | None:
    """The week ending March 9, a date; the year ended June 30, a length."""
    if not is_report_day(last):
        return None
    return up_to(period(1, unit), last) if unit[1] is G.YEAR else Reported(unit[1], -1, last)


def quarter_ended(quarter_: Meaning, last: Meaning) -> Meaning | None:
    """The third quarter ended Sept. 30, which has the reporter's own number."""
    number = quarter_.part.number if isinstance(quarter_, Find) and isinstance(quarter_.part, Nth) else None
    is_quarter = number is not None and granularity_of(quarter_) is G.QUARTER
    return Reported(G.QUARTER, -1, over(last), number) if is_quarter and is_report_day(last) else None


def is_report_day(last: Meaning) -> bool:
    """Whether a report may end with it: a day or a month."""
    return granularity_of(last) in (G.DAY, G.MONTH)


# --- the day -------------------------------------------------------------------------------------


def clock(hour: int, minute: int = 0, half_day: int | None = None, zone: str | None = None) -> Clock | None:
    """A time of day; None for one that no clock shows."""
    if half_day is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half_day
    return Clock(hour, minute, zone=zone) if hour <= 24 and minute <= 59 else None


_SMALL_HOURS = 5
_MORE_HOURS = {"AF": 12, "EV": 12, "NI": 12}  # what an hour on the dial is short of


def in_part(time: Clock, code: str) -> Clock:
    """Nine in the evening is 21:00; twelve and two of a night lie in the day that follows."""
    if code == "NI" and (time.hour < _SMALL_HOURS or time.hour == 12):
        return evolve(time, hour=time.hour % 12 + 24)
    return evolve(time, hour=time.hour + _MORE_HOURS.get(code, 0)) if 0 < time.hour < 12 else time


def clock_in(hour: int, minute: int, code: str) -> Clock | None:
    """Eight in the morning, eleven at night."""
    time = clock(hour, minute)
    return None if time is None or hour > 12 else in_part(time, code)


def times(first: Clock, last: Clock) -> tuple[Clock, Clock]:
    """From 1 a.m. to 5 p.m.; from 10 p.m. to 2 a.m. runs into the next day."""
    is_next_day = (last.hour, last.minute) <= (first.hour, first.minute)
    return first, evolve(last, hour=last.hour + 24) if is_next_day else last


def past_hour(minute: int, hour: int, half_day: int | None) -> Clock | None:
    """Ten past nine."""
    return clock(hour, minute, half_day)


def zoned(time: Clock, zone: str | None) -> Clock:
    return evolve(time, zone=zone)


def part_of_day(code: str, day: Meaning) -> Meaning:
    """Tuesday night; late Tuesday night is late in it."""
    if isinstance(day, Modified):
        return evolve(day, of=part_of_day(code, day.of))
    return In(Daypart(code), day)


def day_part(day: Meaning, code: str) -> Meaning | None:
    """Tuesday night; an August night is no one's."""
    return part_of_day(code, day) if granularity_of(day) in (None, G.DAY) else None


def part_of_weekday(code: str, day: int) -> Repeating:
    """Tuesday nights."""
    return Inside(Daypart(code), weekday(day))


def on_part(code: str, day: Meaning | None) -> Meaning | None:
    """A part of a possible day: Thursday evening, May 9."""
    return None if day is None else part_of_day(code, day)


def hours_of(hours_: tuple[str | None, str], day: Meaning) -> Meaning:
    """The (early) morning hours of a day."""
    return shade(hours_[0], part_of_day(hours_[1], day))


def dawn(code: str, day: Meaning) -> Meaning | None:
    """Dawn is early in the morning, dusk early in the evening."""
    return Modified("START", part_of_day(code, day)) if granularity_of(day) is G.DAY else None


def at(time: Clock, day: Meaning) -> Meaning | None:
    """A clock time on a day, or in a part of it ("tonight at 9"); not in a month or a year."""
    if (granularity_of(day) or G.DAY) > G.DAY:
        return None
    if isinstance(day, In) and isinstance(day.part, Daypart):
        return In(in_part(time, day.part.code), day.whole)
    return In(time, day)


def past(time: Clock, day: Meaning) -> Meaning | None:
    """Shortly after midnight on Friday that day has only begun, which midnight on Friday ends."""
    return at(evolve(time, hour=time.hour % 24), day)


def at_part(time: Clock, day: Meaning, code: str | None) -> Meaning | None:
    """Six on Saturday morning: a clock time in a part of a day, where the part is said."""
    return at(time, day if code is None else part_of_day(code, day))


def at_in_part(hour: int, day: Meaning, code: str) -> Meaning | None:
    """ "At 9 tomorrow morning"."""
    return at_hour(part_of_day(code, day), hour)


def at_hour(day: Meaning, hour: int) -> Meaning | None:
    """ "Tuesday at 7": on a 24-hour clock unless the day's part says more."""
    time = clock(hour)
    return None if time is None else at(time, day)


def hours(first: Clock | int, last: Clock) -> tuple[Clock, Clock]:
    """From 5 to 6 p.m.: the first hour takes its half of the day from the last."""
    if isinstance(first, Clock) and first.minute == 0 and first.hour > 12:
        return first, last
    begin = first if isinstance(first, Clock) else Clock(first)
    if last.hour >= 12 and begin.hour < 12 and begin.hour + 12 <= last.hour:
        begin = evolve(begin, hour=begin.hour + 12)
    if last.hour < begin.hour:  # into the next day
        last = evolve(last, hour=last.hour + 24)
    return begin, last


def between(times: tuple[Clock, Clock], day: Meaning) -> Range | None:
    return span(at(times[0], day), at(times[1], day))


# --- ranges --------------------------------------------------------------------------------------


def span(first: Meaning | None, last: Meaning | None) -> Range | None:
    """A range of two possible ends."""
    return None if first is None or last is None else Range(first, last)


def three_days(number: int, *days: int) -> Range | None:
    """May 3, 4 and 5; of days that do not follow one another it is no range."""
    first, middle, last = days
    return span(dated(number, first), dated(number, last)) if first + 1 == middle == last - 1 else None


def turning(first: Meaning | None, last: Repeating) -> Range | None:
    """A range whose end is the next such part after its begin: Dec. 30 to Jan. 2, Monday to Wednesday."""
    return None if first is None else Range(first, After(last, first))


def months_of(first: int, last: int, year: int | None = None) -> Meaning | None:
    """The July-September quarter; months that are no quarter are a range said in one."""
    if last - first == _QUARTER - 1 and first % _QUARTER == 1:
        return of_year(quarter(last // _QUARTER), year)
    if year is None:
        return turning(Find(month(first)), month(last))
    return span(of_year(month(first), year - (last < first)), of_year(month(last), year))


_QUARTER = 3  # months


def weekdays(first: int, last: int, code: str | None, time: Clock | None = None) -> Range:
    """From (6 p.m.) Monday to Wednesday (morning)."""
    begin = Find(weekday(first))
    end = After(weekday(last), begin)
    return Range(begin if time is None else In(time, begin), end if code is None else part_of_day(code, end))


def seasons(first: int, mod: str | None, last: int, year: int) -> Range | None:
    """The spring and early summer of 1943; the winter after a fall begins in its year."""
    end = of_year(season(last if last > first else last + 4), year)
    return span(of_year(season(first), year), None if end is None else shade(mod, end))


def life(day: int | None, number: int | None, year: int, *last: int) -> Range | None:
    """From a day, a month or a year to a day: 31 May 1819 – 26 March 1892."""
    first = of_year(month(number), year) if number else Year(year)
    if day:
        first = calendar(day, number, year) if number else None
    return span(first, calendar(*last))


def short_span(year: int, two_digits: int) -> Range | None:
    """2014-15; not 1998-12."""
    last = year - year % 100 + two_digits
    return Range(Year(year), Year(last)) if year < last else None


def comparable(first: Meaning, last: Meaning) -> Range | None:
    """A range of two expressions of one granularity; anything else is two expressions."""
    grains = granularity_of(first), granularity_of(last)
    reference = isinstance(first, Vague) or isinstance(last, Vague)
    is_alike = grains[0] == grains[1] is not None or (reference and None not in grains)
    is_open = first == _NOWADAYS and grains[1] is not None
    return Range(first, onward(last, first)) if is_alike or is_open else None


_NOWADAYS = Vague("PRESENT_REF")


def onward(last: Meaning, first: Meaning) -> Meaning:
    """The end of a range as the first such time after its begin: between now and July."""
    if isinstance(last, Modified):
        return evolve(last, of=onward(last.of, first))
    if isinstance(first, Modified):
        return onward(last, first.of)
    if isinstance(last, In) and isinstance(first, In):  # from 9 p.m. Wednesday to 6 a.m. Thursday
        return evolve(last, whole=onward(last.whole, first.whole))
    if not isinstance(last, Find) or last.side is not Side.BARE:
        return last
    cycle = first.part.cycle if isinstance(first, Find | In) else G.YEAR
    return After(last.part, first) if last.part.cycle in (cycle, G.YEAR) else last


def both_ends(first: Meaning, last: Meaning) -> Range | None:
    """Between two times, whatever the unit of each: between May 2015 and 2018."""
    exact = comparable(first, last)
    is_dated = all(_is_dated(end) for end in (first, last))
    return exact or (Range(first, last) if is_dated else None)


def from_to(first: Meaning, last: Meaning) -> Range | None:
    """From one time to another, both of which tell their year where the units differ."""
    is_absolute = leaf_of(first) is None and leaf_of(last) is None
    return both_ends(first, last) if is_absolute else comparable(first, last)


def _is_dated(end: Meaning) -> bool:
    return end == _NOWADAYS or (granularity_of(end) or G.SECOND) >= G.DAY


# --- named periods -------------------------------------------------------------------------------


def fixed(name: str, first: str, last: str) -> Fixed:
    """A named period from the ISO dates of its first and last day, month or year."""
    begin, grain = _edge(first)
    if not last.strip():
        return Fixed(begin, None, grain, name)
    end, last_grain = _edge(last)
    if end < begin:
        raise ValueError(f"{name} ends before it begins")
    return Fixed(begin, last_grain.shift(end, 1), min(grain, last_grain), name)


_EDGE = re.compile(r"(-?\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def _edge(text: str) -> tuple[int, G]:
    match = _EDGE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"{text!r} is no day, month or year")
    parts = [int(part) for part in match.groups() if part]
    return instant(*parts), (G.YEAR, G.MONTH, G.DAY)[len(parts) - 1]


# --- shapes of tokens with digits that no lexicon lists ------------------------------------------

_CLOCK = re.compile(r"(\d\d?)[:.](\d\d)(?::(\d\d))?((?i:[ap]m|hrs?))?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_ISO = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?)?"
)
_YEAR_FIRST = re.compile(r"(\d{4})([/.])(\d\d?)\2(\d\d?)")
_NUMERIC = re.compile(r"(\d\d?)([/.-])(\d\d?)\2(\d{4}|(?<=[/-])\d\d|(?<=\d\d\.\d\d\.)\d\d)")
_SEASON = re.compile(r"(1\d{3}|20\d\d)/(\d\d)")
_SLASH = re.compile(r"(\d\d?)/(\d\d?)")
_DECIMAL = re.compile(r"\d+\.\d+")
SAMPLES = (
    "12345",
    "14:05",
    "14.05",
    "2.555",
    "1,500",
    "2023-12-27",
    "12/27/23",
    "2014/15",
    "12/27",
    "6:30pm",
)
"""One token of each combination of kinds that ``shape`` gives."""


def shape(token: str) -> Mapping[str, Any]:
    """Kinds and values of a compound of digits: 14:05, 1,500, 2023-12-27, 12/27/23, 12/27, 2.5.

    >>> shape("12/27/23")
    {'NUMERIC': (12, 27, 2023, '/')}
    """
    if token.isdecimal():
        return _count(int(token)) if len(token) < 10 else {}
    for pattern, read in _SHAPES:
        if match := pattern.fullmatch(token):
            return read(match)
    return {}


def _count(number: float) -> dict[str, float]:
    """A number that cannot be a year: 2100 and less without a comma stand in the lexicon."""
    return {"NUM": number, "COUNT": number}


def _clock_shape(match: re.Match[str]) -> Mapping[str, Any]:
    hour, minute = int(match[1]), int(match[2])
    if match[4] and match[4][-1] in "mM":
        return {"CLOCKAMPM": (hour, minute, 12 if match[4][0] in "pP" else 0)}
    if ":" in match[0]:
        return {"CLOCK": (hour, minute)}
    return {"DOTCLOCK": (hour, minute), **_count(float(match[0])), "AMOUNT": True}


def _numeric_shape(match: re.Match[str]) -> Mapping[str, Any]:
    year = int(match[4]) if len(match[4]) == 4 else century_year(int(match[4]))
    return {"NUMERIC": (int(match[1]), int(match[3]), year, match[2])}


_SHAPES = (
    (_THOUSANDS, lambda match: {**_count(int(match[0].replace(",", ""))), "AMOUNT": True}),
    (_ISO, lambda match: {"ISO": match.groups()}),
    (_NUMERIC, _numeric_shape),
    (_YEAR_FIRST, lambda match: {"ISO": (match[1], match[3], match[4], None, None, None, None)}),
    (_CLOCK, _clock_shape),
    (_SEASON, lambda match: {"YEARS": (int(match[1]), int(match[2]))}),
    (_SLASH, lambda match: {"SLASH": (int(match[1]), int(match[2]))}),
    (_DECIMAL, lambda match: {**_count(float(match[0])), "AMOUNT": True}),
)

__all__ = [
    "A_YEAR_AGO", "NOW", "ONE_DAY", "ONE_YEAR", "SAMPLES", "SEVERAL", "THEN", "WEEKEND", "Alike", "Daypart", "Every", "Find", "Range",
    "Same", "Shift", "Weekday",
]  # fmt: skip
