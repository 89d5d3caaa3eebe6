"""Meaning: what a time expression says, as operators over the calendar; knows no words and no text.

The smallest algebra that covers news, after SCATE (Bethard & Parker 2016) and evaluated lazily as in
SUTime (Chang & Manning 2012): a *Meaning* is resolved against a *Context* to an interval. ``resolve``
gives None where the words and the context do not determine one; nothing is filled in. ``repr`` gives
back the constructor.
"""

from __future__ import annotations

from enum import Enum, IntEnum
from functools import lru_cache, partial
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import evolve, frozen

from timeline.granularity import Granularity
from timeline.instant import DAY, HOUR, civil, instant
from timeline.interval import Interval
from timeline.period import Period
from timeline.repeating import Repeating, begin_of, nth_of, weekday_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

G = Granularity


class Direction(IntEnum):
    """On which side of its reference an expression lies."""

    PAST = -1
    NEAREST = 0
    LIKELY_FUTURE = 1
    FUTURE = 2

    def __str__(self) -> str:
        return self.name


class Leaf(Enum):
    """What an expression is said against."""

    NOW = "now"  # deictic: the publication date
    THEN = "then"  # anaphoric: the last time mentioned that is fine enough
    EVENT = "event"  # an event of the text, placed only after the events are
    ONWARD = "onward"  # anaphoric where the clause looks back, else deictic

    def __repr__(self) -> str:
        return self.name


NOW, THEN, EVENT, ONWARD = Leaf.NOW, Leaf.THEN, Leaf.EVENT, Leaf.ONWARD
_AHEAD_OF_NOW = frozenset([Direction.FUTURE, Direction.LIKELY_FUTURE])


@frozen
class Context:
    """What a meaning is resolved against.

    ``now`` is the publication date, ``then`` the times mentioned so far, latest first; ``tense``
    the side that the clause's tense suggests, None where it says nothing; ``narrative`` that the
    text tells of other times than its own, so that "in June" follows on the last mention;
    ``day_first`` reads 5/6/2024 as the fifth of June; ``event`` is the
    time of the event that an expression leans on, once it is known; ``year`` the begin of the year
    in which a narrative tells it (see :mod:`timeline.narrative`); ``beside`` the month or day that
    its sentence told last.
    """

    now: Interval | None = None
    then: tuple[Interval, ...] = ()
    tense: Direction | None = None
    narrative: bool = False
    day_first: bool = False
    event: Interval | None = None
    year: int | None = None
    beside: Interval | None = None

    def anchor(self, leaf: Leaf, granularity: Granularity) -> Interval | None:
        """The reference for an expression of one granularity: for THEN the last mention fine enough.

        In a narrative "the next year" leans on what was told, too; only "today" stays the reader's.
        """
        if leaf is EVENT:
            return self.event
        if leaf is ONWARD:
            leaf = THEN if self.tense is Direction.PAST and self.told(granularity) else NOW
        if leaf is THEN or (self.narrative and granularity > Granularity.DAY):
            told = self.told(granularity)
            return told if leaf is THEN and self.narrative and self.then else told or self.now
        return self.now

    def told(self, granularity: Granularity) -> Interval | None:
        """The last mention fine enough to count from in units of a granularity.

        None where news has told another year since: no months are counted from Monday behind "in 2017".
        """
        told = self.then if self.narrative or self.tense is not Direction.PAST else self._over()
        fine = next((number for number, one in enumerate(told) if _at_most(one, granularity)), None)
        if fine is None:
            return None
        is_left = not self.narrative and not all(one.overlaps(told[fine]) for one in told[:fine])
        return None if is_left else told[fine]

    def _over(self) -> tuple[Interval, ...]:
        """The mentions that what is told in the past can be counted from: those that have begun."""
        if self.now is None or self.now.upper is None:
            return self.then
        return tuple(one for one in self.then if one.lower is None or one.lower < self.now.upper)

    def counts_on(self, granularity: Granularity) -> bool:
        """Whether "later" has a begin: what was told or, where the clause looks ahead, the publication."""
        return self.narrative or self.tense in _AHEAD_OF_NOW or self.told(granularity) is not None


def _at_most(mention: Interval, granularity: Granularity) -> bool:
    return mention.lower is not None and mention.granularity <= granularity


@runtime_checkable
class Meaning(Protocol):
    """Anything that resolves against a context."""

    def resolve(self, context: Context) -> Interval | None:
        """The interval meant, None where the words and the context do not determine one."""
        ...


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
class ShortYear:
    """A year by its last two digits: of the century that brings it nearest, at most ten years ahead.

    >>> str(ShortYear(49).resolve(Context(Interval.unit(G.DAY, instant(2024)))))
    '1949'
    """

    digits: int
    granularity = G.YEAR

    def resolve(self, context: Context) -> Interval | None:
        """The year, counted from what was told in a narrative, else from the publication date."""
        leans_on = context.then[0] if context.narrative and context.then else context.now
        year = _PIVOT if leans_on is None or leans_on.lower is None else civil(leans_on.lower)[0]
        latest = year + _YEARS_AHEAD
        return Interval.unit(G.YEAR, instant(latest - (latest - self.digits) % 100))


_PIVOT = 2039  # without a reference, '49 is 2049 and '50 is 1950
_YEARS_AHEAD = 10


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
        is_onward = self.of is THEN and self.count > 0 and context.tense is Direction.PAST
        if is_onward and not context.counts_on(self.granularity):
            return None
        anchor = context.anchor(self.of, self.granularity)
        if anchor is None or anchor.lower is None:
            return None
        return Interval.unit(
            self.granularity,
            self.granularity.shift(self.granularity.floor(anchor.lower), self.count),
        )


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

    >>> from timeline.repeating import Nth
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
        of_cycle = self.part.cycle is G.WEEK or (self.of is THEN and self.side in _OF_WHOLE_CYCLES)
        anchor = context.anchor(self.of, self.part.cycle if of_cycle else self.part.granularity)
        if anchor is None or anchor.lower is None:
            return None
        found = _CHOOSERS[self.side](self.part, self._from(anchor), context)
        if found is None or not self.skip:
            return found
        last = begin_of(found) if found.upper is None else found.upper - 1  # a winter is of its last year
        return _occurrence(self.part, last, self.skip)

    def _from(self, anchor: Interval) -> int:
        """The instant to look around: "in 2022 ... the following spring" looks from the end of 2022."""
        is_over = self.of is THEN and self.side is Side.COMING and anchor.granularity > self.part.granularity
        return begin_of(anchor) if anchor.upper is None or not is_over else anchor.upper - 1


_OF_WHOLE_CYCLES = frozenset([Side.THIS, Side.COMING])


def _occurrence(part: Repeating, at: int, offset: int) -> Interval | None:
    """The occurrence in the cycle ``offset`` cycles after the one that holds an instant."""
    return part.within(part.cycle.shift(part.cycle.floor(at), offset))


@lru_cache(maxsize=1_000)  # of one article most expressions lie around the same instant
def _around(part: Repeating, at: int) -> tuple[Interval, ...]:
    """Occurrences in the cycles around an instant; what is rare (Feb. 29) needs more of them."""
    found = [_occurrence(part, at, offset) for offset in (-1, 0, 1, 2)]
    if None in found:
        found = [_occurrence(part, at, offset) for offset in range(-8, 9)]
    return tuple(interval for interval in found if interval is not None)


def _before(part: Repeating, at: int) -> Interval | None:
    """The latest that has ended by an instant."""
    ended = [one for one in _around(part, at) if one.upper is not None and one.upper <= at]
    return max(ended, key=begin_of, default=None)


def _after(part: Repeating, at: int) -> Interval | None:
    """The earliest that begins after an instant."""
    later = [one for one in _around(part, at) if begin_of(one) > at]
    return min(later, key=begin_of, default=None)


def _holding(part: Repeating, at: int) -> Interval | None:
    """The one that an instant lies in."""
    held = (one for one in _around(part, at) if one.upper is not None and begin_of(one) <= at < one.upper)
    return next(held, None)


def _find_last(part: Repeating, at: int, context: Context) -> Interval | None:
    """The latest before; but "last February" said on March 1 is not the month just over."""
    found = _before(part, at)
    if found is None or part.granularity is not G.MONTH:
        return found
    just_over = found.lower == G.MONTH.shift(G.MONTH.floor(at), -1)
    return _occurrence(part, begin_of(found), -1) if just_over else found


def _find_coming(part: Repeating, at: int, context: Context) -> Interval | None:
    return _after(part, at)


def _find_next(part: Repeating, at: int, context: Context) -> Interval | None:
    """Next Friday is the Friday of next week, next December the next one to come."""
    return _occurrence(part, at, 1) if part.cycle is G.WEEK else _after(part, at)


def _find_this(part: Repeating, at: int, context: Context) -> Interval | None:
    """The one that holds the reference, else that of its cycle; in August this winter is the coming one.

    What is told as past on a Tuesday, "they met this weekend", was at the last one.
    """
    found = _holding(part, at) or _occurrence(part, at, 0)
    is_far = found is not None and begin_of(found) - at >= _FAR_AHEAD and part.cycle is G.WEEK
    if is_far and context.tense is Direction.PAST:
        return _occurrence(part, at, -1)
    if found is None or part.granularity is not G.SEASON or at < G.MONTH.shift(begin_of(found), _SEASON_OVER):
        return found
    return _after(part, at) if begin_of(found) < G.YEAR.floor(at) else found


def _find_nearest(part: Repeating, at: int, context: Context) -> Interval | None:
    return _nearest(part, at, 1.0)


def _find_bare(part: Repeating, at: int, context: Context) -> Interval | None:
    """Tense where it speaks; else the habits of edited news, or of narrative.

    Measured on four fifths of TimeBank and AQUAINT: bare weekdays are the publication day or one of
    the six days before in 91 % of cases; bare dates and months reach 300 days back but, unless the
    words say so, only 100 ahead: a day ahead weighs as much as ``_AHEAD`` days back.
    """
    if context.narrative and part.cycle > G.WEEK:
        return _following_on(part, context)
    if part.cycle is G.YEAR and context.tense is Direction.PAST and (on := _gone_on(part, at, context)):
        return on
    if part.cycle is G.WEEK:
        chooser = _WEEKDAY_CHOICE.get(context.tense, _before)
        return _holding(part, at) or chooser(part, at)
    return _nearest(part, at, _AHEAD[context.tense])


def _gone_on(part: Repeating, at: int, context: Context) -> Interval | None:
    """The one after a time of another year that the sentence told: "came in May 2019, left in July"."""
    beside = context.beside
    if beside is None or beside.lower is None or G.YEAR.floor(beside.lower) == G.YEAR.floor(at):
        return None
    found = _after(part, beside.lower - (beside.granularity is G.YEAR))  # in 1971, on Jan. 1
    return found if found is not None and begin_of(found) < at else None


def _nearest(part: Repeating, at: int, ahead: float) -> Interval | None:
    """The nearest occurrence, where a day ahead counts for ``ahead`` days."""
    return min(_around(part, at), key=lambda one: (_weighed(one, at, ahead), begin_of(one)), default=None)


def _weighed(interval: Interval, at: int, ahead: float) -> float:
    lower = begin_of(interval)
    if lower > at:
        return (lower - at) * ahead
    return float(max(at - (interval.upper or at) + 1, 0))


def _following_on(part: Repeating, context: Context) -> Interval | None:
    """In a narrative: in the year that the telling gives it, else in that of the last mention."""
    told = next((mention.lower for mention in context.then if mention.granularity <= G.YEAR), None)
    at = told if context.year is None or part.cycle is not G.YEAR else context.year
    if at is None:
        return None
    return _occurrence(part, at, 0) or _nearest(part, at, 1.0)  # Feb. 29 of the leap year near


_FAR_AHEAD = 3 * DAY  # in a week
_SEASON_OVER = 8  # months from its begin
_AHEAD = {
    None: 2.7,
    Direction.NEAREST: 1.0,
    Direction.PAST: 12.0,
    Direction.LIKELY_FUTURE: 0.4,
    Direction.FUTURE: 1 / 12,
}
# A clause that may look ahead ("planned to leave Thursday") does, unless the day was just yesterday.
_WEEKDAY_CHOICE: Mapping[Direction | None, Callable[[Repeating, int], Interval | None]] = {
    Direction.NEAREST: partial(_nearest, ahead=1.0),
    Direction.LIKELY_FUTURE: partial(_nearest, ahead=_AHEAD[Direction.LIKELY_FUTURE]),
    Direction.FUTURE: _after,
}
_CHOOSERS = {
    Side.LAST: _find_last,
    Side.NEXT: _find_next,
    Side.COMING: _find_coming,
    Side.THIS: _find_this,
    Side.BARE: _find_bare,
    Side.NEAREST: _find_nearest,
}


@frozen
class In:
    """A repeating part inside another meaning: the third quarter of 1998, Tuesday morning, noon Saturday.

    >>> from timeline.repeating import Nth
    >>> str(In(Nth(3, G.QUARTER, G.YEAR), Year(1998)).resolve(Context()))
    '1998-Q3'
    """

    part: Repeating
    whole: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """The occurrence in the cycle that the whole begins in, or in the next where it ends before it."""
        whole = self.whole.resolve(context)
        if whole is None or whole.lower is None:
            return None
        found = _occurrence(self.part, whole.lower, 0)
        if found is not None and found.upper is not None and found.upper <= whole.lower:
            later = _occurrence(self.part, whole.lower, 1)
            return later if later is not None and whole.overlaps(later) else found
        return found


def _is_part_of_day(told: Interval) -> bool:
    return told.lower is not None and told.upper is not None and told.upper - told.lower < DAY


def _night_from(told: Interval) -> Interval | None:
    """The night that an hour of the evening begins."""
    if told.lower is None or told.granularity > G.HOUR or told.lower % DAY < _EVENING * HOUR:
        return None
    return evolve(told, upper=G.DAY.floor(told.lower) + DAY + _MORNING * HOUR)


_EVENING = 18
_MORNING = 6


@frozen
class Hour:
    """A clock time or a part of the day that names no day: at noon, at midnight, overnight.

    It is of the day last told, or of the part of a day told just before that it lies in: "on Monday
    evening ... until the early hours of Tuesday. It began at 7 p.m." Where none was told and the
    clause looks back, it has begun by the publication date: a truce that took effect at midnight did
    so when that day began. With ``over`` it has unless the clause looks ahead: what happened
    "overnight" did so in the night before.
    """

    part: Repeating
    over: bool = False
    of: Leaf = THEN

    def resolve(self, context: Context) -> Interval | None:
        """The time in the day told, or in the publication day, or in the day before."""
        found = self._within_part(context) or In(self.part, Same(G.DAY)).resolve(context)
        now = context.now
        if found is None or now is None or now.upper is None or not self._looks_back(context.tense):
            return found
        is_ahead = begin_of(found) >= now.upper or (self.over and context.told(G.DAY) is None)
        return _occurrence(self.part, begin_of(now), -1) if is_ahead else found

    def _within_part(self, context: Context) -> Interval | None:
        """The time in the last told part of a day that holds it, if nothing but such parts was told since.

        From an hour of the evening told in its sentence on that is the night: "at 9 p.m. … by 1 a.m.".
        """
        night = None if context.beside is None else _night_from(context.beside)
        for told in takewhile(_is_part_of_day, context.then) if night is None else (night,):
            for at in (told.lower, told.upper):  # a night goes on into the next day
                found = None if at is None else _occurrence(self.part, at, 0)
                if found is not None and told.overlaps(found):
                    return found
        return None

    def _looks_back(self, tense: Direction | None) -> bool:
        return tense is Direction.PAST or (self.over and tense not in _AHEAD_OF_NOW)


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
        anchor = self._anchor(context)
        if anchor is None or anchor.lower is None:
            return None
        if self.period.granularity < G.DAY <= anchor.granularity:
            return None  # hours from a day lead nowhere
        at = self.period.shift(anchor.lower, self.sign)
        return None if at is None else Interval.unit(self._grain(anchor), at)

    def _anchor(self, context: Context) -> Interval | None:
        if not isinstance(self.of, Leaf):
            return self._still_ahead(self.of, context) or self.of.resolve(context)
        fine = self.period.granularity
        is_loose = self.of is THEN and self.sign > 0 and not context.counts_on(fine)
        return None if is_loose else context.anchor(self.of, fine)

    def _still_ahead(self, of: Meaning, context: Context) -> Interval | None:
        """What is yet to come, where what is told as past lay so long before it: months before a vote."""
        is_short = self.sign < 0 and self.period.granularity < G.YEAR
        near = of.resolve(evolve(context, tense=Direction.NEAREST)) if is_short else None
        if near is None or near.lower is None or context.now is None or context.now.upper is None:
            return None
        at = self.period.shift(near.lower, self.sign)
        is_over = at is not None and at < context.now.upper
        return near if is_over and context.tense is Direction.PAST else None

    def _grain(self, anchor: Interval) -> Granularity:
        """A shift from a day named in the text stays a day; one from now is as vague as its unit."""
        fine = self.period.granularity
        if fine <= G.HOUR:
            return G.MINUTE
        if self.of in (NOW, THEN) or fine < G.DAY or (self.of is EVENT and fine >= G.MONTH):
            return fine
        return min(fine, anchor.granularity)


@frozen
class Stretch:
    """A period that ends (-1) or begins (1) at a time: the past two weeks, the three months to June."""

    period: Period
    sign: int
    of: Leaf | Meaning = NOW

    def resolve(self, context: Context) -> Interval | None:
        """From the far end to the reference; None for an uncounted period."""
        if isinstance(self.of, Leaf):
            anchor = context.anchor(self.of, G.MILLENNIUM)
        else:
            anchor = self.of.resolve(context)
        if anchor is None or anchor.lower is None or anchor.upper is None:
            return None
        near = anchor.upper if self.sign < 0 else anchor.lower
        far = self.period.shift(near, self.sign)
        return None if far is None else Interval(min(near, far), max(near, far), self.period.granularity)


@frozen
class Reported:
    """A unit that ends (-1) or begins (1) with another time, wherever the calendar's does.

    The quarter ended July 31, the week beginning May 6. ``number`` is the one that the reporter gives
    it in its own year: the fourth quarter ended June 30.

    >>> from timeline.repeating import Nth
    >>> july_31 = In(Nth(31, G.DAY, Nth(7, G.MONTH, G.YEAR)), Year(2023))
    >>> str(Reported(G.QUARTER, -1, july_31).resolve(Context()))
    '2023-05-01/2023-08-01'
    """

    granularity: Granularity
    sign: int
    of: Meaning
    number: int | None = None

    def resolve(self, context: Context) -> Interval | None:
        """The length of one unit up to the end of the other time, or on from its begin."""
        edge = self.of.resolve(context)
        if edge is None or edge.lower is None or edge.upper is None or edge.granularity > G.MONTH:
            return None
        near = edge.upper if self.sign < 0 else edge.lower
        far = self.granularity.shift(near, self.sign)
        return Interval(min(near, far), max(near, far), self.granularity)


@frozen
class Either:
    """Digits that allow two days: 5/6/2024. The context's order chooses; dots always put the day first."""

    month_first: Meaning
    day_first: Meaning
    dotted: bool = False

    def chosen(self, context: Context) -> Meaning:
        """The reading by the context's order."""
        return self.day_first if self.dotted or context.day_first else self.month_first

    def resolve(self, context: Context) -> Interval | None:
        """The interval of the chosen reading."""
        return self.chosen(context).resolve(context)

    def other(self, context: Context) -> Interval | None:
        """The interval of the reading not chosen."""
        chosen = self.chosen(context)
        return (self.month_first if chosen is self.day_first else self.day_first).resolve(context)


@frozen
class Onward:
    """Bare "later on": some time after what was last told."""

    of: Leaf = THEN

    def resolve(self, context: Context) -> Interval | None:
        """From the last mention's begin on, without an end."""
        told = context.then[0] if context.then else context.now
        return None if told is None else Interval(told.lower, None, told.granularity)


@frozen
class Ahead:
    """In two weeks: where the clause looks ahead, the point reached then; else a mere length.

    What is ``sure``, as "in two weeks' time" is, is a point unless the clause looks back.
    """

    period: Period
    sure: bool = False
    of: Leaf = NOW

    def resolve(self, context: Context) -> Interval | None:
        """The point, None where the clause or the whole text tells of the past."""
        is_ahead = context.tense in _AHEAD_OF_NOW or (self.sure and context.tense is None)
        if context.narrative or not is_ahead:
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
        if whole is None or whole.lower is None or whole.upper is None:
            return None
        near = whole.lower if self.side > 0 else whole.upper
        far = self.period.shift(near, self.side)
        if far is None:
            return None
        return Interval(min(near, far), max(near, far), self.period.granularity)


@frozen
class DayOf:
    """The day on which a named period began ("START") or ended ("END")."""

    named: Fixed
    mod: str

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — absolute
        """The first or the last unit of the period."""
        upper = self.named.upper
        if self.mod == "START":
            return Interval.unit(self.named.granularity, self.named.lower)
        return None if upper is None else Interval.unit(self.named.granularity, upper - 1)


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
        later = [one for one in _around(self.part, first.lower) if begin_of(one) >= first.lower]
        return min(later, key=begin_of, default=None)


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
        return None if inner is None else narrowed(inner, self.mod)


def narrowed(whole: Interval, mod: str) -> Interval:
    """The part of a stretch that a TIMEX3 modifier names; the whole where it names none."""
    if whole.lower is None or whole.upper is None or mod not in _PARTS:
        return whole
    length = whole.upper - whole.lower
    is_night = whole.granularity is G.DAYPART and length > _LONG_PART
    begin, end = _NIGHT_PARTS.get(mod, _PARTS[mod]) if is_night else _PARTS[mod]
    return evolve(whole, lower=whole.lower + int(length * begin), upper=whole.lower + int(length * end))


_PARTS = {"START": (0.0, 0.5), "MID": (0.25, 0.75), "END": (0.5, 1.0)}
_NIGHT_PARTS = {"END": (0.2, 1.0)}  # late at night is before midnight, too
_LONG_PART = 8 * HOUR


@frozen
class Sometime(Modified):
    """Later or earlier in a whole: this year's later part, but of a day told afterwards the whole day."""

    def resolve(self, context: Context) -> Interval | None:
        """The part of the whole; a day that is not the publication's, or a part of one, stays whole."""
        inner = self.of.resolve(context)
        if inner is None or inner.granularity > G.DAY:
            return super().resolve(context)
        is_today = context.now is not None and inner.overlaps(context.now)
        return super().resolve(context) if is_today and inner.granularity is G.DAY else inner


@frozen
class Rest(Modified):
    """The rest of a whole: what is left of it on the publication date, else its later part."""

    def resolve(self, context: Context) -> Interval | None:
        """From the publication date to the end of the whole that holds it."""
        whole, now = self.of.resolve(context), context.now
        if whole is None or now is None or now.lower is None or not whole.contains(now):
            return super().resolve(context)
        return evolve(whole, lower=now.lower)


@frozen
class Range:
    """From one meaning to another, both included, but for clock times: Dec. 27-29, from 1998 to 2001."""

    first: Meaning
    last: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """From the begin of the first to the end of the last; None where they run backwards."""
        first, last = self.first.resolve(context), self.last.resolve(context)
        if first is None or last is None or first.lower is None or last.upper is None:
            return None
        upper = last.lower if last.granularity <= G.HOUR else last.upper  # up to five, not to 5:01
        if upper is None or first.lower >= upper:
            return None
        return Interval(
            first.lower,
            upper,
            min(first.granularity, last.granularity),
            first.zone or last.zone,
        )


_REPORTED = (G.QUARTER, G.HALF, G.YEAR)  # what results are reported for


@frozen
class Alike:
    """The counterpart in another year of what was last told: "a year ago" beside a quarter is that quarter.

    Where no quarter or half was told lately, it is the year itself.
    """

    year: Meaning

    def resolve(self, context: Context) -> Interval | None:
        """The same quarter (or half) of that year, else the year."""
        year = self.year.resolve(context)
        told = next((one for one in context.then[:4] if one.granularity in _REPORTED), None)
        if told is None or told.lower is None or year is None or year.lower is None:
            return year
        distance = civil(year.lower)[0] - civil(told.lower)[0]
        upper = None if told.upper is None else G.YEAR.shift(told.upper, distance)
        return Interval(G.YEAR.shift(told.lower, distance), upper, told.granularity)


@frozen
class Same:
    """What was last told of this granularity: that day, the same week, at the time."""

    granularity: Granularity

    def resolve(self, context: Context) -> Interval | None:
        """The unit that holds the last mention."""
        if self.granularity in (G.QUARTER, G.HALF):
            return self._reported(context)
        anchor = context.anchor(THEN, self.granularity)
        if anchor is None or anchor.lower is None:
            return None
        return Interval.unit(self.granularity, anchor.lower)

    def _reported(self, context: Context) -> Interval | None:
        """The quarter last told that is over; without one, the one before the publication date."""
        told = (one for one in context.then if one.granularity is self.granularity)
        over = next((one for one in told if context.now is None or _is_over(one, context.now)), None)
        return over or Step(self.granularity, -1).resolve(context)


def _is_over(told: Interval, now: Interval) -> bool:
    return told.upper is not None and now.lower is not None and told.upper <= now.lower


@frozen
class Told:
    """The time last told, whatever its granularity: at the time, by then, during this period."""

    of: Leaf = THEN

    def resolve(self, context: Context) -> Interval | None:
        """The last mention itself; None where nothing was told."""
        return context.then[0] if context.then else None


@frozen
class Happening:
    """The time of an event of the text, once it is known: "the fifth day of the uprising" leans on it."""

    of: Leaf = EVENT

    def resolve(self, context: Context) -> Interval | None:
        """The event's time."""
        return context.event


@frozen
class Vague:
    """A time with a name but no bounds of its own: PAST_REF, PRESENT_REF, FUTURE_REF.

    ``in_history``: a time only in a narrative, as "former" is; news has former presidents everywhere.
    """

    token: str
    in_history: bool = False

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

    def resolve(self, context: Context) -> Interval | None:  # noqa: ARG002 — recurrences have no one place
        """None: a set is not one stretch of time."""
        return None
