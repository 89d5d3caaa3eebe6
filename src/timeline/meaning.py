"""Meaning: what a time expression says, as operators over the calendar; knows no words and no text.

The smallest algebra that covers news, after SCATE (Bethard & Parker 2016) and evaluated lazily as in
SUTime (Chang & Manning 2012): a *Repeating* names a recurring part of the calendar (Monday, December,
6 p.m., the 27th), a *Meaning* is resolved against a *Context* to an interval. ``resolve`` gives None
where the words and the context do not determine one; nothing is filled in. ``repr`` gives back the
constructor.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from typing import Protocol, runtime_checkable

from attrs import evolve, field, frozen
from dateutil.easter import EASTER_ORTHODOX, EASTER_WESTERN, easter

from timeline.granularity import Granularity
from timeline.instant import DAY, HOUR, MINUTE, civil, from_datetime, instant, weekday
from timeline.interval import Interval

G = Granularity


class Direction(IntEnum):
    """On which side of its reference an expression lies."""

    PAST = -1
    NEAREST = 0
    LIKELY_FUTURE = 1
    FUTURE = 2


class Leaf(Enum):
    """What an expression is said against."""

    NOW = "now"  # deictic: the publication date
    THEN = "then"  # anaphoric: the last time mentioned that is fine enough

    def __repr__(self) -> str:
        return self.name


NOW, THEN = Leaf.NOW, Leaf.THEN


@frozen
class Context:
    """What a meaning is resolved against.

    ``now`` is the publication date, ``then`` the times mentioned so far, latest first; ``tense``
    the side that the clause's tense suggests, None where it says nothing; ``narrative`` that the
    text tells of other times than its own, so that "in June" follows on the last mention;
    ``southern`` puts summer in December.
    """

    now: Interval | None = None
    then: tuple[Interval, ...] = ()
    tense: Direction | None = None
    narrative: bool = False
    southern: bool = False

    def anchor(self, leaf: Leaf, granularity: Granularity) -> Interval | None:
        """The reference for an expression of one granularity: for THEN the last mention fine enough."""
        if leaf is THEN:
            return next((mention for mention in self.then if _at_most(mention, granularity)), self.now)
        return self.now


def _at_most(mention: Interval, granularity: Granularity) -> bool:
    return mention.lower is not None and mention.granularity <= granularity


@runtime_checkable
class Meaning(Protocol):
    """Anything that resolves against a context."""

    def resolve(self, context: Context) -> Interval | None:
        """The interval meant, None where the words and the context do not determine one."""
        ...


# --- Repeating: recurring parts of the calendar ------------------------------------------------


@runtime_checkable
class Repeating(Protocol):
    """A part that recurs once in each unit of ``cycle``."""

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
        return self.whole if isinstance(self.whole, Granularity) else self.whole.cycle

    def within(self, lower: int) -> Interval | None:
        """Count from the first unit that begins inside the whole (or back from the last)."""
        if isinstance(self.whole, Granularity):
            whole: Interval | None = Interval.unit(self.whole, lower)
        else:
            whole = self.whole.within(lower)
        return None if whole is None else nth_of(self.number, self.unit, whole)


def nth_of(number: int, unit: Granularity, whole: Interval) -> Interval | None:
    """The ``number``-th unit that begins inside an interval, counted from its end where negative."""
    if whole.lower is None or whole.upper is None:
        return None
    if number > 0:
        first = unit.floor(whole.lower)
        start = unit.shift(first, number - 1 if first >= whole.lower else number)
    else:
        start = unit.shift(unit.floor(whole.upper - 1), number + 1)
    return Interval.unit(unit, start) if whole.lower <= start < whole.upper else None


@frozen
class Weekday:
    """The ``number``-th ``day`` of the week (Monday 1) in each ``whole``: "the fourth Thursday of November".

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
        return self.whole if isinstance(self.whole, Granularity) else self.whole.cycle

    def within(self, lower: int) -> Interval | None:
        """The day, None where the whole has fewer such days."""
        if isinstance(self.whole, Granularity):
            whole: Interval | None = Interval.unit(self.whole, lower)
        else:
            whole = self.whole.within(lower)
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
class On:
    """A part of the year in the years in which it falls on a weekday: "Monday, Oct. 26".

    >>> On(1, Nth(26, G.DAY, Nth(10, G.MONTH, G.YEAR))).within(instant(1997)) is None
    True
    """

    day: int
    part: Repeating

    @property
    def granularity(self) -> Granularity:
        """Granularity of the part."""
        return self.part.granularity

    @property
    def cycle(self) -> Granularity:
        """Cycle of the part."""
        return self.part.cycle

    def within(self, lower: int) -> Interval | None:
        """The occurrence where its weekday agrees."""
        found = self.part.within(lower)
        return found if found is not None and weekday(_lower(found)) == self.day - 1 else None


@frozen
class Easter:
    """A day ``offset`` days from Easter Sunday, Western or Orthodox (dateutil's computus).

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
class Clock:
    """A time of day, in a zone where one was said; ``precision`` is how exactly it was said.

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


DAYPARTS = {"MO": (6, 12), "MI": (11, 13), "AF": (12, 18), "EV": (17, 22), "NI": (20, 30), "DT": (8, 18)}
"""Hours of the parts of the day; a night runs into the next morning."""


@frozen
class Daypart:
    """A part of the day by its TIMEX3 code: MO, MI, AF, EV, NI, DT.

    >>> str(Daypart("MO").within(instant(2023, 12, 27)))
    '2023-12-27TMO'
    """

    code: str
    granularity = G.DAYPART
    cycle = G.DAY

    def within(self, lower: int) -> Interval | None:
        """That part of one day."""
        begin, end = DAYPARTS[self.code]
        return Interval(lower + begin * HOUR, lower + end * HOUR, G.DAYPART)


# --- Periods -----------------------------------------------------------------------------------


@frozen
class Period:
    """An amount of time, coarsest unit first: ``Period(((2, YEAR), (6, MONTH)))``; None is "several".

    >>> str(Period(((5, G.DAY),)))
    'P5D'
    """

    amounts: tuple[tuple[float | None, Granularity], ...]

    @property
    def granularity(self) -> Granularity:
        """Its finest unit."""
        return self.amounts[-1][1]

    @property
    def counted(self) -> bool:
        """Whether every amount is a number."""
        return all(count is not None for count, _ in self.amounts)

    def shift(self, at: int, sign: int) -> int | None:
        """The instant one period away; None where an amount is not a number."""
        for count, unit in self.amounts:
            if count is None:
                return None
            at = _shift_by(at, unit, sign * count)
        return at

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — a length has no place
        """None: a duration is never a date."""
        return None

    def __str__(self) -> str:
        days = "".join(f"{_number(count)}{_UNIT_CODE[unit]}" for count, unit in self.amounts if unit >= G.DAY)
        clock = "".join(f"{_number(count)}{_UNIT_CODE[unit]}" for count, unit in self.amounts if unit < G.DAY)
        return f"P{days}" + (f"T{clock}" if clock else "")


_UNIT_CODE = {
    G.SECOND: "S", G.MINUTE: "M", G.HOUR: "H", G.DAYPART: "D", G.DAY: "D", G.WEEKEND: "WE", G.WEEK: "W",
    G.MONTH: "M", G.SEASON: "SE", G.QUARTER: "Q", G.HALF: "H", G.YEAR: "Y",
}  # fmt: skip
_FINER = {G.DECADE: (10, G.YEAR), G.CENTURY: (100, G.YEAR), G.MILLENNIUM: (1000, G.YEAR),
          G.YEAR: (12, G.MONTH), G.HALF: (6, G.MONTH), G.QUARTER: (3, G.MONTH), G.MONTH: (30, G.DAY),
          G.WEEK: (7, G.DAY), G.DAY: (24, G.HOUR), G.HOUR: (60, G.MINUTE), G.MINUTE: (60, G.SECOND)}  # fmt: skip


def _number(count: float | None) -> str:
    return "X" if count is None else f"{count:g}"


def _shift_by(at: int, unit: Granularity, count: float) -> int:
    """Shift by whole units, then by the rest in the next finer unit ("two and a half years")."""
    whole = int(count)
    at = unit.shift(at, whole)
    rest = count - whole
    if not rest or unit not in _FINER:
        return at
    factor, finer = _FINER[unit]
    return finer.shift(at, round(rest * factor))


# --- Meanings ----------------------------------------------------------------------------------


@frozen
class Year:
    """A numbered year, or the decade, century or millennium that begins with it (0 is 1 BC).

    >>> str(Year(1990, G.DECADE).resolve(Context()))
    '199'
    """

    number: int
    granularity: Granularity = G.YEAR

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — absolute
        """The whole year or years."""
        return Interval.unit(self.granularity, instant(self.number))


@frozen
class Fixed:
    """A named stretch of history, such as a war: open-ended where ``upper`` is None."""

    lower: int
    upper: int | None
    granularity: Granularity
    name: str = ""

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — absolute
        """The stretch itself."""
        return Interval(self.lower, self.upper, self.granularity)


@frozen
class Step:
    """The calendar unit ``count`` away from the reference's: this week 0, last year -1, next month 1.

    >>> said = Interval.unit(G.DAY, instant(2024, 5, 16))
    >>> str(Step(G.WEEK, 0).resolve(Context(said))), str(Step(G.YEAR, -1).resolve(Context(said)))
    ('2024-W20', '2023')
    """

    granularity: Granularity
    count: int
    of: Leaf = NOW

    def resolve(self, context: Context) -> Interval | None:
        """The whole unit."""
        anchor = context.anchor(self.of, self.granularity)
        if anchor is None or anchor.lower is None:
            return None
        return Interval.unit(self.granularity, self.granularity.shift(self.granularity.floor(anchor.lower), self.count))


class Side(Enum):
    """How an occurrence of a repeating part is chosen around its reference."""

    LAST = "last"  # the latest before the reference
    NEXT = "next"  # of weekdays the one of the next week, else the earliest after
    COMING = "coming"  # the earliest after the reference
    THIS = "this"  # the one in the running cycle
    BARE = "bare"  # by tense, and by habit of edited news where tense is silent
    NEAREST = "nearest"

    def __repr__(self) -> str:
        return self.name


@frozen
class Find:
    """An occurrence of a repeating part around the reference: last Friday, this summer, Dec. 27.

    >>> said = Context(Interval.unit(G.DAY, instant(2024, 5, 16)))
    >>> str(Find(Nth(5, G.DAY, G.WEEK), Side.LAST).resolve(said))
    '2024-05-10'
    """

    part: Repeating
    side: Side = Side.BARE
    of: Leaf = NOW
    skip: int = 0  # "a week from Tuesday": how many occurrences further on

    def resolve(self, context: Context) -> Interval | None:
        """The occurrence, by the table of sides."""
        anchor = context.anchor(self.of, self.part.granularity)
        if context.narrative and anchor is None and context.then:
            anchor = context.then[0]
        if anchor is None or anchor.lower is None:
            return None
        found = _CHOOSERS[self.side](self.part, anchor, context)
        if found is None or found.lower is None or not self.skip:
            return found
        return self.part.within(self.part.cycle.shift(self.part.cycle.floor(found.lower), self.skip))


def _occurrence(part: Repeating, anchor: Interval, offset: int) -> Interval | None:
    assert anchor.lower is not None
    return part.within(part.cycle.shift(part.cycle.floor(anchor.lower), offset))


def _around(part: Repeating, anchor: Interval) -> list[Interval]:
    """Occurrences in the cycles before, at and after the reference; what is rare (Feb. 29) needs more."""
    found = [_occurrence(part, anchor, offset) for offset in (-1, 0, 1)]
    if None in found:
        found = [_occurrence(part, anchor, offset) for offset in range(-8, 9)]
    return [interval for interval in found if interval is not None]


def _before(part: Repeating, anchor: Interval) -> Interval | None:
    """The latest that has ended by the reference's begin."""
    assert anchor.lower is not None
    ended = [one for one in _around(part, anchor) if one.upper is not None and one.upper <= anchor.lower]
    return max(ended, key=_lower, default=None)


def _after(part: Repeating, anchor: Interval) -> Interval | None:
    """The earliest that begins after the reference's unit."""
    assert anchor.lower is not None
    later = [one for one in _around(part, anchor) if one.lower is not None and one.lower > anchor.lower]
    return min(later, key=_lower, default=None)


def _lower(interval: Interval) -> int:
    assert interval.lower is not None
    return interval.lower


def _holding(part: Repeating, anchor: Interval) -> Interval | None:
    assert anchor.lower is not None
    for one in _around(part, anchor):
        if one.lower is not None and one.upper is not None and one.lower <= anchor.lower < one.upper:
            return one
    return None


def _find_last(part: Repeating, anchor: Interval, context: Context) -> Interval | None:  # noqa: ARG001
    """The latest before; but "last February" said on March 1 is not the month just over."""
    found = _before(part, anchor)
    if found is None or part.granularity is not G.MONTH or anchor.lower is None:
        return found
    just_over = G.MONTH.shift(G.MONTH.floor(anchor.lower), -1)
    return _occurrence(part, found, -1) if found.lower == just_over else found


def _find_coming(part: Repeating, anchor: Interval, context: Context) -> Interval | None:  # noqa: ARG001
    return _after(part, anchor)


def _find_next(part: Repeating, anchor: Interval, context: Context) -> Interval | None:  # noqa: ARG001
    """"Next Friday" is the Friday of next week, "next December" the next one to come."""
    if part.cycle is G.WEEK:
        return _occurrence(part, anchor, 1)
    return _after(part, anchor)


def _find_this(part: Repeating, anchor: Interval, context: Context) -> Interval | None:  # noqa: ARG001
    return _holding(part, anchor) or _occurrence(part, anchor, 0)


def _find_nearest(part: Repeating, anchor: Interval, context: Context) -> Interval | None:  # noqa: ARG001
    return _nearest(part, anchor, 1.0)


def _distance(interval: Interval, at: int) -> int:
    assert interval.lower is not None
    assert interval.upper is not None
    return max(interval.lower - at, at - interval.upper + 1, 0)


def _find_bare(part: Repeating, anchor: Interval, context: Context) -> Interval | None:
    """Tense where it speaks; else the habits of edited news, or of narrative.

    Measured on four fifths of TimeBank and AQUAINT: bare weekdays are the publication day or one of
    the six days before in 91 % of cases; bare dates and months reach 300 days back but, unless the
    words say so, only 100 ahead: a day ahead weighs as much as ``_AHEAD`` days back.
    """
    if context.narrative and context.then and part.cycle > G.WEEK:
        return _following_on(part, context.then)
    if part.cycle is G.WEEK:
        return _holding(part, anchor) or _WEEKDAY_CHOICE.get(context.tense, _before)(part, anchor)
    weight = _AHEAD[context.tense]
    return _nearest(part, anchor, weight)


_AHEAD = {None: 2.7, Direction.NEAREST: 1.0, Direction.PAST: 7.0, Direction.LIKELY_FUTURE: 0.4,
          Direction.FUTURE: 1 / 12}  # fmt: skip


def _likely_after(part: Repeating, anchor: Interval) -> Interval | None:
    """A clause that may look ahead ("planned to leave Thursday"), unless the day was just yesterday."""
    return _nearest(part, anchor, _AHEAD[Direction.LIKELY_FUTURE])


_WEEKDAY_CHOICE = {Direction.FUTURE: _after, Direction.LIKELY_FUTURE: _likely_after}


def _nearest(part: Repeating, anchor: Interval, ahead: float) -> Interval | None:
    """The nearest occurrence, where a day ahead counts for ``ahead`` days."""
    assert anchor.lower is not None
    at = anchor.lower
    return min(_around(part, anchor), key=lambda one: (_weighed(one, at, ahead), _lower(one)), default=None)


def _weighed(interval: Interval, at: int, ahead: float) -> float:
    distance = _distance(interval, at)
    return distance * ahead if _lower(interval) > at else float(distance)


def _following_on(part: Repeating, then: tuple[Interval, ...]) -> Interval | None:
    """In a narrative: in the year of the last mention, or the next one where that lies far behind it."""
    last = next((mention for mention in then if mention.granularity <= G.YEAR), None)
    if last is None or last.lower is None:
        return None
    found = _occurrence(part, last, 0)
    if found is None or found.lower is None or last.granularity is G.YEAR:
        return found
    turned = last.lower - found.lower > _TURN_OF_YEAR
    return _occurrence(part, last, 1) if turned else found


_TURN_OF_YEAR = 240 * DAY  # "in January" after a December is the next one


_CHOOSERS = {
    Side.LAST: _find_last, Side.NEXT: _find_next, Side.COMING: _find_coming, Side.THIS: _find_this,
    Side.BARE: _find_bare, Side.NEAREST: _find_nearest,
}  # fmt: skip


@frozen
class In:
    """A repeating part inside another meaning: the third quarter of 1998, Tuesday morning, noon Saturday.

    >>> str(In(Nth(3, G.QUARTER, G.YEAR), Year(1998)).resolve(Context()))
    '1998-Q3'
    """

    part: Repeating
    whole: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """The occurrence that begins in the whole."""
        whole = self.whole.resolve(context)
        if whole is None or whole.lower is None:
            return None
        found = self.part.within(self.part.cycle.floor(whole.lower))
        if found is not None and found.lower is not None and found.lower < whole.lower <= found.lower + DAY * 400:
            later = self.part.within(self.part.cycle.shift(self.part.cycle.floor(whole.lower), 1))
            if later is not None and whole.overlaps(later):
                return later
        return found


@frozen
class NthIn:
    """The ``number``-th unit of a resolved whole: the first week of May 2024, the last day of the year."""

    number: int
    unit: Granularity
    whole: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """Count inside the whole; None where it has fewer."""
        whole = self.whole.resolve(context)
        return None if whole is None else nth_of(self.number, self.unit, whole)


@frozen
class WeekdayIn:
    """The ``number``-th given weekday of a resolved whole: the first Monday in September 2024."""

    number: int
    day: int
    whole: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """Count inside the whole; None where it has fewer."""
        whole = self.whole.resolve(context)
        return None if whole is None else weekday_of(self.number, self.day, whole)


@frozen
class Holding:
    """The calendar unit that holds another meaning: the week of March 6, the month of May."""

    granularity: Granularity
    of: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """The whole unit around the meaning's begin."""
        inner = self.of.resolve(context)
        if inner is None or inner.lower is None:
            return None
        return Interval.unit(self.granularity, inner.lower)


@frozen
class Shift:
    """A point one period before (-1) or after (1) a reference: three weeks ago, two days later.

    The result has the period's own granularity. ``of`` is a leaf or another meaning.

    >>> said = Context(Interval.unit(G.DAY, instant(2024, 5, 16)))
    >>> str(Shift(Period(((3, G.WEEK),)), -1).resolve(said))
    '2024-W17'
    """

    period: Period
    sign: int
    of: Leaf | Meaning = NOW

    def resolve(self, context: Context) -> Interval | None:
        """The unit reached; None for an uncounted period ("a few years ago")."""
        if isinstance(self.of, Leaf):
            anchor = context.anchor(self.of, self.period.granularity)
        else:
            anchor = self.of.resolve(context)
        if anchor is None or anchor.lower is None:
            return None
        if self.period.granularity < G.DAY <= anchor.granularity:
            return None  # hours from a day lead nowhere
        at = self.period.shift(anchor.lower, self.sign)
        return None if at is None else Interval.unit(self._grain(anchor), at)

    def _grain(self, anchor: Interval) -> Granularity:
        """A shift from a day named in the text stays a day; one from now is as vague as its unit."""
        fine = self.period.granularity
        if fine <= G.HOUR:
            return G.MINUTE
        if isinstance(self.of, Leaf) or fine < G.DAY:
            return fine
        return min(fine, anchor.granularity)


@frozen
class Stretch:
    """A period that ends (-1) or begins (1) at the reference: the past two weeks, the next five years."""

    period: Period
    sign: int
    of: Leaf = NOW

    def resolve(self, context: Context) -> Interval | None:
        """From the far end to the reference; None for an uncounted period."""
        anchor = context.anchor(self.of, G.MILLENNIUM)
        if anchor is None or anchor.lower is None or anchor.upper is None:
            return None
        near = anchor.upper if self.sign < 0 else anchor.lower
        far = self.period.shift(near, self.sign)
        return None if far is None else Interval(min(near, far), max(near, far), self.period.granularity)


@frozen
class Ahead:
    """"In two weeks": where the clause looks ahead, the point reached then; else a mere length."""

    period: Period
    of: Leaf = NOW

    def resolve(self, context: Context) -> Interval | None:
        """The point, None where the clause tells of the past."""
        if context.tense not in (Direction.FUTURE, Direction.LIKELY_FUTURE):
            return None
        return Shift(self.period, 1, self.of).resolve(context)


@frozen
class Edge:
    """The first (1) or last (-1) stretch of a whole: the first three months of 1998."""

    period: Period
    side: int
    whole: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """From the whole's begin onward, or up to its end."""
        whole = self.whole.resolve(context)
        near = whole and (whole.lower if self.side > 0 else whole.upper)
        far = None if near is None else self.period.shift(near, self.side)
        if near is None or far is None:
            return None
        return Interval(min(near, far), max(near, far), self.period.granularity)


@frozen
class DayOf:
    """The day on which a named period began ("START") or ended ("END")."""

    named: Fixed
    mod: str

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — absolute
        """The first or the last unit of the period."""
        at = self.named.lower if self.mod == "START" else (self.named.upper or 0) - 1
        return Interval.unit(self.named.granularity, at)


@frozen
class After:
    """The first occurrence of a part after the begin of another meaning: the end of a range."""

    part: Repeating
    first: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """The occurrence at or after the first meaning's begin."""
        first = self.first.resolve(context)
        if first is None or first.lower is None:
            return None
        later = (one for one in _around(self.part, first) if _lower(one) >= _lower(first))
        return min(later, key=_lower, default=None)


@frozen
class Modified:
    """A meaning with a TIMEX3 modifier; START, MID and END also narrow the interval.

    Early and late are halves and mid the middle half: wide enough never to be sharper than the
    word, which speakers stretch.

    >>> str(Modified("END", Year(1997)).resolve(Context()))
    '1997-07-02T12:00/1998-01-01'
    """

    mod: str
    of: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """The inner interval, narrowed where the modifier names a part of it."""
        inner = self.of.resolve(context)
        if inner is None or inner.lower is None or inner.upper is None or self.mod not in _PARTS:
            return inner
        begin, end = _PARTS[self.mod]
        length = inner.upper - inner.lower
        return evolve(inner, lower=inner.lower + int(length * begin), upper=inner.lower + int(length * end))


_PARTS = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}


@frozen
class Range:
    """From one meaning to another, both included: Dec. 27-29, from 1998 to 2001."""

    first: Meaning
    last: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """From the begin of the first to the end of the last; None where they run backwards."""
        first, last = self.first.resolve(context), self.last.resolve(context)
        if first is None or last is None or first.lower is None or last.upper is None:
            return None
        if first.lower >= last.upper:
            return None
        return Interval(first.lower, last.upper, min(first.granularity, last.granularity), first.zone or last.zone)


@frozen
class Alike:
    """The counterpart in another year of what was last told: "a year ago" beside a quarter is that quarter.

    Where no quarter or half was told lately, it is the year itself.
    """

    year: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """The same quarter (or half) of that year, else the year."""
        year = self.year.resolve(context)
        told = next((one for one in context.then[:4] if one.granularity in (G.QUARTER, G.HALF)), None)
        if told is None or told.lower is None or year is None or year.lower is None:
            return year
        distance = civil(year.lower)[0] - civil(told.lower)[0]
        return Interval.unit(told.granularity, G.YEAR.shift(told.lower, distance))


@frozen
class Same:
    """What was last told of this granularity: that day, the same week, at the time."""

    granularity: Granularity

    def resolve(self, context: Context) -> Interval | None:
        """The unit that holds the last mention."""
        anchor = context.anchor(THEN, self.granularity)
        if anchor is None or anchor.lower is None:
            return None
        if anchor is context.now and self.granularity in (G.QUARTER, G.HALF):
            return Step(self.granularity, -1).resolve(context)  # results told are those of the last one
        return Interval.unit(self.granularity, anchor.lower)


@frozen
class Told:
    """The time last told, whatever its granularity: at the time, by then, during this period."""

    of: Leaf = THEN

    def resolve(self, context: Context) -> Interval | None:
        """The last mention itself; None where nothing was told."""
        return context.then[0] if context.then else None


@frozen
class Vague:
    """A time with a name but no bounds of its own: PAST_REF, PRESENT_REF, FUTURE_REF."""

    token: str

    def resolve(self, context: Context) -> Interval | None:
        """Before, at or after the publication date; open on its far side."""
        now = context.now
        if now is None:
            return None
        ends = {"PAST_REF": (None, now.lower), "FUTURE_REF": (now.upper, None)}
        lower, upper = ends.get(self.token, (now.lower, now.upper))
        return Interval(lower, upper, now.granularity)


@frozen
class Every:
    """A recurrence: every Monday, twice a week, annually. ``quant`` and ``freq`` are TIMEX3's."""

    of: Period | Repeating
    quant: str | None = None
    freq: str | None = None
    since: Meaning | None = field(default=None)

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — recurrences have no one place
        """None: a set is not one stretch of time."""
        return None
