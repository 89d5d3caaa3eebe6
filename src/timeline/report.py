"""The printed timeline: one event a line in aligned columns; adds nothing of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from textwrap import shorten, wrap
from typing import TYPE_CHECKING

from timeline.annotations import Certainty
from timeline.article import Article, PartKind
from timeline.event_types import OTHER
from timeline.granularity import Granularity
from timeline.instant import DAY, iso_clock, iso_date
from timeline.interval import Interval
from timeline.languages.en_types import TYPES

if TYPE_CHECKING:
    from timeline.annotations import Bound, Conflict, Event, Participant, Source, When
    from timeline.timeline import Timeline

WIDTH = 100
UNKNOWN = "–"
_HEADS = ("When", "Event", "Kind", "Status", "Who → whom, what, where, per whom")
_CAPS = (27, 18, 16, 10)  # the widest each column but the last may grow; longer text wraps
_LABEL = 40  # characters of a name; a longer one is a description, and ends in …
_ACTING = {"agent", *(row.role("agent") for row in TYPES)}  # "speaker", "winner"
_CONTENT = 60  # characters of what was said
_GAP = "  "
CERTAIN = {
    Certainty.STATED: "the text gives the date",
    Certainty.RESOLVED: "worked out from the text",
    Certainty.INFERRED: "follows from what stands around it",
    Certainty.BOUNDED: "only limits are known",
    Certainty.UNKNOWN: "nothing in the text dates it",
}
_ROLES = {"timex": "time", "signal": "word of time", "medium": "where it was published"}

Row = Sequence[str]


def render(timeline: Timeline) -> str:
    """The timeline as a table of at most 100 columns; undated events are listed below it."""
    entries = [_row(event) for event in timeline]
    unplaced = [_row(event) for event in timeline.unplaced]
    if not entries and not unplaced:
        return "No events."
    widths = _widths([_HEADS, *entries, *unplaced])
    lines = [*_heading(timeline.article), *_table(_HEADS, widths), _rule(widths)]
    lines += [line for row in entries for line in _table(row, widths)]
    if unplaced:
        lines += [
            "",
            "Not placed in time:",
            *(line for row in unplaced for line in _table(row, widths)),
        ]
    return "\n".join(lines)


def _heading(article: Article) -> list[str]:
    """The headline and the day it was published, as far as known, and an empty line."""
    lines = wrap(headline(article), WIDTH)
    lines += [f"Published {article.published}"] if article.published else []
    return [*lines, ""] if lines else []


def headline(article: Article) -> str:
    """The title on one line: the one given, else the one that stands in the text, else nothing."""
    titles = [part.text for part in article.parts if part.kind == PartKind.TITLE]
    return " ".join((article.title or "".join(titles)).split())


def explained(timeline: Timeline) -> str:
    """Under each event the words that date it, and why it stands after the one before."""
    lines: list[str] = []
    for earlier, event in zip([None, *timeline], timeline, strict=False):
        lines.append(f"{when_text(event.when)}  “{event.text}”")
        lines += _wrapped(_because(timeline, event))
        lines += _wrapped(timeline.explain(earlier, event)) if earlier else []
    lines += [f"{UNKNOWN}  “{event.text}”: nothing dates it" for event in timeline.unplaced]
    lines += [f"set aside: {conflict.reason}" for conflict in set_aside(timeline)]
    return "\n".join(lines)


def set_aside(timeline: Timeline) -> list[Conflict]:
    """What the text says against its own order, each reason once; a refused guess is no news."""
    told = (conflict for conflict in timeline.conflicts if not conflict.link.because.inferred)
    return list({conflict.reason: conflict for conflict in told}.values())


def when_text(when: When) -> str:
    """The time of an event as it is known: a unit, a stretch, an open end, or a dash.

    >>> from timeline.annotations import Bound, When
    >>> from timeline.instant import instant
    >>> when_text(When(Bound(instant(2024)), Bound(None, instant(2025))))
    '2024'
    """
    outer, core = when.interval, _core(when)
    begin, end = _edge(when.begins), _edge(when.ends)
    if begin and end and begin != end:
        return f"{begin} – {end}"
    is_since = None not in (when.begins.lower, when.begins.upper) and when.ends.upper is None
    is_until = None not in (when.ends.lower, when.ends.upper) and when.begins.lower is None
    if core and not is_since and not is_until and not is_known(when.begins) and not is_known(when.ends):
        return f"around {_stretch_text(*core, '–')}"
    if outer is None:
        return _inner_text(when)
    if outer.lower is None:
        return _ended_text(when, outer.upper or 0)
    if outer.upper is None:
        return _open_text(when, outer.lower)
    dash = "–" if is_known(when.begins) and is_known(when.ends) else "…"
    unit = _unit_text(outer)
    return f"{unit}{_offset(outer)}" if unit else _stretch_text(outer.lower, outer.upper - 1, dash)


def _offset(outer: Interval) -> str:
    """How far a clock that is known is ahead of UTC, as "+02:00"."""
    begin = outer.begin if outer.zone and outer.granularity < Granularity.DAY else None
    return "" if begin is None else begin.format("Z")


def _core(when: When) -> tuple[int, int] | None:
    """The first and last instant that the event must hold, where there are any."""
    begun, unfinished = when.begins.upper, when.ends.lower
    if begun is None or unfinished is None:
        return None
    # A begin before midnight is given as the second before it: the core begins with the day.
    first = begun + 1 if begun % DAY == DAY - 1 else begun
    last = unfinished - 2 if unfinished % DAY == 1 else unfinished - 1
    return (first, last) if first <= last else None


def _inner_text(when: When) -> str:
    """An event of which only one end is known, and that only on its inner side."""
    begun, unfinished = when.begins.upper, when.ends.lower
    if begun is not None:
        return f"begun by {iso_date(begun)}"
    return UNKNOWN if unfinished is None else f"until {iso_date(unfinished)} or later"


def _ended_text(when: When, upper: int) -> str:
    """Until an end that is known, if it lasted up to it; else before what it must precede.

    A begin that is known to lie a day or more before the last possible end says more than that end.
    """
    begun, unfinished = when.begins.upper, when.ends.lower
    if begun is not None and unfinished is not None and begun < unfinished:
        return f"until {_edge(when.ends) or _stretch_text(unfinished - 1, upper - 1, '…')}"
    if begun is not None and upper - begun > DAY:
        return f"begun by {iso_date(begun)}"
    return f"before {_point(upper)}"


def _open_text(when: When, lower: int) -> str:
    """Since a begin that is known, at its own granularity; else after what it must follow."""
    if when.begins.upper is None:
        return f"after {iso_date(lower - 1)}"
    unit = when.granularity
    known = _named(unit, lower) if unit and unit.floor(lower) == lower else iso_date(lower)
    return f"since {_edge(when.begins) or known}"


def _unit_text(outer: Interval) -> str | None:
    """What the stretch is called where it is one calendar unit, coarsest first."""
    lower, upper = outer.lower, outer.upper
    if lower is None:
        return None
    same = (unit for unit in _UNITS if unit.bounds(lower) == (lower, upper))
    return next((_named(unit, lower) for unit in same), None)


def _named(unit: Granularity, at: int) -> str:
    """The ISO form of the unit that holds an instant; in words where its digits would be read as a year."""
    iso = unit.iso(at)
    if unit not in _LARGE:
        return iso
    number = int(iso.removeprefix("BC"))
    return _LARGE[unit](number) + " BC" * iso.startswith("BC")


def _ordinal(number: int) -> str:
    """A number with its ending.

    >>> [_ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21)]
    ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st']
    """
    is_teen = number // 10 % 10 == 1
    return f"{number}{'th' if is_teen else _ENDINGS.get(number % 10, 'th')}"


_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_LARGE: dict[Granularity, Callable[[int], str]] = {
    Granularity.DECADE: lambda number: f"{number * 10}s",
    Granularity.CENTURY: lambda number: f"{_ordinal(number + 1)} century",
    Granularity.MILLENNIUM: lambda number: f"{_ordinal(number + 1)} millennium",
}
_UNITS = [unit for unit in sorted(Granularity, reverse=True) if unit != Granularity.WEEKEND]
"""Units that a time may be shown as; a weekend is its two days."""


def _edge(bound: Bound) -> str | None:
    """The calendar unit that a begin or an end is known to lie in, from a day upwards."""
    if bound.lower is None or bound.upper is None or bound.upper - bound.lower < DAY - 1:
        return None
    # A begin lies before the end of its unit, an end after the begin of its own.
    return _unit_text(
        Interval(bound.lower - bound.lower % DAY, bound.upper + -bound.upper % DAY, Granularity.DAY)
    )


def _stretch_text(first: int, last: int, dash: str) -> str:
    """The days from one instant to another; within one day, the day: minutes are rarely told."""
    start, final = iso_date(first), iso_date(last)
    return start if start == final else f"{start} {dash} {final}"


def is_known(bound: Bound) -> bool:
    """Whether the begin or the end that this bounds is known to the day."""
    if bound.lower is None or bound.upper is None:
        return False
    return bound.upper - bound.lower <= DAY


def _point(at: int) -> str:
    return iso_date(at) if at % DAY == 0 else f"{iso_date(at)}T{iso_clock(at)[:5]}"


def _row(event: Event) -> Row:
    return when_text(event.when), event.text, kind(event), str(event.status), details(event)


def kind(event: Event) -> str:
    """The type of an event in words; a dash where it is none of the types."""
    return UNKNOWN if event.type == OTHER else event.type.replace("_", " ").lower()


def details(event: Event) -> str:
    """Who → whom, what was said, where, and on whose word, each only where known."""
    acting, affected = sides(event)
    who, whom = (", ".join(map(_label, side)) for side in (acting, affected))
    pieces = [" → ".join(filter(None, (who, whom))) if who else f"→ {whom}" if whom else ""]
    pieces += [f"“{said}”" for said in _contents(event)]
    pieces += [f"in {_label(event.place)}" if event.place else ""]
    pieces += [f"per {_label(event.source)}" if event.source else ""]
    return " · ".join(filter(None, pieces))


def _contents(event: Event) -> list[str]:
    """The beginning of what was said, for an event of saying."""
    said = [piece.text.strip("\"“”' ") for piece in event.evidence if piece.role == "content"]
    return [shorten(text, _CONTENT, placeholder=" …") for text in said]


def sides(event: Event) -> tuple[list[Participant], list[Participant]]:
    """The participants on the acting side, whatever the kind of event calls it, and the others."""
    people = [who for who in event.participants if who.role != "place"]
    acting = [who for who in people if who.role in _ACTING]
    return acting, [who for who in people if who not in acting]


def _label(who: Participant | Source) -> str:
    return shorten(who.label, _LABEL, placeholder=" …")


def _widths(rows: Sequence[Row]) -> list[int]:
    columns = list(zip(*rows, strict=True))[:-1]
    caps = zip(columns, _CAPS, strict=True)
    widths = [min(cap, max(map(len, column))) for column, cap in caps]
    return [*widths, WIDTH - sum(widths) - len(_GAP) * len(widths)]


def _table(row: Row, widths: Sequence[int]) -> Iterator[str]:
    """One row as lines: the first, and as many more as its longest cell needs."""
    cells = [wrap(cell, width) for cell, width in zip(row, widths, strict=True)]
    for index in range(max(1, *map(len, cells))):
        line = (cell[index] if index < len(cell) else "" for cell in cells)
        padded = (f"{text:{width}}" for text, width in zip(line, widths, strict=True))
        yield _GAP.join(padded).rstrip()


def _rule(widths: Sequence[int]) -> str:
    return _GAP.join("─" * width for width in widths)


def _because(timeline: Timeline, event: Event) -> str:
    """How certain the time of an event is, by which words, or what bounds it where none do."""
    certain, pieces = CERTAIN[event.when.certainty], event.when.evidence
    quoted = ", ".join(f"“{piece.text}” ({_ROLES.get(piece.role, piece.role)})" for piece in pieces)
    if quoted:
        return f"{certain}, by {quoted}"
    return ": ".join(filter(None, (certain, "; ".join(timeline.reasons(event)))))


def _wrapped(text: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent="    ", subsequent_indent="    ")
