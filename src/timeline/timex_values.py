"""TIMEX3 values read back: the stretch that a written value names; the inverse of timeline.timex3.

Lengths, vague values and what is no calendar date name no stretch, and nothing is guessed for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import partial

from attrs import evolve

from timeline.granularity import SEASON_CODES, Granularity
from timeline.instant import HOUR, MINUTE, from_datetime, instant
from timeline.interval import Interval
from timeline.meaning import narrowed
from timeline.repeating import Daypart

G = Granularity

_OPEN = ".."
_UNKNOWN_TAIL = re.compile(r"(?<=\d)[-WQHX]*X$")
_ZONE = re.compile(r"(?<=T\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?$")
_AUTUMN = {"AU": "FA"}  # written by some; the guidelines have FA


def interval_of(value: str, mod: str | None = None) -> Interval | None:
    """The stretch that a DATE or TIME value names with its modifier; None where it names none.

    Digits that are X at its end are not known: ``1998-XX-XX`` is the year. START, MID and END narrow
    it as :class:`timeline.meaning.Modified` does, BEFORE and AFTER give an open stretch.

    >>> str(interval_of("1998-W32")), str(interval_of("1998", "BEFORE"))
    ('1998-W32', '../1998-01-01')
    >>> interval_of("P3D"), interval_of("PAST_REF"), interval_of("2023-02-30")
    (None, None, None)
    """
    whole = _span(value) if "/" in value else _unit(value)
    if whole is None or mod is None:
        return whole
    side = _SIDES.get(mod)
    return side(whole) if side else narrowed(whole, mod)


def _span(value: str) -> Interval | None:
    """An interval with both ends included, two dots for an open one."""
    first, _, last = value.partition("/")
    ends = [_unit(end) for end in (first, last) if end != _OPEN]
    if not all(ends) or not ends:
        return None
    known = [end for end in ends if end]
    lower = None if first == _OPEN else known[0].lower
    upper = None if last == _OPEN else known[-1].upper
    if lower is not None and upper is not None and lower >= upper:
        return None
    return Interval(lower, upper, min(end.granularity for end in known))


def _unit(value: str) -> Interval | None:
    zone = _ZONE.search(value)
    bare = _UNKNOWN_TAIL.sub("", value[: zone.start()] if zone else value)
    for pattern, read in _FORMS:
        if match := pattern.fullmatch(bare):
            try:
                found = read(*match.groups())
            except ValueError:  # the 30th of February, a 54th week
                return None
            return evolve(found, zone=_offset(zone[1])) if found and zone and zone[1] else found
    return None


def _offset(zone: str) -> str:
    return "+00:00" if zone == "Z" else zone


def _year(text: str) -> int:
    """Four digits, or BC and four digits: 44 BC is the year -43."""
    return 1 - int(text[2:]) if text.startswith("BC") else int(text)


def _calendar(unit: Granularity, year: str, month: str = "1", day: str = "1", *clock: str) -> Interval:
    hour, minute, second = (*map(int, clock), 0, 0, 0)[:3]
    if hour > 24 or minute > 59 or second > 59:
        raise ValueError(f"no such time of day: {clock}")
    at = instant(_year(year), int(month), int(day))
    return Interval.unit(unit, at + hour * HOUR + minute * MINUTE + second)


def _block(unit: Granularity, digits: str) -> Interval:
    return Interval.unit(unit, instant(int(digits.ljust(4, "0")) or 1))


def _daypart(year: str, month: str, day: str, code: str) -> Interval | None:
    return Daypart(code).within(instant(_year(year), int(month), int(day)))


def _week(unit: Granularity, year: str, week: str, day: str = "1") -> Interval:
    return Interval.unit(unit, from_datetime(date.fromisocalendar(int(year), int(week), int(day))))


def _part(unit: Granularity, months: int, year: str, number: str) -> Interval:
    """A quarter or a half by its number."""
    return Interval.unit(unit, instant(_year(year), (int(number) - 1) * months + 1))


def _season(year: str, code: str) -> Interval:
    """A season by its code; winter is named after its January."""
    number = SEASON_CODES.index(_AUTUMN.get(code, code))
    return Interval.unit(G.SEASON, instant(_year(year), number * 3 or 1))


_Y, _D, _T = r"(BC\d{4}|\d{4})", r"(BC\d{4}|\d{4})-(\d\d)-(\d\d)", r"T(\d\d)"
_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Interval | None]], ...] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (_D, partial(_calendar, G.DAY)),
        (rf"{_Y}-(\d\d)", partial(_calendar, G.MONTH)),
        (_Y, partial(_calendar, G.YEAR)),
        (rf"{_D}{_T}", partial(_calendar, G.HOUR)),
        (rf"{_D}{_T}:(\d\d)", partial(_calendar, G.MINUTE)),
        (rf"{_D}{_T}:(\d\d):(\d\d)", partial(_calendar, G.SECOND)),
        (rf"{_D}T(MO|MI|AF|EV|NI|DT)", _daypart),
        (r"(\d{4})-W(\d\d?)", partial(_week, G.WEEK)),
        (r"(\d{4})-W(\d\d?)-WE", partial(_week, G.WEEKEND)),
        (r"(\d{4})-W(\d\d?)-(\d)", partial(_week, G.DAY)),
        (rf"{_Y}-Q([1-4])", partial(_part, G.QUARTER, 3)),
        (rf"{_Y}-H([12])", partial(_part, G.HALF, 6)),
        (rf"{_Y}-(WI|SP|SU|FA|AU)", _season),
        (r"(\d{3})", partial(_block, G.DECADE)),
        (r"(\d\d)", partial(_block, G.CENTURY)),
        (r"(\d)", partial(_block, G.MILLENNIUM)),
    )
)
"""The forms of a value, each with what reads its parts."""

_SIDES: dict[str, Callable[[Interval], Interval]] = {
    "BEFORE": lambda whole: evolve(whole, lower=None, upper=whole.lower),
    "ON_OR_BEFORE": lambda whole: evolve(whole, lower=None),
    "AFTER": lambda whole: evolve(whole, lower=whole.upper, upper=None),
    "ON_OR_AFTER": lambda whole: evolve(whole, upper=None),
}
"""Modifiers that put a time on one side of the stretch."""
