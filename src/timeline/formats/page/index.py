"""Index: the ids of everything on the page, and which words of the text show it; draws nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from attrs import evolve, frozen

from timeline.annotations import Timex
from timeline.formats.page.cuts import Piece, Span, cut, fits, shown_by

if TYPE_CHECKING:
    from timeline.annotations import Event, Evidence
    from timeline.article import Article
    from timeline.timeline import Timeline

_T = TypeVar("_T")
_K = TypeVar("_K")


@frozen
class Link:
    """Words of the text, the element of the page that shows them, if any, and what they mean."""

    text: str
    href: str | None = None
    note: str = ""


@frozen
class Index:
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


def index_of(timeline: Timeline) -> Index:
    """Numbers everything in the order of the text; annotations that share a span share its mark."""
    events = {event.eid: event for event in (*timeline.events, *timeline.entries, *timeline.unplaced)}
    timexes = {timex.tid: timex for timex in timeline.timexes}
    items: dict[str, Event | Timex] = {**events, **timexes}
    cues = [_span(piece) for event in events.values() for piece in _cues(event)]
    pieces, shown = _pieces(timeline.article, [_span(item) for item in items.values()], cues)
    names = {span: f"m{number}" for number, span in enumerate(sorted(set(shown.values())), 1)}
    return Index(
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
    edges = [place for span in paragraphs(article) for place in span]
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


def paragraphs(article: Article) -> list[Span]:
    """Where the paragraphs of the page begin and end: the parts, and whatever stands between them."""
    places = [0, *chain.from_iterable((part.start, part.end) for part in article.parts), len(article.text)]
    gaps = zip(places[::2], places[1::2], strict=True)
    between = [(start, end) for start, end in gaps if article.text[start:end].strip()]
    return sorted([*between, *((part.start, part.end) for part in article.parts)])
