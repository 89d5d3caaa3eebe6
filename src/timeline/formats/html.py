"""HTML: the timeline and its article as one page that needs nothing else; its words are in ``page/``.

The page loads nothing, and its Content-Security-Policy forbids it to; all text of the article is
escaped. It works without its script: rows fold out and marks lead to them by links alone.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from itertools import chain
from statistics import median
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from timeline._version import __version__
from timeline.annotations import DCT, Timex
from timeline.article import PartKind
from timeline.formats.bars import Bar, event_bar, unit_bar
from timeline.formats.marks import Piece, Span, cut, fits, grouped, shown_by
from timeline.formats.scale import Scale, Tick, even, even_ticks, fitted, fitted_ticks
from timeline.instant import iso_date
from timeline.report import details, headline, kind, when_text

if TYPE_CHECKING:
    from timeline.annotations import Conflict, Event, Evidence, When
    from timeline.article import Article
    from timeline.interval import Interval
    from timeline.timeline import Timeline

_T = TypeVar("_T")
_K = TypeVar("_K")
TICKS = 5
_LEGIBLE = 0.012  # of the even scale, for half of the bars; below it the page opens with the fitted one
_NOTEBOOK_HEIGHT = 640  # pixels


def to_html(timeline: Timeline) -> str:
    """The page as text, to be written in UTF-8; the same timeline gives the same bytes."""
    page = _environment().get_template("page.html").render(_context(timeline))
    return page.encode(errors="replace").decode()  # a lone surrogate cannot be written to a file


def to_notebook(timeline: Timeline) -> str:
    """The page within a frame that may run its own script and reach nothing of the notebook."""
    return (
        f'<iframe title="timeline" sandbox="allow-scripts" srcdoc="{escape(to_html(timeline))}"'
        f' style="width:100%;height:{_NOTEBOOK_HEIGHT}px;border:0"></iframe>'
    )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("timeline.formats", "page"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )


@cache
def _part(name: str) -> tuple[Markup, str]:
    """A style or script of the page as it is written, and its hash for the security policy."""
    environment = _environment()
    source = environment.get_template(name).render()
    return Markup(source), b64encode(sha256(source.encode()).digest()).decode()  # noqa: S704 — our own file


def _context(timeline: Timeline) -> dict[str, object]:
    index = _index(timeline)
    axis = _axis(timeline)
    style, style_hash = _part("page.css")
    script, script_hash = _part("page.js")
    listed = {event.eid for event in (*timeline.entries, *timeline.unplaced)}
    return {
        "style": style,
        "style_hash": style_hash,
        "script": script,
        "script_hash": script_hash,
        "version": __version__,
        "title": headline(timeline.article),
        "article": timeline.article,
        "axis": axis,
        "entries": _entries(timeline, index, axis),
        "unplaced": (_row(event, index, axis) for event in timeline.unplaced),
        "folded": [_row(event, index, axis) for event in timeline.events if event.eid not in listed],
        "timexes": [_time(timex, index, axis) for timex in timeline.timexes],
        "conflicts": [_refusal(conflict, index) for conflict in timeline.conflicts],
        "blocks": _blocks(timeline.article, index),
        "timeline": timeline,
    }


# What is shown where


@frozen
class Link:
    """Words of the text, the element of the page that shows them, if any, and what they mean."""

    text: str
    href: str | None = None
    note: str = ""


@frozen
class _Index:
    """Ids within the page: of rows by annotation, of marks by span; and who tells an event again."""

    items: Mapping[str, Event | Timex]
    rows: Mapping[str, str]
    marks: Mapping[Span, str]
    owners: Mapping[Span, Sequence[str]]
    pieces: Sequence[Piece]
    again: Mapping[str, Sequence[Event]]

    def row(self, key: str) -> Link:
        """The row of an event or timex."""
        return Link(self.items[key].text if key in self.items else key, self.rows.get(key))

    def mark(self, piece: Event | Timex | Evidence) -> Link:
        """The mark of an annotation or of a piece of evidence."""
        return Link(piece.text, self.marks.get(_span(piece)))

    def quote(self, piece: Evidence) -> Link:
        """The mark of a piece of evidence; a time says its date, where it is written otherwise."""
        link = self.mark(piece)
        owners = (self.items[key] for key in self.owners.get(_span(piece), ()))
        dates = (str(owner.interval) for owner in owners if isinstance(owner, Timex) and owner.interval)
        date = next(dates, piece.text)
        return link if date == piece.text else evolve(link, note=date)


def _index(timeline: Timeline) -> _Index:
    events = {event.eid: event for event in (*timeline.events, *timeline.entries, *timeline.unplaced)}
    timexes = {timex.tid: timex for timex in timeline.timexes}
    items: dict[str, Event | Timex] = {**events, **timexes}
    cues = [_span(piece) for event in events.values() for piece in _cues(event)]
    pieces, shown = _pieces(timeline.article, [_span(item) for item in items.values()], cues)
    names = {span: f"m{number}" for number, span in enumerate(sorted(set(shown.values())), 1)}
    return _Index(
        items,
        {key: f"e{number}" for number, key in enumerate(events, 1)}
        | {key: f"t{number}" for number, key in enumerate(timexes, 1)},
        {span: names[stand] for span, stand in shown.items()},
        _grouped(items, lambda key: shown.get(_span(items[key]))),
        pieces,
        _grouped(events.values(), lambda event: event.same_as),
    )


def _pieces(
    article: Article, spans: Sequence[Span], cues: Iterable[Span]
) -> tuple[list[Piece], dict[Span, Span]]:
    """The cut text, and for each span the one that shows it; cues stay out of the annotations."""
    edges = [place for span in _bounds(article) for place in span]
    annotated = cut(spans, edges)
    wanted = set(cues)
    pieces = cut({*spans, *(cue for cue in wanted if fits(cue, annotated))}, edges)
    shown = {span: shown_by(span, pieces) for span in {*spans, *wanted}}
    own = {piece.span for piece in pieces}
    return pieces, {span: span if span in own else stand for span, stand in shown.items() if stand}


def _span(item: Event | Timex | Evidence) -> Span:
    return item.start, item.end


def _grouped(items: Iterable[_T], key: Callable[[_T], _K | None]) -> dict[_K, list[_T]]:
    groups: dict[_K, list[_T]] = {}
    for item in items:
        if (name := key(item)) is not None:
            groups.setdefault(name, []).append(item)
    return groups


def _cues(event: Event) -> Iterable[Evidence]:
    """The words that an event's time and status rest on, without what was said."""
    return (*event.when.evidence, *(piece for piece in event.evidence if piece.role != "content"))


# Rows


@frozen
class Row:
    """An event or a time as a row: what it is, where its bar lies, and the words it rests on."""

    key: str
    item: Event | Timex
    when: str
    mark: Link
    bar: Drawn | None
    kind: str = ""
    details: str = ""
    quotes: Sequence[Link] = ()
    cues: Sequence[Link] = ()
    begins: Within | None = None
    ends: Within | None = None
    again: Sequence[Link] = ()
    first: Link | None = None
    place: str = ""
    by_date: bool = False


@frozen
class Within:
    """Between which days one end of an event lies; None where open."""

    first: str | None
    last: str | None


def _entries(timeline: Timeline, index: _Index, axis: Axis) -> Iterator[Row]:
    """The rows in order, each with the reason why it stands after the one before."""
    for earlier, event in zip([None, *timeline], timeline, strict=False):
        row = _row(event, index, axis)
        if earlier is None:
            yield row
        else:
            related = timeline.relation(earlier, event) is not None
            yield evolve(row, place=timeline.explain(earlier, event), by_date=not related)


def _row(event: Event, index: _Index, axis: Axis) -> Row:
    begins, ends = _within(event.when)
    return Row(
        index.rows[event.eid],
        event,
        when_text(event.when),
        index.mark(event),
        axis.draw(event_bar(event.when)),
        kind(event),
        details(event),
        [index.quote(piece) for piece in event.when.evidence],
        [index.mark(piece) for piece in event.evidence if piece.role != "content"],
        begins,
        ends,
        [index.row(other.eid) for other in index.again.get(event.eid, ())],
        index.row(event.same_as) if event.same_as else None,
    )


def _within(when: When) -> tuple[Within | None, Within | None]:
    """The days between which an event begins and ends, where they are not one and the same."""
    begins, ends = when.begins, when.ends
    first = None if begins.lower is None else iso_date(begins.lower)
    last = None if ends.upper is None else iso_date(ends.upper - 1)
    if when.single_day and first == last:
        return None, None
    latest = [at for at in (begins.upper, ends.upper and ends.upper - 1) if at is not None]
    begun = Within(first, None if begins.upper is None else iso_date(min(latest)))
    over = Within(None if ends.lower is None else iso_date(ends.lower - 1), last)
    return tuple(None if end == Within(None, None) else end for end in (begun, over))  # type: ignore[return-value]


def _time(timex: Timex, index: _Index, axis: Axis) -> Row:
    bar = unit_bar(timex.interval) if timex.interval else None
    return Row(index.rows[timex.tid], timex, timex.value, index.mark(timex), axis.draw(bar))


def _refusal(conflict: Conflict, index: _Index) -> tuple[Conflict, Link, Link | None]:
    target = conflict.link.target
    known = target in index.rows or target == DCT
    return conflict, index.row(conflict.link.source), index.row(target) if known else None


# The axis


@frozen
class Drawn:
    """A bar as the page draws it: classes, and its place on both scales."""

    shape: str
    style: str
    sure: str | None
    flip: bool


@frozen
class Axis:
    """Both scales of the page, their labels, and the day of publication on them."""

    scales: tuple[Scale, Scale]
    ticks: tuple[Sequence[Tick], Sequence[Tick]]
    fits: bool
    published: str | None

    def draw(self, bar: Bar | None) -> Drawn | None:
        """A bar put on the scales."""
        if bar is None:
            return None
        names = {
            "bar": True,
            "before": bar.open_before,
            "after": bar.open_after,
            "edge": bar.start == bar.end,
        }
        return Drawn(
            " ".join(name for name, holds in names.items() if holds),
            self.style(bar.start, bar.end),
            self.style(*bar.sure) if bar.sure else None,
            self._flips(bar),
        )

    def _flips(self, bar: Bar) -> bool:
        """Whether the words above a bar end with it, since it leads to its end or lies far right."""
        start = self.scales[self.fits].place(bar.start)
        return start > 0.6 or (start > 0.15 and bar.open_before and not bar.open_after)

    def style(self, start: int, end: int) -> str:
        """Where a stretch begins and ends on the even scale (0) and on the fitted one (1)."""
        return ";".join(
            f"--{name}{number}:{scale.place(at):.5f}"
            for number, scale in enumerate(self.scales)
            for name, at in (("a", start), ("b", end))
        )


def _axis(timeline: Timeline) -> Axis:
    published = timeline.article.published
    bars = [bar for event in (*timeline.entries, *timeline.unplaced) if (bar := event_bar(event.when))]
    times = [bar for timex in timeline.timexes if timex.interval and (bar := unit_bar(timex.interval))]
    drawn = [*bars, *times, *([bar] if published and (bar := unit_bar(published)) else [])]
    instants = [at for bar in drawn for at in (bar.start, bar.end, *(bar.sure or ()))]
    scales = even(instants), fitted(instants)
    begins = [bar.start for bar in drawn]
    ticks = even_ticks(scales[0], TICKS) if drawn else [], fitted_ticks(scales[1], begins, TICKS)
    axis = Axis(scales, ticks, not _is_legible(bars, scales[0]), None)
    return Axis(scales, ticks, axis.fits, _published(axis, published))


def _published(axis: Axis, published: Interval | None) -> str | None:
    bar = unit_bar(published) if published else None
    return axis.style(bar.start, bar.end) if bar else None


def _is_legible(bars: Sequence[Bar], scale: Scale) -> bool:
    """Whether half of the bars that have a length can be seen on a scale."""
    lengths = [scale.place(bar.end) - scale.place(bar.start) for bar in bars if bar.start < bar.end]
    return not lengths or median(lengths) >= _LEGIBLE


# The article


@frozen
class Mark:
    """A piece of the text and whom it belongs to: the rows it leads to, if any."""

    text: str
    key: str | None = None
    owner: Event | Timex | None = None
    rows: Sequence[str] = ()


@frozen
class Block:
    """A paragraph of the page."""

    kind: PartKind
    marks: Iterable[Mark]


def _bounds(article: Article) -> list[Span]:
    """Where the paragraphs of the page begin and end: the parts, and whatever stands between them."""
    places = [0, *chain.from_iterable((part.start, part.end) for part in article.parts), len(article.text)]
    gaps = zip(places[::2], places[1::2], strict=True)
    between = [(start, end) for start, end in gaps if article.text[start:end].strip()]
    return sorted([*between, *((part.start, part.end) for part in article.parts)])


def _blocks(article: Article, index: _Index) -> Iterator[Block]:
    kinds = {(part.start, part.end): part.kind for part in article.parts}
    bounds = _bounds(article)
    named: set[str] = set()
    for span, pieces in zip(bounds, grouped(index.pieces, bounds), strict=True):
        yield Block(kinds.get(span, PartKind.BODY), list(_marks(article.text, pieces, index, named)))


def _marks(text: str, pieces: Iterable[Piece], index: _Index, named: set[str]) -> Iterator[Mark]:
    """The pieces as marks; the first piece of a span bears its id."""
    for piece in pieces:
        words = text[piece.start : piece.end]
        if piece.span is None:
            yield Mark(words)
            continue
        key = index.marks[piece.span]
        owners = index.owners.get(piece.span, ())
        owner = index.items[owners[0]] if owners else None
        yield Mark(words, None if key in named else key, owner, [index.rows[one] for one in owners])
        named.add(key)
