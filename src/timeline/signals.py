"""Signals: words of time and clauses that put one event before, after or in another; knows no classifier."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from timeline.annotations import Status, TimemlClass, TimexType
from timeline.languages.en_links import (
    ANSWERED,
    ANSWERING,
    DEEDS,
    EVENT_SIGNALS,
    HOSTING,
    RELATIVE,
    SCENES,
    SEQUELS,
    THEN,
)
from timeline.order import ONE_DAY
from timeline.own_times import CARRIED, CARRYING, NOUN, is_main
from timeline.relation import AFTER, BEFORE, IAFTER, IS_INCLUDED, SIMULTANEOUS, STARTS_BEFORE, STARTS_WITH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from timeline.annotations import Event, TLink
    from timeline.linking import Linking, Sieve
    from timeline.reading import Place, Reading, Tree


def signalled(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """An event marked with a signal and the event it hangs on: ``spoke ahead of the meeting``."""
    for above, event, signal in reading.signalled:
        found = EVENT_SIGNALS[signal_text(reading, signal)]
        yield sieve.link(above.eid, found, event.eid, reading.quoted_words(signal, "signal"))


def answered_for(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What somebody is tried, jailed or honoured for was before: ``charged with the attack``."""
    for event, above in reading.answered:
        yield sieve.link(event.eid, BEFORE if event.type in DEEDS else STARTS_BEFORE, above.eid)


def gapped(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """A length of time before a signal lies between its two events: ``left two days after the vote``."""
    lengths = {timex.end: timex for timex in reading.timexes if timex.type is TimexType.DURATION}
    days = {end: timex for end, timex in lengths.items() if timex.value == ONE_DAY}  # "the day after"
    for above, event, signal in reading.signalled:
        words = reading.quoted_words(signal, "signal")
        timex = lengths.get(words.start - 1) or days.get(words.end)
        found = EVENT_SIGNALS[signal_text(reading, signal)]
        if timex is not None and found in {BEFORE, AFTER}:
            ends = (STARTS_WITH, IAFTER) if found == AFTER else (IAFTER, STARTS_WITH)
            for eid in (event.eid, *(noun.eid for noun in reading.carried.get(event.eid, ()))):
                yield sieve.link(eid, ends[0], timex.tid, words)
            yield sieve.link(above.eid, ends[1], timex.tid, words)


def followed(reading: Linking, sieve: Sieve) -> Iterator[TLink]:
    """What a sentence opens with counts from what the one before told: ``It fell. Later, they left``."""
    told: dict[int, Event] = {}
    for event in reading.events:
        place = reading.places[event.eid]
        if event.status is Status.HELD and is_main(reading, event):
            before, word = told.get(place.sentence - 1), _sequel(reading, place)
            if before is not None and word is not None and event.eid not in reading.spans:
                found = SEQUELS[reading.tree.lower[word]]
                yield sieve.link(event.eid, found, before.eid, reading.quoted_words(word, "signal"))
            if event.timeml_class is not TimemlClass.REPORTING:
                told[place.sentence] = event


def hosted(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What a clause tells of the place of an event happened there: ``a trip, where he met …``."""
    for event in reading.events:
        token, above = reading.places[event.eid].token, reading.above[event.eid]
        if above is not None and reading.tree.dep[token].startswith("acl"):
            cues = (child for child in reading.tree.below.get(token, ()) if reading.word(child) in HOSTING)
            for cue in islice(cues, 1):
                yield sieve.link(event.eid, IS_INCLUDED, above.eid, *reading.signal_words(cue))


def within(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What a clause tells of an event's course lies within it: ``the crash, in which nine died``."""
    tree, days = reading.tree, {timex.end: timex.tid for timex in reading.dated_timexes}
    for event in reading.events:
        for child in tree.below.get(reading.places[event.eid].token, ()):
            if tree.lower[child] in RELATIVE and tree.lower[child - 1] in SCENES and child > 1:
                last = child - 2 - (tree.lower[child - 2] == ",")
                stage = reading.event_by_token.get(last)
                day = days.get(tree.offset[last] + len(tree.lower[last]))
                if stage or day:
                    found = stage.eid if stage else str(day)
                    yield sieve.link(event.eid, IS_INCLUDED, found, *reading.signal_words(child - 1))


def then(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """A clause on a time tells what was then: ``in May, when the lake froze``."""
    dates = {timex.end: timex for timex in reading.dated_timexes}
    for event in reading.events:
        for child in reading.tree.below.get(reading.places[event.eid].token, ()):
            comma = reading.tree.lower[child - 1] == ","
            timex = dates.get(reading.tree.offset[child] - 1 - comma)
            if timex and reading.tree.lower[child] == THEN:
                yield sieve.link(event.eid, IS_INCLUDED, timex.tid, *reading.signal_words(child))


def staged(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What happened in or at what happened lies within it: ``died in the crash``."""
    for event in reading.events:
        place, above = reading.places[event.eid], reading.above_token(reading.places[event.eid].token)
        scene = reading.tree.dep[place.token] == "obl" and above is not None
        if scene and above and reading.word(place.preposition) in SCENES:
            yield sieve.link(above.eid, IS_INCLUDED, event.eid, *reading.signal_words(place.preposition))


def published_in(reading: Reading, sieve: Sieve) -> Iterator[TLink]:
    """What is said in something is said when that appears: ``said in a statement released on Monday``."""
    for event in reading.events:
        token, tree = reading.places[event.eid].token, reading.tree
        medium = tree.head[token]
        above = reading.above_token(medium)
        appears = event.type == PUBLICATION and tree.dep[token] == "acl"
        said = above is not None and above.timeml_class is TimemlClass.REPORTING
        if appears and above and said and tree.dep[medium] == "obl":
            yield sieve.link(above.eid, SIMULTANEOUS, event.eid, reading.quoted_words(medium, "medium"))


def signalled_pairs(reading: Reading) -> Iterator[tuple[Event, Event, slice]]:
    """Events, those marked by a signal that hang on them, and the tokens of the signal."""
    for event in reading.events:
        above = reading.above[event.eid]
        signal = _signal(reading.tree, telling(reading, event)) if above is not None else None
        if above is not None and signal is not None:
            yield _reported(reading, above, signal.start) or above, event, signal


def _reported(reading: Reading, event: Event, before: int) -> Event | None:
    """What somebody says, where that stands between and is what is dated: ``said he left after the vote``."""
    if event.timeml_class is not TimemlClass.REPORTING:
        return None
    tree, token = reading.tree, reading.places[event.eid].token
    clauses = (child for child in tree.below.get(token, ()) if tree.dep[child] == "ccomp")
    between = (reading.event_by_token.get(child) for child in clauses if token < child < before)
    return next(filter(None, between), None)


def answered_pairs(reading: Reading) -> Iterator[tuple[Event, Event]]:
    """What somebody answers for, and the event by which they do: ``jailed for killing``."""
    for event in reading.events:
        token, above = reading.places[event.eid].token, reading.above[event.eid]
        answers = above is not None and above.type in ANSWERING and event.type not in ANSWERING
        if above and answers and not ANSWERED.isdisjoint(reading.tree.words(token, PREPOSED)):
            yield event, above


def signal_text(reading: Reading, tokens: slice) -> str:
    """The words of a signal, as ``EVENT_SIGNALS`` has them."""
    return " ".join(reading.tree.lower[tokens])


def _sequel(reading: Reading, place: Place) -> int | None:
    """The word before an event, right below it, that counts from the sentence before."""
    tree = reading.tree
    below = (child for child in tree.below.get(place.token, ()) if child < place.token)
    return next((child for child in below if tree.lower[child] in SEQUELS and _heads(reading, child)), None)


def _heads(reading: Reading, token: int) -> bool:
    """Whether a word, with what hangs on it, heads its sentence."""
    return bool(reading.doc[reading.tree.left(token)].is_sent_start)


def telling(reading: Reading, event: Event) -> int:
    """The word that a signal marks: the event's own, or a verb that only carries it: ``after a visit``."""
    tree, token = reading.tree, reading.places[event.eid].token
    carried = tree.dep[token] in CARRIED and tree.lemma[tree.head[token]] in CARRYING
    told = carried or (tree.dep[token], tree.tag[token]) == ("acl", "VBD")  # so read: "after a report found"
    return tree.head[token] if told and reading.above_token(token) is None else token


def _signal(tree: Tree, place: int) -> slice | None:
    """The tokens of the longest signal that marks an event."""
    for child in (*tree.below.get(place, ()), *_opener(tree, place)):
        if tree.dep[child] in PREPOSED and child < place:
            for end in range(min(child + 5, place), child, -1):
                for start in range(max(child - 3, 0), child + 1):
                    if " ".join(tree.lower[start:end]) in EVENT_SIGNALS:
                        return slice(start, end)
    return None


def _opener(tree: Tree, place: int) -> Iterator[int]:
    """The word that opens a clause and was read as its subject's: ``after`` of ``after Storm Ana hit``."""
    if tree.dep[place] == "advcl" and tree.lower[first := tree.left(place)] in EVENT_SIGNALS:
        phrase = tree.head[first]
        yield from (first,) if tree.head[phrase] == place and tree.tag[phrase].startswith(NOUN) else ()


PUBLICATION = "publication"
PREPOSED = frozenset(("case", "mark"))
