"""Headings: times that open lines of a list of dates, and how far each reaches; knows no events, no parse."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from timeline.annotations import Timex

FEWEST = 2  # lines that a date opens, before a text is a list of dates
_INDENT = 16  # characters in which a line's bullet ends: none looks for the begin of a line without end
_BULLETS = re.compile(r"[\s•·*>#|(\[–—-]*")
_MARK = re.compile(r"[)\]]?(?::|\s*[–—|]|\s+--?)\s+(?=\S)")
_ALONE = re.compile(r"[)\]]?:?[ \t]*(?=\n|$)\s*")
_BLANK = re.compile(r"\n[ \t]*\n")


@frozen
class Heading:
    """A time, by its id, that a line opens with, and the stretch of text that it dates."""

    tid: str
    start: int
    end: int


def headings(text: str, timexes: Iterable[Timex]) -> tuple[Heading, ...]:
    r"""The dated lines of a chronology, in order; none where a text has fewer than two.

    A line is "10 May 2021: The bank closed." or "1984 - He joined."; a date alone on its line heads
    all lines to the next such date.

    >>> from timeline import find_timexes
    >>> lines = "1984 - He joined the bank.\n1999 - He left it.\n"
    >>> [(line.tid, lines[line.start : line.end]) for line in headings(lines, find_timexes(lines))]
    [('t1', 'He joined the bank.'), ('t2', 'He left it.')]
    """
    opening = [timex for timex in timexes if not timex.is_range and _opens_line(text, timex)]
    lines = [(timex, match) for timex in opening if (match := _MARK.match(text, timex.end)) is not None]
    blocks = [(timex, match) for timex in opening if (match := _ALONE.match(text, timex.end)) is not None]
    found = (*_reaching(text, lines, _BLANK), *_reaching(text, blocks, None))
    return tuple(sorted(found, key=lambda heading: heading.start))


def _opens_line(text: str, timex: Timex) -> bool:
    _, newline, line = text[max(0, timex.start - _INDENT) : timex.start].rpartition("\n")
    is_near = bool(newline) or timex.start < _INDENT
    return is_near and _BULLETS.fullmatch(line) is not None


def _reaching(
    text: str, marked: Sequence[tuple[Timex, re.Match[str]]], end: re.Pattern[str] | None
) -> Iterator[Heading]:
    """Each heading of a kind up to the next, or to what ends it before; none where they are too few."""
    if len(marked) < FEWEST:
        return
    stops = [text.rfind("\n", 0, timex.start) + 1 for timex, _ in marked[1:]]
    for (timex, match), stop in zip(marked, [*stops, len(text)], strict=True):
        stretch = text[match.end() : stop]
        own = end.split(stretch, maxsplit=1)[0] if end else stretch
        yield Heading(timex.tid, match.end(), match.end() + len(own.rstrip()))
