"""The doors: an article in, a timeline out; one text, or many on several cores. Keeps no state.

spaCy is imported when the first text is read, so that ``import timeline`` and
:func:`find_timexes` stay light.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from types import NoneType
from typing import TYPE_CHECKING, Any

from attrs import evolve, field, frozen

from timeline.annotations import Event, Timex, over_spans
from timeline.article import Article, PartKind, encodable
from timeline.errors import (
    InvalidArgument,
    InvalidText,
    OnError,
    UnknownLanguage,
    UnusablePipeline,
    each,
    expect,
    of_kind,
)
from timeline.event_types import TypeTable
from timeline.languages import code_of
from timeline.languages.boilerplate import Boilerplate, rule_rows
from timeline.languages.en_boilerplate import RULES
from timeline.languages.en_types import TYPES
from timeline.published import settled
from timeline.supplied import Item, fitting, supplied_events, supplied_timexes
from timeline.timeline import Timeline
from timeline.timexes import Options
from timeline.timexes import find_timexes as find

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

    from timeline.interval import Interval
    from timeline.published import DateLike

ArticleLike = Article | tuple[str, "DateLike | None"]
"""An article, or its text and publication date."""

_BUNDLED = ("en",)
_OPTIONS = "timeline.Options(…) or None"
_PAIR = 2  # a text and its publication date
_AHEAD = 2  # batches each process is given before the first is asked back; keeps memory level


def extract(
    text: str | Article,
    published: DateLike | None = None,
    *,
    language: str = "en",
    timexes: Iterable[Timex] | None = None,
    events: Iterable[Event | tuple[int, int]] | None = None,
    nlp: Language | None = None,
    options: Options | None = None,
) -> Timeline:
    """Turn an article and its publication date into its timeline.

    ``published`` is a date, a datetime or text in any common form; without it nothing relative is
    resolved; beside an article it stands instead of the article's own. ``timexes`` and ``events``
    take the place of what would be found; an event may be given as its span alone. ``nlp`` is a
    spaCy pipeline to use instead of the bundled one; ``options`` say how doubtful time expressions
    are read. Raises :class:`timeline.errors.TimelineError` for misuse, never for what a text says,
    and :class:`timeline.errors.ConflictingDates` for a page whose dates contradict each other.

    >>> timeline = extract("Crews reopened the port on Monday.", "2024-03-14")
    >>> [(event.text, str(event.interval)) for event in timeline]
    [('reopened', '2024-03-11')]
    """
    article = _article(text, published)
    return Extractor(nlp, language, options=options).extract(article, timexes=timexes, events=events)


def find_timexes(
    text: str | Article,
    published: DateLike | None = None,
    *,
    language: str = "en",
    options: Options | None = None,
) -> list[Timex]:
    """The time expressions of a text or an article, in order; needs no model and no parse.

    All of the text is read, with its boilerplate. ``language`` is a code such as "en" or "uk"; for
    ``published`` and errors see :func:`extract`.

    >>> [(timex.text, timex.value) for timex in find_timexes("He left on Monday.", "2024-03-14")]
    [('Monday', '2024-03-11')]
    """
    expect(options, (Options, NoneType), "options", _OPTIONS)
    article = _published(_article(text, published))
    return list(find(article.text, article.published, language=language, options=options))


@frozen
class Extractor:
    """An extractor set up once for many articles.

    Raises :class:`timeline.errors.UnknownLanguage` for a language without a bundled pipeline.
    ``nlp`` is a spaCy pipeline to use instead of the bundled one; ``rules`` are the boilerplate
    lines to mask (:data:`timeline.languages.en_boilerplate.RULES` and your own); ``options`` say
    how doubtful time expressions are read; ``types`` are the kinds of event
    (:data:`timeline.languages.en_types.TYPES`, to which your own are added).

    >>> extractor = Extractor()
    >>> [str(event.interval) for event in extractor.extract("Crews left on Monday.", "2024-03-14")]
    ['2024-03-11']
    """

    nlp: Language | None = None
    language: str = "en"
    rules: tuple[Boilerplate, ...] = field(default=RULES, converter=rule_rows, repr=False)
    options: Options | None = field(default=None, validator=of_kind((Options, NoneType), _OPTIONS))
    types: TypeTable = field(
        default=TYPES, validator=of_kind(TypeTable, "a TypeTable: TYPES + rows"), repr=False
    )

    def __attrs_post_init__(self) -> None:
        if self.nlp is not None and not hasattr(self.nlp, "pipe_names"):
            raise UnusablePipeline(f"nlp: give a spaCy pipeline, as spacy.load makes it, not {self.nlp!r}")
        if self.nlp is None and code_of(self.language) not in _BUNDLED:
            raise UnknownLanguage(
                f"no pipeline for {self.language!r} is bundled, only for 'en': pass nlp=…, a spaCy "
                "pipeline that tags and parses it, or use find_timexes, which needs none"
            )

    def extract(
        self,
        article: ArticleLike | str,
        published: DateLike | None = None,
        *,
        timexes: Iterable[Timex] | None = None,
        events: Iterable[Event | tuple[int, int]] | None = None,
    ) -> Timeline:
        """The timeline of one article, or of a text and its date; see :func:`timeline.extract`.

        >>> found = Extractor().extract("Crews left on Monday.", "2024-03-14", events=[(0, 5)])
        >>> [event.text for event in found]
        ['Crews']
        """
        from timeline.syntax import parse

        read = self._read(_article(article if isinstance(article, str) else _given(article), published))
        doc = parse(encodable(read.text), self.nlp, skip=read.boilerplate, breaks=read.breaks)
        return self._build(read, doc, timexes, events)

    def of_doc(
        self,
        doc: Doc,
        published: DateLike | None = None,
        *,
        title: str | None = None,
        url: str | None = None,
    ) -> Timeline:
        """The timeline of a text that a spaCy pipeline of yours has read.

        Its tags, tree and names are used where their labels are Universal Dependencies or those of
        ``en_core_web_*``; otherwise the text is read again by this extractor's own pipeline.
        """
        from timeline.syntax import adopt, parse

        if not hasattr(doc, "text"):
            raise InvalidText(f"doc: give a spaCy Doc, not {type(doc).__name__}")
        article = self._read(Article(doc.text, published, title, url))
        read = adopt(doc, skip=article.boilerplate)
        if read is None:
            read = parse(encodable(article.text), self.nlp, skip=article.boilerplate, breaks=article.breaks)
        return self._build(article, read)

    def pipe(
        self,
        articles: Iterable[ArticleLike],
        *,
        batch_size: int = 32,
        n_process: int = 1,
        on_error: OnError = None,
    ) -> Iterator[Timeline]:
        """The timelines of many articles, in their order, read lazily.

        ``n_process`` above 1 spreads batches over that many processes, each of which loads the
        pipeline once; the results are the same. A script that does so keeps its own code under
        ``if __name__ == "__main__":``, since a new process may import it again. Raises
        :class:`timeline.errors.InvalidArgument` at once; an article that :meth:`extract` would refuse
        raises before the batch that it is in, or is left out and its error given to ``on_error``, such
        as ``print``; the error says which article it is.

        >>> articles = [("Crews left on Monday.", "2024-03-14"), ("They met two days ago.", "2024-03-15")]
        >>> [str(timeline[0].interval) for timeline in Extractor().pipe(articles)]
        ['2024-03-11', '2024-03-13']
        """
        for name, number in {"batch_size": batch_size, "n_process": n_process}.items():
            expect(number, int, name, "a number from 1")
            if number < 1:
                raise InvalidArgument(f"{name}: give a number from 1, not {number}")
        expect(articles, Iterable, "articles", "a list or another iterable of articles")
        batches = _batched(each(articles, self._read, "article", on_error), batch_size)
        if n_process > 1:
            return self._spread(batches, n_process)
        return (timeline for batch in batches for timeline in self._batch(batch))

    def _read(self, article: ArticleLike) -> Article:
        read = _published(_given(article))
        return read if self.rules == RULES else evolve(read, rules=self.rules)

    def _batch(self, batch: Sequence[Article]) -> list[Timeline]:
        from timeline.syntax import parse_many

        texts = [encodable(article.text) for article in batch]
        skips, breaks = [article.boilerplate for article in batch], [article.breaks for article in batch]
        docs = parse_many(texts, self.nlp, skips=skips, breaks=breaks)
        return [self._build(article, doc) for article, doc in zip(batch, docs, strict=True)]

    def _build(
        self,
        article: Article,
        doc: Doc,
        timexes: Iterable[Timex] | None = None,
        events: Iterable[Event | tuple[int, int]] | None = None,
    ) -> Timeline:
        """All steps after the parse."""
        from timeline.event_times import resolve_event_times
        from timeline.foreseen import foreseen
        from timeline.links import find_links
        from timeline.order import order
        from timeline.tree import text_of

        times = self._timexes(article, timexes)
        happened = _events(article, doc, times, events, self.types)
        links = find_links(doc, happened, times, article.published)
        ordered = order(happened, times, links, article.published)
        placed = (*ordered.entries, *ordered.unplaced)
        leaning = resolve_event_times(text_of(doc), times, placed, self.language)
        if leaning != times:  # "two days after the summit" is known now, and dates its own event
            times = leaning
            links = find_links(doc, happened, times, article.published)
            ordered = order(happened, times, links, article.published)
        if events is None:
            entries = tuple(foreseen(event, article.published) for event in ordered.entries)
            ordered = evolve(ordered, entries=entries)
        if text_of(doc) != article.text:
            happened, links = _requoted((happened, tuple(links)), article.text)
            ordered = order(happened, times, links, article.published)
        return Timeline.of(article, times, ordered)

    def _timexes(self, article: Article, given: Iterable[Timex] | None) -> tuple[Timex, ...]:
        if given is not None:
            return _numbered(supplied_timexes(article.text, given), "tid", "t")
        found = find(article.text, article.published, language=self.language, options=self.options)
        written = (timex for timex in found if not article.masks(timex.start, timex.end))
        return _numbered(written, "tid", "t")

    def _spread(self, batches: Iterator[list[Article]], n_process: int) -> Iterator[Timeline]:
        """Batches over processes, in order, never more than a few of them ahead."""
        with ProcessPoolExecutor(n_process, initializer=_warm, initargs=(self,)) as pool:
            waiting: deque[Future[list[Timeline]]] = deque()
            for batch in batches:
                waiting.append(pool.submit(_work, batch))
                if len(waiting) >= n_process * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()


_worker: list[Extractor] = []  # of a worker process: its extractor, sent once and not with each batch


def _warm(extractor: Extractor) -> None:
    _worker[:] = [extractor]


def _work(batch: list[Article]) -> list[Timeline]:
    return _worker[0]._batch(batch)  # noqa: SLF001 — this is the other half of Extractor._spread


def _batched(articles: Iterator[Article], size: int) -> Iterator[list[Article]]:
    while batch := list(islice(articles, size)):
        yield batch


def _article(text: str | Article, published: DateLike | None) -> Article:
    if not isinstance(text, Article):
        return Article(text, published)
    return text if published is None else evolve(text, published=published)


def _published(article: Article) -> Article:
    """The same, unless the dates of its page contradict each other and nobody has said which is right."""
    if article.published is None:
        settled(article.dates)
    return article


def _given(article: object) -> Article:
    if isinstance(article, Article):
        return article
    if isinstance(article, (tuple, list)) and len(article) == _PAIR:
        return Article(*article)
    raise InvalidText(
        f"give an Article or (text, publication date), not {type(article).__name__}; "
        "where no date is known it is (text, None)"
    )


def _requoted(value: Any, text: str) -> Any:
    """The same value with everything that it quotes taken from the text again."""

    def quote(span: dict[str, Any]) -> None:
        span["text"] = text[span["start"] : span["end"]]

    return over_spans(value, quote)


def _events(
    article: Article,
    doc: Doc,
    timexes: tuple[Timex, ...],
    given: Iterable[Event | tuple[int, int]] | None,
    types: TypeTable,
) -> tuple[Event, ...]:
    """The events found, or those given, all of which are listed: whoever names one wants it."""
    from timeline.events import describe, find_events

    times = [(timex.start, timex.end) for timex in timexes]

    if given is None:
        title = [(part.start, part.end) for part in article.parts if part.kind is PartKind.TITLE]
        ahead = [(timex.start, timex.end) for timex in timexes if _lies_ahead(timex, article.published)]
        return find_events(
            doc, skip=article.boilerplate, timexes=times, coming=ahead, headline=title, types=types
        )
    ready, spans = supplied_events(article.text, given)
    spoken = describe(doc, spans, timexes=times, types=types)
    described = (evolve(event, salient=True) for event in spoken)
    return _numbered(fitting(article.text, [*ready, *described]), "eid", "e")


def _lies_ahead(timex: Timex, published: Interval | None) -> bool:
    """Whether a time, as no mere "future" does, begins and ends after the publication date."""
    begin, end = (None, None) if timex.interval is None else (timex.interval.lower, timex.interval.upper)
    now = None if published is None else published.upper
    return begin is not None and end is not None and now is not None and begin >= now


def _numbered(items: Iterable[Item], field_name: str, prefix: str) -> tuple[Item, ...]:
    """The items with ids of their own: those they came with where these tell them apart."""
    kept = tuple(items)
    ids = {getattr(item, field_name) for item in kept}
    if len(ids) == len(kept) and f"{prefix}?" not in ids:
        return kept
    changes: list[dict[str, Any]] = [{field_name: f"{prefix}{n}"} for n in range(1, len(kept) + 1)]
    return tuple(evolve(item, **change) for item, change in zip(kept, changes, strict=True))
