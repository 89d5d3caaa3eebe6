"""Annotations: the frozen values that steps hand on (Timex, Event, TLink, Timeline); knows no text analysis.

Offsets are Python string offsets into the caller's own text, end exclusive; for every object
``text[x.start:x.end] == x.text`` holds. Unknown is a value: None, or the enum's own word for it.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from attrs import fields, frozen, has

from timeline.granularity import Granularity
from timeline.interval import Interval, moment
from timeline.relation import Relation

if TYPE_CHECKING:
    import pendulum

DCT = "t0"
"""Id of the document creation time (the publication date) in links, as TimeML numbers it."""
NOW = "now"
"""Target of a link to the moment of writing, a point that lies somewhere in the publication date."""


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimemlClass(StrEnum):
    """TimeML event classes (Pustejovsky et al. 2003)."""

    OCCURRENCE = "OCCURRENCE"
    STATE = "STATE"
    REPORTING = "REPORTING"
    I_ACTION = "I_ACTION"
    I_STATE = "I_STATE"
    ASPECTUAL = "ASPECTUAL"
    PERCEPTION = "PERCEPTION"


class Status(StrEnum):
    """Whether an event happened, as its text has it.

    >>> Status.HELD == "held", f"{Status.HELD}"
    (True, 'held')
    """

    HELD = "held"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    RECURRING = "recurring"


class Certainty(StrEnum):
    """How an event's time is known, from best to least."""

    STATED = "stated"
    RESOLVED = "resolved"
    INFERRED = "inferred from order"
    BOUNDED = "bounded only"
    UNKNOWN = "unknown"


class ReferenceKind(StrEnum):
    """Against what a time expression was resolved."""

    ABSOLUTE = "absolute"
    DCT = "publication date"
    MENTION = "earlier mention"
    EVENT = "event"
    UNKNOWN = "unknown"


_NO_REFERENCE = {ReferenceKind.ABSOLUTE: "none needed", ReferenceKind.UNKNOWN: "none known"}


@frozen
class Evidence:
    """A piece of the text that decided something: ``role`` says what it is (timex, signal, cue …).

    >>> from timeline import extract
    >>> [event] = extract("Crews left on Monday.", "2024-03-14")
    >>> [(piece.role, piece.text) for piece in event.when.evidence]
    [('signal', 'on'), ('timex', 'Monday')]
    """

    start: int
    end: int
    text: str
    role: str


@frozen
class Reference:
    """What a time expression was resolved against: its kind, its interval and the text it stands in.

    >>> from timeline import find_timexes
    >>> [timex] = find_timexes("Crews left on Monday.", "2024-03-14")
    >>> print(timex.reference)
    the publication date (2024-03-14)
    """

    kind: ReferenceKind
    interval: Interval | None = None
    evidence: Evidence | None = None

    def __str__(self) -> str:
        if self.kind in _NO_REFERENCE:
            return _NO_REFERENCE[self.kind]
        quoted = f" “{self.evidence.text}”" if self.evidence else ""
        dated = f" ({self.interval})" if self.interval else ""
        return f"the {self.kind}{quoted}{dated}"


@frozen
class Timex:
    """A time expression of the text with its TIMEX3 attributes and its place on the calendar.

    ``interval`` is None where the text and its references do not give one: for durations, sets,
    vague times, and anything relative when no publication date is known. Spans never overlap: a
    range ("Dec. 27-29") is three timexes, its two ends and between them, on the word or mark that
    makes it a range, the range itself. Its ``begin_point`` and ``end_point`` (TimeML's) name the
    ends, ``part_of`` on each end names it, and ``is_range`` tells it from what annotators mark.

    >>> from timeline import find_timexes
    >>> [timex] = find_timexes("It reopened in late February.", "2024-03-14")
    >>> timex.text, str(timex.type), timex.value, timex.mod, str(timex.interval)
    ('late February', 'DATE', '2024-02', 'END', '2024-02-15T12:00/2024-03-01')
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: str | None
    interval: Interval | None
    reference: Reference
    rule: str
    tid: str = "t?"
    quant: str | None = None
    freq: str | None = None
    alternatives: tuple[str, ...] = ()
    meaning: str = ""
    begin_point: str | None = None
    end_point: str | None = None
    part_of: str | None = None

    @property
    def is_range(self) -> bool:
        """Whether it is a range given by its ends: TimeML's non-consuming TIMEX3, which marks no words."""
        return self.begin_point is not None and self.type is not TimexType.DURATION

    def explain(self) -> str:
        """In plain words: what was read, by which rule, against which reference.

        >>> from timeline import find_timexes
        >>> [timex] = find_timexes("They met yesterday.", "2024-03-14")
        >>> timex.explain().partition(", ")[0]
        '“yesterday” is a DATE worth 2024-03-13'
        """
        head = f"“{self.text}” is a {self.type} worth {self.value}{f' ({self.mod})' if self.mod else ''}"
        how = f"read by the rule “{self.rule}”" + (f" as {self.meaning}" if self.meaning else "")
        if self.reference.kind is ReferenceKind.ABSOLUTE:
            return f"{head}, {how}; it needs no reference."
        if self.reference.kind is ReferenceKind.UNKNOWN:
            return f"{head}, {how}; it stays unresolved because no reference is known."
        if self.reference.kind is ReferenceKind.EVENT and self.interval is None:
            return f"{head}, {how}; it leans on an event whose own time is not known."
        return f"{head}, {how}, resolved against {self.reference}."


@frozen
class Participant:
    """Who or what takes part in an event: its span, its role and who it is within the article.

    ``role`` is "agent", "patient", "counterpart", "instrument", "place" or another word of the
    event type's frame; ``entity_type`` is PERSON, ORG, LOC or None; ``name`` the canonical name of
    the same entity in this article.

    >>> from timeline import extract
    >>> found = extract("Ana Ruiz met with Bo Lind on Monday. Ruiz left on Tuesday.", "2024-03-14")
    >>> [(who.role, who.text, who.name) for event in found for who in event.participants]
    [('agent', 'Ana Ruiz', 'Ana Ruiz'), ('counterpart', 'Bo Lind', 'Bo Lind'), ('agent', 'Ruiz', 'Ana Ruiz')]
    """

    start: int
    end: int
    text: str
    role: str
    entity_type: str | None = None
    name: str | None = None

    @property
    def label(self) -> str:
        """The canonical name where known, else the words of the text."""
        return self.name or self.text


@frozen
class Source:
    """On whose word an event stands: the speaker or publication, and on whose word that in turn.

    ``cue`` is the word that says so ("said", "according to"); ``via`` the outer source of a nested
    one. An event whose ``source`` is None stands on the author's own word.

    >>> from timeline import extract
    >>> found = extract("Police arrested two men on Monday, a spokesman said.", "2024-03-14")
    >>> [(event.text, event.source.label, event.source.cue.text) for event in found if event.source]
    [('arrested', 'a spokesman', 'said')]
    """

    start: int
    end: int
    text: str
    name: str | None = None
    entity_type: str | None = None
    cue: Evidence | None = None
    via: Source | None = None

    @property
    def label(self) -> str:
        """The canonical name where known, else the words of the text."""
        return self.name or self.text


@frozen
class Bound:
    """Where one end of an event lies: not before ``lower``, not after ``upper`` (instants, None = open).

    >>> from timeline import extract
    >>> [event] = extract("The mayor will resign by Friday.", "2024-03-14")
    >>> str(event.when.ends.latest)
    '2024-03-16 00:00:00'
    """

    lower: int | None = None
    upper: int | None = None

    @property
    def earliest(self) -> pendulum.DateTime | None:
        """Earliest moment allowed; None where open."""
        return moment(self.lower)

    @property
    def latest(self) -> pendulum.DateTime | None:
        """Latest moment allowed; None where open."""
        return moment(self.upper)


@frozen
class When:
    """When an event happened: bounds of its begin and of its end, and what they rest on.

    ``single_day`` says that all of it lies in one day of these; ``granularity`` is that of the time
    that bounds it, ``certainty`` how it is known, ``evidence`` the words it rests on. ``zone`` is that
    of a clock time ("6 p.m. EST") that gives it; all bounds are then by that clock.

    >>> from timeline import extract
    >>> [event] = extract("Crews left in March 2023.", "2024-03-14")
    >>> str(event.when.interval), str(event.when.granularity), str(event.when.certainty)
    ('2023-03', 'MONTH', 'stated')
    """

    begins: Bound = Bound()
    ends: Bound = Bound()
    single_day: bool = False
    granularity: Granularity | None = None
    certainty: Certainty = Certainty.UNKNOWN
    evidence: tuple[Evidence, ...] = ()
    zone: str | None = None

    @property
    def interval(self) -> Interval | None:
        """The outer interval that the bounds allow; None where both its ends are open."""
        lower, upper = self.begins.lower, self.ends.upper
        if lower is None and upper is None:
            return None
        return Interval(lower, upper, self.granularity or Granularity.DAY, self.zone)


@frozen
class Event:
    """Something the text says happened, happens, will or did not: its words, type, people, time.

    ``polarity`` is POS or NEG; ``tense`` and ``aspect`` are TimeML's; ``modality`` the modal word
    or None; ``type`` a name of :mod:`timeline.event_types` such as "meeting"; ``same_as`` the id
    of the event that this mention tells again; ``salient`` whether a timeline lists it, or folds it
    as a mere carrier of another event, a state or a generic mention.

    >>> from timeline import extract
    >>> [event] = extract("Ana Ruiz met Bo Lind in Oslo on Monday.", "2024-03-14")
    >>> event.text, event.lemma, event.type, str(event.status), str(event.interval)
    ('met', 'meet', 'meeting', 'held', '2024-03-11')
    """

    start: int
    end: int
    text: str
    lemma: str
    type: str = "OTHER"
    timeml_class: TimemlClass = TimemlClass.OCCURRENCE
    tense: str = "NONE"
    aspect: str = "NONE"
    polarity: str = "POS"
    modality: str | None = None
    status: Status = Status.HELD
    participants: tuple[Participant, ...] = ()
    place: Participant | None = None
    source: Source | None = None
    when: When = When()
    eid: str = "e?"
    pos: str = "VERB"
    same_as: str | None = None
    evidence: tuple[Evidence, ...] = ()
    salient: bool = True

    @property
    def interval(self) -> Interval | None:
        """Outer interval of ``when``: the event lies inside it."""
        return self.when.interval

    def role(self, name: str) -> tuple[Participant, ...]:
        """The participants in one role."""
        return tuple(participant for participant in self.participants if participant.role == name)


@frozen
class Because:
    """Why a link holds: the sieve that made it, its measured precision, and the words it rests on.

    ``inferred`` marks what no words say outright, such as the likely day of a report.
    """

    sieve: str
    precision: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    words: str = ""
    inferred: bool = False


@frozen
class TLink:
    """A temporal link: ``source`` and ``target`` are ids of events or timexes, ``t0`` the DCT.

    >>> from timeline import extract
    >>> found = extract("Crews left on Monday.", "2024-03-14")
    >>> [(link.source, str(link.relation), link.target, link.because.sieve) for link in found.links][0]
    ('e1', 'IS_INCLUDED', 't1', "time in the event's own phrase")
    """

    source: str
    relation: Relation
    target: str
    because: Because


@frozen
class Conflict:
    """A link that was refused since it contradicts links more certain than it, and why.

    >>> from timeline import extract, merge
    >>> told = ["Ana Ruiz resigned on Monday.", "Ana Ruiz resigned on Tuesday."]
    >>> merge(extract(text, "2024-03-14") for text in told).conflicts[0].reason
    '“resigned” was on 2024-03-11 in article 1 but on 2024-03-12 in article 2'
    """

    link: TLink
    reason: str


def over_spans(value: Any, change: Callable[[dict[str, Any]], None]) -> Any:
    """The same value, with ``change`` made to the fields of everything in it that stands in the text.

    >>> over_spans((Evidence(3, 7, "left", "cue"),), lambda span: span.update(role="signal"))
    (Evidence(start=3, end=7, text='left', role='signal'),)
    """
    if isinstance(value, tuple):
        return tuple(over_spans(item, change) for item in value)
    if not has(type(value)):
        return value
    inner = {part.name: over_spans(getattr(value, part.name), change) for part in fields(type(value))}
    if {"start", "end", "text"} <= inner.keys():
        change(inner)
    return type(value)(**inner)
