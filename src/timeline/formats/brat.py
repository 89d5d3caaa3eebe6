"""brat standoff: times, events and who takes part, as annotations of a text that stands beside them.

Each event is an event of its kind with its participants as arguments and its status as an
attribute, each time a span with its TIMEX3 value as a note, each link with a name in TimeML a relation.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from timeline.article import encodable
from timeline.formats.edtf import edtf
from timeline.formats.timeml import RELATIONS

if TYPE_CHECKING:
    from timeline.annotations import Event, Participant, Timex
    from timeline.timeline import Timeline

PARTICIPANT = "Participant"
"""The label of a participant that is no name."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_NO_LETTER = re.compile(r"\W+")

Span = tuple[int, int]


def to_brat(timeline: Timeline) -> str:
    """The ``.ann`` file for a ``.txt`` file that holds ``timeline.article.text`` unchanged."""
    spans = dict(_spans(timeline))
    numbers = {key: f"T{number}" for number, key in enumerate(spans, 1)}
    text = timeline.article.text
    names = {timex.tid: numbers[_key(timex)] for timex in timeline.timexes if _key(timex) in numbers}
    names |= {event.eid: f"E{number}" for number, event in enumerate(timeline.events, 1)}
    lines = [f"{numbers[key]}\t{label} {_place(text, key[1:])}" for key, label in spans.items()]
    lines += [f"{names[event.eid]}\t{_event(event, numbers)}" for event in timeline.events]
    lines += _numbered("A", (f"Status {names[event.eid]} {event.status}" for event in timeline.events))
    lines += _numbered("R", _relations(timeline, names))
    lines += _numbered("#", _notes(timeline, names))
    return encodable("".join(f"{line}\n" for line in lines))


def _numbered(letter: str, rows: Iterable[str]) -> Iterator[str]:
    """Each row once, after its letter and number."""
    for number, row in enumerate(dict.fromkeys(rows), 1):
        yield f"{letter}{number}\t{row}"


Key = tuple[str, int, int]


def _key(item: Timex | Event | Participant) -> Key:
    return type(item).__name__, item.start, item.end


def _spans(timeline: Timeline) -> Iterator[tuple[Key, str]]:
    """What is marked in the text, each span once for each class of thing, with its label."""
    for timex in timeline.timexes:
        if timex.text.strip():
            yield _key(timex), str(timex.type)
    for event in timeline.events:
        yield _key(event), _name(event.type)
        for who in _people(event):
            yield _key(who), who.entity_type or PARTICIPANT


def _people(event: Event) -> tuple[Participant, ...]:
    return tuple(dict.fromkeys((*event.participants, *([event.place] if event.place else ()))))


def _name(label: str) -> str:
    return _NO_LETTER.sub("_", label)


def _place(text: str, span: tuple[int, ...]) -> str:
    """Offsets and words; brat has a span over a line break in one piece for each line."""
    lines = list(_LINE.finditer(text, *span))
    pieces = ";".join(f"{line.start()} {line.end()}" for line in lines)
    return f"{pieces}\t{' '.join(line[0] for line in lines)}"


def _event(event: Event, numbers: Mapping[Key, str]) -> str:
    """Its kind and words, then each participant by role; a second one of a role is numbered."""
    roles = Counter[str]()
    parts = [f"{_name(event.type)}:{numbers[_key(event)]}"]
    for who in _people(event):
        role = _name(who.role)
        roles[role] += 1
        parts.append(f"{role}{roles[role] if roles[role] > 1 else ''}:{numbers[_key(who)]}")
    return " ".join(parts)


def _relations(timeline: Timeline, names: Mapping[str, str]) -> Iterator[str]:
    for link in timeline.links:
        if link.relation.name in RELATIONS and {link.source, link.target} <= names.keys():
            yield f"{link.relation.name} Arg1:{names[link.source]} Arg2:{names[link.target]}"


def _notes(timeline: Timeline, names: Mapping[str, str]) -> Iterator[str]:
    """The value of each time, and when each event happened where that is known."""
    for timex in timeline.timexes:
        if timex.tid in names:
            yield f"AnnotatorNotes {names[timex.tid]}\t{timex.value}"
    for event in timeline.events:
        if when := edtf(event.interval):
            yield f"AnnotatorNotes {names[event.eid]}\t{when}"
