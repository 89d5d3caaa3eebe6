"""Links: which event lies how to which time or event, found by sieves, most certain first.

Each sieve (Chambers et al. 2014, CAEVO) reads one kind of evidence off the parse and stands in
``SIEVES`` with the share of its links that gold annotation confirms. The last sieves are the
trained classifier of :mod:`timeline.link_model`. Knows no calendar and places nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.annotations import Status
from timeline.guesses import anchored, classified
from timeline.linking import PAIR_MODELS, Linking, Sieve
from timeline.order import GAPS
from timeline.own_times import along, attached, headed, lasting, leans, still
from timeline.phases import phased
from timeline.signals import (
    answered_for,
    followed,
    gapped,
    hosted,
    published_in,
    signalled,
    staged,
    then,
    within,
)
from timeline.tenses import coming, foretold, over, past, setting, unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from timeline.annotations import Event, Timex, TLink
    from timeline.interval import Interval


def find_links(
    doc: Doc,
    events: Sequence[Event],
    timexes: Sequence[Timex],
    published: Interval | None = None,
) -> tuple[TLink, ...]:
    """All links that the sieves find in a parsed article, most certain first.

    ``doc`` is the parse of the whole text, to which the offsets of ``events`` and ``timexes``
    refer. Never raises for what a text says; two links may contradict, which
    :func:`timeline.order.order` settles by their place.
    """
    reading = Linking(doc, events, timexes, published)
    found = (sorted(sieve.find(reading, sieve), key=_certainty) for sieve in SIEVES)
    leaning = _leaning(events, timexes)
    return tuple(
        link
        for links in found
        for link in links
        if link.relation in GAPS or (link.source, link.target) not in leaning
    )


def _leaning(events: Sequence[Event], timexes: Sequence[Timex]) -> set[tuple[str, str]]:
    """Pairs of an event and a time that is counted from it: the time says nothing of when it was."""
    counted = [(timex, timex.reference.evidence) for timex in timexes if leans(timex)]
    return {
        (event.eid, timex.tid)
        for timex, evidence in counted
        for event in events
        if evidence is not None and (event.start, event.end) == (evidence.start, evidence.end)
    }


def _certainty(link: TLink) -> float:
    return -link.because.precision


BEGINS = "likely begins, judging by how the two are told"
ACTUAL = frozenset((Status.HELD, Status.ONGOING))  # begins were annotated for such alone

SIEVES = (
    Sieve("length in the event's own phrase", 1.0, lasting),
    Sieve("time in the event's own phrase", 0.86, attached),
    Sieve("told along with what has a time", 0.77, along),
    Sieve("told in a line that a date opens", 0.9, headed),  # none annotated
    Sieve("true since then", 0.9, still),
    Sieve("words of time between the two", 0.89, signalled),
    Sieve("the time between the two is told", 0.89, gapped),
    Sieve("counted from the sentence before", 0.9, followed),  # three annotated cases, all right
    Sieve("told of the place of an event", 0.8, hosted),
    Sieve("told of what went on in it", 0.8, within),  # none annotated
    Sieve("told of that time", 0.8, then),
    Sieve("told of what happened in it", 0.87, staged),
    Sieve("said in what was published", 0.8, published_in),  # none annotated
    Sieve("answered for by another", 0.9, answered_for),  # none annotated
    Sieve("its begin, end or length is told", 0.8, phased),  # three annotated cases: too few to measure
    Sieve("foretold", 0.93, foretold),
    Sieve("planned or going on at publication", 0.5, unfinished),
    Sieve("likely, judging by its wording and the times near it", 0.0, anchored),
    Sieve("told as over", 0.97, over),
    Sieve("told as still to come", 0.92, coming),
    Sieve("told in the past tense", 0.95, past),
    Sieve("told with what is over", 0.89, setting),
    Sieve("likely, judging by how the two are told", 0.0, classified(PAIR_MODELS[0], 0.65)),
    Sieve(BEGINS, 0.0, classified(PAIR_MODELS[1], 0.5, ACTUAL)),
)
