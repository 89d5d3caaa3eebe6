"""The dates that a web page states of itself, and where; never asks the clock, never fills a gap.

htmldate knows which of some hundred names of metadata means publication and which a change; JSON-LD,
the lines below the headline and the address are read beside it. A date counts that names a day by
itself: what is relative ("3 hours ago"), partial or ambiguous is passed over, and so is htmldate's
own search of a page, which takes the day from the clock, or the first of January, where none stands.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from typing import Any

from attrs import evolve

from timeline.annotations import Timex
from timeline.errors import InvalidDate, extra
from timeline.instant import civil, instant
from timeline.interval import Interval
from timeline.languages.en_boilerplate import UPDATED
from timeline.published import DateKind, StatedDate, days_between, read_published
from timeline.timexes import find_timexes

Element = Any  # lxml's, whose types are a package of their own

_EARLIEST, _LATEST = instant(1800), instant(2100)
_PLACEHOLDERS = ("1900-01-01", "1970-01-01")  # what systems write for a date they do not have
_KEYS = {"datePublished": DateKind.PUBLISHED, "dateModified": DateKind.UPDATED}
_NAMING = ("property", "name", "itemprop", "http-equiv")
_DECOYS = {DateKind.PUBLISHED: "article:published_time", DateKind.UPDATED: "article:modified_time"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d")  # spares dateparser, which tries every language, most texts
_YEARLESS = re.compile(r"XXXX-\d\d-\d\d")
_ARTICLE = re.compile(r"Article|Posting|Report")
_UPDATED = re.compile(UPDATED, re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_LABEL = 3  # words that may stand beside the date in its line: "Published on", "By Ada Writer"
_LINE = 80  # characters; a longer one is a paragraph, and the lines of the head are over
_LINES = 60
_FIELDS = 8
_DEPTH = 50  # levels of lists and graphs that JSON-LD is followed into


def page_dates(tree: Element, url: str | None) -> Iterator[StatedDate]:
    """The dates of a parsed page, those of each place together, the most trusted place first."""
    for stated in (_json_ld(tree), _meta(tree), _head(tree), _address(url)):
        seen: set[DateKind] = set()
        for date in stated:
            if date.kind not in seen and _is_plausible(date):
                seen.add(date.kind)
                yield date


def dateline_date(text: str, dates: Sequence[StatedDate]) -> StatedDate | None:
    """The date in a dateline; where it names no year, the one nearest to the first of the dates."""
    timexes = find_timexes(text)
    if len(timexes) != 1:
        return None
    if day := _day(timexes[0]):
        return StatedDate(DateKind.PUBLISHED, day, text, "dateline")
    near = [day for date in dates[:1] for day in _in_years_about(date, timexes[0].value, text)]
    return min(near, key=lambda date: abs(days_between(dates[0].interval, date.interval)), default=None)


def _in_years_about(date: StatedDate, value: str, text: str) -> Iterator[StatedDate]:
    """A day of no year ("XXXX-03-14") in the year of a date and in those before and after it."""
    year = civil(date.interval.lower or 0)[0]
    for near in (year, year - 1, year + 1) if _YEARLESS.fullmatch(value) else ():
        for day in _stated(DateKind.PUBLISHED, f"{near}{value[4:]}", "dateline"):
            yield evolve(day, text=text)


def _day(timex: Timex) -> Interval | None:
    """The day it is, or the time of a day, whichever way day and month are ordered; else None."""
    return timex.interval if _DAY.match(timex.value) and not timex.alternatives else None


def _first_stated(fields: Iterable[tuple[DateKind, object, str]]) -> Iterator[StatedDate]:
    """The dates in the first of the fields that may hold one; a page that has more is no page of news."""
    likely = (field for field in fields if isinstance(field[1], str) and _YEAR.search(field[1]))
    for kind, text, where in islice(likely, _FIELDS):
        yield from _stated(kind, str(text), where)


def _stated(kind: DateKind, text: str, where: str) -> Iterator[StatedDate]:
    """The date in a field that holds nothing else; none where it cannot be read."""
    with suppress(InvalidDate):
        if interval := read_published(text.strip()):
            yield StatedDate(kind, interval, text, where)


def _is_plausible(date: StatedDate) -> bool:
    return _EARLIEST <= (date.interval.lower or 0) < _LATEST and str(date.interval)[:10] not in _PLACEHOLDERS


# --- JSON-LD ------------------------------------------------------------------------


def _json_ld(tree: Element) -> Iterator[StatedDate]:
    fields = (
        (kind, item.get(key), f"JSON-LD {key}")
        for data in _data(tree)
        for item in _articles(data, _DEPTH)
        for key, kind in _KEYS.items()
    )
    return _first_stated(fields)


def _data(tree: Element) -> Iterator[object]:
    for script in tree.iterfind('.//script[@type="application/ld+json"]'):
        with suppress(ValueError, RecursionError):
            yield json.loads(script.text or "", strict=False)


def _articles(data: object, depth: int) -> Iterator[dict[str, Any]]:
    """The articles in lists, graphs and pages about one; what an article only mentions is none."""
    if not depth:
        return
    if isinstance(data, list):
        for item in data:
            yield from _articles(item, depth - 1)
    elif isinstance(data, dict):
        if _ARTICLE.search(str(data.get("@type"))):
            yield data
        else:
            yield from _articles([data.get("@graph"), data.get("mainEntity")], depth - 1)


# --- metadata -----------------------------------------------------------------------


def _meta(tree: Element) -> Iterator[StatedDate]:
    names = (
        (element.get(attribute, "").strip(), element)
        for element in tree.iter("meta")
        for attribute in _NAMING
    )
    fields = (
        (kind, element.get("content"), f"meta {name}")
        for name, element in names
        if name and (kind := _meaning(name))
    )
    return _first_stated(fields)


@lru_cache(maxsize=1000)
def _meaning(name: str) -> DateKind | None:
    """What htmldate takes metadata of this name for."""
    return next((kind for kind in DateKind if _means(name, kind)), None)


def _means(name: str, kind: DateKind) -> bool:
    """Whether htmldate prefers the date of this name to one that stands behind it, a decoy."""
    named, decoy = "2001-01-02", {"property": _DECOYS[kind], "content": "2001-03-04"}
    fields = ({attribute: name, "content": named} for attribute in _NAMING)
    return any(_htmldate([field, decoy], kind) == named for field in fields)


def _htmldate(metadata: Iterable[dict[str, str]], kind: DateKind, url: str = "") -> str | None:
    """What htmldate finds in the head of a page, or its address, with bounds that are not today."""
    with extra("web"):
        from htmldate import find_date
        from lxml import html

    page = html.Element("html")
    page.extend(html.Element("meta", field) for field in metadata)
    return find_date(
        page,
        extensive_search=False,
        original_date=kind is DateKind.PUBLISHED,
        url=url,
        min_date="1800-01-01",
        max_date="2099-12-31",
    )


# --- the lines below the headline ---------------------------------------------------


def _head(tree: Element) -> Iterator[StatedDate]:
    """The dates that stand alone in their lines, with no more than a label or a name beside them."""
    label = ""
    for line in _head_lines(tree):
        found = [(timex, day) for timex in find_timexes(line) if (day := _day(timex))]
        if len(_WORD.findall(_without(line, [timex for timex, _ in found]))) > _LABEL:
            found, label = [], ""
        at = 0
        for timex, day in found:
            is_update = _UPDATED.search(f"{label} {line[at : timex.start]}")
            kind = DateKind.UPDATED if is_update else DateKind.PUBLISHED
            yield StatedDate(kind, day, timex.text, "below the headline")
            label, at = "", timex.end
        label = "" if found else line


def _without(line: str, timexes: Iterable[Timex]) -> str:
    for timex in timexes:
        line = line.replace(timex.text, " ")
    return line


def _head_lines(tree: Element) -> Iterator[str]:
    """The short texts between the headline and the first paragraph; of a time its machine-read form."""
    for text in islice(tree.xpath("(//h1)[1]/following::text()[normalize-space()]"), _LINES):
        element = text.getparent()
        stamp = element.get("datetime") if element.tag == "time" and text.is_text else None
        line = " ".join((stamp or text).split())
        if len(line) > _LINE:
            return
        if element.tag not in ("script", "style"):
            yield line


# --- the address --------------------------------------------------------------------


def _address(url: str | None) -> Iterator[StatedDate]:
    if found := _htmldate([], DateKind.PUBLISHED, url or ""):
        yield from _stated(DateKind.PUBLISHED, found, "address")
