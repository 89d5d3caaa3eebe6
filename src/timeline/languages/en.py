"""English time expressions: the rule table, each rule with its examples; the words are in ``en_lexicon``.

Examples are said on Thursday 2024-05-16, with nothing mentioned before. They are the tests
(each must fire the rule it stands beside) and the documentation (``docs/expressions.md``).
Strata run from the bottom up: numbers, periods, clock times, calendar dates, compositions, sets,
ranges. Within a stratum the first rule that fits wins, so longer patterns stand before shorter.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from attrs import evolve

from timeline.grammar import Grammar, Rule, compile_grammar
from timeline.granularity import Granularity as G
from timeline.instant import instant
from timeline.languages.en_lexicon import CONNECTORS, LEXICON
from timeline.meaning import (
    NOW,
    THEN,
    Clock,
    Compared,
    Daypart,
    Every,
    Find,
    Fixed,
    Holding,
    In,
    Meaning,
    Modified,
    Nth,
    NthIn,
    On,
    Period,
    Range,
    Repeating,
    Same,
    Shift,
    Side,
    Step,
    Stretch,
    Vague,
    WeekdayIn,
    Year,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

Unit = tuple[int, G]

# --- builders: from the values of captured kinds to a meaning -----------------------------------


def month(number: int) -> Repeating:
    return Nth(number, G.MONTH, G.YEAR)


def monthday(number: int, day: int) -> Repeating:
    return Nth(day, G.DAY, month(number))


def weekday(number: int) -> Repeating:
    return Nth(number, G.DAY, G.WEEK)


def season(number: int) -> Repeating:
    return Nth(number, G.SEASON, G.YEAR)


def period(count: float | None, unit: Unit) -> Period:
    """A length; decades and centuries count in years, as TimeBank's values do."""
    factor, granularity = _IN_YEARS.get(unit[1], unit)
    return Period(((count * factor if count == count and count is not None else None, granularity),))


_IN_YEARS = {G.DECADE: (10, G.YEAR), G.CENTURY: (100, G.YEAR), G.MILLENNIUM: (1000, G.YEAR)}


def of_year(part: Repeating, year: int | None) -> Meaning | None:
    """A part of the year named, or left open; an impossible date (Feb. 30) is none at all."""
    if year is None:
        return Find(part) if _exists(part) else None
    meaning = In(part, Year(year))
    return meaning if part.within(instant(year)) is not None else None


def _exists(part: Repeating) -> bool:
    return part.within(instant(2024)) is not None


def century_year(two_digits: int) -> int:
    """'98 is 1998, '24 is 2024: two digits lie between 1930 and 2029 (POSIX uses 1969; news is older)."""
    return two_digits + (1900 if two_digits >= 30 else 2000)


def year_before_christ(number: int, era: int) -> Meaning:
    return Year(number if era > 0 else 1 - number)


def numbered_century(number: int, era: int | None = 1) -> Meaning:
    """The 20th century is 19.. in TIMEX3."""
    return Year((number - 1) * 100 if (era or 1) > 0 else -number * 100, G.CENTURY)


def shade(mod: str | None, meaning: Meaning) -> Meaning:
    return meaning if mod is None else Modified(mod, meaning)


def calendar(day: int, month_number: int, year: int) -> Meaning | None:
    return of_year(monthday(month_number, day), year) if 1 <= month_number <= 12 else None


def clock(hour: int, minute: int = 0, half: int | None = None, zone: str | None = None) -> Clock | None:
    """A time of day; None for one that no clock shows."""
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + half
    if hour > 24 or minute > 59:
        return None
    return Clock(hour, minute, zone=zone)


def at(time: Repeating, day: Meaning) -> Meaning:
    return In(time, day)


def today() -> Meaning:
    return Step(G.DAY, 0)


def unit_step(count: int, unit: Unit, of: Any = NOW) -> Meaning:
    factor, granularity = unit
    return Step(granularity, count * factor, of)


# --- shapes of tokens with digits that no lexicon lists ------------------------------------------

_CLOCK = re.compile(r"(\d\d?)[:.](\d\d)(?::(\d\d))?([ap]m)?")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+")
_ISO = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)(?:[T ](\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?")
_NUMERIC = re.compile(r"(\d\d?)([/.-])(\d\d?)\2(\d{4}|\d\d)")
_YEARFIRST = re.compile(r"(\d{4})([/.])(\d\d?)\2(\d\d?)")
_SLASH = re.compile(r"(\d\d?)/(\d\d?)")


def shape(token: str) -> Mapping[str, Any]:
    """Kinds and values of a compound of digits: 14:05, 1,500, 2023-12-27, 12/27/23, 12/27, 2.5."""
    if token.isdigit():
        return {"NUM": int(token)} if len(token) < 10 else {}
    for pattern, read in _SHAPES:
        if match := pattern.fullmatch(token):
            return read(match)
    return {}


def _clock_shape(match: re.Match[str]) -> Mapping[str, Any]:
    hour, minute = int(match[1]), int(match[2])
    if match[4]:
        return {"CLOCKAMPM": (hour, minute, 12 if match[4] == "pm" else 0)}
    kinds: dict[str, Any] = {"CLOCK": (hour, minute)} if ":" in match[0] else {"DOTCLOCK": (hour, minute)}
    return kinds if ":" in match[0] else kinds | {"NUM": float(match[0])}


def _iso_shape(match: re.Match[str]) -> Mapping[str, Any]:
    return {"ISO": tuple(match.groups())}


def _numeric_shape(match: re.Match[str]) -> Mapping[str, Any]:
    year = int(match[4]) if len(match[4]) == 4 else century_year(int(match[4]))
    return {"NUMERIC": (int(match[1]), int(match[3]), year, match[2])}


_SHAPES = (
    (_ISO, _iso_shape),
    (_NUMERIC, _numeric_shape),
    (_YEARFIRST, lambda match: {"ISO": (match[1], match[3], match[4], None, None, None, None)}),
    (_CLOCK, _clock_shape),
    (_THOUSANDS, lambda match: {"NUM": int(match[0].replace(",", ""))}),
    (_SLASH, lambda match: {"SLASH": (int(match[1]), int(match[2]))}),
    (re.compile(r"\d+\.\d+"), lambda match: {"NUM": float(match[0])}),
)
SAMPLES = ("12345", "14:05", "14.05", "2.5", "1,500", "2023-12-27", "12/27/23", "12/27", "6:30pm")


def iso(parts: tuple[str | None, ...]) -> Meaning | None:
    """An ISO 8601 date, with its time and offset where it has one."""
    year, month_number, day, hour, minute, second, offset = (
        int(part) if part and part.isdigit() else part for part in parts
    )
    date = calendar(day, month_number, year)  # type: ignore[arg-type]
    if date is None or hour is None:
        return date
    zone = "+00:00" if offset == "Z" else offset
    precision = G.MINUTE if second is None else G.SECOND
    return In(Clock(hour, minute, second or 0, precision, zone), date)  # type: ignore[arg-type]


def numeric(parts: tuple[int, int, int, str]) -> Meaning | None:
    """Month first, as American news has it; day first where only that can be, and with dots."""
    first, second, year, mark = parts
    day_first = calendar(first, second, year)
    month_first = calendar(second, first, year)
    return day_first or month_first if mark == "." else month_first or day_first


def slash(parts: tuple[int, int]) -> Meaning | None:
    first, second = parts
    return of_year(monthday(first, second), None) if 1 <= first <= 12 else None



SEVERAL = float("nan")  # an uncounted number on its way to Period(None, ...)


def then_step(count: int, unit: Unit) -> Meaning:
    return unit_step(count, unit, THEN)


def stretch(sign: int, length: Period) -> Meaning:
    return Stretch(length, sign)


def two_periods(n: float, big: Unit, m: float, small: Unit) -> Period:
    """Two years and three months: one period of two amounts."""
    return Period(period(n, big).amounts + period(m, small).amounts)


def zoned(time: Clock, zone: str | None) -> Clock:
    return evolve(time, zone=zone)


def coming_weekday(_: int, number: int) -> Meaning:
    return Find(weekday(number), Side.COMING)


def ago(length: Period, _: int) -> Meaning:
    return Shift(length, -1)


def half_of(number: int, whole: Meaning) -> Meaning:
    """The first half of a meaning longer than a day, as bounds."""
    return Modified("START" if number == 1 else "END", whole)


def every(quant: str, of: Period | Repeating) -> Meaning:
    return Every(of, quant)


def weekday_date(day: int, month_number: int, number: int) -> Meaning | None:
    """A date that falls on a weekday: of the years around, the one in which it does."""
    date = monthday(month_number, number)
    return Find(On(day, date), Side.NEAREST) if _exists(date) else None


WEEKEND = Nth(1, G.WEEKEND, G.WEEK)
ONE_YEAR = Period(((1, G.YEAR),))
ONE_DAY = Period(((1, G.DAY),))


def quarter(number: int) -> Repeating:
    return Nth(number, G.QUARTER, G.YEAR)


def half(number: int) -> Repeating:
    return Nth(number, G.HALF, G.YEAR)


def part_of_day(code: str, day: Meaning) -> Meaning:
    return In(Daypart(code), day)


def in_part(time: Clock, code: str) -> Clock:
    """Nine o'clock in the evening is 21:00."""
    return evolve(time, hour=time.hour + 12) if code in {"AF", "EV", "NI"} and time.hour < 12 else time


def spoken_year(teen: int, rest: float) -> Meaning | None:
    """Nineteen ninety-four; not nineteen hundred men."""
    return Year(int(teen * 100 + rest)) if 9 < rest < 100 else None


def part_of(mod: str, unit: Unit | None, meaning: Meaning | None) -> Meaning | None:
    """The end of the year, the beginning of 2023."""
    if unit is not None:
        return Modified(mod, Same(unit[1]))
    return meaning and Modified(mod, meaning)


def stretch_of(number: int, length: Period, whole: Meaning) -> Period:  # noqa: ARG001
    return length


def dated(month_number: int, day: int) -> Meaning | None:
    return of_year(monthday(month_number, day), None)


def span(first: Meaning | None, last: Meaning | None) -> Range | None:
    """A range of two possible ends."""
    return None if first is None or last is None else Range(first, last)


def turning(first: Meaning | None, turns: bool, last: Meaning | None) -> Range | None:  # noqa: ARG001
    return span(first, last)


def short_span(year: int, two_digits: int) -> Range | None:
    """2014-15; not 1998-12."""
    last = year - year % 100 + two_digits
    return Range(Year(year), Year(last)) if year < last else None


@cache
def named_periods() -> dict[str, Meaning]:
    """The editable table of named periods and events: names to stretches of time."""
    table = resources.files("timeline.languages").joinpath("en_named.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if line and line[0] != "#")
    return {
        f"~{name}" if name[0].isupper() else name: fixed(name, first, last)
        for names, first, last in rows
        for name in names.split("|")
    }


def fixed(name: str, first: str, last: str) -> Fixed:
    """A named period from the ISO dates of its first and last day, month or year."""
    begin, grain = _edge(first)
    if not last.strip():
        return Fixed(begin, None, grain, name)
    end, last_grain = _edge(last)
    return Fixed(begin, last_grain.shift(end, 1), min(grain, last_grain), name)


def _edge(text: str) -> tuple[int, G]:
    parts = [int(part) for part in text.strip().split("-")]
    return instant(*parts), (G.YEAR, G.MONTH, G.DAY)[len(parts) - 1]


# --- the table -----------------------------------------------------------------------------------

R = Rule
COUNT = "N|NUM|A|SOME"
EXACT = "N|NUM"
MON = "MONTH|MABBR"
WD = "WEEKDAY|WDABBR"
DD = "DAY|NTH"
U = "UNIT|UNITS"
EXTRA = "more|full|whole|additional|consecutive|straight|extra|long|solid|other|working|business|short|calendar"

NUMBERS = [
    R("TENS -? DIGIT", lambda tens, digit: tens + digit, {"twenty-five days": "P25D"}),
    R("NUM -? and -? a -? half", lambda n: n + 0.5, {"two and a half years": "P2.5Y"}),
    R("NUM -? FRACTION", lambda n, part: n + part, {"5 1/2 hours": "PT5.5H"}),
    R("NUM|A BIG (and? NUM)?", lambda n, big, rest: n * big + (rest or 0), {"two hundred years": "P200Y"}),
    R("a few|handful of?", lambda: SEVERAL, {"a handful of days": "PXD", "a few weeks": "PXW"}),
    R("a couple of?", lambda: 2, {"a couple days": "P2D"}),
    R("SOME of", lambda n: SEVERAL if n is None else n, {"couple of weeks": "P2W"}),
    R("half a|an", lambda: 0.5, {"half an hour": "PT0.5H"}),
]

PERIODS = [
    R(f"{COUNT} -? {U} -? old|olds", lambda _n, _u: None, {"a 6-year-old boy": None}, kind="NOT"),
    R(f"{COUNT} {U} of age", lambda _n, _u: None, {"44 years of age": None}, kind="NOT"),
    R("the? year -? ago|earlier (ORD)? -? quarter", lambda n: Compared(-1) if n is None else Shift(ONE_YEAR, -1, Find(quarter(n))), {"the year-ago quarter": "2023", "the year-earlier third quarter": "2022-Q3"}, kind="D"),
    R("the? (comparable | same)? year -? ago|earlier (period | level | figure)?", lambda: Compared(-1), {"year-earlier": "2023"}, kind="D"),
    R("A year ago|earlier|before", lambda _n: Compared(-1), {"a year ago": "2023", "a year earlier": "2023"}, kind="D"),
    R("the same quarter|period LAST year", lambda _l: Compared(-1), {"the same period last year": "2023"}, kind="D"),
    R(f"{EXACT} UYEAR and|,? {EXACT} UMONTH", two_periods, {"two years and three months": "P2Y3M"}),
    R(f"{EXACT} UMONTH and|,? {EXACT} UWEEK|UDAY", two_periods, {"two months and three days": "P2M3D"}),
    R(f"{EXACT} UWEEK and|,? {EXACT} UDAY", two_periods, {"two weeks and three days": "P2W3D"}),
    R(f"{EXACT} UDAY and|,? {EXACT} UHOUR", two_periods, {"two days and three hours": "P2DT3H"}),
    R(f"{EXACT} UHOUR and|,? {EXACT} UMINUTE", two_periods, {"two hours and 30 minutes": "PT2H30M"}),
    R(f"{EXACT} UMINUTE and|,? {EXACT} USECOND", two_periods, {"two minutes 30 seconds": "PT2M30S"}),
    R(f"{EXACT} to|or|- {EXACT} -? {U}", lambda low, _high, unit: period(low, unit), {"two to three weeks": "P2W"}),
    R("A UNIT and a half", lambda _n, unit: period(1.5, unit), {"a week and a half": "P1.5W"}),
    R(f"{EXACT} {U} and a half", lambda n, unit: period(n + 0.5, unit), {"one year and a half": "P1.5Y"}),
    R(f"{COUNT} -? {EXTRA}? {U} -? long?", period, {"five-day": "P5D", "three more weeks": "P3W", "several months": "PXM"}),
    R(f"{EXACT} -? SECOND", period, {"three-night": "P3D", "a 90-second delay": "PT90S"}),
    R("half -? UNIT", lambda unit: period(0.5, unit), {"half-hour": "PT0.5H"}),
    R("UNIT -? long", lambda unit: period(1, unit), {"week-long": "P1W"}),
    R("UNITS -? long", lambda unit: period(None, unit), {"years-long": "PXY"}),
    R("UNITS", lambda unit: period(None, unit), {"weeks": "PXW"}),
]

CLOCKS = [
    R("CLOCKAMPM", lambda parts: clock(*parts), {"6:30pm": "2024-05-16T18:30"}),
    R("CLOCK|DOTCLOCK AMPM", lambda parts, half: clock(*parts, half), {"6:30 p.m.": "2024-05-16T18:30"}),
    R("HOUR|HOURWORD AMPM", lambda hour, half: clock(hour, 0, half), {"9 a.m.": "2024-05-16T09:00"}),
    R("HOURAMPM", lambda hour: clock(hour), {"5pm": "2024-05-16T17:00"}),
    R("HOUR|HOURWORD o ' clock", lambda hour: clock(hour), {"nine o'clock": "2024-05-16T09:00"}),
    R("half past HOUR|HOURWORD", lambda hour: clock(hour, 30), {"half past nine": "2024-05-16T09:30"}),
    R("MIL hours", lambda parts: clock(*parts), {"1400 hours": "2024-05-16T14:00"}),
    R("MIL ZONE", lambda parts, zone: clock(*parts, None, zone), {"1400 GMT": "2024-05-16T14:00"}),
    R("CLOCK", lambda parts: clock(*parts), {"14:05": "2024-05-16T14:05"}),
    R("NOON", lambda parts: clock(*parts), {"noon": "2024-05-16T12:00", "midnight": "2024-05-17T00:00"}),
]

ZONED = [
    R("T ZONE time?", zoned, {"6:30 p.m. EST": "2024-05-16T18:30"}, kind="T"),
    R("T ZONECITY time", zoned, {"noon Kyiv time": "2024-05-16T12:00"}, kind="T"),
]

DATES = [
    # not times
    R("NUM percent|cents|dollars|people|miles|points|troops|men", lambda _: None, {"1998 people": None}, kind="NOT"),
    R("YEAR YEAR", lambda _a, _b: None, {"1998 1999": None}, kind="NOT"),
    # full dates
    R(f"{WD} .? ,? the? {MON} .? {DD} ,? YEAR", lambda _w, m, d, y: calendar(d, m, y), {"Monday, Dec. 25, 2023": "2023-12-25"}),
    R(f"{WD} .? ,? the? {MON} .? {DD}", lambda w, m, d: weekday_date(w, m, d), {"Thursday, May 9": "2024-05-09"}),
    R(f"{WD} .? ,? the? {DD} of? {MON} .? ,? YEAR", lambda _w, d, m, y: calendar(d, m, y), {"Monday 25 December 2023": "2023-12-25"}),
    R(f"{WD} .? ,? the? {DD} of? {MON}", lambda w, d, m: weekday_date(w, m, d), {"Thursday, 9 May": "2024-05-09"}),
    R(f"{MON} .? the? {DD} ,? (of | in)? YEAR", lambda m, d, y: calendar(d, m, y), {"Dec. 27, 2023": "2023-12-27", "Feb. 30, 2023": None}),
    R(f"{MON} .? the? {DD} ,? ' YEAR2", lambda m, d, y: calendar(d, m, century_year(y)), {"Dec. 27, '98": "1998-12-27"}),
    R(f"the? {DD} (day of | of)? {MON} .? ,? YEAR", lambda d, m, y: calendar(d, m, y), {"27 December 2023": "2023-12-27"}),
    R(f"{DD} - {MON} - YEAR", lambda d, m, y: calendar(d, m, y), {"27-Dec-2023": "2023-12-27"}),
    R(f"{MON} .? the? {DD}", lambda m, d: of_year(monthday(m, d), None), {"Dec. 27": "2023-12-27", "Feb. 30": None, "June 5": "2024-06-05"}),
    R(f"the? {DD} (day of | of)? {MON}", lambda d, m: of_year(monthday(m, d), None), {"the 27th of April": "2024-04-27", "9 May": "2024-05-09"}),
    R(f"{MON} .? ,? (of | in)? YEAR", lambda m, y: of_year(month(m), y), {"March 1998": "1998-03"}),
    R(f"{MON} .? ' YEAR2", lambda m, y: of_year(month(m), century_year(y)), {"March '98": "1998-03"}),
    R("ISO", iso, {"2023-12-27": "2023-12-27", "2023-12-27T14:05+02:00": "2023-12-27T14:05", "2023-13-45": None}),
    R("NUMERIC", numeric, {"12/27/23": "2023-12-27", "27.12.2023": "2023-12-27", "50/6/2018": None}),
    R("the NTH", lambda d: Find(Nth(d, G.DAY, G.MONTH)), {"the 27th": "2024-04-27"}),
    # parts of the year
    R("the? ORD -? quarter -? (of | in | ,)? (the? FISCAL)? YEAR", lambda n, _f, y: of_year(quarter(n), y), {"the third quarter of 1998": "1998-Q3"}),
    R("the? FISCAL? YEAR ' s ORD -? quarter", lambda _f, y, n: of_year(quarter(n), y), {"1998's third quarter": "1998-Q3"}),
    R("q NUM (of | ,)? YEAR", lambda n, y: of_year(quarter(n), y), {"Q3 2023": "2023-Q3"}),
    R("the? ORD -? half (of | in | ,)? (the? FISCAL)? YEAR", lambda n, _f, y: of_year(half(n), y), {"the second half of 1998": "1998-H2"}),
    R("the? ORD two quarters of YEAR", lambda n, y: of_year(half(n), y), {"the first two quarters of 1990": "1990-H1"}),
    R("the? SEASON (of | ,)? YEAR", lambda s, y: of_year(season(s), y), {"summer 1998": "1998-SU", "the winter of 2022": "2022-WI"}),
    R("the? SEASON of ' YEAR2", lambda s, y: of_year(season(s), century_year(y)), {"the summer of '69": "1969-SU"}),
    R("THIS year ' s ORD quarter", lambda _t, n: In(quarter(n), Step(G.YEAR, 0)), {"this year's first quarter": "2024-Q1"}),
    R("NEXT year ' s ORD quarter", lambda _n, n: In(quarter(n), Step(G.YEAR, 1)), {"next year's first quarter": "2025-Q1"}),
    R("LAST year ' s ORD quarter", lambda _l, n: In(quarter(n), Step(G.YEAR, -1)), {"last year's third quarter": "2023-Q3"}),
    R("the? ORD -? quarter (of)? THIS year", lambda n, _t: In(quarter(n), Step(G.YEAR, 0)), {"the third quarter of this year": "2024-Q3"}),
    R("the? ORD -? quarter (of)? LAST year", lambda n, _l: In(quarter(n), Step(G.YEAR, -1)), {"the third quarter of last year": "2023-Q3"}),
    R("the? ORD -? quarter (of)? NEXT year", lambda n, _n: In(quarter(n), Step(G.YEAR, 1)), {"the third quarter of next year": "2025-Q3"}),
    R("the? ORD -? quarter", lambda n: Find(quarter(n)), {"the first quarter": "2024-Q1", "third-quarter": "2023-Q3"}),
    R("the? ORD -? half of the|this year", lambda n: In(half(n), Step(G.YEAR, 0)), {"the first half of the year": "2024-H1"}),
    R("the? ORD -? half of LAST year", lambda n, _l: In(half(n), Step(G.YEAR, -1)), {"the second half of last year": "2023-H2"}),
    R("the? ORD -? half of NEXT year", lambda n, _n: In(half(n), Step(G.YEAR, 1)), {"the first half of next year": "2025-H1"}),
    R("FEAST ,? of? YEAR", of_year, {"Christmas Eve 2021": "2021-12-24", "Easter Monday 2024": "2024-04-01"}),
    R("LAST FEAST", lambda _l, part: Find(part, Side.LAST), {"last Christmas": "2023-12-25"}),
    R("NEXT FEAST", lambda _n, part: Find(part, Side.COMING), {"next Easter": "2025-04-20"}),
    R("THIS FEAST", lambda _t, part: Find(part, Side.THIS), {"this Christmas": "2024-12-25"}),
    R("FEAST", lambda part: Find(part), {"Thanksgiving": "2023-11-23", "Orthodox Christmas": "2024-01-07"}),
    # years, decades, centuries
    R("NUM|YEAR ERA", year_before_christ, {"44 BC": "BC0044"}),
    R("ERA NUM|YEAR", lambda era, n: year_before_christ(n, era), {"A.D. 79": "0079"}),
    R("the? CENTURYORD -? century|centuries ERA?", numbered_century, {"the 19th century": "18", "the 5th century BC": "BC0500"}),
    R("the? FISCAL year? YEAR", lambda _f, y: Year(y), {"fiscal 1989": "1989", "FY2023": "2023"}),
    R("the year YEAR", lambda y: Year(y), {"the year 2000": "2000"}),
    R("the? DECADE", lambda y: Year(y, G.DECADE), {"the 1990s": "199"}),
    R("the? ' DECADE2", lambda y: Year(1900 + y, G.DECADE), {"the '80s": "198"}),
    R("the DECADE2", lambda y: Year(1900 + y, G.DECADE), {"the nineties": "199", "the 70s": "197"}),
    R("TEEN N", spoken_year, {"nineteen ninety-four": "1994"}),
    R("YEAR", lambda y: Year(y), {"1998": "1998"}),
    R("' YEAR2", lambda y: Year(century_year(y)), {"'98": "1998"}),
    # weekdays, months, seasons, relative
    R(f"LAST|PAST {WD}", lambda _l, w: Find(weekday(w), Side.LAST), {"last Friday": "2024-05-10"}),
    R(f"NEXT {WD}", lambda _n, w: Find(weekday(w), Side.NEXT), {"next Friday": "2024-05-24"}),
    R(f"this? COMING {WD}", coming_weekday, {"this coming Friday": "2024-05-17"}),
    R(f"this past {WD}", lambda w: Find(weekday(w), Side.LAST), {"this past Monday": "2024-05-13"}),
    R(f"THIS {WD}", lambda _t, w: Find(weekday(w), Side.THIS), {"this Friday": "2024-05-17"}),
    R(f"the? PREVIOUS {WD}", lambda _p, w: Find(weekday(w), Side.LAST, THEN), {"the previous Monday": "2024-05-13"}),
    R(f"the FOLLOWING {WD}", lambda _f, w: Find(weekday(w), Side.COMING, THEN), {"the following Monday": "2024-05-20"}),
    R("a week from WEEKDAY", lambda w: Find(weekday(w), Side.COMING, skip=1), {"a week from Tuesday": "2024-05-28"}),
    R("WEEKDAY week", lambda w: Find(weekday(w), Side.COMING, skip=1), {"Tuesday week": "2024-05-28"}),
    R(f"{MON} .? of? LAST year", lambda m, _l: In(month(m), Step(G.YEAR, -1)), {"July last year": "2023-07"}),
    R(f"{MON} .? of? NEXT year", lambda m, _n: In(month(m), Step(G.YEAR, 1)), {"July next year": "2025-07"}),
    R(f"{MON} .? of? THIS year", lambda m, _t: In(month(m), Step(G.YEAR, 0)), {"July of this year": "2024-07"}),
    R("this? LAST|PAST MONTH", lambda _l, m: Find(month(m), Side.LAST), {"last April": "2024-04", "this past March": "2024-03"}),
    R("NEXT|COMING MONTH", lambda _n, m: Find(month(m), Side.COMING), {"next April": "2025-04"}),
    R("THIS MONTH", lambda _t, m: In(month(m), Step(G.YEAR, 0)), {"this April": "2024-04"}),
    R("the? PREVIOUS MONTH", lambda _p, m: Find(month(m), Side.LAST, THEN), {"the previous March": "2024-03"}),
    R("the FOLLOWING MONTH", lambda _f, m: Find(month(m), Side.COMING, THEN), {"the following March": "2025-03"}),
    R("this? LAST|PAST SEASON", lambda _l, s: Find(season(s), Side.LAST), {"last summer": "2023-SU", "this past winter": "2023-WI"}),
    R("NEXT|COMING SEASON", lambda _n, s: Find(season(s), Side.COMING), {"next winter": "2024-WI"}),
    R("THIS SEASON", lambda _t, s: Find(season(s), Side.THIS), {"this summer": "2024-SU"}),
    R("that SEASON", lambda s: Find(season(s), Side.THIS, THEN), {"that summer": "2024-SU"}),
    R("the? PREVIOUS SEASON", lambda _p, s: Find(season(s), Side.LAST, THEN), {"the previous winter": "2023-WI"}),
    R("the FOLLOWING SEASON", lambda _f, s: Find(season(s), Side.COMING, THEN), {"the following winter": "2024-WI"}),
    # deictic days and parts of days
    R("the day before yesterday", lambda: Step(G.DAY, -2), {"the day before yesterday": "2024-05-14"}),
    R("the day after tomorrow", lambda: Step(G.DAY, 2), {"the day after tomorrow": "2024-05-18"}),
    R("DEICTIC", lambda count: Step(G.DAY, count), {"yesterday": "2024-05-15", "today": "2024-05-16"}),
    R("tonight", lambda: part_of_day("NI", today()), {"tonight": "2024-05-16TNI"}),
    R("LAST PART", lambda _l, part: part_of_day(part, Step(G.DAY, -1)), {"last night": "2024-05-15TNI"}),
    R("this PART", lambda part: part_of_day(part, today()), {"this morning": "2024-05-16TMO"}),
    R("that? SAME PART", lambda _s, part: part_of_day(part, Same(G.DAY)), {"that night": "2024-05-16TNI"}),
    R("the FOLLOWING PART", lambda _f, part: part_of_day(part, Step(G.DAY, 1, THEN)), {"the following morning": "2024-05-17TMO"}),
    R("the PREVIOUS PART", lambda _p, part: part_of_day(part, Step(G.DAY, -1, THEN)), {"the previous night": "2024-05-15TNI"}),
    R("this? LAST|PAST weekend", lambda _l: Find(WEEKEND, Side.LAST), {"last weekend": "2024-W19-WE"}),
    R("NEXT weekend", lambda _n: Step(G.WEEKEND, 1), {"next weekend": "2024-W21-WE"}),
    R("THIS COMING? weekend", lambda _t, _c: Find(WEEKEND, Side.THIS), {"this weekend": "2024-W20-WE"}),
    R("the weekend", lambda: Find(WEEKEND), {"the weekend": "2024-W19-WE"}),
    # units
    R("LAST UNIT", unit_step, {"last week": "2024-W19", "last year": "2023"}),
    R("NEXT|COMING UNIT", unit_step, {"next year": "2025", "coming week": "2024-W21"}),
    R("THIS UNIT", unit_step, {"this month": "2024-05", "current quarter": "2024-Q2"}),
    R("the? PREVIOUS UNIT", then_step, {"the previous week": "2024-W19"}),
    R("the FOLLOWING UNIT", then_step, {"the following day": "2024-05-17"}),
    R("that? the? SAME UNIT", lambda _s, unit: Same(unit[1]), {"the same day": "2024-05-16", "that week": "2024-W20"}),
    R("the day before", lambda: Step(G.DAY, -1, THEN), {"the day before": "2024-05-15"}),
    R("the day after", lambda: Step(G.DAY, 1, THEN), {"the day after": "2024-05-17"}),
    R("year -? end", lambda: Modified("END", Step(G.YEAR, 0)), {"year-end": "2024"}),
    R("WEEKDAY", lambda w: Find(weekday(w)), {"Friday": "2024-05-10", "Thursday": "2024-05-16"}),
    R("WDABBR .", lambda w: Find(weekday(w)), {"Fri.": "2024-05-10"}),
    R("MONTH", lambda m: Find(month(m)), {"December": "2023-12", "May": "2024-05"}),
    R("MABBR .", lambda m: Find(month(m)), {"Dec.": "2023-12"}),
    R("the? SEASON of", lambda _: None, {"the fall of Rome": None}, kind="NOT"),
    R("SEASON", lambda s: Find(season(s)), {"summer": "2024-SU"}),
]

VAGUE = [
    R("PRESENT|VAGUEPAST|VAGUEFUTURE|OPEN", Vague, {"now": "PRESENT_REF", "recently": "PAST_REF", "in the future": "FUTURE_REF"}, kind="D"),
    R("the (latest | fiscal)? quarter", lambda: Same(G.QUARTER), {"the quarter": "2024-Q1"}, kind="D"),
    R("the? latest (quarter | period)", lambda: Same(G.QUARTER), {"latest quarter": "2024-Q1"}, kind="D"),
    R("the (full | fiscal | current)? year", lambda: Same(G.YEAR), {"the year": "2024"}, kind="D"),
]

SHIFTED = [
    R("APPROX P AGO", lambda mod, p, _a: shade(mod, Shift(p, -1)), {"more than two weeks ago": "2024-W18"}, kind="D"),
    R("APPROX P EARLIER", lambda mod, p, _e: shade(mod, Shift(p, -1, THEN)), {"about two weeks earlier": "2024-W18"}, kind="D"),
    R("APPROX P LATER", lambda mod, p, _e: shade(mod, Shift(p, 1, THEN)), {"about two weeks later": "2024-W22"}, kind="D"),
    R("P AGO", ago, {"three weeks ago": "2024-W17", "two days ago": "2024-05-14"}, kind="D"),
    R("P EARLIER", lambda p, _e: Shift(p, -1, THEN), {"two days earlier": "2024-05-14"}, kind="D"),
    R("P LATER", lambda p, _l: Shift(p, 1, THEN), {"two days later": "2024-05-18"}, kind="D"),
    R("P from now|today", lambda p: Shift(p, 1), {"two weeks from now": "2024-W22"}, kind="D"),
    R("P HENCE", lambda p, _h: Shift(p, 1), {"a month hence": "2024-06"}, kind="D"),
    R("P before|prior to? D", lambda p, d: Shift(p, -1, d), {"two days before Christmas": "2023-12-23"}, kind="D"),
    R("P after|from|following D", lambda p, d: Shift(p, 1, d), {"a week after Easter Monday": "2024-04-08"}, kind="D"),
    R("the day before D", lambda d: Shift(ONE_DAY, -1, d), {"the day before Thanksgiving": "2023-11-22"}, kind="D"),
    R("the day after D", lambda d: Shift(ONE_DAY, 1, d), {"the day after Christmas": "2023-12-26"}, kind="D"),
    R("the? LAST|PAST P", stretch, {"the past two weeks": "P2W", "the last few months": "PXM"}, kind="D"),
    R("the? NEXT|COMING|FOLLOWING P", stretch, {"the next five years": "P5Y", "coming weeks": "PXW"}, kind="D"),
    R("the? recent P", lambda p: Stretch(p, -1), {"recent years": "PXY"}, kind="D"),
    R("the? past UNIT", lambda unit: Stretch(period(1, unit), -1), {"the past week": "P1W"}, kind="D"),
    R("the? ORD P of D", lambda n, p, d: stretch_of(n, p, d), {"the first three months of 1998": "P3M"}, kind="P"),
    R("the? ORD P", lambda _n, p: p, {"the first nine months": "P9M"}, kind="P"),
    R("the? ORD UNIT of|in D", lambda n, unit, d: NthIn(n, unit[1], d), {"the last week of May 2023": "2023-W22", "the last day of 2023": "2023-12-31"}, kind="D"),
    R("the? ORD WEEKDAY of|in D", lambda n, w, d: WeekdayIn(n, w, d), {"the first Monday of September 2023": "2023-09-04"}, kind="D"),
    R("the UNIT of D", lambda unit, d: Holding(unit[1], d), {"the week of March 4": "2024-W10"}, kind="D"),
    R("the? PARTOF of the? (UNIT | D)", part_of, {"the end of 2023": "2023", "the beginning of the year": "2024"}, kind="D"),
    R("the? EARLY -? (in | on)? D", shade, {"early 1997": "1997", "mid-December": "2023-12", "the late 1970s": "197"}, kind="D"),
    R("LATERIN D", shade, {"later this week": "2024-W20", "earlier this year": "2024"}, kind="D"),
]

TIMES = [
    R("T (on | , | of)? D", at, {"noon Saturday": "2024-05-11T12:00", "9 a.m. on May 9": "2024-05-09T09:00"}, kind="D"),
    R("D (at | ,)? (about | around)? T", lambda d, t: at(t, d), {"May 9 at 6:30 p.m.": "2024-05-09T18:30"}, kind="D"),
    R("T in the PART", lambda t, part: In(in_part(t, part), Same(G.DAY)), {"nine o'clock in the evening": "2024-05-16T21:00"}, kind="D"),
    R("D PART", lambda d, part: part_of_day(part, d), {"Tuesday morning": "2024-05-14TMO"}, kind="D"),
    R("the? PART of D", lambda part, d: part_of_day(part, d), {"the morning of May 9": "2024-05-09TMO"}, kind="D"),
    R("PART ,? D", lambda part, d: part_of_day(part, d), {"mid-afternoon yesterday": "2024-05-15TAF"}, kind="D"),
    R("the EARLY PART", lambda mod, part: Modified(mod, part_of_day(part, Same(G.DAY))), {"the early morning": "2024-05-16TMO"}, kind="D"),
    R("the PART", lambda part: part_of_day(part, Same(G.DAY)), {"the evening": "2024-05-16TEV"}, kind="D"),
    R("overnight", lambda: part_of_day("NI", Same(G.DAY)), {"overnight": "2024-05-16TNI"}, kind="D"),
    R("T", lambda t: In(t, Same(G.DAY)), {"10:35 a.m.": "2024-05-16T10:35"}, kind="D"),
]

SETS = [
    R("EVERY WEEKDAY PART?", lambda q, w, _p: every(q, weekday(w)), {"every Monday": "XXXX-WXX-1"}),
    R("EVERY MONTH", lambda q, m: every(q, month(m)), {"each July": "XXXX-07"}),
    R("EVERY SEASON", lambda q, s: every(q, season(s)), {"every summer": "XXXX-SU"}),
    R("EVERY UNIT", lambda q, unit: every(q, period(1, unit)), {"every day": "P1D", "each year": "P1Y"}),
    R("EVERY PART", lambda q, part: every(q, Daypart(part)), {"every morning": "XXXX-XX-XXTMO"}),
    R("TIMES a|per|each|every UNIT", lambda f, unit: Every(period(1, unit), None, f), {"twice a week": "P1W"}),
    R("NUM times a|per|each|every UNIT", lambda n, unit: Every(period(1, unit), None, f"{n}X"), {"three times a year": "P1Y"}),
    R("OFTEN", lambda unit: Every(period(1, unit)), {"daily": "P1D", "annually": "P1Y"}),
    R("WEEKDAYS", lambda w: Every(weekday(w)), {"Mondays": "XXXX-WXX-1"}),
    R("WEEKDAY nights|mornings|evenings", lambda w: Every(weekday(w)), {"Tuesday nights": "XXXX-WXX-2"}),
    R("weekends", lambda: Every(WEEKEND), {"weekends": "XXXX-WXX-WE"}),
]

SETS_OF_PERIODS = [
    R("EVERY P", every, {"every two weeks": "P2W"}, kind="SET"),
]

FUZZY = [
    R("about|around|roughly|approximately|circa D", lambda d: shade("APPROX", d), {"around Nov. 1": "2023-11-01"}, kind="D"),
    R("APPROX P", shade, {"more than four hours": "PT4H", "nearly two years": "P2Y"}, kind="P"),
]

TIGHT_RANGES = [
    R(f"{MON} .? the? {DD} -|to|through|until|and|& the? {DD} ,? YEAR", lambda m, a, b, y: span(calendar(a, m, y), calendar(b, m, y)), {"Dec. 27-29, 2023": "2023-12-27/2023-12-29"}),
    R(f"{MON} .? the? {DD} -|to|through|until|& the? {DD}", lambda m, a, b: span(dated(m, a), dated(m, b)), {"Dec. 27-29": "2023-12-27/2023-12-29"}),
    R(f"the? {DD} -|to|through|until|and|& the? {DD} of? {MON} .? ,? YEAR", lambda a, b, m, y: span(calendar(a, m, y), calendar(b, m, y)), {"6-7 January 1916": "1916-01-06/1916-01-07"}),
    R(f"the? {DD} -|to|through|until|and|& the? {DD} of? {MON}", lambda a, b, m: span(dated(m, a), dated(m, b)), {"22 to 24 February": "2024-02-22/2024-02-24"}),
    R(f"{MON} .? the? {DD} -|to|through|until|and {MON} .? the? {DD} ,? YEAR", lambda m, a, n, b, y: span(calendar(a, m, y - (n < m)), calendar(b, n, y)), {"July 1 to July 3, 1863": "1863-07-01/1863-07-03"}),
    R(f"the? {DD} of? {MON} -|to|through|until|and the? {DD} of? {MON} .? ,? YEAR", lambda a, m, b, n, y: span(calendar(a, m, y - (n < m)), calendar(b, n, y)), {"31 May-1 June 1916": "1916-05-31/1916-06-01"}),
    R(f"{MON} .? the? {DD} -|to|through|until {MON} .? the? {DD}", lambda m, a, n, b: turning(dated(m, a), n < m, dated(n, b)), {"Dec. 30 to Jan. 2": "2023-12-30/2024-01-02"}),
    R(f"{MON} .? -|to|through|until|and {MON} .? ,? of? YEAR", lambda m, n, y: span(of_year(month(m), y - (n < m)), of_year(month(n), y)), {"September-October 1950": "1950-09/1950-10"}),
    R("YEAR -|to|through|until YEAR", lambda a, b: span(Year(a), Year(b)) if a < b else None, {"1914-1918": "1914/1918", "from 1998 to 2001": "1998/2001"}),
    R("YEAR - YEAR2", lambda a, b: short_span(a, b), {"2014-15": "2014/2015"}),
    R("YEAR and|to|- YEAR ERA", lambda a, b, era: span(year_before_christ(a, era), year_before_christ(b, era)), {"1200 to 1100 BC": "BC1200/BC1100"}),
    R("NUM and|to|- NUM ERA", lambda a, b, era: span(year_before_christ(a, era), year_before_christ(b, era)), {"490-480 BC": "BC0490/BC0480"}),
]

RANGES = [
    R("D -|to|through|until|till D", Range, {"from Monday to Friday": "2024-05-13/2024-05-17"}, kind="RANGE"),
]

STRATA: dict[str, list[Rule]] = {
    "N": NUMBERS, "SET": SETS, "P": PERIODS, "SETP": SETS_OF_PERIODS, "T": CLOCKS, "ZONED": ZONED, "RANGE": TIGHT_RANGES, "D": DATES,
    "SHIFTED": SHIFTED, "TIMES": TIMES, "FUZZY": FUZZY, "VAGUE": VAGUE, "RANGES": RANGES,
}  # fmt: skip
REPORT = ("D", "P", "SET", "RANGE")
TRIGGERS = (
    "UNIT", "UNITS", "SECOND", "MONTH", "MABBR", "WEEKDAY", "WDABBR", "WEEKDAYS", "SEASON", "YEAR", "DECADE", "DECADE2",
    "CENTURYORD", "NTH", "AMPM", "HOURAMPM", "NOON", "PART", "DEICTIC", "PRESENT", "VAGUEPAST", "VAGUEFUTURE", "OPEN", "OFTEN",
    "FEAST", "NAMED", "ERA", "year", "quarter", "clock", "tonight", "overnight", "weekend", "weekends", "HALF", "q",
)  # fmt: skip


@cache
def grammar() -> Grammar:
    """The compiled English grammar, made once."""
    return compile_grammar(
        lexicon={**LEXICON, "NAMED": named_periods(), "CONNECTOR": dict.fromkeys(CONNECTORS, True)},
        shape=shape, samples=SAMPLES, strata=STRATA, report=REPORT, triggers=TRIGGERS,
    )  # fmt: skip
