"""TIMEX3: meanings and intervals as TimeML's type, value, mod, quant and freq; knows no words.

The values follow the TimeML annotation guidelines 1.2.1 (Saurí et al. 2006) as TempEval-3 scores
them. What is not known stays X: "Dec. 27" without a publication date is ``XXXX-12-27``.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from attrs import evolve

from timeline.annotations import TimexType
from timeline.granularity import SEASON_CODES, Granularity
from timeline.instant import iso_year
from timeline.meaning import (
    EVENT,
    THEN,
    After,
    Ahead,
    Edge,
    Every,
    Find,
    Fixed,
    Hour,
    In,
    Leaf,
    Meaning,
    Modified,
    NthIn,
    Onward,
    Range,
    Reported,
    Same,
    Shift,
    ShortYear,
    Stretch,
    Vague,
    Year,
)
from timeline.period import Period
from timeline.repeating import Clock, Daypart, Inside, Nth, Southern

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from timeline.interval import Interval

G = Granularity


def type_of(meaning: object, interval: Interval | None = None) -> TimexType:
    """The TIMEX3 type: lengths are DURATION, recurrences SET, below a day TIME, the rest DATE.

    >>> type_of(Period(((5, G.DAY),)))
    <TimexType.DURATION: 'DURATION'>
    """
    inner = strip(meaning)
    if isinstance(inner, Period | Stretch | Edge):
        return TimexType.DURATION
    if isinstance(inner, Ahead) and interval is None:
        return TimexType.DURATION
    if isinstance(inner, Every):
        return TimexType.SET
    if isinstance(inner, Shift) and interval is None and _is_length(inner):
        return TimexType.DURATION  # "an hour later" with no clock to count from is a length
    grain = interval.granularity if interval else granularity_of(inner)
    return TimexType.TIME if grain is not None and grain < G.DAY else TimexType.DATE


def strip(meaning: object) -> object:
    """A meaning without its modifiers."""
    while isinstance(meaning, Modified):
        meaning = meaning.of
    return meaning


def mod_of(meaning: object) -> str | None:
    """The outermost TIMEX3 modifier."""
    return meaning.mod if isinstance(meaning, Modified) else None


def granularity_of(meaning: object) -> Granularity | None:
    """Granularity that a meaning would resolve to, None where it depends on the context."""
    inner = strip(meaning)
    if isinstance(inner, Find | In | Hour):
        return inner.part.granularity
    if isinstance(inner, Shift):
        return inner.period.granularity
    if isinstance(inner, After):
        return inner.part.granularity
    if isinstance(inner, NthIn):
        return inner.unit
    return getattr(inner, "granularity", None)


def leaf_of(meaning: object) -> Leaf | None:
    """What a meaning is said against: the first leaf of its tree, None where it is absolute.

    >>> leaf_of(Same(G.DAY)), leaf_of(Year(1998))
    (THEN, None)
    """
    while meaning is not None:
        if isinstance(meaning, Leaf):
            return meaning
        fixed = _LEAVES.get(type(meaning))
        if fixed is not None:
            return fixed
        meaning = _next_inner(meaning)
    return None


def innermost(meaning: object) -> object:
    """The meaning at the bottom of a tree, which leans on a leaf or on nothing.

    >>> innermost(Modified("END", Year(1998))).number
    1998
    """
    inner = _next_inner(meaning)
    while inner is not None and not isinstance(inner, Leaf):
        meaning, inner = inner, _next_inner(inner)
    return meaning


def _next_inner(meaning: object) -> object:
    field = _inner_field(cast("Hashable", type(meaning)))
    return None if field is None else getattr(meaning, field)


@cache
def _inner_field(kind: type) -> str | None:
    """The field of a meaning that holds an inner meaning or a leaf."""
    known = {name for base in kind.__mro__ for name in getattr(base, "__annotations__", ())}
    return next((name for name in _INNER if name in known), None)


_LEAVES = {Same: THEN, Vague: Leaf.NOW, ShortYear: Leaf.NOW}
_INNER = ("of", "whole", "first", "year")


def southern(meaning: Meaning) -> Meaning:
    """A meaning with its season as the southern half of the world has it: summer begins in December."""
    if isinstance(meaning, Modified):
        return evolve(meaning, of=southern(meaning.of))
    if not isinstance(meaning, Find | In) or meaning.part.granularity is not G.SEASON:
        return meaning
    return evolve(meaning, part=Southern(meaning.part))


def value_of(meaning: object, interval: Interval | None = None) -> str:
    """The TIMEX3 value of a meaning that resolved to ``interval``, with X where it did not.

    >>> value_of(Find(Nth(27, G.DAY, Nth(12, G.MONTH, G.YEAR))))
    'XXXX-12-27'
    """
    inner = strip(meaning)
    render = _VALUES.get(type(inner))
    if render is not None:
        return render(inner, interval)
    if interval is not None and interval.lower is not None:
        value = interval.granularity.iso(_naming(interval, interval.lower))
        return _turned(value) if isinstance(getattr(inner, "part", None), Southern) else value
    return pattern(inner)


def _naming(interval: Interval, lower: int) -> int:
    """The instant whose unit names a stretch: of a quarter its last, since a reporter's may begin early."""
    is_reported = interval.granularity in (G.QUARTER, G.HALF) and interval.upper is not None
    return cast("int", interval.upper) - 1 if is_reported else lower


def _turned(value: str) -> str:
    """The season code that the southern half gives to the same months."""
    year, code = value.rsplit("-", 1)
    return f"{year}-{SEASON_CODES[(SEASON_CODES.index(code) + 2) % 4]}"


def _every(meaning: Every, interval: Interval | None) -> str:
    return str(meaning.of) if isinstance(meaning.of, Period) else pattern(meaning.of)


def _stretch(meaning: Stretch | Edge, interval: Interval | None) -> str:
    return str(meaning.period)


def _reported(meaning: Reported, interval: Interval | None) -> str:
    """The calendar's unit that it lies in most, or its number in the reporter's own year."""
    if interval is None or interval.lower is None or interval.upper is None:
        return _UNKNOWN[meaning.granularity]
    if meaning.number is None:
        at = interval.upper - 1 if meaning.sign < 0 else (interval.lower + interval.upper) // 2
        return meaning.granularity.iso(at)
    return f"{G.YEAR.iso(interval.upper - 1)}{_nth(Nth(meaning.number, meaning.granularity, G.YEAR))[4:]}"


def _ahead(meaning: Ahead, interval: Interval | None) -> str:
    return _uncounted(Shift(meaning.period, 1), interval) if interval else str(meaning.period)


def _range(meaning: Range, interval: Interval | None) -> str:
    """ISO 8601 interval with both ends included, each at its own granularity."""
    if interval is None or interval.lower is None or interval.upper is None:
        return f"{value_of(meaning.first)}/{value_of(meaning.last)}"
    first, last = (granularity_of(end) or interval.granularity for end in (meaning.first, meaning.last))
    part = getattr(strip(meaning.last), "part", None)
    length = part.length if isinstance(part, Daypart) else int(last > G.HOUR)
    return f"{first.iso(interval.lower)}/{last.iso(interval.upper - length)}"


def _fixed(meaning: Fixed, interval: Interval | None) -> str:
    """ISO 8601 interval with both ends included, two dots for an open end; one unit stands alone."""
    first = meaning.granularity.iso(meaning.lower)
    last = ".." if meaning.upper is None else meaning.granularity.iso(meaning.upper - 1)
    return first if first == last else f"{first}/{last}"


def _is_length(meaning: Shift) -> bool:
    """Whether an unresolved shift says no more than its length: hours without a clock, days from an event.

    Nor does "two days later" with nothing told before it, nor "a few days before Christmas".
    """
    if not isinstance(meaning.of, Leaf) and not meaning.period.counted:
        return True
    is_onward = meaning.of is THEN and meaning.sign > 0 and meaning.period.counted
    return meaning.of is EVENT or is_onward or meaning.period.granularity < G.DAY


def _uncounted(meaning: Shift, interval: Interval | None) -> str:
    """A few years ago has a side but no place."""
    if interval is not None and interval.lower is not None:
        return interval.granularity.iso(interval.lower)
    if _is_length(meaning):
        return str(meaning.period)
    if not meaning.period.counted:
        return "PAST_REF" if meaning.sign < 0 else "FUTURE_REF"
    return _UNKNOWN[max(meaning.period.granularity, G.SECOND)]


_VALUES: dict[type, Callable[..., str]] = {
    Period: lambda meaning, _: str(meaning),
    Stretch: _stretch,
    Edge: _stretch,
    Reported: _reported,
    Ahead: _ahead,
    Every: _every,
    Vague: lambda meaning, _: meaning.token,
    Fixed: _fixed,
    Range: _range,
    Shift: _uncounted,
    Onward: lambda *_: "FUTURE_REF",
}

_UNKNOWN = {
    G.SECOND: "XXXX-XX-XXTXX:XX:XX", G.MINUTE: "XXXX-XX-XXTXX:XX", G.HOUR: "XXXX-XX-XXTXX",
    G.DAYPART: "XXXX-XX-XX", G.DAY: "XXXX-XX-XX", G.WEEKEND: "XXXX-WXX-WE", G.WEEK: "XXXX-WXX",
    G.MONTH: "XXXX-XX", G.SEASON: "XXXX", G.QUARTER: "XXXX-QX", G.HALF: "XXXX-HX", G.YEAR: "XXXX",
    G.DECADE: "XXX", G.CENTURY: "XX", G.MILLENNIUM: "X",
}  # fmt: skip


def pattern(meaning: object) -> str:
    """The value of an unresolved meaning or of a repeating part: what is known, X for the rest.

    >>> pattern(Nth(1, G.DAY, G.WEEK)), pattern(Clock(18, 30))
    ('XXXX-WXX-1', 'XXXX-XX-XXT18:30')
    """
    inner = strip(meaning)
    render = _PATTERNS.get(type(inner))
    if render is not None:
        return render(inner)
    grain = granularity_of(inner)
    return _UNKNOWN.get(grain, "XXXX-XX-XX") if grain else "XXXX-XX-XX"


def _part(meaning: Find | After | Hour | Southern) -> str:
    return pattern(meaning.part)


def _clock(part: Clock) -> str:
    return f"XXXX-XX-XXT{part.hour:02}:{part.minute:02}" + (f":{part.second:02}" if part.second else "")


def _inside(meaning: In) -> str:
    part, whole = pattern(meaning.part), pattern(meaning.whole)
    if "T" in part:
        return whole.partition("T")[0] + part[part.index("T") :]
    if isinstance(strip(meaning.whole), Year):
        return iso_year(strip(meaning.whole).number) + part[4:]  # type: ignore[attr-defined]
    return part


def _nth(part: Nth) -> str:
    if isinstance(part.whole, Nth):
        return f"{pattern(part.whole)}-{part.number:02}"
    known = _NTH_FORMS.get((part.unit, part.whole)) if isinstance(part.whole, Granularity) else None
    return known(part.number) if known else _UNKNOWN[part.unit]


_NTH_FORMS: dict[tuple[Granularity, Granularity], Callable[[int], str]] = {
    (G.DAY, G.WEEK): "XXXX-WXX-{}".format,
    (G.DAY, G.MONTH): "XXXX-XX-{:02}".format,
    (G.MONTH, G.YEAR): "XXXX-{:02}".format,
    (G.QUARTER, G.YEAR): "XXXX-Q{}".format,
    (G.HALF, G.YEAR): "XXXX-H{}".format,
    (G.SEASON, G.YEAR): lambda number: f"XXXX-{SEASON_CODES[number % 4]}",
}

_PATTERNS: dict[type, Callable[..., str]] = {
    Find: _part,
    After: _part,
    Hour: _part,
    Southern: _part,
    In: _inside,
    Nth: _nth,
    Clock: _clock,
    Inside: lambda part: f"{pattern(part.day)}T{part.part.code}",
    Daypart: lambda part: f"XXXX-XX-XXT{part.code}",
}
