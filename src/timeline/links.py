"""Links: which event lies how to which time or event, found by sieves, most certain first.

Each sieve (Chambers et al. 2014, CAEVO) reads one kind of evidence off the parse and stands in
``SIEVES`` with the share of its links that gold annotation confirms. The last sieves are the
trained classifier of :mod:`timeline.link_model`, which gives each link a precision of its own and
abstains below a threshold. Knows no calendar and places nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

from timeline.annotations import (
    DCT,
    Because,
    Evidence,
    Status,
    TimexType,
    TLink,
)
from timeline.languages.en_links import (
    BEGINS_IN,
    ENDS_IN,
    EVENT_SIGNALS,
    TIME_PREPOSITIONS,
)
from timeline.link_features import FEATURES, Reading
from timeline.link_model import hashed, models
from timeline.order import ONE_DAY
from timeline.relation import INCLUDES, SIMULTANEOUS, Relation, relation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.tokens import Doc, Span, Token

    from timeline.annotations import Event, Timex
    from timeline.interval import Interval

LABELS = {"BEGINS_IN": BEGINS_IN, "ENDS_IN": ENDS_IN}


@frozen
class Sieve:
    """One way of finding links, its name in plain words, and how often it is right."""

    name: str
    precision: float
    find: Callable[[Reading, Sieve], Iterable[TLink]]

    def link(
        self, source: str, found: Relation, target: str, *evidence: Evidence, inferred: bool = False
    ) -> TLink:
        """A link of this sieve."""
        because = Because(self.name, self.precision, evidence, inferred=inferred)
        return TLink(source, found, target, because)


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
    reading = Reading(doc, events, timexes, published)
    links = [link for sieve in SIEVES for link in sieve.find(reading, sieve)]
    return tuple(sorted(links, key=lambda link: -link.because.precision))


# Times in the event's own phrase


def _attached(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """A time that hangs on the event itself, read by its preposition."""
    for timex in reading.timexes:
        governor = reading.governor[timex.tid]
        if governor is None or timex.type not in {TimexType.DATE, TimexType.TIME}:
            continue
        token = reading.places[timex.tid].token
        signal = _preposition(token)
        found = TIME_PREPOSITIONS.get(signal.lower_ if signal else "on")
        if found is not None and _close(token, reading.places[governor].token):
            evidence = [_evidence(signal, "signal")] if signal else []
            yield sieve.link(governor, found, timex.tid, *evidence)


def _preposition(token: Token) -> Token | None:
    """The preposition before a time, on its head or on what that hangs on."""
    return next((child for child in token.children if child.dep_ in {"case", "mark"}), None)


def _close(token: Token, event: Token) -> bool:
    """Whether nothing but nominal structure stands between a time and its event."""
    return event in {token, token.head}


def _lasting(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """A duration before a noun is the event's length: ``a five-day trip``."""
    for timex in reading.timexes:
        token = reading.places[timex.tid].token
        event = reading.event_by_token.get(token.head.i)
        if timex.type is TimexType.DURATION and event and token.i < token.head.i:
            if not any(child.dep_ == "case" for child in token.children):
                yield sieve.link(event.eid, SIMULTANEOUS, timex.tid)


# Signals between events


def _signalled(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """An event marked with a signal and the event it hangs on: ``spoke ahead of the meeting``."""
    for event in reading.events:
        token = reading.places[event.eid].token
        above = reading.governing_event(event.eid)
        signal = _signal(token)
        if above is None or signal is None:
            continue
        words = token.doc[signal[0] : signal[1]]
        found = EVENT_SIGNALS[words.text.lower()]
        yield sieve.link(above.eid, found, event.eid, _evidence(words, "signal"))


def _signal(token: Token) -> tuple[int, int] | None:
    """First and last token of the longest signal that marks an event."""
    for child in token.children:
        if child.dep_ in {"case", "mark"} and child.i < token.i:
            for end in range(min(child.i + 5, token.i), child.i, -1):
                for start in range(max(child.i - 3, 0), child.i + 1):
                    if token.doc[start:end].text.lower() in EVENT_SIGNALS:
                        return start, end
    return None


def _evidence(piece: Token | Span, role: str) -> Evidence:
    start = piece.start_char if hasattr(piece, "start_char") else piece.idx
    return Evidence(start, start + len(piece.text), piece.text, role)


# What tense and status say of the publication date


def _unfinished(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is planned does not end before the article appears; what is going on contains it."""
    for event in reading.events:
        if event.status in UNFINISHED:
            yield sieve.link(event.eid, UNFINISHED[event.status], DCT)


# The trained classifier


def _classified(kind: str, threshold: float) -> Callable[[Reading, Sieve], Iterable[TLink]]:
    """A sieve that asks one model about its pairs and abstains below a threshold."""

    def find(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
        pairs = list(PAIRS[kind](reading))
        model = models()[kind]
        rows = [hashed(FEATURES[kind](reading, a, b)) for a, b in pairs]
        for (a, b), chances in zip(pairs, model.probabilities(rows), strict=True):
            best = int(chances.argmax())
            if chances[best] >= threshold and model.labels[best] != "VAGUE":
                found = LABELS.get(model.labels[best]) or relation(model.labels[best])
                because = Because(sieve.name, float(chances[best]), (), inferred=True)
                yield TLink(a, found, b, because)

    return find


def _alone(reading: Reading, target: str) -> Iterator[tuple[str, str]]:
    return ((event.eid, target) for event in reading.events)


def _with_times(reading: Reading) -> Iterator[tuple[str, str]]:
    """Each event with the times that may date it: its sentence's, the last named, the first."""
    for event in reading.events:
        yield from ((event.eid, timex.tid) for timex in near_timexes(reading, event))


def near_timexes(reading: Reading, event: Event) -> Iterator[Timex]:
    """The times of an event's own sentence and the next, the last few before, the first few."""
    place = reading.places[event.eid]
    dated = [timex for timex in reading.timexes if timex.interval is not None]
    before = [timex for timex in dated if reading.places[timex.tid].rank < place.rank][-_LAST:]
    near = [t for t in reading.timexes if 0 <= reading.places[t.tid].sentence - place.sentence <= 1]
    return iter({timex.tid: timex for timex in (*dated[:_FIRST], *before, *near)}.values())


def _neighbours(reading: Reading) -> Iterator[tuple[str, str]]:
    """Events of one sentence and of the next one, in the order of the text."""
    events = sorted(reading.events, key=lambda event: event.start)
    for index, first in enumerate(events):
        sentence = reading.places[first.eid].sentence
        for second in events[index + 1 :]:
            if reading.places[second.eid].sentence > sentence + 1:
                break
            yield first.eid, second.eid


_FIRST, _LAST = 3, 5
PAIRS: dict[str, Callable[[Reading], Iterator[tuple[str, str]]]] = {
    "length": lambda reading: _alone(reading, ONE_DAY),
    "dct": lambda reading: _alone(reading, DCT),
    "timex": _with_times,
    "pair": _neighbours,
    "starts": _neighbours,
}
UNFINISHED = {Status.PLANNED: Relation(end_begin=1), Status.ONGOING: INCLUDES}

SIEVES = (
    Sieve("length in the event's own phrase", 0.97, _lasting),
    Sieve("time in the event's own phrase", 0.95, _attached),
    Sieve("signal between events", 0.93, _signalled),
    Sieve("planned or going on at publication", 0.5, _unfinished),
    Sieve("length, by the classifier", 0.0, _classified("length", 0.5)),
    Sieve("publication date, by the classifier", 0.0, _classified("dct", 0.4)),
    Sieve("time, by the classifier", 0.0, _classified("timex", 0.4)),
    Sieve("two events, by the classifier", 0.0, _classified("pair", 0.5)),
    Sieve("two begins, by the classifier", 0.0, _classified("starts", 0.6)),
)
