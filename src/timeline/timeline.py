"""Timeline: the events of an article in order, and what one may ask of them; analyses nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cached_property
from itertools import filterfalse
from typing import TYPE_CHECKING, overload

from attrs import evolve, field, frozen

from timeline.annotations import DCT, NOW, Event
from timeline.article import Article, written
from timeline.errors import InvalidAnnotation, InvalidArgument, expect, shown
from timeline.languages.en_types import TYPES
from timeline.order import Order, order
from timeline.published import read_span
from timeline.report import render

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow
    from matplotlib.axes import Axes
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.annotations import Conflict, Participant, Source, Timex, TLink
    from timeline.formats.json import Document
    from timeline.formats.records import Record
    from timeline.published import DateLike
    from timeline.relation import Relation


_LIKE = 0.8  # of its letters, for a word to be a slip of another


@frozen(repr=False)
class Timeline(Sequence["Event"]):
    """An article's events as a sequence in order; ``print`` shows it as a table.

    ``entries`` are what the sequence holds: each event that a reader would list, once;
    ``unplaced`` those that nothing in the text dates or orders; ``events`` all of them in text order, with
    those that only carry another ("is expected to") or tell it again; ``timexes`` the time
    expressions in text order; ``left_out`` the events that :meth:`about` and the like have left
    out, which can still be asked about. Offsets are those of ``article.text``.

    >>> from timeline import extract
    >>> found = extract("The mayor will visit the port next week. It reopened on Monday.", "2024-03-14")
    >>> found, [event.text for event in found]
    (<Timeline: 2 events, 0 unplaced, 2 times>, ['reopened', 'visit'])
    """

    article: Article
    entries: tuple[Event, ...]
    unplaced: tuple[Event, ...]
    events: tuple[Event, ...]
    timexes: tuple[Timex, ...]
    _order: Order = field(eq=lambda order: (order.links, order.conflicts))
    left_out: tuple[Event, ...] = ()

    @classmethod
    def of(cls, article: Article, timexes: tuple[Timex, ...], order: Order) -> Timeline:
        """The timeline of an article whose events are ordered."""
        events = tuple(sorted([*order.entries, *order.unplaced], key=_position))
        listed = {event.eid for event in _listed(events)}
        entries = tuple(event for event in order.entries if event.eid in listed)
        unplaced = tuple(event for event in order.unplaced if event.eid in listed)
        return cls(article, entries, unplaced, events, timexes, order)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, index: int | slice) -> Event | tuple[Event, ...]:
        return self.entries[index]

    def __len__(self) -> int:
        return len(self.entries)

    def __repr__(self) -> str:
        counts = f"{len(self)} events, {len(self.unplaced)} unplaced, {len(self.timexes)} times"
        return f"<Timeline: {counts}>"

    def __str__(self) -> str:
        return render(self)

    @property
    def links(self) -> tuple[TLink, ...]:
        """The temporal links that the order rests on, most certain first."""
        return self._order.links

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Links that were refused since they contradict more certain ones, each with the reason."""
        return self._order.conflicts

    def relation(self, a: Event | Timex | str, b: Event | Timex | str) -> Relation | None:
        """How ``a`` lies to ``b`` in time (events, timexes or ids); None if unknown.

        The id of the publication date is ``t0``. Raises :class:`timeline.errors.InvalidAnnotation` for
        what is not of this timeline.

        >>> from timeline import extract
        >>> found = extract("Crews left on Monday. The mayor arrived on Tuesday.", "2024-03-14")
        >>> print(found.relation(found[0], found[1]))
        BEFORE
        """
        return self._order.relation(self._id(a), self._id(b))

    def explain(self, a: Event | Timex | str, b: Event | Timex | str) -> str:
        """In plain words: how ``a`` lies to ``b``, and which words of the text say so.

        Takes and raises what :meth:`relation` does.

        >>> from timeline import extract
        >>> found = extract("They met in 2019. They signed on March 11.", "2024-03-14")
        >>> found.explain(found[1], found[0]).partition(":")[0]
        '“signed” is after “met”'
        """
        return self._order.explain(self._id(a), self._id(b))

    def reasons(self, event: Event | str) -> tuple[str, ...]:
        """In plain words, what bounds an event in time; none where only other events do, or nothing.

        Takes and raises what :meth:`relation` does.

        >>> from timeline import extract
        >>> found = extract("Crews left.", "2024-03-14")
        >>> found.reasons(found[0])
        ('“left” is before the time of writing (told as over)',)
        """
        return self._order.reasons(self._id(event))

    def mentions(self, event: Event | str) -> tuple[Event, ...]:
        """All mentions of an event, in text order: itself, and those that tell it again.

        Raises :class:`timeline.errors.InvalidAnnotation` for what is no event of this timeline.

        >>> from timeline import extract
        >>> found = extract("Bo Lind resigned on Monday. The resignation was expected.", "2024-03-14")
        >>> [event.text for event in found.mentions(found[0])]
        ['resigned', 'resignation']
        """
        key = self._id(event)
        if not isinstance(self._items[key], Event):
            raise InvalidAnnotation(f"give an event of this timeline, or its id, not {shown(event)}")
        events = sorted((*self.events, *self.left_out), key=_position)
        told = {event.eid: event.same_as for event in events}
        first = _first_mention(key, told)
        return tuple(event for event in events if _first_mention(event.eid, told) == first)

    def about(self, name: str) -> Timeline:
        """The events in which somebody or something of that name takes part, happens or speaks.

        Part of a name is enough, in any case.

        >>> from timeline import extract
        >>> found = extract("Ana Ruiz left on Monday. Bo Lind arrived on Tuesday.", "2024-03-14")
        >>> [event.text for event in found.about("lind")]
        ['arrived']
        """
        expect(name, str, "name", 'text such as "Ruiz"')
        wanted = name.casefold()
        return self._only(lambda event: any(wanted in label.casefold() for label in _labels(event)))

    def of_type(self, *types: str) -> Timeline:
        """The events of these types, such as "meeting", or of a parent of types, such as "contact".

        Raises :class:`timeline.errors.InvalidArgument` for what is nearly the name of one, and is none.

        >>> from timeline import extract
        >>> found = extract("Ana Ruiz met with Bo Lind on Monday. Ruiz left on Tuesday.", "2024-03-14")
        >>> [event.text for event in found.of_type("meeting")]
        ['met']
        """
        wanted = {kind for name in types for kind in self._kinds(name)}
        return self._only(lambda event: event.type.casefold() in wanted)

    def between(self, begin: DateLike | None, end: DateLike | None) -> Timeline:
        """The events that certainly lie at least partly within the dates; both ends belong to it.

        A date may be that of a week, month, quarter or year ("2023-W52", "2023-03", "2023"), None
        leaves a side open. An event known to the year is not between two of its months. Raises
        :class:`timeline.errors.InvalidDate`, and :class:`timeline.errors.InvalidArgument` for an end
        before the begin.

        >>> from timeline import extract
        >>> found = extract("They met in 2019. They signed on March 11.", "2024-03-14")
        >>> [event.text for event in found.between("2024-03", None)]
        ['signed']
        """
        first, last = read_span(begin), read_span(end)
        lower = first.lower if first else None
        upper = last.upper if last else None
        if lower is not None and upper is not None and lower >= upper:
            raise InvalidArgument(f"between: give the earlier date first, not {begin!r} before {end!r}")
        return self._only(lambda event: _certainly_within(event, lower, upper))

    def to_dict(self) -> dict[str, object]:
        """The whole timeline as plain data; see :mod:`timeline.formats.json`."""
        from timeline.formats.json import to_dict

        return to_dict(self)

    def to_json(self, *, indent: int | None = None) -> str:
        """The whole timeline as JSON text, with a ``schema_version``."""
        from timeline.formats.json import dumps

        return dumps(self, indent)

    @classmethod
    def from_dict(cls, data: object) -> Timeline:
        """The timeline that :meth:`to_dict` wrote; :class:`timeline.errors.FormatError` if not."""
        from timeline.formats.json import read

        return cls._from_document(read(data))

    @classmethod
    def from_json(cls, text: str | bytes) -> Timeline:
        """The timeline that :meth:`to_json` wrote; :class:`timeline.errors.FormatError` if not."""
        from timeline.formats.json import loads

        return cls._from_document(loads(text))

    @classmethod
    def _from_document(cls, document: Document) -> Timeline:
        """Only the graph is built again, from the accepted links; all else is as it was written."""
        article = Article(
            document.text,
            document.published,
            document.title,
            document.url,
            document.dates,
            origins=document.origins,
        )
        links = document.links
        events = sorted((*document.events, *document.left_out), key=_position)
        ordered = order(events, document.timexes, links, document.published, written(article))
        by_id = {event.eid: event for event in document.events}
        return cls(
            article,
            tuple(by_id[eid] for eid in document.entries),
            tuple(by_id[eid] for eid in document.unplaced),
            document.events,
            document.timexes,
            evolve(ordered, links=links, conflicts=document.conflicts),
            document.left_out,
        )

    def to_timeml(self) -> str:
        """The article with its annotations as TimeML; see :mod:`timeline.formats.timeml`."""
        from timeline.formats.timeml import to_timeml

        return to_timeml(self)

    @classmethod
    def from_timeml(cls, source: str | bytes) -> Timeline:
        """The timeline that a TimeML file's annotations make; ``bytes`` where it names its encoding.

        Nothing is found anew: the file's links alone place the events. For what a text says beyond
        them, give its annotations to :func:`timeline.extract`. Raises
        :class:`timeline.errors.FormatError`; see :func:`timeline.formats.timeml_read.read`.
        """
        from timeline.formats.timeml_read import read

        found = read(source)
        article = Article(found.text, found.published, found.title, found.url)
        ordered = order(found.events, found.timexes, found.links, found.published)
        return cls.of(article, found.timexes, ordered)

    def to_spacy(self, nlp: Language | None = None) -> Doc:
        """A spaCy ``Doc`` with times and events as spans; see :mod:`timeline.formats.spacy_doc`."""
        from timeline.formats.spacy_doc import register, to_spacy

        register(Timeline.from_json)
        return to_spacy(self, nlp)

    def to_ics(self) -> str:
        """A calendar of the events whose days are known; see :mod:`timeline.formats.ics`."""
        from timeline.formats.ics import to_ics

        return to_ics(self)

    def to_graphml(self) -> str:
        """Events, times and the links between them as GraphML."""
        from timeline.formats.graphml import to_graphml

        return to_graphml(self)

    def to_jsonld(self) -> dict[str, object]:
        """The events as schema.org's, as plain data for JSON-LD."""
        from timeline.formats.jsonld import to_jsonld

        return to_jsonld(self)

    def to_brat(self) -> str:
        """The annotations as brat standoff, to stand beside a file with the text."""
        from timeline.formats.brat import to_brat

        return to_brat(self)

    def to_mermaid(self) -> str:
        """A Mermaid ``timeline`` diagram."""
        from timeline.formats.mermaid import to_mermaid

        return to_mermaid(self)

    def to_timelinejs(self) -> dict[str, object]:
        """A TimelineJS 3 story as plain data."""
        from timeline.formats.timelinejs import to_timelinejs

        return to_timelinejs(self)

    def to_records(self) -> list[Record]:
        """A flat row for each listed event; see :data:`timeline.formats.records.COLUMNS`."""
        from timeline.formats.records import to_records

        return to_records(self)

    def to_pandas(self) -> pandas.DataFrame:
        """The same rows as a pandas data frame; needs the extra ``pandas``."""
        from timeline.formats.records import to_pandas

        return to_pandas(self)

    def to_polars(self) -> polars.DataFrame:
        """The same rows as a polars data frame; needs the extra ``polars``."""
        from timeline.formats.records import to_polars

        return to_polars(self)

    def to_arrow(self) -> pyarrow.Table:
        """The same rows as an Arrow table; needs the extra ``arrow``."""
        from timeline.formats.records import to_arrow

        return to_arrow(self)

    def to_csv(self) -> str:
        """The same rows as CSV with a header."""
        from timeline.formats.records import to_csv

        return to_csv(self)

    def to_html(self) -> str:
        """The timeline beside its article as one self-contained page; see :mod:`timeline.formats.html`."""
        from timeline.formats.html import to_html

        return to_html(self)

    def plot(self, ax: Axes | None = None, *, fit: bool = False) -> Axes:
        """The timeline drawn on matplotlib axes, which come back; needs the extra ``plot``.

        ``fit`` shortens long gaps, so that days can be seen beside years.
        """
        from timeline.formats.plot import plot

        return plot(self, ax, fit=fit)

    def _repr_html_(self) -> str:
        """The page as notebooks show it."""
        from timeline.formats.html import to_notebook

        return to_notebook(self)

    @cached_property
    def _items(self) -> Mapping[str, Event | Timex | None]:
        """What can be asked about, by id: events, times, dates of publication, moments of writing."""
        linked = (key for link in self.links for key in (link.source, link.target))
        dates = dict.fromkeys([DCT, NOW, *written(self.article), *linked])
        known = *self.left_out, *self.events, *self.entries, *self.unplaced
        events = {event.eid: event for event in known}
        return {**dates, **{timex.tid: timex for timex in self.timexes}, **events}

    def _id(self, item: Event | Timex | str) -> str:
        """The id of one of them; an event of another timeline may have the same."""
        key = getattr(item, "eid", None) or getattr(item, "tid", None) or item
        if isinstance(key, str) and key in self._items and item in (key, self._items[key]):
            return key
        raise InvalidAnnotation(f"give an event or a timex of this timeline, or its id, not {shown(item)}")

    def _kinds(self, name: str) -> set[str]:
        """The types that a name means: that of the name, and those it is the parent of.

        Types of a caller's own are known by their events alone, so that another name is refused only
        where it looks like a slip.
        """
        expect(name, str, "type", 'text such as "meeting"')
        wanted = name.casefold()
        parents = {row.name.casefold(): row.parent.casefold() for row in TYPES}
        known = {event.type.casefold() for event in (*self.events, *self.left_out)}
        known |= {*parents, *parents.values()}
        near = [] if wanted in known else get_close_matches(wanted, sorted(known), cutoff=_LIKE)
        if near:
            raise InvalidArgument(f"type: there is no {name!r}; give {' or '.join(map(repr, near))}")
        return {wanted, *(kind for kind, parent in parents.items() if parent == wanted)}

    def _only(self, keep: Callable[[Event], bool]) -> Timeline:
        return evolve(
            self,
            entries=tuple(filter(keep, self.entries)),
            unplaced=tuple(filter(keep, self.unplaced)),
            events=tuple(filter(keep, self.events)),
            left_out=tuple(sorted((*self.left_out, *filterfalse(keep, self.events)), key=_position)),
        )


def _listed(events: Sequence[Event]) -> Iterator[Event]:
    """Of each event its first mention that a reader would list."""
    told = {event.eid: event.same_as for event in events}
    seen: set[str] = set()
    for event in events:
        first = _first_mention(event.eid, told)
        if event.salient and first not in seen:
            seen.add(first)
            yield event


def _first_mention(eid: str, told: Mapping[str, str | None]) -> str:
    seen = {eid}
    while (earlier := told.get(eid)) and earlier not in seen:
        seen.add(earlier)
        eid = earlier
    return eid


def _position(event: Event) -> tuple[int, int]:
    return event.start, event.end


def _labels(event: Event) -> list[str]:
    named: list[Participant | Source] = list(event.participants)
    named += [event.place] if event.place else []
    named += [event.source] if event.source else []
    return [label for item in named for label in (item.label, item.text)]


def _certainly_within(event: Event, lower: int | None, upper: int | None) -> bool:
    """Whether the event must begin before the stretch is over and end after it has begun."""
    begins, ends = event.when.begins.upper, event.when.ends.lower
    in_time = upper is None or (begins is not None and begins < upper)
    not_over = lower is None or (ends is not None and ends >= lower)
    return in_time and not_over and event.interval is not None
