"""Tenses: what tense and status say of an event and the publication date; knows no other time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.anchors import BEGUN, UNENDED
from timeline.annotations import DCT, NOW, Status, TimemlClass
from timeline.own_times import SUBJECTS, added_to
from timeline.reading import is_over
from timeline.relation import AFTER, BEFORE, INCLUDES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.annotations import TLink
    from timeline.linking import Sieve
    from timeline.reading import Reading


def foretold(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What someone says will happen happens after they say it."""
    for event in reading.events:
        above = reading.above[event.eid]
        coming = event.status is Status.PLANNED or event.tense == "FUTURE"
        if above is not None and coming and above.timeml_class is TimemlClass.REPORTING:
            yield sieve.link(event.eid, AFTER, above.eid)


def unfinished(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is planned does not end before the article appears; what is going on contains it."""
    for event in reading.events:
        if event.status in UNFINISHED:
            yield sieve.link(event.eid, UNFINISHED[event.status], DCT)


def past(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is told in the past tense or the perfect had begun when the article appeared."""
    for event in reading.events:
        begun = event.tense in PAST_TENSES or event.aspect.startswith("PERFECTIVE")
        if begun and event.status in {Status.HELD, Status.ONGOING}:
            yield sieve.link(event.eid, BEGUN, DCT)


def over(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is told in the simple past was over when the article was written."""
    for event in reading.events:
        if event.status is Status.HELD and is_over(event):
            yield sieve.link(event.eid, BEFORE, NOW)


def setting(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """So was its subject or setting, as a rule, and what it did: ``said at a summit, drawing applause``."""
    for event in reading.events:
        token = reading.places[event.eid].token
        noun = event.pos == "NOUN" and reading.tree.dep[token] in SETTINGS
        above = reading.above_token(token) if noun else added_to(reading, event)
        if event.status is Status.HELD and above is not None and is_over(above):
            yield sieve.link(event.eid, BEFORE, NOW, inferred=True)


def coming(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is told in the future tense had not begun when the article was written."""
    for event in reading.events:
        if event.status is Status.PLANNED:
            yield sieve.link(event.eid, AFTER, NOW)


PAST_TENSES = frozenset(("PAST", "PASTPART"))
SETTINGS = SUBJECTS | {"obl"}
UNFINISHED = {Status.PLANNED: UNENDED, Status.ONGOING: INCLUDES}
