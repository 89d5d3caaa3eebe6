"""Read a publication date, in any common form or language; never asks the clock, never fills a gap.

And settle which of the dates that a page states is its publication date: they agree, or it is none.

What is refused, always with :class:`timeline.errors.InvalidDate`: dates relative to today
("yesterday"), dates without a day ("March 2023": the words "on Monday" would then have no answer) or
of several, those that contradict themselves ("Monday, 14 March 2024", a Thursday), and numbers that are
read differently on two continents ("03/04/2023").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from enum import StrEnum

from attrs import frozen

from timeline.errors import ConflictingDates, InvalidDate
from timeline.granularity import Granularity
from timeline.instant import DAY, from_datetime
from timeline.interval import Interval
from timeline.languages.locales import WEEKDAYS, absolute_date, read_locale
from timeline.timex_values import interval_of

DateLike = str | date | Interval
"""What a publication date may be given as; ``datetime`` and pendulum's types are dates."""

_HINT = 'give a date, a datetime, or text with day, month and year such as "2023-12-27"'
_SPAN_HINT = 'an end of a search may be a week, month, quarter or year too: "2023-W52", "2023-12", "2023"'
_MARK = r"(?:\s*[/–—-]\s*|\s+)"  # between numbers; those with dots are day first
_AMBIGUOUS = re.compile(rf"(?<!\d)(\d{{1,2}}){_MARK}(\d{{1,2}}){_MARK}(?:\d{{2}}|\d{{4}})(?!\d)")
_YEAR_FIRST = re.compile(rf"\s*\d{{4}}(?:\.|{_MARK})(\d{{1,2}})(?:\.|{_MARK})\d{{1,2}}(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}")
_DAYS = re.compile(r"(?<![\d/.:–—-])\d{1,2}\.?\s*[/–—-]\s*\d{1,2}(?!\d|\s*[/.:–—-]\s*\d)")
_SIGNED = re.compile(r"\s*[+−–-]\d")
_LONGER = re.compile(r"(?:BC)?\d{4}(?:-(?:0[1-9]|1[0-2]|WI|SP|SU|FA|Q[1-4]|H[12])|-?W\d\d|-W\d\d-WE)?")
_LONGEST = 100  # characters; anything longer is a text that holds a date, not a date


class DateKind(StrEnum):
    """Whether a date is that of a first publication or of a later change."""

    PUBLISHED = "published"
    UPDATED = "updated"


@frozen
class StatedDate:
    """A date that a page states of itself: ``text`` is how it is written there, ``where`` the place.

    >>> print(StatedDate(DateKind.PUBLISHED, read_published("2024-03-14"), "14 March 2024", "address"))
    published 2024-03-14 (address)
    """

    kind: DateKind
    interval: Interval
    text: str
    where: str

    def __str__(self) -> str:
        return f"{self.kind} {self.interval} ({self.where})"


def settled(dates: Iterable[StatedDate]) -> Interval | None:
    """The publication date that a page's dates agree on: the first, as precise as it is stated.

    Dates a day apart agree, since zones and datelines move them. Raises :class:`ConflictingDates`
    where another publication date lies farther off, or an update before it.
    """
    stated = list(dates)
    first = next((date for date in stated if date.kind is DateKind.PUBLISHED), None)
    if first is None:
        return None
    others = [date for date in stated if _contradict(first, date)]
    if others:
        told = ", ".join(map(str, [first, *others]))
        raise ConflictingDates(f"the page's dates contradict each other: {told}; give its publication date")
    return first.interval


def _contradict(first: StatedDate, other: StatedDate) -> bool:
    later = days_between(first.interval, other.interval)
    return later < -1 or (later > 1 and other.kind is DateKind.PUBLISHED)


def days_between(first: Interval, second: Interval) -> int:
    """How many days later the second begins; both have a begin."""
    return (second.lower or 0) // DAY - (first.lower or 0) // DAY


def read_published(given: DateLike | None, language: str = "en") -> Interval | None:
    """The day, or the moment, that a publication date means; None for None.

    Midnight sharp counts as "that day": it is what systems write that store a day as a moment.
    A zone that was given is kept; an interval must lie within one day. Raises :class:`InvalidDate`.

    >>> str(read_published("Dec. 27, 2023")), str(read_published("27 décembre 2023"))
    ('2023-12-27', '2023-12-27')
    >>> str(read_published("2023-12-27T14:05:00+02:00"))
    '2023-12-27T14:05:00'
    """
    if given is None:
        return None
    if isinstance(given, Interval):
        return _within_a_day(given)
    moment = _read_text(given, language) if isinstance(given, str) else given
    if not isinstance(moment, date):  # numbers, pandas' periods, other objects
        raise _refusal(given)
    try:
        return _interval(moment)
    except ValueError:  # pandas' NaT, which is a datetime
        raise _refusal(given) from None


def _within_a_day(interval: Interval) -> Interval:
    if interval.lower is None or interval.upper is None or interval.upper - interval.lower > DAY:
        raise _refusal(str(interval), "it is longer than a day; ")
    return interval


def read_span(given: DateLike | None) -> Interval | None:
    """Like :func:`read_published`, for an end of a search: what is longer than a day will do.

    >>> str(read_span("2023-03")), str(read_span("2023-W52")), str(read_span("2023"))
    ('2023-03', '2023-W52', '2023')
    """
    if isinstance(given, Interval):
        return given
    if isinstance(given, str) and _LONGER.fullmatch(given.strip()) and (span := interval_of(given.strip())):
        return span
    try:
        return read_published(given)
    except InvalidDate as error:
        raise InvalidDate(f"{error}; {_SPAN_HINT}") from None


def _interval(moment: date) -> Interval:
    clock = moment.time() if isinstance(moment, datetime) else time()
    unit = Granularity.SECOND if clock.replace(microsecond=0) != time() else Granularity.DAY
    return Interval.unit(unit, from_datetime(moment), _zone(moment))


def _zone(moment: date) -> str | None:
    """The zone's name in the zone database, else its distance from UTC; None where unknown."""
    zone = getattr(moment, "tzinfo", None)
    if zone is None or not isinstance(moment, datetime):
        return None
    name = getattr(zone, "key", None) or getattr(zone, "name", None) or ""
    return name if "/" in name else moment.isoformat(timespec="seconds")[19:]


def _read_text(text: str, language: str) -> date:
    """Standard forms first; they are fast, and no language reads them differently."""
    if _LONGER.fullmatch(text.strip()):
        raise _refusal(text, "it is longer than a day; ")
    try:
        return datetime.fromisoformat(text.strip())
    except ValueError:
        return _read_words(text, language)


def _read_words(text: str, language: str) -> date:
    if len(text) > _LONGEST:
        raise _refusal(f"{text[:40]}…")
    for is_so, why in _REFUSED:
        if is_so(text):
            raise _refusal(text, f"{why}; ")
    order = "DMY" if _DAY_FIRST.search(text) else ""
    for languages in ((language,), None):
        found = absolute_date(text, languages, order)
        if isinstance(found, datetime):
            return _on_its_weekday(text, found, language) if languages else found
    raise _refusal(text)


def _is_impossible(text: str) -> bool:
    """dateparser would read 2023-13-01 as the 13th of January."""
    match = _YEAR_FIRST.match(text)
    return match is not None and int(match[1]) > 12


def _is_ambiguous(text: str) -> bool:
    match = None if _YEAR_FIRST.match(text) else _AMBIGUOUS.search(text)
    if not match:
        return False
    first, second = int(match[1]), int(match[2])
    return first != second and first <= 12 and second <= 12


_REFUSED: tuple[tuple[Callable[[str], object], str], ...] = (
    (_SIGNED.match, "a sign stands before it"),
    (_is_impossible, "there is no such day"),
    (_is_ambiguous, "it can be read day first or month first"),
    (_DAYS.search, "it is longer than a day"),
)
"""What dateparser would guess at, and why it is refused."""


def _on_its_weekday(text: str, found: datetime, language: str) -> datetime:
    """The date, if no other weekday than its own is named beside it; a month may have a weekday's name."""
    locale = read_locale(language)
    if locale is None:
        return found
    words = set(re.findall(r"\w+", text.lower())) - frozenset().union(*locale.months.values())
    named = {number for number, names in locale.weekdays.items() if names & words}
    if named - {found.isoweekday()}:
        raise _refusal(text, f"that day is a {WEEKDAYS[found.weekday()].capitalize()}; ")
    return found


def _refusal(given: object, why: str = "") -> InvalidDate:
    return InvalidDate(f"cannot read {given!r} as a date: {why}{_HINT}")
