"""spaCy: a timeline on a ``Doc``, as spans and as a value; analyses nothing.

``doc.spans["timexes"]`` and ``doc.spans["events"]`` hold a span for each, its label the type and its
``id_`` the id; ``span._.timex`` and ``span._.event`` are the values themselves, ``doc._.timeline`` is
the timeline. It lies in ``doc.user_data`` as JSON and is read when it is asked for, so that a Doc
with it travels: ``to_bytes``, ``DocBin(store_user_data=True)``, processes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import Doc, Span

from timeline.article import encodable
from timeline.errors import UnusablePipeline
from timeline.syntax import lay_out

if TYPE_CHECKING:
    from spacy.language import Language

    from timeline.annotations import Event, Timex
    from timeline.timeline import Timeline

KEY, PUBLISHED = "timeline", "timeline.published"
TIMEXES, EVENTS = "timexes", "events"
_KEPT = 64  # timelines of the Docs asked last; each is read from its JSON once


def to_spacy(timeline: Timeline, nlp: Language | None = None) -> Doc:
    """A Doc over the article's text, with words of ``nlp``'s tokenizer (a blank English one), no parse.

    >>> import timeline
    >>> doc = timeline.extract("Crews reopened the port on Monday.", "2024-03-14").to_spacy()
    >>> [(span.text, span.label_, span._.timex.value) for span in doc.spans["timexes"]]
    [('Monday', 'DATE', '2024-03-11')]
    """
    nlp = spacy.blank("en") if nlp is None else nlp
    if not hasattr(nlp, "pipe_names"):
        raise UnusablePipeline(f"nlp: give a spaCy pipeline, as spacy.blank makes it, not {nlp!r}")
    layout = lay_out(nlp, encodable(timeline.article.text))
    return annotate(Doc(nlp.vocab, words=layout.words, spaces=layout.spaces), timeline)


def annotate(doc: Doc, timeline: Timeline) -> Doc:
    """The same Doc, which must be over the timeline's own text, with spans and the timeline on it.

    A span that ends within a word of the Doc takes the whole word.
    """
    doc.user_data[KEY] = timeline.to_json()
    doc.spans[TIMEXES] = list(
        _spans(doc, ((timex, str(timex.type), timex.tid) for timex in timeline.timexes))
    )
    doc.spans[EVENTS] = list(_spans(doc, ((event, event.type, event.eid) for event in timeline.events)))
    return doc


def _spans(doc: Doc, items: Iterable[tuple[Event | Timex, str, str]]) -> Iterator[Span]:
    for item, label, key in items:
        span = doc.char_span(item.start, item.end, label, span_id=key, alignment_mode="expand")
        if span is not None and item.start < item.end:
            yield span


def register(read: Callable[[str], Timeline]) -> None:
    """Give Doc and Span the attributes above, once; ``read`` makes a timeline of its JSON.

    A Doc also gets ``doc._.published``, the date that the component goes by, unless you have an
    attribute of that name, which is then read instead.
    """
    if Doc.has_extension(KEY):
        return
    remembered = lru_cache(_KEPT)(read)

    def timeline(doc: Doc) -> Timeline | None:
        return remembered(doc.user_data[KEY]) if KEY in doc.user_data else None

    Doc.set_extension(KEY, getter=timeline)
    Span.set_extension("timex", getter=lambda span: _named(span.doc._.timeline.timexes, "tid", span.id_))
    Span.set_extension("event", getter=lambda span: _named(span.doc._.timeline.events, "eid", span.id_))
    if not Doc.has_extension("published"):
        Doc.set_extension("published", getter=lambda doc: doc.user_data.get(PUBLISHED), setter=_publish)


def _named(items: Iterable[Any], name: str, key: str) -> Any:
    return next((item for item in items if getattr(item, name) == key), None)


def _publish(doc: Doc, published: str | date | None) -> None:
    """Kept as text, since that is what a Doc's bytes can hold."""
    doc.user_data[PUBLISHED] = published.isoformat() if isinstance(published, date) else published
